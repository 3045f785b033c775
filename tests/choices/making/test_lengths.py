# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The quick length of a session is the exact one, but where short introductions meet oil and tools."""

from hypothesis import given, settings
from hypothesis import strategies as st

from facetimer.choices.making.lengths import Lengths
from facetimer.library.model.practice import RoutineStep
from facetimer.session.timeline import CLOSE_MS, Side, TimelineOptions
from tests.choices.making.wishes import EXERCISES, names

steps = st.lists(st.builds(RoutineStep, names, reps=st.none() | st.integers(1, 12)), min_size=1, max_size=10)
options = st.builds(
    TimelineOptions,
    first_side=st.sampled_from(Side),
    pace_percent=st.integers(75, 150),
    own_hold_ms=st.sampled_from([0, 12_000]),
    waits=st.booleans(),
)
SHORT_INTRO_SAVES_MS = 10_000


@settings(max_examples=60)
@given(steps=steps, options=options)
def test_the_quick_length_is_exact(steps: list[RoutineStep], options: TimelineOptions) -> None:
    lengths = Lengths(EXERCISES, options)

    assert lengths.about_ms(steps) == lengths.laid_out(steps).total_ms


@settings(max_examples=30)
@given(steps=steps)
def test_where_the_session_waits_it_is_off_by_an_introduction_for_each_step_at_most(
    steps: list[RoutineStep],
) -> None:
    lengths = Lengths(EXERCISES, TimelineOptions(waits=True, known=frozenset(EXERCISES)))

    off = lengths.laid_out(steps).total_ms - lengths.about_ms(steps)
    assert 0 <= off <= SHORT_INTRO_SAVES_MS * len(steps)


def test_no_steps_are_a_close_alone() -> None:
    assert Lengths(EXERCISES, TimelineOptions()).about_ms([]) == CLOSE_MS


def test_a_step_is_as_long_as_what_it_adds() -> None:
    lengths = Lengths(EXERCISES, TimelineOptions())
    press = RoutineStep("lip-press")

    assert lengths.step_ms(press) == lengths.about_ms([press] * 3) - lengths.about_ms([press] * 2)
