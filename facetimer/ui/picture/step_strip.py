# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine's steps as a row of small faces that wraps, each with its number, name and time."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.text import draw_wrapped, narrowed, plain_tip
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

PICTURE_PX, LARGE_PICTURE_PX = 120, 184
LEAST_WIDTH_PX, LARGE_LEAST_WIDTH_PX = 124, 196
FEW = 5
"""So many steps fit into one row of large tiles at the full width of a page."""
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_WRAPPED = _CENTRED | Qt.TextFlag.TextWordWrap


class StepFacts(Struct, frozen=True):
    """What one tile of the strip shows; `note` says why a step is left out."""

    exercise: str
    name: str
    length: str
    note: str = ""


class StepTile(PaintedButton):
    """One step: a still of its telling pose over number, name and length; pressed, it asks for the exercise."""

    def __init__(
        self, stills: Stills, number: int, facts: StepFacts, *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture_px = LARGE_PICTURE_PX if large else PICTURE_PX
        self._least_width = LARGE_LEAST_WIDTH_PX if large else LEAST_WIDTH_PX
        self._look = stills.look
        self._title = f"{number}  {facts.name}"
        self._facts = facts
        self._pixels = StillPixels(stills, lambda: stills.exercise(facts.exercise), self)
        self.setAccessibleName(self._title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(f"{facts.length} {facts.note}".strip())
        self.setToolTip(plain_tip(facts.note))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """The picture, and as many lines as the words need on the narrowest tile."""
        room = QRectF(0, 0, self._least_width - 4, 10_000)
        name = QFontMetricsF(self._font(heavy=True)).boundingRect(room, _WRAPPED, self._title).height()
        length = QFontMetricsF(self._font(heavy=False)).boundingRect(room, _WRAPPED, self._facts.length).height()
        return QSize(self._least_width, round(self._picture_px + 14 + name + length))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        colours = self._look.theme.palette
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.setOpacity(0.4 if self._facts.note else 1.0)
        self._pixels.paint(painter, QRectF(box.left(), box.top(), box.width(), self._picture_px))
        painter.setOpacity(1.0)
        below = box.adjusted(2, self._picture_px + 8, -2, 0)
        font = narrowed(self._font(heavy=True), self._title, below.width())
        height = QFontMetricsF(font).boundingRect(below, _WRAPPED, self._title).height()
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        draw_wrapped(painter, QRectF(below.left(), below.top(), below.width(), height), _CENTRED, self._title)
        painter.setFont(self._font(heavy=False))
        painter.setPen(QColor(colours.ink_soft))
        draw_wrapped(painter, below.adjusted(0, height + 2, 0, 0), _CENTRED, self._facts.length)
        painter.end()

    def _font(self, *, heavy: bool) -> QFont:
        return self._look.font(self.font(), NOTE_PX, heavy=heavy)


class StepStrip(QWidget):
    """All steps of a routine; a few are shown larger than many.

    Args:
        stills: where the small faces come from.
        steps: in order.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    """The exercise of a step is wanted, by its id."""

    def __init__(self, stills: Stills, steps: Sequence[StepFacts], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        large = len(steps) <= FEW
        flow = GridFlow(LARGE_LEAST_WIDTH_PX if large else LEAST_WIDTH_PX, 12, self)
        for number, facts in enumerate(steps, start=1):
            tile = StepTile(stills, number, facts, large=large, parent=self)
            tile.clicked.connect(lambda _=False, identifier=facts.exercise: self.exercise_chosen.emit(identifier))
            flow.addWidget(tile)
