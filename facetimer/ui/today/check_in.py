# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The question a programme asks after some of its weeks: how it feels, and whether to go on. Never about looks."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text


class CheckIn(QFrame):
    """A quiet card with one button for each thing one can do.

    Args:
        week: the week of the programme that is over, from 1.
        offers_softer: whether there is something today that can be done softer.
        parent: the widget it belongs to.
    """

    kept_going = Signal()
    softer_chosen = Signal()
    stopped = Signal()

    def __init__(self, week: int, *, offers_softer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        box = in_column(self, 8, (28, 16, 28, 16))
        asked = self.tr("Week {week} is over: how does it feel?").format(week=QLocale().toString(week))
        box.addWidget(Text(asked, "name", wrap=True))
        matters = self.tr(
            "Is it comfortable? Is there less tension? Do you enjoy it? Your answer is for you alone."
        )
        box.addWidget(Text(matters, "soft", wrap=True))
        buttons = QWidget()
        row = FlowRow(8, buttons)
        keep_going = Button(self.tr("Keep going"), "plain")
        keep_going.clicked.connect(self.kept_going)
        row.addWidget(keep_going)
        if offers_softer:
            softer = Button(self.tr("Softer today"), "plain")
            softer.clicked.connect(self.softer_chosen)
            row.addWidget(softer)
        stop = Button(self.tr("Stop the programme"), "quiet")
        stop.clicked.connect(self.stopped)
        row.addWidget(stop)
        box.addWidget(buttons)
