# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from facetimer.choices.planner import Planner
from facetimer.choices.todays_plan import Chosen, TodaysPlan, left_out_today
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Sides, Zone
from facetimer.resources import assets_dir
from facetimer.settings import Settings

LIBRARY = assets_dir() / "library"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
FRIDAY = NOON.date()


def todays(routine: str, *left_out: Zone, softer: bool = False, conditions: tuple[str, ...] = ()) -> TodaysPlan:
    settings = Settings().changed("safety.conditions", conditions)
    for key, value in left_out_today(left_out, FRIDAY).items():
        settings = settings.changed(key, value)
    planner = Planner(load_catalogue(LIBRARY), lambda: settings, LIBRARY, lambda: NOON)
    return TodaysPlan(planner, routine, Chosen(softer=softer))


def total_ms(plan: TodaysPlan) -> int:
    assert plan.plan.timeline is not None
    return plan.plan.timeline.total_ms


def test_as_it_is_nothing_is_left_out() -> None:
    plan = todays("five-basics")

    assert (plan.routine.id, plan.left_out_names()) == ("five-basics", [])


def test_unless_somebody_says_so_it_is_not_softer() -> None:
    planner = Planner(load_catalogue(LIBRARY), Settings, LIBRARY, lambda: NOON)

    plan = TodaysPlan(planner, "five-basics")

    assert not plan.softer
    assert plan.plan == planner.plan("five-basics")


def test_chosen_softer_it_is_shorter_and_it_can_be_chosen_again() -> None:
    plan = todays("five-basics", softer=True)
    assert plan.softer
    softer_ms = total_ms(plan)

    plan.renew(softer=False)

    assert total_ms(plan) > softer_ms
    assert not plan.softer


def test_a_zone_left_out_names_the_exercises_that_go() -> None:
    assert todays("five-basics", Zone.BROW).left_out_names() == ["Brow Stretch"]


def test_an_exercise_that_health_leaves_out_does_not_go_because_of_a_zone() -> None:
    plan = todays("five-basics", Zone.BROW, conditions=("DENT",))

    assert len(plan.plan.review.routine.steps) < len(plan.routine.steps) - 1
    assert plan.left_out_names() == ["Brow Stretch"]


def test_an_exercise_that_is_there_twice_is_named_once() -> None:
    plan = todays("five-basics", *Zone)

    assert len(plan.left_out_names()) == len(set(plan.left_out_names()))
    assert plan.plan.timeline is None


def test_its_zones_are_offered_in_their_usual_order() -> None:
    zones = todays("five-basics").zones()

    assert Zone.BROW in zones
    assert zones == tuple(zone for zone in Zone if zone in zones)


def test_no_zone_left_out_needs_no_day() -> None:
    assert left_out_today([], FRIDAY) == {"safety.zones_left_out_on": "", "safety.zones_left_out": ()}
    assert left_out_today([Zone.LIPS, Zone.BROW], FRIDAY) == {
        "safety.zones_left_out_on": "2026-11-20",
        "safety.zones_left_out": ("brow", "lips"),
    }


def test_a_step_left_out_goes_is_named_and_comes_back() -> None:
    plan = todays("five-basics", Zone.BROW)
    whole_ms = total_ms(plan)

    plan.leave_out("fish-lips", out=True)
    assert plan.without == {"fish-lips"}
    assert total_ms(plan) < whole_ms
    assert plan.left_out_names() == ["Brow Stretch", "Fish Lips"]
    plan.renew(softer=True)
    assert "Fish Lips" in plan.left_out_names(), "softer changes nothing about it"
    plan.renew(softer=False)
    plan.leave_out("fish-lips", out=False)

    assert (total_ms(plan), plan.left_out_names()) == (whole_ms, ["Brow Stretch"])


def test_a_plan_can_begin_without_what_was_left_out_before() -> None:
    planner = Planner(load_catalogue(LIBRARY), Settings, LIBRARY, lambda: NOON)

    plan = TodaysPlan(planner, "five-basics", Chosen(without=frozenset({"fish-lips"})))

    assert plan.left_out_names() == ["Fish Lips"]


def test_what_comes_in_the_place_of_a_step_is_planned_there_and_can_be_taken_back() -> None:
    plan = todays("five-basics")
    planner = Planner(load_catalogue(LIBRARY), Settings, LIBRARY, lambda: NOON)
    chosen = plan.chosen.swapped(2, "lip-press").swapped(0, "eyebrow-lifter").swapped(0, "")
    swapped = TodaysPlan(planner, "five-basics", chosen)
    before = [step.exercise for step in swapped.original.steps]

    assert before == [step.exercise for step in plan.routine.steps]
    assert [step.exercise for step in swapped.routine.steps] == [*before[:2], "lip-press", *before[3:]]
    assert swapped.plan.timeline is not None
    assert [step.exercise.id for step in swapped.plan.timeline.steps] == [
        step.exercise for step in swapped.routine.steps
    ]


def test_what_comes_in_the_place_of_one_side_works_no_more() -> None:
    catalogue = load_catalogue(LIBRARY)
    routine = replace(catalogue.routines["five-basics"], steps=(RoutineStep("neck-tilt", sides=Sides.RIGHT),))
    planner = Planner(replace(catalogue, routines={routine.id: routine}), Settings, LIBRARY, lambda: NOON)
    plan = TodaysPlan(planner, routine.id, Chosen().swapped(0, "collar-stretch"))

    assert plan.routine.steps == (RoutineStep("collar-stretch", sides=Sides.RIGHT),)


def test_what_comes_in_the_place_of_a_step_is_left_out_by_a_health_answer_like_any() -> None:
    settings = Settings().changed("safety.conditions", ("TMJ",))
    planner = Planner(load_catalogue(LIBRARY), lambda: settings, LIBRARY, lambda: NOON)
    plan = TodaysPlan(planner, "five-basics", Chosen(swaps={0: "jaw-push"}))

    assert plan.plan.timeline is not None
    assert "jaw-push" not in [step.exercise.id for step in plan.plan.timeline.steps]


def test_a_routine_that_is_not_there_is_told() -> None:
    with pytest.raises(KeyError, match="gone"):
        todays("gone")
