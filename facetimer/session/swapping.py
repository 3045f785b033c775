# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Another exercise in the place of a step, while the session runs. Pure: a timeline in, another one out.

All before that place stays to the millisecond as it was, with what it was made longer by.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from facetimer.library.model.practice import Exercise, Routine
from facetimer.session.timeline import (
    Segment,
    SegmentKind,
    Timeline,
    TimelineOptions,
    TimelineStep,
    lay_out,
)


def with_like(
    timeline: Timeline, index: int, exercise: Exercise, options: TimelineOptions, *, after: bool
) -> Timeline:
    """Return a timeline that has `exercise`, with its own figures, where it had step `index`, or after that step.

    A step that works one side alone is swapped for one that does.

    Args:
        timeline: the plan up to now.
        index: which step.
        exercise: what comes instead.
        options: what the plan was laid out with.
        after: whether the step stays where it is, since something of it was done, and the other one follows it.

    Raises:
        ValueError: there is no such step.
    """
    if not 0 <= index < len(timeline.steps):
        raise ValueError(f"there is no step {index}; they go from 0 to {len(timeline.steps) - 1}")
    at = index + 1 if after else index
    steps, rest = timeline.routine.steps, index + 1
    new = steps[index].swapped(exercise.id)
    routine = replace(timeline.routine, steps=(*steps[:at], new, *steps[rest:]))
    exercises = [step.exercise for step in timeline.steps]
    fresh = lay_out(routine, [*exercises[:at], exercise, *exercises[rest:]], options)
    return _joined(routine, timeline, fresh, at)


def _joined(routine: Routine, before: Timeline, fresh: Timeline, at: int) -> Timeline:
    """Return `before` up to the gap that leads to step `at`, and from there on `fresh`."""
    kept = [each for each in before.segments if each.step < at and each.kind is not SegmentKind.CLOSE]
    new = [each for each in fresh.segments if each.step >= at]
    by_ms = (kept[-1].end_ms if kept else 0) - new[0].start_ms
    segments = (*kept, *_moved(new, by_ms, len(kept)))
    steps = (*before.steps[:at], *(_step_moved(step, by_ms) for step in fresh.steps[at:]))
    return Timeline(routine, steps, segments, tuple(each.start_ms for each in segments))


def _moved(segments: Sequence[Segment], by_ms: int, first: int) -> list[Segment]:
    return [
        replace(each, index=index, start_ms=each.start_ms + by_ms, end_ms=each.end_ms + by_ms)
        for index, each in enumerate(segments, start=first)
    ]


def _step_moved(step: TimelineStep, by_ms: int) -> TimelineStep:
    return replace(step, start_ms=step.start_ms + by_ms, end_ms=step.end_ms + by_ms)
