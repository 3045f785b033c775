# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was practised in some weeks, as it stands on one page for a practitioner: days, minutes, and what one adds.

The days are always there; minutes, how it felt, the sides and the notes only where the person says so, and of a
plan only what was practised of it. It tells what was done, and counts nothing as missed. Pure.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from facetimer.history.records import Feeling, Freeze, SessionRecord
from facetimer.history.statistics import Balance
from facetimer.library.model.practice import Routine
from facetimer.library.programme_progress import week_start

MOST_WEEKS = 26
"""As many rows as one page holds."""
DAYS = 7


class Part(StrEnum):
    """What a person may add to the days."""

    MINUTES = "minutes"
    FEELINGS = "feelings"
    SIDES = "sides"
    NOTES = "notes"


USUAL_PARTS = frozenset({Part.MINUTES})
"""What is added where nobody says otherwise."""


class ReportDay(Struct, frozen=True):
    """One day.

    Attributes:
        times: how many sessions of practice it had.
        is_off: marked as rest or illness.
        is_shown: whether it belongs to the report; days to come do not.
    """

    day: date
    active_ms: int = 0
    times: int = 0
    is_off: bool = False
    is_shown: bool = True


class ReportWeek(Struct, frozen=True):
    """Seven days, from the first of the person's week on."""

    days: tuple[ReportDay, ...]

    @property
    def practised_days(self) -> int:
        """On how many of them there was practice."""
        return sum(day.times > 0 for day in self.days)

    @property
    def times(self) -> int:
        """How many sessions there were."""
        return sum(day.times for day in self.days)

    @property
    def active_ms(self) -> int:
        """How long they took."""
        return sum(day.active_ms for day in self.days)


class PracticeReport(Struct, frozen=True):
    """All that stands on the page.

    Attributes:
        weeks: the oldest first.
        today: its last day.
        routine: the one it is about, with what is asked for; None for all that was practised.
        feelings: how often each was said; None where that is left out.
        balance: how long each side was worked alone; None where that is left out.
        notes: what the person wrote on which day, the oldest first.
        has_minutes: whether it tells how long; else how often.
    """

    weeks: tuple[ReportWeek, ...]
    today: date
    routine: Routine | None = None
    feelings: dict[Feeling, int] | None = None
    balance: Balance | None = None
    notes: tuple[tuple[date, str], ...] = ()
    has_minutes: bool = True

    @property
    def first_day(self) -> date:
        """Its first day."""
        return self.weeks[0].days[0].day


def first_day_of(weeks: int, today: date, first_weekday: int = 0) -> date:
    """Return the day with which the report over the last so many weeks begins; Monday is 0."""
    return week_start(today, first_weekday) - timedelta(weeks=weeks - 1)


def practice_report(
    sessions: Iterable[SessionRecord],
    freezes: Sequence[Freeze],
    first_day: date,
    today: date,
    routine: Routine | None = None,
    parts: Iterable[Part] = USUAL_PARTS,
) -> PracticeReport:
    """Return the report.

    Args:
        sessions: of those days at least, in any order, under their present names.
        freezes: days of rest or illness.
        first_day: of a week.
        today: the local day of practice.
        routine: only what was practised of this one; None for everything.
        parts: what the person adds.
    """
    meant = sorted((each for each in sessions if _is_meant(each, first_day, today, routine)), key=_when)
    added = frozenset(parts)
    first_days = range(0, (today - first_day).days + 1, DAYS)
    return PracticeReport(
        tuple(_week(first_day + timedelta(days=begin), meant, freezes, today) for begin in first_days),
        today,
        routine,
        dict(Counter(each.feeling for each in meant if each.feeling)) if Part.FEELINGS in added else None,
        _balance(meant) if Part.SIDES in added else None,
        tuple((each.local_day, each.note) for each in meant if each.note) if Part.NOTES in added else (),
        Part.MINUTES in added,
    )


def _is_meant(session: SessionRecord, first_day: date, today: date, routine: Routine | None) -> bool:
    is_of_it = routine is None or session.routine == routine.id
    return session.counts and is_of_it and first_day <= session.local_day <= today


def _when(session: SessionRecord) -> tuple[date, datetime]:
    return session.local_day, session.started_utc


def _week(
    first_day: date, sessions: Sequence[SessionRecord], freezes: Sequence[Freeze], today: date
) -> ReportWeek:
    days = (first_day + timedelta(days=number) for number in range(DAYS))
    return ReportWeek(tuple(_day(day, sessions, freezes, today) for day in days))


def _day(day: date, sessions: Sequence[SessionRecord], freezes: Sequence[Freeze], today: date) -> ReportDay:
    of_day = [each for each in sessions if each.local_day == day]
    is_off = any(freeze.first_day <= day <= freeze.last_day for freeze in freezes)
    return ReportDay(day, sum(each.active_ms for each in of_day), len(of_day), is_off, day <= today)


def _balance(sessions: Sequence[SessionRecord]) -> Balance:
    steps = [step for each in sessions for step in each.steps]
    return Balance(sum(step.left_ms for step in steps), sum(step.right_ms for step in steps))
