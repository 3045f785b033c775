# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The foot of the History page: the history to files and from them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text


class ExportButtons(QWidget):
    """Buttons to export, back up, restore and merge, and a line that says what is being done."""

    export_asked = Signal(str)
    """As `json`, `csv` or `ics`."""
    back_up_asked = Signal()
    restore_asked = Signal()
    merge_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = in_column(self, 12)
        box.addWidget(Text(self.tr("Export, back up, restore"), "heading"))
        kept, exported = QWidget(), QWidget()
        row = FlowRow(12, kept)
        back_up = Button(self.tr("Back up now …"))
        restore = Button(self.tr("Restore from a backup …"))
        merge = Button(self.tr("Merge another history …"))
        self._buttons = [back_up, restore, merge]
        for button, asked in zip(
            self._buttons, (self.back_up_asked, self.restore_asked, self.merge_asked), strict=True
        ):
            button.clicked.connect(asked)
            row.addWidget(button)
        box.addWidget(kept)
        row = FlowRow(12, exported)
        self._outward = [back_up]
        for form, word in (
            ("json", self.tr("Export as JSON …")),
            ("csv", self.tr("Export as a table (CSV) …")),
            ("ics", self.tr("Export as a calendar …")),
        ):
            row.addWidget(button := Button(word))
            button.clicked.connect(lambda _=False, chosen=form: self.export_asked.emit(chosen))
            self._outward.append(button)
            self._buttons.append(button)
        box.addWidget(exported)
        self._state = Text(role="soft", wrap=True)
        self._state.hide()
        box.addWidget(self._state)

    def show_some(self, some: bool) -> None:
        """Offer to take the history out only where there is one."""
        for button in self._outward:
            button.setVisible(some)

    def begin_here(self) -> None:
        """Take the focus: the first way out."""
        self._buttons[3].setFocus(Qt.FocusReason.TabFocusReason)

    def show_busy(self, said: str) -> None:
        """Say what is being done and disable the buttons until it is over; empty means that it is."""
        self._state.setText(said)
        self._state.setVisible(bool(said))
        for button in self._buttons:
            button.setEnabled(not said)
