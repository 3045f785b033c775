# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds painted text that does not fit: what widgets draw themselves is in no label that could be measured.

For the time of one painting every `QPainter.drawText` into a box is looked at before it is carried out.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QScrollArea, QWidget

TURNED = "\u202e"
"""Turns the letters of a pseudo-locale round; of such a text Qt does not know where the ink is."""
TOLERANCE_PX = 2.5


def painted_misfits(window: QWidget) -> list[str]:
    """Paint `window` and the whole of what can be scrolled in it; return a sentence for every text that is cut."""
    faults: list[str] = []
    draw: Callable[..., Any] = QPainter.drawText

    def measured(painter: QPainter, *arguments: Any) -> Any:
        if isinstance(arguments[0], QRectF | QRect):
            box, flags, text = arguments[:3]
            faults.extend(_faults(painter, QRectF(box), flags, text))
        return draw(painter, *arguments)

    QPainter.drawText = measured  # type: ignore[method-assign,assignment]
    try:
        window.grab()
        for area in window.findChildren(QScrollArea):
            page = area.widget()
            if area.isVisible() and page is not None:
                page.grab()
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]
    return sorted(set(faults))


def _ink(font: QFont, text: str) -> QRectF:
    """Return where a line of `text` has ink, from where it begins: that of its outlines.

    `tightBoundingRect` (Qt 6.11) makes an Arabic line 5 px wider than it is, at a large size.
    """
    outlines = QPainterPath()
    outlines.addText(0, 0, font, text)
    return outlines.boundingRect()


def _faults(painter: QPainter, box: QRectF, flags: Any, text: str) -> list[str]:
    if not text.strip():
        return []
    number = int(getattr(flags, "value", flags))
    metrics = QFontMetricsF(painter.font())
    wrapped = bool(number & Qt.TextFlag.TextWordWrap.value) or "\n" in text
    needed = metrics.boundingRect(QRectF(0, 0, box.width() if wrapped else 1e6, 1e4), number & ~0xFF, text)
    height = needed.height() if wrapped else metrics.tightBoundingRect(text).height()
    if needed.width() > box.width() + TOLERANCE_PX or height > box.height() + TOLERANCE_PX:
        size = f"{needed.width():.0f}x{height:.0f} in {box.width():.0f}x{box.height():.0f}"
        return [f"cut: {text[:60]!r} needs {size} where {type(painter.device()).__name__} paints it"]
    device = painter.device()
    if not isinstance(device, QWidget):
        return []  # a picture for later, which has its own size
    place = painter.boundingRect(box, number, text)
    if not wrapped and TURNED not in text:  # the ink alone: the room before a digit may stick out
        ink = _ink(painter.font(), text)
        place = QRectF(place.left() + ink.left(), place.top(), ink.width(), place.height())
    place = painter.worldTransform().mapRect(place)
    if place.left() < -TOLERANCE_PX or place.right() > device.width() + TOLERANCE_PX:
        ends = f"from {place.left():.0f} to {place.right():.0f} of {device.width()}"
        return [f"outside: {text[:60]!r} goes {ends} in {type(device).__name__}"]
    return []
