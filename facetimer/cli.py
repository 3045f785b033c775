# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The command line: words in, an exit code out.

Each subcommand is a module in `facetimer.commands` that adds its own words and carries them out; Qt, sound and
history are imported only by those that need them, when they run. Exit codes: 0 fine, 1 the input is at fault,
2 usage, 3 the environment is at fault, 130 interrupted by Ctrl-C, 143 ended by the system (SIGTERM, SIGHUP).
"""

import argparse
import sys
from collections.abc import Sequence

from facetimer import __version__
from facetimer.commands import load_commands, window
from facetimer.commands.inputs import a_path
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.launch.thread_faults import ThreadFaults
from facetimer.streams import OutputFailed, told_streams

EXIT_INPUT = 1
EXIT_FAULT = 1
"""A fault of our own on another thread; on this one, Python ends with the same."""
EXIT_ENVIRONMENT = 3
EXIT_INTERRUPTED = 130


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every subcommand; the shared options are understood before and after the word."""
    parser = argparse.ArgumentParser(
        prog="facetimer",
        description="Guided facial massage and facial exercises. Without a command it opens the window.",
        parents=[_shared(first=True)],
    )
    parser.add_argument("--version", action="version", version=f"facetimer {__version__}")
    window.add_arguments(parser)
    parser.set_defaults(run=window.run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for module in load_commands():
        module.add_parser(commands, _shared(first=False))
    for subparser in commands.choices.values():
        subparser.add_argument("--version", action="version", version=f"facetimer {__version__}")
    return parser


def _only_the_window(arguments: Sequence[str] | None) -> argparse.Namespace | None:
    """Return what was asked of the window; None where there is any other word, or a fault to be told.

    Nobody who opens the window waits for the subcommands: to load them all takes 40 ms.
    """
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False, parents=[_shared(first=True)])
    window.add_arguments(parser)
    parser.set_defaults(run=window.run)
    try:
        args, rest = parser.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None
    return None if rest else args


def _shared(*, first: bool) -> argparse.ArgumentParser:
    """The options every command takes. After the word they only count if given (SUPPRESS keeps the first)."""
    shared = argparse.ArgumentParser(add_help=False)
    default = None if first else argparse.SUPPRESS
    shared.add_argument("--data-dir", type=a_path, default=default, metavar="DIR", help="where history lives")
    shared.add_argument("--config-dir", type=a_path, default=default, metavar="DIR", help="where settings live")
    return shared


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code."""
    with told_streams(), ThreadFaults() as faults:
        try:
            return _carry_out(arguments) or (EXIT_FAULT if faults.count else 0)
        except OutputFailed as fault:
            if fault.reader_left:
                return 0
            print(fault, file=sys.stderr)
            return EXIT_ENVIRONMENT
        except InputFault as fault:
            print(fault, file=sys.stderr)
            return EXIT_INPUT
        except EnvironmentFault as fault:
            print(fault, file=sys.stderr)
            return EXIT_ENVIRONMENT
        except KeyboardInterrupt:
            return EXIT_INTERRUPTED


def _carry_out(arguments: Sequence[str] | None) -> int:
    try:
        args = _only_the_window(arguments) or build_parser().parse_args(arguments)
        if args.start and not args.routine:
            build_parser().error("--start needs --routine ID: which routine should start?")
        code: int = args.run(args)
    except SystemExit:  # --help and --version have been printed
        sys.stdout.flush()
        raise
    sys.stdout.flush()
    return code
