# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is due today, as a function of the sessions, the programme followed and the day. No Qt, no clock.

What is missed expires with the day and is never doubled up; a day off breaks nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.library.model.practice import Routine
from facetimer.library.model.programme import Programme
from facetimer.library.programme_progress import (
    Enrolment,
    Session,
    check_in_due,
    offer,
    place,
    quotas_today,
    week_start,
)

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


ENOUGH_SESSIONS = 200
"""More than a week holds: nobody practises thirty times a day."""


class QuotaToday(Struct, frozen=True):
    """How often an exercise was done today, and how often the programme asks for it."""

    exercise: str
    done: int
    wanted: int
    optional: bool


class TodayFacts(Struct, frozen=True):
    """Everything the Today page shows.

    Attributes:
        days: for each day of the week, from its first day on, whether it has a session that counts.
        sessions_this_week: those that count (`SessionRecord.counts`).
        due: the routine that is offered; None when nothing is left for today.
        all_done: whether the day's quotas and sessions are done.
        week, weeks: of the programme: this one, from 1 (0 in a week that leads up to it), and how many there are;
            None where it counts none or is over.
        check_in: the week that has just ended and after which the programme asks how it feels; None else.
    """

    days: tuple[bool, ...]
    sessions_this_week: int
    quotas: tuple[QuotaToday, ...]
    due: str | None
    all_done: bool
    week: int | None = None
    weeks: int | None = None
    check_in: int | None = None


def today_facts(
    today: date,
    sessions: "Iterable[SessionRecord]",
    programme: Programme | None,
    since: date | None,
    routines: Mapping[str, Routine],
    first_weekday: int = 0,
) -> TodayFacts:
    """Work out what is due.

    Args:
        today: the local day of practice.
        sessions: at least those of this week, any order.
        programme: the one followed; None follows none.
        since: the day it was begun; None counts as this week's first.
        routines: what can be offered.
        first_weekday: where the week begins, Monday = 0.
    """
    first = week_start(today, first_weekday)
    week = [session for session in sessions if session.counts and first <= session.local_day <= today]
    days = tuple(any(s.local_day == first + timedelta(days=n) for s in week) for n in range(7))
    of_today = [session for session in week if session.local_day == today]
    begun = min(since or first, today)
    quotas = _quotas(programme, begun, today, of_today)
    due, all_done = _due(programme, begun, today, of_today, week, quotas, routines)
    check_in = check_in_due(programme, Enrolment(programme.id, begun), today) if programme else None
    return TodayFacts(days, len(week), quotas, due, all_done, *_week(programme, begun, today), check_in)


def _week(programme: Programme | None, since: date, today: date) -> tuple[int | None, int | None]:
    if programme is None:
        return None, None
    counted = [stage.weeks for stage in programme.stages if not stage.ramp]
    if not counted or None in counted:
        return None, None
    here = place(programme, Enrolment(programme.id, since), today)
    return (here.week if here else None), sum(weeks or 0 for weeks in counted)


def _quotas(
    programme: Programme | None, since: date, today: date, of_today: "Sequence[SessionRecord]"
) -> tuple[QuotaToday, ...]:
    if programme is None:
        return ()
    credited: dict[str, int] = {}
    for session in of_today:
        for step in session.steps:
            if step.outcome.value == "done":
                credited[step.exercise] = credited.get(step.exercise, 0) + step.sets
    return tuple(
        QuotaToday(q.exercise, min(credited.get(q.exercise, 0), q.per_day.value), q.per_day.value, q.optional)
        for q in quotas_today(programme, Enrolment(programme.id, since), today)
    )


def _due(
    programme: Programme | None,
    since: date,
    today: date,
    of_today: "Sequence[SessionRecord]",
    week: "Sequence[SessionRecord]",
    quotas: Sequence[QuotaToday],
    routines: Mapping[str, Routine],
) -> tuple[str | None, bool]:
    if programme is None:
        return _any(of_today, week, routines), False
    if quotas:
        missing = {q.exercise for q in quotas if q.done < q.wanted}
        needed = {q.exercise for q in quotas if q.done < q.wanted and not q.optional}
        return (_best(missing, routines), False) if needed else (None, True)
    sessions = [Session(session.routine, session.local_day) for session in week]
    offered = offer(programme, Enrolment(programme.id, since), sessions, today)
    if offered is None:
        return _any(of_today, week, routines), False
    if not offered.left_today:
        return None, True
    fitting = [identifier for identifier in offered.routines or routines if identifier in routines]
    return (fitting[0] if fitting else None), False


def _best(missing: set[str], routines: Mapping[str, Routine]) -> str | None:
    """Return the routine that covers most of what is missing with least besides."""

    def worth(routine: Routine) -> tuple[int, int]:
        exercises = {step.exercise for step in routine.steps}
        return len(exercises & missing), -len(exercises - missing)

    best = max(routines.values(), key=worth, default=None)
    return best.id if best is not None and worth(best)[0] else None


def _any(
    of_today: "Sequence[SessionRecord]", week: "Sequence[SessionRecord]", routines: Mapping[str, Routine]
) -> str | None:
    """Return what was practised last, or the first routine there is."""
    for session in (*of_today, *week):
        if session.routine in routines:
            return session.routine
    return "seed-five" if "seed-five" in routines else next(iter(routines), None)
