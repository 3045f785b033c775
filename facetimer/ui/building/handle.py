# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Six dots by which a step is drawn to another place; keys and buttons do the same."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX

_WIDTH_PX, _DOT_PX = 28, 2.4


class Handle(QWidget):
    """The dots.

    Args:
        look: theme.
        tip: what they do.
        parent: the widget it belongs to.
    """

    drawn = Signal(int)
    """The pointer has been moved while it holds it: how far down the screen it is, in px."""
    let_go = Signal()

    def __init__(self, look: Look, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.setToolTip(plain_tip(tip))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        """As high as a control, and narrower; the dots are as large as the words beside them."""
        theme = self._look.theme
        return QSize(max(_WIDTH_PX, theme.px(_WIDTH_PX)), TARGET_PX + max(0, theme.gained(_WIDTH_PX)))

    def changeEvent(self, event: QEvent) -> None:
        """Take another size with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setFixedSize(self.sizeHint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        event.accept()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is drawn to."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.drawn.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.let_go.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint three rows of two."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.palette.edge))
        painter.translate(self.rect().center())
        painter.scale(self._look.theme.scale, self._look.theme.scale)
        for column in (-4, 4):
            for row in (-8, 0, 8):
                painter.drawEllipse(QPointF(column, row), _DOT_PX, _DOT_PX)
        painter.end()
