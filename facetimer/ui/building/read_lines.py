# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is read of an exercise of one's own and not said: how to sit, where the place is, what often goes wrong."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.parts import names_in
from facetimer.ui.building.built_page import Remarks
from facetimer.ui.building.name_line import BuiltLine
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.picture.stills import Stills

LONGEST_LINE, LONGEST_TEXT, MOST_MISTAKES = 200, 1000, 8
"""As in `library/files/formats.py`."""


class ReadLines(QWidget):
    """The lines; below the mistakes there is always one more to write on.

    Args:
        stills: theme and icons.
        parent: the widget it belongs to.

    Attributes:
        remarks: where what is told of each goes, by its key.
    """

    changed = Signal(str, object)
    """The key of a text, and what it is from now on; None for none."""
    mistake_changed = Signal(int, str)
    """Which of them, from 0, and what it is from now on; empty while it is typed anew."""
    mistakes_done = Signal()
    """One was left: what is empty among them is none."""

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._box = in_column(self, 12)
        self.remarks: dict[str, Remarks] = {}
        self._lines = {
            "position": self._add("position", self.tr("How to sit, where the hands are"), LONGEST_LINE),
            "find": self._add("find", self.tr("How to find the place"), LONGEST_TEXT),
            "note": self._add("note", self.tr("A note of yours"), LONGEST_TEXT),
        }
        self._mistakes: list[BuiltLine] = []
        holder = QWidget()
        self._wrong = in_column(holder, 8)
        self.remarks["mistakes"] = Remarks(stills)
        for each in (Text(self.tr("What often goes wrong"), "name", wrap=True), holder, self.remarks["mistakes"]):
            self._box.addWidget(each)
        for index in range(MOST_MISTAKES):
            self._add_mistake(index)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what the exercise's file says now."""
        for key, line in self._lines.items():
            line.show_text(str(values.get(key, "")))
        there = names_in(values, "mistakes")
        for index, line in enumerate(self._mistakes):
            line.show_text(there[index] if index < len(there) else "")
            line.setVisible(index <= len(there))

    def _add(self, key: str, name: str, longest: int) -> BuiltLine:
        holder = QWidget()
        line = BuiltLine(name, longest)
        line.textEdited.connect(lambda text: self.changed.emit(key, text if text.strip() else None))
        self.remarks[key] = Remarks(self._stills)
        below = in_column(holder, 4)
        for each in (Text(name, "name", wrap=True), line, self.remarks[key]):
            below.addWidget(each)
        self._box.addWidget(holder)
        return line

    def _add_mistake(self, index: int) -> None:
        line = BuiltLine(self.tr("What often goes wrong, {number}").format(number=index + 1), LONGEST_LINE)
        line.textEdited.connect(partial(self.mistake_changed.emit, index))
        line.editingFinished.connect(self.mistakes_done)
        self._mistakes.append(line)
        self._wrong.addWidget(line)
