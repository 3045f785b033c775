# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A step of a routine has its own counts, times and words, and leaves the rest to the exercise."""

from facetimer.library.model.practice import Cues, RoutineStep
from facetimer.session.in_step import InStep, in_own_words
from tests.examples import block, exercise

PRESS = exercise("press", block(2, 10, 1, 3, 4, cues=Cues("Now softly.", "Press four times.", "", "", "Gently.")))
(BLOCK,) = PRESS.blocks


def test_what_a_step_leaves_open_is_as_the_exercise_has_it() -> None:
    plain = InStep(PRESS, RoutineStep("press"))
    assert (plain.reps(BLOCK), plain.hold_ms(BLOCK), plain.rest_ms(BLOCK)) == (4, 10_000, 3_000)
    assert plain.moved_ms(2_000) == 2_000
    assert plain.counted("Press four times.", BLOCK) == "Press four times."


def test_what_a_step_says_goes_before() -> None:
    step = RoutineStep("press", reps=2, hold_ms=5_000, rest_ms=0, pace_percent=80)
    changed = InStep(PRESS, step, pace_percent=150)
    assert (changed.reps(BLOCK), changed.hold_ms(BLOCK), changed.rest_ms(BLOCK)) == (2, 5_000, 0)
    assert changed.moved_ms(2_000) == 2_500
    assert changed.counted("Press four times.", BLOCK) == "Press two times."


def test_the_persons_own_pace_and_holds_count_where_a_step_has_none() -> None:
    own = InStep(PRESS, RoutineStep("press", hold_ms=5_000), pace_percent=125, own_hold_ms=7_000)
    assert (own.moved_ms(2_000), own.hold_ms(BLOCK)) == (1_600, 7_000)


def test_own_words_replace_those_they_say_and_never_what_keeps_it_safe() -> None:
    said = in_own_words(PRESS, Cues("Sit.", "Push.", "", "Let go."))
    assert said.cues == Cues("Sit.", "Push.", "Hold.", "Let go.")
    assert said.blocks[0].cues == Cues("Now softly.", "Push.", "", "Let go.", "Gently.")
    assert in_own_words(PRESS, Cues()) is PRESS
