# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Skin that fingers take along and let go: a net on the skin itself, an arrow there, an arrow back, a hop on.

The net lies still before the fingers move; what lies under them goes along, so that its meshes close before them
and open behind them, and once the skin is let go it lies as before. A hand that slides has none: it leaves the
skin where it is. Owns how all of it looks. It must not know the exercises.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import hypot

from facetimer.face.geometry.curves import Path, Point, inside, polygon, smooth
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Pen, Shape, Tint
from facetimer.face.signs.signs import CASING, NUMBER_RADIUS, Number, arrow, cased, number_shapes
from facetimer.face.style import Colours, mixed

ARROW, ARROW_LONG = (40.0, 17.0, 29.0), 70.0
"""A broad arrow: the skin goes along with the hand; how wide head and shaft are, and how long head and all are."""
BACK_WIDE, BACK_DASH = 6.0, (9.0, 6.0)
"""The way back of the skin that is let go."""
MESH, STEP = 26.0, 14.0
"""How far the lines of the net are apart, and how far the points of a line."""
REACH, HELD = (82.0, 56.0), 0.2
"""So far from a fingertip skin stays, along the way and across it, and so near to it, in shares of that, it goes
all of the way along. The way is shorter than what is between: lines close up and never cross."""
ENDS = 16.0
"""So far from the middle of the face skin goes along that each hand draws to its own side."""
NET_WIDE, NET_SHOWN, FAR_SHOWN, NEAR = 2.4, 0.84, 0.46, 0.3
"""How wide its lines are, and how much of them shows near the fingers and, where little goes along, far off."""
HOP_HIGH, HOP_WIDE, HOP_DASH = 0.32, 5.0, (2.0, 9.0)
"""Of the arc through the air to the next place: how high, of the way, how wide, and its dots."""

Thread = tuple[tuple[Point, float], ...]
"""Points of a line of the net where it rests, and how much of the way each goes along, 0..1."""


def threads_of(
    pads: Sequence[Point], heading: Point, keep_off: Sequence[Sequence[Point]], halved: bool
) -> tuple[Thread, ...]:
    """Return the net around fingertips that are about to take skin along.

    Args:
        pads: where they lie, in canvas units.
        heading: unit vector of the way they go; the lines run along and across it.
        keep_off: closed outlines over which no net is drawn: eyes and lips.
        halved: whether the other hand works on the other half of the face.
    """
    (hx, hy), (mx, my) = heading, (sum(x for x, _ in pads) / len(pads), sum(y for _, y in pads) / len(pads))
    own = [((x - mx) * hx + (y - my) * hy, (y - my) * hx - (x - mx) * hy) for x, y in pads]
    half = 0 if not halved else 1 if mx > CANVAS_WIDTH / 2 else -1
    found: list[Thread] = []
    for along in (0, 1):
        low, high = (pick(one[1 - along] for one in own) for pick in (min, max))
        begin, end = (pick(one[along] for one in own) for pick in (min, max))
        long, wide = (REACH[along], REACH[1 - along])
        middle, rows = (low + high) / 2, int(((high - low) / 2 + wide) / MESH)
        for row in range(-rows, rows + 1):
            steps = range(int((end - begin + 2 * long) / STEP) + 1)
            line = [(begin - long + k * STEP, middle + row * MESH)[:: -1 if along else 1] for k in steps]
            goes = [max(0.0, *(_goes(a - x, c - y) for x, y in own)) for a, c in line]
            put = [(mx + a * hx - c * hy, my + a * hy + c * hx) for a, c in line]
            found += _runs(list(zip(put, goes, strict=True)), keep_off, half)
    return tuple(found)


def _goes(along: float, across: float) -> float:
    """Return how much of the way skin goes that lies so far from a fingertip: all beneath, none at `REACH`."""
    far = hypot(along / REACH[0], across / REACH[1])
    return min(1.0, (1 - far) / (1 - HELD))


def _runs(
    points: Sequence[tuple[Point, float]], keep_off: Sequence[Sequence[Point]], half: int
) -> Iterator[Thread]:
    """Yield the pieces of a line that lie on skin near the fingertips, on their half: -1 left, 1 right, 0 both."""
    own = [((x, y), goes, half * (x - CANVAS_WIDTH / 2) if half else ENDS) for (x, y), goes in points]
    for seen, piece in groupby(own, lambda one: one[1] > 0 <= one[2] and not _is_within(one[0], keep_off)):
        run = tuple((at, goes * min(1.0, aside / ENDS)) for at, goes, aside in piece)
        if seen and len(run) > 1:
            yield run


def _is_within(at: Point, outlines: Sequence[Sequence[Point]]) -> bool:
    return any(inside(at, outline) for outline in outlines)


def _parts(threads: Sequence[Thread], near: bool) -> Iterator[Thread]:
    """Yield the pieces of threads that go along with the fingers, or those that hardly do, up to one another."""
    for thread in threads:
        ends = [k for k in range(1, len(thread)) if (thread[k][1] >= NEAR) is not (thread[k - 1][1] >= NEAR)]
        for begin, end in pairwise((0, *ends, len(thread))):
            if (thread[begin][1] >= NEAR) is near:
                yield thread[max(0, begin - near) : end + near]


def net_shapes(
    name: str, threads: Sequence[Thread], gone: Point, shown: float, within: tuple[Path, ...], colours: Colours
) -> Iterator[Shape]:
    """Yield a net whose threads are taken along so far.

    Args:
        name: of the sign.
        threads: as `threads_of` returns them.
        gone: how far fingertips have taken the skin to the right and down, in canvas units.
        shown: 0..1, how much of it is seen.
        within: the outlines of the skin it may lie on.
        colours: those of the style.
    """
    gx, gy = gone
    for part, share, near in (("far", FAR_SHOWN, False), ("net", NET_SHOWN, True)):
        pieces = [piece for piece in _parts(threads, near) if len(piece) > 1]
        lines = [[(x + goes * gx, y + goes * gy) for (x, y), goes in piece] for piece in pieces]
        tone = mixed(colours.guide, colours.tones["skin"], share * shown) if colours.shades else colours.guide
        paths = tuple(polygon(line, closed=False) for line in lines)
        yield Shape(f"{name}.{part}", paths, pen=Pen(Tint(tone), NET_WIDE), clip=within)


def there_or_back_shapes(
    name: str, foot: Point, heading: Point, number: Number | None, colours: Colours, *, there: bool
) -> Iterator[Shape]:
    """Yield the broad arrow of skin taken along or, once it is let go, its dashed way back, in the same place.

    One at a time: both at once looked like rubbing to and fro.

    Args:
        name: of the sign.
        foot: where the way there begins: on the fingers, behind their tips as they lay.
        heading: unit vector of the way there.
        number: of the place, where there are several.
        colours: those of the style.
        there: whether the way there is shown, or the way back.
    """
    (x, y), (hx, hy) = foot, heading
    tip = x + ARROW_LONG * hx, y + ARROW_LONG * hy
    if there:
        yield cased(f"{name}.arrow", arrow(tip, heading, ARROW_LONG, ARROW), colours.guide, colours)
    else:
        begin = NUMBER_RADIUS + 4.0
        line = polygon([tip, (x + (begin + 16) * hx, y + (begin + 16) * hy)], closed=False)
        yield Shape(f"{name}.back.casing", (line,), pen=Pen(Tint(colours.casing, 0.8), BACK_WIDE + 2 * CASING))
        yield Shape(f"{name}.back", (line,), pen=Pen(Tint(colours.guide), BACK_WIDE, BACK_DASH))
        ends = x + begin * hx, y + begin * hy
        yield cased(f"{name}.back.head", arrow(ends, (-hx, -hy), 24.0, (32.0, 1.0, 24.0)), colours.guide, colours)
    yield from number_shapes(f"{name}.number", foot, number, colours)


def hop_shapes(
    name: str,
    begin: Point,
    end: Point,
    numbered: Point,
    number: Number | None,
    colours: Colours,
    high: float = HOP_HIGH,
) -> Iterator[Shape]:
    """Yield the way through the air from one place to the next, and the number of that: the fingers are lifted.

    Args:
        name: of the sign.
        begin: where the fingertips lay.
        end: where they will lie.
        numbered: where the number of that place stands: there as long as the fingers are at it, too.
        number: of the next place.
        colours: those of the style.
        high: how far it bows upwards, of its length; below 0 downwards.
    """
    (ax, ay), (bx, by) = begin, end
    rises = high if bx < ax else -high
    bow = [(t, 4 * t * (1 - t) * rises) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
    dx, dy = bx - ax, by - ay
    line = smooth([(ax + t * dx - up * dy, ay + t * dy + up * dx) for t, up in bow], closed=False)
    yield Shape(f"{name}.hop.casing", (line,), pen=Pen(Tint(colours.casing, 0.8), HOP_WIDE + 2 * CASING))
    yield Shape(f"{name}.hop", (line,), pen=Pen(Tint(colours.guide), HOP_WIDE, HOP_DASH))
    yield from number_shapes(f"{name}.hop.number", numbered, number, colours)
