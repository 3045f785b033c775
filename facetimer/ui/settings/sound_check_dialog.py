# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sound check, out of the settings."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.settings.sound_check import SoundCheck


class SoundCheckDialog(QDialog):
    """Holds a sound check until it is closed."""

    def __init__(self, check: SoundCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check the sound"))
        self.setModal(True)
        self.setMinimumWidth(480)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(16)
        box.addWidget(check)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        box.addWidget(close)
