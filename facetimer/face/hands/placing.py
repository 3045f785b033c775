# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a hand lies: its contact on the touched place, its arm from where an arm can come.

Plane geometry in canvas units. What touches the skin is told here too, for the picture and for the checks.
"""

from collections.abc import Sequence
from functools import cache
from math import atan2, cos, degrees, dist, hypot, pi, radians, sin

from msgspec import Struct

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Affine
from facetimer.face.rig.hand import Hand

LIFTED_SIZE = 1.06
"""A hand in the air is nearer to the eye."""
AWAY = 620.0
"""How far out along its arm a hand waits that is not in the picture."""
PAD_RADIUS = 9.0
"""Of the skin that meets the face under one fingertip: the tip itself is 17 from middle to edge, and round."""
EDGE_TOUCHES = 0.6
"""How much of the bowed edge of a stone or roller meets the skin: its ends rise off it."""
MOST_STRETCH = 0.12
"""How much a hand may grow or shrink to lie with two fingers on two places."""


class Placed(Struct, frozen=True):
    """A hand on the canvas.

    Attributes:
        affine: from the drawing to the canvas.
        left: whether it is the person's left hand, and so the drawing flipped.
        at: the touched place.
        lift: 0 on the skin, 1 in the air.
        press: 0..1, how deep.
        fold: whether thumb and index finger lift a fold of skin between them.
        under: whether the jaw covers its fingertips.
        behind: whether the ear covers the tip of its thumb.
    """

    hand: Hand
    affine: Affine
    left: bool
    at: Point
    lift: float
    press: float
    fold: bool = False
    under: bool = False
    behind: bool = False

    @property
    def towards_wrist(self) -> Point:
        """Unit vector from the contact to the wrist."""
        (ax, ay), (bx, by) = self.affine.put(*self.hand.contact), self.affine.put(*self.hand.wrist)
        length = hypot(bx - ax, by - ay)
        return (bx - ax) / length, (by - ay) / length

    @property
    def pads(self) -> tuple[Point, ...]:
        """Where fingertips or knuckles meet the skin, or the two ends and the middle of the edge of a tool."""
        pads = tuple(self.affine.put(*pad) for pad in self.hand.pads)
        return (pads[0], self.affine.put(*self.hand.contact), pads[1]) if self.hand.has_tool else pads

    def covers(self, point: Point) -> bool:
        """Whether the hand, its forearm or its tool lies over a point of the canvas."""
        x, y = self.affine.back(*point)
        return any(
            left <= x <= right and top <= y <= bottom and inside((x, y), outline)
            for (left, top, right, bottom), outline in _solid(self.hand)
        )

    def touched(self) -> list[Point]:
        """Return places all over the skin that is touched: round every pad, or along the edge."""
        pads = self.pads
        if self.hand.has_tool:
            a, middle, b = pads
            low = (1 - EDGE_TOUCHES) / 2
            return [_on_bow(a, middle, b, low + EDGE_TOUCHES * k / 6) for k in range(7)]
        return [
            (x + r * cos(pi * k / 4), y + r * sin(pi * k / 4))
            for x, y in pads
            for r in (0.0, PAD_RADIUS)
            for k in range(8 if r else 1)
        ]


@cache
def _solid(hand: Hand) -> list[tuple[tuple[float, float, float, float], list[Point]]]:
    """Return the outlines of what is opaque of a hand, each with the box around it."""
    return [(path.box(), path.sampled(1)) for path in hand.solid]


def _on_bow(a: Point, middle: Point, b: Point, t: float) -> Point:
    """Return a point of the curve from `a` through `middle` (half way) to `b`."""
    p, q, r = (1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)
    return p * a[0] + q * middle[0] + r * b[0], p * a[1] + q * middle[1] + r * b[1]


def placed(
    hand: Hand,
    at: Point,
    *,
    left: bool,
    arm: float,
    size: float = 1.0,
    lift: float = 0.0,
    press: float = 0.0,
    away: float = 0.0,
) -> Placed:
    """Return a hand with its contact at `at`.

    Args:
        hand: the drawing.
        at: the touched place.
        left: whether it is the person's left hand.
        arm: the arm's angle, 0 straight out to the hand's own side, 90 straight down.
        size: how large, 1 as drawn.
        lift: 0 on the skin, 1 in the air.
        press: 0..1, how deep.
        away: 0..1, how far it has drawn back along its arm, out of the picture.
    """
    scale = size * (1 + (LIFTED_SIZE - 1) * lift)
    right = _turned(hand, _flip(at) if left else at, radians(arm - hand.arm_degrees), scale)
    if away:
        reach, (dx, dy) = AWAY * away, (cos(radians(arm)), sin(radians(arm)))
        right = Affine(*right[:4], right.e + reach * dx, right.f + reach * dy)
    return Placed(hand, _flipped(right) if left else right, left, at, lift, press)


def laid_on(
    hand: Hand, places: Sequence[Point], *, left: bool, arm: float, lift: float = 0.0, away: float = 0.0
) -> Placed:
    """Return a hand with its two pads as near to two places as turning and a little stretching brings them.

    Which finger lies on which place is chosen so that the arm comes as near to the angle `arm` as can be.
    """
    one, other = ((_flip(place) if left else place) for place in (places[0], places[-1]))
    (ax, ay), (bx, by) = hand.pads[0], hand.pads[-1]
    own = atan2(by - ay, bx - ax)
    turns = (degrees(atan2(d[1] - c[1], d[0] - c[0]) - own) for c, d in ((one, other), (other, one)))
    angle = min((hand.arm_degrees + turn for turn in turns), key=lambda each: abs(_within_half_turn(each - arm)))
    size = dist(one, other) / dist(hand.pads[0], hand.pads[-1])
    size = min(1 + MOST_STRETCH, max(1 - MOST_STRETCH, size))
    middle = ((places[0][0] + places[-1][0]) / 2, (places[0][1] + places[-1][1]) / 2)
    return placed(hand, middle, left=left, arm=angle, size=size, lift=lift, away=away)


def _within_half_turn(angle: float) -> float:
    """Return the same angle between -180 and 180 degrees."""
    return (angle + 180) % 360 - 180


def _turned(hand: Hand, at: Point, turn: float, scale: float) -> Affine:
    a, b = scale * cos(turn), scale * sin(turn)
    x, y = hand.contact
    return Affine(a, b, -b, a, at[0] - a * x + b * y, at[1] - b * x - a * y)


def _flip(point: Point) -> Point:
    return CANVAS_WIDTH - point[0], point[1]


def _flipped(affine: Affine) -> Affine:
    """Return the map followed by a flip of the canvas."""
    return Affine(-affine.a, affine.b, -affine.c, affine.d, CANVAS_WIDTH - affine.e, affine.f)
