# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The signs over the face: the way of a stroke, rounds, breath, the half that is not worked.

Owns how each sign looks. All are of one colour that stands out from the skin, over a soft casing of the opposite,
so that they read on hair and ground too; none says anything by colour alone.
"""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon, ribbon, smooth
from facetimer.face.geometry.shapes import Group, Pen, Shape, Tint
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.tracks import Way
from facetimer.face.signs.signs import Number, number_shapes
from facetimer.face.style import Colours

NARROW, WIDE = 5.0, 14.0
"""A way is a ribbon that widens the way it is gone: how wide at its start and at its end."""
OPACITY = 0.95
AHEAD = 0.6
"""How much of the pale filling shows where a hand has not been yet."""
EDGE, CASING = 2.4, 2.2
START_RADIUS = 12.0
CHEVRON = 32.0
"""How wide the arrow at the end is."""
ROUND_ARROW, ROUND_ARROW_SHARE, ROUND_WIDE_SHARE = 44.0, 0.17, 0.045
"""How wide the arrow of a round is; of a small one, it and the ribbon are so much of its length."""
LEAST_RING, BESIDE_RING = 44.0, 26.0
"""So wide at least is a round drawn, as wide as the fingertips that go it; how far off it its number stands."""
ARRIVES = 50.0, 20.0
"""So far before the end of a way its arrow begins to go, and is gone: else it would lie on the hand."""
DASH = (9.0, 8.0)
DONE = 0.5
"""How much shows of a line that was gone before this one."""
OVER_WIDE, OVER_DASH = 5.0, (11.0, 8.0)
"""Of the line on a hand or tool that covers its way."""
WIGGLE_LONG, WIGGLE_HIGH, WIGGLE_WAVES = 62.0, 9.0, 2.5
"""How a tool wiggles at the end of its way: half as long each way, how high its waves are, and how many."""
WIGGLE_WIDE, WIGGLE_HEAD, WIGGLE_BACK = 7.0, 28.0, 16.0
"""How wide its line and its arrows are, and how far before the end its middle lies: a close picture ends there."""
WIGGLE_OFF = 26.0
"""How far off the edge that touches it lies."""
FOLDED = 12.0
"""So near to the fold that is lifted no bead is drawn."""
BEAD, BEYOND_BEAD, BEAD_ARROW = 9.0, 30.0, 26.0
"""Of a place that is stepped on to: its radius, how far the arrow reaches beyond the last, and how wide it is."""


def _curve(points: Sequence[Point]) -> Path:
    return smooth(points, closed=False)


def _unit(dx: float, dy: float) -> Point:
    length = hypot(dx, dy) or 1.0
    return dx / length, dy / length


def way_shapes(name: str, way: Way, colours: Colours) -> Iterator[Shape]:
    """Yield the way of a stroke before it is gone: start and ribbon, also behind the ear or jaw."""
    if way.length < 4:
        return
    guide, casing = colours.guide, colours.casing
    band = _band(way, 1.0)
    yield Shape(f"{name}.casing", (band,), pen=Pen(Tint(casing, 0.45), EDGE + 2 * CASING))
    yield Shape(f"{name}.band", (band,), Tint(casing, AHEAD), Pen(Tint(guide, OPACITY), EDGE))
    yield from start_shapes(name, way, colours)


def start_shapes(name: str, way: Way, colours: Colours, shown: float = 1.0) -> Iterator[Shape]:
    """Yield the ring where a way starts, so much of it (0..1)."""
    start = (ellipse(way.at(0.0), START_RADIUS, START_RADIUS),)
    edge = Pen(Tint(colours.guide, OPACITY * shown), EDGE + 0.8)
    yield Shape(f"{name}.start.casing", start, pen=Pen(Tint(colours.casing, 0.45 * shown), EDGE + 2 * CASING))
    yield Shape(f"{name}.start", start, Tint(colours.casing, AHEAD * shown), edge)


def start_is_covered(way: Way, covers: Sequence[Placed]) -> bool:
    """Whether a hand or its tool lies over a part of the ring where a way starts."""
    x, y = way.at(0.0)
    around = [(x + START_RADIUS * cos(k * pi / 4), y + START_RADIUS * sin(k * pi / 4)) for k in range(8)]
    return any(hand.covers(point) for hand in covers for point in around)


def _band(way: Way, end: float) -> Path:
    count = max(2, min(16, int(way.length * end / 18)))
    shares = [end * i / count for i in range(count + 1)]
    return ribbon([way.at(share) for share in shares], [NARROW + (WIDE - NARROW) * share for share in shares])


def gone_shapes(name: str, way: Way, travelled: float, colours: Colours) -> Iterator[Shape]:
    """Yield the part of a way that lies behind the hand, filled."""
    if way.length * travelled >= 6:
        yield Shape(f"{name}.gone", (_band(way, travelled),), Tint(colours.guide, OPACITY))


def done_shapes(name: str, way: Way, colours: Colours) -> Iterator[Shape]:
    """Yield a line that was gone before the one that is gone now: all of it, paler."""
    if way.length >= 4:
        yield Shape(f"{name}.casing", (_band(way, 1.0),), pen=Pen(Tint(colours.casing, 0.45), 2 * CASING))
        yield Shape(f"{name}.band", (_band(way, 1.0),), Tint(colours.guide, DONE))


def bead_shapes(name: str, way: Way, steps: int, travelled: float, colours: Colours) -> Iterator[Shape]:
    """Yield the way of a touch that steps on: a bead for each of its places, filled where it was, and an arrow.

    Where it is now there is none: the fold is seen there.
    """
    shares = [k / max(1, steps - 1) for k in range(steps)]
    shares = [share for share in shares if abs(share - travelled) * way.length > FOLDED]
    beads = tuple(ellipse(way.at(share), BEAD, BEAD) for share in shares)
    done = sum(share <= travelled + 0.01 for share in shares)
    yield Shape(f"{name}.casing", beads, pen=Pen(Tint(colours.casing, 0.8), 2 * CASING + EDGE))
    yield Shape(f"{name}.beads", beads, Tint(colours.casing, OPACITY), Pen(Tint(colours.guide), EDGE + 0.6))
    if done:
        yield Shape(f"{name}.gone", beads[:done], Tint(colours.guide))
    yield from bead_end_shapes(name, way, colours)


def bead_end_shapes(name: str, way: Way, colours: Colours, shown: float = 1.0) -> Iterator[Shape]:
    """Yield the arrow's head beyond the last bead of a way, so much of it (0..1)."""
    yield from end_shapes(name, way, colours, BEYOND_BEAD, BEAD_ARROW, shown)


def over_shapes(name: str, covered: Sequence[Sequence[Point]], colours: Colours) -> Iterator[Shape]:
    """Yield what is still to go of a way, dashed, where a hand covers it: pieces of two points or more."""
    lines = tuple(_curve(points) for points in covered)
    if lines:
        casing = Pen(Tint(colours.casing, 0.7), OVER_WIDE + 2 * CASING)
        yield Shape(f"{name}.over.casing", lines, pen=casing)
        yield Shape(f"{name}.over", lines, pen=Pen(Tint(colours.guide), OVER_WIDE, OVER_DASH))


def end_shapes(
    name: str,
    way: Way,
    colours: Colours,
    beyond: float = CHEVRON / 2,
    width: float = CHEVRON,
    shown: float = 1.0,
) -> Iterator[Shape]:
    """Yield the arrow's head, so wide, that reaches so far beyond the end of a way; so much of it (0..1)."""
    if way.length >= 4:
        end, back = way.at(1.0), way.at(1 - min(0.5, 18 / way.length))
        heading = _unit(end[0] - back[0], end[1] - back[1])
        tip = end[0] + beyond * heading[0], end[1] + beyond * heading[1]
        yield arrow_head(f"{name}.end", tip, heading, colours, colours.guide, width, shown)


def arrow_shown(way: Way, gone: float) -> float:
    """Return how much shows of the arrow at the end of a way of which so much (0..1) is gone."""
    begins, ends = (min(far, share * way.length) for far, share in zip(ARRIVES, (0.5, 0.2), strict=True))
    return round(min(1.0, max(0.0, (way.length * (1 - gone) - ends) / (begins - ends or 1.0))), 1)


def off_edge(hand: Placed) -> Point:
    """Return the unit vector off the used edge of a tool, away from its body and the hand."""
    (ax, ay), *_, (bx, by) = hand.pads
    (wx, wy), long = hand.towards_wrist, hypot(bx - ax, by - ay)
    nx, ny = (ay - by) / long, (bx - ax) / long
    side = -1 if nx * wx + ny * wy > 0 else 1
    return round(side * nx, 2), round(side * ny, 2)


def wiggle_shapes(name: str, way: Way, along: Point, off: Point, colours: Colours) -> Iterator[Shape]:
    """Yield a waved line to and fro beside the end of a way, with an arrow at either end: a tool wiggles there.

    Args:
        name: of the sign.
        way: that was gone.
        along: unit vector in which the tool swings.
        off: unit vector off the edge that touches, away from the tool.
        colours: those of the style.
    """
    (dx, dy), half = along, WIGGLE_LONG / 2
    x, y = way.at(max(0.5, 1 - WIGGLE_BACK / max(1.0, way.length)))
    x, y = x + WIGGLE_OFF * off[0], y + WIGGLE_OFF * off[1]
    steps = [k / 40 for k in range(41)]
    waved = [
        (
            x + (2 * s - 1) * half * dx - WIGGLE_HIGH * sin(2 * pi * WIGGLE_WAVES * s) * dy,
            y + (2 * s - 1) * half * dy + WIGGLE_HIGH * sin(2 * pi * WIGGLE_WAVES * s) * dx,
        )
        for s in steps
    ]
    line = (_curve(waved),)
    yield Shape(f"{name}.casing", line, pen=Pen(Tint(colours.casing, 0.9), WIGGLE_WIDE + 3 * CASING))
    for k, side in enumerate((-1, 1)):
        far = side * (half + 0.7 * WIGGLE_HEAD)
        tip, heading = (x + far * dx, y + far * dy), (side * dx, side * dy)
        yield chevron(f"{name}.head{k}", tip, heading, colours, WIGGLE_HEAD)
    yield Shape(f"{name}.wave", line, pen=Pen(Tint(colours.guide), WIGGLE_WIDE))


def chevron(name: str, tip: Point, heading: Point, colours: Colours, width: float = CHEVRON) -> Shape:
    """Return an arrow's head that ends at `tip`."""
    return arrow_head(name, tip, heading, colours, colours.guide, width)


def arrow_head(
    name: str,
    tip: Point,
    heading: Point,
    colours: Colours,
    colour: str,
    width: float = CHEVRON / 2,
    shown: float = 1.0,
) -> Shape:
    """Return an arrow's head of another colour than that of guides, so much of it (0..1)."""
    hx, hy = heading
    nx, ny = -hy, hx
    half, long = width / 2, width * 0.78

    def at(behind: float, aside: float) -> Point:
        return tip[0] - behind * hx + aside * nx, tip[1] - behind * hy + aside * ny

    outline = polygon([at(0, 0), at(long, half), at(long * 0.62, 0), at(long, -half)])
    return Shape(name, (outline,), Tint(colour, shown), Pen(Tint(colours.casing, 0.7 * shown), 1.6))


def round_below(name: str, way: Way, colours: Colours) -> Iterator[Group]:
    """Yield the round a finger goes, before it is gone: a ribbon nearly all round; one group, as it stays."""
    loop = ring_of(way)
    end = 1 - _arrow_of(loop) / loop.length
    band, edge = (_arc(loop, end, end),), Pen(Tint(colours.guide, OPACITY), EDGE)
    casing = Shape(f"{name}.casing", band, pen=Pen(Tint(colours.casing, 0.8), EDGE + 2 * CASING))
    yield Group(f"{name}.below", (casing, Shape(f"{name}.ring", band, Tint(colours.casing, AHEAD), edge)))


def round_gone(name: str, way: Way, travelled: float, colours: Colours) -> Iterator[Shape]:
    """Yield what fills a round from its start, as far as the finger went."""
    loop = ring_of(way)
    end = 1 - _arrow_of(loop) / loop.length
    if travelled > 0:
        yield Shape(f"{name}.gone", (_arc(loop, end * min(1.0, travelled), end),), Tint(colours.guide, OPACITY))


def round_above(name: str, way: Way, number: Number | None, colours: Colours) -> Iterator[Group]:
    """Yield the one arrow of a round, and its number."""
    loop = ring_of(way)
    arrow = _arrow_of(loop)
    at, heading = loop.place(1 - arrow / loop.length)
    tip = at[0] + heading[0] * arrow * 0.7, at[1] + heading[1] * arrow * 0.7
    head = chevron(f"{name}.chevron", tip, heading, colours, arrow)
    (x, y), opposite = loop.at(0.0), loop.at(0.5)
    off = BESIDE_RING / hypot(x - opposite[0], y - opposite[1])
    beside = x + off * (x - opposite[0]), y + off * (y - opposite[1])
    yield Group(f"{name}.above", (head, *number_shapes(f"{name}.number", beside, number, colours)))


def _arrow_of(loop: Way) -> float:
    return min(ROUND_ARROW, loop.length * ROUND_ARROW_SHARE)


def _arc(loop: Way, until: float, end: float) -> Path:
    """Return a ribbon along a round from its start, as wide at each place as one that goes on to `end`."""
    shares = [until * k / 24 for k in range(25)]
    widest = min(WIDE, loop.length * ROUND_WIDE_SHARE)
    return ribbon([loop.at(share) for share in shares], [NARROW + (widest - NARROW) * s / end for s in shares])


def ring_of(way: Way) -> Way:
    """Return the ring that stands for a round: the round itself, or a small one as wide as the fingertips."""
    xs, ys = [x for x, _ in way.points], [y for _, y in way.points]
    cx, cy = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    smaller = min(max(xs) - min(xs), max(ys) - min(ys)) / 2
    if smaller >= LEAST_RING:
        return way
    grow = LEAST_RING / max(1.0, smaller)
    return Way([(cx + (x - cx) * grow, cy + (y - cy) * grow) for x, y in way.points])


def round_shapes(name: str, centre: Point, reach: Point, *, clockwise: bool, colours: Colours) -> Iterator[Shape]:
    """Yield the round the tongue goes inside: a dashed ring with two arrows the way it turns."""
    rx, ry = reach
    loop = ellipse(centre, rx, ry)
    yield Shape(f"{name}.casing", (loop,), pen=Pen(Tint(colours.casing, 0.45), 3.6 + 2 * CASING))
    yield Shape(f"{name}.loop", (loop,), pen=Pen(Tint(colours.force, OPACITY), 3.6, DASH))
    sign = 1 if clockwise else -1
    for k in range(2):
        turn = sign * (pi / 4 + k * pi)
        at = (centre[0] + rx * sin(turn), centre[1] - ry * cos(turn))
        heading = _unit(sign * rx * cos(turn), sign * ry * sin(turn))
        yield arrow_head(f"{name}.arrow{k}", at, heading, colours, colours.force, CHEVRON)


def midline_shapes(colours: Colours) -> Iterator[Shape]:
    """Yield the line a jaw should follow as it opens."""
    line = polygon([(400.0, 640.0), (400.0, 714.0)], closed=False)  # the mouth stays free
    yield Shape("midline.casing", (line,), pen=Pen(Tint(colours.casing, 0.6), 5.0 + 2 * CASING))
    yield Shape("midline", (line,), pen=Pen(Tint(colours.force, OPACITY), 5.0, (14.0, 10.0)))
    yield arrow_head("midline.end", (400.0, 738.0), (0.0, 1.0), colours, colours.force, CHEVRON * 1.4)
