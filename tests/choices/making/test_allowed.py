# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a health answer leaves for a made session: nothing it leaves out or asks about, no work it softens."""

from facetimer.library.health.applying_rules import Condition
from facetimer.library.model.vocabulary import Flag, Pressure, Zone
from tests.choices.making.wishes import EXERCISES, allowed_to

JAW = Condition(Flag.TMJ, "jaw")


def test_whoever_said_nothing_may_do_everything() -> None:
    assert allowed_to() == dict(EXERCISES)


def test_what_is_left_out_or_asked_about_does_not_come() -> None:
    assert "jaw-push" not in allowed_to([JAW])
    assert "temple-circles" not in allowed_to([Condition(Flag.SKIN, "between-flares")])


def test_what_eases_comes_in_its_milder_form_and_work_of_that_kind_does_not() -> None:
    left = allowed_to([JAW])

    assert left["knuckle-sweep"].pressure is Pressure.LIGHT
    assert EXERCISES["knuckle-sweep"].pressure is not Pressure.LIGHT
    assert "fish-lips" in EXERCISES
    assert "fish-lips" not in left


def test_what_is_only_told_something_about_comes() -> None:
    assert allowed_to([Condition(Flag.PREG, "pregnancy")]).keys() == EXERCISES.keys()


def test_only_the_places_that_were_named_count() -> None:
    left = allowed_to([Condition(Flag.SKIN, "acne", zones=frozenset({Zone.FOREHEAD}))])

    assert "forehead-smooth" not in left
    assert "cheek-knead" in left


def test_an_exercise_of_which_a_part_is_taken_away_is_work_in_a_milder_form() -> None:
    assert "whistler" not in allowed_to([Condition(Flag.EYE, "eye-condition")])
