# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer doctor`: versions, paths, health of settings and history, sound, voices, display.

It only looks: not one file of the person's is made or changed, whatever state they are in. With `--bundle` it
shows what would help whoever is asked for help, and writes that into a file where the person says so.
"""

import argparse
import threading
from contextlib import closing

from facetimer.choices.doctor.examining import examine
from facetimer.commands.inputs import (
    Subparsers,
    a_path,
    agrees,
    check_target,
    may_overwrite,
    paths_of,
    print_json,
    settings_of,
)
from facetimer.faults import EnvironmentFault

TEST_SOUND_S = 3.0
"""The test sound lasts two seconds; the device gets one to begin."""


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `doctor`."""
    parser = commands.add_parser(
        "doctor", parents=[shared], help="show versions, paths, sound and database health"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--play", action="store_true", help="play a test sound instead of looking")
    parser.add_argument("--bundle", metavar="OUT.zip", type=a_path, help="write a fault report; shows it first")
    parser.add_argument("--own-names", action="store_true", help="in it, name your own exercises and routines")
    parser.add_argument("--yes", action="store_true", help="write it without asking")
    may_overwrite(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what is there and what is missing; 0 even if something is missing, since looking succeeded."""
    if args.play:
        _play_test(args)
        return 0
    if args.bundle is not None:
        _bundle(args)
        return 0
    report = examine(paths_of(args))
    if args.json:
        print_json(report)
        return 0
    for title, part in report.items():
        print(f"{title}:")
        rows = part.items() if isinstance(part, dict) else ((entry.pop("name"), entry) for entry in part)
        for key, value in rows:
            print(f"  {key}:{_words(value)}")
    return 0


def _words(value: object) -> str:
    """Return a part of the report as it is told to a person, after its name and a colon."""
    if isinstance(value, list):
        return "".join(f"\n    {each}" for each in value) or " none"
    if not isinstance(value, dict):
        return " unknown" if value is None else f" {value}"
    usable = "usable" if value["usable"] else "not usable"
    return f" {usable}; {value['note']}" if value["note"] else f" {usable}"


def _bundle(args: argparse.Namespace) -> None:
    """Show every part of a fault report with its size and its text, and write it if the person wants that."""
    from facetimer.choices.doctor.bundle import look, members_of, write_bundle

    check_target(args.bundle, overwrite=args.overwrite)
    members = members_of(look(paths_of(args)), own_names=args.own_names)
    for each in members:
        print(f"== {each.name}, {each.size} bytes\n\n{each.text}")
    if not (
        args.yes or agrees(f"Write these {len(members)} texts to {args.bundle}? [y/N] ", "Nothing was written")
    ):
        print("Nothing was written.")
        return
    try:
        write_bundle(members, args.bundle)
    except OSError as error:
        raise EnvironmentFault(f"{args.bundle} cannot be written: {error.strerror or error}.") from None
    print(f"The fault report is in {args.bundle}. Nothing was sent.")


def _play_test(args: argparse.Namespace) -> None:
    """Sound a start and a release, and wait until they have been heard."""
    from facetimer.choices.sound import open_soundtrack

    told = threading.Event()
    aloud = settings_of(args).changed("sound.muted", False)
    with closing(open_soundtrack(paths_of(args), aloud, lambda _sentence: told.set())) as soundtrack:
        soundtrack.play_test()
        told.wait(TEST_SOUND_S)  # ends at once where it is told that nothing can be heard
        if soundtrack.notice:
            raise EnvironmentFault(soundtrack.notice)
        print(f"A start and a release were played through {soundtrack.output_name}.")
