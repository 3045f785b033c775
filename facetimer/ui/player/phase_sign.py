# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The parts of the player that are painted: the phase's icon and word, the count, the caption, the repetition."""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facetimer.library.model.vocabulary import Pressure
from facetimer.session.timeline import Side
from facetimer.ui.controls.text import draw_wrapped
from facetimer.ui.look.current_look import Look, tabular

_LEADING = Qt.AlignmentFlag.AlignLeading
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Sign(QWidget):
    """Something painted that changes only with what it shows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[object, ...] = ()

    def is_new(self, *shown: object) -> bool:
        """Whether `shown` differs from what was shown before; then it is painted."""
        if shown == self._shown:
            return False
        self._shown = shown
        self.update()
        return True

    @property
    def mirrored(self) -> bool:
        """Whether one reads from right to left."""
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def painter(self, font: QFont, colour: str) -> QPainter:
        """Return what paints words in `font` and `colour` on this sign; end it after use."""
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        return painter


class PhaseSign(_Sign):
    """An icon in the phase's tone and one large word."""

    def show_phase(self, icon: str, word: str, colour: str) -> None:
        """Show a phase; the word is what is read out."""
        if self.is_new(icon, word, colour):
            self._icon, self._word, self._colour = icon, word, colour
            self.setAccessibleName(word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and word from the reading edge."""
        if not self._shown:
            return
        side = self.height() * 0.86
        room = self.width() - side - self.height() * 0.35
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font = fitted(font, self._word, QRectF(0, 0, room, self.height()), self.height() * 0.72, lines=1)
        painter = self.painter(font, self._look.theme.palette.ink)
        x = self.width() - side if self.mirrored else 0.0
        self._look.icons.paint(
            painter, self._icon, QRectF(x, (self.height() - side) / 2, side, side), self._colour
        )
        left = 0.0 if self.mirrored else self.width() - room
        painter.drawText(QRectF(left, 0, room, self.height()), _LEADING | _MIDDLE, self._word)  # mirrored by Qt
        painter.end()


class Count(_Sign):
    """A huge number whose place is reserved, so that nothing moves when its digits change."""

    def show_number(self, number: str, pixel_size: int, *, faint: bool = False) -> None:
        """Show `number` in type of `pixel_size`; faint while time stands still."""
        if self.is_new(number, pixel_size, faint):
            self._number, self._pixel_size, self._faint = number, pixel_size, faint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number at the reading edge, every digit in a cell of the same width."""
        if not self._shown:
            return
        colours = self._look.theme.palette
        font = tabular(self.font(), self._pixel_size, QFont.Weight.DemiBold)
        painter = self.painter(font, colours.ink_soft if self._faint else colours.ink)
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        x = self.width() - widest * len(self._number) if self.mirrored else 0.0
        # The bearing of the first digit would set the number in from the words above and below it.
        x += (1 if self.mirrored else -1) * self._pixel_size * 0.04
        for digit in self._number:
            painter.drawText(QRectF(x, 0, widest, self.height()), Qt.AlignmentFlag.AlignCenter, digit)
            x += widest
        painter.end()


class _Words(_Sign):
    """Words in one box, in type that shrinks before one of them is lost."""

    _text = ""
    _pixel_size = 0

    def show_text(self, text: str, pixel_size: int) -> None:
        """Show `text` in type of at most `pixel_size`."""
        if self.is_new(text, pixel_size):
            self._text, self._pixel_size = text, pixel_size
            self.setAccessibleName(text)


class Caption(_Words):
    """What is said, large, in as many lines as the box holds."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caption from the top."""
        font = fitted(self.font(), self._text, QRectF(self.rect()), self._pixel_size)
        painter = self.painter(font, self._look.theme.palette.ink)
        draw_wrapped(painter, QRectF(self.rect()), _LEADING | Qt.AlignmentFlag.AlignTop, self._text)
        painter.end()


class FittedLine(_Words):
    """One line at the far edge; where even small type does not fit, it ends in an ellipsis."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        font = tabular(self.font(), self._pixel_size)
        font = fitted(font, self._text, QRectF(self.rect()), self._pixel_size, lines=1)
        shown = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter = self.painter(font, self._look.theme.palette.ink_soft)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignTrailing | _MIDDLE, shown)
        painter.end()


PRESSURE_BARS = {
    Pressure.NONE: 0,
    Pressure.FEATHER: 1,
    Pressure.LIGHT: 2,
    Pressure.LIGHT_MEDIUM: 2,
    Pressure.MEDIUM: 3,
}
"""Of three bars, how many are full."""


class Touched(Struct, frozen=True):
    """Where and how hard the skin is touched: the side on screen and in words, the pressure and its words."""

    side: Side | None = None
    side_words: str = ""
    left_half: bool = False
    pressure: Pressure = Pressure.NONE
    pressure_words: str = ""


class RepetitionSign(_Sign):
    """Whose side is worked, how hard, and dots for the repetitions of a block."""

    MOST_DOTS = 12

    def show_repetition(self, number: int, total: int, words: str, touched: Touched) -> None:
        """Show repetition `number` of `total`, and how the skin is touched."""
        if self.is_new(number, total, words, touched):
            self._number, self._total, self._words, self._touched = number, total, words, touched
            parts = (words, touched.side_words if touched.side else "", touched.pressure_words)
            self.setAccessibleName(" · ".join(part for part in parts if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint side, pressure, dots and words, in reading order."""
        if not self._shown:
            return
        colours, touched = self._look.theme.palette, self._touched
        font = tabular(self.font(), round(self.height() * 0.52))
        metrics = QFontMetricsF(font)
        painter = self.painter(font, colours.ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = self.height() * 0.28
        wanted = metrics.horizontalAdvance(self._words)
        x = 0.0
        if touched.side is not None:
            self._paint_half(painter, self._box(x, self.height() * 0.8))
            x = self._said(painter, x + self.height() * 0.8 + gap, touched.side_words) + 2 * gap
        if PRESSURE_BARS[touched.pressure]:
            self._paint_bars(painter, self._box(x, self.height() * 0.7))
            x += self.height() * 0.7 + gap
            if x + metrics.horizontalAdvance(touched.pressure_words) + gap + wanted < self.width():
                x = self._said(painter, x, touched.pressure_words) + 2 * gap
        step = min(self.height() * 0.5, (self.width() - wanted - x - self.height()) / max(1, self._total))
        if 1 < self._total <= self.MOST_DOTS and step >= 7:  # else the words beside say the same
            self._paint_dots(painter, self._box(x, step * self._total), step)
            x += step * self._total + gap
        painter.setPen(QColor(colours.ink_soft))
        painter.drawText(self._box(x, wanted + 2), _MIDDLE, self._words)
        painter.end()

    def _said(self, painter: QPainter, x: float, text: str) -> float:
        """Write `text` at `x` and return where it ends."""
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2
        painter.setPen(QColor(self._look.theme.palette.ink))
        painter.drawText(self._box(x, width), _MIDDLE, text)
        return x + width

    def _paint_half(self, painter: QPainter, box: QRectF) -> None:
        """Paint a face of which one half is full: the one that is worked, as it is seen in the picture."""
        height = box.height() * 0.9
        face = QRectF(0, 0, height * 0.76, height)
        face.moveCenter(box.center())
        half = QRectF(
            face.left() if self._touched.left_half else face.center().x(), face.top(), face.width() / 2, height
        )
        painter.save()
        painter.setClipRect(half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.palette.work))
        painter.drawEllipse(face)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.theme.palette.ink), max(1.5, height * 0.05)))
        painter.drawEllipse(face)

    def _paint_bars(self, painter: QPainter, box: QRectF) -> None:
        """Paint three bars, the heavier the higher; as many are full as the touch is hard."""
        full = PRESSURE_BARS[self._touched.pressure]
        ease = QColor(self._look.theme.palette.ease)
        wide = box.width() / 4
        painter.setPen(QPen(ease, max(1.2, wide * 0.16)))
        for k in range(3):
            height = box.height() * (0.30 + 0.20 * k)
            left = box.right() - (k + 1) * wide * 1.35 if self.mirrored else box.left() + k * wide * 1.35
            painter.setBrush(ease if k < full else Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left, box.bottom() - box.height() * 0.15 - height, wide, height))

    def _box(self, x: float, width: float) -> QRectF:
        """Return a box as high as the sign, `x` from the edge where reading begins."""
        return QRectF(self.width() - x - width if self.mirrored else x, 0, width, self.height())

    def _paint_dots(self, painter: QPainter, box: QRectF, step: float) -> None:
        work = QColor(self._look.theme.palette.work)
        painter.setPen(work)
        for index in range(self._total):
            at = box.right() - step * (index + 0.5) if self.mirrored else box.left() + step * (index + 0.5)
            dot = QRectF(0, 0, step * 0.62, step * 0.62)
            dot.moveCenter(QRectF(at - 1, box.top(), 2, box.height()).center())
            painter.setBrush(work if index < self._number else Qt.BrushStyle.NoBrush)
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
