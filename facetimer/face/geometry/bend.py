# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A neck that goes along with a head: paths and shapes bent between a line that stays and one that moves.

Plane geometry in canvas units.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point
from facetimer.face.geometry.shapes import Affine, Shape, fitted

UPRIGHT = 300.0
"""From this size on a blurred edge is laid on upright, which takes a third of the time: its slant is not seen."""
ASKED = 9
"""So many points of a shape at least say where it goes as a whole."""


class Bend(Struct, frozen=True):
    """A neck that goes along with the head: all the way above one line, not at all below another.

    Attributes:
        fixed, free: two points each of the line below which nothing moves, and of the one above which all does.
        move: where the head has gone.
    """

    fixed: tuple[Point, Point]
    free: tuple[Point, Point]
    move: Affine

    @property
    def put(self) -> Callable[[float, float], Point]:
        """What says where a point goes; asked a thousand times in a frame."""
        a, b, c, d, e, f = self.move
        (low, falls), (high, rises) = _sloping(self.fixed), _sloping(self.free)

        def put(x: float, y: float) -> Point:
            bottom = low + falls * x
            if y >= bottom:
                return x, y
            share = min(1.0, (bottom - y) / max(1.0, bottom - high - rises * x))
            share *= share * (3 - 2 * share)
            return x + share * ((a - 1) * x + c * y + e), y + share * (b * x + (d - 1) * y + f)

        return put

    def path(self, path: Path) -> Path:
        """Return a path bent; the same where none of it moves."""
        left, top, right, _ = path.box()
        low, falls = _sloping(self.fixed)
        if top >= low + falls * left and top >= low + falls * right:
            return path
        put = self.put
        curves = tuple((*put(p, q), *put(r, s), *put(t, u)) for p, q, r, s, t, u in path.curves)
        return Path(put(*path.start), curves, path.closed)

    def near(self, shapes: Sequence[Shape], *, upright: bool = False) -> Affine:
        """Return the flat map that comes closest to what becomes of shapes; if `upright` one without slant."""
        paths = [path for shape in shapes for path in shape.placed()]
        points = [at for path in paths for at in (path.start, *(curve[4:] for curve in path.curves))]
        some, put = points[:: max(1, len(points) // ASKED)], self.put
        near = fitted(some, [put(*point) for point in some])
        if not upright:
            return near
        x, y = sum(x for x, _ in some) / len(some), sum(y for _, y in some) / len(some)
        to_x, to_y = near.put(x, y)
        return Affine(near.a, 0.0, 0.0, near.d, to_x - near.a * x, to_y - near.d * y)

    def shapes(self, shapes: Sequence[Shape]) -> tuple[Shape, ...]:
        """Return shapes bent; what is soft is laid slanting, so that a painter keeps its blurred edge."""
        known: dict[int, Path] = {}

        def path(one: Path) -> Path:
            if id(one) not in known:
                known[id(one)] = self.path(one)
            return known[id(one)]

        def bent(shape: Shape) -> Shape:
            clip = tuple(map(path, shape.clip))
            if not shape.soft:
                placed = shape.placed()
                paths = tuple(map(path, placed))
                still = all(a is b for a, b in zip((*placed, *shape.clip), (*paths, *clip), strict=True))
                return shape if still else replace(shape, paths=paths, affine=None, clip=clip)
            left, top, right, bottom = shape.box()
            upright = max(right - left, bottom - top) > UPRIGHT
            return replace(shape, affine=self.near((shape,), upright=upright).after(shape.affine), clip=clip)

        return tuple(map(bent, shapes))


def _sloping(line: tuple[Point, Point]) -> tuple[float, float]:
    """Return the height of a line where x is 0, and how much that changes with x."""
    (x0, y0), (x1, y1) = line
    slope = (y1 - y0) / (x1 - x0)
    return y0 - slope * x0, slope
