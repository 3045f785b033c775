# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a thing lies on the canvas, and with what it is painted: the frame and the brush of hands and tools."""

from collections.abc import Sequence

from msgspec import Struct

from facetimer.face.curves import Path, Point
from facetimer.face.shapes import Affine, Shape, Tint
from facetimer.face.style import Colours


class Frame(Struct, frozen=True):
    """Where a thing lies: its origin on the canvas, the direction of its x axis, and its size."""

    origin: Point
    axis: Point
    size: float = 1.0

    @property
    def affine(self) -> Affine:
        """The frame as a flat map."""
        ax, ay = self.axis[0] * self.size, self.axis[1] * self.size
        return Affine(ax, ay, -ay, ax, *self.origin)

    def put(self, point: Point) -> Point:
        """Return a point of the thing on the canvas."""
        x, y = point[0] * self.size, point[1] * self.size
        ax, ay = self.axis
        return self.origin[0] + x * ax - y * ay, self.origin[1] + x * ay + y * ax

    def all(self, points: Sequence[Point]) -> list[Point]:
        """Return many points of the thing on the canvas."""
        return [self.put(point) for point in points]


class Brush(Struct, frozen=True):
    """The opacities of one touch."""

    name: str
    colours: Colours
    shown: float
    lifted: bool

    def tint(self, tone: str, opacity: float = 1.0) -> Tint:
        """Return a tone of the style, as much of it as this touch shows."""
        return Tint(self.colours.tones.get(tone, self.colours.ground), opacity * self.shown)

    def shape(self, part: str, paths: Sequence[Path], tint: Tint) -> Shape:
        """Return filled outlines under this touch's name."""
        return Shape(f"{self.name}.{part}", tuple(paths), tint)
