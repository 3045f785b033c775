# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the history says, as pure functions: figures in, answers out.

The rules are kind on purpose: a week is compared with a target the person chose, weeks with rest, illness or
a pause (frozen ones) are stepped over, and what was missed is never added to what is left. `queries.py` asks the
history for the figures.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from facetimer.history.records import Freeze
from facetimer.library.programme_progress import Pause, week_start

EVEN_WITHIN_PERCENT = 5
"""Sides this close to half and half are called even."""
HEAT_FROM_MIN = (0, 5, 15, 30)
"""Minutes a day from which each of the four levels of the year's picture begins, the first above 0.

Fixed, and not relative to the person's best day: a quiet year is not drawn paler than it was.
"""
_WEEK = timedelta(days=7)


# -- days and weeks ------------------------------------------------------------------------------------------


class Total(Struct, frozen=True):
    """What a stretch of time holds; `sessions` counts those in which at least one step was done."""

    sessions: int = 0
    active_ms: int = 0


class Week(Struct, frozen=True):
    """One week against the target chosen."""

    first_day: date
    total: Total
    target: int
    frozen: bool = False

    @property
    def met(self) -> bool:
        """Whether the target was reached."""
        return self.total.sessions >= self.target


def is_frozen(first_day: date, freezes: Iterable[Freeze], pauses: Iterable[Pause] = ()) -> bool:
    """Whether the target of the week that begins on `first_day` does not count.

    That is where a day of rest or illness lies in it, or one on which the programme was paused.
    """
    last_day = first_day + timedelta(days=6)
    off = [(freeze.first_day, freeze.last_day) for freeze in freezes]
    paused = [(pause.first, pause.last) for pause in pauses]
    return any(first <= last_day and last >= first_day for first, last in (*off, *paused))


def weeks_upto(
    today: date,
    count: int,
    days: Mapping[date, Total],
    target: int,
    freezes: Sequence[Freeze] = (),
    first_weekday: int = 0,
    pauses: Sequence[Pause] = (),
) -> tuple[Week, ...]:
    """Return the last `count` weeks, the present one last, empty ones included.

    Args:
        today: a local day of the present week.
        count: how many.
        days: what each local day holds; one without practice may be missing.
        target: sessions a week.
        freezes: days of rest or illness.
        first_weekday: where a week begins, Monday = 0.
        pauses: days on which the programme was paused.
    """
    totals: dict[date, Total] = defaultdict(Total)
    for day, total in days.items():
        first_day = week_start(day, first_weekday)
        week = totals[first_day]
        totals[first_day] = Total(week.sessions + total.sessions, week.active_ms + total.active_ms)
    first = week_start(today, first_weekday) - (count - 1) * _WEEK
    starts = (first + number * _WEEK for number in range(count))
    return tuple(Week(day, totals[day], target, is_frozen(day, freezes, pauses)) for day in starts)


def streak(
    today: date,
    met: Callable[[date], bool],
    freezes: Sequence[Freeze] = (),
    first_weekday: int = 0,
    pauses: Sequence[Pause] = (),
) -> int:
    """Return in how many weeks in a row the target was met, frozen ones stepped over and not counted.

    The present week counts once it is met and breaks nothing before.

    Args:
        today: a local day of the present week.
        met: whether the target of a week was met, by its first day.
        freezes: days of rest or illness.
        first_weekday: where a week begins, Monday = 0.
        pauses: days on which the programme was paused. The week of the programme in which one lies ends up to
            seven days after it, and holds so many sessions fewer in these days as were done before.
    """
    off = [Pause(pause.first, pause.last + _WEEK) for pause in pauses]
    this_week = week_start(today, first_weekday)
    weeks = int(met(this_week))
    week = this_week - _WEEK
    while (is_met := met(week)) or is_frozen(week, freezes, off):
        weeks += is_met
        week -= _WEEK
    return weeks


def heat_level(active_ms: int) -> int:
    """Return how strongly a day is drawn in the year's picture: 0 for nothing, then 1 to 4."""
    if active_ms <= 0:
        return 0
    return sum(active_ms >= minutes * 60_000 for minutes in HEAT_FROM_MIN)


def year_upto(today: date, first_weekday: int = 0) -> tuple[date, ...]:
    """Return the days of the year's picture: whole weeks, 53 of them, up to `today`; Monday = 0."""
    first = week_start(today, first_weekday) - 52 * _WEEK
    return tuple(first + timedelta(days=number) for number in range((today - first).days + 1))


# -- sides and zones -----------------------------------------------------------------------------------------


class Balance(Struct, frozen=True):
    """Time the two sides were worked, the person's own left and right."""

    left_ms: int
    right_ms: int

    @property
    def left_percent(self) -> int | None:
        """The left side's share, None where neither was worked alone."""
        both = self.left_ms + self.right_ms
        return round(100 * self.left_ms / both) if both else None

    @property
    def even(self) -> bool:
        """Whether neither side is clearly ahead."""
        share = self.left_percent
        return share is None or abs(share - 50) <= EVEN_WITHIN_PERCENT


class ZoneTime(Struct, frozen=True):
    """How long a zone was practised, by its id."""

    zone: str
    active_ms: int


def zone_times(together: Mapping[tuple[str, ...], int]) -> tuple[ZoneTime, ...]:
    """Return how long each zone was practised, the most first, equal ones by name; none without time.

    A step that works two zones counts in full for both, so the zones do not add up to the time practised.

    Args:
        together: the time of steps, in ms, by all the zones that each works.
    """
    found: dict[str, int] = defaultdict(int)
    for zones, active_ms in together.items():
        for zone in zones:
            found[zone] += active_ms
    times = (ZoneTime(zone, active_ms) for zone, active_ms in found.items() if active_ms)
    return tuple(sorted(times, key=lambda time: (-time.active_ms, time.zone)))
