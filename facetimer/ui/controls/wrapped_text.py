# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Words that take several lines, painted whole in either reading direction.

From right to left, `QPainter.drawText` (Qt 6.11) sets a line in by the space at which it was broken, and cuts as
much off its other end. A line that is broken beforehand has no such space.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout

_WRAP = Qt.TextFlag.TextWordWrap


def draw_wrapped(painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
    """Draw `text` into `box`, wrapped at words, in the painter's font and direction."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.drawText(box, align, in_lines(text, painter.font(), box.width()))
    else:
        painter.drawText(box, align | _WRAP, text)


def narrowed(font: QFont, text: str, width: float) -> QFont:
    """Return `font`, smaller where the longest word of `text` would not fit `width` pixels."""
    metrics = QFontMetricsF(font)
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
    if longest <= width:
        return font
    narrower = QFont(font)
    narrower.setPixelSize(max(1, int(font.pixelSize() * width / longest)))
    return narrower


def in_lines(text: str, font: QFont, width: float) -> str:
    """Return `text` with a line break in place of the space at which each line of `width` pixels ends."""
    return "\n".join(line for paragraph in text.split("\n") for line in _lines(paragraph, font, width))


def _lines(paragraph: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(paragraph, font)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].strip(" "))
    layout.endLayout()
    return lines or [""]
