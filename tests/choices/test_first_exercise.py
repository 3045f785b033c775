# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long the exercise takes that somebody begins with."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from facetimer.choices.first_exercise import FIRST_EXERCISE, practised_s
from facetimer.choices.planner import Planner
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Tool
from facetimer.resources import assets_dir
from facetimer.settings import Settings
from tests.examples import block
from tests.examples import exercise as example

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LIBRARY = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)


def planner(settings: Settings | None = None, catalogue: Catalogue = CATALOGUE) -> Planner:
    chosen = settings or Settings()
    return Planner(catalogue, lambda: chosen, LIBRARY, lambda: NOON)


def test_one_begins_with_an_exercise_of_the_library_that_needs_no_tool() -> None:
    assert CATALOGUE.exercises[FIRST_EXERCISE].tool is Tool.NONE


def test_the_words_before_it_are_not_counted_nor_what_comes_after_it() -> None:
    timeline = planner().plan(FIRST_EXERCISE).timeline

    assert timeline is not None
    assert timeline.total_ms >= 30_000
    assert practised_s(planner()) == 20


@pytest.mark.parametrize(("hold_s", "told_s"), [(1, 10), (6, 10), (8, 20), (16, 20), (18, 30), (60, 70)])
def test_eight_seconds_of_moving_and_the_persons_own_hold_are_told_in_tens(hold_s: int, told_s: int) -> None:
    assert practised_s(planner(Settings().changed("session.hold_override_s", hold_s))) == told_s


def test_what_takes_a_few_seconds_is_never_told_as_none() -> None:
    brief = {**CATALOGUE.exercises, FIRST_EXERCISE: example(FIRST_EXERCISE, block(1, 1, 1))}

    assert practised_s(planner(catalogue=replace(CATALOGUE, exercises=brief))) == 10


def test_nothing_is_told_where_the_persons_health_leaves_nothing_of_it() -> None:
    assert practised_s(planner(Settings().changed("safety.conditions", ("PALSY",)))) is None
    assert practised_s(planner(Settings().changed("safety.conditions", ("TMJ",)))) == 20


def test_nobody_begins_with_what_is_asked_about_first() -> None:
    filler = Settings().changed("safety.conditions", ("INJ.filler since=2026-11-18 zones=lips",))
    assert planner(filler).plan(FIRST_EXERCISE).review.asked()

    assert practised_s(planner(filler)) is None
