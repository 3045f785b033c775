# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks the history for the figures that `statistics.py` works with.

Plain SQL over an index of the days asked about; `tests/bench/bench_history.py` measures what it costs. All methods
may raise `HistoryUnavailable`.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from facetimer.history.feelings import RECENT_SESSIONS, AfterEffects, after_effects
from facetimer.history.statistics import (
    Balance,
    Total,
    Week,
    ZoneTime,
    longest_first,
    streak,
    weeks_upto,
)
from facetimer.history.store import Store
from facetimer.library.programme_progress import week_start


class Figures:
    """Answers about one history."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def days(self, first: date, last: date) -> dict[date, Total]:
        """Return what each local day from `first` to `last` holds; days without practice are missing."""
        rows = self._rows(
            "SELECT local_day, sum(steps_done > 0), sum(active_ms) FROM session "
            "WHERE local_day BETWEEN ? AND ? GROUP BY local_day",
            first,
            last,
        )
        return {date.fromisoformat(day): Total(sessions, active_ms) for day, sessions, active_ms in rows}

    def active_ever_ms(self) -> int:
        """Return how long all sessions took together, pauses excluded."""
        return int(self._rows("SELECT coalesce(sum(active_ms), 0) FROM session")[0][0])

    def weeks(self, today: date, count: int, target: int, first_weekday: int = 0) -> tuple[Week, ...]:
        """Return the last `count` weeks, each from `first_weekday` on (Monday = 0), against the target."""
        this_week = week_start(today, first_weekday)
        days = self.days(this_week - timedelta(weeks=count - 1), this_week + timedelta(days=6))
        return weeks_upto(today, count, days, target, self._store.freezes(), first_weekday)

    def streak(self, today: date, target: int, first_weekday: int = 0) -> int:
        """Return in how many weeks in a row, from `first_weekday` on (Monday = 0), the target was met."""
        last_needed = "SELECT 1 FROM session WHERE local_day BETWEEN ? AND ? AND steps_done > 0 LIMIT 1 OFFSET ?"
        freezes = self._store.freezes()

        def count(connection: sqlite3.Connection) -> int:
            def met(first_day: date) -> bool:
                days = (first_day.isoformat(), (first_day + timedelta(days=6)).isoformat())
                return connection.execute(last_needed, (*days, target - 1)).fetchone() is not None

            return streak(today, met, freezes, first_weekday)

        return self._store.read(count)

    def zone_times(self, first: date, last: date) -> tuple[ZoneTime, ...]:
        """Return how long each zone was practised from `first` to `last`, the most first.

        A step that works two zones counts in full for both, so the zones do not add up to the time practised.
        """
        rows = self._rows(
            "SELECT value, sum(step.active_ms) FROM session JOIN step ON step.session = seq, json_each(zones) "
            "WHERE local_day BETWEEN ? AND ? GROUP BY value",
            first,
            last,
        )
        return longest_first(ZoneTime(str(zone), active_ms) for zone, active_ms in rows)

    def balance(self, first: date, last: date) -> Balance:
        """Return how long each side was worked from `first` to `last`."""
        rows = self._rows(
            "SELECT coalesce(sum(left_ms), 0), coalesce(sum(right_ms), 0) FROM session "
            "JOIN step ON step.session = seq WHERE local_day BETWEEN ? AND ?",
            first,
            last,
        )
        return Balance(*rows[0])

    def after_effects(self, zones: Iterable[str]) -> AfterEffects:
        """Return which of `zones` were sore or reacted the last time, as far as the newest sessions tell."""
        return after_effects(self._store.sessions(RECENT_SESSIONS), zones)

    def _rows(self, query: str, *days: date) -> list[tuple[Any, ...]]:
        parameters = [day.isoformat() for day in days]
        return self._store.read(lambda connection: connection.execute(query, parameters).fetchall())
