# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long a session takes to be made: `python -m pytest tests/bench/bench_making.py -s -m bench`.

Processor time of a whole `make`, for wishes of every length, aim and place, as a share of a fixed piece of
Python that is timed in the same run; on the machine the limits were set on, with nothing else running, that took
45 ms, so that 1.1 of it was 50 ms and 6.7 were 300 ms.
"""

import statistics
import time
from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from msgspec.structs import replace

from facetimer.choices.making.changing import rolled_again, swapped
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Wish
from facetimer.library.loading import load_catalogue
from facetimer.library.making_rules import load_making_rules
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Goal, Zone
from facetimer.resources import assets_dir
from tests.bench.yardstick import yardstick

pytestmark = pytest.mark.bench

LIBRARY = assets_dir() / "library"
EXERCISES = load_catalogue(LIBRARY).exercises
RULES = load_making_rules(LIBRARY)
OWN = 500
SHIPPED_LIMIT, OWN_LIMIT = 1.1, 6.7
"""Of the yardstick, for the slowest wish: with what is shipped, and with so many exercises of one's own."""


def wishes() -> Iterator[Wish]:
    places: list[frozenset[Zone]] = [frozenset(), *(frozenset(area.zones) for area in RULES.areas)]
    for minutes, goal, zones in product((2, 5, 10, 20, 30), (None, *Goal), places):
        yield Wish(minutes, goal=goal, zones=zones)
        yield Wish(minutes, goal=goal, zones=zones, tools=frozenset({Category.GUA_SHA, Category.ROLLER}))


def with_own() -> Mapping[str, Exercise]:
    shipped = list(EXERCISES.values())
    copies = (replace(shipped[number % len(shipped)], id=f"own-{number}") for number in range(OWN))
    return {**EXERCISES, **{each.id: each for each in copies}}


def shares(exercises: Mapping[str, Exercise]) -> list[float]:
    """Return what each wish takes of the yardstick, the best of two; a maker knows nothing at first."""
    unit = yardstick()
    found = []
    for wish in wishes():
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            assert Maker(exercises, RULES).make(wish)
            best = min(best, time.process_time() - began)
        found.append(best / unit)
    return found


@pytest.mark.parametrize("own", [False, True])
def test_a_session_is_made_at_once(own: bool) -> None:
    found = shares(with_own() if own else EXERCISES)
    told = f"median {statistics.median(found):.2f}, slowest {max(found):.2f} of the yardstick"
    print(f"\nwith {OWN if own else 0} exercises of one's own: {told}")
    assert max(found) <= (OWN_LIMIT if own else SHIPPED_LIMIT)


def test_a_change_takes_no_longer() -> None:
    unit, maker = yardstick(), Maker(EXERCISES, RULES)
    made = maker.make(Wish(10))
    assert made
    began = time.process_time()
    assert rolled_again(maker, made, [made.routine.steps[0].exercise])
    rolled = time.process_time()
    assert swapped(maker, made, made.routine.steps[2].exercise)
    swap = time.process_time() - rolled
    print(f"\nanother roll {(rolled - began) / unit:.2f}, every swap of a step {swap / unit:.2f} of the yardstick")
    assert max(rolled - began, swap) / unit <= SHIPPED_LIMIT
