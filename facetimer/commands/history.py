# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer history`: what was done, for people, as JSON or as CSV; and days of rest or illness."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from facetimer.commands.inputs import Subparsers, clock_text, history_of, print_json
from facetimer.faults import InputFault
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.streams import machine_output

if TYPE_CHECKING:
    from facetimer.history.records import Freeze, SessionRecord


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `history`."""
    parser = commands.add_parser("history", parents=[shared], help="list the sessions practised")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON (its keys: docs/command-line.md)")
    form.add_argument("--csv", action="store_true", help="as CSV, one line per session")
    parser.set_defaults(run=run)
    words = parser.add_subparsers(metavar="WORD")
    freeze = words.add_parser("freeze", parents=[shared], help="ask nothing of the weeks of some days")
    freeze.add_argument("kind", choices=("rest", "illness"))
    freeze.add_argument("first", metavar="FROM", type=_day, help="the first day, such as 2026-11-16")
    freeze.add_argument("last", metavar="TO", type=_day, nargs="?", help="the last day; FROM if left out")
    freeze.set_defaults(run=run_freeze)
    listed = words.add_parser("freezes", parents=[shared], help="list the days of rest or illness")
    listed.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="as JSON")
    listed.set_defaults(run=run_freezes)
    thaw = words.add_parser("unfreeze", parents=[shared], help="take one of them back")
    thaw.add_argument("id", metavar="ID", help="as `freezes` lists it; its beginning will do")
    thaw.set_defaults(run=run_unfreeze)


def run(args: argparse.Namespace) -> int:
    """Print the sessions, newest first."""
    from facetimer.history.exchange.json_and_csv import session_to_plain, write_csv

    with history_of(args, only_reads=True) as store:
        sessions = store.sessions(limit=-1)
    if args.csv:
        with machine_output() as out:
            write_csv(sessions, out)
        return 0
    if args.json:
        print_json([session_to_plain(session) for session in sessions])
        return 0
    catalogue = load_catalogue(assets_dir() / "library")
    for session in sessions:
        print(_line(session, catalogue.present_id(session.routine)))
    if not sessions:
        print("No session yet. `facetimer practise five-basics` starts the first.")
    return 0


def run_freeze(args: argparse.Namespace) -> int:
    """Note days of rest or illness."""
    from facetimer.history.days_off import add_freeze
    from facetimer.history.records import FreezeKind

    with history_of(args) as store:
        try:
            freeze = add_freeze(store, FreezeKind(args.kind), args.first, args.last or args.first)
        except ValueError as fault:
            raise InputFault(f"{fault}.") from None
    print(f"{freeze.id}  {freeze.kind}, {freeze.first_day} to {freeze.last_day}: nothing is asked of these weeks.")
    return 0


def run_freezes(args: argparse.Namespace) -> int:
    """Print the days of rest or illness, the earliest first."""
    from facetimer.history.exchange.json_and_csv import freeze_to_plain

    with history_of(args, only_reads=True) as store:
        freezes = store.freezes()
    if args.json:
        print_json([freeze_to_plain(freeze) for freeze in freezes])
        return 0
    for freeze in freezes:
        print(f"{freeze.id}  {freeze.first_day} to {freeze.last_day}  {freeze.kind}")
    return 0


def run_unfreeze(args: argparse.Namespace) -> int:
    """Take days of rest or illness back."""
    from facetimer.history.days_off import drop_freeze

    with history_of(args) as store:
        freeze = _meant(store.freezes(), args.id)
        drop_freeze(store, freeze.id)
    print(f"{freeze.kind}, {freeze.first_day} to {freeze.last_day}: taken back.")
    return 0


def _meant(freezes: "Sequence[Freeze]", beginning: str) -> "Freeze":
    found = [freeze for freeze in freezes if beginning and freeze.id.startswith(beginning)]
    if len(found) == 1:
        return found[0]
    how_many = f"{len(found)} freezes have ids that begin" if found else "no freeze has an id that begins"
    raise InputFault(f"{how_many} with {beginning!r}; `facetimer history freezes` lists them.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-16") from None


def _line(session: "SessionRecord", routine: str) -> str:
    """Return a session of `routine` in one line, at the time that clocks showed where it was practised."""
    from facetimer.history.exchange.outcome_words import OUTCOME_WORDS

    time = f"{clock_text(session.active_ms)} of {clock_text(session.planned_ms)}"
    steps = f"{session.steps_done} of {len(session.steps)} steps"
    when = f"{session.started_local:%Y-%m-%d %H:%M}"
    return f"{when}  {routine:<16}{OUTCOME_WORDS[session.outcome]:<12}{steps:<14}{time}"
