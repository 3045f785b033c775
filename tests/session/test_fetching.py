# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the hands need for an exercise, and what they fetch between two."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.movement import Stroke, StrokeType
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Tool
from facetimer.session.fetching import to_fetch, to_hold
from tests.examples import block, exercise

DRY = exercise("press")
ROLLED = replace(exercise("roll"), tool=Tool.ROLLER, category=Category.ROLLER)
SCRAPED = replace(exercise("scrape"), tool=Tool.GUA_SHA, category=Category.GUA_SHA)
SLIDE = Stroke(StrokeType.EFFLEURAGE, ("chin",))
OILED = replace(exercise("glide", replace(block(), strokes=(SLIDE,))), category=Category.MASSAGE)


@pytest.mark.parametrize(
    ("before", "after", "fetched"),
    [
        (DRY, DRY, ""),
        (DRY, OILED, "oil"),
        (OILED, OILED, ""),
        (OILED, DRY, ""),
        (DRY, ROLLED, "roller"),
        (OILED, ROLLED, "roller"),
        (ROLLED, ROLLED, ""),
        (ROLLED, SCRAPED, "gua_sha"),
        (ROLLED, OILED, ""),
        (ROLLED, DRY, ""),
    ],
)
def test_between_two_exercises_only_what_is_not_there_is_fetched(
    before: Exercise, after: Exercise, fetched: str
) -> None:
    assert to_fetch(before, after) == fetched


@pytest.mark.parametrize(
    ("practised", "held"), [(DRY, ""), (OILED, "oil"), (ROLLED, "roller"), (SCRAPED, "gua_sha")]
)
def test_an_exercise_needs_a_tool_or_oil_or_nothing(practised: Exercise, held: str) -> None:
    assert to_hold(practised) == held
