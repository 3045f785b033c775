# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figure beside a changed one is the article's, ours, or that of the routine that was copied."""

import pytest
from msgspec.structs import replace

from facetimer.choices.building.our_figures import figure_words, figures_of
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Source, Sourced
from tests.examples import block, exercise, routine

HELD = replace(block(2, 10, 1, 2.5, 3), hold_ms=Sourced(10_000, Source.ARTICLE))
PRESS = exercise("press", HELD, block(2, 5, 1, 2.5, 3))


def test_what_differs_by_block_is_told_for_each() -> None:
    assert figures_of(PRESS, "hold_s") == (Sourced(10.0, Source.ARTICLE), Sourced(5.0, Source.APP))
    assert figures_of(PRESS, "rest_s") == (Sourced(2.5, Source.APP),)
    assert figures_of(PRESS, "reps") == (Sourced(3.0, Source.APP),)
    assert figures_of(PRESS, "sets") == (Sourced(1.0, Source.APP),)
    with pytest.raises(KeyError):
        figures_of(PRESS, "note")


def test_figures_are_told_with_where_they_come_from() -> None:
    assert figure_words("hold_s", figures_of(PRESS, "hold_s")) == "10 s, set by the article; 5 s, our suggestion"
    assert figure_words("pace_percent", figures_of(PRESS, "pace_percent")) == "100 %, our suggestion"
    assert figure_words("reps", figures_of(PRESS, "reps")) == "3, our suggestion"


def test_in_a_copy_the_figures_of_the_routine_go_before() -> None:
    like = replace(routine(RoutineStep("press", 2, 8, None, 1_500)), source=Source.ARTICLE)
    assert figures_of(PRESS, "reps", like) == (Sourced(8.0, Source.ARTICLE),)
    assert figures_of(PRESS, "sets", like) == (Sourced(2.0, Source.ARTICLE),)
    assert figures_of(PRESS, "rest_s", like) == (Sourced(1.5, Source.ARTICLE),)
    assert figures_of(PRESS, "hold_s", like) == figures_of(PRESS, "hold_s")
    assert figures_of(PRESS, "pace_percent", like) == (Sourced(100.0),)
    assert figures_of(PRESS, "reps", routine(RoutineStep("other", reps=8))) == figures_of(PRESS, "reps")
