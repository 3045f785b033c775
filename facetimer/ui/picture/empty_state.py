# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a page shows that has nothing to show yet: a line drawing, a sentence, and the one thing to do."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import size_of
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

PICTURE_PX, SMALL_PX = QSize(208, 260), QSize(144, 180)
"""The drawing on a page, and in a column beside other things."""


class EmptyState(QWidget):
    """A drawing in lines over a sentence over a button, in the middle of the column.

    Args:
        stills: theme and figure.
        sentence: what will stand here, or what to try instead.
        word: of the button.
        kind: of the button; `primary` where nothing else on the page is.
        drawn: how large the drawing is.
        parent: the widget it belongs to.
    """

    pressed = Signal()
    """The button was pressed."""

    def __init__(
        self,
        stills: Stills,
        sentence: str,
        word: str,
        kind: str = "primary",
        parent: QWidget | None = None,
        *,
        drawn: QSize = PICTURE_PX,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = in_column(self, 24, (0, 24, 0, 24))
        column.addWidget(_LineFace(stills, drawn, self), 0, middle)
        words = Text(sentence, "lead", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        self.button = Button(word, kind, self)
        self.button.clicked.connect(self.pressed)
        column.addWidget(self.button, 0, middle)


class _LineFace(QWidget):
    """The drawing; it says nothing that the sentence does not."""

    def __init__(self, stills: Stills, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._at_a_desk = size
        self._grow()
        self._pixels = StillPixels(stills, stills.in_lines, self)

    def changeEvent(self, event: QEvent) -> None:
        """Be as large as the page."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._grow()

    def _grow(self) -> None:
        self.setFixedSize(self._at_a_desk * size_of(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face on what lies behind it."""
        painter = QPainter(self)
        self._pixels.paint(painter, self.rect().toRectF())
        painter.end()
