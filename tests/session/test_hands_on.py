# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much of a session is practice."""

from facetimer.library.model.practice import RoutineStep
from facetimer.session.hands_on import hands_on_ms
from facetimer.session.timeline import compile_timeline
from tests.examples import block, exercise, routine, timeline


def test_moves_and_holds_count_and_the_rest_between_repetitions_does_not() -> None:
    session = timeline(exercise("press", block(2, 10, 1, rest_s=5, reps=3)))

    assert hands_on_ms(session) == 3 * (2 + 10 + 1) * 1000


def test_each_side_and_each_set_counts_and_what_lies_between_them_does_not() -> None:
    tilt = exercise("tilt", block(3, 5, 1, per_side=True))
    session = compile_timeline(routine(RoutineStep("tilt", sets=2)), {"tilt": tilt})

    assert hands_on_ms(session) == 2 * 2 * (3 + 5 + 1) * 1000


def test_introductions_gaps_and_the_close_add_nothing() -> None:
    press, lift = exercise("press", block(1, 10, 1)), exercise("lift", block(1, 10, 1), block(2, 0, 2))

    assert hands_on_ms(timeline(press, lift)) == (12 + 12 + 4) * 1000
