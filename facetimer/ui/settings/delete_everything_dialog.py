# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks once, clearly, before everything is deleted; keeping it is what happens unless one says otherwise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text


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
