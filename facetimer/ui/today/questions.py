# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What Today asks, and what comes of an answer; mostly nothing is asked."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.due_today import TodayFacts, plans_chosen, with_plan
from facetimer.choices.programmes.days import begun
from facetimer.choices.programmes.practitioner_plans import ended_plans, with_aside
from facetimer.library.model.practice import Routine
from facetimer.ui.services import Services


class Questions(QObject):
    """Asks, and writes the answers down.

    Args:
        services: settings, and what there is to practise.
        knows_exercises: returns whether the person has practised any exercise.
        parent: owner of it.
    """

    answered = Signal()
    """What is due may be something else now."""
    routine_chosen = Signal(str)
    softer_chosen = Signal(str)
    place_chosen = Signal(str)

    def __init__(self, services: Services, knows_exercises: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._planner, self._preferences = services.planner, services.preferences
        self._knows_exercises = knows_exercises

    def today(self, facts: TodayFacts) -> Iterator[QWidget]:
        """Yield what is asked today."""
        aside = self._preferences.settings.history.plans_aside
        yield from map(self._plan_over, ended_plans(self._planner.catalogue, aside, self._planner.today()))
        if facts.is_over:
            yield self._programme_over()
        elif facts.check_in is not None and facts.check_in > self._preferences.settings.history.checked_in_week:
            yield self._check_in(facts.check_in, None if facts.plan is not None else facts.due)
        if facts.choice is not None:
            yield self._plan_choice(facts.choice)
        asks = self._preferences.settings.session.short_intros == "ask"
        if asks and self._knows_exercises():
            from facetimer.ui.today.short_intros import ShortIntros

            offered = ShortIntros()
            offered.answered.connect(self._answer_short_intros)
            yield offered

    def _plan_over(self, plan: Routine) -> QWidget:
        """Say that a plan has ended, until the person says that they know."""
        from facetimer.ui.today.plan_over import PlanOver

        told = PlanOver(plan, self._planner.today())

        def know() -> None:
            self._preferences.update("history.plans_aside", partial(with_aside, routine=plan, aside=True))
            self.answered.emit()

        told.answered.connect(know)
        told.routine_chosen.connect(partial(self.routine_chosen.emit, plan.id))
        return told

    def _programme_over(self) -> QWidget:
        """Ask what comes after the last week of a programme."""
        from facetimer.ui.today.programme_over import ProgrammeOver

        history = self._preferences.settings.history
        asked = ProgrammeOver(self._planner.catalogue.programmes[history.programme].name)

        def begin_again() -> None:
            for key, value in begun(history, self._planner.today()).items():
                self._preferences.change(key, value)
            self.answered.emit()

        def stop() -> None:
            self._preferences.change("history.programme", "")
            self.answered.emit()

        asked.others_chosen.connect(partial(self.place_chosen.emit, "questions"))
        asked.begun_again.connect(begin_again)
        asked.stopped.connect(stop)
        return asked

    def _check_in(self, week: int, due: str | None) -> QWidget:
        """Ask how the weeks felt; whatever is pressed answers, and the question does not come back."""
        from facetimer.ui.today.check_in import CheckIn

        asked = CheckIn(week, offers_softer=due is not None and self._planner.length_ms(due) is not None)

        def answer() -> None:
            self._preferences.change("history.checked_in_week", week)
            self.answered.emit()

        def stop() -> None:
            self._preferences.change("history.programme", "")
            self.answered.emit()

        def be_softer() -> None:
            answer()
            self.softer_chosen.emit(due)

        asked.kept_going.connect(answer)
        asked.softer_chosen.connect(be_softer)
        asked.stopped.connect(stop)
        return asked

    def _plan_choice(self, stage: int) -> QWidget:
        """Let the person choose how this part of the programme goes, where it has several ways."""
        from facetimer.ui.today.plan_choice import PlanChoice

        history = self._preferences.settings.history
        plans = self._planner.catalogue.programmes[history.programme].stages[stage].plans
        asked = PlanChoice(plans, plans_chosen(history.plans_chosen).get(stage, 0), self._planner)

        def choose(plan: int) -> None:
            self._preferences.change("history.plans_chosen", with_plan(history.plans_chosen, stage, plan))
            self.answered.emit()

        asked.plan_chosen.connect(choose)
        return asked

    def _answer_short_intros(self, answer: str) -> None:
        self._preferences.change("session.short_intros", answer)
        self.answered.emit()
