# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Says, before the window closes, what could not be written and where it is instead."""

from PySide6.QtWidgets import QWidget

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
        title = self.tr("Not everything could be written")
        super().__init__(title, 520, parent, title)
        self.box.addWidget(Text(breakable(notice), wrap=True))
        if rescued:
            back = self.tr(
                "facetimer offers to add it to the history when it is next opened. “Merge another history” on the "
                "History page does the same."
            )
            self.box.addWidget(Text(back, "soft", wrap=True))
        close = Button(self.tr("Close facetimer"), "primary")
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
