# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Beside each changed figure stands the article's or ours, and beside none that was left alone."""

import pytest
from msgspec.structs import replace

from facetimer.choices.building.our_figures import beside, figure_words, figures_of
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


def test_only_what_was_changed_has_ours_beside_it() -> None:
    assert beside(PRESS, {"exercise": "press", "note": "Slowly.", "reps": 3, "pace_percent": 100}) == {}
    found = beside(PRESS, {"exercise": "press", "hold_s": 4, "pace_percent": 80, "reps": 2})
    assert {key: figure_words(key, figures) for key, figures in found.items()} == {
        "hold_s": "10 s, set by the article; 5 s, our suggestion",
        "pace_percent": "100 %, our suggestion",
        "reps": "3, our suggestion",
    }


def test_in_a_copy_the_figures_of_the_routine_go_before() -> None:
    like = replace(routine(RoutineStep("press", 2, 8, None, 1_500)), source=Source.ARTICLE)
    assert figures_of(PRESS, "reps", like) == (Sourced(8.0, Source.ARTICLE),)
    assert figures_of(PRESS, "sets", like) == (Sourced(2.0, Source.ARTICLE),)
    assert figures_of(PRESS, "rest_s", like) == (Sourced(1.5, Source.ARTICLE),)
    assert figures_of(PRESS, "hold_s", like) == figures_of(PRESS, "hold_s")
    assert figures_of(PRESS, "pace_percent", like) == (Sourced(100.0),)
    assert figures_of(PRESS, "reps", routine(RoutineStep("other", reps=8))) == figures_of(PRESS, "reps")
    assert beside(PRESS, {"exercise": "press", "reps": 8, "sets": 1}, like).keys() == {"sets"}
