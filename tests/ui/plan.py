# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A plan from a practitioner in the library of a window, with notes on its steps."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import uuid4

from msgspec.structs import replace

from facetimer.library.model.practice import Asked, Routine
from tests.choices.test_due_today import session
from tests.ui.surroundings import Surroundings

UNTIL = date(2026, 12, 12)
JANA = Asked("Jana Novak", 3, 5, UNTIL)


def give_plan(
    surroundings: Surroundings,
    asked: Asked = JANA,
    identifier: str = "jaw-plan",
    notes: Sequence[str] = ("Lightly, never into pain.",),
) -> Routine:
    """Put a plan into the person's library; the first steps have `notes`."""
    shipped = surroundings.catalogue.routines["jaw-ease"]
    noted = [replace(step, note=note) for step, note in zip(shipped.steps, notes, strict=False)]
    steps = (*noted, *shipped.steps[len(noted) :])
    plan = replace(shipped, id=identifier, name="Jaw Plan", steps=steps, asked=asked)
    catalogue = surroundings.catalogue
    surroundings.catalogue = replace(
        catalogue, routines={**catalogue.routines, identifier: plan}, own=catalogue.own | {identifier}
    )
    return plan


def practise_plan(surroundings: Surroundings, plan: Routine, times: int = 1) -> None:
    """Let so many whole sessions of it stand in today's history."""
    for number in range(times):
        done = session(plan.id, surroundings.now.date(), *(step.exercise for step in plan.steps))
        at = surroundings.now - timedelta(hours=1, minutes=number)
        surroundings.store.save(replace(done, id=str(uuid4()), routine_name=plan.name, started_utc=at))
