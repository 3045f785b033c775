# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is found for a length, an aim, a zone, a technique and a tool."""

import pytest
from msgspec.structs import replace

from facetimer.choices.picking import (
    Length,
    Needs,
    Shelf,
    Technique,
    Wanted,
    exercise_fits,
    in_order,
    length_of,
    routine_fits,
    shelf_of,
    technique_of,
)
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Category, Goal, Tool, Zone
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from tests.examples import exercise

CATALOGUE = load_catalogue(assets_dir() / "library")


def routines(wanted: Wanted) -> set[str]:
    return {
        routine.id
        for routine in CATALOGUE.routines.values()
        if routine_fits(
            CATALOGUE.routine_exercises(routine), compile_timeline(routine, CATALOGUE.exercises).total_ms, wanted
        )
    }


def exercises(wanted: Wanted) -> set[str]:
    return {exercise.id for exercise in CATALOGUE.exercises.values() if exercise_fits(exercise, wanted)}


def test_whoever_looks_for_nothing_finds_everything() -> None:
    assert routines(Wanted()) == set(CATALOGUE.routines)
    assert exercises(Wanted()) == set(CATALOGUE.exercises)


@pytest.mark.parametrize(
    ("total_ms", "length"),
    [(330_000, Length.SHORT), (330_001, Length.MEDIUM), (630_000, Length.MEDIUM), (630_001, Length.LONG)],
)
def test_nine_and_fifteen_minutes_part_the_lengths(total_ms: int, length: Length) -> None:
    assert length_of(total_ms) is length


def test_every_routine_has_one_length_and_an_exercise_has_any() -> None:
    found = [routines(Wanted(length=length)) for length in Length]
    assert sum(map(len, found)) == len(CATALOGUE.routines)
    assert all(found)
    assert exercises(Wanted(length=Length.LONG)) == set(CATALOGUE.exercises)


def test_an_aim_parts_the_exercises() -> None:
    ease, work = (exercises(Wanted(goal=goal)) for goal in (Goal.EASE, Goal.WORK))
    assert "temple-circles" in ease
    assert {"fish-lips", "whistler"} <= work
    assert ease.isdisjoint(work)
    assert ease | work == set(CATALOGUE.exercises)


def test_a_routine_has_the_aim_of_a_third_of_its_steps() -> None:
    ease, work = (routines(Wanted(goal=goal)) for goal in (Goal.EASE, Goal.WORK))
    assert {"cheek-lip-trio", "five-basics", "full-workout"} <= work
    assert {"cheek-lip-trio", "five-basics"}.isdisjoint(ease)
    assert {"classic-massage", "lymph-massage", "forehead-frown"} <= ease - work
    assert "cheek-workout" in ease & work


def test_zone_technique_and_aim_are_looked_for_in_one_step() -> None:
    temples_at_work = Wanted(goal=Goal.WORK, zone=Zone.TEMPLE)
    assert exercises(temples_at_work) == set()
    assert routines(temples_at_work) == set()
    assert "full-workout" in routines(Wanted(goal=Goal.WORK)) & routines(Wanted(zone=Zone.TEMPLE))


@pytest.mark.parametrize(("others", "fits"), [(1, True), (2, True), (3, False)])
def test_one_step_in_three_is_enough_for_an_aim_and_one_in_four_is_not(others: int, fits: bool) -> None:
    eases, works = replace(exercise(), goal=Goal.EASE), replace(exercise(), goal=Goal.WORK)

    assert routine_fits([eases, *[works] * others], 60_000, Wanted(goal=Goal.EASE)) is fits


def test_a_zone_is_worked_by_what_is_found() -> None:
    found = exercises(Wanted(zone=Zone.UNDER_CHIN))
    assert found
    assert all(Zone.UNDER_CHIN in CATALOGUE.exercises[each].zones for each in found)
    assert "neck-chin" in routines(Wanted(zone=Zone.UNDER_CHIN))
    assert "cheek-lip-trio" not in routines(Wanted(zone=Zone.UNDER_CHIN))


def test_each_technique_has_exercises_and_no_exercise_has_two() -> None:
    found = [exercises(Wanted(technique=each)) for each in Technique]
    assert all(found)
    assert sum(map(len, found)) == len(CATALOGUE.exercises)
    assert {technique_of(e) for e in CATALOGUE.exercises.values() if e.category is Category.STRETCH} == {
        Technique.RELAX
    }
    assert routines(Wanted(technique=Technique.GUA_SHA)) == {"gua-sha-face"}


def test_a_tool_is_there_or_not() -> None:
    assert routines(Wanted(needs=Needs.GUA_SHA)) == {"gua-sha-face"}
    assert routines(Wanted(needs=Needs.ROLLER)) == {"face-roller", "face-roller-long"}
    assert routines(Wanted(needs=Needs.NO_TOOL)) == set(CATALOGUE.routines) - {
        "gua-sha-face",
        "face-roller",
        "face-roller-long",
    }
    dry = routines(Wanted(needs=Needs.NOTHING))
    assert {"five-basics", "lymph-massage"} <= dry
    assert "classic-massage" not in dry
    assert all(CATALOGUE.exercises[e].tool is Tool.GUA_SHA for e in exercises(Wanted(needs=Needs.GUA_SHA)))


def test_all_that_is_asked_for_must_be_there() -> None:
    wanted = Wanted(length=Length.MEDIUM, goal=Goal.EASE, zone=Zone.NECK_SIDE, needs=Needs.NOTHING)
    assert "neck-posture" in routines(wanted)
    assert routines(wanted) == routines(replace(wanted, length=None, needs=None)) & routines(
        Wanted(length=Length.MEDIUM)
    ) & routines(Wanted(needs=Needs.NOTHING))


def test_one_looks_through_exercises_by_technique_and_the_articles_come_first() -> None:
    found = in_order(CATALOGUE.exercises.values())
    techniques = [technique_of(each) for each in found]
    assert [*dict.fromkeys(techniques)] == list(Technique)
    assert techniques == sorted(techniques, key=list(Technique).index)
    assert [each.name for each in found[:3]] == ["Brow Stretch", "Circle Your Tongue", "Fish Lips"]
    assert {each.id for each in found} == set(CATALOGUE.exercises)


def shelf(identifier: str) -> Shelf:
    routine = CATALOGUE.routines[identifier]
    return shelf_of(CATALOGUE.routine_exercises(routine), compile_timeline(routine, CATALOGUE.exercises).total_ms)


@pytest.mark.parametrize(
    ("identifier", "length", "with_more"),
    [
        ("five-basics", Length.SHORT, False),
        ("lymph-massage", Length.MEDIUM, False),
        ("face-roller", Length.MEDIUM, True),
        ("classic-massage", Length.LONG, True),
    ],
)
def test_a_routine_stands_by_its_length_and_by_what_it_needs(
    identifier: str, length: Length, with_more: bool
) -> None:
    assert shelf(identifier).length is length
    assert shelf(identifier).with_more is with_more


def test_one_step_that_needs_more_than_hands_is_enough() -> None:
    dry, oiled = CATALOGUE.exercises["fish-lips"], CATALOGUE.exercises["gs-jaw"]

    assert not shelf_of([dry, dry], 60_000).with_more
    assert shelf_of([dry, oiled], 60_000).with_more


def test_the_shortest_routines_stand_first_and_among_them_those_for_hands_alone() -> None:
    long_dry = shelf_of([CATALOGUE.exercises["fish-lips"]], 900_000)
    short_oiled = shelf_of([CATALOGUE.exercises["gs-jaw"]], 60_000)

    assert sorted([long_dry, shelf("face-roller"), short_oiled, shelf("lymph-massage"), shelf("five-basics")]) == [
        shelf("five-basics"),
        short_oiled,
        shelf("lymph-massage"),
        shelf("face-roller"),
        long_dry,
    ]
