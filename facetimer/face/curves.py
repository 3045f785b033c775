# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Curves: smooth outlines through points, and ink lines of varying width.

Owns plane geometry and nothing of faces. Coordinates are canvas units (800 wide, 1000 high, y downwards).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

Point = tuple[float, float]
Cubic = tuple[float, float, float, float, float, float]
"""Two handles and an end point of one Bézier segment; it starts where the one before ended."""


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """One outline of cubic Bézier segments.

    Compared by identity: a path that has not moved since the last frame is the same object, and a painter
    may keep what it built for it.
    """

    start: Point
    curves: tuple[Cubic, ...]
    closed: bool = True

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
        points = [self.start]
        x0, y0 = self.start
        for ax, ay, bx, by, x, y in self.curves:
            for step in range(1, per_curve + 1):
                t = step / per_curve
                s = 1 - t
                p, q, r, w = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
                points.append((p * x0 + q * ax + r * bx + w * x, p * y0 + q * ay + r * by + w * y))
            x0, y0 = x, y
        return points


def smooth(points: Sequence[Point], *, closed: bool = True, corners: frozenset[int] = frozenset()) -> Path:
    """Return a smooth curve through `points`.

    A tangent runs parallel to the chord of the two neighbours and each handle is a third of its own chord
    long, which cannot overshoot into a loop however unevenly the points lie.

    Args:
        points: at least two; three when closed.
        closed: whether the last point joins the first.
        corners: indices where the curve may break; its handles there point straight at the neighbours.
    """
    count = len(points)
    legs = count if closed else count - 1
    tangents = [_tangent(points, i, closed=closed, corner=i in corners) for i in range(count)]
    curves = []
    for i in range(legs):
        x0, y0 = points[i]
        j = (i + 1) % count
        x1, y1 = points[j]
        third = hypot(x1 - x0, y1 - y0) / 3
        out, into = tangents[i], tangents[j]
        ax, ay = (x0 + out[0] * third, y0 + out[1] * third) if out else (x0 + (x1 - x0) / 3, y0 + (y1 - y0) / 3)
        bx, by = (x1 - into[0] * third, y1 - into[1] * third) if into else (x1 + (x0 - x1) / 3, y1 + (y0 - y1) / 3)
        curves.append((ax, ay, bx, by, x1, y1))
    return Path(points[0], tuple(curves), closed)


def _tangent(points: Sequence[Point], i: int, *, closed: bool, corner: bool) -> Point | None:
    count = len(points)
    if corner or (not closed and i in {0, count - 1}):
        return None
    (ax, ay), (bx, by) = points[i - 1], points[(i + 1) % count]
    length = hypot(bx - ax, by - ay)
    return ((bx - ax) / length, (by - ay) / length) if length else None


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
    centre = smooth(points, closed=False, corners=corners)
    spine = centre.sampled(2)
    last = len(spine) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(spine):
        (ax, ay), (bx, by) = spine[max(0, i - 1)], spine[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        length = hypot(dx, dy) or 1.0
        half = (widths[i // 2] if i % 2 == 0 else (widths[i // 2] + widths[i // 2 + 1]) / 2) / 2
        nx, ny = -dy / length * half, dx / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    right.reverse()
    ends = frozenset({0, len(left) - 1, len(left), len(left) + len(right) - 1})
    return smooth(left + right, closed=True, corners=ends)


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
