# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is known about a wish that somebody types into the search, before what can be practised for it."""

from PySide6.QtWidgets import QWidget

from facetimer.library.learn import Question
from facetimer.ui.controls.page import card, discard, in_column
from facetimer.ui.controls.text import Text

MOST_SHOWN = 2
"""More would push what was found out of sight."""


class AskedCards(QWidget):
    """A card for each question; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What is known"))
        self._box = in_column(self, 12)
        self._shown: tuple[Question, ...] = ()
        self._cards: list[QWidget] = []
        self.hide()

    def show_questions(self, questions: tuple[Question, ...]) -> None:
        """Show these, the first ones where there are many."""
        wanted = questions[:MOST_SHOWN]
        if wanted != self._shown:
            self._shown = wanted
            for each in self._cards:
                discard(each)
            self._cards = [self._card(question) for question in wanted]
            for each in self._cards:
                self._box.addWidget(each)
        self.setVisible(bool(wanted))

    def _card(self, question: Question) -> QWidget:
        frame = card()
        frame.setAccessibleName(question.title)
        box = in_column(frame, 6, (20, 16, 20, 16))
        box.addWidget(Text(question.title, "heading", wrap=True))
        box.addWidget(Text(question.known, wrap=True))
        box.addWidget(Text(question.app, wrap=True))
        return frame
