# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Beside each changed figure stands the article's or ours, and beside none that was left alone."""

import pytest
from msgspec.structs import replace

from facetimer.choices.building.our_figures import beside, figures_of
from facetimer.library.model.vocabulary import Source, Sourced
from tests.examples import block, exercise

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
    assert beside(PRESS, {"exercise": "press", "note": "Slowly."}) == {}
    step = {"exercise": "press", "hold_s": 4, "pace_percent": 80, "reps": 2}
    assert beside(PRESS, step) == {
        "hold_s": "10 s, set by the article; 5 s, our suggestion",
        "pace_percent": "100 %, our suggestion",
        "reps": "3, our suggestion",
    }
