# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The way of a stroke over the posed face: a spot, a curve through anchors, a round.

Plane geometry of tracks; when and how they are travelled is for `strokes`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import cos, hypot, pi, sin

from facetimer.face.geometry.curves import Point, smooth
from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH
from facetimer.face.rig.rig import Channels, Rig
from facetimer.library.model.movement import Hands, Stroke, StrokeType

MIDDLE = CANVAS_WIDTH / 2
HANDS_APART = 32.0
"""Two hands that start on the midline lie side by side, each to its own side of it."""
HANDS_APART_BELOW = 17.0
"""Under the chin they lie closer: the sides of the neck begin beside them."""
CHIN_Y = 700.0
SHIFT = (30.0, 40.0)
"""How far a lymph stretch takes the skin towards the midline and down."""
STRETCH = 50.0
"""How far any other takes it, whatever its path: too short for a slide, yet seen at two metres."""


class Way:
    """The way of a stroke over the face: a spot, an open curve or a round."""

    __slots__ = ("closed", "length", "points", "reached")

    def __init__(self, points: Sequence[Point]) -> None:
        self.points = tuple(points)
        self.reached = [0.0, *accumulate(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))]
        self.length = self.reached[-1]
        self.closed = len(points) > 2 and hypot(points[0][0] - points[-1][0], points[0][1] - points[-1][1]) < 1

    def at(self, share: float) -> Point:
        """Return the place at `share` of the length, 0..1."""
        return self.place(share)[0]

    def place(self, share: float) -> tuple[Point, Point]:
        """Return the place at `share` of the length and the unit vector of travel there."""
        if self.length <= 0:
            return self.points[0], (0.0, -1.0)
        gone = max(0.0, min(1.0, share)) * self.length
        i = min(max(1, bisect_left(self.reached, gone)), len(self.points) - 1)
        (ax, ay), (bx, by) = self.points[i - 1], self.points[i]
        leg = self.reached[i] - self.reached[i - 1] or 1.0
        part = (gone - self.reached[i - 1]) / leg
        return (ax + (bx - ax) * part, ay + (by - ay) * part), ((bx - ax) / leg, (by - ay) / leg)

    def moved(self, x: float, y: float) -> "Way":
        """Return the same way elsewhere, so far to the right and down."""
        return Way([(px + x, py + y) for px, py in self.points])

    def stretch(self, begin: float, end: float, count: int) -> list[Point]:
        """Return `count` + 1 places between two shares of the length."""
        return [self.at(begin + (end - begin) * i / count) for i in range(count + 1)]


def track(rig: Rig, channels: Channels, stroke: Stroke, *, right: bool) -> Way:
    """Return the way of a stroke over the posed face; the same object while the pose stays."""
    # A stretch takes the skin along: its way is measured on the face at rest, or it would be counted twice.
    on: Channels = {} if stroke.type is StrokeType.STRETCH_RELEASE else channels
    slot, key = f"@way.{id(stroke)}.{right}", (stroke, tuple(on.items()))
    before = rig.memo.get(slot)
    if before is None or before[0] != key:
        rig.memo[slot] = (key, Way(_way_points(rig, on, stroke, right=right)))
    found: Way = rig.memo[slot][1]
    return found


def _way_points(rig: Rig, channels: Channels, stroke: Stroke, *, right: bool) -> list[Point]:
    paired = stroke.hands in {Hands.BOTH, Hands.ALTERNATE}
    points = [
        _apart(rig.place(anchor, channels, right=right), right=right, paired=paired) for anchor in stroke.path
    ]
    rx, ry = stroke.radius[0] * CANVAS_WIDTH, stroke.radius[1] * CANVAS_HEIGHT
    if rx and len(points) == 1:
        return _round(points[0], rx, ry, outwards=not stroke.reverse, right=right)
    if len(points) == 1:
        return _shifted(points[0], right=right) if stroke.type is StrokeType.STRETCH_RELEASE else points
    full = Way(smooth(points, closed=False).sampled(10))
    extent = min(1.0, STRETCH / full.length) if stroke.type is StrokeType.STRETCH_RELEASE else stroke.extent
    return list(full.points) if extent >= 1 else full.stretch(0.0, extent, 10)


def _apart(point: Point, *, right: bool, paired: bool) -> Point:
    if paired and abs(point[0] - MIDDLE) < 1:
        aside = HANDS_APART if point[1] < CHIN_Y else HANDS_APART_BELOW
        return point[0] + (aside if right else -aside), point[1]
    return point


def _shifted(point: Point, *, right: bool) -> list[Point]:
    inwards = -1 if right else 1
    return [(point[0] + share * SHIFT[0] * inwards, point[1] + share * SHIFT[1]) for share in (0.0, 0.5, 1.0)]


def _round(centre: Point, rx: float, ry: float, *, outwards: bool, right: bool) -> list[Point]:
    """A round that starts at its inner end and goes outwards over the top, or inwards if reversed."""
    inner = 1 if not right else -1
    turn = -1 if outwards else 1
    return [
        (centre[0] + inner * rx * cos(2 * pi * i / 48), centre[1] + turn * ry * sin(2 * pi * i / 48))
        for i in range(49)
    ]
