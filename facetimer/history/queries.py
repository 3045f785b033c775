# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks the history for the figures that `statistics.py` works with.

Plain SQL over an index of the days asked about; `tests/bench/bench_history.py` measures what it costs. All methods
may raise `HistoryUnavailable`.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from facetimer.history.feelings import RECENT_SESSIONS, AfterEffects, after_effects
from facetimer.history.statistics import (
    Balance,
    Total,
    Week,
    streak,
    weeks_upto,
)
from facetimer.history.store import Store
from facetimer.library.programme_progress import Pause, week_start

MOST_POINTS = 60
"""More would stand on one another."""


class MeasuredOn(Struct, frozen=True):
    """One measure of one session; None where it was not taken."""

    day: date
    before: int | None
    after: int | None


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

    def measured(self) -> tuple[int, int]:
        """Return how often the tension of the jaw was told, and how often its opening was measured."""
        ((tension, opening),) = self._rows(  # with the words of the index, which SQLite takes by them alone
            "SELECT count(tension_before) + count(tension_after), "
            "count(opening_before_mm) + count(opening_after_mm) FROM session "
            "WHERE tension_before IS NOT NULL OR tension_after IS NOT NULL "
            "OR opening_before_mm IS NOT NULL OR opening_after_mm IS NOT NULL"
        )
        return int(tension), int(opening)

    def each_measured(self) -> tuple[list[MeasuredOn], list[MeasuredOn]]:
        """Return the tensions of the jaw (0 to 10) and its openings (mm), of the last `MOST_POINTS` sessions."""
        rows = self._rows(
            "SELECT local_day, tension_before, tension_after, opening_before_mm, opening_after_mm FROM session "
            "WHERE tension_before IS NOT NULL OR tension_after IS NOT NULL "
            "OR opening_before_mm IS NOT NULL OR opening_after_mm IS NOT NULL "
            "ORDER BY started_utc, seq"
        )
        both: tuple[list[MeasuredOn], list[MeasuredOn]] = [], []
        for day, *values in rows[-MOST_POINTS:]:
            for found, (before, after) in zip(both, (values[:2], values[2:]), strict=True):
                if before is not None or after is not None:
                    found.append(MeasuredOn(date.fromisoformat(day), before, after))
        return both

    def taught_since(self, first: date) -> list[tuple[str, str]]:
        """Return exercise and `taught_mark` of each that was done, once for every session from `first` on."""
        rows = self._rows(  # CROSS: SQLite would go through all steps there ever were
            "SELECT DISTINCT session, exercise, taught FROM session CROSS JOIN step ON session = seq "
            "WHERE local_day >= ? AND step.outcome = 'done' AND taught <> ''",
            first,
        )
        return [(exercise, taught) for _, exercise, taught in rows]

    def weeks(
        self, today: date, count: int, target: int, first_weekday: int = 0, pauses: Sequence[Pause] = ()
    ) -> tuple[Week, ...]:
        """Return the last `count` weeks, each from `first_weekday` on (Monday = 0), against the target.

        `pauses` are the days on which the programme was paused, which the history does not know.
        """
        this_week = week_start(today, first_weekday)
        days = self.days(this_week - timedelta(weeks=count - 1), this_week + timedelta(days=6))
        return weeks_upto(today, count, days, target, self._store.freezes(), first_weekday, pauses)

    def streak(self, today: date, target: int, first_weekday: int = 0, pauses: Sequence[Pause] = ()) -> int:
        """Return in how many weeks in a row the target was met; see `weeks`."""
        last_needed = "SELECT 1 FROM session WHERE local_day BETWEEN ? AND ? AND steps_done > 0 LIMIT 1 OFFSET ?"
        freezes = self._store.freezes()

        def count(connection: sqlite3.Connection) -> int:
            def met(first_day: date) -> bool:
                days = (first_day.isoformat(), (first_day + timedelta(days=6)).isoformat())
                return connection.execute(last_needed, (*days, target - 1)).fetchone() is not None

            return streak(today, met, freezes, first_weekday, pauses)

        return self._store.read(count)

    def first_day(self) -> date | None:
        """Return the first day with a session; None where there is none."""
        ((day,),) = self._rows("SELECT min(local_day) FROM session")
        return None if day is None else date.fromisoformat(day)

    def zones_together(self, first: date, last: date) -> dict[tuple[str, ...], int]:
        """Return how long steps took, in ms, by all the zones that each works, from `first` to `last`.

        For the zones one by one see `statistics.zone_times`.
        """
        rows = self._rows(
            "SELECT zones, sum(step.active_ms) FROM session JOIN step ON step.session = seq "
            "WHERE local_day BETWEEN ? AND ? GROUP BY zones",
            first,
            last,
        )
        found: dict[tuple[str, ...], int] = defaultdict(int)
        for zones, active_ms in rows:
            found[tuple(json.loads(zones))] += active_ms
        return found

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
