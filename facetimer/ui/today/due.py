# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is due today, asked with what the window has: catalogue, settings, sessions."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.choices.due_today import TodayFacts, today_facts
from facetimer.library.catalogue import Catalogue
from facetimer.settings import HistorySettings
from facetimer.ui.look.wording import first_weekday

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


def facts_today(
    catalogue: Catalogue, chosen: HistorySettings, newest: "Sequence[SessionRecord]", today: date
) -> TodayFacts:
    """Return what is due by the programme that `chosen` follows; a paused one asks for nothing."""
    programme = None if chosen.programme_paused else catalogue.programmes.get(chosen.programme)
    since = date.fromisoformat(chosen.programme_since) if chosen.programme_since else None
    return today_facts(today, newest, programme, since, catalogue.routines, first_weekday())


class Due(Struct, frozen=True):
    """What the tray shows.

    Attributes:
        routine: None where nothing is left for today.
        name: the routine's.
        last_session: when the last one up to now was begun, aware; None where there is none.
    """

    routine: str | None
    name: str
    last_session: datetime | None


def due_now(
    catalogue: Catalogue,
    chosen: HistorySettings,
    newest: "Sequence[SessionRecord]",
    today: date,
    now: datetime,
) -> Due:
    """Return what the tray shows at `now`, an aware moment of the local day of practice `today`."""
    due = facts_today(catalogue, chosen, newest, today).due
    begun = (each.started_utc for each in newest)
    return Due(due, catalogue.routines[due].name if due else "", next((at for at in begun if at <= now), None))
