# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine's steps as a row of small faces that wraps, each with its number, name and time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.stills import Stills
from facetimer.ui.theme import SMALL_PX
from facetimer.ui.widgets.grid_flow import GridFlow
from facetimer.ui.widgets.still_view import StillPixels

PICTURE_PX = 120
LEAST_WIDTH_PX = 124
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What one tile of the strip shows; `note` says why a step is left out."""

    exercise: str
    name: str
    length: str
    note: str = ""


class StepTile(QWidget):
    """One step: a still of its telling pose over number, name and length."""

    def __init__(self, stills: Stills, number: int, facts: StepFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = stills.look
        self._title = f"{number}  {facts.name}"
        self._facts = facts
        self._pixels = StillPixels(stills.look, stills.queue, lambda: stills.exercise(facts.exercise), self)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(f"{facts.length} {facts.note}".strip())
        self.setToolTip(facts.note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """The picture, and as many lines as the words need on the narrowest tile."""
        room = QRectF(0, 0, LEAST_WIDTH_PX - 4, 10_000)
        name = QFontMetricsF(self._font(heavy=True)).boundingRect(room, _CENTRED, self._title).height()
        length = QFontMetricsF(self._font(heavy=False)).boundingRect(room, _CENTRED, self._facts.length).height()
        return QSize(LEAST_WIDTH_PX, round(PICTURE_PX + 14 + name + length))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        colours = self._look.theme.palette
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.setOpacity(0.4 if self._facts.note else 1.0)
        self._pixels.paint(painter, QRectF(box.left(), box.top(), box.width(), PICTURE_PX))
        painter.setOpacity(1.0)
        below = box.adjusted(2, PICTURE_PX + 8, -2, 0)
        metrics = QFontMetricsF(self._font(heavy=True))
        height = metrics.boundingRect(below, _CENTRED, self._title).height()
        painter.setFont(self._font(heavy=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRectF(below.left(), below.top(), below.width(), height), _CENTRED, self._title)
        painter.setFont(self._font(heavy=False))
        painter.setPen(QColor(colours.ink_soft))
        painter.drawText(below.adjusted(0, height + 2, 0, 0), _CENTRED, self._facts.length)
        painter.end()

    def _font(self, *, heavy: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.theme.px(SMALL_PX))
        font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        return font


class StepStrip(QWidget):
    """All steps of a routine.

    Args:
        stills: where the small faces come from.
        steps: in order.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, steps: Sequence[StepFacts], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        flow = GridFlow(LEAST_WIDTH_PX, 12, self)
        for number, facts in enumerate(steps, start=1):
            flow.addWidget(StepTile(stills, number, facts, self))
