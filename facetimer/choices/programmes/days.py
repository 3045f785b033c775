# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the days of the followed programme: the one on which it began, and its pauses.

Choosing a programme begins it on that day, or on the first day of the week that comes. A pause lasts from the day
on which it is begun to the day before the programme goes on; one that ends on its own day is none.
The pauses that are over stay when another programme is chosen: no week in a row is broken by them.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from facetimer.library.programme_progress import Pause, week_start
from facetimer.settings import HistorySettings, days_of

_A_DAY = timedelta(days=1)


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
    return {**_ended(chosen, today), "history.paused_since": ""}


def _ended(chosen: HistorySettings, today: date) -> Mapping[str, object]:
    """Return the setting that keeps the pause that is over since `today`; empty where there was none."""
    if not chosen.paused_since:
        return {}
    before = today - _A_DAY
    first = date.fromisoformat(chosen.paused_since)
    # A clock put back since the pause began makes it no shorter than nothing.
    return {"history.pauses": (*chosen.pauses, f"{first}/{before}")} if first <= before else {}


def past_pauses(chosen: HistorySettings, today: date) -> tuple[Pause, ...]:
    """Return the pauses as they count on `today`, on which none goes on whatever a clock put back says."""
    stretches = (days_of(days) for days in chosen.pauses)
    return tuple(Pause(first, min(last, today - _A_DAY)) for first, last in stretches if first < today)


def all_pauses(chosen: HistorySettings, today: date) -> tuple[Pause, ...]:
    """Return the pauses up to `today`, with the one that goes on where there is one."""
    past = past_pauses(chosen, today)
    if not (chosen.programme and chosen.programme_paused and chosen.paused_since):
        return past
    first = date.fromisoformat(chosen.paused_since)
    return (*past, Pause(first, today)) if first <= today else past


def begun(chosen: HistorySettings, today: date) -> Mapping[str, object]:
    """Return the settings with which the programme that is followed begins on `today`, or begins again."""
    since = today.isoformat() if chosen.programme else ""
    kept = {"history.programme_since": since, "history.checked_in_week": 0, "history.plans_chosen": ()}
    if not chosen.programme_paused:
        return kept
    return {**kept, **_ended(chosen, today), "history.paused_since": today.isoformat()}


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
