# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The signs over the face: the way of a stroke, rounds, breath, the half that is not worked.

Owns how each sign looks. All are of one colour that stands out from the skin, over a soft casing of the opposite,
so that they read on hair and ground too; none says anything by colour alone.
"""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin

from facetimer.face.curves import Path, Point, ellipse, polygon, ribbon, smooth
from facetimer.face.shapes import Pen, Shape, Tint
from facetimer.face.signs import Number, number_shapes
from facetimer.face.style import Colours
from facetimer.face.tracks import Way

NARROW, WIDE = 5.0, 14.0
"""A way is a ribbon that widens the way it is gone: how wide at its start and at its end."""
OPACITY = 0.95
AHEAD = 0.6
"""How much of the pale filling shows where a hand has not been yet."""
EDGE, CASING = 2.4, 2.2
START_RADIUS = 12.0
CHEVRON = 26.0
"""How wide the arrow at the end is."""
ROUND_ARROWS, ROUND_END = (0.14, 0.5), 0.86
"""Where on a round arrows are, and where its ribbon ends; 0 is its inner end, where it begins."""
ROUND_ARROW, ROUND_NUMBER = 34.0, 0.3
LEAST_RING, LARGE_ENOUGH = 60.0, 45.0
"""A round is drawn outside the finger that goes it: so wide at least, but for one that is wider than a finger."""
DASH = (9.0, 8.0)
DOTTED = (1.0, 11.0)


def _curve(points: Sequence[Point]) -> Path:
    return smooth(points, closed=False)


def _unit(dx: float, dy: float) -> Point:
    length = hypot(dx, dy) or 1.0
    return dx / length, dy / length


def way_shapes(name: str, way: Way, hidden_share: float, colours: Colours) -> Iterator[Shape]:
    """Yield the way of a stroke before it is gone: ring, ribbon, arrow; what runs behind ear or jaw is dotted."""
    if way.length < 4:
        return
    guide, casing = colours.guide, colours.casing
    band = _band(way, hidden_share, 1.0)
    yield Shape(f"{name}.casing", (band,), pen=Pen(Tint(casing, 0.45), EDGE + 2 * CASING))
    if hidden_share:
        behind = _curve(way.stretch(0, hidden_share, 6))
        yield Shape(f"{name}.behind", (behind,), pen=Pen(Tint(guide, OPACITY), NARROW + 1, DOTTED))
    yield Shape(f"{name}.band", (band,), Tint(casing, AHEAD), Pen(Tint(guide, OPACITY), EDGE))
    start = ellipse(way.at(0.0), START_RADIUS, START_RADIUS)
    yield Shape(f"{name}.start.casing", (start,), pen=Pen(Tint(casing, 0.45), EDGE + 2 * CASING))
    yield Shape(f"{name}.start", (start,), Tint(casing, AHEAD), Pen(Tint(guide, OPACITY), EDGE + 0.8))
    end, heading = way.place(1.0)
    back = way.at(1 - min(0.5, 18 / way.length))
    heading = _unit(end[0] - back[0], end[1] - back[1])
    yield chevron(f"{name}.end", (end[0] + 15 * heading[0], end[1] + 15 * heading[1]), heading, colours)


def _band(way: Way, begin: float, end: float) -> Path:
    count = max(2, min(16, int(way.length * (end - begin) / 18)))
    shares = [begin + (end - begin) * i / count for i in range(count + 1)]
    return ribbon([way.at(share) for share in shares], [NARROW + (WIDE - NARROW) * share for share in shares])


def gone_shapes(name: str, way: Way, travelled: float, hidden_share: float, colours: Colours) -> Iterator[Shape]:
    """Yield the part of a way that lies behind the hand, filled."""
    if way.length * (travelled - hidden_share) >= 6:
        yield Shape(f"{name}.gone", (_band(way, hidden_share, travelled),), Tint(colours.guide, OPACITY))


def chevron(name: str, tip: Point, heading: Point, colours: Colours, width: float = CHEVRON) -> Shape:
    """Return an arrow's head that ends at `tip`."""
    return arrow_head(name, tip, heading, colours, colours.guide, width)


def arrow_head(
    name: str, tip: Point, heading: Point, colours: Colours, colour: str, width: float = CHEVRON / 2
) -> Shape:
    """Return an arrow's head of another colour than that of guides."""
    hx, hy = heading
    nx, ny = -hy, hx
    half, long = width / 2, width * 0.78

    def at(behind: float, aside: float) -> Point:
        return tip[0] - behind * hx + aside * nx, tip[1] - behind * hy + aside * ny

    outline = polygon([at(0, 0), at(long, half), at(long * 0.62, 0), at(long, -half)])
    return Shape(name, (outline,), Tint(colour), Pen(Tint(colours.casing, 0.7), 1.6))


def circle_shapes(name: str, way: Way, number: Number | None, colours: Colours) -> Iterator[Shape]:
    """Yield the round a finger goes, outside it: a ribbon from its start nearly all round, and arrows on it."""
    loop = ring_of(way)
    shares = [ROUND_END * k / 24 for k in range(25)]
    widths = [NARROW + (WIDE - NARROW) * k / 24 for k in range(25)]
    band = ribbon([loop.at(share) for share in shares], widths)
    yield Shape(f"{name}.casing", (band,), pen=Pen(Tint(colours.casing, 0.6), 2 * CASING))
    yield Shape(f"{name}.ring", (band,), Tint(colours.guide, OPACITY))
    for k, share in enumerate((*ROUND_ARROWS, ROUND_END)):
        at, heading = loop.place(share)
        ahead = ROUND_ARROW * (0.75 if share == ROUND_END else 0.45)
        tip = at[0] + heading[0] * ahead, at[1] + heading[1] * ahead
        yield chevron(f"{name}.chevron{k}", tip, heading, colours, ROUND_ARROW)
    yield from number_shapes(f"{name}.number", loop.at(ROUND_NUMBER), number, colours)


def ring_of(way: Way) -> Way:
    """Return the ring that stands for a round: the round itself, or, where a finger would hide it, one around."""
    xs, ys = [x for x, _ in way.points], [y for _, y in way.points]
    cx, cy = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    smaller = min(max(xs) - min(xs), max(ys) - min(ys)) / 2
    if smaller > LARGE_ENOUGH:
        return way
    grow = LEAST_RING / max(1.0, smaller)
    return Way([(cx + (x - cx) * grow, cy + (y - cy) * grow) for x, y in way.points])


def round_shapes(name: str, centre: Point, reach: Point, *, clockwise: bool, colours: Colours) -> Iterator[Shape]:
    """Yield the round the tongue goes inside: a dashed ring with two arrows the way it turns."""
    rx, ry = reach
    loop = ellipse(centre, rx, ry)
    yield Shape(f"{name}.casing", (loop,), pen=Pen(Tint(colours.casing, 0.45), 3.6 + 2 * CASING))
    yield Shape(f"{name}.loop", (loop,), pen=Pen(Tint(colours.guide, OPACITY), 3.6, DASH))
    sign = 1 if clockwise else -1
    for k in range(2):
        turn = sign * (pi / 4 + k * pi)
        at = (centre[0] + rx * sin(turn), centre[1] - ry * cos(turn))
        heading = _unit(sign * rx * cos(turn), sign * ry * sin(turn))
        yield chevron(f"{name}.arrow{k}", at, heading, colours)


def midline_shapes(colours: Colours) -> Iterator[Shape]:
    """Yield the line a jaw should follow as it opens."""
    line = polygon([(400.0, 622.0), (400.0, 800.0)], closed=False)  # the mouth stays free
    yield Shape("midline.casing", (line,), pen=Pen(Tint(colours.casing, 0.6), 5.0 + 2 * CASING))
    yield Shape("midline", (line,), pen=Pen(Tint(colours.guide, OPACITY), 5.0, (14.0, 10.0)))
    yield chevron("midline.end", (400.0, 826.0), (0.0, 1.0), colours, CHEVRON * 1.4)
