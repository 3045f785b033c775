# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The picture as pixels, of which only what changed is painted again.

Most frames change little: an iris, a mouth, a hand on its way. Shapes that stayed are the same objects, so the
changed region is the boxes of those that came or went. What lies below the lowest of them is kept as a second
picture, the base, and copied back instead of being painted.
"""

from collections import deque

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from facetimer.face.curves import Path
from facetimer.face.shapes import Scene
from facetimer.ui.widgets.scene_painter import BuiltShape, ScenePainter, fitted, placing

FULL_FROM = 0.6
"""A frame that changes more than this share of the picture is painted whole: cheaper than sorting it out."""
MAX_RECTS = 8
BASE_AFTER = 4
"""So many frames in a row must leave the lower shapes alone before they become the base."""
BASE_STEP = 16
"""The base grows by so many shapes a frame, so that no frame pays for all of it."""
_MARGIN = 2  # pixels around a change, for antialiasing


class SceneBuffer:
    """Keeps one scene's pixels up to date."""

    def __init__(self) -> None:
        self._painter = ScenePainter()
        self._image = QImage()
        self._scene: Scene | None = None
        self._shown: list[BuiltShape] = []
        self._base = QImage()
        self._base_count = 0
        self._recent: deque[int] = deque(maxlen=BASE_AFTER)  # how many lowest shapes stayed, frame by frame

    @property
    def image(self) -> QImage:
        """The picture; a null image before the first scene."""
        return self._image

    @property
    def scene(self) -> Scene | None:
        """The scene the picture shows."""
        return self._scene

    def show(self, scene: Scene, size: QSize, ratio: float) -> QRegion:
        """Bring the picture up to date and return the region that changed, in widget pixels."""
        whole = QRect(0, 0, size.width(), size.height())
        if size.isEmpty():
            return QRegion()
        old, self._scene = self._scene, scene
        if not self._is_comparable(old, scene, size, ratio):
            return self._start_over(scene, whole, ratio)
        built = self._painter.build(scene)
        placed = placing(scene, fitted(QRectF(whole)))
        stayed = self._stayed(built)
        rects = self._changed(built, placed, whole)
        self._shown = built
        if not rects:
            return QRegion()
        if sum(rect.width() * rect.height() for rect in rects) > FULL_FROM * whole.width() * whole.height():
            rects = [whole]
        self._keep_base(scene, built, placed, stayed)
        self._repaint(scene, built, placed, rects)
        region = QRegion()
        for rect in rects:
            region |= rect
        return region

    def _is_comparable(self, old: Scene | None, scene: Scene, size: QSize, ratio: float) -> bool:
        fits = self._image.size() == size * ratio and self._image.devicePixelRatio() == ratio
        if old is None or not fits or old.fading is not None or scene.fading is not None:
            return False
        return old.ground == scene.ground and old.mirrored == scene.mirrored

    def _start_over(self, scene: Scene, whole: QRect, ratio: float) -> QRegion:
        self._image = self._blank(scene, whole.size(), ratio)
        painter = QPainter(self._image)
        self._painter.paint(painter, scene, QRectF(whole))
        painter.end()
        self._shown = self._painter.build(scene) if scene.fading is None else []
        self._base, self._base_count = QImage(), 0
        self._recent.clear()
        return QRegion(whole)

    @staticmethod
    def _blank(scene: Scene, size: QSize, ratio: float) -> QImage:
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(scene.ground))
        return image

    def _stayed(self, built: list[BuiltShape]) -> int:
        """Return how many of the lowest shapes are what they were."""
        count = 0
        for one, other in zip(self._shown, built, strict=False):
            if one is not other:
                break
            count += 1
        return count

    def _changed(self, built: list[BuiltShape], placed: QTransform, whole: QRect) -> list[QRect]:
        """Return where a shape came, went or changed, as few rectangles that do not overlap."""
        kept = {id(one) for one in self._shown} & {id(one) for one in built}
        gone = {one.shape.name: one for one in self._shown if id(one) not in kept}
        boxes: list[QRectF] = []
        for one in built:
            if id(one) not in kept:
                before = gone.pop(one.shape.name, None)
                boxes += [one.box] if before is None else changed_boxes(before, one)
        boxes += [one.box for one in gone.values()]
        rects: list[QRect] = []
        for box in boxes:
            around = placed.mapRect(box).toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
            _take_in(rects, around & whole)
        if len(rects) > MAX_RECTS:
            box_of_all = rects[0]
            for rect in rects[1:]:
                box_of_all |= rect
            return [box_of_all]
        return rects

    def _keep_base(self, scene: Scene, built: list[BuiltShape], placed: QTransform, stayed: int) -> None:
        """Make what lies below all recent changes the base, once it has proved to stay."""
        if stayed < self._base_count:
            self._base_count = 0
        self._recent.append(stayed)
        count = min(self._recent)
        if len(self._recent) < BASE_AFTER or count <= self._base_count + 2:
            return
        if self._base_count == 0:
            ratio = self._image.devicePixelRatio()
            self._base = self._blank(scene, self._image.deviceIndependentSize().toSize(), ratio)
        count = min(count, self._base_count + BASE_STEP)
        painter = QPainter(self._base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(placed, combine=True)
        self._painter.paint_shapes(painter, built[self._base_count : count])
        painter.end()
        self._base_count = count

    def _repaint(self, scene: Scene, built: list[BuiltShape], placed: QTransform, rects: list[QRect]) -> None:
        back, possible = placed.inverted()
        assert possible, "a picture has a size"
        ratio = self._image.devicePixelRatio()
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in rects:
            painter.save()
            painter.setClipRect(rect)
            if self._base_count:
                source = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
                painter.drawImage(QRectF(rect), self._base, source, Qt.ImageConversionFlag.ColorOnly)
            else:
                painter.fillRect(rect, QColor(scene.ground))
            painter.setTransform(placed, combine=True)
            area = back.mapRect(QRectF(rect))
            self._painter.paint_shapes(painter, (b for b in built[self._base_count :] if b.box.intersects(area)))
            painter.restore()
        painter.end()


def changed_boxes(before: BuiltShape, now: BuiltShape) -> list[QRectF]:
    """Return where two forms of a shape differ: only where the outline does, if no more has changed.

    A contour whose cheek fills moves at the cheek; that it encloses the whole face is no reason to paint the face.
    """
    old, new = before.shape, now.shape
    alike = old.fill == new.fill and old.pen == new.pen and old.affine is None and new.affine is None
    if not alike or len(old.paths) != len(new.paths):
        return [before.box, now.box]
    grow = new.pen.width if new.pen is not None else 0.0
    boxes: list[QRectF] = []
    for one, other in zip(old.paths, new.paths, strict=True):
        if len(one.curves) != len(other.curves):
            return [before.box, now.box]
        boxes += _moved_stretches(one, other, grow)
    return boxes


def _moved_stretches(one: Path, other: Path, grow: float) -> list[QRectF]:
    """Return a box for each run of curves that differ, holding both forms of it."""
    boxes: list[QRectF] = []
    run: list[tuple[float, float]] = []
    start, start2 = one.start, other.start
    for curve, curve2 in zip(one.curves, other.curves, strict=True):
        if curve != curve2 or start != start2:
            for (x, y), c in ((start, curve), (start2, curve2)):
                run += ((x, y), (c[0], c[1]), (c[2], c[3]), (c[4], c[5]))
        elif run:
            boxes.append(_box_of(run, grow))
            run = []
        start, start2 = (curve[4], curve[5]), (curve2[4], curve2[5])
    if run:
        boxes.append(_box_of(run, grow))
    return boxes


def _box_of(points: list[tuple[float, float]], grow: float) -> QRectF:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-grow, -grow, grow, grow)


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
