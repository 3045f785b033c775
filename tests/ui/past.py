# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A past for the history page: sessions over the last months, the same ones each time."""

import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

from facetimer.history.file.rows import put_session
from facetimer.history.records import Feeling, Outcome, SessionRecord, StepRecord, StepResult
from facetimer.history.store import Store
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine
from facetimer.session.timeline import Timeline, compile_timeline
from tests.ui.surroundings import shipped_catalogue


def make_past(catalogue: Catalogue, until: datetime, count: int) -> Iterator[SessionRecord]:
    """Yield `count` sessions before `until`, the newest first; about one in six was left early."""
    dice = Random(7)
    routines = list(catalogue.routines.values())
    at = until
    for _ in range(count):
        at -= timedelta(hours=dice.choice((10, 14, 26, 50, 74)))
        routine = dice.choice(routines)
        timeline = _laid_out(routine, catalogue)
        left_at = dice.randrange(len(timeline.steps)) if dice.random() < 0.17 else len(timeline.steps)
        steps = tuple(
            StepRecord(
                index=step.index,
                exercise=step.exercise.id,
                name=step.exercise.name,
                outcome=StepResult.DONE if step.index < left_at else StepResult.NOT_REACHED,
                planned_ms=step.duration_ms,
                active_ms=step.duration_ms if step.index < left_at else 0,
                sets=step.sets,
                zones=tuple(zone.value for zone in step.exercise.zones),
                tool=step.exercise.tool.value,
                left_ms=step.duration_ms // 3 if step.index < left_at else 0,
                right_ms=step.duration_ms // 2 if step.index < left_at else 0,
            )
            for step in timeline.steps
        )
        yield SessionRecord(
            id=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
            routine=routine.id,
            routine_name=routine.name,
            started_utc=at.astimezone(UTC),
            utc_offset_min=0,
            local_day=at.date(),
            outcome=Outcome.COMPLETE if left_at == len(timeline.steps) else Outcome.PARTIAL,
            active_ms=sum(step.active_ms for step in steps),
            planned_ms=timeline.total_ms,
            steps=steps,
            changed_utc=at.astimezone(UTC),
            note="Left side tight" if dice.random() < 0.2 else None,
            feeling=dice.choice((None, Feeling.SAME, Feeling.EASIER)),
        )


def _laid_out(routine: Routine, catalogue: Catalogue) -> Timeline:
    shipped = shipped_catalogue()
    if catalogue.exercises is shipped.exercises and routine is shipped.routines.get(routine.id):
        return _shipped(routine.id)
    return compile_timeline(routine, catalogue.exercises)


@cache
def _shipped(identifier: str) -> Timeline:
    """Return a shipped routine in time, laid out once for all tests: it is a value."""
    catalogue = shipped_catalogue()
    return compile_timeline(catalogue.routines[identifier], catalogue.exercises)


def fill(store: Store, catalogue: Catalogue, until: datetime, count: int = 120) -> None:
    """Put a past into `store`, in one transaction."""

    def put(connection: sqlite3.Connection) -> None:
        for record in make_past(catalogue, until, count):
            put_session(connection, record)

    store.write(put)
