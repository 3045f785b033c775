# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session to be made takes from the history: what was practised today, yesterday and in seven days."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from facetimer.choices.making.wish import Past
from facetimer.choices.present_names import present_record
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Tool, Zone

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord, StepRecord

DAYS = 7
"""How far back a place counts as practised."""


def past_of(sessions: "Sequence[SessionRecord]", catalogue: Catalogue, today: date) -> Past:
    """Return what was practised, as seen on `today`.

    Args:
        sessions: the newest, of at least the last seven days.
        catalogue: what former ids are called now.
        today: the local day of practice; sessions of later days count as today's.
    """
    present = [present_record(session, catalogue) for session in sessions]
    done = [(session.local_day, step) for session in present for step in session.steps if step.active_ms]
    of_today = [[step for step in each.steps if step.active_ms] for each in present if each.local_day >= today]
    times: Counter[str] = Counter()
    for step in (step for steps in of_today for step in steps):
        times[step.exercise] += step.sets
    zones: Counter[Zone] = Counter()
    for day, step in done:
        if day > today - timedelta(days=DAYS):
            zones.update({Zone(zone): step.active_ms for zone in step.zones if zone in set(Zone)})
    return Past(
        zone_ms=dict(zones),
        today=dict(times),
        yesterday=frozenset(step.exercise for day, step in done if day == today - timedelta(days=1)),
        ever=frozenset(step.exercise for _, step in done),
        touch_ms_today=sum(step.active_ms for steps in of_today for step in steps if step.tool != Tool.NONE),
        tool_sessions_today=sum(any(_with_tool(step) for step in steps) for steps in of_today),
    )


def _with_tool(step: "StepRecord") -> bool:
    return step.tool in {Tool.GUA_SHA.value, Tool.ROLLER.value}
