# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer history`: what was done, for people, as JSON or as CSV."""

import argparse
import sys
from typing import Any

from facetimer.commands.surroundings import Subparsers, clock_text, history_of, print_json


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `history`."""
    parser = commands.add_parser("history", parents=[shared], help="list the sessions practised")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON (keys are documented in the README)")
    form.add_argument("--csv", action="store_true", help="as CSV, one line per session")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the sessions, newest first."""
    from facetimer.history.exchange import sessions_json, write_csv

    with history_of(args) as store:
        if args.csv:
            write_csv(store, sys.stdout)
            return 0
        sessions = sessions_json(store)
    if args.json:
        print_json(sessions)
        return 0
    for session in sessions:
        print(_line(session))
    if not sessions:
        print("No session yet. `facetimer practise seed-five` starts the first.")
    return 0


def _line(session: dict[str, Any]) -> str:
    done = sum(step["outcome"] == "done" for step in session["steps"])
    time = f"{clock_text(session['active_ms'])} of {clock_text(session['planned_ms'])}"
    steps = f"{done} of {len(session['steps'])} steps"
    return f"{session['started_utc']}  {session['routine']:<16}{session['outcome']:<12}{steps:<14}{time}"
