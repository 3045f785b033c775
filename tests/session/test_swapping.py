# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Another exercise comes into the place of a step, and time stays exact on both sides of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.library.model.vocabulary import Sides
from facetimer.session.swapping import with_like
from facetimer.session.timeline import (
    SegmentKind,
    Side,
    Timeline,
    TimelineOptions,
    compile_exercise,
    lay_out,
)
from tests.examples import block, exercise, timeline

OPTIONS = TimelineOptions()
PLAN = timeline(
    exercise("press", block(0.5, 1, 0.25, 0.5, 2)),
    exercise("tilt", block(0.75, 1.5, 0, per_side=True)),
    exercise("smile", block(1, 2, 0.5, 0.5, 3)),
)
OTHER = exercise("whistle", block(1, 3, 1, 1, 4))


def names(plan: Timeline) -> list[str]:
    return [step.exercise.id for step in plan.steps]


@pytest.mark.parametrize(
    ("index", "after", "expected"),
    [
        (0, False, ["whistle", "tilt", "smile"]),
        (1, False, ["press", "whistle", "smile"]),
        (2, False, ["press", "tilt", "whistle"]),
        (0, True, ["press", "whistle", "tilt", "smile"]),
        (2, True, ["press", "tilt", "smile", "whistle"]),
    ],
)
def test_it_stands_in_the_place_of_a_step_or_after_it(index: int, after: bool, expected: list[str]) -> None:
    plan = with_like(PLAN, index, OTHER, OPTIONS, after=after)

    assert names(plan) == expected
    assert [step.exercise for step in plan.routine.steps] == expected


@pytest.mark.parametrize("after", [False, True])
def test_where_one_side_was_to_be_worked_the_other_is_spared(after: bool) -> None:
    one_sided = tuple(replace(step, sides=Sides.LEFT) for step in PLAN.routine.steps)
    exercises = [step.exercise for step in PLAN.steps]
    plan = lay_out(replace(PLAN.routine, steps=one_sided), exercises, OPTIONS)

    swapped = with_like(plan, 1, exercise("stroke", block(1, 2, 1, per_side=True)), OPTIONS, after=after)

    assert {each.side for each in swapped.segments} == {Side.LEFT, None}


@given(
    index=st.integers(0, 2),
    after=st.booleans(),
    longer=st.lists(st.tuples(st.integers(0, len(PLAN.segments) - 1), st.integers(1, 90_000)), max_size=3),
)
def test_what_was_before_stays_and_the_whole_is_still_one_row(
    index: int, after: bool, longer: list[tuple[int, int]]
) -> None:
    before = PLAN
    for segment, by_ms in longer:
        before = before.extended(segment, by_ms)
    plan = with_like(before, index, OTHER, OPTIONS, after=after)
    at = index + after

    kept = [each for each in before.segments if each.step < at and each.kind is not SegmentKind.CLOSE]
    assert list(plan.segments[: len(kept)]) == kept
    assert [each.index for each in plan.segments] == list(range(len(plan.segments)))
    assert plan.segments[0].start_ms == 0
    assert all(one.end_ms == other.start_ms for one, other in pairwise(plan.segments))
    assert plan.starts == tuple(each.start_ms for each in plan.segments)
    for step in plan.steps:
        inside = [each for each in plan.segments if step.start_ms <= each.start_ms < step.end_ms]
        assert {each.step for each in inside} == {step.index}
        assert (inside[0].kind, inside[-1].end_ms) == (SegmentKind.INTRO, step.end_ms)


def test_where_nothing_was_made_longer_it_is_the_plan_that_it_would_have_been() -> None:
    plan = with_like(PLAN, 1, OTHER, OPTIONS, after=False)
    press, _, smile = (step.exercise for step in PLAN.steps)

    assert plan.segments == timeline(press, OTHER, smile).segments
    assert plan.total_ms != PLAN.total_ms


def test_a_single_exercise_can_be_swapped() -> None:
    plan = with_like(compile_exercise(PLAN.steps[0].exercise), 0, OTHER, OPTIONS, after=False)

    assert names(plan) == ["whistle"]


@pytest.mark.parametrize("index", [-1, 3])
def test_a_step_that_is_not_there_is_told(index: int) -> None:
    with pytest.raises(ValueError, match=rf"no step {index}; they go from 0 to 2"):
        with_like(PLAN, index, OTHER, OPTIONS, after=False)
