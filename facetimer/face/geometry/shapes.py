# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A scene as data: an ordered list of filled and stroked outlines that any painter can put on any surface."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from math import sqrt
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point

CANVAS_WIDTH = 800.0
CANVAS_HEIGHT = 1000.0
_STEP = 12.0


class Box(NamedTuple):
    """A rectangle of the canvas."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def grown(self, width: float, height: float) -> "Box":
        """Return the box with more around it, so that it has the shape of `width` × `height`; within the canvas.

        It is grown evenly where there is room, else to the side that has some; where the canvas ends, so does it.
        """
        wide = min(CANVAS_WIDTH, max(self.width, self.height * width / height))
        high = min(CANVAS_HEIGHT, max(self.height, self.width * height / width))
        left = min(max(0.0, self.left - (wide - self.width) / 2), CANVAS_WIDTH - wide)
        top = min(max(0.0, self.top - (high - self.height) / 2), CANVAS_HEIGHT - high)
        return Box(left, top, wide, high)

    def towards(self, other: "Box", share: float) -> "Box":
        """Return what lies between this (0) and another (1)."""
        return Box(*(a + share * (b - a) for a, b in zip(self, other, strict=True)))


WHOLE = Box(0.0, 0.0, CANVAS_WIDTH, CANVAS_HEIGHT)


class Tint(NamedTuple):
    """A colour `#RRGGBB` and how much of it shows, 0..1."""

    colour: str
    opacity: float = 1.0


class Affine(NamedTuple):
    """A flat map: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def put(self, x: float, y: float) -> Point:
        """Return the point moved."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def back(self, x: float, y: float) -> Point:
        """Return the point that is moved to (x, y)."""
        area, dx, dy = self.a * self.d - self.b * self.c, x - self.e, y - self.f
        return (self.d * dx - self.c * dy) / area, (self.a * dy - self.b * dx) / area

    def scale(self) -> float:
        """Return how many times as long things get; the mean where that depends on the direction."""
        return sqrt(abs(self.a * self.d - self.b * self.c))

    def after(self, first: "Affine | None") -> "Affine":
        """Return the map that does `first`, then this one."""
        if first is None:
            return self
        a, b, c, d, e, f = first
        return Affine(
            self.a * a + self.c * b, self.b * a + self.d * b,
            self.a * c + self.c * d, self.b * c + self.d * d,
            *self.put(e, f),
        )  # fmt: skip

    def flipped(self) -> "Affine":
        """Return the map that does the same on the other half of the canvas."""
        a, b, c, d, e, f = self
        return Affine(a, -b, -c, d, CANVAS_WIDTH * (1 - a) - e, CANVAS_WIDTH * b + f)

    def path(self, path: Path) -> Path:
        """Return the path moved."""
        put = self.put
        curves = tuple((*put(p, q), *put(r, s), *put(t, u)) for p, q, r, s, t, u in path.curves)
        return Path(put(*path.start), curves, path.closed)


def flat_at(put: Callable[[float, float], Point], x: float, y: float) -> Affine:
    """Return the flat map that comes closest to `put` around a point."""
    (x0, y0), (xr, yr), (xd, yd) = put(x, y), put(x + _STEP, y), put(x, y + _STEP)
    a, b, c, d = (xr - x0) / _STEP, (yr - y0) / _STEP, (xd - x0) / _STEP, (yd - y0) / _STEP
    return Affine(a, b, c, d, x0 - a * x - c * y, y0 - b * x - d * y)


def fitting(before: Sequence[Point]) -> Callable[[Sequence[Point]], Affine]:
    """Return what finds the map that takes points as near as may be to where they are then: least squares.

    What depends on `before` alone is worked out once.

    Args:
        before: three points or more that do not lie in one line; what is returned takes the same points, moved.
    """
    count = len(before)
    mx, my = sum(x for x, _ in before) / count, sum(y for _, y in before) / count
    away = [(x - mx, y - my) for x, y in before]
    xx, yy, xy = sum(x * x for x, _ in away), sum(y * y for _, y in away), sum(x * y for x, y in away)
    whole = xx * yy - xy * xy
    weights = [((x * yy - y * xy) / whole, (y * xx - x * xy) / whole) for x, y in away]

    def fit(after: Sequence[Point]) -> Affine:
        a = b = c = d = right = down = 0.0
        for (across, along), (x, y) in zip(weights, after, strict=True):
            a, b, c, d = a + across * x, b + across * y, c + along * x, d + along * y
            right, down = right + x, down + y
        return Affine(a, b, c, d, right / count - a * mx - c * my, down / count - b * mx - d * my)

    return fit


def fitted(before: Sequence[Point], after: Sequence[Point]) -> Affine:
    """Return the map that takes points as near as may be to where they are after; see `fitting`."""
    return fitting(before)(after)


class Fade(NamedTuple):
    """The fill goes out along a line: all of it shows up to `start`, nothing from `end` on. As the paths lie."""

    start: Point
    end: Point


class Blend(StrEnum):
    """How paint meets what lies below it; the names are those of CSS and SVG."""

    NORMAL = "normal"
    MULTIPLY = "multiply"
    """Shade: darkens every skin by the same share."""
    SCREEN = "screen"
    """Light: brightens every skin by the same share."""


class Pen(Struct, frozen=True):
    """A line of even width along the path; `dash` are on and off lengths in canvas units."""

    tint: Tint
    width: float
    dash: tuple[float, ...] = ()


class Shape(Struct, frozen=True, eq=False):
    """One thing to paint: all its paths in one fill, or one pen, or both.

    Compared by identity, as paths are: equal objects in two frames mean that nothing moved there.

    Attributes:
        affine: moves the paths to where they are painted, if they are not there yet. What only moves as a whole,
            a finger say, keeps its paths from frame to frame, and a painter what it built of them.
        fade: where the fill goes out; the pen does not.
        soft: over how many canvas units the edge of the fill goes from all to nothing; 0 is a crisp edge. As the
            paths lie. The standard deviation of the blur is half of it.
        blend: how the fill and the pen meet what lies below.
        clip: only what lies inside all of these outlines shows, with a crisp edge; where they are painted.
    """

    name: str
    paths: tuple[Path, ...]
    fill: Tint | None = None
    pen: Pen | None = None
    affine: Affine | None = None
    fade: Fade | None = None
    soft: float = 0.0
    blend: Blend = Blend.NORMAL
    clip: tuple[Path, ...] = ()

    def placed_fade(self) -> Fade | None:
        """Return the fade where it is painted."""
        if self.fade is None or self.affine is None:
            return self.fade
        return Fade(self.affine.put(*self.fade.start), self.affine.put(*self.fade.end))

    def placed(self) -> tuple[Path, ...]:
        """Return the paths where they are painted."""
        if self.affine is None:
            return self.paths
        return tuple(self.affine.path(path) for path in self.paths)

    def placed_soft(self) -> float:
        """Return how soft the edge is where it is painted, in canvas units; the mean of a map that stretches."""
        return self.soft if self.affine is None else self.soft * self.affine.scale()

    def box(self) -> tuple[float, float, float, float]:
        """Return (left, top, right, bottom), pen and soft edge included; `clip` may leave less."""
        boxes = [path.box() for path in self.placed()]
        grow = max(self.pen.width / 2 if self.pen else 0.0, 1.5 * self.placed_soft())
        return (
            min(b[0] for b in boxes) - grow,
            min(b[1] for b in boxes) - grow,
            max(b[2] for b in boxes) + grow,
            max(b[3] for b in boxes) + grow,
        )


class Group(Struct, frozen=True, eq=False):
    """Shapes that stay as they are among themselves, however they move together: a hand, the head at rest.

    A painter may keep them as one picture for as long as `shapes` is the same object. They are painted on a sheet
    of their own that is then laid on what lies below: their blends meet the group's shapes and nothing else.

    Attributes:
        name: what it is.
        shapes: from back to front; a name of theirs that begins with a dot goes on from the group's.
        affine: moves the group, pens and soft edges included, to where it is painted.
        clip: only what lies inside all of these outlines shows, with a crisp edge; where they are painted.
        opacity: how much of the sheet shows, 0..1.
        base: what of it stays, painted first. Then `shapes` may be others in each frame, and each of them is a
            soft fill without a clip: no detail is in all of it, and a painter may paint it coarsely.
    """

    name: str
    shapes: tuple[Shape, ...]
    affine: Affine | None = None
    clip: tuple[Path, ...] = ()
    opacity: float = 1.0
    base: "Group | None" = None

    def placed(self) -> tuple[Shape, ...]:
        """Return the shapes where they are painted, without the clip of the group; each as opaque as it shows."""
        shapes = self.shapes if self.base is None else (*self.base.placed(), *self.shapes)
        if self.opacity < 1:
            shapes = tuple(_fainter(shape, self.opacity) for shape in shapes)
        if self.affine is None:
            return shapes
        clips: dict[int, Path] = {}
        return tuple(_moved(shape, self, self.affine, clips) for shape in shapes)


def _fainter(shape: Shape, share: float) -> Shape:
    fill, pen = shape.fill, shape.pen
    return replace(
        shape,
        fill=None if fill is None else Tint(fill.colour, fill.opacity * share),
        pen=None if pen is None else replace(pen, tint=Tint(pen.tint.colour, pen.tint.opacity * share)),
    )


def _moved(shape: Shape, group: Group, affine: Affine, clips: dict[int, Path]) -> Shape:
    """Return a shape of a group moved; what clips several is moved once, so that it still is one object."""
    pen = shape.pen
    for path in shape.clip:
        if id(path) not in clips:
            clips[id(path)] = affine.path(path)
    return replace(
        shape,
        name=f"{group.name}{shape.name}" if shape.name.startswith(".") else shape.name,
        affine=affine.after(shape.affine),
        pen=None if pen is None else replace(pen, width=pen.width * affine.scale()),
        clip=tuple(clips[id(path)] for path in shape.clip),
    )


class Scene(Struct, frozen=True, eq=False):
    """A picture on a canvas of 800 × 1000 units.

    Attributes:
        ground: what the canvas is filled with first.
        things: shapes and groups of shapes, from back to front.
        mirrored: whether the painter flips x (the "facing" view).
        fading: the picture this one replaces and how much of it is gone, 0..1; None once it is gone.
        crop: the part of the canvas that is wanted; a picture of another shape shows more around it.
        view: which drawing it is; between two of them a picture dissolves, within one it moves.
        zooming: the part that was wanted before and how much of the way from there is gone, 0..1; None once there.
    """

    ground: str
    things: tuple[Shape | Group, ...]
    mirrored: bool = False
    fading: "tuple[Scene, float] | None" = None
    crop: Box = WHOLE
    zooming: tuple[Box, float] | None = None
    view: str = ""

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Every shape where it is painted, those of groups among them, from back to front."""
        found: list[Shape] = []
        for thing in self.things:
            if isinstance(thing, Shape):
                found.append(thing)
            elif thing.clip:
                found += [replace(shape, clip=(*shape.clip, *thing.clip)) for shape in thing.placed()]
            else:
                found += thing.placed()
        return tuple(found)
