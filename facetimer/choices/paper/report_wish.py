# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person wants on the page for a practitioner, and the page made of their history."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.choices.paper.practice_report import (
    USUAL_PARTS,
    Part,
    PracticeReport,
    first_day_of,
    practice_report,
)
from facetimer.choices.present_names import present_record
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord
    from facetimer.history.store import Store

_A_PAGE = 200
_DAYS_OF_TRAVEL = timedelta(days=2)
"""By so much the local days of sessions may differ from their order in time."""


class ReportWish(Struct, frozen=True):
    """What is wanted.

    Attributes:
        weeks: how many, with this one.
        routine: only what was practised of this one; None for everything.
        parts: what is added to the days.
    """

    weeks: int = 4
    routine: Routine | None = None
    parts: frozenset[Part] = USUAL_PARTS


def report_for(
    wish: ReportWish, store: "Store", catalogue: Catalogue, today: date, first_weekday: int = 0
) -> PracticeReport:
    """Return the report that is wished for on the local day `today`; the week begins on `first_weekday`, Monday 0.

    Raises:
        HistoryFault: the history cannot be read.
    """
    first_day = first_day_of(wish.weeks, today, first_weekday)
    sessions = [present_record(each, catalogue) for each in _since(store, first_day)]
    return practice_report(sessions, store.freezes(), first_day, today, wish.routine, wish.parts)


def plans_of(catalogue: Catalogue) -> list[Routine]:
    """Return the routines that a practitioner asks for."""
    return [routine for routine in catalogue.routines.values() if routine.asked is not None]


def _since(store: "Store", first_day: date) -> "Iterator[SessionRecord]":
    offset = 0
    while page := store.sessions(_A_PAGE, offset):
        yield from page
        if page[-1].local_day < first_day - _DAYS_OF_TRAVEL:
            return
        offset += _A_PAGE
