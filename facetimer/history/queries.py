# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks the history for what `statistics.py` works with.

Every question is answered from sums the database keeps (`file/tally_schema.py`) or from an index over the days
asked about. What it costs depends on how many days are asked about and never on how many years there are before
them; `tests/bench/bench_history.py` measures that.

All methods may raise `HistoryUnavailable`.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from facetimer.history.feelings import RECENT_SESSIONS, AfterEffects, after_effects
from facetimer.history.file.rows import get_sessions
from facetimer.history.records import Feeling, from_utc_ms
from facetimer.history.statistics import (
    Balance,
    Credit,
    FeltWeek,
    NamedTotal,
    Quota,
    QuotaState,
    Streak,
    Total,
    Week,
    felt_weeks,
    most_first,
    quota_states,
    streak,
    weeks_upto,
)
from facetimer.history.store import Store
from facetimer.library.programme_progress import week_start


class Kind(StrEnum):
    """What minutes can be asked for by."""

    EXERCISE = "exercise"
    ZONE = "zone"
    TOOL = "tool"


class Figures:
    """Answers about one history."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def quotas(self, quotas: Iterable[Quota], day: date, now: datetime) -> tuple[QuotaState, ...]:
        """Return where the quotas of the local day `day` stand."""
        rows = self._rows(
            """
            SELECT exercise, sum(sets), max(started_utc) FROM step JOIN session ON session = seq
            WHERE local_day = ? AND step.outcome = 'done' GROUP BY exercise
            """,
            day.isoformat(),
        )
        done = (Credit(name, sets, from_utc_ms(last_ms)) for name, sets, last_ms in rows)
        return quota_states(quotas, done, now)

    def days(self, first: date, last: date) -> dict[date, Total]:
        """Return what each local day from `first` to `last` holds; days without practice are missing."""
        return self._totals("day", first.isoformat(), last.isoformat())

    def ever(self) -> Total:
        """Return what all sessions hold together."""
        return next(iter(self._sums("day", "ever", "ever").values()), Total())

    def weeks(self, today: date, count: int, target: int, first_weekday: int = 0) -> tuple[Week, ...]:
        """Return the last `count` weeks, each from `first_weekday` on (Monday = 0), against the target."""
        frame = weeks_upto(today, count, {}, target, first_weekday=first_weekday)
        totals = self._week_totals(frame[0].first_day.isoformat(), today, first_weekday)
        return weeks_upto(today, count, totals, target, self._store.freezes(), first_weekday)

    def streak(self, today: date, target: int, first_weekday: int = 0) -> Streak:
        """Return the present streak of weeks that begin on `first_weekday`, Monday = 0."""
        totals = self._week_totals("", today, first_weekday)
        sessions = {first_day: total.sessions for first_day, total in totals.items()}
        return streak(today, sessions, target, self._store.freezes(), first_weekday)

    def minutes_by(self, kind: Kind, first: date, last: date) -> tuple[NamedTotal, ...]:
        """Return how long each zone, tool or exercise was practised from `first` to `last`, the most first."""
        return self._named(kind.value, first.isoformat(), last.isoformat())

    def minutes_ever_by(self, kind: Kind) -> tuple[NamedTotal, ...]:
        """Return how long each zone, tool or exercise was ever practised, the most first."""
        return self._named(kind.value, "ever", "ever")

    def balance(self, first: date, last: date) -> Balance:
        """Return how long each side was worked from `first` to `last`."""
        sides = {total.name: total.active_ms for total in self._named("side", first.isoformat(), last.isoformat())}
        return Balance(sides.get("left", 0), sides.get("right", 0))

    def feelings(self, first: date, last: date, first_weekday: int = 0) -> tuple[FeltWeek, ...]:
        """Return how sessions felt, by week from `first_weekday` on, Monday = 0."""
        rows = self._rows(
            "SELECT local_day, feeling FROM session "
            "WHERE feeling IS NOT NULL AND local_day BETWEEN ? AND ? ORDER BY local_day",
            first.isoformat(),
            last.isoformat(),
        )
        felt = ((date.fromisoformat(day), Feeling(feeling)) for day, feeling in rows)
        return felt_weeks(felt, first_weekday)

    def after_effects(self, zones: Iterable[str]) -> AfterEffects:
        """Return which of `zones` were sore or reacted the last time, as far as the newest sessions tell."""
        clause = "WHERE outcome <> 'running' ORDER BY started_utc DESC, id DESC LIMIT ?"
        newest = self._store.read(lambda connection: get_sessions(connection, clause, (RECENT_SESSIONS,)))
        return after_effects(newest, zones)

    # -- inside ----------------------------------------------------------------------------------------------

    def _rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        return self._store.read(lambda connection: connection.execute(query, parameters).fetchall())

    def _sums(self, kind: str, first: str, last: str) -> dict[str, Total]:
        rows = self._rows(
            "SELECT span, count, active_ms, planned_ms FROM tally WHERE kind = ? AND span BETWEEN ? AND ?",
            kind,
            first,
            last,
        )
        return {str(span): Total(count, active, planned) for span, count, active, planned in rows}

    def _week_totals(self, first: str, today: date, first_weekday: int) -> dict[date, Total]:
        """Return the sums of weeks by their first day. From Mondays the database keeps them: one row a week."""
        last = (week_start(today, first_weekday) + timedelta(days=6)).isoformat()
        if first_weekday == 0:
            return self._totals("week", first, last)
        rows = self._rows(
            """
            SELECT date(span, '-6 days', ?) AS first_day, sum(count), sum(active_ms), sum(planned_ms)
            FROM tally WHERE kind = 'day' AND span BETWEEN ? AND ? GROUP BY first_day
            """,
            f"weekday {(first_weekday + 1) % 7}",  # SQLite counts from Sunday, and goes forward to it
            first,
            last,
        )
        return {date.fromisoformat(day): Total(*sums) for day, *sums in rows}

    def _totals(self, kind: str, first: str, last: str) -> dict[date, Total]:
        return {date.fromisoformat(span): total for span, total in self._sums(kind, first, last).items()}

    def _named(self, kind: str, first: str, last: str) -> tuple[NamedTotal, ...]:
        rows = self._rows(
            "SELECT name, sum(count), sum(active_ms) FROM tally WHERE kind = ? AND span BETWEEN ? AND ? "
            "GROUP BY name",
            kind,
            first,
            last,
        )
        return most_first(NamedTotal(*row) for row in rows)
