# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A maker for one person today: their health answers, settings, marks and history, put together."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from facetimer.choices.making.allowed import allowed_exercises
from facetimer.choices.making.lately import past_of
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.marks import marks_of
from facetimer.choices.planner import Planner
from facetimer.library.making_rules import MakingRules

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord

ENOUGH_SESSIONS = 200
"""How many of the newest sessions to hand in: more than anybody practises in seven days."""


def maker_for(
    planner: Planner, rules: MakingRules, sessions: "Sequence[SessionRecord]", marks: Iterable[str]
) -> Maker:
    """Return a maker whose sessions suit the person that `planner` plans for, today.

    Args:
        planner: knows the catalogue, the health answers and how a session is laid out.
        rules: see `making.toml`; in the language in force, if not in English.
        sessions: the newest that were practised, `ENOUGH_SESSIONS` of them.
        marks: the lines that the settings keep.
    """
    catalogue, today = planner.catalogue, planner.today()
    allowed = allowed_exercises(catalogue.exercises.values(), planner.health(), today, planner.care.flags)
    past = past_of(sessions, catalogue, today)
    return Maker(allowed, rules, past, marks_of(marks, catalogue.aliases), planner.options())
