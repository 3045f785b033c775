# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The parts of the player that are painted: the phase's icon and word, the count, the caption, the repetition."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.session.timeline import Side
from facetimer.ui.controls.text import draw_wrapped
from facetimer.ui.look.current_look import Look, tabular

_LEADING = Qt.AlignmentFlag.AlignLeading
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PhaseSign(QWidget):
    """An icon in the phase's tone and one large word."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ("", "", "")

    def show_phase(self, icon: str, word: str, colour: str) -> None:
        """Show a phase; the word is what is read out."""
        if (icon, word, colour) != self._shown:
            self._shown = (icon, word, colour)
            self.setAccessibleName(word)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and word from the reading edge."""
        icon, word, colour = self._shown
        if not word:
            return
        painter = QPainter(self)
        side = self.height() * 0.86
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - side if mirrored else 0.0
        self._look.icons.paint(painter, icon, QRectF(x, (self.height() - side) / 2, side, side), colour)
        room = self.width() - side - self.height() * 0.35
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font = fitted(font, word, QRectF(0, 0, room, self.height()), self.height() * 0.72, lines=1)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.palette.ink))
        left = 0.0 if mirrored else self.width() - room
        painter.drawText(QRectF(left, 0, room, self.height()), _LEADING | _MIDDLE, word)  # mirrored by the painter
        painter.end()


class Count(QWidget):
    """A huge number whose place is reserved, so that nothing moves when its digits change."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = ""
        self._pixel_size = 168
        self._faint = False

    def show_number(self, number: str, pixel_size: int, *, faint: bool = False) -> None:
        """Show `number` in type of `pixel_size`; faint while time stands still."""
        if (number, pixel_size, faint) != (self._number, self._pixel_size, self._faint):
            self._number, self._pixel_size, self._faint = number, pixel_size, faint
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number at the reading edge, every digit in a cell of the same width."""
        if not self._number:
            return
        colours = self._look.theme.palette
        painter = QPainter(self)
        font = tabular(self.font(), self._pixel_size, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink_soft if self._faint else colours.ink))
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        width = widest * len(self._number)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - width if mirrored else 0.0
        # The bearing of the first digit would set the number in from the words above and below it.
        x += (1 if mirrored else -1) * self._pixel_size * 0.04
        for digit in self._number:
            painter.drawText(QRectF(x, 0, widest, self.height()), Qt.AlignmentFlag.AlignCenter, digit)
            x += widest
        painter.end()


class _Words(QWidget):
    """Words in one box, in type that shrinks before one of them is lost."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._pixel_size = 0

    def show_text(self, text: str, pixel_size: int) -> None:
        """Show `text` in type of at most `pixel_size`."""
        if (text, pixel_size) != (self._text, self._pixel_size):
            self._text, self._pixel_size = text, pixel_size
            self.setAccessibleName(text)
            self.update()

    def _painter(self, font: QFont, colour: str) -> QPainter:
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        return painter


class Caption(_Words):
    """What is said, large, in as many lines as the box holds."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caption from the top."""
        font = fitted(self.font(), self._text, QRectF(self.rect()), self._pixel_size)
        painter = self._painter(font, self._look.theme.palette.ink)
        draw_wrapped(painter, QRectF(self.rect()), _LEADING | Qt.AlignmentFlag.AlignTop, self._text)
        painter.end()


class FittedLine(_Words):
    """One line at the far edge; where even small type does not fit, it ends in an ellipsis."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        font = tabular(self.font(), self._pixel_size)
        font = fitted(font, self._text, QRectF(self.rect()), self._pixel_size, lines=1)
        shown = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter = self._painter(font, self._look.theme.palette.ink_soft)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignTrailing | _MIDDLE, shown)
        painter.end()


class RepetitionSign(QWidget):
    """Dots for the repetitions of a block, and whose side is being worked."""

    MOST_DOTS = 12

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[int, int, str, Side | None, str] = (0, 0, "", None, "")
        self._points_left = True

    def show_repetition(
        self, number: int, total: int, words: str, side: Side | None, side_words: str, *, points_left: bool
    ) -> None:
        """Show repetition `number` of `total`; `points_left` says where the arrow of the side points on screen."""
        shown = (number, total, words, side, side_words)
        if shown != self._shown or points_left != self._points_left:
            self._shown, self._points_left = shown, points_left
            self.setAccessibleName(" · ".join(part for part in (words, side_words) if part))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dots, words, arrow and side, in reading order."""
        number, total, words, side, side_words = self._shown
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        height = float(self.height())
        font = tabular(self.font(), round(height * 0.52))
        metrics = QFontMetricsF(font)
        gap = height * 0.28
        x = 0.0

        def place(width: float) -> QRectF:
            nonlocal x
            box = QRectF(self.width() - x - width if mirrored else x, 0, width, height)
            x += width + gap
            return box

        painter.setFont(font)
        if side is not None:
            icon = place(height * 0.8)
            arrow = "side-left" if self._points_left else "side-right"
            self._look.icons.paint(painter, arrow, icon, colours.work)
            painter.setPen(QColor(colours.ink))
            painter.drawText(place(metrics.horizontalAdvance(side_words) + 2), _MIDDLE, side_words)
            x += gap
        if 1 < total <= self.MOST_DOTS:
            self._paint_dots(painter, number, total, place, metrics.horizontalAdvance(words) + x)
        if words:
            painter.setPen(QColor(colours.ink_soft))
            painter.drawText(place(metrics.horizontalAdvance(words) + 2), _MIDDLE, words)
        painter.end()

    def _paint_dots(self, painter: QPainter, number: int, total: int, place, taken: float) -> None:  # type: ignore[no-untyped-def]
        step = min(self.height() * 0.5, (self.width() - taken - self.height()) / total)
        if step < 7:  # no room: the words beside say the same
            return
        colours = self._look.theme.palette
        box: QRectF = place(step * total)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(total):
            at = box.right() - step * (index + 0.5) if mirrored else box.left() + step * (index + 0.5)
            dot = QRectF(0, 0, step * 0.62, step * 0.62)
            dot.moveCenter(QRectF(at - 1, box.top(), 2, box.height()).center())
            painter.setPen(QColor(colours.work))
            painter.setBrush(QColor(colours.work) if index < number else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)


def fitted(font: QFont, text: str, box: QRectF, pixel_size: float, lines: int = 0) -> QFont:
    """Return `font` in the largest size up to `pixel_size` at which `text` fits `box`; never below 12 px.

    Args:
        font: family and weight.
        text: what must fit.
        box: where.
        pixel_size: the size to start from.
        lines: 1 keeps it on one line; 0 wraps at words.
    """
    size = max(12, round(pixel_size))
    flags = Qt.AlignmentFlag.AlignLeft | (Qt.TextFlag.TextSingleLine if lines == 1 else Qt.TextFlag.TextWordWrap)
    fitting = QFont(font)
    while True:
        fitting.setPixelSize(size)
        needed = QFontMetricsF(fitting).boundingRect(QRectF(0, 0, box.width(), 10_000), flags, text)
        if size <= 12 or (needed.height() <= box.height() and needed.width() <= box.width()):
            return fitting
        size = max(12, round(size * 0.94))
