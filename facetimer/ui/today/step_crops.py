# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The steps of what is due, each in its own pose; those of today that are done have a tick."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.crop_button import CropButton, words_height
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.text import narrowed
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.theme import GUTTER_PX, TILE_PX
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills

CROP_PX = (199, 144)
LEAST_WIDTH_PX = 176
TICK_PX = 28
_AWAY_PX = 8


class StepFacts(Struct, frozen=True):
    """What a crop shows.

    Attributes:
        exercise: whose telling moment it is.
        length: how long it takes, in words.
        done: whether nothing of it is left today.
    """

    exercise: Exercise
    length: str
    done: bool


class StepCrop(CropButton):
    """One step; pressed, it asks for its exercise."""

    def __init__(self, stills: Stills, facts: StepFacts, parent: QWidget | None = None) -> None:
        one = facts.exercise
        super().__init__(stills, lambda: stills.exercise(one.id), ground_of(one), one.name, CROP_PX, parent)
        self._facts = facts
        told = self.tr("{length}, done today") if facts.done else "{length}"
        self.setAccessibleDescription(told.format(length=facts.length))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The crop, and the words below it on the narrowest tile."""
        return QSize(LEAST_WIDTH_PX, self.heightForWidth(LEAST_WIDTH_PX))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop and of the lines that the words need in `width`."""
        return CROP_PX[1] + _AWAY_PX + round(self._words_height(width)) + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the crop, its tick, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        crop = QRectF(0, 0, self.width(), CROP_PX[1])
        self.paint_crop(painter, crop)
        if self._facts.done:
            self._paint_tick(painter, crop)
        self._paint_below(painter, QRectF(self.rect()).adjusted(0, CROP_PX[1] + _AWAY_PX, 0, 0))
        painter.end()

    def _paint_tick(self, painter: QPainter, crop: QRectF) -> None:
        colours = self.look.theme.palette
        left = crop.left() + 8 if self.isRightToLeft() else crop.right() - 8 - TICK_PX
        mark = QRectF(left, crop.top() + 8, TICK_PX, TICK_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ease))
        painter.drawEllipse(mark)
        self.look.icons.paint(painter, "tick", mark.adjusted(5, 5, -5, -5), colours.raised)

    def _paint_below(self, painter: QPainter, box: QRectF) -> None:
        colours, font = self.look.theme.palette, narrowed(self.name_font(), self.text(), box.width())
        height = self.paint_words(painter, box, self.text(), font, colours.ink)
        below = box.adjusted(0, height + 2, 0, 0)
        self.paint_words(painter, below, self._facts.length, self.note_font(), colours.ink_soft)

    def _words_height(self, width: int) -> float:
        name = words_height(narrowed(self.name_font(), self.text(), width), self.text(), width)
        return name + 2 + QFontMetricsF(self.note_font()).height()

    def name_font(self) -> QFont:
        """Return a smaller font than that of a card."""
        font = super().name_font()
        font.setPixelSize(self.look.theme.px(TILE_PX))
        return font


class StepCrops(QWidget):
    """All steps, five abreast where there is room.

    Args:
        stills: where the pictures come from.
        steps: in order.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    """The exercise of a step is wanted, by its id."""

    def __init__(self, stills: Stills, steps: Sequence[StepFacts], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        flow = GridFlow(LEAST_WIDTH_PX, GUTTER_PX, self)
        for facts in steps:
            each = StepCrop(stills, facts, self)
            offers_marks(each, facts.exercise.id)
            each.clicked.connect(lambda _=False, chosen=facts.exercise.id: self.exercise_chosen.emit(chosen))
            flow.addWidget(each)
