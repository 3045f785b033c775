# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session came to, from everything that happened in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.library.model.practice import Routine, worked_zones
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.session.events import Event, SessionAborted, SessionFinished, StepEnded, StepOutcome
from facetimer.session.timeline import Timeline

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord, StepRecord


class StepDone(Struct, frozen=True):
    """A step and what became of it; `outcome` is None where it was not reached."""

    name: str
    outcome: StepOutcome | None
    active_ms: int


class SessionSummary(Struct, frozen=True):
    """What a session came to.

    Attributes:
        active_ms: time of practice, pauses excluded; what came before a cut is counted too.
        zones: those that its steps work, whether they were done or not.
        touched: whether a hand or a tool met the skin in any of its steps.
    """

    routine: Routine
    complete: bool
    active_ms: int
    planned_ms: int
    steps: tuple[StepDone, ...]
    zones: tuple[Zone, ...]
    touched: bool


def summarise(
    timeline: Timeline, events: Sequence[Event], earlier: "SessionRecord | None" = None
) -> SessionSummary:
    """Work out what was done; the newest outcome of a step counts (what is done stays done).

    Args:
        timeline: as it stood at the end.
        events: all that happened in it.
        earlier: the same session as it was recorded before it was cut off and taken up; None where it never was.
    """
    ended = {event.step.index: event for event in events if isinstance(event, StepEnded)}
    before = {step.index: step for step in earlier.steps} if earlier else {}
    complete, active_ms = False, earlier.active_ms if earlier else 0
    for event in events:
        if isinstance(event, SessionFinished | SessionAborted):
            complete = isinstance(event, SessionFinished) and event.complete
            active_ms += event.active_ms
    steps = tuple(
        _step_done(step.exercise.name, ended.get(step.index), before.get(step.index)) for step in timeline.steps
    )
    touched = any(step.exercise.tool is not Tool.NONE for step in timeline.steps)
    zones = worked_zones(step.exercise for step in timeline.steps)
    return SessionSummary(timeline.routine, complete, active_ms, timeline.total_ms, steps, zones, touched)


def _step_done(name: str, end: StepEnded | None, before: "StepRecord | None") -> StepDone:
    then = StepOutcome(before.outcome.value) if before and before.outcome.value in set(StepOutcome) else None
    now = end.outcome if end else None
    outcome = StepOutcome.DONE if then is StepOutcome.DONE else now or then
    return StepDone(name, outcome, (end.active_ms if end else 0) + (before.active_ms if before else 0))
