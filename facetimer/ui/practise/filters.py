# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What one looks for, as a few short lists in a row; each begins with "any", and one press takes all back."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.picking import ANYTHING, GOAL_WORDS, TECHNIQUE_WORDS, Length, Needs, Technique, Wanted
from facetimer.library.model.vocabulary import Goal, Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import put_notice, zone_word

K = TypeVar("K", bound=StrEnum)
ROOM_FOR_ARROW_PX = 64


class FilterChooser(Chooser):
    """A list that is as wide as what is chosen; opened, as wide as its longest line."""

    def __init__(self, look: Look, name: str, words: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux a list is called what is chosen, whatever its own name
        self.addItems(list(words))
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the words of the choice, and the arrow."""
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(words + ROOM_FOR_ARROW_PX, super().sizeHint().height())

    def showPopup(self) -> None:
        """Open it, wide enough for every line."""
        widest = max(self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count()))
        self.view().setMinimumWidth(min(widest + ROOM_FOR_ARROW_PX, self.window().width()))
        super().showPopup()


class Filters(QWidget):
    """The lists.

    Args:
        look: theme and icons.
        zones: those of which there is something, in order.
        parent: the widget it belongs to.
    """

    changed = Signal()

    def __init__(self, look: Look, zones: Collection[Zone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self._look = look
        self._row = FlowRow(8, self)
        lengths = {
            Length.SHORT: self.tr("up to 9 min"),
            Length.MEDIUM: self.tr("9 to 15 min"),
            Length.LONG: self.tr("longer"),
        }
        goals = {goal: put_notice(words) for goal, words in GOAL_WORDS.items()}
        techniques = {each: put_notice(words) for each, words in TECHNIQUE_WORDS.items()}
        needs = {
            Needs.NOTHING: self.tr("no tool, no oil"),
            Needs.NO_TOOL: self.tr("no tool"),
            Needs.GUA_SHA: self.tr("with a gua sha stone"),
            Needs.ROLLER: self.tr("with a roller"),
        }
        self._length = self._add(self.tr("Length"), self.tr("Any length"), lengths)
        self._goal = self._add(self.tr("Aim"), self.tr("Any aim"), goals)
        self._zone = self._add(self.tr("Zone"), self.tr("Any zone"), {zone: zone_word(zone) for zone in zones})
        self._technique = self._add(self.tr("Technique"), self.tr("Any technique"), techniques)
        self._needs = self._add(self.tr("Tool"), self.tr("Any tool"), needs)
        self._clear = Button(self.tr("All filters off"), "quiet")
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._row.addWidget(self._clear)

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        return Wanted(
            _chosen(self._length, Length),
            _chosen(self._goal, Goal),
            _chosen(self._zone, Zone),
            _chosen(self._technique, Technique),
            _chosen(self._needs, Needs),
        )

    def show_lengths(self, shown: bool) -> None:
        """Offer the list of lengths, or leave it out where they mean nothing."""
        self._length.setVisible(shown)

    def clear(self) -> None:
        """Look for anything."""
        had_focus = self._clear.hasFocus()
        for chooser in (self._length, self._goal, self._zone, self._technique, self._needs):
            with QSignalBlocker(chooser):  # told once, not list by list
                chooser.setCurrentIndex(0)
            chooser.updateGeometry()
        if had_focus:
            self._goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _add(self, name: str, anything: str, words: Mapping[K, str]) -> FilterChooser:
        chooser = FilterChooser(self._look, name, [anything, *words.values()])
        for index, key in enumerate(words, start=1):
            chooser.setItemData(index, key.value)
        chooser.currentIndexChanged.connect(self._tell)
        self._row.addWidget(chooser)
        return chooser

    def _tell(self) -> None:
        self._clear.setVisible(self.wanted != ANYTHING)
        self.changed.emit()


def _chosen(chooser: FilterChooser, kind: type[K]) -> K | None:
    value = chooser.currentData()
    return None if value is None else kind(value)
