# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A folder of the person's choice: where it is, a button to choose another, one to do without."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import ElidedText


class FolderChooser(QWidget):
    """Shows a folder and asks for another.

    Args:
        name: what the folder is for; the title of the dialog.
        parent: the widget it belongs to.
    """

    chosen = Signal(str)
    """The folder that was chosen; empty for none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._folder = ""
        box = in_column(self, 8)
        self._shown = ElidedText()
        box.addWidget(self._shown)
        buttons = QWidget()
        row = FlowRow(8, buttons)
        choose = Button(self.tr("Choose …"))
        choose.setAccessibleDescription(name)
        choose.clicked.connect(self._on_choose_clicked)
        self._clear = Button(self.tr("Use none"), "quiet")
        self._clear.setAccessibleDescription(name)
        self._clear.clicked.connect(lambda: self.chosen.emit(""))
        row.addWidget(choose)
        row.addWidget(self._clear)
        box.addWidget(buttons)

    def show_folder(self, folder: str) -> None:
        """Show `folder`; empty means that there is none."""
        self._folder = folder
        self._shown.show_text(folder or self.tr("none"))
        self._clear.setEnabled(bool(folder))

    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self._name, self._folder or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
