# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Curves: smooth outlines through points, and ink lines of varying width.

Owns plane geometry and nothing of faces. Coordinates are canvas units (800 wide, 1000 high, y downwards).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import dist, hypot

from msgspec import Struct

DENSE = 12
"""So many points of an ink line lie close enough together to take its edges through them alone."""
LOOKED_AT = 16
"""So many points of an outline at most are looked at where it may be joined to another."""
Point = tuple[float, float]
Cubic = tuple[float, float, float, float, float, float]
"""Two handles and an end point of one Bézier segment; it starts where the one before ended."""


class Path(Struct, frozen=True, eq=False):
    """One outline of cubic Bézier segments.

    Compared by identity: a path that has not moved since the last frame is the same object, and a painter
    may keep what it built for it.
    """

    start: Point
    curves: tuple[Cubic, ...]
    closed: bool = True

    def flipped(self, width: float) -> "Path":
        """Return the mirror image on a canvas `width` wide."""
        curves = tuple((width - a, b, width - c, d, width - e, f) for a, b, c, d, e, f in self.curves)
        return Path((width - self.start[0], self.start[1]), curves, self.closed)

    def box(self) -> tuple[float, float, float, float]:
        """Return (left, top, right, bottom) of all points and handles: never smaller than the curve."""
        xs = [self.start[0]]
        ys = [self.start[1]]
        for ax, ay, bx, by, x, y in self.curves:
            xs += (ax, bx, x)
            ys += (ay, by, y)
        return min(xs), min(ys), max(xs), max(ys)

    def sampled(self, per_curve: int = 8) -> list[Point]:
        """Return points along the curve, `per_curve` for each segment, both ends included."""
        weights = _bernstein(per_curve)
        points = [self.start]
        x0, y0 = self.start
        for ax, ay, bx, by, x, y in self.curves:
            for p, q, r, w in weights:
                points.append((p * x0 + q * ax + r * bx + w * x, p * y0 + q * ay + r * by + w * y))
            x0, y0 = x, y
        return points


@cache
def _bernstein(per_curve: int) -> tuple[tuple[float, float, float, float], ...]:
    """Return how much the four points of a segment weigh at each of `per_curve` even steps."""
    shares = [step / per_curve for step in range(1, per_curve + 1)]
    return tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in shares)


def smooth(points: Sequence[Point], *, closed: bool = True, corners: frozenset[int] = frozenset()) -> Path:
    """Return a smooth curve through `points`.

    A tangent runs parallel to the chord of the two neighbours and each handle is a third of its own chord
    long, which cannot overshoot into a loop however unevenly the points lie.

    Args:
        points: at least two; three when closed.
        closed: whether the last point joins the first.
        corners: indices where the curve may break; its handles there point straight at the neighbours.
    """
    following = [*points[1:], points[0]]
    tangents: list[Point | None] = [
        ((bx - ax) / length, (by - ay) / length) if (length := hypot(bx - ax, by - ay)) else None
        for (ax, ay), (bx, by) in zip([points[-1], *points[:-1]], following, strict=True)
    ]
    for corner in corners:
        tangents[corner] = None
    if not closed:
        tangents[0] = tangents[-1] = None
        following.pop()
    curves = []
    out = tangents[0]
    for (x0, y0), (x1, y1), into in zip(points, following, [*tangents[1:], tangents[0]], strict=False):
        dx, dy = x1 - x0, y1 - y0
        third = hypot(dx, dy) / 3
        ax, ay = (x0 + out[0] * third, y0 + out[1] * third) if out else (x0 + dx / 3, y0 + dy / 3)
        bx, by = (x1 - into[0] * third, y1 - into[1] * third) if into else (x1 - dx / 3, y1 - dy / 3)
        curves.append((ax, ay, bx, by, x1, y1))
        out = into
    return Path(points[0], tuple(curves), closed)


def polygon(points: Sequence[Point], *, closed: bool = True) -> Path:
    """Return straight lines through `points` as a path."""
    legs = []
    x0, y0 = points[0]
    for x, y in points[1:]:
        legs.append((x0 + (x - x0) / 3, y0 + (y - y0) / 3, x - (x - x0) / 3, y - (y - y0) / 3, x, y))
        x0, y0 = x, y
    return Path(points[0], tuple(legs), closed)


def ellipse(centre: Point, rx: float, ry: float) -> Path:
    """Return an ellipse as four segments."""
    x, y = centre
    k = 0.5522847498
    return Path(
        (x + rx, y),
        (
            (x + rx, y + k * ry, x + k * rx, y + ry, x, y + ry),
            (x - k * rx, y + ry, x - rx, y + k * ry, x - rx, y),
            (x - rx, y - k * ry, x - k * rx, y - ry, x, y - ry),
            (x + k * rx, y - ry, x + rx, y - k * ry, x + rx, y),
        ),
    )


def ribbon(points: Sequence[Point], widths: Sequence[float], *, corners: frozenset[int] = frozenset()) -> Path:
    """Return the outline of an ink line along a smooth curve through `points`.

    Args:
        points: at least two.
        widths: the width at each point, in canvas units; 0 makes a tip.
        corners: as for `smooth`.
    """
    spine, halves = points, [width / 2 for width in widths]
    if len(points) < DENSE:
        spine = smooth(points, closed=False, corners=corners).sampled(2)
        halves = [widths[0] / 2]
        for one, other in pairwise(widths):
            halves += ((one + other) / 4, other / 2)
    left: list[Point] = []
    right: list[Point] = []
    before = [spine[0], *spine[:-1]]
    for (ax, ay), (x, y), (bx, by), half in zip(before, spine, [*spine[1:], spine[-1]], halves, strict=True):
        dx, dy = bx - ax, by - ay
        share = half / (hypot(dx, dy) or 1.0)
        nx, ny = -dy * share, dx * share
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    right.reverse()
    count = len(left)
    return smooth(left + right, corners=frozenset({0, count - 1, count, 2 * count - 1}))


def inside(point: Point, outline: Sequence[Point]) -> bool:
    """Whether `point` lies inside the closed polygon `outline` (even-odd)."""
    x, y = point
    hit = False
    x0, y0 = outline[-1]
    for x1, y1 in outline:
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            hit = not hit
        x0, y0 = x1, y1
    return hit


def hull(points: Iterable[Point]) -> list[Point]:
    """Return the corners of the smallest convex outline around `points`, in order."""
    ordered = sorted(set(points))
    halves: list[Point] = []
    for row in (ordered, ordered[::-1]):
        half: list[Point] = []
        for x, y in row:
            while len(half) > 1:
                (ax, ay), (bx, by) = half[-2:]
                if (bx - ax) * (y - ay) > (by - ay) * (x - ax):
                    break
                half.pop()
            half.append((x, y))
        halves += half[:-1]
    return halves or ordered


def height_at(line: Sequence[Point], x: float) -> float:
    """Return y of the polyline `line`, whose points go left to right, at `x`; its ends go on level."""
    x0, y0 = line[0]
    if x <= x0:
        return y0
    for x1, y1 in line[1:]:
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0) if x1 > x0 else y1
        x0, y0 = x1, y1
    return y0


def united(paths: Sequence[Path]) -> Path:
    """Return closed outlines as one, filled wherever any of them is.

    They all go round the same way and are joined by lines that go there and straight back.
    """
    return _joined([path if _area(path) >= 0 else _backwards(path) for path in paths])


def without(whole: Path, hole: Path) -> Path:
    """Return a closed outline with another, that lies within it, left out."""
    same = (_area(whole) >= 0) is (_area(hole) >= 0)
    return _joined([whole, _backwards(hole) if same else hole])


def _joined(paths: Sequence[Path]) -> Path:
    """Join outlines where they come nearest: a long line there and back is dear to fill and to clip by."""
    first, *rest = (_ended(path) for path in paths)
    corners = [curve[4:] for curve in first]
    detours: dict[int, list[Cubic]] = {}
    for other in rest:
        there = [curve[4:] for curve in other]
        some, others = (range(0, len(ends), 1 + len(ends) // LOOKED_AT) for ends in (corners, there))
        k, m = min(((k, m) for k in some for m in others), key=lambda pair: dist(corners[pair[0]], there[pair[1]]))
        way = [_straight(corners[k], there[m]), *other[m + 1 :], *other[: m + 1], _straight(there[m], corners[k])]
        detours.setdefault(k, []).extend(way)
    curves = [each for k, curve in enumerate(first) for each in (curve, *detours.get(k, ()))]
    return Path(paths[0].start, tuple(curves))


def _ended(path: Path) -> tuple[Cubic, ...]:
    """Return the curves of a closed outline, the last of which ends where it starts."""
    end = path.curves[-1][4:]
    return path.curves if end == path.start else (*path.curves, _straight(end, path.start))


def _straight(a: Point, b: Point) -> Cubic:
    return (*a, *b, *b)


def _area(path: Path) -> float:
    points = path.sampled(1)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))


def _backwards(path: Path) -> Path:
    starts = [path.start, *((c[4], c[5]) for c in path.curves)]
    curves = [(c[2], c[3], c[0], c[1], *start) for start, c in zip(starts, path.curves, strict=False)]
    return Path(starts[-1], tuple(reversed(curves)), path.closed)
