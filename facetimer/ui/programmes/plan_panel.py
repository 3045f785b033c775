# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A plan from a practitioner on the page of its routine: whose it is, how often, and what Today makes of it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.practitioner_plans import is_aside, is_over, with_aside
from facetimer.library.model.practice import Routine
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.programmes.plan_today import plan_today
from facetimer.ui.programmes.plan_words import done_words, dose_words, from_words
from facetimer.ui.services import Services


class PlanPanel(QWidget):
    """A few lines, and buttons to put the plan aside or take it up, and to show what was done of it.

    Args:
        services: the history, and which plans are put aside.
        routine: the plan.
        parent: the widget it belongs to.

    Attributes:
        aside_button: puts it aside, or takes it up again; None for a plan that is over.
        buttons: all of them, in reading order.
    """

    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    report_asked = Signal()
    """A page for whoever wrote it is wanted."""

    def __init__(self, services: Services, routine: Routine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert routine.asked is not None
        self._services, self._routine, self._asked = services, routine, routine.asked
        self.aside_button: Button | None = None
        box = in_column(self, 4, (0, 20, 0, 8))
        today = services.planner.today()
        box.addWidget(Text(from_words(self._asked, today), "name", wrap=True))
        self._state = Text("", "soft", wrap=True)
        box.addWidget(self._state)
        buttons = QWidget()
        row = FlowRow(24, buttons)
        if not is_over(self._asked, today):
            self.aside_button = Button("", "link")
            self.aside_button.clicked.connect(self._on_aside_clicked)
            row.addWidget(self.aside_button)
        report = Button(self.tr("A page for {by} …").format(by=self._asked.by), "link")
        report.clicked.connect(self.report_asked)
        row.addWidget(report)
        self.buttons = [each for each in (self.aside_button, report) if each is not None]
        box.addWidget(buttons)
        self._show_state()
        services.preferences.changed.connect(self._on_preferences_changed)

    @property
    def _is_aside(self) -> bool:
        return is_aside(self._routine, self._services.preferences.settings.history.plans_aside)

    def _show_state(self) -> None:
        self._state.setText(" · ".join(filter(None, (dose_words(self._asked), self._state_words()))))
        if self.aside_button is not None:
            words = self.tr("Take the plan up again") if self._is_aside else self.tr("Put the plan aside")
            self.aside_button.setText(words)
            self.aside_button.setAccessibleName(words)

    def _state_words(self) -> str:
        if is_over(self._asked, self._services.planner.today()):
            return self.tr("a routine like any other now")
        if self._is_aside:
            return self.tr("put aside, Today does not ask for it")
        plan = plan_today(self._services, self._routine.id)
        return done_words(plan) if plan is not None else ""

    def _on_aside_clicked(self) -> None:
        aside = not self._is_aside
        _put(self._services, self._routine, aside=aside)
        words = (
            self.tr("{routine} is put aside; Today no longer asks for it.")
            if aside
            else self.tr("Today asks for {routine} again.")
        )
        said = words.format(routine=self._routine.name)
        self.undo_offered.emit(said, partial(_put, self._services, self._routine, aside=not aside))

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.plans_aside":
            self._show_state()


def _put(services: Services, routine: Routine, *, aside: bool) -> None:
    """Put a plan aside, or take it up again; whichever page is shown then."""
    services.preferences.update("history.plans_aside", partial(with_aside, routine=routine, aside=aside))
