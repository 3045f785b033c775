# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer` without a command: the window."""

import argparse
import os

from facetimer.commands.inputs import paths_of
from facetimer.launch.request import PLACES, Request, activation_token
from facetimer.launch.unheard import told_unread


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the window's own options to the main parser."""
    parser.add_argument("--routine", metavar="ID", help="open the window on this routine")
    parser.add_argument("--start", action="store_true", help="with --routine: start it at once")
    parser.add_argument("--today", action="store_true", help="get ready for what is due today")
    parser.add_argument("--page", choices=PLACES, default="", help="open the window on this page")
    parser.add_argument("--open", nargs="*", default=[], metavar="FILE", help="show what these files hold")
    parser.add_argument("--tray", action="store_true", help="begin in the tray, where there is one")
    parser.add_argument("--by-bus", action="store_true", help=argparse.SUPPRESS)  # the desktop's bus starts it
    parser.add_argument("--smoke", action="store_true", help="paint every page once, log READY and leave")


def run(args: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from facetimer.app import run_window

    request = Request(
        routine=args.routine or "",
        start=args.start,
        due=args.today,
        place=args.page,
        files=tuple(map(os.path.abspath, args.open)),
        tray=args.tray,
        token=activation_token(os.environ),
    )
    with told_unread():
        return run_window(paths_of(args), request, smoke=args.smoke, by_bus=args.by_bus)
