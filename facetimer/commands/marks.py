# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer mark more|less|never|clear ID…`, `facetimer marks`: what made sessions have more, less or none of."""

import argparse

from facetimer.choices.making.marks import marked, marks_of
from facetimer.choices.making.wish import Mark
from facetimer.commands.inputs import (
    Subparsers,
    catalogue_of,
    find_exercise,
    paths_of,
    print_json,
    settings_of,
)
from facetimer.faults import EnvironmentFault
from facetimer.library.catalogue import Catalogue
from facetimer.settings_file import SettingsNotSaved, save_settings

_CLEAR = "clear"
_KEY = "making.marks"


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the words `mark` and `marks`."""
    mark = commands.add_parser("mark", parents=[shared], help="more, less or none of an exercise in made sessions")
    mark.add_argument("mark", choices=[*(mark.value for mark in Mark), _CLEAR], help=f"{_CLEAR} takes a mark back")
    mark.add_argument("exercises", metavar="ID", nargs="+")
    mark.set_defaults(run=run)
    marks = commands.add_parser("marks", parents=[shared], help="list these marks")
    marks.add_argument("--json", action="store_true", help="as JSON (its keys: docs/command-line.md)")
    marks.set_defaults(run=run_list)


def run(args: argparse.Namespace) -> int:
    """Mark exercises, or take their marks back."""
    catalogue = catalogue_of(args)
    settings = settings_of(args)
    mark = None if args.mark == _CLEAR else Mark(args.mark)
    lines = settings.making.marks
    for identifier in args.exercises:
        lines = marked(lines, _present(catalogue, lines, identifier, mark), mark, catalogue.aliases)
    try:
        save_settings(paths_of(args).settings, settings.changed(_KEY, lines), [_KEY])
    except SettingsNotSaved as fault:
        raise EnvironmentFault(str(fault)) from None
    return 0


def run_list(args: argparse.Namespace) -> int:
    """Print the marks, by exercise."""
    catalogue = catalogue_of(args)
    marks = marks_of(settings_of(args).making.marks, catalogue.aliases)
    if args.json:
        print_json([{"exercise": name, "mark": mark.value} for name, mark in marks.items()])
        return 0
    for name, mark in marks.items():
        print(f"{mark.value:<6} {name:<24} {_name(catalogue, name)}")
    if not marks:
        print("No exercise is marked. `facetimer mark less fish-lips` has made sessions bring it less often.")
    return 0


def _present(catalogue: Catalogue, lines: tuple[str, ...], identifier: str, mark: Mark | None) -> str:
    """Return the id of an exercise that is there; to take a mark back, of one that is gone too."""
    present = catalogue.present_id(identifier)
    if mark is None and present in marks_of(lines, catalogue.aliases):
        return present
    return find_exercise(catalogue, present).id


def _name(catalogue: Catalogue, identifier: str) -> str:
    exercise = catalogue.exercises.get(identifier)
    return exercise.name if exercise else "(not there at present)"
