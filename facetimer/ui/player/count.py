# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The number in the ring, with a line below it where there is one: "2" over "of 5"."""

from math import hypot

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.look.current_look import Look, tabular
from facetimer.ui.player.geometry import Sizes
from facetimer.ui.player.painted import Painted

GAP_SHARE, INK = 0.06, 0.75
"""Between the number and the line below it, of the ring; and the ink of a line of digits, of its type."""
SPARE = 0.96
"""Of the ring's inside, what the corners of the number may reach."""


class Count(Painted):
    """A huge number in the middle, every digit in a cell of the same width: nothing moves when it changes.

    Its type is that of the widest two digits, so it is as large at 9 as at 10.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._inked: QRect | None = None

    def show_number(self, number: str, below: str, sizes: Sizes) -> None:
        """Show `number`, and `below` it a line, which may be empty."""
        if self.is_new(number, below, sizes):
            self._number, self._below, self._sizes, self._inked = number, below, sizes, None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number so that its ink, not its line, stands in the middle."""
        if not self._shown or not self._sizes.number:
            return
        if self._inked is not None and not event.rect().intersects(self._inked):
            return  # of the ring around it something is painted in every frame
        palette = self.look.theme.palette
        inside = SPARE * (self.height() - 2 * self._sizes.line)
        font = self._font(self._sizes.number_over if self._below else self._sizes.number, inside)
        metrics = QFontMetricsF(font)
        cell = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        high = metrics.tightBoundingRect("0123456789").height()
        gap, ink_below = (GAP_SHARE * self.height(), INK * self._sizes.below) if self._below else (0.0, 0.0)
        middle = (self.height() - gap - ink_below) / 2
        painter = self.painter(font, palette.ink)
        across = cell * len(self._number)
        x = (self.width() - across) / 2
        for digit in self._number:
            wide = metrics.horizontalAdvance(digit)
            painter.drawText(round(x + (cell - wide) / 2), round(middle + high / 2), digit)
            x += cell
        if self._below:
            painter.setFont(tabular(self.font(), self._sizes.below))
            painter.setPen(palette.ink_soft)
            line = self._sizes.below * 1.4
            place = QRectF(0, middle + high / 2 + gap + (ink_below - line) / 2, self.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._below)
            across = max(across, QFontMetricsF(painter.font()).horizontalAdvance(self._below))
        painter.end()
        left = (self.width() - across) / 2
        self._inked = QRectF(left, middle - high / 2, across, high + gap + ink_below).toAlignedRect()

    def _font(self, wanted: int, inside: float) -> QFont:
        """Return the type of two digits at least, whose corners stay within the ring."""
        font = tabular(self.font(), wanted, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        cell = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        digits = max(2, len(self._number))
        across = hypot(cell * digits, metrics.tightBoundingRect("0123456789").height())
        return font if across <= inside else tabular(font, int(wanted * inside / across), QFont.Weight.DemiBold)
