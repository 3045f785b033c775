# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What comes after the last week of a programme: another one, the same again, or none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text


class ProgrammeOver(QFrame):
    """A quiet card with one button for each way on.

    Args:
        programme: its name.
        parent: the widget it belongs to.
    """

    others_chosen = Signal()
    begun_again = Signal()
    stopped = Signal()

    def __init__(self, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        box = in_column(self, 8, (28, 16, 28, 16))
        asked = self.tr("{programme} is over: how does it feel?").format(programme=programme)
        box.addWidget(Text(asked, "name", wrap=True))
        matters = self.tr("Is it comfortable? Is there less tension? Do you enjoy it? Then choose how to go on.")
        box.addWidget(Text(matters, "soft", wrap=True))
        buttons = QWidget()
        row = FlowRow(8, buttons)
        for words, kind, chosen in (
            (self.tr("Find what comes next"), "plain", self.others_chosen),
            (self.tr("Begin it again"), "plain", self.begun_again),
            (self.tr("No programme, I choose each time"), "quiet", self.stopped),
        ):
            button = Button(words, kind)
            button.clicked.connect(chosen)
            row.addWidget(button)
        box.addWidget(buttons)
