# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts a scene on anything a QPainter can paint: a window, an image, a page.

Owns the way from a scene's plain numbers to Qt's paths and colours. It must not know what is in the scene.
"""

from collections.abc import Iterable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from facetimer.clocks import monotonic_s
from facetimer.face.geometry.shapes import WHOLE, Box, Group, Scene, Shape
from facetimer.ui.picture.built import Builder, BuiltShape, paint_pile
from facetimer.ui.picture.group_pictures import BuiltGroup, BuiltSkin, GroupPictures
from facetimer.ui.picture.washes import Washes

PICTURES = GroupPictures()
"""Shared by all painters that bring none of their own: those of a session, of a sheet."""
BuiltThing = BuiltShape | BuiltGroup | BuiltSkin
PRINT_DPI = 300
"""Resolution of the picture that stands for a scene on paper."""


def paint_scene(painter: QPainter, scene: Scene, target: QRectF) -> None:
    """Paint `scene`, ground included, into `target`; nothing of its picture leaves it."""
    ScenePainter().paint(painter, scene, target)


def fitted(target: QRectF, crop: Box = WHOLE) -> QRectF:
    """Return the largest rectangle that a part of the canvas can fill: in the middle of `target`, at its foot.

    Where the canvas ends before a narrow target does, what is free is above a head, and no neck ends in the air.
    """
    box = crop.grown(target.width(), target.height())
    scale = min(target.width() / box.width, target.height() / box.height)
    width, height = box.width * scale, box.height * scale
    return QRectF(target.center().x() - width / 2, target.bottom() - height, width, height)


class ScenePainter:
    """Paints scenes and keeps the Qt form of the shapes it painted last.

    Shapes that did not change are the same objects from frame to frame, so most of a frame is found here.

    Args:
        pictures: where the pictures of groups are kept.
        moving: whether a picture that was made for another turn or place may do.
    """

    def __init__(self, pictures: GroupPictures = PICTURES, *, moving: bool = False) -> None:
        self._moving = moving
        self._pictures = pictures
        self._builder = Builder()
        self._built: dict[int, BuiltThing] = {}
        self._sheet = QImage()
        self._looked_at: tuple[Scene | None, int] = (None, 0)

    def paint(self, painter: QPainter, scene: Scene, target: QRectF) -> None:
        """Paint `scene`, ground included, into `target`."""
        place = fitted(target, scene.crop)
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
        self.paint_pile(painter, self.build(scene))
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
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)  # what is clear goes out too
        painter.setOpacity(painter.opacity() * gone)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        image = self.image(replace(scene, fading=None), place.size().toSize(), ratio)
        painter.drawImage(place, image)
        painter.restore()

    def image(self, scene: Scene, size: QSize, ratio: float) -> QImage:
        """Return the scene as an image of `size` at `ratio` pixels each."""
        ground = QColor(scene.ground)
        solid = QImage.Format.Format_RGB32
        image = QImage(size * ratio, solid if ground.alpha() == 255 else QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(ground)
        painter = QPainter(image)
        self.paint(painter, scene, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return image

    def build(self, scene: Scene) -> list[BuiltThing]:
        """Return what is in the scene in Qt's terms; of the last scene is taken over what is the same."""
        self._builder.next_frame()
        known, self._built = self._built, {}
        for thing in scene.things:
            key = id(thing)
            self._built[key] = known.get(key) or self._built.get(key) or self._make(thing)
        return [self._built[id(thing)] for thing in scene.things]

    def _make(self, thing: Shape | Group) -> BuiltThing:
        if isinstance(thing, Shape):
            ahead = self._pictures.ahead.get(id(thing))
            return ahead if ahead is not None and ahead.shape is thing else self._builder.build(thing)
        return self._group(thing)

    def _group(self, group: Group) -> BuiltGroup | BuiltSkin:
        if group.base is not None:
            return BuiltSkin(group, group.base, self._builder.outlines(group.clip), self._pictures)
        return BuiltGroup(group, self._builder.outlines(group.clip), self._pictures, moving=self._moving)

    def paint_pile(self, painter: QPainter, pile: Iterable[BuiltThing]) -> None:
        """Paint shapes and groups onto a raster picture whose painter is already placed."""
        self._sheet = paint_pile(painter, pile, self._sheet)

    def make_ready(self, scene: Scene, size: QSize, seconds: float) -> bool:
        """Make pictures that a scene will need on a surface of `size` pixels; return whether none is left to make.

        It takes about `seconds`, and at least one step is made.
        """
        until = monotonic_s() + seconds
        placed = placing(scene, fitted(QRectF(QPointF(), size), scene.crop))
        surface = QRect(QPoint(), size)
        known, first = self._looked_at
        for k in range(first if known is scene else 0, len(scene.things)):
            group = scene.things[k]
            if isinstance(group, Group):
                # None is looked at twice: more than can be kept would be made over and over.
                self._looked_at = scene, k
                picture = self._group(group).picture(placed, surface)
                if not picture.done and (not picture.go_on(until - monotonic_s()) or monotonic_s() > until):
                    return False
        self._looked_at = None, 0
        return True


def placing(scene: Scene, place: QRectF) -> QTransform:
    """Return how canvas units get to `place`; the facing view is flipped here and nowhere else."""
    return placing_box(scene.crop.grown(place.width(), place.height()), place, mirrored=scene.mirrored)


def placing_box(box: Box, place: QRectF, *, mirrored: bool) -> QTransform:
    """Return how a part of the canvas gets to `place`."""
    scale = place.width() / box.width
    if mirrored:
        return QTransform(-scale, 0, 0, scale, place.right() + box.left * scale, place.top() - box.top * scale)
    return QTransform(scale, 0, 0, scale, place.left() - box.left * scale, place.top() - box.top * scale)
