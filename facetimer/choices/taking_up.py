# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays out a session that was cut off as it was, for what may still be practised of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.planner import Planner
from facetimer.choices.present_names import present_record
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import Sides
from facetimer.session.timeline import Timeline, TimelineStep, compile_timeline

if TYPE_CHECKING:
    from facetimer.history.resume import Resumable


class LeftOff(Struct, frozen=True):
    """A session that was cut off and can go on.

    Attributes:
        step: the exercise it stands in, in words.
        timeline: the session as it was laid out.
        at_ms: where in it to go on, in ms of session time.
    """

    step: str
    timeline: Timeline
    at_ms: int

    @property
    def to_go(self) -> tuple[TimelineStep, ...]:
        """The steps that are practised on going on; the first may have been begun."""
        return tuple(step for step in self.timeline.steps if step.end_ms > self.at_ms)


def taken_up(planner: Planner, found: "Resumable") -> tuple[Timeline, int] | None:
    """Return the session as it was laid out, softer or not, and where in it to go on, in ms of session time.

    None where its routine or an exercise is gone, or where a health answer given since then blocks an exercise.
    """
    from facetimer.history.resume import resume_at

    found = replace(found, record=present_record(found.record, planner.catalogue))
    if planner.routine(found.record.routine) is None:
        return None
    timeline = _as_recorded(planner, found)
    at_ms = resume_at(timeline, found) if timeline is not None else None
    return None if timeline is None or at_ms is None else (timeline, at_ms)


def _as_recorded(planner: Planner, found: "Resumable") -> Timeline | None:
    """Return the layout whose steps are as long as they were, the usual one where none is."""
    planned = [step.planned_ms for step in found.record.steps]
    usual = _laid_out_again(planner, found, frozenset(), softer=False)
    layouts = _possible_layouts(planner, found)
    return next((each for each in layouts if [step.duration_ms for step in each.steps] == planned), usual)


def _possible_layouts(planner: Planner, found: "Resumable") -> Iterator[Timeline]:
    """Yield the session softer and as usual, each with short introductions where it was shorter than that."""
    for softer in (True, False):
        whole = _laid_out_again(planner, found, frozenset(), softer=softer)
        if whole is not None:
            steps = zip(whole.steps, found.record.steps, strict=True)
            known = frozenset(now.exercise.id for now, then in steps if now.duration_ms > then.planned_ms)
            yield from filter(None, [_laid_out_again(planner, found, known, softer=softer)])


def _laid_out_again(
    planner: Planner, found: "Resumable", known: frozenset[str], *, softer: bool
) -> Timeline | None:
    routine = planner.routine(found.record.routine)
    steps = _steps(planner, routine, found) if routine else ()
    if routine is None or not steps:
        return None
    review = planner.plan_of(replace(routine, steps=steps), softer=softer).review
    if len(review.routine.steps) < len(steps):
        return None
    now = planner.options()
    options = replace(found.options, known=known, waits=now.waits, familiar=now.familiar)
    return compile_timeline(review.routine, review.exercises, options)


def _steps(planner: Planner, routine: Routine, found: "Resumable") -> tuple[RoutineStep, ...]:
    """Return the steps as they were practised: those of the routine, and those that came into their places.

    None of them where an exercise is gone.
    """
    left = list(routine.steps)
    names = [step.exercise for step in found.record.steps]
    steps: list[RoutineStep] = []
    for at, name in enumerate(names):
        if name not in planner.catalogue.exercises:
            return ()
        own = next((step for step in left if step.exercise == name), None)
        if own is not None:
            left.remove(own)
        steps.append(own or _replaced(left, names[at + 1 :], steps).swapped(name))
    return tuple(steps)


def _replaced(left: list[RoutineStep], to_come: Sequence[str], before: Sequence[RoutineStep]) -> RoutineStep:
    """Return the step in whose place another exercise came, out of `left`; the one before where that was begun.

    The record does not say which: of several that may be meant, one that works one side alone is.
    """
    gone = list(left)
    for name in to_come:
        own = next((step for step in gone if step.exercise == name), None)
        if own is not None:
            gone.remove(own)
    if not gone:
        return before[-1] if before else left[0]
    found = next((step for step in gone if step.sides is not Sides.BOTH), gone[0])
    left.remove(found)
    return found
