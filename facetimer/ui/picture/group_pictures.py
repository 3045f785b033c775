# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Groups of shapes as pictures: painted once, laid on in each frame, moved and turned as a whole.

The head at rest is a thousand shapes and takes longer than a frame; as a picture it is a tenth of a millisecond.
A picture that is not needed yet can be made in slices between frames. Skin, whose soft shades come and go, is
painted in each frame that changes it, but coarsely.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable, Sequence
from copy import copy
from math import ceil, hypot, inf, sqrt

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF, QRegion, QTransform

from facetimer.clocks import monotonic_s
from facetimer.face.geometry.curves import Point, hull
from facetimer.face.geometry.shapes import Group, Shape
from facetimer.ui.picture.built import Builder, BuiltShape, paint_pile
from facetimer.ui.picture.soft import lay_soft, soft_box
from facetimer.ui.picture.washes import Washes

MOST_PIXELS = 16_000_000
"""Pixels kept in all pictures together, four bytes each."""
AT_ONCE = 4
"""Shapes painted between two looks at the clock."""
_AROUND = 1  # pixels around an outline that antialiasing may touch
_FINER = 1.5
"""How much finer the picture of what moves is than the screen: sharp however it is turned, at the same cost."""
LARGEST = 3_000_000
"""Pixels of a picture that moves, at most: of a hand seen from close by most is outside."""
_SMALL = 250.0
"""A path in a smaller box than this, in canvas units, counts as its box."""
MANY = 200
"""A group of so many paths, a head of hair, counts as its box: its hull would take 30 ms."""
_EQUAL = 1e-6  # apart, of the numbers that say where something lies
_ALIKE = 1.25  # times as large as it was made for: still sharp
_FINENESS = 0.5
"""Pixels of a sheet for a unit: as many as the blurred edges have that are laid on it."""
_ROWS = 16
"""Rows of a picture that one step of its edge goes around: fewer make the edge longer and save little more."""
_ROOM = 3  # pixels around what is not clear: for smoothing, and because the edge is rounded to whole ones


class GroupPicture:
    """The picture of a group as it lies on one surface.

    Args:
        shapes: what is in it.
        box: where they are, in units of the group.
        placed: how those get to the pixels of the surface.
        within: the part of the surface that can ever be seen; None where the group moves.
    """

    def __init__(self, shapes: Sequence[Shape], box: QRectF, placed: QTransform, within: QRect | None) -> None:
        self.within = within
        self._finer = 1.0
        if within is None:
            size = placed.mapRect(box).size()
            self._finer = min(_FINER, sqrt(LARGEST / max(1.0, size.width() * size.height())))
        self.placed = placed = placed * QTransform.fromScale(self._finer, self._finer)
        pixels = placed.mapRect(box).toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        if within is not None:
            pixels &= within
        self._at = pixels.topLeft()
        self._image = QImage(pixels.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(0)
        self._shapes = deque(shapes)
        self._builder, self._built, self._sheet = Builder(), list[BuiltShape](), QImage()
        self._edge = QPolygonF()

    @property
    def pixels(self) -> int:
        """How many there are."""
        return self._image.width() * self._image.height()

    @property
    def done(self) -> bool:
        """Whether all of it is painted."""
        return not self._shapes and not self._built

    def go_on(self, seconds: float) -> bool:
        """Paint on for about so long, a step at least, or until it is done; return whether it is."""
        until = monotonic_s() + seconds
        while not self.done:
            if self._shapes and len(self._built) < AT_ONCE:
                self._built.append(self._builder.build(self._shapes.popleft()))
            else:
                self._paint_built()
            if monotonic_s() > until:
                break
        return self.done

    def _paint_built(self) -> None:
        if not self._image.isNull():
            painter = QPainter(self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(self.placed * QTransform.fromTranslate(-self._at.x(), -self._at.y()))
            self._sheet = paint_pile(painter, self._built, self._sheet)
            painter.end()
        self._built.clear()
        if self.done:  # what it was made with takes ten times the memory of its pixels
            self._builder, self._sheet = Builder(), QImage()
            if self.within is None:
                self._edge = edge_of(self._image)

    def lay(self, painter: QPainter, placed: QTransform) -> None:
        """Put it where `placed` says on what `painter` paints."""
        ratio = painter.device().devicePixelRatioF()
        to_pixels = QTransform.fromTranslate(self._at.x(), self._at.y())
        if self.within is None:
            back, possible = self.placed.inverted()
            assert possible, "a picture has a size"
            to_pixels *= back * placed
        to_pixels *= QTransform.fromScale(1 / ratio, 1 / ratio)
        lay_within(painter, self._image, self._edge, to_pixels)

    def suits(self, placed: QTransform, within: QRect | None) -> bool:
        """Whether it may be laid here: where it was made for, or, of what moves, wherever it is about as large."""
        if within != self.within:
            return False
        if within is not None:
            return self.placed == placed
        return 1 / _ALIKE < self._finer * _scale(placed) / _scale(self.placed) < _ALIKE

    def mirrors(self, placed: QTransform, within: QRect | None) -> bool:
        """Whether it is what a mirror shows of what would lie here."""
        if within is None or within != self.within or not self.done:
            return False
        turned = placed * QTransform(-1, 0, 0, 1, within.width(), 0)
        return all(abs(a - b) < _EQUAL for a, b in zip(_numbers(turned), _numbers(self.placed), strict=True))

    def mirror(self, placed: QTransform) -> None:
        """Become what a mirror shows of it, to lie where `placed` says."""
        assert self.within is not None, "what moves is turned as it is laid on"
        self.placed = placed
        self._image = self._image.transformed(QTransform.fromScale(-1, 1))
        self._at = QPoint(self.within.width() - self._at.x() - self._image.width(), self._at.y())


def _numbers(placed: QTransform) -> tuple[float, ...]:
    return placed.m11(), placed.m12(), placed.m21(), placed.m22(), placed.dx(), placed.dy()


def _scale(placed: QTransform) -> float:
    return hypot(placed.m11(), placed.m12())


def _coarser(placed: QTransform) -> float:
    """Return how many pixels of a sheet stand for one of a surface, at most 1."""
    return min(1.0, _FINENESS / _scale(placed))


def edge_of(image: QImage) -> QPolygonF:
    """Return an outline around all of a picture that is not clear, in its pixels: steps of some rows each."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    bits, step = bytes(alpha.constBits()), alpha.bytesPerLine()
    lines = [bits[y * step : y * step + alpha.width()] for y in range(alpha.height())]
    left, right = list[QPointF](), list[QPointF]()
    for top in range(-_ROWS, len(lines) + _ROOM, _ROWS):
        near = lines[max(0, top - _ROOM) : top + _ROWS + _ROOM]
        first = min(len(line) - len(line.lstrip(b"\0")) for line in near) - _ROOM
        last = max(len(line.rstrip(b"\0")) for line in near) + _ROOM
        if first < last:
            left += [QPointF(first, top), QPointF(first, top + _ROWS)]
            right += [QPointF(last, top), QPointF(last, top + _ROWS)]
    return QPolygonF(left + right[::-1])


def lay_within(painter: QPainter, image: QImage, edge: QPolygonF, placed: QTransform) -> None:
    """Put an image where `placed` says, and look at none of its pixels outside of `edge`, if there is one.

    A slanting arm fills a third of its image; the clear rest took as long again as the arm.
    """
    painter.save()
    if not edge.isEmpty():
        painter.resetTransform()
        painter.setClipRegion(QRegion(placed.map(edge).toPolygon()), Qt.ClipOperation.IntersectClip)
    painter.setTransform(placed)
    painter.drawImage(QPoint(), image)
    painter.restore()


def _box_of(shapes: Iterable[Shape]) -> QRectF:
    box = QRectF()
    for shape in shapes:
        left, top, right, bottom = shape.box()
        box |= QRectF(left, top, right - left, bottom - top)
    return box


def hull_of(shapes: Iterable[Shape]) -> list[Point]:
    """Return the convex outline around all that shapes paint."""
    corners: list[Point] = []
    for shape in shapes:
        reach = max(shape.pen.width / 2 if shape.pen is not None else 0.0, 1.75 * shape.placed_soft())
        for path in shape.placed():
            left, top, right, bottom = path.box()
            if max(right - left, bottom - top) < _SMALL:
                points = [(left, top), (right, top), (left, bottom), (right, bottom)]
            else:
                points = [path.start, *(at for a, b, c, d, e, f in path.curves for at in ((a, b), (c, d), (e, f)))]
            corners += [
                (x + dx, y + dy) for x, y in hull(points) for dx in (-reach, reach) for dy in (-reach, reach)
            ]
    return hull(corners)


class GroupPictures:
    """The pictures in use, those not asked for longest dropped first.

    Attributes:
        ahead: shapes of a frame to come that stand in no group, by their identity.
        sheet: what skin is painted on.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[int, _OfOneGroup] = OrderedDict()  # by the identity of the shapes
        self.ahead: dict[int, BuiltShape] = {}
        self.sheet = _Sheet()

    def clear(self) -> None:
        """Let all of them go."""
        self._kept.clear()
        self.ahead.clear()
        self.sheet = _Sheet()

    def hull(self, group: Group) -> QPolygonF:
        """Return the convex outline around the shapes of a group, in its own units."""
        return self._of(group).hull

    def picture(self, group: Group, placed: QTransform, surface: QRect, *, moving: bool = False) -> GroupPicture:
        """Return the picture of a group, which may still have to be painted.

        Args:
            group: what is in it.
            placed: how the group's units get to pixels of the surface.
            surface: its pixels.
            moving: whether a picture that was made for another turn or place may do, if the group moves at all.
        """
        found = self._of(group)
        within = None if moving and group.affine is not None else surface
        for picture in found.pictures:
            if picture.suits(placed, within):
                return picture
        other = next((picture for picture in found.pictures if picture.mirrors(placed, within)), None)
        made = copy(other) if other else GroupPicture(group.shapes, found.box, placed, within)
        if other:
            made.mirror(placed)
        found.pictures.append(made)
        self._drop_oldest()
        return made

    def _of(self, group: Group) -> "_OfOneGroup":
        key = id(group.shapes)
        if key not in self._kept:
            self._kept[key] = _OfOneGroup(group)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _drop_oldest(self) -> None:
        while len(self._kept) > 1 and sum(of.pixels for of in self._kept.values()) > MOST_PIXELS:
            self._kept.popitem(last=False)


class _Sheet:
    """What skin is painted on before it is enlarged: once, however many parts of the picture are painted again."""

    def __init__(self) -> None:
        self.image = QImage()
        self._shown: tuple[Group, QTransform, QRect] | None = None

    def shows(self, group: Group, placed: QTransform, surface: QRect) -> bool:
        """Whether this very group is on it, as it lies there."""
        if self._shown is None or self._shown[0] is not group:
            return False
        return self._shown[1:] == (placed, surface)

    def show(self, group: Group, resting: "GroupPicture", placed: QTransform, surface: QRect) -> None:
        """Paint a group on the picture of what rests of it."""
        resting.go_on(inf)
        assert resting.within is not None, "a sheet has a size"
        if self.image.size() != resting.within.size():
            self.image = QImage(resting.within.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(0)
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        resting.lay(painter, resting.placed)
        painter.setTransform(resting.placed)
        for shape in group.shapes:
            lay_soft(painter, shape)
        painter.end()
        self._shown = group, placed, surface


class _OfOneGroup:
    def __init__(self, group: Group) -> None:
        self.shapes = group.shapes  # held: its identity is the key
        self.pictures: list[GroupPicture] = []
        self.hull = QPolygonF(_box_of(group.shapes))
        if group.affine is not None and sum(len(shape.paths) for shape in group.shapes) < MANY:
            self.hull = QPolygonF([QPointF(*corner) for corner in hull_of(group.shapes)])
        self.box = self.hull.boundingRect()

    @property
    def pixels(self) -> int:
        return sum(picture.pixels for picture in self.pictures)


class BuiltGroup:
    """A group in Qt's terms."""

    def __init__(self, group: Group, clips: list[QPainterPath], pictures: GroupPictures, *, moving: bool) -> None:
        self.group = group
        self.clip, self.clips = group.clip, clips
        self._move = QTransform() if group.affine is None else QTransform(*group.affine)
        self._pictures, self._moving = pictures, moving
        # Of a hand that lies slanting, the hull takes up a third of what its box would.
        self.box = self._move.map(pictures.hull(group)).boundingRect()
        for clip in clips:
            self.box &= clip.controlPointRect()

    def picture(self, placed: QTransform, surface: QRect) -> GroupPicture:
        """Return its picture where canvas units get to a surface's pixels as `placed` says."""
        return self._pictures.picture(self.group, self._move * placed, surface, moving=self._moving)

    def lay(self, painter: QPainter, washes: Washes) -> None:  # noqa: ARG002 - as a shape is laid
        """Paint it with `painter`, which is placed and clipped already."""
        device, placed = painter.device(), painter.deviceTransform()
        picture = self.picture(placed, QRect(0, 0, device.width(), device.height()))
        picture.go_on(inf)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        whole = painter.opacity()
        painter.setOpacity(whole * self.group.opacity)
        picture.lay(painter, self._move * placed)
        painter.setOpacity(whole)


class BuiltSkin:
    """A group with a base, all of it soft: painted coarsely on a sheet of its own, which is laid on enlarged."""

    def __init__(self, group: Group, base: Group, clips: list[QPainterPath], pictures: GroupPictures) -> None:
        self.group, self.base = group, base
        self.clip, self.clips = group.clip, clips
        self._pictures = pictures
        self.box = pictures.hull(base).boundingRect()
        for clip in clips:
            self.box &= clip.controlPointRect()

    def picture(self, placed: QTransform, surface: QRect) -> GroupPicture:
        """Return the picture of what rests, as it lies on the sheet for a surface."""
        coarser = _coarser(placed)
        within = QRect(0, 0, ceil(surface.width() * coarser) + 1, ceil(surface.height() * coarser) + 1)
        return self._pictures.picture(self.base, placed * QTransform.fromScale(coarser, coarser), within)

    def apart(self, other: "BuiltSkin") -> list[QRectF]:
        """Return where it differs from another one, as boxes."""
        if self.clip != other.clip or self.base.shapes is not other.base.shapes:
            return [self.box, other.box]
        return [soft_box(shape) for shape in set(self.group.shapes) ^ set(other.group.shapes)]

    def lay(self, painter: QPainter, washes: Washes) -> None:  # noqa: ARG002 - as a shape is laid
        """Paint it with `painter`, which is placed and clipped already."""
        device, placed = painter.device(), painter.deviceTransform()
        surface, sheet = QRect(0, 0, device.width(), device.height()), self._pictures.sheet
        if not sheet.shows(self.group, placed, surface):
            sheet.show(self.group, self.picture(placed, surface), placed, surface)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        units, larger = painter.transform(), 1 / (_coarser(placed) * device.devicePixelRatioF())
        painter.resetTransform()
        painter.drawImage(QRectF(0, 0, sheet.image.width() * larger, sheet.image.height() * larger), sheet.image)
        painter.setTransform(units)
