# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A step has the figures its exercise has; one that is the exercise's own again is left out."""

import pytest
from msgspec.structs import replace

from facetimer.choices.building.fields import Field, fields_of, repeated
from facetimer.choices.building.our_figures import figure_words
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Source
from tests.examples import routine


def field(catalogue: Catalogue, exercise: str, key: str, **values: object) -> Field:
    return next(each for each in fields_of(catalogue.exercises[exercise], values) if each.key == key)


@pytest.mark.parametrize(
    ("exercise", "key"),
    [
        ("jaw-rest", "hold_s"),
        ("jaw-muscle-circles", "hold_s"),
        ("brow-pinch", "reps"),
        ("jaw-pinch", "reps"),
        ("tapping", "reps"),
        ("forehead-smooth", "sets"),
    ],
)
def test_a_row_counts_what_there_is_most_to_say_of(shipped: Catalogue, exercise: str, key: str) -> None:
    assert repeated(shipped.exercises[exercise]) == key


def test_what_holds_nothing_has_no_hold(shipped: Catalogue) -> None:
    held = [each.key for each in fields_of(shipped.exercises["fish-lips"], {})]
    moved = [each.key for each in fields_of(shipped.exercises["brow-pinch"], {})]
    assert held == ["sets", "reps", "hold_s", "rest_s", "pace_percent"]
    assert moved == ["sets", "reps", "rest_s", "pace_percent"]


def test_mine_stands_before_ours_and_ours_again_is_left_out(shipped: Catalogue) -> None:
    mine = field(shipped, "fish-lips", "hold_s", hold_s=4.5)
    assert (mine.value, mine.is_mine, mine.own, mine.step) == (4.5, True, 10.0, 1.0)
    assert figure_words("hold_s", mine.ours) == "10 s, set by the article"
    assert mine.wanted(5.5) == 5.5
    assert mine.wanted(10.0) is None
    assert not field(shipped, "fish-lips", "hold_s").is_mine


def test_figures_that_differ_by_block_are_never_left_out(shipped: Catalogue) -> None:
    uneven = field(shipped, "forehead-smooth", "reps", reps=True)
    assert (uneven.value, uneven.is_mine, uneven.own) == (6.0, False, None)
    assert len(uneven.ours) == 2
    assert uneven.wanted(6.0) == 6.0


def test_long_holds_and_paces_change_by_five(shipped: Catalogue) -> None:
    assert field(shipped, "jaw-rest", "hold_s").step == 5
    assert field(shipped, "jaw-rest", "pace_percent").step == 5
    assert field(shipped, "jaw-rest", "sets").step == 1


def test_in_a_copy_the_routine_s_figure_is_not_mine(shipped: Catalogue) -> None:
    exercise = shipped.exercises["fish-lips"]
    like = replace(routine(RoutineStep("fish-lips", sets=3, reps=8)), source=Source.ARTICLE)
    copied = {each.key: each for each in fields_of(exercise, {"sets": 3}, like)}
    assert (copied["sets"].is_mine, copied["sets"].value) == (False, 3.0)
    assert copied["reps"].is_mine, "left out, it is the exercise's own again and not the routine's"
    assert figure_words("reps", copied["reps"].ours) == "8, set by the article"
