# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Offers short introductions, once; either answer is kept and can be changed in the settings."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text


class ShortIntros(QFrame):
    """A quiet card with one button for each answer."""

    answered = Signal(str)
    """`yes` or `no`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        box = in_column(self, 8, (28, 16, 28, 16))
        asked = self.tr("You know some exercises by now. Shorter introductions for those?")
        box.addWidget(Text(asked, "name", wrap=True))
        buttons = QWidget()
        row = FlowRow(8, buttons)
        for answer, word in (("yes", self.tr("Yes, shorter")), ("no", self.tr("No, whole ones"))):
            each = Button(word)
            each.clicked.connect(partial(self.answered.emit, answer))
            row.addWidget(each)
        box.addWidget(buttons)
        means = self.tr("The name and what to be careful with stay. Settings can change it back.")
        box.addWidget(Text(means, "note", wrap=True))
