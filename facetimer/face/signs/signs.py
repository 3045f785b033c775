# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One sign for each kind of touch: a press, a tap, a push, a finger that rests, warmth.

Owns how each of them looks, and how a place is found. A stroke that slides is told by its way (`guides`),
skin that is taken along by its net (`stretch_signs`).
"""

from collections.abc import Iterator, Sequence
from math import cos, dist, pi, sin
from typing import NamedTuple

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon, ribbon
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Pen, Shape, Tint
from facetimer.face.style import Colours

CASING = 2.6
"""How far the opposite colour reaches out around a sign."""
TIP = 17.0
"""From the middle of a fingertip to its edge."""
RING, RING_CLOSED, RING_WIDE = 24.0, 18.5, 4.8
"""Of a press: radius before it and when it is deepest, and how wide its line is."""
TICK, TICK_WIDE = 11.0, 6.0
TIP_DISC = 10.0
"""Of the one fingertip of several that touches."""
REST_RADIUS, REST_WIDE = 13.0, 3.4
"""Of the thin ring on a fingertip that only rests there."""
HOLD_SPOT, HOLD_BAR = 6.5, (22.0, 12.0, 5.5)
"""Of a fingertip that holds: the spot in its ring, and how far from there the bars stand between which it stays,
half their length, and how wide they are."""
PINCH, PINCH_LONG, PINCH_OPEN = (26.0, 10.0, 18.0), 36.0, 10.0
"""The arrows of a pinch: their sizes as `ARROW`'s, how long they are, and how far they draw back as it opens."""
RESIST_LONG, RESIST_WIDE, RESIST_SHAFT, RESIST_HEAD = 54.0, 44.0, 19.0, 29.0
RESIST_BAR, RESIST_GAP = (25.0, 7.0), 7.0
"""The bar between the two, where neither gets any further: half its length, its width; how far off it they end."""
RESIST_FOOT = 14.0
"""The hand's arrow begins with a disc as large as a fingertip: it comes from there."""
RUB_SIZES = (40.0, 16.0, 30.0)
WAVE_HIGH, WAVE_APART = 64.0, 20.0
TOWARDS, TOWARDS_LONG, TOWARDS_LEAST = 0.4, 44.0, 8.0
"""What part of the way the dots go that lead from a point towards a landmark, so far at most and at least: a line
out of an eye would look drawn on the face, and a single dot like dirt."""
NUMBER_RADIUS = 17.0
NUMBER_HIGH = 20.0
NUMBER_WIDE = 4.2
_NUMBERS: tuple[tuple[tuple[Point, ...], tuple[int, ...]], ...] = (
    (((-0.2, -0.28), (0.06, -0.48), (0.06, 0.5)), (1,)),
    (((-0.27, -0.24), (-0.02, -0.5), (0.26, -0.24), (0.1, 0.06), (-0.26, 0.46), (0.32, 0.46)), (4,)),
    (
        ((-0.24, -0.38), (0.02, -0.5), (0.24, -0.26), (-0.02, -0.03), (0.28, 0.24), (0.02, 0.5), (-0.27, 0.36)),
        (3,),
    ),
    (((0.12, 0.5), (0.12, -0.5), (-0.3, 0.2), (0.3, 0.2)), (1, 2)),
)
"""1 to 4 as one stroke each, in shares of their height around the middle, and where it has corners."""


"""Points and how wide the line is at each."""


class Number(NamedTuple):
    """Which of several lines or places, from 1; `mirrored` where the whole picture is flipped; how large."""

    value: int
    mirrored: bool = False
    size: float = 1.0


def number_shapes(name: str, at: Point, number: Number | None, colours: Colours) -> Iterator[Shape]:
    """Yield a disc with the number of a line or place; those over four have none."""
    if number is not None and number.value <= len(_NUMBERS):
        radius = NUMBER_RADIUS * number.size
        disc = ellipse(at, radius, radius)
        yield Shape(f"{name}.disc", (disc,), Tint(colours.guide), Pen(Tint(colours.casing, 0.85), 3.0))
        yield _figure(name, at, number, colours)


def _figure(name: str, at: Point, number: Number, colours: Colours) -> Shape:
    points, corners = _NUMBERS[number.value - 1]
    high = NUMBER_HIGH * number.size
    along = -high if number.mirrored else high
    put = [(at[0] + x * along, at[1] + y * high) for x, y in points]
    line = ribbon(put, [NUMBER_WIDE * number.size] * len(put), corners=frozenset(corners))
    return Shape(f"{name}.figure", (line,), Tint(colours.casing))


def arrow(tip: Point, heading: Point, long: float, sizes: tuple[float, float, float]) -> Path:
    """Return a broad arrow that ends at `tip`.

    Args:
        tip: where it points to.
        heading: unit vector.
        long: how long it is.
        sizes: how wide its head is and its shaft, and how long its head.
    """
    (hx, hy), nx, ny = heading, -heading[1], heading[0]
    wide, shaft, head = sizes

    def at(behind: float, aside: float) -> Point:
        return tip[0] - behind * hx + aside * nx, tip[1] - behind * hy + aside * ny

    side = [at(0, 0), at(head, wide / 2), at(head, shaft / 2), at(long, shaft / 2 * 0.7)]
    back = [at(long, -shaft / 2 * 0.7), at(head, -shaft / 2), at(head, -wide / 2)]
    return polygon([*side, *back])


def towards(one: Point, other: Point) -> tuple[float, Point]:
    """Return how far it is from one point to another, and the unit vector of the way."""
    far = dist(one, other)
    return far, ((other[0] - one[0]) / (far or 1.0), (other[1] - one[1]) / (far or 1.0))


# -- presses and taps ----------------------------------------------------------------------------------------


def ring_radius(at: Point, depth: float) -> float:
    """Return how wide the ring of a press is that is `depth` (0..1) deep: never so wide that two would meet."""
    aside = abs(at[0] - CANVAS_WIDTH / 2)
    wide = min(RING, aside - TICK - 4) if aside else RING
    return wide + (min(RING_CLOSED, wide - 3) - wide) * depth


def find_shapes(name: str, marks: Sequence[Point], at: Point, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield how a place is found: a ring around it, a spot in it, and dots from the ring towards each landmark."""
    guide, casing = Tint(colours.guide, shown), colours.casing
    radius = ring_radius(at, 0.0)
    lines = []
    for mark in marks:
        long = min(TOWARDS_LONG, TOWARDS * (dist(mark, at) - radius))
        if long >= TOWARDS_LEAST:
            _, (dx, dy) = towards(at, mark)
            ends = ((at[0] + far * dx, at[1] + far * dy) for far in (radius + 4, radius + long))
            lines.append(polygon(list(ends), closed=False))
    if lines:
        yield Shape(f"{name}.casing", tuple(lines), pen=Pen(Tint(casing, 0.6 * shown), 9.0))
        yield Shape(f"{name}.line", tuple(lines), pen=Pen(guide, 5.0, (1.0, 9.0)))
    ring, spot = (ellipse(at, radius, radius),), (ellipse(at, 6.5, 6.5),)
    yield Shape(f"{name}.ring.casing", ring, pen=Pen(Tint(casing, 0.5 * shown), RING_WIDE + 2 * CASING))
    yield Shape(f"{name}.ring", ring, pen=Pen(guide, RING_WIDE))
    yield Shape(f"{name}.spot", spot, guide, Pen(Tint(casing, 0.8 * shown), 2.0))


def press_shapes(name: str, at: Point, depth: float, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a ring round a finger that closes as the press deepens, and four ticks that point into it."""
    radius = ring_radius(at, depth)
    ring = (ellipse(at, radius, radius),)
    ticks = []
    for k in range(4):
        x, y = cos(k * pi / 2), sin(k * pi / 2)
        tip, (fx, fy) = ((at[0] + r * x, at[1] + r * y) for r in (radius, radius + TICK))
        sides = ((fx - TICK_WIDE * y, fy + TICK_WIDE * x), (fx + TICK_WIDE * y, fy - TICK_WIDE * x))
        ticks.append(polygon([tip, *sides]))
    yield Shape(f"{name}.casing", ring, pen=Pen(Tint(colours.casing, 0.5 * shown), RING_WIDE + 2 * CASING))
    yield Shape(f"{name}.ring", ring, pen=Pen(Tint(colours.guide, shown), RING_WIDE))
    pen = Pen(Tint(colours.casing, 0.6 * shown), 1.6)
    yield Shape(f"{name}.ticks", tuple(ticks), Tint(colours.guide, shown), pen)


def pinch_shapes(
    name: str, pads: Sequence[Point], depth: float, shown: float, colours: Colours
) -> Iterator[Shape]:
    """Yield two arrows that point at one another from outside thumb and finger, nearer as the pinch deepens.

    One that would reach over the middle of the face, where those of the other hand are, is left out.
    """
    off, middle = TIP + PINCH_OPEN * (1 - depth), CANVAS_WIDTH / 2
    arrows = []
    for (x, y), opposite in ((pads[0], pads[-1]), (pads[-1], pads[0])):
        _, (dx, dy) = towards((x, y), opposite)
        if (x - (off + PINCH_LONG) * dx - middle) * (x - middle) > 0:
            arrows.append(arrow((x - off * dx, y - off * dy), (dx, dy), PINCH_LONG, PINCH))
    pen = Pen(Tint(colours.casing, 0.9 * shown), CASING)
    yield Shape(f"{name}.pinch", tuple(arrows), Tint(colours.guide, shown), pen)


def strike_shapes(
    name: str, tips: Sequence[Point], towards_wrist: Point, struck: float, colours: Colours
) -> Iterator[Shape]:
    """Yield short lines that fly off the fingertips which strike, away from the hand; none while it is raised."""
    shown = round(min(1.0, (struck - 0.5) / 0.12), 2)
    if shown <= 0:
        return
    ax, ay = -towards_wrist[0], -towards_wrist[1]
    middle = sum(x for x, _ in tips) / len(tips), sum(y for _, y in tips) / len(tips)
    wide = max((abs((x - middle[0]) * -ay + (y - middle[1]) * ax) for x, y in tips), default=0.0)
    lines = []
    for k in (-1, 0, 1):
        turn, aside = 0.34 * k, 0.7 * k * wide
        dx, dy = ax * cos(turn) - ay * sin(turn), ax * sin(turn) + ay * cos(turn)
        foot = middle[0] - ay * aside, middle[1] + ax * aside
        reach = (29.0, 42.0, 56.0) if k else (34.0, 49.0, 65.0)
        lines.append(ribbon([(foot[0] + r * dx, foot[1] + r * dy) for r in reach], (8.5, 8.5, 6.0)))
    yield Shape(f"{name}.casing", tuple(lines), pen=Pen(Tint(colours.casing, 0.6 * shown), 2 * CASING))
    yield Shape(f"{name}.strike", tuple(lines), Tint(colours.guide, shown))


# -- pushes and rests ----------------------------------------------------------------------------------------


def tip_shapes(name: str, pads: Sequence[Point], shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a full disc on the fingertip that touches, where others of its hand stand out beside it."""
    tips, edge = (
        tuple(ellipse(pad, TIP_DISC, TIP_DISC) for pad in pads),
        Pen(Tint(colours.casing, shown), 3.0),
    )
    yield Shape(f"{name}.tip", tips, Tint(colours.guide, shown), edge)


def rest_shapes(name: str, pads: Sequence[Point], shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a thin ring on each fingertip that rests: it feels, goes along, and does nothing."""
    rings = tuple(ellipse(pad, REST_RADIUS, REST_RADIUS) for pad in pads)
    pen = Pen(Tint(colours.casing, 0.75 * shown), REST_WIDE + 2 * CASING)
    yield Shape(f"{name}.rest.casing", rings, pen=pen)
    yield Shape(f"{name}.rest", rings, pen=Pen(Tint(colours.guide, shown), REST_WIDE))


def hold_shapes(name: str, pads: Sequence[Point], shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a ring with a spot on each fingertip that keeps what is below it where it is, between two bars."""
    off, half, wide = HOLD_BAR
    bars = [(x + side * off, y) for x, y in pads for side in (-1, 1)]
    lines = tuple(polygon([(x, y - half), (x, y + half)], closed=False) for x, y in bars)
    yield Shape(f"{name}.hold.casing", lines, pen=Pen(Tint(colours.casing, 0.8 * shown), wide + 2 * CASING))
    yield Shape(f"{name}.hold.bars", lines, pen=Pen(Tint(colours.guide, shown), wide))
    yield from rest_shapes(name, pads, shown, colours)
    yield Shape(
        f"{name}.hold", tuple(ellipse(pad, HOLD_SPOT, HOLD_SPOT) for pad in pads), Tint(colours.guide, shown)
    )


def resist_shapes(
    name: str,
    contact: Point,
    push: Point,
    shown: float,
    colours: Colours,
) -> Iterator[Shape]:
    """Yield two arrows that meet at a bar and neither gets further: the hand's, and that of the muscle.

    Args:
        name: of the sign.
        contact: where they meet.
        push: unit vector of the hand's.
        shown: 0..1, how much of them is seen.
        colours: those of the style.
    """
    for kind, sign, colour in (("hand", 1.0, colours.guide), ("face", -1.0, colours.force)):
        heading = sign * push[0], sign * push[1]
        tip = contact[0] - RESIST_GAP * heading[0], contact[1] - RESIST_GAP * heading[1]
        paths = [arrow(tip, heading, RESIST_LONG, (RESIST_WIDE, RESIST_SHAFT, RESIST_HEAD))]
        if kind == "hand":
            foot = tip[0] - RESIST_LONG * heading[0], tip[1] - RESIST_LONG * heading[1]
            paths.append(ellipse(foot, RESIST_FOOT, RESIST_FOOT))
        casing = Pen(Tint(colours.casing, 0.9 * shown), 2 * CASING)
        yield Shape(f"{name}.{kind}.casing", tuple(paths), pen=casing)
        yield Shape(f"{name}.{kind}", tuple(paths), Tint(colour, shown))
    (half, thick), (px, py) = RESIST_BAR, push
    ends = [(contact[0] - side * half * py, contact[1] + side * half * px) for side in (-1, 1)]
    bar = (polygon(ends, closed=False),)
    yield Shape(f"{name}.bar.casing", bar, pen=Pen(Tint(colours.casing, 0.9 * shown), thick + 2 * CASING))
    yield Shape(f"{name}.bar", bar, pen=Pen(Tint(colours.guide, shown), thick))


def warm_shapes(name: str, at: Point, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield three waves that rise beside a hand which lies still and warms."""
    waves = []
    for aside, high in ((-WAVE_APART, 0.8), (0.0, 1.0), (WAVE_APART, 0.8)):
        steps = [(k / 8 - 0.5, 6.0 * sin(2 * pi * k / 8)) for k in range(9)]
        points = [(at[0] + aside + x, at[1] - share * high * WAVE_HIGH) for share, x in steps]
        waves.append(ribbon(points, (1.0, 5.0, 6.0, 6.5, 6.5, 6.5, 6.0, 5.0, 1.0)))
    yield Shape(f"{name}.casing", tuple(waves), pen=Pen(Tint(colours.casing, 0.6 * shown), 2 * CASING))
    yield Shape(f"{name}.waves", tuple(waves), Tint(colours.guide, shown))


def rub_shapes(name: str, tip: Point, down: int, long: float, colours: Colours) -> Iterator[Shape]:
    """Yield an upright arrow beside a palm that rubs another: down (1) to `tip`, or up (-1)."""
    yield cased(f"{name}.rubs", arrow(tip, (0.0, float(down)), long, RUB_SIZES), colours.guide, colours)


def cased(name: str, path: Path, colour: str, colours: Colours, shown: float = 1.0) -> Shape:
    """Return a filled outline within an edge of the opposite colour."""
    return Shape(name, (path,), Tint(colour, shown), Pen(Tint(colours.casing, 0.9 * shown), CASING))
