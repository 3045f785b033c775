# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine as it will run today, and what a person changes about it for today alone."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from facetimer.choices.planner import Planner, RoutinePlan
from facetimer.library.model.practice import Routine
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import length_words
from facetimer.ui.practise.today_choices import TodayChoices


class TodaysPlan:
    """Plans one routine, softer or not, without the zones of today.

    Args:
        planner: what the routine comes to.
        preferences: where the zones of today are kept.
        today: the local day of practice.
        identifier: which routine.
        softer: whether it begins in its softer variant.

    Attributes:
        plan: what will run as things are.
    """

    def __init__(
        self,
        planner: Planner,
        preferences: Preferences,
        today: Callable[[], date],
        identifier: str,
        *,
        softer: bool = False,
    ) -> None:
        self.planner = planner
        self.softer = softer
        self._preferences = preferences
        self._today = today
        self._identifier = identifier
        self.plan: RoutinePlan = planner.plan(identifier, softer=softer)

    @property
    def routine(self) -> Routine:
        """The routine as the file has it."""
        return self.planner.catalogue.routines[self._identifier]

    def choices(self, on_changed: Callable[[], None], why: str = "") -> TodayChoices:
        """Return the card of today's choices; after each, `plan` is made anew and `on_changed` called.

        Args:
            on_changed: shows the new plan.
            why: why the softer variant is proposed; empty where it is only offered.
        """
        worked = {zone for each in self.planner.catalogue.routine_exercises(self.routine) for zone in each.zones}
        zones = [zone for zone in Zone if zone in worked]
        card = TodayChoices(zones, self.planner.zones_left_out(), softer=self.softer, why=why)

        def renew() -> None:
            self.plan = self.planner.plan(self._identifier, softer=self.softer)
            card.tell(self.outcome())
            on_changed()

        def be_softer(softer: bool) -> None:
            self.softer = softer
            renew()

        def leave_out(left_out: frozenset[Zone]) -> None:
            self._preferences.change("safety.zones_left_out_on", self._today().isoformat() if left_out else "")
            self._preferences.change("safety.zones_left_out", tuple(sorted(zone.value for zone in left_out)))
            renew()

        card.softer_chosen.connect(be_softer)
        card.zones_chosen.connect(leave_out)
        card.tell(self.outcome())
        return card

    def outcome(self) -> str:
        """Return what is different today, as sentences; empty where nothing is."""
        kept = {step.exercise for step in self.plan.review.routine.steps}
        exercises = self.planner.catalogue.routine_exercises(self.routine)
        wished = self.planner.zones_left_out()
        names = [each.name for each in exercises if each.id not in kept and wished & set(each.zones)]
        said = []
        if names:
            words = QCoreApplication.translate("TodaysPlan", "Left out today: {exercises}.")
            said.append(words.format(exercises=", ".join(dict.fromkeys(names))))
        if self.plan.timeline is None:
            said.append(QCoreApplication.translate("TodaysPlan", "Nothing is left of this routine today."))
        elif names or self.softer:
            words = QCoreApplication.translate("TodaysPlan", "It takes {length}.")
            said.append(words.format(length=length_words(self.plan.timeline.total_ms)))
        return " ".join(said)
