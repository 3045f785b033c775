# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks once, clearly, before everything is deleted, and tells afterwards what could not be.

Keeping it is what happens unless one says otherwise.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import breakable


class DeleteEverythingDialog(Sheet):
    """Keep, or delete for good."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        title = self.tr("Delete everything?")
        super().__init__(title, 480, parent, title)
        what = self.tr(
            "Your whole history with its backups, your settings and what you said about your health will be "
            "deleted from this computer. Your own exercises, routines, sounds and voices stay. facetimer closes "
            "then. This cannot be undone."
        )
        self.box.addWidget(Text(what, wrap=True))
        keep = Button(self.tr("Keep everything"), "primary")
        delete = Button(self.tr("Delete everything for good"))
        keep.clicked.connect(self.reject)
        delete.clicked.connect(self._on_delete_clicked)
        self.foot.addWidget(keep)
        self.foot.addWidget(delete)
        keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete_clicked(self) -> None:
        self.accept()
        self.confirmed.emit()


class NotDeletedDialog(Sheet):
    """What is still there, before facetimer closes: nobody could read it afterwards.

    Args:
        left: a sentence for each thing, which names it and says why.
        parent: the widget it belongs to.
    """

    def __init__(self, left: Sequence[str], parent: QWidget | None = None) -> None:
        title = self.tr("Not everything could be deleted")
        super().__init__(title, 520, parent, title)
        for sentence in left:
            line = Text(breakable(sentence), wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.box.addWidget(line)
        self.box.addWidget(Text(self.tr("All the rest is gone."), "soft", wrap=True))
        close = Button(self.tr("Close facetimer"), "primary")
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
