# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The icon of the app, as pixels for each size: the small ones are drawn by hand, with less in them."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

HINTED_PX = (16, 22, 24, 32, 48)
"""Sizes that have a file of their own, `facetimer-16.svg` and so on."""
SCALED_PX = (64, 128, 256)
"""Sizes made of `facetimer.svg`."""


def app_icon(folder: Path) -> QIcon:
    """Return the icon in all its sizes.

    Args:
        folder: where the `.svg` files are.

    Raises:
        FileNotFoundError: one is missing.
    """
    icon = QIcon()
    for size_px in (*HINTED_PX, *SCALED_PX):
        suffix = f"-{size_px}" if size_px in HINTED_PX else ""
        icon.addPixmap(_picture(folder / f"facetimer{suffix}.svg", size_px))
    return icon


def _picture(file: Path, size_px: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = file.read_bytes()
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(source).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap
