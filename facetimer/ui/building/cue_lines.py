# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The words that are said in an exercise, a line each, and below each what is wrong with it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.building.built_page import Remarks
from facetimer.ui.building.name_line import BuiltLine
from facetimer.ui.building.step_details import LONGEST_CUE
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.picture.stills import Stills


class CueLines(QWidget):
    """The lines.

    Args:
        stills: theme and icons.
        of: the part whose words they are, for those who do not see where they stand; empty for the exercise.
        parent: the widget it belongs to.

    Attributes:
        remarks: where what is told of each line goes, by its key.
    """

    changed = Signal(str, object)
    """The key of words, and what they are from now on; None for none."""

    def __init__(self, stills: Stills, of: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "setup": self.tr("Before it"),
            "care": self.tr("To keep it safe"),
            "action": self.tr("For the move"),
            "hold": self.tr("For the hold"),
            "release": self.tr("For letting go"),
        }
        box = in_column(self, 12)
        self._lines: dict[str, BuiltLine] = {}
        self.remarks: dict[str, Remarks] = {}
        for key, name in names.items():
            holder = QWidget()
            line = BuiltLine(f"{of}: {name}" if of else name, LONGEST_CUE)
            line.textEdited.connect(partial(self._tell, key))
            self._lines[key], self.remarks[key] = line, Remarks(stills)
            below = in_column(holder, 4)
            for each in (Text(name, "name", wrap=True), line, self.remarks[key]):
                below.addWidget(each)
            box.addWidget(holder)

    def show_words(self, words: Mapping[str, str], otherwise: Mapping[str, str]) -> None:
        """Show what is said now, and faintly what is said where a line is empty."""
        for key, line in self._lines.items():
            line.show_text(words[key])
            line.setPlaceholderText(otherwise.get(key, ""))

    def _tell(self, key: str, text: str) -> None:
        self.changed.emit(key, text if text.strip() else None)
