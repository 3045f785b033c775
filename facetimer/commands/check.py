# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer check FILE…`: what is wrong in a routine, exercise or words file, and what would be right."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from facetimer.commands.inputs import Subparsers, a_path, catalogue_of, paths_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import YOURS, load_catalogue
from facetimer.resources import assets_dir

if TYPE_CHECKING:
    from facetimer.library.files.file_faults import Fault
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
    """Print one line per fault, and what is allowed but unwise; 1 if there was a fault."""
    from facetimer.library.checking import advise_file
    from facetimer.library.translations import FOLDER, check_words

    catalogue, own = catalogue_of(args), paths_of(args).own_library
    faults, notes = [], []
    for file in args.files:
        if file.parent.name == FOLDER:
            faults += check_words(file, _texts())
            continue
        mine = _own_id(file, catalogue, own)
        wrong = _faults(file, catalogue.without_own(mine))
        faults += wrong
        if not wrong and _is_another(file, mine, own):
            notes.append(
                f'{file}: id: "{mine}" is yours already; facetimer add takes this in beside it, under another '
                "id, or in its place with --replace"
            )
    for fault in faults:
        print(fault)
    for file in args.files:
        for advice in advise_file(file, catalogue.exercises, catalogue.aliases):
            print(f"advice: {advice}")
    for note in notes:
        print(f"note: {note}")
    if not faults:
        print(f"{len(args.files)} file{'s' if len(args.files) > 1 else ''} checked, no fault")
    return 1 if faults else 0


def _faults(file: Path, catalogue: Catalogue) -> "list[Fault]":
    from facetimer.choices.files.cue_faults import cue_faults
    from facetimer.library.checking import check_file

    known = (catalogue.exercises, catalogue.routines, catalogue.aliases, catalogue.programmes)
    return check_file(file, *known) or cue_faults(file, catalogue.exercises)


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
