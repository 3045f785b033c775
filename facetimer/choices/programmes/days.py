# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the day on which the followed programme began, so that its weeks are counted right.

Choosing a programme begins it on that day, or on the first day of the week that comes. The days of a pause do not
exist: after one, the beginning moves on by as many days as it lasted.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from facetimer.library.programme_progress import week_start
from facetimer.settings import HistorySettings


def kept_days(changed_key: str, chosen: HistorySettings, today: date) -> Mapping[str, object]:
    """Return the settings that follow from a change, by key; empty for one that concerns no programme.

    Args:
        changed_key: of the setting that was changed, such as `history.programme`.
        chosen: what is in force after the change.
        today: the local day of practice.
    """
    if changed_key == "history.programme":
        return begun(chosen, today)
    if changed_key != "history.programme_paused":
        return {}
    if chosen.programme_paused:
        return {"history.paused_since": today.isoformat()}
    if not (chosen.programme_since and chosen.paused_since):
        return {"history.paused_since": ""}
    paused = today - date.fromisoformat(chosen.paused_since)
    # A clock put back since the pause began makes it no shorter than nothing.
    moved_to = date.fromisoformat(chosen.programme_since) + max(paused, timedelta(0))
    return {"history.programme_since": moved_to.isoformat(), "history.paused_since": ""}


def begun(chosen: HistorySettings, today: date) -> Mapping[str, object]:
    """Return the settings with which the programme that is followed begins on `today`, or begins again."""
    since = today.isoformat() if chosen.programme else ""
    kept = {"history.programme_since": since, "history.checked_in_week": 0, "history.plans_chosen": ()}
    return {**kept, "history.paused_since": today.isoformat()} if chosen.programme_paused else kept


def first_day(chosen: HistorySettings, today: date) -> Mapping[str, object]:
    """Return the settings that let a programme begin on `today` that nobody has chosen; empty if it has begun."""
    if not chosen.programme or chosen.programme_since:
        return {}
    return {"history.programme_since": today.isoformat()}


def next_week(today: date, first_weekday: int = 0) -> date | None:
    """Return the first day of the next week, on which a programme may begin; None where `today` is such a day.

    Args:
        today: the local day of practice.
        first_weekday: where the week begins, Monday = 0.
    """
    first = week_start(today, first_weekday)
    return None if first == today else first + timedelta(weeks=1)
