# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How often an exercise is to come in sessions made for the person: more, as usual, less or never."""

from PySide6.QtWidgets import QWidget

from facetimer.choices.making.marks import marked, marks_of
from facetimer.choices.making.wish import Mark
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.text import Text
from facetimer.ui.services import Services

MARKS = "making.marks"
_AS_USUAL = ""


class MarkChoice(QWidget):
    """One press marks the exercise, another takes it back.

    Args:
        services: where the marks are kept, and the look.
        exercise: by id.
        parent: the widget it belongs to.
    """

    def __init__(self, services: Services, exercise: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._exercise = services.preferences, exercise
        self._aliases = services.context.catalogue.aliases
        heading = self.tr("In sessions made for you")
        words = {
            Mark.MORE.value: self.tr("More often"),
            _AS_USUAL: self.tr("As usual"),
            Mark.LESS.value: self.tr("Less often"),
            Mark.NEVER.value: self.tr("Never"),
        }
        mark = marks_of(self._preferences.settings.making.marks, self._aliases).get(exercise)
        choice = Segments(
            services.stills.look, self.tr("How often it comes"), words, mark.value if mark else _AS_USUAL
        )
        choice.picked.connect(self._on_picked)
        box = in_column(self, 8)
        box.addWidget(Text(heading, "heading", wrap=True))
        box.addWidget(choice)

    def _on_picked(self, word: str) -> None:
        mark = Mark(word) if word else None
        lines = self._preferences.settings.making.marks
        self._preferences.change(MARKS, marked(lines, self._exercise, mark, self._aliases))
