# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Plans from a practitioner: which are in force, and what each asks for today. Pure: it is told the day.

A plan is a routine with who asks for it. It is in force from the day on which it is taken in until its last day,
unless the person puts it aside. What is missed of it expires with the day.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Asked, Routine

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord


class PlanToday(Struct, frozen=True):
    """A plan in force, and how it stands today.

    Attributes:
        routine: which one, by id.
        asked: who asks for it, how often and until when.
        done: how many sessions of it today has.
        wanted: how many it asks for today; 0 where this week has as many days of it as are asked for.
    """

    routine: str
    asked: Asked
    done: int
    wanted: int

    @property
    def is_due(self) -> bool:
        """Whether something of it is left today."""
        return self.done < self.wanted


def is_over(asked: Asked, today: date) -> bool:
    """Whether the last day of a plan has gone by."""
    return asked.until is not None and asked.until < today


def is_aside(routine: Routine, lines: Sequence[str]) -> bool:
    """Whether the person has put a plan aside; one with another last day is a new plan."""
    return _line(routine) in lines


def with_aside(lines: Sequence[str], routine: Routine, *, aside: bool) -> tuple[str, ...]:
    """Return `lines` with a plan put aside, or taken up again."""
    others = tuple(each for each in lines if each != _line(routine))
    return (*others, _line(routine)) if aside else others


def all_aside(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the lines with which every plan is put aside: so one learns what a programme asks for by itself."""
    return tuple(_line(routine) for routine in catalogue.routines.values() if routine.asked is not None)


def plans_today(
    catalogue: Catalogue, lines: Sequence[str], week: "Sequence[SessionRecord]", today: date
) -> tuple[PlanToday, ...]:
    """Return the plans in force.

    Args:
        catalogue: the routines.
        lines: which plans are put aside, see `with_aside`.
        week: the sessions of this week up to today that count, under their present names.
        today: the local day of practice.
    """
    found = []
    for routine in catalogue.routines.values():
        asked = routine.asked
        if asked is None or is_over(asked, today) or is_aside(routine, lines):
            continue
        days = [each.local_day for each in week if each.routine == routine.id]
        is_asked = len({day for day in days if day < today}) < asked.days_a_week
        wanted = asked.times_a_day if is_asked else 0
        found.append(PlanToday(routine.id, asked, days.count(today), wanted))
    return tuple(found)


def due_plan(plans: Sequence[PlanToday]) -> PlanToday | None:
    """Return the plan of which least is done today; None where nothing of any is left."""
    due = [plan for plan in plans if plan.is_due]
    return min(due, key=lambda plan: plan.done / plan.wanted, default=None)


def ended_plans(catalogue: Catalogue, lines: Sequence[str], today: date) -> tuple[Routine, ...]:
    """Return the plans whose last day has gone by, and of which the person has not yet said that they know."""
    return tuple(
        routine
        for routine in catalogue.routines.values()
        if routine.asked is not None and is_over(routine.asked, today) and not is_aside(routine, lines)
    )


def _line(routine: Routine) -> str:
    """Return what is written down for a plan: its id and its last day."""
    until = routine.asked.until if routine.asked else None
    return f"{routine.id}={until or ''}"
