# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Says, before the window goes, what could not be written and where it is instead."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import breakable


class NotWrittenDialog(Sheet):
    """One thing to know.

    Args:
        notice: what the history says of it.
        rescued: whether it is in a file that can be brought in.
        parent: the widget it belongs to.
    """

    def __init__(self, notice: str, parent: QWidget | None = None, *, rescued: bool) -> None:
        super().__init__(self.tr("Not everything could be written"), 520, parent)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(32, 28, 32, 28)
        box.setSpacing(12)
        box.addWidget(Text(self.tr("Not everything could be written"), "title", wrap=True))
        box.addWidget(Text(breakable(notice), wrap=True))
        if rescued:
            back = self.tr(
                "facetimer offers to bring it in when it is next opened; so does “Merge another history” on the "
                "History page."
            )
            box.addWidget(Text(back, "soft", wrap=True))
        box.addSpacing(8)
        close = Button(self.tr("Close facetimer"), "primary")
        close.clicked.connect(self.accept)
        box.addWidget(close)
