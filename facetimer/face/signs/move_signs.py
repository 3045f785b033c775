# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a move that needs no hand goes: an arrow beside what moves, and a dashed line where it was at rest.

Owns how they are written in a view's file, when they show and how they look. It must not know the exercises.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import dist
from typing import Any

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, polygon, ribbon, smooth
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Pen, Shape, Tint
from facetimer.face.style import Colours

SHAFT = (3.0, 11.0)
"""An arrow widens the way it goes: how wide its shaft is at its beginning and at its end."""
HEAD_LONG, HEAD_WIDE, HEAD_NOTCH = 30.0, 32.0, 0.72
CASING = 2.0
DASH = (9.0, 9.0)
DASHED = 3.2
STEPS = 20
_LEAST = 0.02
_KEYS = frozenset({"exercise", "shows", "hides", "on", "arrow", "was", "pair", "double", "size"})
_GROUNDS = frozenset({"skin", "ground", "breath"})


class MoveFault(ValueError):  # noqa: N818 - as RigFault
    """A sign is written in a way that cannot be drawn; the sentence says what would be right."""


class MoveSign(Struct, frozen=True):
    """One sign of a move, for the person's left where it has sides.

    Attributes:
        exercise: the id of the one it belongs to.
        shows: at which value of a channel all of it is seen; the least of several counts.
        hides: at which value of a channel nothing of it is left.
        on: what it lies on: `skin`, the `ground` beside the figure, or `breath`, which has a colour of its own.
        line: in units of the canvas, from where the arrow begins to its tip; or where an outline was at rest.
        was: whether it is such an outline.
        pair: whether its mirror image is drawn as well.
        double: whether it goes to and fro.
        size: how much broader than usual, where the whole figure is seen.
    """

    exercise: str
    shows: Mapping[str, float]
    hides: Mapping[str, float]
    on: str
    line: tuple[Point, ...]
    was: bool = False
    pair: bool = False
    double: bool = False
    size: float = 1.0

    def shown(self, channels: Mapping[str, float]) -> float:
        """Return how much of it shows in a pose, 0..1."""
        shown = min(min(1.0, abs(channels.get(name, 0.0)) / full) for name, full in self.shows.items())
        for name, full in self.hides.items():
            shown *= 1 - min(1.0, abs(channels.get(name, 0.0)) / full)
        return shown

    def lines(self, channels: Mapping[str, float]) -> list[tuple[Point, ...]]:
        """Return its line, its mirror image where the move goes the other way, or both."""
        other = tuple((CANVAS_WIDTH - x, y) for x, y in self.line)
        if self.pair:
            return [self.line, other]
        return [other if any(channels.get(name, 0.0) < 0 for name in self.shows) else self.line]


def move_sign_from(raw: Mapping[str, Any]) -> MoveSign:
    """Return a sign as a file writes it.

    Raises:
        MoveFault: it lacks something, or says something that no sign has.
    """
    if odd := sorted(set(raw) - _KEYS):
        raise MoveFault(f"{', '.join(odd)} is nothing a sign has; {', '.join(sorted(_KEYS))} are")
    if not raw.get("exercise") or not raw.get("shows"):
        raise MoveFault("needs an exercise, and in shows the channels that it comes with")
    if ("arrow" in raw) == ("was" in raw):
        raise MoveFault("needs either an arrow or an outline that was there")
    line = tuple((float(x), float(y)) for x, y in raw.get("arrow", raw.get("was")))
    shows, hides = ({str(k): float(v) for k, v in raw.get(key, {}).items()} for key in ("shows", "hides"))
    on = str(raw.get("on", "skin"))
    if len(line) < 2 or on not in _GROUNDS or any(full <= 0 for full in (*shows.values(), *hides.values())):
        raise MoveFault(f"needs two points or more, values above 0, and to lie on {', '.join(sorted(_GROUNDS))}")
    pair, double = (bool(raw.get(key)) for key in ("pair", "double"))
    size = float(raw.get("size", 1.0))
    return MoveSign(str(raw["exercise"]), shows, hides, on, line, "was" in raw, pair, double, size)


def move_shapes(
    name: str, sign: MoveSign, lines: Sequence[Sequence[Point]], shown: float, colours: Colours
) -> Iterator[Shape]:
    """Yield a sign of which so much shows, along these lines."""
    if shown <= _LEAST:
        return
    colour = {"skin": colours.guide, "ground": colours.ease, "breath": colours.breath}[sign.on]
    if sign.was:
        paths = tuple(smooth(line, closed=False) for line in lines)
        yield Shape(name, paths, pen=Pen(Tint(colour, 0.9 * shown), DASHED, DASH))
        return
    pieces = [path for line in lines for path in _arrow(line, sign)]
    if sign.on != "ground":
        casing = colours.tones["eye"] if sign.on == "breath" else colours.casing  # white around blue
        yield Shape(f"{name}.casing", tuple(pieces), pen=Pen(Tint(casing, 0.75 * shown), 2 * CASING))
    yield Shape(name, tuple(pieces), Tint(colour, 0.95 * shown))


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
