# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Seven squares for the days of a week, the ones with a session filled.

The words beside them say the same, so a screen reader is told of no name here: it would say everything twice.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.look.current_look import Look


class WeekDots(QWidget):
    """A week.

    Args:
        look: theme.
        days: whether each of its seven days has a session, in reading order.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, days: tuple[bool, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days = days
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One cell for each day."""
        cell = self._look.theme.px(18)
        return QSize(cell * len(self._days), self._look.theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the squares."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self.width() / len(self._days)
        for index, filled in enumerate(self._days):
            place = len(self._days) - 1 - index if self.isRightToLeft() else index
            square = QRectF(0, 0, cell * 0.62, cell * 0.62)
            square.moveCenter(QRectF(place * cell, 0, cell, self.height()).center())
            painter.setPen(QPen(QColor(colours.ease if filled else colours.edge), 1.5))
            painter.setBrush(QColor(colours.ease) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square, 2, 2)
        painter.end()
