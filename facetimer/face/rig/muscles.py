# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The muscles as spindles: bundles of fibres from origin to insertion, lying in the skin that carries them.

Owns the way from a sheet of the file to single spindles, each with a width, a length and a tone of its own that
are the same every time. How they are painted is `plates`'s.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import copysign, cos, dist, pi, radians, sin
from typing import Any

from msgspec import Struct

from facetimer.face.geometry.curves import Point

Three = tuple[Point, Point, Point]
"""Where a spindle begins, where its belly lies, where it ends."""


class MuscleFault(ValueError):  # noqa: N818 - as RigFault
    """A muscle is written in a way that cannot be drawn; the sentence says what would be right."""


class Spindle(Struct, frozen=True):
    """One bundle of fibres of the left half.

    Attributes:
        points: origin, belly, insertion.
        width: of the belly, in units.
        tone: −0.5 (finest) to 0.5 (boldest).
    """

    points: Three
    width: float
    tone: float


class LipRing(Struct, frozen=True):
    """Fibres around the lips, outside the red, wherever the mouth is.

    Attributes:
        begins, ends: how far from the lips the innermost and the outermost fibre lie: above, beside, below them.
        fibres: how many, from the innermost to the outermost.
        width: of a belly, in units.
    """

    begins: tuple[float, float, float]
    ends: tuple[float, float, float]
    fibres: int
    width: float

    def line(self, lips: Sequence[Point], share: float) -> list[Point]:
        """Return a closed line around the outline of the lips, at `share` of the breadth of the ring.

        Around thin lips it comes near an ellipse that would hold full ones, or it would be taken for the lips.
        """
        left, right = min(x for x, _ in lips), max(x for x, _ in lips)
        top, bottom = min(y for _, y in lips), max(y for _, y in lips)
        thin = min(1.0, max(0.0, 2 - (bottom - top) / _THIN))
        found = []
        for k in range(_AROUND):
            c, s = cos(2 * pi * k / _AROUND), sin(2 * pi * k / _AROUND)
            x, y = max(lips, key=lambda point: point[0] * c + point[1] * s)
            away = self._away(share, 2 if s > 0 else 0) * s * s + self._away(share, 1) * c * c
            full = (left + right) / 2 + c * (right - left) / 2, (top + bottom) / 2 + s * _THIN
            x, y = _towards((x, y), full, thin)
            found.append((x + away * c, y + away * s))
        return found

    def _away(self, share: float, where: int) -> float:
        return self.begins[where] + (self.ends[where] - self.begins[where]) * share

    def spindles(self, lips: Sequence[Point]) -> list[Spindle]:
        """Return the fibres around the outline of the lips, in units of the canvas."""
        found = []
        for j in range(self.fibres):
            around = self.line(lips, (j + 0.5) / self.fibres)
            for a in range(_ARCS):
                begin = (a + 0.5 * (j % 2) + 0.5 * lot(j, a, 1)) / _ARCS
                length = (1.15 + 0.35 * lot(j, a, 2)) / _ARCS
                three = tuple(_along([*around, around[0]], (begin + length * k / 2) % 1.0) for k in range(3))
                width = self.width * (0.8 + 0.4 * lot(j, a, 3))
                found.append(Spindle(three, width, lot(j, a, 5) - 0.5))  # type: ignore[arg-type]
        return found

    def hulls(self, lips: Sequence[Point]) -> list[list[Point]]:
        """Return outlines that together fill the ring."""
        inner, outer = self.line(lips, 0.0), self.line(lips, 1.0)
        step = _AROUND // 8
        found = []
        for k in range(0, _AROUND, step):
            at = [i % _AROUND for i in range(k, k + step + 1)]
            found.append([*(outer[i] for i in at), *(inner[i] for i in reversed(at))])
        return found


_AROUND, _ARCS = 48, 9
_THIN = 26.0
"""Lips of this height are thin, of twice this height full."""
_SHORT = 0.22
"""By what share of the way to its belly the body of a sheet ends before its fibres do."""


class Muscle(Struct, frozen=True):
    """A muscle of the left half; its other half is its mirror image.

    Attributes:
        name: how the files call it.
        group: the skin that carries it.
        spindles: from back to front.
        hulls: an outline around each of its sheets, for what is soft.
        rings: around the lips, both halves.
        comes: the channels that it moves, and at which value of one of them all of its fibres show; empty if
            they do as soon as anything moves.
    """

    name: str
    group: str
    spindles: tuple[Spindle, ...]
    hulls: tuple[tuple[Point, ...], ...]
    rings: tuple[LipRing, ...] = ()
    comes: tuple[tuple[str, float], ...] = ()

    @property
    def family(self) -> str:
        """What is painted together: of the skin, the neck or the lips, or what comes with a channel."""
        return "lips" if self.rings else self.comes[0][0] if self.comes else self.group

    def share(self, channels: Mapping[str, float]) -> float:
        """Return how much of what works shows in a pose, 0..1."""
        return max((min(1.0, channels.get(name, 0.0) / full) for name, full in self.comes), default=1.0)


def muscle_from(raw: Mapping[str, Any]) -> Muscle:
    """Return a muscle of the file.

    Raises:
        MuscleFault: a sheet lacks something.
    """
    name, spindles, hulls = str(raw.get("name", "")), list[Spindle](), list[tuple[Point, ...]]()
    rings = list[LipRing]()
    if not name or not raw.get("sheet"):
        raise MuscleFault("a muscle needs a name and at least one sheet")
    for number, sheet in enumerate(raw["sheet"]):
        try:
            if sheet.get("around") == "lips":
                rings.append(_lip_ring(sheet))
                continue
            ring = "around" in sheet
            spindles += _ring(sheet) if ring else _sheet(sheet, number)
            hulls += _ring_hulls(sheet) if ring else [_hull(sheet)]
        except (KeyError, TypeError, ValueError, ZeroDivisionError):
            raise MuscleFault(
                f"{name}: sheet[{number}] needs from, over, to, fibres, width and ragged, "
                'or around, across, down, arcs, fibres and width, or around = "lips" with begins and ends'
            ) from None
    comes = tuple((str(channel), float(full)) for channel, full in raw.get("comes", {}).items())
    return Muscle(name, str(raw.get("group", "skin")), tuple(spindles), tuple(hulls), tuple(rings), comes)


def _lip_ring(sheet: Mapping[str, Any]) -> LipRing:
    (a, b, c), (d, e, f) = ((float(v) for v in sheet[key]) for key in ("begins", "ends"))
    return LipRing((a, b, c), (d, e, f), int(sheet["fibres"]), float(sheet["width"]))


def lot(*numbers: float) -> float:
    """Return a number 0..1 that looks drawn by lot and is the same every time."""
    x = sin(sum(v * w for v, w in zip(numbers, (12.9898, 78.233, 37.719), strict=False))) * 43758.5453
    return float(x - x // 1)


def _along(line: Sequence[Sequence[float]], share: float) -> Point:
    lengths = [dist(a, b) for a, b in pairwise(line)]
    left = min(1.0, max(0.0, share)) * sum(lengths)
    for (a, b), length in zip(pairwise(line), lengths, strict=True):
        if left <= length or b is line[-1]:
            part = left / length if length else 0.0
            return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        left -= length
    raise ValueError("a line needs two points")


def _on(three: Three, t: float) -> Point:
    """Return a point of the curve that begins at the first, passes the second half way, and ends at the third."""
    (ox, oy), (mx, my), (ix, iy) = three
    cx, cy = 2 * mx - (ox + ix) / 2, 2 * my - (oy + iy) / 2
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return a * ox + b * cx + c * ix, a * oy + b * cy + c * iy


def part_of(three: Three, begin: float, end: float) -> Three:
    """Return the part of a spindle between two shares of its length."""
    return _on(three, begin), _on(three, (begin + end) / 2), _on(three, end)


def _sheet(sheet: Mapping[str, Any], number: int) -> list[Spindle]:
    count, width, ragged = int(sheet["fibres"]), float(sheet["width"]), float(sheet["ragged"])
    found = []

    def at(place: float, belly: float) -> Three:
        return _along(sheet["from"], place), _along(sheet["over"], belly), _along(sheet["to"], place)

    for k in range(count):
        place, off = k / (count - 1), [lot(k, number, q) - 0.5 for q in (5, 7, 8)]
        three = at(place + off[1] * 0.35 / count, place + off[2] * 0.25 / count)
        begin, end = ragged * lot(k, number, 1) * 0.9, 1 - ragged * lot(k, number, 2)
        belly = width * (0.84 + 0.34 * lot(k, number, 3))
        found.append(Spindle(part_of(three, begin, end), belly, off[0]))
    for k in range(count - 1):  # a few short ones between, so that the plate is no comb
        if lot(k, number, 11) >= 0.45:
            place = (k + 0.5) / (count - 1)
            begin = 0.12 + 0.26 * lot(k, number, 12)
            end = min(0.97, begin + 0.34 + 0.22 * lot(k, number, 13))
            found.append(Spindle(part_of(at(place, place), begin, end), width * 0.5, 0.5))
    return found


def _round(sheet: Mapping[str, Any], share: float, degrees: float) -> Point:
    (cx, cy), flat = sheet["around"], float(sheet.get("flat", 1.0))
    rx, ry = (a + (b - a) * share for a, b in (sheet["across"], sheet["down"]))
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return cx + copysign(abs(c) ** flat, c) * rx, cy + copysign(abs(s) ** flat, s) * ry


def _ring(sheet: Mapping[str, Any]) -> list[Spindle]:
    count, width = int(sheet["fibres"]), float(sheet["width"])
    found = []
    for j in range(count):
        share = j / (count - 1)
        for a, (begin, end) in enumerate(sheet["arcs"]):
            begins, ends = begin + (lot(j, a, 1) - 0.5) * 22, end + (lot(j, a, 2) - 0.5) * 22
            middle = (begins + ends) / 2
            for half, (one, other) in enumerate(((begins, middle + 8), (middle - 8, ends))):
                points = tuple(_round(sheet, share, v) for v in (one, (one + other) / 2, other))
                belly = width * (0.80 + 0.4 * lot(j, a + 3 * half, 3)) * (1 - 0.25 * share)
                found.append(Spindle(points, belly, lot(j, a, 5 + half) - 0.5))  # type: ignore[arg-type]
    return found


def _hull(sheet: Mapping[str, Any]) -> tuple[Point, ...]:
    """The outline of a sheet, short of its ends: there the fibres run out on the bare skin."""
    begin, over, end = ([(float(x), float(y)) for x, y in sheet[name]] for name in ("from", "over", "to"))
    first, last = (
        [_towards(p, _along(over, k / (len(line) - 1)), _SHORT) for k, p in enumerate(line)]
        for line in (begin, end)
    )
    return (*first, over[-1], *reversed(last), over[0])


def _towards(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _ring_hulls(sheet: Mapping[str, Any]) -> list[tuple[Point, ...]]:
    hulls = []
    for begin, end in sheet["arcs"]:
        steps = [begin + (end - begin) * k / 4 for k in range(5)]
        outer = [_round(sheet, 1.0, v) for v in steps]
        hulls.append((*outer, *(_round(sheet, 0.0, v) for v in reversed(steps))))
    return hulls
