# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows what each key does in the player."""

from PySide6.QtWidgets import QGridLayout, QWidget

from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text


class KeysDialog(Sheet):
    """The keys of the player, one line each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), 720, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        lines = (
            (self.tr("Space, Enter, Page Down, any click"), self.tr("pause and go on")),
            (self.tr("Right"), self.tr("next exercise")),
            (self.tr("Left"), self.tr("start of this exercise, or the one before")),
            ("R", self.tr("this repetition again")),
            ("+", self.tr("ten seconds more")),
            ("M", self.tr("sound off and on")),
            ("F", self.tr("full screen")),
            ("L", self.tr("as in a mirror, or as if facing you")),
            ("H", self.tr("how the exercise is done")),
            ("S", self.tr("when to stop at once")),
            (self.tr("Esc"), self.tr("leave: asks first")),
        )
        for row, (key, what) in enumerate(lines):
            grid.addWidget(Text(key, "name"), row, 0)
            grid.addWidget(Text(what, wrap=True), row, 1)
        self.box.addLayout(grid)
        self.add_close()
