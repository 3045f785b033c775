# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Make the pictures that Windows wants beside a program: its icon in all sizes, and what the installer shows.

`python pictures.py ICONS OUT` reads the drawings in ICONS and writes facetimer.ico, header.bmp and sidebar.bmp.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICON_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
GROUND = "#F7F3EC"
"""As `ground` of the light palette."""
HEADER_PX, HEADER_ICON_PX = (150, 57), 41
SIDEBAR_PX, SIDEBAR_ICON_PX = (164, 314), 96
"""What the installer's pages have room for."""


def main() -> None:
    """Read the two folders and write the three files."""
    drawings, out = map(Path, sys.argv[1:])
    icons = [icon(drawings, size) for size in ICON_SIZES_PX]
    (out / "facetimer.ico").write_bytes(icon_file(icons))
    whole = QSvgRenderer(str(drawings / "facetimer.svg"))
    on_ground(whole, HEADER_PX, HEADER_ICON_PX).save(str(out / "header.bmp"))
    on_ground(whole, SIDEBAR_PX, SIDEBAR_ICON_PX).save(str(out / "sidebar.bmp"))


def icon(drawings: Path, size_px: int) -> QImage:
    """Draw the icon; the small sizes have a drawing of their own."""
    own = drawings / f"facetimer-{size_px}.svg"
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(own if own.exists() else drawings / "facetimer.svg")).render(painter)
    painter.end()
    return image


def icon_file(images: list[QImage]) -> bytes:
    """Return an .ico of PNG pictures, as Windows has read them since Vista."""
    contents = []
    for image in images:
        buffer = QBuffer()
        image.save(buffer, "PNG")
        contents.append(bytes(buffer.data().data()))
    place = 6 + 16 * len(images)
    head = [struct.pack("<HHH", 0, 1, len(images))]
    for image, content in zip(images, contents, strict=True):
        side = image.width() % 256  # 0 stands for 256
        head.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), place))
        place += len(content)
    return b"".join([*head, *contents])


def on_ground(drawing: QSvgRenderer, size_px: tuple[int, int], icon_px: int) -> QImage:
    """Draw the icon in the middle of a plain ground."""
    image = QImage(*size_px, QImage.Format.Format_RGB888)
    image.fill(QColor(GROUND))
    painter = QPainter(image)
    left, top = ((side - icon_px) / 2 for side in size_px)
    drawing.render(painter, QRectF(left, top, icon_px, icon_px))
    painter.end()
    return image


if __name__ == "__main__":
    main()
