# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whose side is touched, as half a face, and how hard, as three bars: a glyph each, with its words."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen

from facetimer.library.model.vocabulary import Pressure
from facetimer.palette import Palette
from facetimer.ui.controls.text import draw_wrapped
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.player.painted import LEADING, MIDDLE, Painted, fitted, heavy

PRESSURE_BARS = {
    Pressure.NONE: 0,
    Pressure.FEATHER: 1,
    Pressure.LIGHT: 2,
    Pressure.LIGHT_MEDIUM: 2,
    Pressure.MEDIUM: 3,
}
"""Of three bars, how many are full."""
INLINE_BELOW = 0.7
"""A box less high than this share of its width has its words beside the glyph."""
INLINE_GLYPH = 1.42
"""How many times as high as the words a glyph beside them is at most: they need the room."""
FACE_SHARE, BARS_SHARE = 0.488, 0.414
"""Of a box's height, that of the glyph over its words."""


class Half(Struct, frozen=True):
    """Which half of the face is full, as it is seen in the picture, and in which tone."""

    left: bool
    tone: str


def paint_half(painter: QPainter, box: QRectF, half: Half, palette: Palette) -> None:
    """Paint a face of which one half is full: the one that is touched."""
    high = box.height()
    face = QRectF(0, 0, high * 0.8, high)
    face.moveCenter(box.center())
    line = max(1.5, high * 0.035)
    inner = face.adjusted(line, line, -line, -line)
    outline = _face_outline(inner)
    painter.save()
    painter.setClipRect(
        QRectF(face.left() if half.left else face.center().x(), face.top(), face.width() / 2, high)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(palette, half.tone)))
    painter.drawPath(outline)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.ink), line))
    painter.drawPath(outline)
    middle = inner.center().x()
    painter.drawLine(QPointF(middle, inner.top()), QPointF(middle, inner.bottom()))


def _face_outline(box: QRectF) -> QPainterPath:
    """Return a face: wide at the temples, narrow at the chin."""

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    path = QPainterPath(at(0.5, 0))
    path.cubicTo(at(0.82, 0), at(1, 0.18), at(1, 0.42))
    path.cubicTo(at(1, 0.7), at(0.76, 1), at(0.5, 1))
    path.cubicTo(at(0.24, 1), at(0, 0.7), at(0, 0.42))
    path.cubicTo(at(0, 0.18), at(0.18, 0), at(0.5, 0))
    return path


class SideSign(Painted):
    """Half a face and whose side it is."""

    def show_side(self, half: Half | None, words: str, words_px: int) -> None:
        """Show a side; None shows nothing."""
        if self.is_new(half, words, words_px):
            self._half, self._words, self._px = half, words, words_px
            self.setAccessibleName(words)
        self.setVisible(half is not None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the glyph, and its words below or beside it."""
        if not self._shown or self._half is None:
            return
        inline = self.height() < INLINE_BELOW * self.width()
        high = _beside(self, self._px) if inline else self.height() * FACE_SHARE
        top = (self.height() - high) / 2 if inline else 0.0
        painter = self.painter(self.font(), self.look.theme.palette.ink)
        paint_half(painter, self.box(0, top, high * 0.8, high), self._half, self.look.theme.palette)
        _write(self, painter, self._words, self._px, high * 0.8 if inline else 0.0, 0.0 if inline else high)
        painter.end()


class PressureSign(Painted):
    """Three bars, the heavier the higher; as many are full as the touch is hard."""

    def show_pressure(self, pressure: Pressure, words: str, spoken: str, words_px: int) -> None:
        """Show a pressure in a word, and say it in words that stand alone; none shows nothing."""
        if self.is_new(pressure, words, spoken, words_px):
            self._pressure, self._words, self._px = pressure, words, words_px
            self.setAccessibleName(spoken)
        self.setVisible(pressure is not Pressure.NONE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, and the word below or beside them."""
        if not self._shown or self._pressure is Pressure.NONE:
            return
        inline = self.height() < INLINE_BELOW * self.width()
        high = _beside(self, self._px) if inline else self.height() * BARS_SHARE
        top = (self.height() - high) / 2 if inline else 0.0
        painter = self.painter(self.font(), self.look.theme.palette.ink)
        self._paint_bars(painter, self.box(0, top, high, high))
        _write(self, painter, self._words, self._px, high if inline else 0.0, 0.0 if inline else high)
        painter.end()

    def _paint_bars(self, painter: QPainter, box: QRectF) -> None:
        palette, full = self.look.theme.palette, PRESSURE_BARS[self._pressure]
        wide = box.width() * 0.24
        line = max(1.5, wide * 0.14)
        for k in range(3):
            high = box.height() * (0.36 + 0.27 * k)
            left = box.right() - (k + 1) * wide * 1.35 if self.mirrored else box.left() + k * wide * 1.35
            bar = QRectF(left, box.bottom() - high, wide, high).adjusted(line / 2, line / 2, -line / 2, -line / 2)
            painter.setPen(QPen(QColor(palette.ease if k < full else palette.edge), line))
            painter.setBrush(QColor(palette.ease) if k < full else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar, wide * 0.2, wide * 0.2)


def _beside(sign: Painted, words_px: int) -> float:
    """Return how high a glyph beside its words is."""
    return min(sign.height(), INLINE_GLYPH * words_px)


def _write(sign: Painted, painter: QPainter, words: str, words_px: int, x: float, y: float) -> None:
    """Write words into what a glyph leaves of a sign."""
    gap = words_px * 0.35
    x, y = (x + gap, 0.0) if x else (0.0, y + gap)
    box = sign.box(x, y, sign.width() - x, sign.height() - y)
    font = fitted(heavy(sign.font()), words, box, words_px, lines=1, least_px=max(NOTE_PX, round(words_px * 0.75)))
    if QFontMetricsF(font).horizontalAdvance(words) > box.width():
        font = fitted(font, words, box, words_px)
    painter.setFont(font)
    painter.setPen(QColor(sign.look.theme.palette.ink))
    align = MIDDLE if x else Qt.AlignmentFlag.AlignTop
    draw_wrapped(painter, box, LEADING | align, words)
