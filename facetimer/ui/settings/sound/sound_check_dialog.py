# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sound check, out of the settings."""

from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.settings.sound.sound_check import SoundCheck


class SoundCheckDialog(Sheet):
    """Holds a sound check until it is closed."""

    def __init__(self, check: SoundCheck, parent: QWidget | None = None) -> None:
        title = self.tr("Check the sound")
        super().__init__(title, 480, parent, title)
        self.box.addWidget(check)
        self.add_close()
