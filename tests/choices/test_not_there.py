# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An id that is not there is answered by what it is, what is nearest, and what to type instead."""

import pytest

from facetimer.choices.not_there import Kind, nearest, not_there
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir

CATALOGUE = load_catalogue(assets_dir() / "library")


@pytest.mark.parametrize(
    ("asked", "kinds", "sentence"),
    [
        (
            "lip-trill",
            [Kind.ROUTINE],
            "no routine is called 'lip-trill'; it is an exercise: `facetimer exercises lip-trill` prints it, "
            "and it is in the routines full-workout, smile-lines-lips.",
        ),
        (
            "five-basics",
            [Kind.EXERCISE],
            "no exercise is called 'five-basics'; it is a routine: `facetimer routines five-basics` prints it.",
        ),
        (
            "jaw-4wk",
            [Kind.ROUTINE],
            "no routine is called 'jaw-4wk'; it is a programme: `facetimer programmes` lists it, and its routines "
            "are jaw-ease.",
        ),
        ("jaw-eas", [Kind.ROUTINE], "no routine is called 'jaw-eas'; did you mean jaw-ease?"),
        ("The Five Basics", [Kind.ROUTINE], "no routine is called 'The Five Basics'; did you mean five-basics?"),
        (
            "JAW-4WK",
            [Kind.ROUTINE, Kind.PROGRAMME],
            "no routine or programme is called 'JAW-4WK'; did you mean jaw-4wk?",
        ),
        (
            "whistlr",
            [Kind.ROUTINE],
            "no routine is called 'whistlr'; did you mean the exercise whistler? `facetimer exercises "
            "whistler` prints it, and it is in the routines cheek-lip-trio, cheek-workout, "
            "five-basics, full-workout.",
        ),
    ],
)
def test_it_says_what_is_meant_and_what_to_type(asked: str, kinds: list[Kind], sentence: str) -> None:
    assert not_there(CATALOGUE, asked, kinds) == sentence


def test_what_is_like_nothing_is_answered_by_all_there_are() -> None:
    told = not_there(CATALOGUE, "qqq", [Kind.ROUTINE])
    assert told.removeprefix("no routine is called 'qqq'; there are ").removesuffix(".").split(", ") == sorted(
        CATALOGUE.routines
    )


def test_every_exercise_and_every_programme_has_a_whole_sentence() -> None:
    for identifier in [*CATALOGUE.exercises, *CATALOGUE.programmes]:
        told = not_there(CATALOGUE, identifier, [Kind.ROUTINE])
        assert "; it is a" in told
        assert told.endswith(".")


def test_a_word_is_near_in_any_letters_or_not_at_all() -> None:
    assert nearest("Jaws", ["jaw", "neck"]) == "jaw"
    assert nearest("spoon", ["jaw", "neck"]) == ""
