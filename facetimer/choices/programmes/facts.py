# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme in figures: how long its sessions take, how often they come, how many weeks it lasts."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from facetimer.library.model.practice import Routine
from facetimer.library.model.programme import Plan, Programme, Rhythm
from facetimer.library.programme_progress import week_target

Span = tuple[int, int]
"""The least and the most."""


class Growth(Struct, frozen=True):
    """How a programme grows from its first weeks to its last ones.

    Attributes:
        first: the plan of its first week.
        week: in which its last stage begins.
        last: the plans of that stage; a person follows one of them.
    """

    first: Plan
    week: int
    last: tuple[Plan, ...]


class ProgrammeFacts(Struct, frozen=True):
    """What a programme comes to.

    Attributes:
        length_ms: the shortest and the longest of its sessions; None where it leaves that open.
        a_week: sessions in its lightest and in its fullest week, sets of a quota included.
        weeks: how many it has, without those that lead up to it; None for one without end.
        leading_up: how many weeks lead up to it; they may be left out.
        routines: ids, in the order in which they come, each once.
        growth: how it grows; None where it stays as it is, begins with weeks that may be left out, or has quotas.
    """

    length_ms: Span | None
    a_week: Span
    weeks: int | None
    leading_up: int
    routines: tuple[str, ...]
    growth: Growth | None = None


def programme_facts(
    programme: Programme, routines: Mapping[str, Routine], length_ms: Callable[[str], int | None]
) -> ProgrammeFacts:
    """Work out the figures of `programme`.

    Args:
        programme: of which.
        routines: those there are.
        length_ms: how long one of them takes, by its id; None where nothing is left of it.
    """
    plans = [plan for stage in programme.stages for plan in stage.plans]
    ways: Sequence[Plan | None] = plans or [None]  # quotas alone fill a week too
    sets = [_sets_beside(programme, plan, routines) for plan in ways]
    named = dict.fromkeys(each for plan in plans for each in plan.routines if each in routines)
    named |= dict.fromkeys(each for beside in sets for each in beside)
    lengths = [length for each in named if (length := length_ms(each)) is not None]
    beside = [7 * sum(each.values()) for each in sets]
    targets = [week_target(plan) if plan else (0, 0) for plan in ways]
    endless = not programme.stages or any(stage.weeks is None for stage in programme.stages)
    leading_up = sum(stage.weeks for stage in programme.stages if stage.weeks and stage.ramp)
    counted = sum(stage.weeks for stage in programme.stages if stage.weeks and not stage.ramp)
    return ProgrammeFacts(
        (min(lengths), max(lengths)) if lengths else None,
        (
            min(least + more for (least, _), more in zip(targets, beside, strict=True)),
            max(most + more for (_, most), more in zip(targets, beside, strict=True)),
        ),
        None if endless else counted,
        leading_up,
        tuple(named),
        _growth(programme),
    )


def _growth(programme: Programme) -> Growth | None:
    stages = programme.stages
    if len(stages) < 2 or programme.quotas or any(stage.ramp for stage in stages):
        return None
    first, last = stages[0].plans[0], stages[-1].plans
    if max(week_target(plan) for plan in last) <= week_target(first):
        return None
    return Growth(first, 1 + sum(stage.weeks or 0 for stage in stages[:-1]), last)


def days_of_week(plan: Plan) -> tuple[bool, ...]:
    """Return on which of seven days a week of `plan` may have a session; on which it has is free."""
    if plan.rhythm is Rhythm.WEEKLY:
        taken = {number * 7 // plan.at_most for number in range(plan.at_most)}  # as far apart as they go
    else:
        taken = {
            Rhythm.DAILY: {0, 1, 2, 3, 4, 5, 6},
            Rhythm.ALTERNATE: {0, 2, 4, 6},
            Rhythm.WEEKDAYS: {0, 1, 2, 3, 4},
        }[plan.rhythm]
    return tuple(day in taken for day in range(7))


def _sets_beside(programme: Programme, plan: Plan | None, routines: Mapping[str, Routine]) -> dict[str, int]:
    """Return the short routines that fill a quota beside `plan`, and how often a day each comes.

    A quota whose exercise every routine of the plan holds, as often as it is asked for, needs none.
    """
    planned = [routines[each] for each in plan.routines if each in routines] if plan else []
    found: dict[str, int] = {}
    for quota in programme.quotas:
        is_planned = planned and all(_holds(routine, quota.exercise) for routine in planned)
        missing = quota.per_day.value - (plan.times if plan and is_planned else 0)
        alone = (each.id for each in routines.values() if {s.exercise for s in each.steps} == {quota.exercise})
        short = next(alone, None)
        if short is not None and not quota.optional and missing > 0:
            found[short] = missing
    return found


def _holds(routine: Routine, exercise: str) -> bool:
    return any(step.exercise == exercise for step in routine.steps)
