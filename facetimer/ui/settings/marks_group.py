# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings of sessions made for the person: which exercises come more, less or never; a press changes each."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.choices.making.marks import marked, marks_of, unmarked
from facetimer.choices.making.wish import Mark
from facetimer.library.catalogue import Catalogue
from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.exercise.mark_choice import MARKS, mark_words
from facetimer.ui.settings.setting_changes import Changeable
from facetimer.ui.settings.setting_group import Setting, SettingGroup

CROP_PX, BESIDE_PX = (84, 63), 640
_GAP_PX, _APART_PX = 16, 12


class MarksGroup(SettingGroup):
    """The marked exercises, by name. One that is taken back keeps its row until the group is shown again.

    Args:
        made_of: what its rows need.
        catalogue: the exercises, and what former ids are called now.
        parent: the widget it belongs to.

    Attributes:
        choices: how often each exercise comes, by its id, in the order of the rows.
    """

    exercise_chosen = Signal(str)

    def __init__(self, made_of: Setting, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(made_of, parent)
        self._catalogue = catalogue
        self._words = mark_words()
        self._rows: QWidget | None = None
        self.choices: dict[str, Segments] = {}

    def build(self) -> None:
        """Make the row that clears all marks, and one for each."""
        note = self.tr("Mark others on their own pages, or by a right click on their pictures.")
        self._clear = self.rows().action(self.tr("Marked exercises"), note, self.tr("Clear all"), self._on_clear)
        none = self.tr("No exercise is marked. Its own page and the menu of its picture let you mark it.")
        self._none = Text(none, "text", wrap=True)
        self.column.addWidget(self._none)
        self._show_rows(self._marks())
        self.preferences.changed.connect(self._on_preferences_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is marked, and nothing that was taken back before."""
        super().showEvent(event)
        if self._rows is not None and self._marks().keys() != self.choices.keys():
            self._show_rows(self._marks())

    def _marks(self) -> Mapping[str, Mark]:
        return marks_of(self.preferences.settings.making.marks, self._catalogue.aliases)

    def _name(self, exercise: str) -> str:
        found = self._catalogue.exercises.get(exercise)
        return found.name if found else exercise

    def _show_rows(self, marks: Mapping[str, Mark]) -> None:
        if self._rows is not None:
            discard(self._rows)
        self._rows = QWidget()
        column = in_column(self._rows, _APART_PX, (0, _APART_PX, 0, 0))
        self.choices = {}
        for exercise in sorted(marks, key=self._name):
            column.addWidget(self._row(exercise))
        self.column.addWidget(self._rows)
        self._say(marks)

    def _row(self, exercise: str) -> QWidget:
        found, name = self._catalogue.exercises.get(exercise), self._name(exercise)
        shown: QWidget
        if found is None:
            shown = Text(self.tr("{exercise} (not there at present)").format(exercise=exercise), wrap=True)
        else:
            shown = Offer(self.made_of.stills, found, name, "", CROP_PX)
            shown.clicked.connect(partial(self.exercise_chosen.emit, exercise))
        heard = self.tr("How often {exercise} comes").format(exercise=name)
        choice = Segments(self.look, heard, self._brief_words(), "")
        choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        choice.picked.connect(partial(self._on_picked, exercise))
        self.choices[exercise] = choice
        return SideBySide(shown, choice, lambda: self.look.theme.px(BESIDE_PX), (1, 0), gap=_GAP_PX)

    def _brief_words(self) -> dict[str, str]:
        """Return what is chosen from, beside a name and a picture; the page of an exercise says it in full."""
        return {
            Mark.MORE: self.tr("More"),
            "": self.tr("As usual"),
            Mark.LESS: self.tr("Less"),
            Mark.NEVER: self.tr("Never"),
        }

    def _say(self, marks: Mapping[str, Mark]) -> None:
        """Show the marks that count now."""
        self._none.setVisible(not self.choices)
        self._clear.setEnabled(bool(marks))
        for exercise, choice in self.choices.items():
            with QSignalBlocker(choice):
                choice.choose(marks.get(exercise, ""))

    def _on_picked(self, exercise: str, word: str) -> None:
        def write(mark: object) -> None:
            chosen = mark if isinstance(mark, Mark) else None
            self.preferences.update(MARKS, lambda lines: marked(lines, exercise, chosen, self._catalogue.aliases))

        one = Changeable(
            f"{MARKS} {exercise}",
            self._name(exercise),
            lambda mark: self._words[mark if isinstance(mark, Mark) else None],
            lambda: self._marks().get(exercise),
            write,
        )
        self.made_of.changes.choose(one, Mark(word) if word else None)

    def _on_clear(self) -> None:
        lines = self.preferences.settings.making.marks
        words: dict[object, str] = {lines: str(len(self._marks())), unmarked(lines): self.tr("none")}
        self.made_of.changes.change(
            MARKS, unmarked(lines), self.tr("Marked exercises"), lambda each: words.get(each, "")
        )
        self._show_rows({})

    def _on_preferences_changed(self, key: str) -> None:
        if key != MARKS:
            return
        marks = self._marks()
        if marks.keys() <= self.choices.keys():
            self._say(marks)
        else:
            self._show_rows(marks)
