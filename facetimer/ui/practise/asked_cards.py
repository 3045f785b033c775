# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is known about a wish that somebody types into the search, before what can be practised for it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.library.learn_texts import Question
from facetimer.library.model.practice import Exercise
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import card, discard, in_column
from facetimer.ui.controls.text import Text

MOST_SHOWN = 2
"""More would push what was found out of sight."""


class AskedCards(QWidget):
    """A card for each question; hidden while there is none.

    Args:
        exercises: those there are, by id; the ones that an answer names can be opened from it.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    """The page of an exercise is wanted, by its id."""

    def __init__(self, exercises: Mapping[str, Exercise], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises = exercises
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
        box = in_column(frame, 6, (20, 16, 20, 16))
        box.addWidget(Text(question.title, "name", wrap=True))
        box.addWidget(Text(question.known, wrap=True))
        box.addWidget(Text(question.app, wrap=True))
        named = {question.app.find(_short(each)): each for each in self._exercises.values()}
        linked = [each for at, each in sorted(named.items(), key=lambda found: found[0]) if at >= 0]
        if linked:
            box.addWidget(self._links(linked))
        return frame

    def _links(self, exercises: list[Exercise]) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(self.tr("Exercises"))
        row = FlowRow(8, holder)
        for each in exercises:
            link = Button(each.name, "link")
            link.clicked.connect(lambda _=False, identifier=each.id: self.exercise_chosen.emit(identifier))
            row.addWidget(link)
        return holder


def _short(exercise: Exercise) -> str:
    """Return the name as an answer says it: without what comes after a comma."""
    return exercise.name.partition(",")[0]
