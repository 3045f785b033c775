# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page tells what was done, of a plan what was done of it, and the rest only where the person says so."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from facetimer.choices.paper.practice_report import Part, first_day_of, practice_report
from facetimer.history.records import (
    Feeling,
    Freeze,
    FreezeKind,
    Outcome,
    SessionRecord,
    StepRecord,
    StepResult,
)
from facetimer.history.statistics import Balance
from facetimer.library.model.practice import Asked
from tests.examples import routine

TODAY = date(2026, 11, 28)  # a Saturday
FIRST = date(2026, 11, 16)
PLAN = replace(routine(identifier="jaw-ease"), asked=Asked("A. Meier", 2))


def session(
    day: int,
    minutes: float = 5,
    of: str = "jaw-ease",
    *,
    feeling: Feeling | None = None,
    note: str | None = None,
    result: StepResult = StepResult.DONE,
) -> SessionRecord:
    started = datetime(2026, 11, day, 9, tzinfo=UTC)
    active_ms = round(minutes * 60_000)
    step = StepRecord(0, "jaw-rest", "Jaw Rest", result, active_ms, active_ms, left_ms=3_000, right_ms=2_000)
    return SessionRecord(
        f"{day}-{minutes}-{of}",
        of,
        of,
        started,
        0,
        started.date(),
        Outcome.COMPLETE,
        active_ms,
        active_ms,
        (step,),
        started,
        note,
        feeling,
    )


def test_it_begins_with_a_week_and_ends_today() -> None:
    assert first_day_of(2, TODAY) == FIRST
    assert first_day_of(1, TODAY, first_weekday=6) == date(2026, 11, 22)
    report = practice_report([], (), FIRST, TODAY)
    assert [len(week.days) for week in report.weeks] == [7, 7]
    assert (report.first_day, report.today) == (FIRST, TODAY)
    shown = [day.day for week in report.weeks for day in week.days if day.is_shown]
    assert shown == [FIRST + timedelta(days=number) for number in range(13)]


def test_days_minutes_and_times_are_those_of_the_sessions_in_it() -> None:
    sessions = [session(27, 6), session(27, 4), session(17, 3), session(15, 9), session(29, 9)]
    report = practice_report(sessions, (), FIRST, TODAY)
    first, second = report.weeks
    assert (first.practised_days, first.times, first.active_ms) == (1, 1, 180_000)
    assert (second.practised_days, second.times, second.active_ms) == (1, 2, 600_000)


def test_what_was_left_at_once_is_no_practice() -> None:
    report = practice_report([session(27, result=StepResult.NOT_REACHED)], (), FIRST, TODAY)
    assert sum(week.times for week in report.weeks) == 0


def test_of_a_plan_only_what_was_practised_of_it_is_told() -> None:
    sessions = [session(27), session(26, of="five-basics", note="private", feeling=Feeling.SORE)]
    report = practice_report(sessions, (), FIRST, TODAY, PLAN, Part)
    assert report.routine == PLAN
    assert [week.times for week in report.weeks] == [0, 1]
    assert (report.feelings, report.notes) == ({}, ())


def test_days_off_are_marked_and_not_counted() -> None:
    off = Freeze("x", FreezeKind.ILLNESS, date(2026, 11, 19), date(2026, 11, 20))
    (week, _) = practice_report([], (off,), FIRST, TODAY).weeks
    assert [day.day.day for day in week.days if day.is_off] == [19, 20]


def test_feelings_sides_and_notes_are_there_only_where_one_says_so() -> None:
    sessions = [
        session(27, note="Lighter.", feeling=Feeling.EASIER),
        session(26, feeling=Feeling.EASIER),
        session(17, note="First."),
    ]
    bare = practice_report(sessions, (), FIRST, TODAY)
    assert (bare.feelings, bare.balance, bare.notes, bare.has_minutes) == (None, None, (), True)
    assert not practice_report(sessions, (), FIRST, TODAY, None, ()).has_minutes
    whole = practice_report(sessions, (), FIRST, TODAY, None, Part)
    assert whole.feelings == {Feeling.EASIER: 2}
    assert whole.balance == Balance(9_000, 6_000)
    assert whole.notes == ((date(2026, 11, 17), "First."), (date(2026, 11, 27), "Lighter."))
