# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The narrow rail at the reading edge of the window: an icon over a word for each place there is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.page import in_column
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import NOTE_PX


class RailButton(PaintedButton):
    """An icon over a word; the place one is at is marked by a bar, a tint and a heavier word."""

    def __init__(self, look: Look, icon: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for the word at the text size in force."""
        theme = self._look.theme
        width = QFontMetricsF(self._look.font(self.font(), NOTE_PX, heavy=True)).horizontalAdvance(self.text())
        return QSize(max(88, round(width) + 20), 40 + theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, word, marks and focus."""
        theme = self._look.theme
        colours = theme.palette
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(colours.work)
        tint.setAlphaF(0.14 if self.isChecked() else 0.07)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(box.adjusted(6, 2, -6, -2), 10, 10)
        if self.isChecked():
            painter.setBrush(QColor(colours.work))
            mirrored = self.isRightToLeft()
            edge = box.right() - 4 if mirrored else box.left()
            painter.drawRoundedRect(QRectF(edge, box.top() + 14, 4, box.height() - 28), 2, 2)
        colour = colours.ink if self.isChecked() else colours.ink_soft
        word_height = theme.px(22)
        icon_box = QRectF(box.left(), box.top() + 8, box.width(), box.height() - word_height - 14)
        self._look.icons.paint(painter, self._icon, _square(icon_box, 28), colour)
        painter.setFont(self._look.font(self.font(), NOTE_PX, heavy=self.isChecked()))
        painter.setPen(QColor(colour))
        word_box = QRectF(box.left(), box.bottom() - word_height - 6, box.width(), word_height)
        painter.drawText(word_box, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Rail(QFrame):
    """The places of the window, one under the other.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    place_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._look = look
        self._buttons: dict[str, RailButton] = {}
        self._column = in_column(self, 4, (0, 16, 0, 16))
        self._column.addStretch(1)
        self.setAccessibleName(self.tr("Places"))

    def add_place(self, key: str, icon: str, word: str) -> None:
        """Add a place below the others."""
        button = RailButton(self._look, icon, word, self)
        button.clicked.connect(lambda: self.place_chosen.emit(key))
        self._buttons[key] = button
        self._column.insertWidget(self._column.count() - 1, button)

    def mark(self, key: str) -> None:
        """Show where one is; a place that is not in the rail leaves the mark where it was."""
        if key in self._buttons:
            for each, button in self._buttons.items():  # no exclusive group: Tab would reach the marked one alone
                button.setChecked(each == key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline towards the page."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._look.theme.palette.line))
        mirrored = self.isRightToLeft()
        edge = 0 if mirrored else self.width() - 1
        painter.drawLine(edge, 0, edge, self.height())
        painter.end()


def _square(box: QRectF, side: float) -> QRectF:
    fitting = min(side, box.width(), box.height())
    square = QRectF(0, 0, fitting, fitting)
    square.moveCenter(box.center())
    return square
