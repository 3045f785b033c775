# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes the page after a session, and lets what is said there be written down."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from facetimer.choices.due_today import Round, rounds_with
from facetimer.choices.session_summary import SessionSummary
from facetimer.ui.afterwards import Afterwards
from facetimer.ui.look.wording import first_weekday
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.programmes.plan_today import plan_today
from facetimer.ui.programmes.plan_words import done_words, whose_words
from facetimer.ui.services import Services, what_counts_now

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


def finish_page(
    services: Services, summary: SessionSummary, kept: "SessionRecord | None", notice_raised: SignalInstance
) -> FinishPage:
    """Return the page.

    Args:
        services: pictures, history and programme.
        summary: what the session came to.
        kept: its record; None where there is none.
        notice_raised: told what is wrong with the history.
    """
    rounds = _rounds_with(services, kept) if kept is not None else {}
    asks = services.preferences.settings.session if kept is not None else None
    plan = _plan_words(services, summary)
    page = FinishPage(services.stills, services.planner.care, summary, rounds, plan, asks)
    if kept is not None:
        said = Afterwards(services.store, kept, page)
        said.notice_raised.connect(notice_raised)
        page.feeling_chosen.connect(said.feel)
        page.note_written.connect(said.note)
        page.measured.connect(said.measure)
        page.reactions_chosen.connect(said.react)
    return page


def _plan_words(services: Services, summary: SessionSummary) -> str:
    """Return whose plan it was and how much of today's is done; nothing where it was nobody's."""
    plan = plan_today(services, summary.routine.id)
    return "" if plan is None else " · ".join(filter(None, (whose_words(plan.asked), done_words(plan))))


def _rounds_with(services: Services, kept: "SessionRecord") -> Mapping[str, Round]:
    """Return what the session `kept` adds to today's rounds; nothing where the history cannot be read."""
    from facetimer.history.file.opening import HistoryFault

    try:
        sessions = what_counts_now(services)
    except HistoryFault:  # the banner says so already
        return {}
    chosen, today = services.preferences.settings.history, services.planner.today()
    return rounds_with(services.planner.catalogue, chosen, sessions, kept.id, today, first_weekday())
