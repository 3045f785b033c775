# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A row of dots for how much of something is done; a figure beside it says the same in digits."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look

MOST_DOTS = 14


class QuotaDots(QWidget):
    """Dots in reading order, filled ones first; or filled as told, for the days of a week.

    Args:
        look: theme.
        filled: whether each dot is filled.
        description: what the dots say, in words.
        current: the dot to mark with a ring (today), or None.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        look: Look,
        filled: tuple[bool, ...],
        description: str,
        current: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._filled = filled[:MOST_DOTS]
        self._current = current
        self.setAccessibleName(description)
        self.setToolTip(plain_tip(description))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One cell per dot."""
        cell = self._look.theme.px(22)
        return QSize(cell * len(self._filled), cell)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self.width() / max(1, len(self._filled))
        mirrored = self.isRightToLeft()
        for index, filled in enumerate(self._filled):
            place = len(self._filled) - 1 - index if mirrored else index
            dot = QRectF(0, 0, cell * 0.56, cell * 0.56)
            dot.moveCenter(QRectF(place * cell, 0, cell, self.height()).center())
            painter.setPen(QPen(QColor(colours.ease if filled else colours.edge), 1.5))
            painter.setBrush(QColor(colours.ease) if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if index == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.ink), 1.5))
                painter.drawEllipse(dot.adjusted(-3, -3, 3, 3))
        painter.end()
