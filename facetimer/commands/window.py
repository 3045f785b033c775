# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer` without a command: the window."""

import argparse

from facetimer.commands.inputs import paths_of
from facetimer.launch.unheard import told_unread


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the window's own options to the main parser."""
    parser.add_argument("--routine", metavar="ID", help="open the window on this routine")
    parser.add_argument("--start", action="store_true", help="with --routine: start it at once")
    parser.add_argument("--tray", action="store_true", help="begin in the tray, where there is one")
    parser.add_argument("--smoke", action="store_true", help="paint every page once, log READY and leave")


def run(args: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from facetimer.app import run_window

    with told_unread():
        return run_window(paths_of(args), routine=args.routine, start=args.start, smoke=args.smoke, tray=args.tray)
