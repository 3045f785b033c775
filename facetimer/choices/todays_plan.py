# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine as it will run today: softer or not, without the zones of today, without the steps of this start."""

from collections.abc import Collection, Mapping
from datetime import date

from facetimer.choices.planner import Planner, RoutinePlan
from facetimer.library.model.practice import Routine, worked_zones
from facetimer.library.model.vocabulary import Zone


class TodaysPlan:
    """Plans one routine.

    Args:
        planner: what the routine comes to.
        identifier: which routine, or which exercise alone.
        softer: whether it begins in its softer variant.
        without: the exercises, by id, whose steps are left out of the next start.

    Attributes:
        plan: what will run as things are.
        routine: as the file has it.
    """

    def __init__(
        self, planner: Planner, identifier: str, *, softer: bool = False, without: Collection[str] = ()
    ) -> None:
        self._planner = planner
        self.softer = softer
        self.without = frozenset(without)
        self._identifier = identifier
        self.plan: RoutinePlan = self._planned()
        found = planner.routine(identifier)
        assert found is not None
        self.routine: Routine = found

    def renew(self, *, softer: bool) -> None:
        """Plan anew, after the person has chosen `softer` or changed the zones left out."""
        self.softer = softer
        self.plan = self._planned()

    def leave_out(self, exercise: str, *, out: bool) -> None:
        """Plan anew without the steps of an exercise, by its id, or, where `out` is false, with them again."""
        self.without = self.without | {exercise} if out else self.without - {exercise}
        self.plan = self._planned()

    def _planned(self) -> RoutinePlan:
        plan = self._planner.plan(self._identifier, softer=self.softer)
        return self._planner.laid_out(plan.review.without(self.without)) if self.without else plan

    def zones(self) -> tuple[Zone, ...]:
        """Return the zones that the routine works, in the order in which they are offered."""
        return worked_zones(self._planner.catalogue.routine_exercises(self.routine))

    def left_out_names(self) -> list[str]:
        """Return the names of the exercises that the person leaves out, each once: by zones or themselves."""
        kept = {step.exercise for step in self.plan.review.routine.steps}
        exercises = self._planner.catalogue.routine_exercises(self.routine)
        wished = self._planner.zones_left_out()
        gone = (each for each in exercises if each.id not in kept)
        names = (each.name for each in gone if each.id in self.without or wished & set(each.zones))
        return list(dict.fromkeys(names))


def left_out_today(zones: Collection[Zone], today: date) -> Mapping[str, object]:
    """Return the settings, by key, that leave `zones` out on the local day `today` and on no other."""
    return {
        "safety.zones_left_out_on": today.isoformat() if zones else "",
        "safety.zones_left_out": tuple(sorted(zone.value for zone in zones)),
    }
