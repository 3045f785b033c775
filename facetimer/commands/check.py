# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer check FILE…`: what is wrong in a routine or exercise file, and what would be right."""

import argparse
from pathlib import Path

from facetimer.commands.surroundings import Subparsers, catalogue_of


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `check`."""
    parser = commands.add_parser("check", parents=[shared], help="check routine and exercise files")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print one line per fault, and what is allowed but unwise; 1 if there was a fault."""
    from facetimer.library.files import advise_file, check_file

    catalogue = catalogue_of(args)
    faults = [fault for file in args.files for fault in check_file(file, catalogue.exercises, catalogue.routines)]
    for fault in faults:
        print(fault)
    for file in args.files:
        for advice in advise_file(file, catalogue.exercises):
            print(f"advice: {advice}")
    if not faults:
        print(f"{len(args.files)} file{'s' if len(args.files) > 1 else ''} checked, no fault")
    return 1 if faults else 0
