# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How often an exercise is to come in sessions made for the person: more, as usual, less or never."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facetimer.choices.making.marks import marked, marks_of
from facetimer.choices.making.wish import Mark
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.services import Services

MARKS = "making.marks"


def mark_words() -> dict[Mark | None, str]:
    """Return what an exercise can be marked with, None for no mark, each with its words, in order."""
    return {
        Mark.MORE: QCoreApplication.translate("MarkChoice", "More often"),
        None: QCoreApplication.translate("MarkChoice", "As usual"),
        Mark.LESS: QCoreApplication.translate("MarkChoice", "Less often"),
        Mark.NEVER: QCoreApplication.translate("MarkChoice", "Never"),
    }


class MarkChoice(QWidget):
    """One press marks the exercise, another takes it back.

    Args:
        services: where the marks are kept.
        exercise: by id.
        look: that of the page.
        parent: the widget it belongs to.
    """

    def __init__(self, services: Services, exercise: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._exercise = services.preferences, exercise
        self._aliases = services.planner.catalogue.aliases
        mark = marks_of(self._preferences.settings.making.marks, self._aliases).get(exercise)
        words = {each or "": word for each, word in mark_words().items()}
        choice = Segments(look, self.tr("How often it comes"), words, mark or "")
        choice.picked.connect(self._on_picked)
        box = in_column(self, 8)
        box.addWidget(Text(self.tr("In sessions made for you"), "heading", wrap=True))
        box.addWidget(choice)

    def _on_picked(self, word: str) -> None:
        mark = Mark(word) if word else None
        self._preferences.update(MARKS, lambda lines: marked(lines, self._exercise, mark, self._aliases))
