# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is due today, asked with what the window has: catalogue, settings, sessions."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from facetimer.library.catalogue import Catalogue
from facetimer.settings import HistorySettings
from facetimer.ui.today_facts import TodayFacts, today_facts
from facetimer.ui.words import first_weekday

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


def facts_today(
    catalogue: Catalogue, chosen: HistorySettings, newest: "Sequence[SessionRecord]", today: date
) -> TodayFacts:
    """Return what is due by the programme that `chosen` follows; a paused one asks for nothing."""
    programme = None if chosen.programme_paused else catalogue.programmes.get(chosen.programme)
    since = date.fromisoformat(chosen.programme_since) if chosen.programme_since else None
    return today_facts(today, newest, programme, since, catalogue.routines, first_weekday())
