# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Made-up sessions as the history keeps them, for tests that are about what follows from one."""

from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec.structs import replace

from facetimer.history.records import Outcome, SessionRecord, StepRecord, StepResult
from facetimer.session.timeline import Timeline

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def recorded(
    routine: str, steps: Iterable[StepRecord], started: datetime = NOON, **changes: object
) -> SessionRecord:
    """Return a session done to its end at once, unless `changes` say otherwise.

    Its id follows from the routine and the moment at which it was begun.
    """
    done = tuple(steps)
    record = SessionRecord(
        id=f"{routine} {started}",
        routine=routine,
        routine_name=routine,
        started_utc=started,
        utc_offset_min=0,
        local_day=started.date(),
        outcome=Outcome.COMPLETE,
        active_ms=sum(step.active_ms for step in done),
        planned_ms=sum(step.planned_ms for step in done),
        steps=done,
        changed_utc=started,
    )
    return replace(record, **changes)


def recorded_steps(timeline: Timeline, *outcomes: StepResult, active_ms: int) -> tuple[StepRecord, ...]:
    """Return the steps of a plan with these outcomes, each practised for `active_ms`."""
    return tuple(
        StepRecord(step.index, step.exercise.id, step.exercise.name, outcome, step.duration_ms, active_ms)
        for step, outcome in zip(timeline.steps, outcomes, strict=True)
    )
