# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Says once that a plan from a practitioner has ended; its routine stays."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.library.model.practice import Routine
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.programmes.plan_words import from_words


class PlanOver(QFrame):
    """A quiet card.

    Args:
        plan: the routine it was.
        today: the local day of practice.
        parent: the widget it belongs to.
    """

    answered = Signal()
    """The person knows."""
    routine_chosen = Signal()
    """Its page is wanted."""

    def __init__(self, plan: Routine, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        assert plan.asked is not None
        box = in_column(self, 8, (28, 16, 28, 16))
        over = self.tr("The plan {routine} has ended.").format(routine=plan.name)
        box.addWidget(Text(over, "name", wrap=True))
        stays = self.tr("{whose}. It stays among your routines, to be practised whenever you like.")
        box.addWidget(Text(stays.format(whose=from_words(plan.asked, today)), "soft", wrap=True))
        buttons = QWidget()
        row = FlowRow(8, buttons)
        for words, kind, chosen in (
            (self.tr("All right"), "plain", self.answered),
            (self.tr("Look at the plan"), "quiet", self.routine_chosen),
        ):
            button = Button(words, kind)
            button.clicked.connect(chosen)
            row.addWidget(button)
        box.addWidget(buttons)
