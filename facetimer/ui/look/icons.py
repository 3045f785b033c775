# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The app's own icons: SVG outlines drawn in black, tinted as they are painted."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_LINE, _HEAVY_LINE = 'stroke-width="1.75"', 'stroke-width="2.25"'
"""The line all outlines have, and the heavier one."""


class IconSet:
    """Icons by the name of their file, rendered once per size and colour.

    Args:
        folder: where the `.svg` files are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, int, str, float, bool], QPixmap] = {}

    def pixmap(self, name: str, size_px: int, colour: str, ratio: float, *, heavy: bool = False) -> QPixmap:
        """Return the icon `size_px` wide and high in logical pixels.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        key = (name, size_px, colour, ratio, heavy)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(*key)
        return self._pixmaps[key]

    def paint(self, painter: QPainter, name: str, box: QRectF, colour: str, *, heavy: bool = False) -> None:
        """Paint the icon into the middle of `box`, as large as fits; a heavy one is what one is at.

        It is drawn for the pixels it comes to lie on, whatever the screen and the painter enlarge it by.
        """
        size = round(min(box.width(), box.height()))
        if size < 1:
            return
        to_pixels = painter.deviceTransform()
        ratio = abs(to_pixels.m11()) or 1.0
        pixmap = self.pixmap(name, size, colour, ratio, heavy=heavy)
        at = QPointF(round(box.center().x() - size / 2), round(box.center().y() - size / 2))
        if ratio != 1:  # or half a pixel's step would blur it
            corner = to_pixels.map(at)
            at = to_pixels.inverted()[0].map(QPointF(round(corner.x()), round(corner.y())))
        painter.drawPixmap(at, pixmap)

    def _render(self, name: str, size_px: int, colour: str, ratio: float, heavy: bool) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("#000", colour)
        if heavy:
            source = source.replace(_LINE, _HEAVY_LINE)
        pixels = round(size_px * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
