# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a made session is as a routine: what to have ready, which card comes first; and what is told of it."""

from collections.abc import Sequence

from facetimer.choices.making.lengths import MADE_ID
from facetimer.choices.making.pool import TOOLS, Candidate, Given
from facetimer.library.having_ready import to_have_ready
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import Source
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

NOTHING_FITS = Notice(
    QT_TRANSLATE_NOOP(
        "Notices",
        "Nothing fits this wish today, with your health answers, your marks, and what you have done already. "
        "Another place, another aim or another day leaves more.",
    )
)
"""Told where no session can be made."""


def as_routine(ordered: Sequence[Candidate], steps: tuple[RoutineStep, ...]) -> Routine:
    """Return `steps` as a routine, with what they need."""
    tools, prep = to_have_ready([each.exercise for each in ordered])
    return Routine(MADE_ID, Notice(QT_TRANSLATE_NOOP("Notices", "Made for You")), steps, tools, prep, Source.MINE)


def told(ordered: Sequence[Candidate], given: Given, total_ms: int) -> tuple[Notice, ...]:
    """Return what the person should know of the session, a sentence each."""
    wish, rules = given.wish, given.rules
    found: list[Notice] = []
    if abs(total_ms - wish.minutes * 60_000) > rules.tolerance_s * 1000:
        words = QT_TRANSLATE_NOOP(
            "Notices", "Nothing comes to {minutes} min exactly: this is the nearest that may be made."
        )
        found.append(Notice(words, minutes=wish.minutes))
    if wish.tools and not any(each.exercise.category in TOOLS for each in ordered):
        found.append(_why_no_tool(given))
    filling = [each for each in ordered if not each.frames and not each.comes_along]
    there = [each for each in filling if wish.zones & set(each.exercise.zones)]
    if wish.zones and not there:
        words = QT_TRANSLATE_NOOP("Notices", "Nothing for that place may be done now: all steps are for others.")
        found.append(Notice(words))
    elif wish.zones and len(there) < len(filling):
        words = QT_TRANSLATE_NOOP("Notices", "There is not enough for that place: some steps are for others.")
        found.append(Notice(words))
    return tuple(found)


def _why_no_tool(given: Given) -> Notice:
    if given.past.tool_sessions_today >= given.rules.tool_sessions_a_day:
        return Notice(QT_TRANSLATE_NOOP("Notices", "Without a tool: your skin has had today’s session with one."))
    if not given.wish.oil:
        return Notice(QT_TRANSLATE_NOOP("Notices", "Without a tool: on dry skin it would drag."))
    return Notice(QT_TRANSLATE_NOOP("Notices", "Without a tool: none fits this wish."))
