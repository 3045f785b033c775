# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts a scene on anything a QPainter can paint: a window, an image, a page.

Owns the way from a scene's plain numbers to Qt's paths and colours. It must not know what is in the scene.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from facetimer.face.curves import Path
from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Pen, Scene, Shape, Tint


def paint_scene(painter: QPainter, scene: Scene, target: QRectF) -> None:
    """Paint `scene`, ground included, into `target`; its 4:5 picture is centred and nothing leaves it."""
    ScenePainter().paint(painter, scene, target)


def fitted(target: QRectF) -> QRectF:
    """Return the largest 4:5 rectangle in the middle of `target`."""
    scale = min(target.width() / CANVAS_WIDTH, target.height() / CANVAS_HEIGHT)
    width, height = CANVAS_WIDTH * scale, CANVAS_HEIGHT * scale
    centre = target.center()
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


class ScenePainter:
    """Paints scenes and keeps the Qt form of the shapes it painted last.

    Shapes that did not change are the same objects from frame to frame, so most of a frame is found here.
    """

    def __init__(self) -> None:
        self._built: dict[int, tuple[Shape, QPainterPath]] = {}
        self._colours: dict[Tint, QColor] = {}

    def paint(self, painter: QPainter, scene: Scene, target: QRectF) -> None:
        """Paint `scene`, ground included, into the 4:5 rectangle in the middle of `target`."""
        place = fitted(target)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, QColor(scene.ground))
        painter.translate(place.topLeft())
        painter.scale(place.width() / CANVAS_WIDTH, place.height() / CANVAS_HEIGHT)
        if scene.mirrored:
            painter.translate(CANVAS_WIDTH, 0)
            painter.scale(-1, 1)
        if scene.fading is None:
            self._shapes(painter, scene.shapes)
        else:
            before, gone = scene.fading
            self._shapes(painter, before.shapes)
            self._faded(painter, scene, gone)
        painter.restore()

    def _faded(self, painter: QPainter, scene: Scene, gone: float) -> None:
        painter.setOpacity(gone)
        self._shapes(painter, scene.shapes)
        painter.setOpacity(1.0)

    def _shapes(self, painter: QPainter, shapes: tuple[Shape, ...]) -> None:
        kept = {}
        for shape in shapes:
            found = self._built.get(id(shape))
            path = found[1] if found is not None else _qt_path(shape)
            kept[id(shape)] = (shape, path)
            if shape.fill is not None:
                painter.fillPath(path, QBrush(self._colour(shape.fill)))
            if shape.pen is not None:
                painter.strokePath(path, self._pen(shape.pen))
        self._built = kept

    def _colour(self, tint: Tint) -> QColor:
        colour = self._colours.get(tint)
        if colour is None:
            colour = QColor(tint.colour)
            colour.setAlphaF(tint.opacity)
            self._colours[tint] = colour
        return colour

    def _pen(self, pen: Pen) -> QPen:
        made = QPen(self._colour(pen.tint), pen.width)
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
        made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if pen.dash:
            made.setDashPattern([length / pen.width for length in pen.dash])
        return made


def _qt_path(shape: Shape) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for path in shape.paths:
        _append(made, path)
    return made


def _append(made: QPainterPath, path: Path) -> None:
    made.moveTo(QPointF(*path.start))
    for curve in path.curves:
        made.cubicTo(*curve)
    if path.closed:
        made.closeSubpath()
