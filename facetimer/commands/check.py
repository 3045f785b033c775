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
    """Print one line per fault; 1 if there was any."""
    from facetimer.library.files import check_file

    known = catalogue_of(args).exercises
    faults = [fault for file in args.files for fault in check_file(file, known)]
    for fault in faults:
        print(fault)
    if not faults:
        print(f"{len(args.files)} file{'s' if len(args.files) > 1 else ''} checked, no fault")
    return 1 if faults else 0
