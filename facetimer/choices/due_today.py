# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is due today: a function of the sessions, the programme followed and the day. It reads no clock.

What is missed expires with the day and is never doubled up; a day off breaks nothing. A plan from a practitioner
goes before the programme.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.present_names import present_record
from facetimer.choices.programmes.days import past_pauses
from facetimer.choices.programmes.practitioner_plans import PlanToday, due_plan, plans_today
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine
from facetimer.library.model.programme import Programme
from facetimer.library.programme_progress import (
    Enrolment,
    Session,
    check_in_due,
    first_that_counts,
    offer,
    position_in,
    quotas_today,
    week_start,
)
from facetimer.settings import HistorySettings

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


FOR_BEGINNERS = "first-session"
"""The routine that is offered to somebody of whom nothing is known yet."""

AHEAD = timedelta(days=6)
"""A programme may be chosen to begin so much later; a beginning further away comes from a clock put back."""

DAYS_OF_A_WEEK = 7
"""Of practice: a programme's week begins on the weekday on which it began, and a pause makes it longer."""

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
        week, weeks: of the programme: this one, from 1 (0 in a week that leads up to it), and how many there are;
            None where it counts none or is over.
        check_in: the week that has just ended and after which the programme asks how it feels; None else.
        choice: index of today's stage of the programme, where it has several plans to choose from; None else.
        done_today: the exercises, by id, of which nothing is left today: all their rounds, or where nobody counts
            rounds, once.
        begins: the day on which the programme begins, where that is yet to come: until then it asks for nothing.
        plans: those from a practitioner that are in force.
        next_round: from when on the next round is due, aware; None where there is none, or none was done yet.
    """

    days: tuple[bool, ...]
    sessions_this_week: int
    quotas: tuple[QuotaToday, ...]
    due: str | None
    week: int | None = None
    weeks: int | None = None
    check_in: int | None = None
    choice: int | None = None
    done_today: frozenset[str] = frozenset()
    next_round: datetime | None = None
    begins: date | None = None
    plans: tuple[PlanToday, ...] = ()

    @property
    def plan(self) -> PlanToday | None:
        """The plan that is offered; None where something else is, or nothing."""
        return next((plan for plan in self.plans if plan.is_due and plan.routine == self.due), None)

    @property
    def is_over(self) -> bool:
        """Whether the last week of the programme has gone by."""
        return self.weeks is not None and self.week is None

    @property
    def rounds(self) -> tuple[int, int] | None:
        """How many rounds of what must be done are done today, and how many are asked for.

        None where exercises differ in how many they want.
        """
        needed = [quota for quota in self.quotas if not quota.optional]
        if len({quota.wanted for quota in needed}) != 1:
            return None
        return min(quota.done for quota in needed), needed[0].wanted


def counts_since(chosen: HistorySettings, today: date) -> date:
    """Return the first day whose sessions may say what is due on `today`, or on a later day if nothing is done."""
    return first_that_counts(past_pauses(chosen, today), today, DAYS_OF_A_WEEK)


def enough_sessions(chosen: HistorySettings, today: date) -> int:
    """Return how many of the newest sessions hold all those from `counts_since` on."""
    days = (today - counts_since(chosen, today)).days + 1
    return ENOUGH_SESSIONS * -(-days // DAYS_OF_A_WEEK)


def today_facts(
    catalogue: Catalogue,
    chosen: HistorySettings,
    sessions: "Sequence[SessionRecord]",
    today: date,
    first_weekday: int = 0,
) -> TodayFacts:
    """Work out what is due: what a plan in force asks for, then what the programme does that `chosen` follows.

    A paused programme asks for nothing.

    Args:
        catalogue: programmes, and the routines that can be offered.
        chosen: the programme, and the day it was begun; without one it counts from this week's first day.
        sessions: at least those from `counts_since` on, the newest first.
        today: the local day of practice.
        first_weekday: where the week begins, Monday = 0.
    """
    first = week_start(today, first_weekday)
    sessions = [present_record(session, catalogue) for session in sessions]
    since = counts_since(chosen, today)
    lately = [each for each in sessions if each.counts and since <= each.local_day <= today]
    week = [session for session in lately if session.local_day >= first]
    plans = plans_today(catalogue, chosen.plans_aside, week, today)
    planned = {plan.routine for plan in plans}
    usual = _usual(sessions, [each for each in catalogue.routines if each not in planned])
    facts = _by_programme(catalogue, chosen, lately, usual, today, first)
    if not plans:
        return facts
    asks = chosen.programme in catalogue.programmes and not chosen.programme_paused and not facts.is_over
    return _with_plans(facts if asks else replace(facts, due=None), catalogue, plans)


def _with_plans(facts: TodayFacts, catalogue: Catalogue, plans: tuple[PlanToday, ...]) -> TodayFacts:
    """Let plans go before what the programme asks for."""
    plan = due_plan(plans)
    if plan is None:
        return replace(facts, plans=plans)
    left = {step.exercise for step in catalogue.routines[plan.routine].steps}
    return replace(facts, plans=plans, due=plan.routine, done_today=facts.done_today - left, next_round=None)


def _by_programme(
    catalogue: Catalogue,
    chosen: HistorySettings,
    lately: "Sequence[SessionRecord]",
    usual: str | None,
    today: date,
    first: date,
) -> TodayFacts:
    """Return what is due by the programme alone; `usual` where it leaves open what, or there is none."""
    week = [session for session in lately if session.local_day >= first]
    of_today = [session for session in week if session.local_day == today]
    practised = {session.local_day for session in week}
    days = tuple(first + timedelta(days=number) in practised for number in range(7))
    done = _done(of_today)
    programme = None if chosen.programme_paused else catalogue.programmes.get(chosen.programme)
    if programme is None:
        return TodayFacts(days, len(week), (), usual, done_today=done)
    begun = date.fromisoformat(chosen.programme_since) if chosen.programme_since else first
    if today < begun <= today + AHEAD:
        return TodayFacts(days, len(week), (), None, done_today=done, begins=begun)
    pauses = past_pauses(chosen, today)
    enrolment = Enrolment(programme.id, min(begun, today), pauses, plans_chosen(chosen.plans_chosen))
    quotas = _quotas(programme, enrolment, today, of_today)
    by_week = _due_by_week(programme, enrolment, today, lately, catalogue.routines, usual)
    if not quotas or (by_week is not None and _is_more_than(catalogue.routines[by_week], quotas)):
        due = by_week
    else:
        due = _due_by_quotas(quotas, catalogue.routines)
    week_number, weeks = _weeks(programme, enrolment, today)
    check_in = check_in_due(programme, enrolment, today)
    here = position_in(programme, enrolment, today) if programme.stages else None
    stage = here.stage_index if here is not None and len(here.stage.plans) > 1 else None
    left = {quota.exercise for quota in quotas if quota.done < quota.wanted}
    following = _next_round(programme, of_today, left)
    return TodayFacts(days, len(week), quotas, due, week_number, weeks, check_in, stage, done - left, following)


class Round(Struct, frozen=True):
    """How often today an exercise counts as done with a session and without it, and how often it is asked for."""

    before: int
    done: int
    wanted: int


def rounds_with(
    catalogue: Catalogue,
    chosen: HistorySettings,
    sessions: "Sequence[SessionRecord]",
    session: str,
    today: date,
    first_weekday: int = 0,
) -> Mapping[str, Round]:
    """Return what the session with the id `session` adds to today's rounds, by exercise; see `today_facts`."""
    without = [each for each in sessions if each.id != session]
    then, now = (today_facts(catalogue, chosen, each, today, first_weekday) for each in (without, sessions))
    pairs = zip(then.quotas, now.quotas, strict=True)
    return {after.exercise: Round(before.done, after.done, after.wanted) for before, after in pairs}


def plans_chosen(lines: Sequence[str]) -> Mapping[int, int]:
    """Return which plan was chosen in which stage, both from 0; lines other than `stage=plan` count as none."""
    pairs = (line.partition("=") for line in lines)
    return {int(stage): int(plan) for stage, _, plan in pairs if stage.isdecimal() and plan.isdecimal()}


def with_plan(lines: Sequence[str], stage: int, plan: int) -> tuple[str, ...]:
    """Return `lines` with `plan` chosen in `stage`, both from 0; see `plans_chosen`."""
    return tuple(f"{s}={p}" for s, p in sorted({**plans_chosen(lines), stage: plan}.items()))


class Due(Struct, frozen=True):
    """What the tray shows.

    Attributes:
        routine: None where nothing is left for today.
        name: the routine's.
        last_session: when the last one up to now was begun, aware; None where there is none lately.
        reminds: whether one is reminded of it: somebody whose programme is paused only of a practitioner's plan.
    """

    routine: str | None
    name: str
    last_session: datetime | None
    reminds: bool = True


def due_now(
    catalogue: Catalogue,
    facts: TodayFacts,
    sessions: "Sequence[SessionRecord]",
    now: datetime,
    *,
    is_paused: bool = False,
) -> Due:
    """Return what the tray shows.

    Args:
        catalogue: the routines.
        facts: what is due.
        sessions: those of a day or more, the newest first.
        now: the wall clock, aware.
        is_paused: whether the programme is, so that it asks for nothing.
    """
    begun = (session.started_utc for session in sessions)
    name = catalogue.routines[facts.due].name if facts.due else ""
    last = next((at for at in begun if at <= now), None)
    return Due(facts.due, name, last, not is_paused or facts.plan is not None)


def _weeks(programme: Programme, enrolment: Enrolment, today: date) -> tuple[int | None, int | None]:
    counted = [stage.weeks for stage in programme.stages if not stage.ramp]
    if not counted or None in counted:
        return None, None
    here = position_in(programme, enrolment, today)
    return (here.week if here else None), sum(filter(None, counted))


def _done(sessions: "Iterable[SessionRecord]") -> frozenset[str]:
    return frozenset(
        step.exercise for session in sessions for step in session.steps if step.outcome.value == "done"
    )


def _next_round(
    programme: Programme, of_today: "Sequence[SessionRecord]", left: Collection[str]
) -> datetime | None:
    """Return when the pause is over that the programme wants after the last round of what is left today."""
    ends = [
        session.ended_utc + timedelta(minutes=quota.min_gap_min.value)
        for quota in programme.quotas
        if quota.exercise in left and not quota.optional and quota.min_gap_min.value
        for session in of_today
        if quota.exercise in _done([session])
    ]
    return max(ends, default=None)


def _quotas(
    programme: Programme, enrolment: Enrolment, today: date, of_today: "Sequence[SessionRecord]"
) -> tuple[QuotaToday, ...]:
    credited: Counter[str] = Counter()
    for session in of_today:
        for step in session.steps:
            credited[step.exercise] += step.sets_done
    return tuple(
        QuotaToday(q.exercise, min(credited[q.exercise], q.per_day.value), q.per_day.value, q.optional)
        for q in quotas_today(programme, enrolment, today)
    )


def _due_by_quotas(quotas: Sequence[QuotaToday], routines: Mapping[str, Routine]) -> str | None:
    """Return the routine that covers most of what is missing with least besides; None if nothing must be done."""
    missing = [quota for quota in quotas if quota.done < quota.wanted]
    if all(quota.optional for quota in missing):
        return None
    names = {quota.exercise for quota in missing}

    def worth(routine: Routine) -> tuple[int, int]:
        exercises = {step.exercise for step in routine.steps}
        return len(exercises & names), -len(exercises - names)

    best = max(routines.values(), key=worth, default=None)
    return best.id if best is not None and worth(best)[0] else None


def _due_by_week(
    programme: Programme,
    enrolment: Enrolment,
    today: date,
    lately: "Sequence[SessionRecord]",
    routines: Collection[str],
    usual: str | None,
) -> str | None:
    """Return what the programme offers today; `usual` where it offers nothing at all, as after its end."""
    sessions = [Session(session.routine, session.local_day) for session in lately]
    offered = offer(programme, enrolment, sessions, today)
    if offered is None:
        return usual
    if not offered.left_today:
        return None
    if not offered.routines:
        return usual
    done = Counter(session.routine for session in sessions)
    # Where several will do, the one practised least in these days; min() keeps the file's order among equals.
    return min((each for each in offered.routines if each in routines), key=done.__getitem__, default=None)


def _is_more_than(routine: Routine, quotas: Sequence[QuotaToday]) -> bool:
    """Whether a routine holds more than what the quotas count, and so stands beside them."""
    counted = {quota.exercise for quota in quotas}
    return any(step.exercise not in counted for step in routine.steps)


def _usual(sessions: "Sequence[SessionRecord]", routines: Collection[str]) -> str | None:
    """Return the routine practised last, or else the one for beginners."""
    for session in sessions:
        if session.counts and session.routine in routines:
            return session.routine
    return FOR_BEGINNERS if FOR_BEGINNERS in routines else next(iter(routines), None)
