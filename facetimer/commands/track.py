# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer track ID OUT`: a whole guided session as a sound file, to take to the bathroom mirror."""

import argparse
import sys
from collections.abc import Callable

from facetimer.commands.inputs import (
    Subparsers,
    a_path,
    catalogue_of,
    check_target,
    may_overwrite,
    may_say_less,
    paths_of,
    said_as_asked,
    settings_of,
    timeline_for_person,
)
from facetimer.faults import EnvironmentFault, InputFault


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `track`."""
    parser = commands.add_parser("track", parents=[shared], help="write a session's sound to a file")
    parser.add_argument("routine", metavar="ID")
    parser.add_argument("out", metavar="OUT", type=a_path, help="OUT.wav; OUT.flac and OUT.ogg need soundfile")
    may_overwrite(parser)
    may_say_less(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Render the session and a cue sheet beside it."""
    from facetimer.choices.sound import write_soundtrack_file
    from facetimer.sound.track_file import SUFFIXES, TrackFailed, check_suffix

    if args.out.suffix.lower() not in SUFFIXES:
        raise InputFault(f"{args.out}: the name should end in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}")
    for file in (args.out, args.out.with_suffix(".cue")):
        check_target(file, overwrite=args.overwrite)
    settings, catalogue = said_as_asked(args, settings_of(args)), catalogue_of(args)
    timeline = timeline_for_person(
        args, settings.changed("session.wait_for_tools", False), catalogue
    )  # a file cannot wait
    try:
        check_suffix(args.out)
        written = write_soundtrack_file(
            paths_of(args),
            settings.sound,
            timeline,
            args.out,
            _percentage() if sys.stderr.isatty() else _ignore,
        )
    except TrackFailed as fault:
        raise EnvironmentFault(str(fault)) from None
    if written.notice:
        print(written.notice, file=sys.stderr)
    print(f"{written.audio} and {written.cue_sheet} are written.")
    return 0


def _percentage() -> Callable[[float], None]:
    """Return what shows progress on one line of a terminal."""

    def show(fraction: float) -> None:
        print(f"\r{fraction:4.0%}", end="\n" if fraction >= 1 else "", file=sys.stderr, flush=True)

    return show


def _ignore(_fraction: float) -> None:
    """Show nothing."""
