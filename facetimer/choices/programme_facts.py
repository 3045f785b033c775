# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme in figures: how long its sessions take, how often they come, how many weeks it lasts."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from facetimer.library.model.practice import Routine
from facetimer.library.model.programme import Plan, Programme, Rhythm
from facetimer.library.programme_progress import week_target

Span = tuple[int, int]
"""The least and the most."""


class ProgrammeFacts(Struct, frozen=True):
    """What a programme comes to.

    Attributes:
        length_ms: the shortest and the longest of its sessions; None where it leaves that open.
        a_week: sessions in its lightest and in its fullest week, sets of a quota included.
        weeks: how many it has, those that lead up to it included; None for one without end.
        routines: ids, in the order in which they come, each once.
    """

    length_ms: Span | None
    a_week: Span
    weeks: int | None
    routines: tuple[str, ...]


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
    named = dict.fromkeys(each for plan in plans for each in plan.routines if each in routines)
    sets = _sets_beside(programme, named, routines)
    named |= dict.fromkeys(sets)
    lengths = [length for each in named if (length := length_ms(each)) is not None]
    targets = [week_target(plan) for plan in plans]
    beside = 7 * sum(max(0, count) for count in sets.values())
    least, most = min((t[0] for t in targets), default=0), max((t[1] for t in targets), default=0)
    endless = not programme.stages or any(stage.weeks is None for stage in programme.stages)
    return ProgrammeFacts(
        (min(lengths), max(lengths)) if lengths else None,
        (least + beside, most + beside),
        None if endless else sum(stage.weeks or 0 for stage in programme.stages),
        tuple(named),
    )


def days_of_week(plan: Plan) -> tuple[bool, ...]:
    """Return on which of seven days a week of `plan` may have a session; on which it has is free."""
    match plan.rhythm:
        case Rhythm.DAILY:
            return (True,) * 7
        case Rhythm.ALTERNATE:
            return tuple(day % 2 == 0 for day in range(7))
        case Rhythm.WEEKDAYS:
            return (True,) * 5 + (False,) * 2
        case Rhythm.WEEKLY:
            # Spread over the week, as far apart as they go.
            taken = {day * 7 // min(plan.at_most, 7) for day in range(min(plan.at_most, 7))}
            return tuple(day in taken for day in range(7))


def _sets_beside(
    programme: Programme, named: Mapping[str, None], routines: Mapping[str, Routine]
) -> dict[str, int]:
    """Return the short routines that fill a quota beside the plans, and how often a day each comes.

    A quota whose exercise a routine of the plans holds as often as it is asked for needs none.
    """
    found: dict[str, int] = {}
    for quota in programme.quotas:
        daily = sum(
            plan.times
            for stage in programme.stages
            for plan in stage.plans
            for each in plan.routines
            if each in named and any(step.exercise == quota.exercise for step in routines[each].steps)
        )
        alone = (each.id for each in routines.values() if {s.exercise for s in each.steps} == {quota.exercise})
        short = next(alone, None)
        if short is not None and not quota.optional and quota.per_day.value > daily:
            found[short] = quota.per_day.value - daily
    return found
