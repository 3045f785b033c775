# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks what to do with a session that is left early; going on is what happens unless one says otherwise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text


class LeaveDialog(Sheet):
    """Continue, finish and keep, or discard. Nothing is lost by closing it."""

    continued = Signal()
    kept = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        title = self.tr("Leave this session?")
        super().__init__(title, 420, parent, title)
        explained = self.tr("What you have done so far can stay in your history.")
        self.box.addWidget(Text(explained, "soft", wrap=True))
        go_on = Button(self.tr("Continue"), "primary")
        keep = Button(self.tr("Finish and keep"))
        discard = Button(self.tr("Discard"))
        go_on.clicked.connect(self.reject)
        self.rejected.connect(self.continued)
        for button, chosen in ((keep, self.kept), (discard, self.discarded)):
            button.clicked.connect(self.accept)
            button.clicked.connect(chosen)
        for button in (go_on, keep, discard):
            button.setMinimumHeight(64)
            self.foot.addWidget(button)
        go_on.setFocus(Qt.FocusReason.OtherFocusReason)
