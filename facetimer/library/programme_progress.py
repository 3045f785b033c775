# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a person is in a programme and what it offers today. Pure: programme + enrolment + sessions + day.

A programme counts weeks, not chains of days: a rest day breaks nothing, a missed session is not made up for, and
days of a pause do not exist. The module must not know where enrolments and sessions are kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct, field

from facetimer.library.model.programme import Plan, Programme, Quota, Rhythm, Stage

_SATURDAY = 5


class Pause(Struct, frozen=True):
    """Days on which a programme stands still, both ends included."""

    first: date
    last: date


class Enrolment(Struct, frozen=True):
    """A person in a programme.

    Attributes:
        started: the first day, of the ramp where there is one.
        pauses: those there were, in any order; what lies before the first day counts for nothing.
        choices: which plan of a stage was chosen, by the index of the stage; the first one otherwise.
    """

    programme: str
    started: date
    pauses: tuple[Pause, ...] = ()
    choices: Mapping[int, int] = field(default_factory=dict)


class Session(Struct, frozen=True):
    """A finished session on a local day, as the record has it."""

    routine: str
    day: date


class ProgrammePosition(Struct, frozen=True):
    """Where a person is: `week` counts from 1 as the programme does, 0 in a ramp; `day` from 0 in the stage."""

    stage_index: int
    stage: Stage
    plan: Plan
    week: int
    day: int


class Offer(Struct, frozen=True):
    """What a programme offers today.

    Attributes:
        routines: any one of these; empty = any routine.
        left_today: sessions still offered today; 0 is a rest day and as good as any other.
        done_this_week, target: sessions of this week of the programme, and (least, most) of the plan.
    """

    position: ProgrammePosition
    routines: tuple[str, ...]
    left_today: int
    done_this_week: int
    target: tuple[int, int]


def days_before(enrolment: Enrolment, day: date) -> int | None:
    """Return how many days of practice came before `day`; None before the start and on a day of a pause."""
    is_paused = any(pause.first <= day <= pause.last for pause in enrolment.pauses)
    return None if day < enrolment.started or is_paused else _open_days(enrolment, day)


def counted_on(enrolment: Enrolment, day: date) -> int | None:
    """Return on which day of practice, from 0, a session of `day` counts; None where on none.

    On the first day of a pause the programme went on until somebody paused it: what was done then counts on the
    day of practice that comes next. On its other days a programme asks for nothing and counts nothing.
    """
    if day >= enrolment.started and any(pause.first == day for pause in enrolment.pauses):
        return _open_days(enrolment, day)
    return days_before(enrolment, day)


def first_that_counts(pauses: Iterable[Pause], day: date, days: int) -> date:
    """Return from which day on sessions may count on one of the last `days` days of practice up to `day`."""
    first = day - timedelta(days=days - 1)
    for pause in reversed(list(_separate(pauses))):
        if first - timedelta(days=1) <= pause.last < day:
            first -= pause.last - pause.first + timedelta(days=1)
    return first


def position_in(programme: Programme, enrolment: Enrolment, day: date) -> ProgrammePosition | None:
    """Return where the person is; None before the start, in a pause or after the end."""
    left = days_before(enrolment, day)
    if left is None:
        return None
    week = 1
    for index, stage in enumerate(programme.stages):
        if stage.weeks is None or left < 7 * stage.weeks:
            plan = stage.plans[min(enrolment.choices.get(index, 0), len(stage.plans) - 1)]
            return ProgrammePosition(index, stage, plan, 0 if stage.ramp else week + left // 7, left)
        left -= 7 * stage.weeks
        week += 0 if stage.ramp else stage.weeks
    return None


def offer(programme: Programme, enrolment: Enrolment, sessions: Iterable[Session], day: date) -> Offer | None:
    """Return what the programme offers on `day`; None when it offers nothing at all (see `position_in`)."""
    here = position_in(programme, enrolment, day)
    if here is None:
        return None
    fitting = [s for s in sessions if not here.plan.routines or s.routine in here.plan.routines]
    first_of_week = _open_days(enrolment, day) - here.day % 7
    numbers = [number for s in fitting if (number := counted_on(enrolment, s.day)) is not None]
    this_week = sum(first_of_week <= number < first_of_week + 7 for number in numbers)
    done_today = sum(s.day == day for s in fitting)
    asked = _asked(here.plan, day, this_week - done_today, any(s.day == day - timedelta(days=1) for s in fitting))
    return Offer(here, here.plan.routines, max(0, asked - done_today), this_week, week_target(here.plan))


def quotas_today(programme: Programme, enrolment: Enrolment, day: date) -> tuple[Quota, ...]:
    """Return the quotas that count on `day`: none before the start, in a pause or after the end."""
    if programme.stages:
        return programme.quotas if position_in(programme, enrolment, day) else ()
    return () if days_before(enrolment, day) is None else programme.quotas


def check_in_due(programme: Programme, enrolment: Enrolment, day: date) -> int | None:
    """Return the week that has just ended and asks for a check-in, on the seven days after it; else None."""
    number = days_before(enrolment, day)
    if number is None:
        return None
    ramp = sum(7 * (s.weeks or 0) for s in programme.stages if s.ramp)
    weeks = (number - ramp) // 7
    return weeks if weeks in programme.check_in_weeks else None


def week_start(day: date, first_weekday: int = 0) -> date:
    """Return the first day of the week of `day`; `first_weekday` counts from Monday = 0."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def _asked(plan: Plan, day: date, earlier_this_week: int, did_yesterday: bool) -> int:
    """Return the sessions that a plan offers on `day` as a whole."""
    match plan.rhythm:
        case Rhythm.DAILY:
            return plan.times
        case Rhythm.WEEKDAYS:
            return plan.times if day.weekday() < _SATURDAY else 0
        case Rhythm.ALTERNATE:
            return 0 if did_yesterday else plan.times
        case Rhythm.WEEKLY:
            return 1 if earlier_this_week < plan.at_most else 0


def week_target(plan: Plan) -> tuple[int, int]:
    """Return how many sessions a week of `plan` has, at the least and at the most."""
    least = plan.sessions_in(1) if plan.rhythm is not Rhythm.ALTERNATE else 3 * plan.times
    most = plan.at_most * plan.sessions_in(1) // plan.times
    return (least, most)


def _open_days(enrolment: Enrolment, day: date) -> int:
    """Return how many days from the first one to the day before `day`, which is no earlier, no pause holds."""
    paused = sum(
        max(0, (min(pause.last, day - timedelta(days=1)) - max(pause.first, enrolment.started)).days + 1)
        for pause in _separate(enrolment.pauses)
    )
    return (day - enrolment.started).days - paused


def _separate(pauses: Iterable[Pause]) -> Iterator[Pause]:
    """Yield the pauses in their order and without overlaps, so that no day is left out twice."""
    upto = date.min
    for pause in sorted(pauses, key=lambda p: (p.first, p.last)):
        if pause.last >= upto:
            yield Pause(max(pause.first, upto), pause.last)
            upto = pause.last + timedelta(days=1)
