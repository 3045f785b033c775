# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session came to, from everything that happened in it."""

from collections.abc import Sequence

from msgspec import Struct

from facetimer.library.model.practice import Routine, worked_zones
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.session.events import Event, SessionAborted, SessionFinished, StepEnded, StepOutcome
from facetimer.session.timeline import Timeline


class StepDone(Struct, frozen=True):
    """A step and what became of it; `outcome` is None where it was not reached."""

    name: str
    outcome: StepOutcome | None
    active_ms: int


class SessionSummary(Struct, frozen=True):
    """What a session came to.

    Attributes:
        zones: those that its steps work, whether they were done or not.
        touched: whether a hand or a tool met the skin in any of its steps.
    """

    routine: Routine
    complete: bool
    active_ms: int
    planned_ms: int
    steps: tuple[StepDone, ...]
    zones: tuple[Zone, ...] = ()
    touched: bool = True


def summarise(timeline: Timeline, events: Sequence[Event]) -> SessionSummary:
    """Work out what was done; the newest outcome of a step counts (what is done stays done)."""
    ended = {event.step.index: event for event in events if isinstance(event, StepEnded)}
    complete, active_ms = False, 0
    for event in events:
        if isinstance(event, SessionFinished | SessionAborted):
            complete = isinstance(event, SessionFinished) and event.complete
            active_ms = event.active_ms
    steps = tuple(
        StepDone(step.exercise.name, end.outcome, end.active_ms)
        if (end := ended.get(step.index))
        else StepDone(step.exercise.name, None, 0)
        for step in timeline.steps
    )
    touched = any(step.exercise.tool is not Tool.NONE for step in timeline.steps)
    zones = worked_zones(step.exercise for step in timeline.steps)
    return SessionSummary(timeline.routine, complete, active_ms, timeline.total_ms, steps, zones, touched)
