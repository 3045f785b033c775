# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer give` and `facetimer add`: a routine of one's own to and from somebody else, as one file."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facetimer.commands.inputs import (
    Subparsers,
    a_path,
    agrees,
    catalogue_of,
    check_target,
    may_overwrite,
    paths_of,
    planner_of,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.files import write_whole
from facetimer.library.catalogue import Catalogue
from facetimer.outside import Unreadable

if TYPE_CHECKING:
    from facetimer.choices.files.offered import Offered


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the words `give` and `add`."""
    give = commands.add_parser("give", parents=[shared], help="write a routine of your own as one file")
    give.add_argument("id", metavar="ID", help="of a routine or an exercise of your own")
    give.add_argument("out", metavar="OUT.toml", type=a_path)
    may_overwrite(give)
    give.set_defaults(run=run_give)
    add = commands.add_parser("add", parents=[shared], help="add routines and exercises that somebody gave you")
    add.add_argument("files", metavar="FILE", nargs="+", type=a_path)
    add.add_argument("--replace", action="store_true", help="in the place of yours of the same id, which is kept")
    add.add_argument("--yes", action="store_true", help="show what it is and add it without asking")
    add.set_defaults(run=run_add)


def run_give(args: argparse.Namespace) -> int:
    """Write one file that holds a routine and every exercise of the person's own that it names."""
    from facetimer.choices.files.giving import LIBRARY_ENDING, given
    from facetimer.library.checking import GIVEN_ENDING

    check_target(args.out, overwrite=args.overwrite)
    catalogue = catalogue_of(args)
    identifier = _own_id(catalogue, args.id)
    try:
        content = given(catalogue, paths_of(args).own_library, identifier)
    except Unreadable as fault:
        raise InputFault(f"{args.id}: its file {fault.message}.") from None
    except KeyError as missing:
        raise InputFault(
            f"{missing.args[0]} has no file of its own; it comes along in a routine's, so give that routine."
        ) from None
    try:
        write_whole(args.out, content, mode=0o644)
    except OSError as error:
        raise EnvironmentFault(f"{args.out} cannot be written: {error.strerror or error}.") from None
    print(f"{args.id} is in {args.out}; facetimer add reads it, and so does a drop on the window.")
    if args.out.stem != args.id and not args.out.name.endswith(GIVEN_ENDING):
        print(f"In a library, and for facetimer check, it has to be called {args.id}{LIBRARY_ENDING}.")
    return 0


def _own_id(catalogue: Catalogue, asked: str) -> str:
    if asked in catalogue.own:
        return asked
    if asked in catalogue.routines or asked in catalogue.exercises or asked in catalogue.programmes:
        raise InputFault(f"{asked} comes with facetimer: whoever has facetimer has it too.")
    from facetimer.choices.not_there import nearest

    near, own = nearest(asked, catalogue.own), ", ".join(sorted(catalogue.own)) or "none yet"
    hint = f"did you mean {near}?" if near else f"there are {own}."
    raise InputFault(f"nothing of yours is called {asked!r}; {hint}")


def run_add(args: argparse.Namespace) -> int:
    """Show what files hold, for this person, and take in what can be used if they want that."""
    from facetimer.choices.files.offered import look_at_library_files, take_in

    catalogue, own = catalogue_of(args), paths_of(args).own_library
    offered = look_at_library_files(list(dict.fromkeys(args.files)), catalogue, own)
    _show(args, catalogue, offered)
    if any(not each.usable for each in offered):
        raise InputFault("Nothing was added.")
    wanted = [each for each in offered if not each.is_there]
    if not wanted:
        print("Nothing is new: all of it is in your library.")
        return 0
    if not (args.yes or agrees("Add this? [y/N] ", "Nothing was added")):
        print("Nothing was added.")
        return 0
    written, faults = take_in(wanted, own, replacing=args.replace)
    if faults:
        raise EnvironmentFault(" ".join(faults))
    print(f"Added: {', '.join(path.stem for path in written)}.")
    return 0


def _show(args: argparse.Namespace, catalogue: Catalogue, offered: "Sequence[Offered]") -> None:
    from facetimer.choices.files.preview import previews
    from facetimer.commands.routine_page import page_lines

    planner = planner_of(args, catalogue)
    shown = previews(planner, offered)
    steps = (step.exercise for each in shown.values() for step in each.steps)
    new = dict.fromkeys(exercise.name for exercise in steps if exercise.id not in catalogue.exercises)
    for notice in planner.health_notices():
        print(notice)
    for each in offered:
        if each.id in shown:
            for line in page_lines(shown[each.id]):
                print(line)
        elif each.usable:
            print(f"{each.name} ({each.id}): a {each.kind.value}")
        for line in (*each.faults, *each.told, *(f"advice: {advice}" for advice in each.advice)):
            print(line)
        if each.replaces is not None and not each.is_there:
            print(_same_id(each, replacing=args.replace))
    if new:
        print(f"New exercises: {', '.join(new)}.")


def _same_id(each: "Offered", *, replacing: bool) -> str:
    if replacing and each.replaces is not None:
        from facetimer.choices.files.offered import kept_aside

        aside = kept_aside(each.replaces).name
        return f"It takes the place of your {each.id}, which is kept beside it as {aside}."
    return f"You have another {each.id}: this one is added as {each.beside}, or in its place with --replace."
