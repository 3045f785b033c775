# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The picture as pixels, of which only what changed is painted again.

Most frames change little: an iris, a mouth, a hand on its way. Shapes that stayed are the same objects, so the
changed region is the boxes of those that came or went. What lies below all that moves, the face under a hand say,
is one more picture, the backdrop.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from operator import is_

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from facetimer.face.geometry.shapes import Scene
from facetimer.ui.picture.group_pictures import BuiltSkin
from facetimer.ui.picture.scene_painter import BuiltThing, ScenePainter, fitted, placing
from facetimer.ui.picture.zoom import Zoom

FULL_FROM = 0.6
"""A frame that changes more than this share of the picture is painted whole: cheaper than sorting it out."""
MAX_RECTS = 8
WORTH_KEEPING = 4
"""So many things have to stay at the bottom of the pile to be added to the backdrop."""
SETTLED = 8
"""For so many frames in a row they have to stay; two do for the first that are there.

What moves slowly, the filled part of a way, rests for a few frames and would soon have to be painted out again.
"""
MENDED_UP_TO = 0.1
"""A change within the backdrop is mended there up to this share of the picture: a blink under a moving hand."""
_MARGIN = 2  # pixels around a change, for antialiasing


class Backdrop:
    """The bottom of the pile as a picture, for as long as it stays."""

    def __init__(self) -> None:
        self.image = QImage()
        self.count = 0
        self._stayed = deque[int](maxlen=SETTLED)  # how many things did, in each of the last frames

    def mended(self, before: Sequence[BuiltThing], now: Sequence[BuiltThing]) -> list[BuiltThing]:
        """Return what came or went among the things that are there, and count those that are there now.

        Args:
            before: the things of the last frame, from back to front.
            now: those of this one.
        """
        stayed = _alike(before[: self.count], now)
        if stayed == self.count:
            return []
        top = before[self.count - 1]
        count = next((k + 1 for k, one in enumerate(now) if one is top), 0)
        above = _alike(before[stayed : self.count][::-1], now[stayed:count][::-1])
        changed = [*before[stayed : self.count - above], *now[stayed : count - above]] if count else []
        self.count = count
        return changed

    def missing(self, before: Sequence[BuiltThing], now: Sequence[BuiltThing]) -> Sequence[BuiltThing]:
        """Return what is to be painted on top of the picture, and count it as there; none of it as a rule."""
        self._stayed.append(_alike(before, now))
        begin, frames = self.count, SETTLED if self.count else 2
        lasting = min(list(self._stayed)[-frames:]) if len(self._stayed) >= frames else 0
        if lasting - begin >= WORTH_KEEPING:
            self.count = lasting
        return now[begin : self.count]


def _alike(one: Sequence[BuiltThing], other: Sequence[BuiltThing]) -> int:
    """Return how many things at the beginning of both are the same."""
    length = min(len(one), len(other))
    return next((k for k in range(length) if one[k] is not other[k]), length)


class SceneBuffer:
    """Keeps one scene's pixels up to date."""

    def __init__(self) -> None:
        self._painter = ScenePainter(moving=True)
        self._image = QImage()
        self._ratio = 1.0
        self._scene: Scene | None = None
        self._shown: list[BuiltThing] = []
        self._backdrop = Backdrop()
        self._zoom: Zoom | None = None
        self._between = QImage()

    @property
    def image(self) -> QImage:
        """The picture in the screen's own pixels; a null image before the first scene."""
        return self._image if self._zoom is None else self._between

    @property
    def ratio(self) -> float:
        """How many of the screen's pixels make one of the widget's."""
        return self._ratio

    @property
    def scene(self) -> Scene | None:
        """The scene the picture shows."""
        return self._scene

    def show(self, scene: Scene, size: QSize, ratio: float) -> QRegion:
        """Bring the picture up to date and return the region that changed, in widget pixels."""
        if size.isEmpty():
            return QRegion()
        before, zoomed = (self._scene, self._image), self._zoom is not None
        changed = self._show(scene, size, ratio)
        self._zoom = self._zoom_to(scene, *before)
        if self._zoom is not None:
            self._between = self._zoom.towards(scene, self._image)
        return QRegion(0, 0, size.width(), size.height()) if zoomed or self._zoom is not None else changed

    def _zoom_to(self, scene: Scene, before: Scene | None, image: QImage) -> Zoom | None:
        """Return the way to `scene`, begun just now or before; None where it is there, or was not come to."""
        if self._zoom is not None and self._zoom.leads_to(scene):
            return self._zoom
        if before is None or image.size() != self._image.size():
            return None
        begun = Zoom(before, image)
        return begun if begun.leads_to(scene) else None

    def _show(self, scene: Scene, size: QSize, ratio: float) -> QRegion:
        whole = QRect(0, 0, round(size.width() * ratio), round(size.height() * ratio))
        comparable = self._is_comparable(scene, whole, ratio)
        shown = self._scene.things if self._scene is not None else ()
        self._scene, self._ratio = scene, ratio
        if comparable and len(shown) == len(scene.things) and all(map(is_, shown, scene.things)):
            return QRegion()
        if not comparable:
            self._start_over(scene, whole)
            return QRegion(0, 0, size.width(), size.height())
        built = self._painter.build(scene)
        placed = placing(scene, fitted(QRectF(whole), scene.crop))
        rects = _changed(_boxes_apart(self._shown, built), placed, whole)
        if rects:
            self._mend(scene, built, placed)
            self._keep(scene, self._backdrop.missing(self._shown, built), placed)
            self._repaint(self._image, scene, built[self._backdrop.count :], placed, rects)
        self._shown = built
        region = QRegion()
        for rect in rects:
            region |= _in_widget_pixels(rect, ratio)
        return region

    def make_ready(self, scene: Scene, seconds: float) -> bool:
        """Make pictures ahead for a scene to come, for about so long; return whether all are there."""
        return self._painter.make_ready(scene, self._image.size(), seconds)

    def _is_comparable(self, scene: Scene, whole: QRect, ratio: float) -> bool:
        old = self._scene
        if old is None or self._image.size() != whole.size() or self._ratio != ratio:
            return False
        if old.fading is not None or scene.fading is not None:
            return False
        return (old.ground, old.mirrored, old.crop) == (scene.ground, scene.mirrored, scene.crop)

    def _start_over(self, scene: Scene, whole: QRect) -> None:
        self._image = self._painter.image(scene, whole.size(), 1.0)
        self._shown = self._painter.build(scene) if scene.fading is None else []
        self._backdrop = Backdrop()

    def _mend(self, scene: Scene, built: Sequence[BuiltThing], placed: QTransform) -> None:
        """Paint again what changed within the backdrop; where that is much, have none."""
        backdrop, whole = self._backdrop, self._image.rect()
        rects = _changed((one.box for one in backdrop.mended(self._shown, built)), placed, whole)
        if _pixels(rects) > MENDED_UP_TO * _pixels([whole]):
            backdrop.count = 0
        elif rects:
            self._repaint(backdrop.image, scene, built[: backdrop.count], placed, rects)

    def _keep(self, scene: Scene, added: Sequence[BuiltThing], placed: QTransform) -> None:
        """Paint what is new on the backdrop."""
        if not added:
            return
        backdrop = self._backdrop
        if len(added) == backdrop.count:
            backdrop.image = QImage(self._image.size(), self._image.format())
            backdrop.image.fill(QColor(scene.ground))
        painter = QPainter(backdrop.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(placed)
        self._painter.paint_pile(painter, added)
        painter.end()

    def _repaint(
        self,
        image: QImage,
        scene: Scene,
        pile: Sequence[BuiltThing],
        placed: QTransform,
        rects: Sequence[QRect],
    ) -> None:
        """Paint a pile again within some pixels of the backdrop, or of the picture that lies on it."""
        back, possible = placed.inverted()
        assert possible, "a picture has a size"
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in rects:
            painter.save()
            painter.setClipRect(rect)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            if self._backdrop.count and image is self._image:
                painter.drawImage(rect, self._backdrop.image, rect)
            else:
                painter.fillRect(rect, QColor(scene.ground))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setTransform(placed)
            area = back.mapRect(QRectF(rect))
            self._painter.paint_pile(painter, (one for one in pile if one.box.intersects(area)))
            painter.restore()
        painter.end()


def _boxes_apart(shown: Sequence[BuiltThing], built: Sequence[BuiltThing]) -> list[QRectF]:
    """Return the boxes of what came or went; of skin that is another now, of what came or went on it."""
    before, now = {id(one) for one in shown}, {id(one) for one in built}
    went = [one for one in shown if id(one) not in now]
    came = [one for one in built if id(one) not in before]
    old, new = (next((one for one in things if isinstance(one, BuiltSkin)), None) for things in (went, came))
    boxes = list[QRectF]()
    if old is not None and new is not None:
        boxes = old.apart(new)
        went.remove(old)
        came.remove(new)
    return [*boxes, *(one.box for one in went), *(one.box for one in came)]


def _changed(boxes: Iterable[QRectF], placed: QTransform, whole: QRect) -> list[QRect]:
    """Return the pixels that changed as few rectangles that do not overlap; all of them where most did."""
    rects: list[QRect] = []
    for box in sorted(boxes, key=lambda one: one.width() * one.height(), reverse=True):
        around = placed.mapRect(box).toAlignedRect()
        _take_in(rects, around.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & whole)
        if _pixels(rects) > FULL_FROM * _pixels([whole]):
            return [whole]
    if len(rects) > MAX_RECTS:
        box_of_all = rects[0]
        for rect in rects[1:]:
            box_of_all |= rect
        return [box_of_all]
    return rects


def _pixels(rects: Iterable[QRect]) -> int:
    return sum(rect.width() * rect.height() for rect in rects)


def _in_widget_pixels(rect: QRect, ratio: float) -> QRect:
    exact = QRectF(rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio)
    return exact.toAlignedRect()


def _take_in(rects: list[QRect], box: QRect) -> None:
    """Add `box` to rectangles that do not overlap, joining it with those it meets."""
    if box.isEmpty():
        return
    met = True
    while met:
        met = False
        for i, rect in enumerate(rects):
            if rect.intersects(box):
                box |= rects.pop(i)
                met = True
                break
    rects.append(box)
