# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A timeline as a listener meets it: runs of repetitions, and preparations between them."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Block, Cues
from facetimer.session.timeline import SegmentKind, Side, Timeline
from facetimer.sound.plan.repetition_runs import HELD_FROM_MS, course_of
from tests.examples import block, exercise, five_basics, timeline

PER_SIDE = timeline(exercise("press", block(3, 10, 2, reps=2, per_side=True)), exercise("lift"))


@pytest.mark.parametrize("session", [five_basics(), PER_SIDE])
def test_every_segment_is_in_exactly_one_part_and_in_order(session: Timeline) -> None:
    course = course_of(session)
    parts = [s.index for run in course.runs for repetition in run.repetitions for s in repetition.segments]
    between = [s.index for preparation in course.preparations for s in preparation.segments]
    assert sorted(parts + between) == [s.index for s in session.segments]
    assert parts == sorted(parts)
    assert between == sorted(between)


@pytest.mark.parametrize("session", [five_basics(), PER_SIDE])
def test_a_preparation_leads_to_the_run_that_follows_it(session: Timeline) -> None:
    course = course_of(session)
    for preparation in course.preparations[:-1]:
        assert preparation.leads_to is not None
        assert preparation.end_ms == preparation.leads_to.start_ms
        assert preparation.start_ms < preparation.end_ms
    assert course.preparations[-1].leads_to is None
    assert course.preparations[-1].end_ms == session.total_ms
    for run in course.runs:
        assert run.followed_by.start_ms == run.end_ms


def test_a_run_has_all_repetitions_of_one_side() -> None:
    runs = course_of(PER_SIDE).runs
    for run in runs:
        assert {s.side for repetition in run.repetitions for s in repetition.segments} == {run.side}
        assert len(run.repetitions) == run.first.reps
    assert {Side.LEFT, Side.RIGHT} <= {run.side for run in runs}


def test_the_parts_of_a_repetition_are_told_apart() -> None:
    repetition = course_of(timeline(exercise("a", block(1, 5, 2, 2, 3)))).runs[0].repetitions[0]
    found = (repetition.hold, repetition.move_out, repetition.rest)
    kinds = [segment.kind for segment in repetition.segments[1:]]
    assert [segment.kind for segment in found if segment is not None] == kinds
    assert repetition.start_ms == repetition.segments[0].start_ms


LETTING_GO = {
    "a hold lets go at its end": (block(1, 5, 2), False),
    "a single movement lets go where its way back begins": (block(4, 0, 2), True),
    "circles without a way back let go once, after the last": (block(4, 0, 0, reps=3), True),
    "strokes with a way back each let go at the end of the last": (block(2, 0, 1, reps=3), False),
    "what is never let go of ends with its run": (block(4, 0, 0, reps=2, cues=Cues("", "Circle.")), False),
}


@pytest.mark.parametrize(("moves", "at_its_way_back"), LETTING_GO.values(), ids=LETTING_GO.keys())
def test_where_a_run_lets_go(moves: Block, at_its_way_back: bool) -> None:
    release = "" if moves.cues.action else "Let go."
    (run,) = course_of(timeline(replace(exercise("a", moves), cues=Cues("", "Go.", "", release)))).runs
    back = run.repetitions[-1].move_out

    if at_its_way_back:
        assert back is not None
        assert run.lets_go_ms == back.start_ms < run.end_ms
    else:
        assert run.lets_go_ms == run.end_ms


def test_a_short_hold_belongs_to_a_flowing_movement() -> None:
    for hold_s, is_held in ((HELD_FROM_MS / 1_000 - 0.1, False), (HELD_FROM_MS / 1_000, True)):
        run = course_of(timeline(exercise("a", block(1, hold_s, 1)))).runs[0]
        assert any(s.kind is SegmentKind.HOLD for s in run.repetitions[0].segments)
        assert (run.repetitions[0].hold is not None) is is_held
