# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The balance of the two sides: a face whose halves are filled as high as each was worked, and words beside it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facetimer.history.statistics import Balance
from facetimer.session.timeline import Side
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import rounded_length_words, side_word

WIDTH_PX, HEIGHT_PX = 48, 60


class SidesBalance(QWidget):
    """How long each side was worked, where one was worked alone.

    Args:
        look: theme.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = in_row(self, 20)
        self._glyph = _HalfFace(look, self)
        row.addWidget(self._glyph)
        words = QWidget(self)
        column = in_column(words, 0)
        self._head, self._note = Text(role="name", wrap=True), Text(role="soft", wrap=True)
        column.addStretch(1)
        column.addWidget(self._head)
        column.addWidget(self._note)
        column.addStretch(1)
        row.addWidget(words, 1)

    def show_balance(self, balance: Balance) -> None:
        """Show the sides of the last four weeks; nothing where none was worked alone."""
        self.setVisible(balance.left_percent is not None)
        self._glyph.show_sides(balance.left_ms, balance.right_ms)
        left, right = (rounded_length_words(ms) for ms in (balance.left_ms, balance.right_ms))
        self._head.setText(self.tr("Left {left}, right {right}").format(left=left, right=right))
        if balance.even:
            said = self.tr("Both sides about the same, in the steps done one side at a time.")
        else:
            more = side_word(Side.LEFT if balance.left_ms > balance.right_ms else Side.RIGHT)
            said = self.tr("More on {side}, in the steps done one side at a time.").format(side=more)
        self._note.setText(said)


class _HalfFace(QWidget):
    """A face as in a mirror: the half that was worked more is full, the other filled in proportion."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shares = (0.0, 0.0)
        self._grow()
        look.theme_changed.connect(self._grow)

    def _grow(self) -> None:
        """Be as large as the page."""
        self.setFixedSize(self._look.theme.grown(WIDTH_PX), self._look.theme.grown(HEIGHT_PX))

    def show_sides(self, left_ms: int, right_ms: int) -> None:
        """Show how long each side was worked."""
        most = max(left_ms, right_ms, 1)
        self._shares = (left_ms / most, right_ms / most)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the outline and what is filled of it."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.theme.size
        whole = QRectF(self.rect()).adjusted(2 * size, 2 * size, -2 * size, -2 * size)
        head = QPainterPath(QPointF(whole.center().x(), whole.top()))
        for sign in (1, -1):
            aside = whole.width() / 2 * sign
            middle = whole.center().x()
            path_end = QPointF(middle, whole.bottom() if sign > 0 else whole.top())
            first, second = (whole.top(), whole.bottom()) if sign > 0 else (whole.bottom(), whole.top())
            reach = aside * 1.28
            head.cubicTo(QPointF(middle + reach, first), QPointF(middle + aside * 1.1, second), path_end)
        half = whole.width() / 2
        for k, share in enumerate(self._shares):
            high = whole.height() * share
            painter.save()
            painter.setClipRect(QRectF(whole.left() + k * half, whole.bottom() - high, half, high))
            painter.fillPath(head, QColor(colours.ease))
            painter.restore()
        painter.setPen(QPen(QColor(colours.edge), 2.5 * size))
        painter.drawPath(head)
        dotted = QPen(QColor(colours.ink), 1.5 * size, Qt.PenStyle.DotLine)
        painter.setPen(dotted)
        painter.drawLine(QPointF(self.width() / 2, whole.top()), QPointF(self.width() / 2, whole.bottom()))
        painter.end()
