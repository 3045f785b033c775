# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer doctor`: versions, paths, health of settings and history, sound, voices, display.

It only looks: not one file of the person's is made or changed, whatever state they are in. With `--bundle` it
shows what would help whoever is asked for help, and writes that into a file where the person says so.
"""

import argparse
import json
import math
import threading
from contextlib import closing
from typing import TYPE_CHECKING

from facetimer.choices.doctor.examining import examine
from facetimer.clocks import monotonic_s
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

if TYPE_CHECKING:  # the sound room is loaded with the first sound
    from facetimer.sound.soundtrack import RenderedSoundtrack

PATIENCE_S = 30.0
"""For the test sound, of 2.5 s: a busy machine takes seconds to start what plays, and a device some to wake."""
ON_ITS_WAY_S = 0.5
"""How much longer than it lasts it is waited for once a device has it: simpleaudio is given all of it at once."""
LOOK_S = 0.05


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
            print(f"  {_name(key)}:{_words(value)}")
    return 0


def _name(name: str) -> str:
    """Return a name as it stands before its colon: in quotes where it has one itself, or what ends a line."""
    return name if ":" not in name and name.isprintable() else json.dumps(name, ensure_ascii=False)


def _words(value: object) -> str:
    """Return a part of the report as it is told to a person, after its name and a colon."""
    if isinstance(value, list):
        return "".join(f"\n    {_in_a_line(each)}" for each in value) or " none"
    if isinstance(value, bool):
        return " yes" if value else " no"
    if not isinstance(value, dict):
        return " unknown" if value is None else f" {_in_a_line(value)}"
    usable = "usable" if value["usable"] else "not usable"
    return f" {usable}; {_in_a_line(value['note'])}" if value["note"] else f" {usable}"


def _in_a_line(value: object) -> str:
    """Return a value, or what another program said, in one line; a path that has what ends a line is in quotes."""
    words = str(value)
    return words if len(words.splitlines()) <= 1 else json.dumps(words, ensure_ascii=False)


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
    """Sound a start and a release, wait until they have been heard, and say how much of them was."""
    from facetimer.choices.sound import open_soundtrack
    from facetimer.sound.outputs import SILENT
    from facetimer.sound.trial_sounds import FIRST_TRIAL_MS, TRIAL_MS

    aloud = settings_of(args).changed("sound.muted", False)
    with closing(open_soundtrack(paths_of(args), aloud, lambda _sentence: None)) as soundtrack:
        if soundtrack.output_name == SILENT and not soundtrack.notice:
            raise EnvironmentFault("The settings choose the silent output, which plays nothing.")
        taken_ms = _trial_taken_ms(soundtrack)
        if soundtrack.notice:
            raise EnvironmentFault(soundtrack.notice)
        name, given = soundtrack.output_name, f"{taken_ms / 1_000:.1f} of {TRIAL_MS / 1_000:.1f} s"
        if taken_ms < TRIAL_MS - FIRST_TRIAL_MS:
            raise EnvironmentFault(f"Of the test sound, {name} has played {given}.")
        print(f"A start and a release were played through {name}: {given}.")


def _trial_taken_ms(soundtrack: "RenderedSoundtrack") -> int:
    """Play the trial; return how much of it a device has taken, once that has been heard or nothing more comes."""
    from facetimer.sound.trial_sounds import FIRST_TRIAL_MS, TRIAL_MS

    looks = threading.Event()
    soundtrack.play_test()
    given_up_s = monotonic_s() + PATIENCE_S
    heard_s, taken_ms = math.inf, 0
    while not soundtrack.notice and monotonic_s() < min(given_up_s, heard_s):
        looks.wait(LOOK_S)
        taken_ms = soundtrack.taken_ms
        if taken_ms >= TRIAL_MS - FIRST_TRIAL_MS and heard_s == math.inf:
            heard_s = monotonic_s() + TRIAL_MS / 1_000 + ON_ITS_WAY_S
    return taken_ms
