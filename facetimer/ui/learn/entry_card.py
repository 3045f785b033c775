# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One thing to read: its text in lines of at most 68 characters, with what it is drawn from beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facetimer.library.learn_texts import ASIDE, Entry, Shelf
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.cards.left_out import LeftOut
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.theme import TEXT_PX
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.picture.stills import Stills

LINE_CHARACTERS = 68
SAMPLE = "a line of plain words as they stand in a text that somebody reads "
ASIDE_PX, ZONE_PX = 240, (112, 140)


class EntryCard(QFrame):
    """An entry on a card.

    Args:
        stills: pictures of the zones, and the look.
        entry: what there is to read.
        exercises: those it leads to.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)

    def __init__(
        self, stills: Stills, entry: Entry, exercises: Sequence[Exercise], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._stills = stills
        self._buttons: dict[str, tuple[str, Button]] = {}
        row = in_row(self, 20, (24, 20, 24, 20))
        if entry.shelf is Shelf.ZONES:
            row.addWidget(self._picture(entry), 0, Qt.AlignmentFlag.AlignTop)
        words, aside = QWidget(self), QWidget(self)
        main, notes = in_column(words, 6), in_column(aside, 6)
        main.addWidget(Text(entry.title, "name", wrap=True))
        for label, text in entry.paragraphs:
            _add(notes if label in ASIDE else main, label, text, small=label in ASIDE)
        if exercises:
            main.addSpacerItem(Gap(6))
            main.addWidget(self._links(exercises))
        main.addStretch(1)
        notes.addStretch(1)
        self._words, self._zone = words, self.findChild(StillView)
        stills.look.theme_changed.connect(self._grow)
        self._grow()
        if any(label in ASIDE for label, _ in entry.paragraphs):
            line, look = line_px(stills), stills.look
            pair = SideBySide(words, aside, lambda: look.theme.px(640), (line, look.theme.grown(ASIDE_PX)))
            row.addWidget(pair, 1)
        else:
            aside.deleteLater()
            row.addWidget(words, 1)
            row.addStretch(0)

    def _grow(self) -> None:
        """Keep a line from getting too long to read, at the size of the page."""
        self._words.setMaximumWidth(line_px(self._stills))
        if self._zone is not None:
            self._zone.setFixedSize(*(self._stills.look.theme.grown(each) for each in ZONE_PX))

    def tell_left_out(self, left_out: Mapping[str, LeftOut]) -> None:
        """Say on each button whether its exercise, by its id, is left out; a tip says why, as its page does."""
        for identifier, (name, button) in self._buttons.items():
            said = left_out.get(identifier)
            words = name if said is None else self.tr("{exercise} · left out").format(exercise=name)
            reason = "" if said is None else said.reason
            button.setText(words)
            button.setAccessibleName(words)
            button.setAccessibleDescription(reason)
            button.setToolTip(plain_tip(reason))

    def _picture(self, entry: Entry) -> StillView:
        zone = Zone(entry.id)
        described = self.tr("{zone} on a face").format(zone=entry.title)
        return StillView(self._stills, lambda: self._stills.zones(zone), described)

    def _links(self, exercises: Sequence[Exercise]) -> QWidget:
        """Return a button for each exercise; it leads to its page."""
        holder = QWidget()
        holder.setAccessibleName(self.tr("Exercises"))
        row = FlowRow(8, holder)
        for each in exercises:
            button = Button(each.name)
            self._buttons[each.id] = each.name, button
            button.clicked.connect(lambda _=False, identifier=each.id: self.exercise_chosen.emit(identifier))
            row.addWidget(button)
        return holder


def line_px(stills: Stills) -> int:
    """Return how wide a line of at most 68 characters of text is."""
    look = stills.look
    metrics = QFontMetricsF(look.font(Text().font(), TEXT_PX))
    return round(metrics.horizontalAdvance(SAMPLE) / len(SAMPLE) * LINE_CHARACTERS)


def _add(column: QVBoxLayout, label: str, text: str, *, small: bool) -> None:
    if label:
        column.addSpacerItem(Gap(2))
        column.addWidget(Text(QCoreApplication.translate("Learn", label), "note", wrap=True))
    line = Text(QCoreApplication.translate("Learn", text), "note" if small else "text", wrap=True)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(line)
