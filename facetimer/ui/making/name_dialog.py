# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks for the name under which something is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text

LONGEST_NAME = 60
_LEAST_WIDTH_PX = 420


class NameDialog(Sheet):
    """One line, and Save; what is proposed is marked, so that typing replaces it.

    Args:
        name: proposed.
        parent: the widget it belongs to.
    """

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        heading = self.tr("Save as my routine")
        super().__init__(heading, _LEAST_WIDTH_PX, parent, heading)
        asked = Text(self.tr("What is it called?"))
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setAccessibleName(asked.text())
        self.line.selectAll()
        self.line.returnPressed.connect(self._on_saved)
        self.box.addWidget(asked)
        self.box.addWidget(self.line)
        self.save_button: Button = Button(self.tr("Save"), "primary")
        self.save_button.clicked.connect(self._on_saved)
        self.line.textChanged.connect(lambda text: self.save_button.setEnabled(bool(text.strip())))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        holder = QWidget()
        row = FlowRow(12, holder)
        row.addWidget(self.save_button)
        row.addWidget(cancel)
        self.foot.addWidget(holder)
        self.line.setFocus()

    def _on_saved(self) -> None:
        name = self.line.text().strip()
        if name:
            self.accept()
            self.named.emit(name)
