# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every made session is lawful, comes to its minutes where anything does, and follows from its seed."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, permutations, product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from facetimer.choices.making.allowed import allowed_exercises
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Level, Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition, Health
from facetimer.library.health.care_cards import load_care
from facetimer.library.loading import load_catalogue
from facetimer.library.making_rules import load_making_rules
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Category, Flag, Goal, PrepCard, Source, Zone
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from tests.choices.making.legal import breaches

LIBRARY = assets_dir() / "library"
EXERCISES = load_catalogue(LIBRARY).exercises
RULES = load_making_rules(LIBRARY)
FLAGS = load_care(LIBRARY).flags
TODAY = date(2026, 3, 4)
TOLERANCE_MS = 10_000

names = st.sampled_from(sorted(EXERCISES))
areas = st.sampled_from([area.zones for area in RULES.areas])
zones = st.one_of(st.just(frozenset()), areas.map(frozenset), st.frozensets(st.sampled_from(Zone), max_size=3))
wishes = st.builds(
    Wish,
    minutes=st.integers(2, 30),
    goal=st.sampled_from([None, *Goal]),
    zones=zones,
    tools=st.frozensets(st.sampled_from([Category.GUA_SHA, Category.ROLLER])),
    oil=st.booleans(),
    level=st.sampled_from(Level),
    seed=st.integers(0, 10**6),
    without=st.frozensets(names, max_size=3),
)
pasts = st.builds(
    Past,
    zone_ms=st.dictionaries(st.sampled_from(Zone), st.integers(0, 3_600_000)),
    today=st.dictionaries(names, st.integers(0, 4), max_size=10),
    yesterday=st.frozensets(names, max_size=10),
    ever=st.frozensets(names, max_size=30),
    touch_ms_today=st.sampled_from([0, 0, 5 * 60_000, 20 * 60_000, 29 * 60_000, 30 * 60_000, 40 * 60_000]),
    tool_sessions_today=st.integers(0, 1),
)
marks = st.dictionaries(names, st.sampled_from(Mark), max_size=15)
conditions = st.lists(
    st.builds(Condition, flag=st.sampled_from(Flag), zones=st.frozensets(st.sampled_from(Zone), max_size=2)),
    max_size=3,
)


def _check(wish: Wish, allowed: Mapping[str, Exercise], past: Past, marked: Mapping[str, Mark]) -> None:
    made = Maker(allowed, RULES, past, marked).make(wish)

    if made is None:
        return
    assert breaches(made.routine, wish, allowed, past, marked) == []
    assert len(made.reasons) == len(made.routine.steps)
    assert all(made.reasons)
    assert made.total_ms == compile_timeline(made.routine, allowed).total_ms
    off = abs(made.total_ms - wish.minutes * 60_000)
    assert off <= TOLERANCE_MS or any("nearest" in told for told in made.told)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wish=wishes, past=pasts, marked=marks, said=conditions)
def test_every_session_is_lawful(wish: Wish, past: Past, marked: dict[str, Mark], said: list[Condition]) -> None:
    allowed = allowed_exercises(EXERCISES.values(), Health(tuple(said)), TODAY, FLAGS)

    _check(wish, allowed, past, marked)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wish=wishes, chosen=st.lists(names, min_size=1, max_size=5, unique=True))
def test_a_small_catalogue_gives_the_minutes_whenever_anything_of_it_does(wish: Wish, chosen: list[str]) -> None:
    allowed = {name: EXERCISES[name] for name in chosen}
    made = Maker(allowed, RULES).make(wish)
    target_ms = wish.minutes * 60_000

    off = abs(made.total_ms - target_ms) if made else 10**9
    assume(off > TOLERANCE_MS)
    assert not _anything_comes_to(target_ms, wish, allowed)


def _anything_comes_to(target_ms: int, wish: Wish, allowed: Mapping[str, Exercise]) -> bool:
    """Look at every selection, order and count."""
    for size in range(1, len(allowed) + 1):
        for some in combinations(allowed, size):
            lawful = next((each for each in permutations(some) if _is_lawful(_routine(each), wish, allowed)), None)
            if lawful is None:
                continue
            for counts in product(*(_counts(allowed[name], wish) for name in lawful)):
                total = compile_timeline(_routine(lawful, counts), allowed).total_ms
                if abs(total - target_ms) <= TOLERANCE_MS:
                    return True
    return False


def _is_lawful(routine: Routine, wish: Wish, allowed: Mapping[str, Exercise]) -> bool:
    return not breaches(routine, wish, allowed, Past(), {})


def _counts(exercise: Exercise, wish: Wish) -> list[int | None]:
    own = {block.reps.value for block in exercise.blocks}
    if len(own) > 1 or any(block.reps.source is Source.ARTICLE for block in exercise.blocks):
        return [None]
    most = 1.0 if wish.level is Level.NEW else 1.5
    return [n for n in range(1, 40) if 0.6 * max(own) <= n <= most * max(own)] or [1]


def _routine(order: Sequence[str], counts: Sequence[int | None] = ()) -> Routine:
    padded = (*counts, *[None] * (len(order) - len(counts)))
    steps = tuple(RoutineStep(name, reps=count) for name, count in zip(order, padded, strict=True))
    return Routine("made", "made", steps, (), PrepCard.EXERCISE, Source.MINE)


@settings(max_examples=25, deadline=None)
@given(wish=wishes, past=pasts)
def test_the_same_seed_gives_the_same_session(wish: Wish, past: Past) -> None:
    assert Maker(EXERCISES, RULES, past).make(wish) == Maker(
        dict(sorted(EXERCISES.items(), reverse=True)), RULES, past
    ).make(wish)


def test_another_seed_gives_another_session() -> None:
    maker = Maker(EXERCISES, RULES)
    made = [maker.make(Wish(10, seed=seed)) for seed in range(20)]

    assert len({tuple(step.exercise for step in each.routine.steps) for each in made if each}) > 15


@pytest.mark.parametrize("minutes", [1, 31])
def test_minutes_beyond_the_limits_are_refused_with_the_limits(minutes: int) -> None:
    with pytest.raises(ValueError, match=f"minutes is {minutes}; it goes from 2 to 30"):
        Maker(EXERCISES, RULES).make(Wish(minutes))
