# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays out a session that was cut off as it was, for what may still be practised of it."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from facetimer.choices.planner import Planner
from facetimer.choices.present_names import present_record
from facetimer.session.timeline import Timeline, compile_timeline

if TYPE_CHECKING:
    from facetimer.history.resume import Resumable


def taken_up(planner: Planner, found: "Resumable") -> tuple[Timeline, int] | None:
    """Return the session as it was laid out, softer or not, and where in it to go on, in ms of session time.

    None where its routine or an exercise is gone, or where a health answer given since then blocks an exercise.
    """
    from facetimer.history.resume import resume_at

    found = replace(found, record=present_record(found.record, planner.catalogue))
    if planner.catalogue.routine(found.record.routine) is None:
        return None
    planned = [step.planned_ms for step in found.record.steps]
    whole = _as_planned(planner, found, frozenset())
    if whole is not None and [step.duration_ms for step in whole.steps] != planned:
        # Introductions may have been short for what was known then: those of which the recorded length is.
        steps = zip(whole.steps, planned, strict=True)
        shorter = frozenset(step.exercise.id for step, length in steps if step.duration_ms > length)
        short = _as_planned(planner, found, shorter)
        if short is not None and [step.duration_ms for step in short.steps] == planned:
            whole = short
    timeline = whole
    at_ms = resume_at(timeline, found) if timeline is not None else None
    return None if timeline is None or at_ms is None else (timeline, at_ms)


def _as_planned(planner: Planner, found: "Resumable", known: frozenset[str]) -> Timeline | None:
    """Return the session laid out softer if that makes its steps as long as they were, else as usual."""
    usual, softer = (_laid_out_again(planner, found, known, softer=softer) for softer in (False, True))
    planned = [step.planned_ms for step in found.record.steps]
    return softer if softer is not None and [step.duration_ms for step in softer.steps] == planned else usual


def _laid_out_again(
    planner: Planner, found: "Resumable", known: frozenset[str], *, softer: bool
) -> Timeline | None:
    review = planner.plan(found.record.routine, softer=softer).review
    left = iter(review.routine.steps)
    names = [step.exercise for step in found.record.steps]
    steps = [next((step for step in left if step.exercise == name), None) for name in names]
    kept = tuple(step for step in steps if step is not None)
    if not kept or len(kept) < len(names):
        return None
    return compile_timeline(
        replace(review.routine, steps=kept), review.exercises, replace(found.options, known=known)
    )
