# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# ruff: noqa: DTZ001 - wall time without a zone is the subject here
"""A quota counts within its day, expires with it, and is never owed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.library.loading import load_catalogue
from facetimer.library.model.programme import Quota
from facetimer.library.model.vocabulary import Sourced
from facetimer.library.quotas import Credit, day_advice, day_end, local_day, quota_states
from facetimer.resources import assets_dir

NOON = datetime(2026, 11, 20, 12, 0)
FISH = Quota("fish-lips", Sourced(4), Sourced(120))


def left(*done: Credit, now: datetime = NOON, quota: Quota = FISH) -> int:
    (state,) = quota_states([quota], done, now)
    return state.left


def at(hour: int, minute: int = 0, *, day: int = 20) -> datetime:
    return datetime(2026, 11, day, hour, minute)


def test_the_seed_asks_for_four_of_each_and_offers_the_other_two() -> None:
    quotas = load_catalogue(assets_dir() / "library").programmes["seed-quota"].quotas
    asked = {quota.exercise: quota.per_day.value for quota in quotas if not quota.optional}
    assert asked == {"fish-lips": 4, "kiss-face": 4, "whistler": 4}
    assert {quota.exercise for quota in quotas if quota.optional} == {"brow-stretch", "tongue-circles"}


def test_each_set_is_one_credit() -> None:
    assert left() == 4
    assert left(Credit("fish-lips", at(9))) == 3
    assert left(Credit("fish-lips", at(9), sets=2)) == 2
    assert left(Credit("kiss-face", at(9))) == 4


def test_more_than_asked_is_neither_owed_nor_saved() -> None:
    assert left(Credit("fish-lips", at(9), sets=9)) == 0


def test_what_was_missed_yesterday_is_gone() -> None:
    assert left(Credit("fish-lips", at(9, day=19))) == 4
    assert left(Credit("fish-lips", at(9, day=19), sets=9)) == 4


@pytest.mark.parametrize(("moment", "day"), [(at(3, 59), 19), (at(4), 20), (at(23, 59), 20), (at(0), 19)])
def test_the_day_ends_at_four(moment: datetime, day: int) -> None:
    assert local_day(moment) == date(2026, 11, day)


def test_the_end_of_the_day_can_be_set() -> None:
    assert local_day(at(3, 59), time(0, 0)) == date(2026, 11, 20)
    late = Credit("fish-lips", at(1))
    (state,) = quota_states([FISH], [late], at(12), time(0, 0))
    assert (state.done, state.expires) == (1, datetime(2026, 11, 21, 0, 0))
    (state,) = quota_states([FISH], [late], at(12))
    assert (state.done, state.expires) == (0, datetime(2026, 11, 21, 4, 0))


def test_the_gap_is_suggested_only_while_it_matters() -> None:
    def not_before(*done: Credit, now: datetime = NOON) -> datetime | None:
        (state,) = quota_states([FISH], done, now)
        return state.not_before

    assert not_before() is None
    assert not_before(Credit("fish-lips", at(11, 30))) == at(13, 30)
    assert not_before(Credit("fish-lips", at(9))) is None
    assert not_before(Credit("fish-lips", at(11, 30), sets=4)) is None
    night = at(3, 30, day=21)
    assert not_before(Credit("fish-lips", at(3, day=21)), now=night) is None, "the day ends before the gap does"


def test_the_larger_of_two_quotas_counts() -> None:
    small = Quota("fish-lips", Sourced(1))
    assert [s.quota for s in quota_states([small, FISH, small], [], NOON)] == [FISH]


def test_the_days_limits_are_advice_in_words() -> None:
    assert day_advice(0, 0, adds_tool=True, adds_touch_ms=600_000) == ()
    assert day_advice(5, 99_999_999, adds_tool=False, adds_touch_ms=0) == ()
    (tool,) = day_advice(1, 600_000, adds_tool=True, adds_touch_ms=600_000)
    assert "One tool session a day" in tool
    (touch,) = day_advice(0, 1_500_000, adds_tool=False, adds_touch_ms=300_001)
    assert "30 minutes" in touch


moments = st.datetimes(datetime(2026, 11, 17), datetime(2026, 11, 23))
credits_ = st.lists(
    st.builds(Credit, st.sampled_from(["fish-lips", "whistler"]), moments, st.integers(1, 3)), max_size=12
)


@given(credits_, moments, st.times())
def test_only_today_counts_and_order_does_not_matter(done: list[Credit], now: datetime, day_start: time) -> None:
    (state,) = quota_states([FISH], done, now, day_start)
    today = local_day(now, day_start)
    todays = [c for c in done if c.exercise == "fish-lips" and local_day(c.at, day_start) == today]
    assert state.left == max(0, 4 - sum(c.sets for c in todays))
    assert (state,) == quota_states([FISH], reversed(done), now, day_start)
    assert 0 <= state.left <= 4


@given(moments, st.times())
def test_a_moment_lies_in_its_day(moment: datetime, day_start: time) -> None:
    day_start = day_start.replace(second=0, microsecond=0)
    day = local_day(moment, day_start)
    assert day_end(day - timedelta(days=1), day_start) <= moment < day_end(day, day_start)
