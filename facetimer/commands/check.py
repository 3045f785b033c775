# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer check FILE…`: what is wrong in a routine, exercise or words file, and what would be right."""

import argparse
from typing import TYPE_CHECKING

from facetimer.commands.inputs import Subparsers, a_path, catalogue_of
from facetimer.library.loading import YOURS, load_catalogue
from facetimer.resources import assets_dir

if TYPE_CHECKING:
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
    from facetimer.choices.files.cue_faults import cue_faults
    from facetimer.library.checking import advise_file, check_file
    from facetimer.library.translations import FOLDER, check_words

    catalogue = catalogue_of(args)
    faults = []
    for file in args.files:
        if file.parent.name == FOLDER:
            faults += check_words(file, _texts())
        else:
            wrong = check_file(file, catalogue.exercises, catalogue.routines, catalogue.aliases)
            faults += wrong or cue_faults(file, catalogue.exercises)
    for fault in faults:
        print(fault)
    for file in args.files:
        for advice in advise_file(file, catalogue.exercises, catalogue.aliases):
            print(f"advice: {advice}")
    if not faults:
        print(f"{len(args.files)} file{'s' if len(args.files) > 1 else ''} checked, no fault")
    return 1 if faults else 0
