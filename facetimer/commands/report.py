# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer report --weeks N OUT.pdf`: what was practised, on one page to print or to give to a practitioner."""

import argparse
from typing import TYPE_CHECKING

from facetimer.commands.inputs import (
    Subparsers,
    a_path,
    catalogue_of,
    check_target,
    find_routine,
    history_of,
    may_overwrite,
    planner_of,
    whole_number,
)
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine

if TYPE_CHECKING:
    from facetimer.choices.paper.practice_report import PracticeReport

PARTS, USUAL_PARTS = ("feelings", "sides", "notes"), ("minutes",)


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the word `report`."""
    parser = commands.add_parser("report", parents=[shared], help="what was practised, as one page to print")
    parser.add_argument("out", metavar="OUT.pdf", type=a_path)
    parser.add_argument(
        "--weeks", type=whole_number, default=4, metavar="N", help="the last N weeks, from 1 to 26 (4)"
    )
    parser.add_argument(
        "--plan", metavar="ID", help="against this routine alone; else the one plan that a practitioner gave you"
    )
    parser.add_argument("--all", action="store_true", help="all that was practised, whatever plan there is")
    parser.add_argument(
        "--with", dest="parts", action="append", default=[], choices=PARTS, help="add this; may be given again"
    )
    parser.add_argument(
        "--without", action="append", default=[], choices=USUAL_PARTS, help="leave this away: days alone stay"
    )
    may_overwrite(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the page."""
    from facetimer.choices.paper.practice_report import MOST_WEEKS
    from facetimer.ui.paper.document import write_pdf
    from facetimer.ui.paper.report_document import report_document
    from facetimer.ui.picture.drawing import offscreen_application

    if not 1 <= args.weeks <= MOST_WEEKS:
        raise InputFault(f"--weeks is {args.weeks}; it goes from 1 to {MOST_WEEKS}.")
    if args.out.suffix.lower() != ".pdf":
        raise InputFault(f"{args.out}: the name should end in .pdf")
    check_target(args.out, overwrite=args.overwrite)
    offscreen_application()
    report = _report(args, catalogue_of(args))
    try:
        write_pdf(report_document(report), args.out)
    except OSError as error:
        raise EnvironmentFault(f"{args.out} cannot be written: {error.strerror or error}.") from error
    times = sum(week.times for week in report.weeks)
    print(f"{args.out}: {report.first_day} to {report.today}, sessions: {times}.")
    return 0


def _report(args: argparse.Namespace, catalogue: Catalogue) -> "PracticeReport":
    from facetimer.choices.paper.practice_report import USUAL_PARTS, Part
    from facetimer.choices.paper.report_wish import ReportWish, report_for
    from facetimer.ui.look.wording import first_weekday

    parts = (USUAL_PARTS | set(map(Part, args.parts))) - set(map(Part, args.without))
    wish = ReportWish(args.weeks, _plan(args, catalogue), parts)
    today = planner_of(args, catalogue).today()
    with history_of(args, only_reads=True) as store:
        return report_for(wish, store, catalogue, today, first_weekday())


def _plan(args: argparse.Namespace, catalogue: Catalogue) -> Routine | None:
    """Return the routine that it is about; None for everything."""
    if args.all:
        return None
    if args.plan is not None:
        return find_routine(catalogue, args.plan)
    from facetimer.choices.paper.report_wish import plans_of

    plans = plans_of(catalogue)
    if len(plans) > 1:
        names = ", ".join(routine.id for routine in plans)
        raise InputFault(f"There are several plans: {names}. Say which by --plan ID, or --all.")
    return plans[0] if plans else None
