# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the history says, as pure functions: figures in, answers out.

The rules are kind on purpose (domain: no guilt, no red): a week is compared with a target the person chose, a
rest day breaks nothing, frozen weeks are stepped over, and what was missed is never added to what is left.
Where the figures come from, and what asking for them costs, is the business of `queries.py`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from facetimer.history.records import Feeling, Freeze
from facetimer.library.model.practice import Exercise
from facetimer.library.programme_progress import week_start

MIN_GAP_MIN = 120
"""At least two hours between two rounds of a day's quota; our own default, no source states one."""
EVEN_WITHIN_PERCENT = 5
"""Sides this close to half and half are called even."""
HEAT_FROM_MIN = (0, 5, 15, 30)
"""Minutes a day from which each of the four levels of the year's picture begins, the first above 0.

Fixed, and not relative to the person's best day: a quiet year is not drawn paler than it was.
"""
_WEEK = timedelta(days=7)


# -- a day's quota -------------------------------------------------------------------------------------------


class Quota(Struct, frozen=True):
    """How often a day a source asks for an exercise."""

    exercise: str
    per_day: int
    min_gap_min: int = MIN_GAP_MIN


class Credit(Struct, frozen=True):
    """How often an exercise was done on a day; `last_utc` is the start of the last session with it."""

    exercise: str
    sets: int
    last_utc: datetime | None = None


class QuotaState(Struct, frozen=True):
    """Where a quota stands; `next_from` is when the next round is due, None if none is left or it is due now."""

    exercise: str
    per_day: int
    done: int
    next_from: datetime | None = None

    @property
    def left(self) -> int:
        """Rounds left today, never below 0; they expire with the day."""
        return max(0, self.per_day - self.done)


def quotas_of(exercises: Iterable[Exercise]) -> tuple[Quota, ...]:
    """Return the quotas that the sources of `exercises` ask for."""
    return tuple(Quota(e.id, e.per_day.value) for e in exercises if e.per_day is not None)


def quota_states(quotas: Iterable[Quota], credited: Iterable[Credit], now: datetime) -> tuple[QuotaState, ...]:
    """Return where each quota stands, in the order given."""
    done = {credit.exercise: credit for credit in credited}
    states = []
    for quota in quotas:
        credit = done.get(quota.exercise, Credit(quota.exercise, 0))
        due = credit.last_utc + timedelta(minutes=quota.min_gap_min) if credit.last_utc else None
        waits = due is not None and due > now and credit.sets < quota.per_day
        states.append(QuotaState(quota.exercise, quota.per_day, credit.sets, due if waits else None))
    return tuple(states)


# -- days and weeks ------------------------------------------------------------------------------------------


class Total(Struct, frozen=True):
    """What a stretch of time holds; `sessions` counts those in which at least one step was done."""

    sessions: int = 0
    active_ms: int = 0
    planned_ms: int = 0

    @property
    def done_percent(self) -> int:
        """Practised time as a share of the planned; may exceed 100 where parts were repeated or extended."""
        return round(100 * self.active_ms / self.planned_ms) if self.planned_ms else 0


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


class Streak(Struct, frozen=True):
    """Weeks in a row in which the target was met, frozen ones stepped over.

    Attributes:
        weeks: how many; the present week counts once it is met and takes nothing away before.
        frozen: how many frozen weeks lie among them.
        this_week_met: whether the present one is among them.
    """

    weeks: int
    frozen: int
    this_week_met: bool


def is_frozen(first_day: date, freezes: Iterable[Freeze]) -> bool:
    """Whether nothing is asked of the week that begins on `first_day`: a single frozen day is enough."""
    last_day = first_day + timedelta(days=6)
    return any(freeze.first_day <= last_day and freeze.last_day >= first_day for freeze in freezes)


def weeks_upto(
    today: date,
    count: int,
    totals: Mapping[date, Total],
    target: int,
    freezes: Sequence[Freeze] = (),
    first_weekday: int = 0,
) -> tuple[Week, ...]:
    """Return the last `count` weeks, the present one last, empty ones included.

    Args:
        today: a local day of the present week.
        count: how many.
        totals: by the first day of the week; a week without practice may be missing.
        target: sessions a week.
        freezes: days in which nothing is asked.
        first_weekday: where a week begins, Monday = 0.
    """
    first = week_start(today, first_weekday) - (count - 1) * _WEEK
    starts = (first + number * _WEEK for number in range(count))
    return tuple(Week(day, totals.get(day, Total()), target, is_frozen(day, freezes)) for day in starts)


def streak(
    today: date,
    sessions: Mapping[date, int],
    target: int,
    freezes: Sequence[Freeze] = (),
    first_weekday: int = 0,
) -> Streak:
    """Return the present streak.

    Args:
        today: a local day of the present week.
        sessions: how many sessions each week has, by its first day.
        target: sessions a week, at least 1.
        freezes: days in which nothing is asked.
        first_weekday: where a week begins, Monday = 0.

    Raises:
        ValueError: the target is below 1.
    """
    if target < 1:
        raise ValueError(f"target is {target}; it must be 1 or more")
    this_week = week_start(today, first_weekday)
    met_now = sessions.get(this_week, 0) >= target
    counted, frozen, stepped_over = int(met_now), 0, 0
    week, earliest = this_week - _WEEK, min(sessions, default=this_week)
    while week >= earliest:
        if sessions.get(week, 0) >= target:
            counted, frozen, stepped_over = counted + 1, frozen + stepped_over, 0
        elif is_frozen(week, freezes):
            stepped_over += 1
        else:
            break
        week -= _WEEK
    return Streak(counted, frozen, met_now)


def heat_level(active_ms: int) -> int:
    """Return how strongly a day is drawn in the year's picture: 0 for nothing, then 1 to 4."""
    if active_ms <= 0:
        return 0
    return sum(active_ms >= minutes * 60_000 for minutes in HEAT_FROM_MIN)


def year_upto(today: date, first_weekday: int = 0) -> tuple[date, ...]:
    """Return the days of the year's picture: whole weeks, 53 of them, up to `today`; Monday = 0."""
    first = week_start(today, first_weekday) - 52 * _WEEK
    return tuple(first + timedelta(days=number) for number in range((today - first).days + 1))


# -- sides, zones, feeling -----------------------------------------------------------------------------------


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


class NamedTotal(Struct, frozen=True):
    """How long and how often a zone, a tool or an exercise was practised."""

    name: str
    count: int
    active_ms: int


def most_first(totals: Iterable[NamedTotal]) -> tuple[NamedTotal, ...]:
    """Return the totals with the longest first, equal ones by name, empty ones left out."""
    return tuple(sorted((t for t in totals if t.active_ms or t.count), key=lambda t: (-t.active_ms, t.name)))


class FeltWeek(Struct, frozen=True):
    """How often sessions of a week felt easier, the same or sore."""

    first_day: date
    easier: int
    same: int
    sore: int


def felt_weeks(felt: Iterable[tuple[date, Feeling]], first_weekday: int = 0) -> tuple[FeltWeek, ...]:
    """Return the weeks in which a feeling was noted, the oldest first.

    Args:
        felt: the local day and the feeling of each session that has one.
        first_weekday: where a week begins, Monday = 0.
    """
    counts: dict[date, dict[Feeling, int]] = defaultdict(lambda: dict.fromkeys(Feeling, 0))
    for day, feeling in felt:
        counts[week_start(day, first_weekday)][feeling] += 1
    return tuple(
        FeltWeek(first_day, week[Feeling.EASIER], week[Feeling.SAME], week[Feeling.SORE])
        for first_day, week in sorted(counts.items())
    )
