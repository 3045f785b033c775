# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays translucent paint on a picture: painted opaque on a sheet of its own, then laid on as a whole.

Qt's raster engine blends a translucent outline one antialiased run of pixels after the other, seven times as
slowly as it fills an opaque one; an image it blends in long runs. Outlines of one shape that overlap show as one,
as they do in the SVG.
"""

from collections.abc import Iterable, Sequence
from typing import Self

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

_AROUND = 1  # pixels around an outline that antialiasing may touch
_STILL = QTransform()


class Washes:
    """A sheet for one painter on a raster picture; used as a context, within which nobody else moves that painter.

    Anything else that can be painted on (a page of a PDF, say) has no use for it: ask `serves` first.

    Args:
        sheet: what was returned as `sheet` by earlier washes, to be used again.
        painter: paints the picture; placed already.
    """

    def __init__(self, sheet: QImage, painter: QPainter) -> None:
        self._over = painter
        self._place = painter.transform()
        device = painter.device()
        self._ratio = device.devicePixelRatioF()
        self._to_pixels = painter.deviceTransform()
        pixels = QSize(device.width(), device.height())
        self._clip = QRect(0, 0, pixels.width(), pixels.height())
        if painter.hasClipping():
            bounds = self._to_pixels.mapRect(painter.clipBoundingRect())
            self._clip &= bounds.toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        if sheet.width() < pixels.width() or sheet.height() < pixels.height():
            sheet = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
        self.sheet = sheet
        self._brush = QPainter(sheet)
        self._brush.setRenderHint(QPainter.RenderHint.Antialiasing)

    @staticmethod
    def serves(painter: QPainter) -> bool:
        """Whether what is painted on is a raster picture."""
        return isinstance(painter.device(), QImage | QPixmap)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._brush.end()

    def fill(
        self, paths: Sequence[QPainterPath], brush: QBrush, box: QRectF, fade: QLinearGradient | None = None
    ) -> None:
        """Fill outlines within `box` with a translucent brush, or as much of it as `fade` is opaque."""
        area = self._cleared(box)
        if not area.isEmpty():
            opaque = QBrush(_opaque(brush.color()))
            for path in paths:
                self._brush.fillPath(path, opaque)
            if fade is not None:
                self._brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
                self._brush.fillRect(box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), QBrush(fade))
                self._brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            self._lay(area, brush.color().alphaF())

    def stroke(self, paths: Iterable[QPainterPath], pen: QPen, box: QRectF) -> None:
        """Draw lines, all of them within `box`, with a translucent pen."""
        area = self._cleared(box)
        if not area.isEmpty():
            opaque = QPen(pen)
            opaque.setColor(_opaque(pen.color()))
            for path in paths:
                self._brush.strokePath(path, opaque)
            self._lay(area, pen.color().alphaF())

    def _cleared(self, box: QRectF) -> QRect:
        """Return the pixels of `box` that can be seen, empty on the sheet."""
        around = self._to_pixels.mapRect(box).toAlignedRect()
        area = around.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & self._clip
        if not area.isEmpty():
            brush = self._brush
            brush.setTransform(_STILL)
            brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            brush.fillRect(area, Qt.GlobalColor.transparent)
            brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            brush.setTransform(self._to_pixels)
        return area

    def _lay(self, area: QRect, opacity: float) -> None:
        over, ratio, whole = self._over, self._ratio, self._over.opacity()
        over.setTransform(_STILL)
        over.setOpacity(whole * opacity)
        place = QRectF(area.x() / ratio, area.y() / ratio, area.width() / ratio, area.height() / ratio)
        over.drawImage(place, self.sheet, QRectF(area))
        over.setOpacity(whole)
        over.setTransform(self._place)


def _opaque(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlpha(255)
    return made
