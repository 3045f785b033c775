# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the painted parts of the player have in common: painted anew only when what they show has changed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.text import wrapped_box
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import NOTE_PX

LEADING = Qt.AlignmentFlag.AlignLeading
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Painted(QWidget):
    """Something painted that changes only with what it shows.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._shown: tuple[object, ...] = ()
        look.theme_changed.connect(self.update)

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
        """Return what paints words in `font` and `colour` here; end it after use."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        return painter

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a box that is `x` from the edge at which reading begins."""
        return QRectF(self.width() - x - width if self.mirrored else x, y, width, height)


def heavy(font: QFont) -> QFont:
    """Return `font` in the heavier of the two weights."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def fits(font: QFont, text: str, box: QRectF) -> bool:
    """Whether `text`, wrapped at words, fits `box` in this type."""
    needed = wrapped_box(font, text, box.width())
    return needed.height() <= box.height() and needed.width() <= box.width()


def fitted(
    font: QFont, text: str, box: QRectF, pixel_size: float, lines: int = 0, least_px: int = NOTE_PX
) -> QFont:
    """Return `font` in the largest size up to `pixel_size` at which `text` fits `box`; never below `least_px`.

    Args:
        font: family and weight.
        text: what must fit.
        box: where.
        pixel_size: the size to start from.
        lines: 1 keeps it on one line; 0 wraps at words.
        least_px: the smallest type.
    """
    size = max(least_px, round(pixel_size))
    fitting = QFont(font)
    while True:
        fitting.setPixelSize(size)
        needed = _of_one_line(fitting, text) if lines == 1 else wrapped_box(fitting, text, box.width())
        if size <= least_px or (needed.height() <= box.height() and needed.width() <= box.width()):
            return fitting
        size = max(least_px, round(size * 0.94))


def _of_one_line(font: QFont, text: str) -> QRectF:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, 10_000, 10_000), int(Qt.TextFlag.TextSingleLine), text)
