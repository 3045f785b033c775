# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts a scene on anything a QPainter can paint: a window, an image, a page.

Owns the way from a scene's plain numbers to Qt's paths and colours. It must not know what is in the scene.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Blend, Pen, Scene, Shape, Tint
from facetimer.ui.picture.qt_forms import colour_of, going_out, outline_of
from facetimer.ui.picture.soft import SoftPicture, soft_picture
from facetimer.ui.picture.washes import Washes

if TYPE_CHECKING:
    from facetimer.ui.picture.layers import Layer

MAX_TINTS = 500
"""Brushes and pens kept; what fades takes many opacities in an hour."""
PRINT_DPI = 300
"""Resolution of the picture that stands for a scene on paper."""
_MODES = {
    Blend.NORMAL: QPainter.CompositionMode.CompositionMode_SourceOver,
    Blend.MULTIPLY: QPainter.CompositionMode.CompositionMode_Multiply,
    Blend.SCREEN: QPainter.CompositionMode.CompositionMode_Screen,
}


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

    __slots__ = (
        "_brush", "_clips", "_fade", "_fill_wash", "_move", "_paths", "_pen", "_pen_wash", "_soft",
        "box", "outlines", "shape",
    )  # fmt: skip

    def __init__(self, shape: Shape, outlines: list[QPainterPath], brush: QBrush | None, pen: QPen | None) -> None:
        self.shape = shape
        self.outlines = outlines
        """The paths of the shape in Qt's form, before its affine moves them."""
        self._move = None if shape.affine is None else QTransform(*shape.affine)
        self._paths = outlines if self._move is None else [self._move.map(path) for path in outlines]
        self._brush, self._pen = brush, pen
        fade = shape.placed_fade()
        self._fade = None if fade is None else going_out(QColor(Qt.GlobalColor.black), fade)
        self._soft: SoftPicture | None = None
        if shape.soft and shape.fill is not None:
            self._soft = soft_picture(shape.paths, shape.soft, shape.fill.colour, shape.fade)
        self._fill_wash = shape.fill is not None and (shape.fill.opacity < 1 or fade is not None)
        self._pen_wash = shape.pen is not None and shape.pen.tint.opacity < 1
        self._clips = [outline_of(path) for path in shape.clip]
        self.box = self._around()

    @property
    def is_blended(self) -> bool:
        """Whether it can be painted only onto what lies below it."""
        return self.shape.blend is not Blend.NORMAL

    def _around(self) -> QRectF:
        grow = self._pen.widthF() / 2 if self._pen is not None else 0.0
        box = self._paths[0].controlPointRect()
        for path in self._paths[1:]:
            box |= path.controlPointRect()
        box = box.adjusted(-grow, -grow, grow, grow)
        if self._soft is not None:
            box |= self._soft.place if self._move is None else self._move.mapRect(self._soft.place)
        for clip in self._clips:
            box &= clip.controlPointRect()
        return box

    def lay(self, painter: QPainter, washes: Washes | None = None) -> None:
        """Paint it with `painter`, which is placed already; what is translucent goes through `washes`."""
        if not self._clips and not self.is_blended:
            self._lay_fill(painter, washes)
            self._lay_pen(painter, washes)
            return
        painter.save()
        for clip in self._clips:
            painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.setCompositionMode(_MODES[self.shape.blend])
        self._lay_fill(painter, washes)
        self._lay_pen(painter, washes)
        painter.restore()

    def _lay_fill(self, painter: QPainter, washes: Washes | None) -> None:
        if self._brush is None:
            return
        if self._soft is not None:
            self._lay_soft(painter, self._soft, self._brush.color().alphaF())
        elif washes is not None and self._fill_wash:
            washes.fill(self._paths, self._brush, self.box, self._fade)
        else:
            fade = self.shape.placed_fade()
            brush = self._brush if fade is None else QBrush(going_out(self._brush.color(), fade))
            for path in self._paths:
                painter.fillPath(path, brush)

    def _lay_soft(self, painter: QPainter, soft: SoftPicture, opacity: float) -> None:
        painter.save()
        if self._move is not None:
            painter.setTransform(self._move, combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(painter.opacity() * opacity)
        painter.drawImage(soft.place, soft.image)
        painter.restore()

    def _lay_pen(self, painter: QPainter, washes: Washes | None) -> None:
        if self._pen is None:
            return
        if washes is not None and self._pen_wash:
            washes.stroke(self._paths, self._pen, self.box)
        else:
            for path in self._paths:
                painter.strokePath(path, self._pen)


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
        if not Washes.serves(painter):
            self._print(painter, scene, place)
            return
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

    def _print(self, painter: QPainter, scene: Scene, place: QRectF) -> None:
        """Put the scene on a page as a picture: a page knows no blending."""
        finer = max(1.0, PRINT_DPI / painter.device().logicalDpiX())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.drawImage(place, self.image(scene, (place.size() * finer).toSize(), 1.0))
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
        with Washes(self._sheet, painter) as washes:
            for one in pile:
                one.lay(painter, washes)
        self._sheet = washes.sheet

    def _make(self, shape: Shape) -> BuiltShape:
        brush = self._brush(shape.fill) if shape.fill is not None else None
        pen = self._pen(shape.pen) if shape.pen is not None else None
        # A finger on its way is a new shape of the paths that it was before.
        outlines = [self._outlines.get(id(path)) or outline_of(path) for path in shape.paths]
        return BuiltShape(shape, outlines, brush, pen)

    def _brush(self, tint: Tint) -> QBrush:
        brush = self._brushes.get(tint)
        if brush is None:
            if len(self._brushes) > MAX_TINTS:
                self._brushes.clear()
            brush = self._brushes[tint] = QBrush(colour_of(tint))
        return brush

    def _pen(self, pen: Pen) -> QPen:
        made = self._pens.get(pen)
        if made is None:
            if len(self._pens) > MAX_TINTS:
                self._pens.clear()
            made = QPen(colour_of(pen.tint), pen.width)
            made.setCapStyle(Qt.PenCapStyle.RoundCap)
            made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if pen.dash:
                made.setDashPattern([length / pen.width for length in pen.dash])
            self._pens[pen] = made
        return made


def placing(scene: Scene, place: QRectF) -> QTransform:
    """Return how canvas units get to `place`; the facing view is flipped here and nowhere else."""
    scale = place.width() / CANVAS_WIDTH
    if scene.mirrored:
        return QTransform(-scale, 0, 0, scale, place.right(), place.top())
    return QTransform(scale, 0, 0, scale, place.left(), place.top())
