# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session came to, from everything that happened in it."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.library.model.practice import Exercise, Routine, worked_zones
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.session.events import Event, SegmentEnded, SessionAborted, SessionFinished, StepEnded, StepOutcome
from facetimer.session.timeline import SegmentKind, Timeline

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord, StepRecord


class StepDone(Struct, frozen=True):
    """A step and what became of it.

    Attributes:
        exercise: its id.
        outcome: None where it was not reached.
        holds, of_holds: how many of its holds were held to their end, and how many there are.
    """

    exercise: str
    name: str
    outcome: StepOutcome | None
    active_ms: int
    holds: int = 0
    of_holds: int = 0


class GoesOn(Struct, frozen=True):
    """Where a session that was left can go on: in which exercise, and at what session time."""

    name: str
    at_ms: int


class SessionSummary(Struct, frozen=True):
    """What a session came to.

    Attributes:
        active_ms: time of practice, pauses excluded; what came before a cut is counted too.
        zones: those that its steps work, whether they were done or not.
        touched: whether a hand or a tool met the skin in any of its steps.
        stopped: whether the person ended it before its end.
        exercises: those of which something was done, each once.
        goes_on: where it can be taken up; None where it ran to its end, or nothing is left.
    """

    routine: Routine
    complete: bool
    active_ms: int
    planned_ms: int
    steps: tuple[StepDone, ...]
    zones: tuple[Zone, ...]
    touched: bool
    stopped: bool
    exercises: tuple[Exercise, ...]
    goes_on: GoesOn | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done of it."""
        return not self.exercises


def summarise(
    timeline: Timeline, events: Sequence[Event], earlier: "SessionRecord | None" = None
) -> SessionSummary:
    """Work out what was done; the newest outcome of a step counts (what is done stays done).

    Args:
        timeline: as it stood at the end.
        events: all that happened in it.
        earlier: the same session as it was recorded before it was cut off and taken up; None where it never was.
    """
    before = {step.index: step for step in earlier.steps} if earlier else {}
    complete, active_ms = False, earlier.active_ms if earlier else 0
    for event in events:
        if isinstance(event, SessionFinished | SessionAborted):
            complete = isinstance(event, SessionFinished) and event.complete
            active_ms += event.active_ms
    last = events[-1] if events else None
    stopped = isinstance(last, SessionAborted)
    steps = _steps_done(timeline, events, before)
    begun = _begun(timeline, steps)
    return SessionSummary(
        timeline.routine,
        complete,
        active_ms,
        timeline.total_ms,
        steps,
        worked_zones(step.exercise for step in timeline.steps),
        any(step.exercise.tool is not Tool.NONE for step in timeline.steps),
        stopped,
        tuple({step.exercise.id: step.exercise for step in timeline.steps if step.index in begun}.values()),
        _goes_on(timeline, steps, last.at_ms) if isinstance(last, SessionAborted) else None,
    )


def _steps_done(
    timeline: Timeline, events: Sequence[Event], before: "dict[int, StepRecord]"
) -> tuple[StepDone, ...]:
    ended = {event.step.index: event for event in events if isinstance(event, StepEnded)}
    over = (event.segment for event in events if isinstance(event, SegmentEnded))
    held = {(each.run, each.rep): each.step for each in over if each.kind is SegmentKind.HOLD}  # again is not more
    holds = Counter(held.values())
    of_holds = Counter(each.step for each in timeline.segments if each.kind is SegmentKind.HOLD)
    found = []
    for step in timeline.steps:
        end, then = ended.get(step.index), before.get(step.index)
        active_ms = (end.active_ms if end else 0) + (then.active_ms if then else 0)
        counted = holds[step.index], of_holds[step.index]
        name = step.exercise.name
        found.append(StepDone(step.exercise.id, name, _outcome(end, then), active_ms, *counted))
    return tuple(found)


def _outcome(end: StepEnded | None, before: "StepRecord | None") -> StepOutcome | None:
    then = StepOutcome(before.outcome.value) if before and before.outcome.value in set(StepOutcome) else None
    now = end.outcome if end else None
    return StepOutcome.DONE if then is StepOutcome.DONE else now or then


def _begun(timeline: Timeline, steps: Sequence[StepDone]) -> set[int]:
    """Return the steps of which something was done: more than their introduction was heard."""
    intros = (each for each in timeline.segments if each.kind is SegmentKind.INTRO)
    intro_ms = {each.step: each.duration_ms for each in intros}
    return {
        index
        for index, step in enumerate(steps)
        if step.outcome is StepOutcome.DONE
        or step.holds
        or (step.outcome is StepOutcome.PARTIAL and step.active_ms > intro_ms[index])
    }


def _goes_on(timeline: Timeline, steps: Sequence[StepDone], left_at_ms: int) -> GoesOn | None:
    """Return the repetition in which a session was left, or else the next step that is not done."""
    here = timeline.segment_at(min(left_at_ms, timeline.total_ms - 1))
    for step, done in zip(timeline.steps[here.step :], steps[here.step :], strict=True):
        if done.outcome in {StepOutcome.DONE, StepOutcome.SKIPPED}:
            continue
        inside = step.index == here.step and step.start_ms <= left_at_ms < step.end_ms
        return GoesOn(step.exercise.name, timeline.rep_start(here) if inside else step.start_ms)
    return None
