# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a move that needs no hand goes: an arrow beside what moves, and a dashed line where it was at rest.

What a face does by itself is red, as its muscles are, beside it in the theme's own; where a hand goes is green.

Owns how they look; where they stand and when they show is `rig/moves.py`. It must not know the exercises.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon, ribbon, smooth
from facetimer.face.geometry.shapes import Pen, Shape, Tint
from facetimer.face.rig.moves import MoveSign
from facetimer.face.signs.signs import NUMBER_RADIUS, Number, number_shapes
from facetimer.face.style import Colours

SHAFT = (3.0, 11.0)
"""An arrow widens the way it goes: how wide its shaft is at its beginning and at its end."""
HEAD_LONG, HEAD_WIDE, HEAD_NOTCH = 30.0, 32.0, 0.72
CASING = 3.4
DASH = (9.0, 9.0)
DASHED = 3.2
STEPS = 20
CLOCK_RIM, CLOCK_LINE = 0.72, 0.16
"""The rim of a clock and its lines, as shares of its disc."""


def move_shapes(
    name: str, sign: MoveSign, lines: Sequence[Sequence[Point]], colours: Colours, mirrored: bool = False
) -> Iterator[Shape]:
    """Yield a sign along these lines, and its number where it begins.

    Args:
        name: of the sign.
        sign: which it is.
        lines: where it lies.
        colours: those of the style.
        mirrored: whether the whole picture is flipped.
    """
    if len(sign.line) > 1:  # else the arrow is drawn with the head
        yield from _drawn(name, sign, lines, colours)
    if sign.stays:
        for k, line in enumerate(lines):
            yield from _clock(f"{name}.clock{k}", line[0], sign.size, colours)
    for k, line in enumerate(lines if sign.number else ()):
        yield from number_shapes(f"{name}.number{k}", line[0], Number(sign.number, mirrored, sign.size), colours)


def _clock(name: str, at: Point, size: float, colours: Colours) -> Iterator[Shape]:
    """Yield a clock as large as a number: one stays so for a while."""
    (x, y), r = at, NUMBER_RADIUS * size
    disc, rim = ellipse(at, r, r), ellipse(at, CLOCK_RIM * r, CLOCK_RIM * r)
    hands = polygon([(x, y - 0.5 * r), (x, y), (x + 0.36 * r, y + 0.2 * r)], closed=False)
    yield Shape(f"{name}.disc", (disc,), Tint(colours.guide), Pen(Tint(colours.casing, 0.85), 3.0))
    yield Shape(f"{name}.rim", (rim,), pen=Pen(Tint(colours.casing), CLOCK_LINE * r))
    yield Shape(f"{name}.hands", (hands,), pen=Pen(Tint(colours.casing), CLOCK_LINE * r))


def _drawn(name: str, sign: MoveSign, lines: Sequence[Sequence[Point]], colours: Colours) -> Iterator[Shape]:
    if sign.was:
        paths = tuple(smooth(line, closed=False) for line in lines)
        if sign.on == "skin":
            yield Shape(f"{name}.casing", paths, pen=Pen(Tint(colours.casing, 0.6), DASHED + 2 * CASING))
        tone = colours.guide if sign.on == "skin" else colours.ease
        yield Shape(name, paths, pen=Pen(Tint(tone, 0.9), DASHED, DASH))
        return
    pieces = [path for line in lines for path in _arrow(line, sign)]
    if sign.on != "ground":
        yield Shape(f"{name}.casing", tuple(pieces), pen=Pen(Tint(colours.tones["eye"], 0.95), 2 * CASING))
    colour = {"skin": colours.force, "ground": colours.work, "breath": colours.breath}[sign.on]
    yield Shape(name, tuple(pieces), Tint(colour, 0.95))


def _arrow(line: Sequence[Point], sign: MoveSign) -> Iterator[Path]:
    """Yield a shaft and its head, or one at either end."""
    way = smooth(line, closed=False).sampled(STEPS)
    long = sum(dist(a, b) for a, b in pairwise(way))
    head = min(HEAD_LONG * sign.size, 0.6 * long)
    shaft = _before(way, head * HEAD_NOTCH)
    wide = head / HEAD_LONG
    if sign.double:
        shaft = _before(shaft[::-1], head * HEAD_NOTCH)
        yield ribbon(shaft, [SHAFT[1] * wide * 0.7] * len(shaft))
        yield _head(way[::-1], head)
    else:
        last = len(shaft) - 1
        widths = [wide * (SHAFT[0] + (SHAFT[1] - SHAFT[0]) * k / last) for k in range(last + 1)]
        yield ribbon(shaft, widths)
    yield _head(way, head)


def _before(way: Sequence[Point], short: float) -> list[Point]:
    """Return a way that ends so far before its end."""
    left, found = short, list(way)
    while len(found) > 2 and dist(found[-1], found[-2]) <= left:
        left -= dist(found.pop(), found[-1])
    (ax, ay), (bx, by) = found[-2:]
    share = max(0.05, 1 - left / max(1e-6, dist((ax, ay), (bx, by))))
    found[-1] = (ax + share * (bx - ax), ay + share * (by - ay))
    return found


def _head(way: Sequence[Point], long: float) -> Path:
    tip, foot = way[-1], _before(way, long)[-1]
    size = dist(tip, foot) or 1.0
    hx, hy = (tip[0] - foot[0]) / size, (tip[1] - foot[1]) / size
    half = HEAD_WIDE / 2 * long / HEAD_LONG

    def at(behind: float, aside: float) -> Point:
        return tip[0] - behind * hx - aside * hy, tip[1] - behind * hy + aside * hx

    return polygon([at(0, 0), at(long, half), at(long * HEAD_NOTCH, 0), at(long, -half)])
