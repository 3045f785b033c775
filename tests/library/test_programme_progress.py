# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme counts weeks; a rest day breaks nothing, a pause freezes it, a missed day is not made up for."""

import json
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.library.loading import load_catalogue
from facetimer.library.model.programme import Programme
from facetimer.library.programme_progress import (
    Enrolment,
    Offer,
    Pause,
    Session,
    check_in_due,
    counted_on,
    days_before,
    first_that_counts,
    offer,
    position_in,
    quotas_today,
)
from facetimer.resources import assets_dir

MONDAY = date(2026, 11, 16)
PROGRAMMES = load_catalogue(assets_dir() / "library").programmes


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def enrolled(programme: str, *pauses: Pause) -> tuple[Programme, Enrolment]:
    return PROGRAMMES[programme], Enrolment(programme, MONDAY, pauses)


def offered(programme: str, number: int, *sessions: tuple[str, int]) -> Offer:
    plan, person = enrolled(programme)
    result = offer(plan, person, [Session(routine, day(when)) for routine, when in sessions], day(number))
    assert result is not None
    return result


def test_there_are_ten_and_each_can_be_written_as_json() -> None:
    assert len(PROGRAMMES) == 10
    for programme in PROGRAMMES.values():
        assert json.loads(msgspec.json.encode(programme))["id"] == programme.id


@pytest.mark.parametrize(
    ("programme", "sessions"),
    [
        ("gentle-start", [[2], [3], [2], [3, 7]]),
        ("massage-3x", [[24]]),
        ("gua-sha-5x", [[40]]),
        ("roller-5x", [[40]]),
        ("roller-5wk", [[35]]),
        ("workout-20wk", [[4], [7], [4], [5], [4], [5], [56], [42]]),
        ("jaw-4wk", [[28]]),
        ("desk-day", [[10]]),
    ],
)
def test_a_programme_holds_the_sessions_of_its_schedule(programme: str, sessions: list[list[int]]) -> None:
    stages = PROGRAMMES[programme].stages
    assert [[plan.sessions_in(stage.weeks or 1) for plan in stage.plans] for stage in stages] == sessions


def test_the_long_practice_goes_from_a_ramp_to_daily_to_every_other_day() -> None:
    plan, person = enrolled("workout-20wk")
    weeks = [
        (n, p.week if (p := position_in(plan, person, day(n))) else None) for n in (0, 41, 42, 97, 98, 181, 182)
    ]
    assert weeks == [(0, 0), (41, 0), (42, 1), (97, 8), (98, 9), (181, 20), (182, None)]


def test_a_missed_day_is_not_made_up_for() -> None:
    assert offered("roller-5wk", 3).left_today == 1
    assert offered("roller-5wk", 3, ("face-roller", 0)).left_today == 1
    assert offered("roller-5wk", 3, ("face-roller", 3)).left_today == 0


def test_every_other_day_rests_after_a_session_and_waits_for_one() -> None:
    assert offered("workout-20wk", 115, ("full-workout", 114)).left_today == 0
    assert offered("workout-20wk", 115, ("full-workout", 113)).left_today == 1
    assert offered("workout-20wk", 115).left_today == 1
    assert offered("workout-20wk", 115).target == (3, 4)


def test_a_weekly_plan_is_full_when_its_sessions_are_done_on_whichever_days() -> None:
    assert offered("gentle-start", 0).left_today == 1
    one = offered("gentle-start", 4, ("first-session", 1))
    assert (one.left_today, one.done_this_week, one.target) == (1, 1, (2, 2))
    assert offered("gentle-start", 4, ("first-session", 1), ("first-session", 3)).left_today == 0
    assert offered("gentle-start", 7, ("first-session", 1), ("first-session", 3)).done_this_week == 0
    assert offered("gentle-start", 4, ("five-basics", 1)).done_this_week == 0, "another routine is another thing"


def test_a_session_of_today_is_not_offered_again() -> None:
    done = offered("gentle-start", 4, ("first-session", 4))
    assert (done.left_today, done.done_this_week) == (0, 1)


def test_a_span_is_full_at_its_upper_end() -> None:
    assert offered("ongoing", 5, ("seven-points", 0), ("desk-break", 1)).left_today == 1
    full = offered("ongoing", 5, ("seven-points", 0), ("desk-break", 1), ("five-basics", 2))
    assert (full.left_today, full.target, full.routines) == (0, (2, 3), ())


def test_desk_breaks_keep_to_working_days() -> None:
    assert [offered("desk-day", n).left_today for n in range(7)] == [2, 2, 2, 2, 2, 0, 0]


def test_the_fourth_week_is_a_choice() -> None:
    plan, person = enrolled("gentle-start")
    daily = replace(person, choices={3: 1})
    chosen = offer(plan, daily, [], day(21))
    assert chosen is not None
    assert chosen.target == (7, 7)
    assert "seven-points" in chosen.routines


def test_a_pause_freezes_everything_and_costs_nothing() -> None:
    plan, paused = enrolled("trio-4x", Pause(day(2), day(4)))
    assert [bool(quotas_today(plan, paused, day(n))) for n in range(6)] == [True, True, False, False, False, True]
    plan, paused = enrolled("roller-5wk", Pause(day(2), day(4)))
    assert offer(plan, paused, [], day(3)) is None
    resumed = offer(plan, paused, [], day(5))
    assert resumed is not None
    assert resumed.position.day == 2


def test_before_the_start_and_after_the_end_nothing_is_asked() -> None:
    plan, person = enrolled("jaw-4wk")
    assert position_in(plan, person, day(-1)) is None
    assert quotas_today(plan, person, day(27)) == plan.quotas
    assert quotas_today(plan, person, day(28)) == ()


def test_quotas_without_stages_have_no_end() -> None:
    quotas = PROGRAMMES["trio-4x"].quotas
    alone = replace(PROGRAMMES["trio-4x"], stages=())
    person = Enrolment("trio-4x", MONDAY, (Pause(day(2), day(3)),))
    counted = [quotas_today(alone, person, day(n)) == quotas for n in (-1, 0, 2, 3, 4, 400)]
    assert counted == [False, True, False, False, True, True]


def test_a_pause_inside_another_changes_nothing() -> None:
    _, person = enrolled("roller-5wk", Pause(day(2), day(9)), Pause(day(5), day(6)))
    assert [days_before(person, day(n)) for n in (1, 2, 7, 9, 10)] == [1, None, None, None, 2]


def test_what_was_done_on_the_day_of_a_pause_counts_in_its_week_and_in_the_pause_nothing_does() -> None:
    plan, person = enrolled("massage-3x", Pause(day(2), day(31)))

    def done_by(number: int, *days: int) -> int:
        offered = offer(plan, person, [Session("classic-massage", day(n)) for n in days], day(number))
        assert offered is not None
        return offered.done_this_week

    assert done_by(32, 0, 1, 2) == 3
    assert done_by(32, 0, 3, 31) == 1
    assert [done_by(n, 0, 1, 2) for n in (36, 37)] == [3, 0]
    assert counted_on(person, day(2)) == days_before(person, day(32)) == 2
    assert counted_on(person, day(-1)) is None


def test_a_check_in_comes_in_the_days_after_its_week() -> None:
    plan, person = enrolled("workout-20wk")
    due = [(n, check_in_due(plan, person, day(n))) for n in (0, 69, 70, 76, 77, 98, 182)]
    assert due == [(0, None), (69, None), (70, 4), (76, 4), (77, None), (98, 8), (182, 20)]


pauses = st.lists(
    st.builds(
        lambda first, length: Pause(day(first), day(first + length)), st.integers(-5, 60), st.integers(0, 12)
    ),
    max_size=4,
)


@given(pauses, st.integers(-3, 90))
def test_the_days_of_practice_are_the_days_that_are_not_paused(stops: list[Pause], number: int) -> None:
    person = Enrolment("any", MONDAY, tuple(stops))

    def is_open(when: date) -> bool:
        return not any(stop.first <= when <= stop.last for stop in stops)

    expected = None
    if number >= 0 and is_open(day(number)):
        expected = sum(is_open(day(n)) for n in range(number))
    assert days_before(person, day(number)) == expected


@given(pauses, st.integers(0, 90), st.integers(1, 8))
def test_so_far_back_lies_all_that_counts_on_the_last_days_of_practice(
    stops: list[Pause], number: int, last: int
) -> None:
    today = day(number)
    past = tuple(Pause(stop.first, min(stop.last, day(number - 1))) for stop in stops if stop.first < today)
    person = Enrolment("any", day(-200), past)
    now = days_before(person, today)
    assert now is not None

    reached = {when: counted_on(person, when) for when in map(day, range(-200, number + 1))}
    counting = [when for when, on in reached.items() if on is not None and on > now - last]

    first = first_that_counts(past, today, last)
    assert first <= min(counting)
    assert all(reached[when] in {None, now - last} or when in counting for when in reached if when >= first)
