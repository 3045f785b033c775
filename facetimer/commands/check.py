# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer check FILE…`: what is wrong in a routine, exercise or words file, and what would be right."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from facetimer.commands.inputs import Subparsers, a_path, catalogue_of, paths_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.former_ids import ById
from facetimer.library.loading import YOURS, load_catalogue
from facetimer.resources import assets_dir

if TYPE_CHECKING:
    from facetimer.library.files.file_faults import Fault
    from facetimer.library.files.reading import Content
    from facetimer.library.translations import Texts


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `check`."""
    parser = commands.add_parser("check", parents=[shared], help="check routine and exercise files")
    parser.add_argument("files", metavar="FILE", nargs="+", type=a_path)
    parser.set_defaults(run=run)


def _texts() -> "Texts":
    """Return every text that the shipped library has."""
    from facetimer.library.health.care_cards import load_care
    from facetimer.library.learn import load_learn
    from facetimer.library.making_rules import load_making_rules
    from facetimer.library.translations import Texts

    library = assets_dir() / "library"
    rules = load_making_rules(library)
    return Texts(load_catalogue(library), load_care(library), load_learn(library), rules, YOURS)


def run(args: argparse.Namespace) -> int:
    """Print one line per fault, and what is allowed but unwise; 1 if there was a fault.

    Files that are checked together may name one another, as in a library.
    """
    from facetimer.library.checking import advise_file
    from facetimer.library.files.reading import read_file

    own, files = paths_of(args).own_library, list(dict.fromkeys(args.files))
    known = catalogue_of(args)
    mine = {file: _own_id(file, known, own) for file in files}
    faults: dict[Path, list[Fault]] = {}
    for file in sorted(files, key=_in_turn):
        faults[file] = _faults(file, known.without_own(mine[file]))
        content = read_file(file).content
        if content is not None and not faults[file]:
            known = _with(known.without_own(mine[file]), content)
    for file in files:
        for fault in faults[file]:
            print(fault)
    for file in files:
        for advice in advise_file(file, known.exercises, known.aliases):
            print(f"advice: {advice}")
    for file in files:
        if not faults[file] and _is_another(file, mine[file], own):
            beside = "facetimer add takes this in beside it, under another id, or in its place with --replace"
            print(f'note: {file}: id: "{mine[file]}" is yours already; {beside}')
    if any(faults.values()):
        return 1
    print(f"{len(files)} file{'s' if len(files) > 1 else ''} checked, no fault")
    return 0


def _in_turn(file: Path) -> int:
    """Return when a file is checked: exercises before the routines that name them, those before the programmes."""
    from facetimer.library.files.formats import ExerciseFile, RoutineFile
    from facetimer.library.files.reading import read_file

    content = read_file(file).content
    return 0 if isinstance(content, ExerciseFile) else 1 if isinstance(content, RoutineFile) else 2


def _faults(file: Path, catalogue: Catalogue) -> "list[Fault]":
    from facetimer.choices.files.cue_faults import cue_faults
    from facetimer.library.checking import check_file
    from facetimer.library.translations import FOLDER, check_words

    if file.parent.name == FOLDER:
        return check_words(file, _texts())
    known = (catalogue.exercises, catalogue.routines, catalogue.aliases, catalogue.programmes)
    return check_file(file, *known) or cue_faults(file, catalogue.exercises)


def _with(catalogue: Catalogue, content: "Content") -> Catalogue:
    """Return the catalogue with what a sound file holds, for the files that are checked after it."""
    from facetimer.library.files import convert
    from facetimer.library.files.formats import ExerciseFile, RoutineFile

    if isinstance(content, ExerciseFile):
        exercises = {**catalogue.exercises, content.id: convert.exercise(content)}
        return replace(catalogue, exercises=ById(exercises, catalogue.aliases))
    if isinstance(content, RoutineFile):
        routines = {**catalogue.routines, content.id: convert.routine(content)}
        return replace(catalogue, routines=ById(routines, catalogue.aliases))
    return catalogue


def _own_id(file: Path, catalogue: Catalogue, own: Path) -> str:
    """Return the id of `file`, which lies elsewhere, where the person has something of that id; else nothing."""
    from facetimer.choices.files.giving import lies_in
    from facetimer.library.files.reading import read_file

    content = read_file(file).content
    return content.id if content is not None and content.id in catalogue.own and not lies_in(file, own) else ""


def _is_another(file: Path, identifier: str, own: Path) -> bool:
    """Whether the person has a file of that id which says something else."""
    from facetimer.choices.files.giving import own_file
    from facetimer.library.files.reading import read_file

    there = own_file(own, identifier) if identifier else None
    return there is not None and read_file(there).content != read_file(file).content
