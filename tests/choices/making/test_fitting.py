# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Counts are changed until a session comes to its minutes, what it is made for first."""

from collections.abc import Sequence

import pytest

from facetimer.choices.making.fitting import fitted, own_count, searched, steps_of
from facetimer.choices.making.lengths import Lengths
from facetimer.choices.making.pool import Candidate, Given, pool
from facetimer.choices.making.wish import Past, Wish
from facetimer.library.model.practice import RoutineStep
from facetimer.session.timeline import TimelineOptions
from tests.choices.making.wishes import EXERCISES, RULES

ALL = pool(EXERCISES.values(), Given(Wish(10), RULES, Past(), {}))
LENGTH_OF = Lengths(EXERCISES, TimelineOptions()).about_ms


def some(*names: str) -> list[Candidate]:
    return [ALL[name] for name in names]


def own_ms(ordered: Sequence[Candidate]) -> int:
    return LENGTH_OF(steps_of(ordered, {}))


def test_a_count_of_ones_own_is_not_written_down() -> None:
    ordered = some("lip-press", "fish-lips")

    assert steps_of(ordered, {"lip-press": 5}) == (RoutineStep("lip-press"), RoutineStep("fish-lips"))
    assert steps_of(ordered, {"lip-press": 6})[0] == RoutineStep("lip-press", reps=6)


def test_an_articles_count_stays() -> None:
    assert own_count(ALL["tongue-circles"]) == 0
    assert fitted(some("tongue-circles"), 600_000, LENGTH_OF)[0] == {}


@pytest.mark.parametrize("by_ms", [-25_000, 0, 25_000])
def test_what_is_missing_is_spread_over_the_steps(by_ms: int) -> None:
    ordered = some("lip-press", "slow-jaw-opening", "temple-circles", "ear-massage")
    target_ms = own_ms(ordered) + by_ms
    counts, total = fitted(ordered, target_ms, LENGTH_OF)

    assert abs(total - target_ms) <= 5_000
    assert total == LENGTH_OF(steps_of(ordered, counts))
    assert all(abs(counts[each.id] - own_count(each)) <= 2 for each in ordered)


def test_no_count_goes_beyond_its_limits() -> None:
    ordered = some("lip-press", "slow-jaw-opening")
    shortest, _ = fitted(ordered, 0, LENGTH_OF)
    longest, _ = fitted(ordered, 3_600_000, LENGTH_OF)

    assert shortest == {"lip-press": 3, "slow-jaw-opening": 4}
    assert longest == {"lip-press": 7, "slow-jaw-opening": 9}


def test_what_begins_and_what_comes_along_is_lengthened_last() -> None:
    ordered = some("ly-breath", "ly-collarbones", "ly-neck", "ly-undereye", "ly-finish")
    counts, _ = fitted(ordered, own_ms(ordered) + 20_000, LENGTH_OF)

    grown = {each.id: counts[each.id] / own_count(each) for each in ordered}
    assert grown["ly-undereye"] == max(grown.values()) > 1
    assert grown["ly-breath"] == grown["ly-neck"] == 1


def test_every_way_to_count_a_handful_is_looked_at() -> None:
    ordered = some("lip-press", "slow-jaw-opening", "temple-circles")
    aims = range(own_ms(ordered) - 30_000, own_ms(ordered) + 30_000, 5_000)
    for target_ms in aims:
        counts, total = searched(ordered, target_ms, LENGTH_OF, 0)

        assert total == LENGTH_OF(steps_of(ordered, counts))
        assert abs(total - target_ms) <= abs(fitted(ordered, target_ms, LENGTH_OF)[1] - target_ms)
        assert abs(total - target_ms) <= 2_000


def test_near_enough_ends_the_search() -> None:
    ordered = some("lip-press", "slow-jaw-opening")
    target_ms = own_ms(ordered) + 20_000

    assert abs(searched(ordered, target_ms, LENGTH_OF, 10_000)[1] - target_ms) <= 10_000


def test_where_no_count_reaches_the_nearest_is_found_without_looking_at_all() -> None:
    ordered = some("lip-press", "slow-jaw-opening")

    assert searched(ordered, 3_600_000, LENGTH_OF, 10_000) == fitted(ordered, 3_600_000, LENGTH_OF)


def test_a_length_that_does_not_follow_the_counts_is_given_up_on() -> None:
    ordered = some("lip-press", "slow-jaw-opening", "temple-circles")
    asked: list[Sequence[RoutineStep]] = []

    def stubborn(steps: Sequence[RoutineStep]) -> int:
        asked.append(steps)
        return 100_000

    counts, total = fitted(ordered, 106_000, stubborn)

    assert (counts, total) == ({each.id: own_count(each) for each in ordered}, 100_000)
    assert 3 <= len(asked) <= 6
