# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A frame around the whole window that lights up with every tone, for those who do not hear it.

At most about one flash a second and at the edge only: well below three a second, the limit of WCAG 2.3.1.
"""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

FLASH_MS = 180
FRAME_PX = 16.0


class Flash(QWidget):
    """The frame; out of sight until it is asked to flash."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = "#000000"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def flash(self, colour: str) -> None:
        """Light up once."""
        self._colour = colour
        self.show()
        self.raise_()
        self.update()
        self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        pen = QPen(QColor(self._colour), FRAME_PX)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        inset = FRAME_PX / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()
