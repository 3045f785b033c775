# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Learn: what is known and what is not, shelf by shelf, all of it searchable. The text itself is data."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from facetimer.library.learn import Learn
from facetimer.library.learn_texts import Entry, Shelf
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow, one_of
from facetimer.ui.controls.page import Page, card, discard, in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.picture.stills import Stills

AT_ONCE = 6
"""Cards that fill the window; the others follow."""
MOST_FOUND = 40
"""A search that finds more is not a search yet; the first ones are shown."""


class LearnPage(Page):
    """The shelves.

    Args:
        learn: all there is to read.
        stills: pictures of the zones.
        exercises: what can be practised, by id.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    """The page of an exercise is wanted, by its id."""

    def __init__(
        self, learn: Learn, stills: Stills, exercises: Mapping[str, Exercise], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Learn"), parent)
        self._learn = learn
        self._stills = stills
        self._exercises = exercises
        self._entries: QWidget | None = None
        self.column.addWidget(Text(self.tr("Learn"), "head"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search everything"))
        self._search.setAccessibleName(self.tr("Search everything"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(480)
        self._search.textChanged.connect(self._on_search_changed)
        self.column.addWidget(self._search)
        self._build_shelves()
        self._found = Text(role="soft", wrap=True)
        self._found.hide()
        self.column.addWidget(self._found)
        self.column.addStretch(1)
        self.show_shelf(Shelf.EXPECTATIONS)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show everything on one shelf."""
        self._shelves[shelf].setChecked(True)
        self._found.hide()
        self._show(self._learn.entries(shelf))

    def _build_shelves(self) -> None:
        words = {
            Shelf.EXPECTATIONS: self.tr("What to expect"),
            Shelf.QUESTIONS: self.tr("What people ask"),
            Shelf.TECHNIQUES: self.tr("Techniques"),
            Shelf.ZONES: self.tr("Zones"),
            Shelf.EVIDENCE: self.tr("Evidence"),
            Shelf.DIFFER: self.tr("Sources differ"),
            Shelf.GLOSSARY: self.tr("Words"),
            Shelf.SOURCES: self.tr("Sources"),
        }
        self._shelves = {shelf: Button(word, "chip") for shelf, word in words.items()}
        holder = one_of(self._shelves, None, self._on_shelf_clicked, 8)
        holder.setAccessibleName(self.tr("Shelves"))
        self.column.addWidget(holder)

    def _on_shelf_clicked(self, shelf: Shelf) -> None:
        self._search.clear()
        self.show_shelf(shelf)

    def _on_search_changed(self, words: str) -> None:
        if not words.strip():
            chosen = next(shelf for shelf, chip in self._shelves.items() if chip.isChecked())
            self.show_shelf(chosen)
            return
        found = self._learn.search(words)
        self._found.setText(self.tr("%n found", "", len(found)))
        self._found.show()
        self._show(found[:MOST_FOUND])

    def _show(self, entries: tuple[Entry, ...]) -> None:
        if self._entries is not None:
            discard(self._entries)
        self._entries = QWidget()
        box = in_column(self._entries, 12)

        def add(some: tuple[Entry, ...]) -> None:
            for entry in some:
                box.addWidget(self._card(entry))

        add(entries[:AT_ONCE])
        rest = (entries[start : start + AT_ONCE] for start in range(AT_ONCE, len(entries), AT_ONCE))
        self.build_later(*(partial(add, some) for some in rest))
        self.column.insertWidget(self.column.count() - 1, self._entries)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _card(self, entry: Entry) -> QFrame:
        frame = card()
        row = in_row(frame, 20, (20, 16, 24, 16))
        if entry.shelf is Shelf.ZONES:
            zone = Zone(entry.id)
            described = self.tr("{zone} on a face").format(zone=entry.title)
            picture = StillView(self._stills, lambda: self._stills.zones(zone), described)
            picture.setFixedSize(112, 140)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Text(entry.title, "name", wrap=True))
        for label, text in entry.paragraphs:
            if label:
                words.addSpacing(2)
                words.addWidget(Text(label, "note", wrap=True))
            line = Text(text, wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(line)
        exercises = self._exercises_of(entry)
        if exercises:
            words.addWidget(self._links(exercises))
        words.addStretch(1)
        row.addLayout(words, 1)
        return frame

    def _exercises_of(self, entry: Entry) -> list[Exercise]:
        """Return the exercises of a technique or a zone."""
        if entry.shelf is Shelf.ZONES:
            return [each for each in self._exercises.values() if Zone(entry.id) in each.zones]
        if entry.shelf is Shelf.TECHNIQUES:
            technique = next(each for each in self._learn.techniques if each.id == entry.id)
            return [each for each in self._exercises.values() if each.category in technique.categories]
        return []

    def _links(self, exercises: list[Exercise]) -> QWidget:
        """Return a button for each exercise; it leads to its page."""
        holder = QWidget()
        holder.setAccessibleName(self.tr("Exercises"))
        row = FlowRow(8, holder)
        for each in exercises:
            button = Button(each.name)
            button.clicked.connect(lambda _=False, identifier=each.id: self.exercise_chosen.emit(identifier))
            row.addWidget(button)
        return holder
