# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A scene's plain numbers in Qt's terms: outlines, colours, and colours that go out along a line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainterPath

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import Fade, Tint

_WINDING = Qt.FillRule.WindingFill


def outline_of(path: Path) -> QPainterPath:
    """Return one outline as a path of Qt's."""
    made = QPainterPath()
    made.setFillRule(_WINDING)
    made.moveTo(*path.start)
    for curve in path.curves:
        made.cubicTo(*curve)
    if path.closed:
        made.closeSubpath()
    return made


def colour_of(tint: Tint) -> QColor:
    """Return a tint as a colour that is as opaque as the tint is."""
    colour = QColor(tint.colour)
    colour.setAlphaF(min(1.0, max(0.0, tint.opacity)))
    return colour


def going_out(colour: QColor, fade: Fade) -> QLinearGradient:
    """Return `colour` going out along `fade`."""
    gradient = QLinearGradient(*fade.start, *fade.end)
    gone = QColor(colour)
    gone.setAlpha(0)
    gradient.setColorAt(0.0, colour)
    gradient.setColorAt(1.0, gone)
    return gradient
