# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A row of dots for how much of something is done; words or a figure beside it say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import FILL_MS, NOTE_PX

MOST_DOTS = 14
MOST_GROWN = 1.4
_HALO_PX = 4


class DotRow(QWidget):
    """Dots in reading order.

    Args:
        look: theme.
        filled: whether each dot is filled.
        description: what the dots say, in words; nothing where words beside them say it.
        current: the dot to mark with ink (today, or the round that is due), or None.
        new: the dot that has just been earned, or None: it fills before the eye and keeps a halo.
        dot_px: across, at 100 % text size.
        letters: one over each dot, such as those of the days; none where the dots say enough.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        look: Look,
        filled: tuple[bool, ...],
        description: str = "",
        current: int | None = None,
        new: int | None = None,
        dot_px: int = 16,
        letters: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._filled = filled[:MOST_DOTS]
        self._current, self._new, self._dot_px = current, new, dot_px
        self._grown = 1.0
        self._letters = letters
        self.setAccessibleName(description)
        self.setToolTip(plain_tip(description))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if new is not None:
            self._fill_new()

    def sizeHint(self) -> QSize:
        """One cell for each dot, with room for its halo."""
        count, dot = len(self._filled), self._size
        apart, halo = dot // 2 + self._look.theme.grown(4), self._halo_px
        if self._letters:
            metrics = QFontMetrics(self._letter_font(heavy=True))
            apart = max(dot, max(metrics.horizontalAdvance(each) for each in self._letters) + 8 - dot)
        width = count * dot + (count - 1) * apart + 2 * halo
        return QSize(width, self._letters_height + dot + 2 * halo)

    def dot(self, index: int) -> QRectF:
        """Return where a dot is."""
        count = len(self._filled)
        size = self._size
        place = count - 1 - index if self.isRightToLeft() else index
        step = (self.width() - 2 * self._halo_px - size) / max(1, count - 1)
        top = (self.height() - size + self._letters_height) / 2
        return QRectF(self._halo_px + place * step, top, size, size)

    @property
    def _halo_px(self) -> int:
        return self._look.theme.grown(_HALO_PX)

    @property
    def _letters_height(self) -> int:
        return QFontMetrics(self._letter_font(heavy=True)).height() + 2 if self._letters else 0

    def _letter_font(self, *, heavy: bool) -> QFont:
        font = self._look.font(self.font(), NOTE_PX, heavy=heavy)
        font.setPixelSize(min(font.pixelSize(), self._look.theme.grown(NOTE_PX * MOST_GROWN)))
        return font

    @property
    def _size(self) -> int:
        """How large a dot is: it grows less than the text, or a week of them would push the words away."""
        return min(self._look.theme.px(self._dot_px), self._look.theme.grown(self._dot_px * MOST_GROWN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(len(self._filled)):
            self._paint_dot(painter, index)
        for index, letter in enumerate(self._letters):
            current = index == self._current
            painter.setFont(self._letter_font(heavy=current))
            painter.setPen(QColor(self._look.theme.palette.ink if current else self._look.theme.palette.ink_soft))
            dot = self.dot(index)
            above = QRectF(
                dot.center().x() - 40, dot.top() - self._halo_px - self._letters_height, 80, self._letters_height
            )
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()

    def _paint_dot(self, painter: QPainter, index: int) -> None:
        colours = self._look.theme.palette
        dot, filled = self.dot(index), self._filled[index]
        grown = self._grown if index == self._new else 1.0
        if index == self._new:
            halo = QColor(colours.ease)
            halo.setAlphaF(0.3 * grown)
            out = self._halo_px * grown
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(dot.adjusted(-out, -out, out, out))
        current = index == self._current
        pen = QPen(
            QColor(colours.ink if current else colours.ease if filled else colours.edge), 3 if current else 2
        )
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot.adjusted(half, half, -half, -half))
        if filled:
            inside = QRectF(0, 0, dot.width() * grown, dot.height() * grown)
            inside.moveCenter(dot.center())
            left = 4 if current else 0  # the ring of ink stays apart
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ease))
            painter.drawEllipse(inside.adjusted(left, left, -left, -left))

    def _fill_new(self) -> None:
        duration_ms = self._look.theme.moving_ms(FILL_MS)
        if not duration_ms:
            return
        from PySide6.QtCore import QVariantAnimation  # nearly no page fills a dot

        self._grown = 0.0
        filling = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=duration_ms)
        filling.valueChanged.connect(self._on_value_changed)
        filling.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)

    def _on_value_changed(self, value: float) -> None:
        self._grown = value
        self.update()
