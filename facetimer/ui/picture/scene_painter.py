# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts a scene on anything a QPainter can paint: a window, an image, a page.

Owns the way from a scene's plain numbers to Qt's paths and colours. It must not know what is in the scene.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from facetimer.face.curves import Path
from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Fade, Pen, Scene, Shape, Tint
from facetimer.ui.picture.washes import Washes

if TYPE_CHECKING:
    from facetimer.ui.picture.layers import Layer

MAX_TINTS = 500
"""Brushes and pens kept; what fades takes many opacities in an hour."""


def paint_scene(painter: QPainter, scene: Scene, target: QRectF) -> None:
    """Paint `scene`, ground included, into `target`; its 4:5 picture is centred and nothing leaves it."""
    ScenePainter().paint(painter, scene, target)


def fitted(target: QRectF) -> QRectF:
    """Return the largest 4:5 rectangle in the middle of `target`."""
    scale = min(target.width() / CANVAS_WIDTH, target.height() / CANVAS_HEIGHT)
    width, height = CANVAS_WIDTH * scale, CANVAS_HEIGHT * scale
    centre = target.center()
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


class BuiltShape:
    """A shape in Qt's terms: its paths, brush, pen and the box it stays in.

    Each outline is a path of its own: filling seventeen small paths took 0.8 ms where one path of seventeen
    outlines took 5 (software raster, measured).
    """

    __slots__ = ("_brush", "_fade", "_fill_wash", "_paths", "_pen", "_pen_wash", "box", "outlines", "shape")

    def __init__(self, shape: Shape, outlines: list[QPainterPath], brush: QBrush | None, pen: QPen | None) -> None:
        self.shape = shape
        self.outlines = outlines
        """The paths of the shape in Qt's form, before its affine moves them."""
        paths = outlines
        if shape.affine is not None:
            move = QTransform(*shape.affine)
            paths = [move.map(path) for path in outlines]
        self._paths = paths
        self._brush, self._pen = brush, pen
        fade = shape.placed_fade()
        self._fade = None if fade is None else _going_out(QColor(Qt.GlobalColor.black), fade)
        self._fill_wash = shape.fill is not None and (shape.fill.opacity < 1 or fade is not None)
        self._pen_wash = shape.pen is not None and shape.pen.tint.opacity < 1
        grow = pen.widthF() / 2 if pen is not None else 0.0
        box = paths[0].controlPointRect()
        for path in paths[1:]:
            box |= path.controlPointRect()
        self.box = box.adjusted(-grow, -grow, grow, grow)

    def lay(self, painter: QPainter, washes: Washes | None = None) -> None:
        """Paint it with `painter`, which is placed already; what is translucent goes through `washes`."""
        if self._brush is not None:
            if washes is not None and self._fill_wash:
                washes.fill(self._paths, self._brush, self.box, self._fade)
            else:
                fade = self.shape.placed_fade()
                brush = self._brush if fade is None else QBrush(_going_out(self._brush.color(), fade))
                for path in self._paths:
                    painter.fillPath(path, brush)
        if self._pen is not None:
            if washes is not None and self._pen_wash:
                washes.stroke(self._paths, self._pen, self.box)
            else:
                for path in self._paths:
                    painter.strokePath(path, self._pen)


def _going_out(colour: QColor, fade: Fade) -> QLinearGradient:
    """Return `colour` going out along `fade`."""
    gradient = QLinearGradient(*fade.start, *fade.end)
    gone = QColor(colour)
    gone.setAlpha(0)
    gradient.setColorAt(0.0, colour)
    gradient.setColorAt(1.0, gone)
    return gradient


def _qt_path(path: Path) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    made.moveTo(*path.start)
    for curve in path.curves:
        made.cubicTo(*curve)
    if path.closed:
        made.closeSubpath()
    return made


class ScenePainter:
    """Paints scenes and keeps the Qt form of the shapes it painted last.

    Shapes that did not change are the same objects from frame to frame, so most of a frame is found here.
    """

    def __init__(self) -> None:
        self._built: dict[int, BuiltShape] = {}
        self._outlines: dict[int, QPainterPath] = {}  # by the identity of the paths of the shapes above
        self._brushes: dict[Tint, QBrush] = {}
        self._pens: dict[Pen, QPen] = {}
        self._sheet = QImage()

    def paint(self, painter: QPainter, scene: Scene, target: QRectF) -> None:
        """Paint `scene`, ground included, into the 4:5 rectangle in the middle of `target`."""
        place = fitted(target)
        if scene.fading is not None:
            self._paint_fading(painter, scene, place)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, QColor(scene.ground))
        painter.setTransform(placing(scene, place), combine=True)
        self.paint_shapes(painter, self.build(scene))
        painter.restore()

    def _paint_fading(self, painter: QPainter, scene: Scene, place: QRectF) -> None:
        """Lay the new picture over the old one as a whole: shape by shape, the old would shine through."""
        assert scene.fading is not None
        before, gone = scene.fading
        self.paint(painter, before, place)
        painter.save()
        painter.setOpacity(painter.opacity() * gone)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        image = self.image(Scene(scene.ground, scene.shapes, scene.mirrored), place.size().toSize(), ratio)
        painter.drawImage(place, image)
        painter.restore()

    def image(self, scene: Scene, size: QSize, ratio: float) -> QImage:
        """Return the scene as an image of `size` at `ratio` pixels each."""
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(scene.ground))
        painter = QPainter(image)
        self.paint(painter, scene, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return image

    def build(self, scene: Scene) -> list[BuiltShape]:
        """Return the scene's shapes in Qt's terms, those of the last scene taken over where they are the same."""
        gone = self._built
        self._built, made = {}, []
        built: list[BuiltShape] = []
        for shape in scene.shapes:
            one = gone.pop(id(shape), None) or self._built.get(id(shape))
            if one is None:
                one = self._make(shape)
                made.append(one)
            self._built[id(shape)] = one
            built.append(one)
        for one in gone.values():
            for path in one.shape.paths:
                self._outlines.pop(id(path), None)
        for one in made:
            self._outlines.update(zip(map(id, one.shape.paths), one.outlines, strict=True))
        return built

    def paint_shapes(self, painter: QPainter, pile: "Iterable[BuiltShape | Layer]") -> None:
        """Paint shapes, and layers of shapes, onto a painter that is already placed."""
        if not Washes.serves(painter):
            for one in pile:
                one.lay(painter)
            return
        with Washes(self._sheet, painter) as washes:
            for one in pile:
                one.lay(painter, washes)
        self._sheet = washes.sheet

    def _make(self, shape: Shape) -> BuiltShape:
        brush = self._brush(shape.fill) if shape.fill is not None else None
        pen = self._pen(shape.pen) if shape.pen is not None else None
        # A finger on its way is a new shape of the paths that it was before.
        outlines = [self._outlines.get(id(path)) or _qt_path(path) for path in shape.paths]
        return BuiltShape(shape, outlines, brush, pen)

    def _brush(self, tint: Tint) -> QBrush:
        brush = self._brushes.get(tint)
        if brush is None:
            if len(self._brushes) > MAX_TINTS:
                self._brushes.clear()
            brush = self._brushes[tint] = QBrush(_colour(tint))
        return brush

    def _pen(self, pen: Pen) -> QPen:
        made = self._pens.get(pen)
        if made is None:
            if len(self._pens) > MAX_TINTS:
                self._pens.clear()
            made = QPen(_colour(pen.tint), pen.width)
            made.setCapStyle(Qt.PenCapStyle.RoundCap)
            made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if pen.dash:
                made.setDashPattern([length / pen.width for length in pen.dash])
            self._pens[pen] = made
        return made


def _colour(tint: Tint) -> QColor:
    colour = QColor(tint.colour)
    colour.setAlphaF(min(1.0, max(0.0, tint.opacity)))
    return colour


def placing(scene: Scene, place: QRectF) -> QTransform:
    """Return how canvas units get to `place`; the facing view is flipped here and nowhere else."""
    scale = place.width() / CANVAS_WIDTH
    if scene.mirrored:
        return QTransform(-scale, 0, 0, scale, place.right(), place.top())
    return QTransform(scale, 0, 0, scale, place.left(), place.top())
