# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Weeks, streaks, the year, sides and zones, as pure functions."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.history.records import Freeze, FreezeKind
from facetimer.history.statistics import (
    EVEN_WITHIN_PERCENT,
    Balance,
    Total,
    heat_level,
    is_frozen,
    streak,
    weeks_upto,
    year_upto,
    zone_times,
)
from facetimer.library.programme_progress import week_start

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)


def weeks_ago(number: int) -> date:
    return MONDAY - timedelta(weeks=number)


def freeze(first: date, last: date, kind: FreezeKind = FreezeKind.ILLNESS) -> Freeze:
    return Freeze("00000000-0000-4000-8000-000000000000", kind, first, last)


def streak_of(
    today: date, sessions: dict[date, int], target: int, freezes: Sequence[Freeze] = (), first_weekday: int = 0
) -> int:
    return streak(today, lambda first_day: sessions.get(first_day, 0) >= target, freezes, first_weekday)


def test_weeks_are_shown_empty_ones_included() -> None:
    totals = {weeks_ago(2): Total(3, 1000), MONDAY: Total(1, 500)}
    shown = weeks_upto(FRIDAY, 3, totals, target=2, freezes=[freeze(weeks_ago(1), weeks_ago(1))])
    assert [(w.first_day, w.total.sessions, w.met, w.frozen) for w in shown] == [
        (weeks_ago(2), 3, True, False),
        (weeks_ago(1), 0, False, True),
        (MONDAY, 1, False, False),
    ]


def test_the_present_week_takes_nothing_from_a_streak() -> None:
    sessions = {weeks_ago(1): 2, weeks_ago(2): 5, weeks_ago(4): 2}
    assert streak_of(FRIDAY, sessions, 2) == 2
    assert streak_of(FRIDAY, sessions | {MONDAY: 2}, 2) == 3


def test_frozen_weeks_are_stepped_over() -> None:
    sessions = {weeks_ago(1): 2, weeks_ago(4): 2, weeks_ago(5): 1}
    ill = freeze(weeks_ago(3) + timedelta(days=6), weeks_ago(2))  # a Sunday and a Monday
    assert streak_of(FRIDAY, sessions, 2, [ill]) == 2


def test_a_freeze_at_the_far_end_counts_for_nothing() -> None:
    sessions = {weeks_ago(1): 2, weeks_ago(5): 1}
    long_ago = freeze(weeks_ago(4), weeks_ago(2))
    assert streak_of(FRIDAY, sessions, 2, [long_ago]) == 1


def test_a_week_practised_in_spite_of_a_freeze_counts() -> None:
    assert streak_of(FRIDAY, {weeks_ago(1): 2}, 2, [freeze(weeks_ago(1), MONDAY)]) == 1


def test_no_history_is_no_streak() -> None:
    assert streak_of(FRIDAY, {}, 2) == 0


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 4)), st.integers(1, 4))
def test_without_freezes_a_streak_is_the_run_of_met_weeks(by_age: dict[int, int], target: int) -> None:
    sessions = {weeks_ago(age): count for age, count in by_age.items()}
    run = 0
    while by_age.get(run + 1, 0) >= target:
        run += 1
    met_now = by_age.get(0, 0) >= target
    assert streak_of(FRIDAY, sessions, target) == run + met_now


@given(st.integers(0, 6), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_week_begins_where_it_is_told_to(first_weekday: int, day: date) -> None:
    first_day = week_start(day, first_weekday)
    assert first_day.weekday() == first_weekday
    assert timedelta(0) <= day - first_day < timedelta(days=7)


@given(st.integers(0, 6), st.lists(st.integers(0, 80), max_size=40), st.integers(1, 4))
def test_weeks_streak_and_year_begin_on_the_same_day(first_weekday: int, ages: list[int], target: int) -> None:
    sessions: dict[date, int] = {}
    for age in ages:
        first_day = week_start(FRIDAY - timedelta(days=age), first_weekday)
        sessions[first_day] = sessions.get(first_day, 0) + 1
    totals = {day: Total(count) for day, count in sessions.items()}

    weeks = weeks_upto(FRIDAY, 14, totals, target, first_weekday=first_weekday)

    met = [week.met for week in reversed(weeks)]
    run = next((n for n, each in enumerate(met[1:]) if not each), len(met) - 1)
    assert streak_of(FRIDAY, sessions, target, first_weekday=first_weekday) == run + met[0]
    assert {week.first_day for week in weeks} <= set(year_upto(FRIDAY, first_weekday))
    assert year_upto(FRIDAY, first_weekday)[0].weekday() == first_weekday


def test_one_frozen_day_freezes_its_week() -> None:
    assert is_frozen(MONDAY, [freeze(FRIDAY, FRIDAY)])
    assert not is_frozen(MONDAY, [freeze(MONDAY + timedelta(7), MONDAY + timedelta(9))])
    assert not is_frozen(MONDAY, [])


@pytest.mark.parametrize(
    ("minutes", "level"), [(0, 0), (0.1, 1), (4.9, 1), (5, 2), (15, 3), (29, 3), (30, 4), (600, 4)]
)
def test_a_day_has_five_levels(minutes: float, level: int) -> None:
    assert heat_level(round(minutes * 60_000)) == level


@pytest.mark.parametrize("today", [FRIDAY, date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1)])
def test_the_year_is_53_whole_weeks_up_to_today(today: date) -> None:
    days = year_upto(today)
    assert days[0].weekday() == 0
    assert days[-1] == today
    assert len(days) == 52 * 7 + today.weekday() + 1
    assert all(b - a == timedelta(1) for a, b in pairwise(days))


def test_sides_are_even_when_close() -> None:
    assert Balance(0, 0).left_percent is None
    assert Balance(0, 0).even
    assert Balance(52, 48).even
    assert Balance(60, 40).left_percent == 60
    assert not Balance(60, 40).even


def test_zones_come_longest_first_and_a_step_counts_for_each_of_its_zones() -> None:
    together = {("b",): 10, ("a", "c"): 10, ("c",): 5, ("d",): 0}
    assert [(time.zone, time.active_ms) for time in zone_times(together)] == [("c", 15), ("a", 10), ("b", 10)]


def test_sides_are_even_up_to_a_difference_and_not_beyond() -> None:
    within = EVEN_WITHIN_PERCENT
    for left, even in ((50 + within, True), (51 + within, False), (50 - within, True), (49 - within, False)):
        assert Balance(left, 100 - left).even == even
