# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What may come into the place of a step of any session, by the rules that sessions are made by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.choices.making.likes import MOST, likes
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Level, Mark, Past, Wish
from facetimer.choices.picking import technique_of
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Sides, Tool
from facetimer.session.timeline import Timeline, compile_timeline
from tests.choices.making.legal import breaches
from tests.choices.making.wishes import EXERCISES, LIBRARY, RULES

CATALOGUE = load_catalogue(LIBRARY)
MAKER = Maker(EXERCISES, RULES)
SHIPPED = {name: compile_timeline(each, CATALOGUE.exercises) for name, each in CATALOGUE.routines.items()}


def names(plan: Timeline, place: int, maker: Maker = MAKER, level: Level = Level.USED) -> list[str]:
    return [each.id for each in likes(maker, plan.steps, place, level)]


def test_up_to_three_of_its_kind_are_proposed_the_most_alike_first() -> None:
    assert names(SHIPPED["five-basics"], 2) == ["hidden-smile", "vowel-sweep", "puff-swap"]


@given(name=st.sampled_from(sorted(SHIPPED)), place=st.integers(0, 40))
def test_they_are_of_the_same_place_technique_and_tool_and_not_there_already(name: str, place: int) -> None:
    steps = SHIPPED[name].steps
    old = steps[place % len(steps)].exercise
    found = likes(MAKER, steps, place % len(steps))

    assert len(found) <= MOST
    assert not {each.id for each in found} & {step.exercise.id for step in steps}
    for new in found:
        assert (technique_of(new), new.tool, new.goal) == (technique_of(old), old.tool, old.goal)
        assert set(new.zones) & set(old.zones) or RULES.parts[RULES.part_of(old)].why


def test_where_one_side_is_to_be_worked_nothing_works_both_at_once() -> None:
    differs = 0
    for plan in SHIPPED.values():
        for step in plan.steps:
            both, one = (likes(MAKER, plan.steps, step.index, sides=each) for each in (Sides.BOTH, Sides.LEFT))
            assert all(block.per_side for each in one for block in each.blocks)
            differs += both != one
    assert differs > 10


@given(seed=st.integers(0, 60), place=st.integers(0, 40))
def test_a_made_session_stays_lawful_with_each_of_them(seed: int, place: int) -> None:
    made = MAKER.make(Wish(7, seed=seed))
    assert made is not None
    plan = compile_timeline(made.routine, EXERCISES)
    place %= len(plan.steps)
    for new in likes(MAKER, plan.steps, place):
        steps = made.routine.steps
        swapped = replace(made.routine, steps=(*steps[:place], RoutineStep(new.id), *steps[place + 1 :]))
        assert breaches(swapped, made.wish, EXERCISES, Past(), {}) == []


def test_what_is_never_wanted_and_what_health_leaves_out_is_not_proposed() -> None:
    allowed = {name: each for name, each in EXERCISES.items() if name != "vowel-sweep"}
    maker = Maker(allowed, RULES, marks={"hidden-smile": Mark.NEVER})

    assert not {"hidden-smile", "vowel-sweep"} & set(names(SHIPPED["five-basics"], 2, maker))


def test_what_was_done_often_enough_today_is_not_proposed() -> None:
    maker = Maker(EXERCISES, RULES, Past(today={"hidden-smile": 9}))

    assert "hidden-smile" not in names(SHIPPED["five-basics"], 2, maker)


def test_a_newcomer_is_proposed_nothing_for_those_who_are_used_to_it() -> None:
    for plan in SHIPPED.values():
        for place in range(len(plan.steps)):
            found = likes(MAKER, plan.steps, place, Level.NEW)
            assert not {each.category for each in found} & set(RULES.new_leaves_out)


def test_where_a_day_has_had_its_touch_nothing_longer_on_the_skin_is_proposed() -> None:
    most_ms = RULES.touch_minutes_a_day * 60_000
    maker = Maker(EXERCISES, RULES, Past(touch_ms_today=most_ms))
    for plan in SHIPPED.values():
        for step in plan.steps:
            for new in likes(maker, plan.steps, step.index):
                assert new.tool is Tool.NONE or maker.step_ms(new.id) <= step.duration_ms


def test_some_are_found_for_most_work_of_the_lips() -> None:
    assert all(names(SHIPPED["cheek-lip-trio"], place) for place in range(3))


def test_where_there_is_none_nothing_is_proposed() -> None:
    assert names(SHIPPED["jaw-opening"], 0) == []


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_two_that_are_never_put_together_are_not(name: str) -> None:
    steps = SHIPPED[name].steps
    for step in steps:
        others = [each.exercise for each in steps if each is not step]
        for new in likes(MAKER, steps, step.index):
            assert all(RULES.may_meet(new, each) for each in others)
