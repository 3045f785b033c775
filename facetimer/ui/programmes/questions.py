# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Three questions, each of which may be passed over."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from facetimer.choices.programmes.proposing import Answers, Kit, Spare, Wish
from facetimer.ui.cards.picture_tile import picture_tile
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.controls.tile import Tile
from facetimer.ui.look.page_look import Gap
from facetimer.ui.services import Services

A = TypeVar("A", bound=StrEnum)
LEAST_TILE_PX = 240
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
PICTURED: Mapping[StrEnum, str] = {
    Wish.BEGIN: "kiss-face",
    Wish.RELAX: "warm-palms",
    Wish.JAW: "jaw-muscle-circles",
    Wish.EXERCISE: "fish-lips",
    Wish.KEEP: "brow-stretch",
    Kit.HANDS: "strokes-up-and-out",
    Kit.ROLLER: "roller-cheek",
    Kit.GUA_SHA: "gs-cheek",
}
"""The exercises that stand beside the answers."""


class Questions(QWidget):
    """The questions, each with a tile for every answer; nothing is answered at first.

    Args:
        services: pictures.
        parent: the widget it belongs to.

    Attributes:
        answers: what is answered so far.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.answers = Answers()
        self._box = in_column(self, 8)
        wishes = {
            Wish.BEGIN: self.tr("Just begin"),
            Wish.RELAX: self.tr("Relax my face"),
            Wish.JAW: self.tr("Ease a tight jaw"),
            Wish.EXERCISE: self.tr("Exercise the muscles"),
            Wish.KEEP: self.tr("Keep up what I know"),
        }
        spares = {
            Spare.LITTLE: self.tr("About 5 minutes"),
            Spare.SOME: self.tr("10 to 15 minutes"),
            Spare.MUCH: self.tr("Half an hour"),
        }
        kits = {
            Kit.HANDS: self.tr("My hands"),
            Kit.ROLLER: self.tr("A roller"),
            Kit.GUA_SHA: self.tr("A gua sha stone"),
        }
        self._add(1, "wish", self.tr("What would you like?"), wishes)
        self._add(2, "spare", self.tr("How much time at once?"), spares)
        self._add(3, "kit", self.tr("With what?"), kits)

    def _add(self, number: int, key: str, question: str, answers: Mapping[A, str]) -> None:
        """Add a question; arrows move among its answers, and one that is pressed again is taken back."""
        asked = self.tr("{number}  {question}").format(number=QLocale().toString(number), question=question)
        self._box.addWidget(Text(asked, "heading", wrap=True))
        holder, look = QWidget(), self._services.stills.look
        row = GridFlow(lambda: look.theme.px(LEAST_TILE_PX), 16, holder)
        group = QButtonGroup(holder)
        for answer, word in answers.items():
            tile = self._tile(answer, word)
            group.addButton(tile)
            tile.installEventFilter(self)
            tile.pressed.connect(partial(self._on_tile_pressed, group, tile))
            tile.toggled.connect(partial(self._on_tile_toggled, key, answer))
            row.addWidget(tile)
        self._box.addWidget(holder)
        self._box.addSpacerItem(Gap(8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows choose the answer before or after, as among radio buttons."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(watched, Tile):
            return super().eventFilter(watched, event)
        assert isinstance(event, QKeyEvent)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        group = watched.group()
        if not step or group is None:
            return super().eventFilter(watched, event)
        if self.isRightToLeft() and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = -step
        tiles = group.buttons()
        chosen = tiles[(tiles.index(watched) + step) % len(tiles)]
        group.setExclusive(True)
        chosen.setFocus(Qt.FocusReason.TabFocusReason)
        chosen.setChecked(True)
        return True

    def _tile(self, answer: StrEnum, word: str) -> Tile:
        stills, exercises = self._services.stills, self._services.planner.catalogue.exercises
        if (shown := exercises.get(PICTURED.get(answer, ""))) is None:
            return Tile(stills.look, word)
        return picture_tile(stills, shown, word)

    def _on_tile_pressed(self, group: QButtonGroup, tile: Tile) -> None:
        """Let the answer that was given be taken back by this press."""
        group.setExclusive(not tile.isChecked())

    def _on_tile_toggled(self, key: str, answer: StrEnum, given: bool) -> None:
        if given:
            self.answers = replace(self.answers, **{key: answer})
        elif getattr(self.answers, key) == answer:
            self.answers = replace(self.answers, **{key: None})
