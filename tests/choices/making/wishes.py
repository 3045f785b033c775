# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Wishes, histories, marks and health answers of any kind, for the tests of made sessions."""

from collections.abc import Mapping, Sequence
from datetime import date

from hypothesis import strategies as st

from facetimer.choices.making.allowed import allowed_exercises
from facetimer.choices.making.wish import Level, Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition, Health
from facetimer.library.health.care_cards import load_care
from facetimer.library.loading import load_catalogue
from facetimer.library.making_rules import load_making_rules
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.library.model.vocabulary import Category, Flag, Goal, Zone
from facetimer.resources import assets_dir

LIBRARY = assets_dir() / "library"
EXERCISES = load_catalogue(LIBRARY).exercises
RULES = load_making_rules(LIBRARY)
FLAGS = load_care(LIBRARY).flags
TODAY = date(2026, 3, 4)
BOTH_TOOLS = frozenset({Category.GUA_SHA, Category.ROLLER})

names = st.sampled_from(sorted(EXERCISES))
areas = st.sampled_from([area.zones for area in RULES.areas])
zones = st.one_of(st.just(frozenset()), areas.map(frozenset), st.frozensets(st.sampled_from(Zone), max_size=3))
wishes = st.builds(
    Wish,
    minutes=st.integers(2, 30),
    goal=st.sampled_from([None, *Goal]),
    zones=zones,
    tools=st.frozensets(st.sampled_from(sorted(BOTH_TOOLS))),
    oil=st.booleans(),
    level=st.sampled_from(Level),
    seed=st.integers(0, 10**6),
    kept=st.lists(st.builds(RoutineStep, names), max_size=2, unique_by=lambda step: step.exercise).map(tuple),
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
WORKS = sorted(name for name, each in EXERCISES.items() if each.goal is Goal.WORK)
kinds = st.sampled_from([WORKS, sorted(EXERCISES.keys() - set(WORKS))])
whole_kinds = st.builds(lambda kind, left: dict.fromkeys(kind[left:], Mark.NEVER), kinds, st.integers(0, 3))
marks = st.one_of(st.dictionaries(names, st.sampled_from(Mark), max_size=15), whole_kinds)
SITUATIONS = [(flag, each) for flag in Flag for each in ("", *(known.id for known in FLAGS[flag].situations))]
conditions = st.lists(
    st.builds(
        lambda flag, where: Condition(flag[0], flag[1], zones=where),
        st.sampled_from(SITUATIONS),
        st.frozensets(st.sampled_from(Zone), max_size=2),
    ),
    max_size=3,
)


def allowed_to(said: Sequence[Condition] = ()) -> dict[str, Exercise]:
    """Return what the health answers leave, by id."""
    return allowed_exercises(EXERCISES.values(), Health(tuple(said)), TODAY, FLAGS)


def of(*identifiers: str) -> Mapping[str, Exercise]:
    """Return some of the shipped exercises, by id."""
    return {name: EXERCISES[name] for name in identifiers}
