# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The muscles as spindles: bundles of fibres from origin to insertion, lying in the skin that carries them.

Owns the way from a sheet of the file to single spindles, each with a width, a length and a tone of its own that
are the same every time. How they are painted is `plates`'s.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import copysign, cos, dist, radians, sin
from typing import Any

from msgspec import Struct

from facetimer.face.curves import Point

Three = tuple[Point, Point, Point]
"""Where a spindle begins, where its belly lies, where it ends."""


class MuscleFault(ValueError):  # noqa: N818 - as RigFault
    """A muscle is written in a way that cannot be drawn; the sentence says what would be right."""


class Spindle(Struct, frozen=True):
    """One bundle of fibres of the left half.

    Attributes:
        points: origin, belly, insertion.
        width: of the belly, in units.
        tendon: the paler shares at origin and insertion.
        tone: −0.5 (darkest) to 0.5 (lightest).
    """

    points: Three
    width: float
    tendon: tuple[float, float]
    tone: float


class Muscle(Struct, frozen=True):
    """A muscle of the left half; its other half is its mirror image.

    Attributes:
        name: how the files call it.
        group: the skin that carries it.
        spindles: from back to front.
        hulls: an outline around each of its sheets, for what is soft; a thin sheet has none.
    """

    name: str
    group: str
    spindles: tuple[Spindle, ...]
    hulls: tuple[tuple[Point, ...], ...]


def muscle_from(raw: Mapping[str, Any]) -> Muscle:
    """Return a muscle of the file.

    Raises:
        MuscleFault: a sheet lacks something.
    """
    name, spindles, hulls = str(raw.get("name", "")), list[Spindle](), list[tuple[Point, ...]]()
    if not name or not raw.get("sheet"):
        raise MuscleFault("a muscle needs a name and at least one sheet")
    for number, sheet in enumerate(raw["sheet"]):
        try:
            ring = "around" in sheet
            spindles += _ring(sheet) if ring else _sheet(sheet, number)
            if float(sheet.get("thin", 1.0)) == 1:
                hulls += _ring_hulls(sheet) if ring else [_hull(sheet)]
        except (KeyError, TypeError, ValueError, ZeroDivisionError):
            raise MuscleFault(
                f"{name}: sheet[{number}] needs from, over, to, fibres, width, tendon and ragged, "
                "or around, across, down, arcs, fibres and width"
            ) from None
    return Muscle(name, str(raw.get("group", "skin")), tuple(spindles), tuple(hulls))


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
    first, last = (float(v) for v in sheet["tendon"])
    found = []

    def at(place: float, belly: float) -> Three:
        return _along(sheet["from"], place), _along(sheet["over"], belly), _along(sheet["to"], place)

    for k in range(count):
        place, off = k / (count - 1), [lot(k, number, q) - 0.5 for q in (5, 7, 8)]
        three = at(place + off[1] * 0.35 / count, place + off[2] * 0.25 / count)
        begin, end = ragged * lot(k, number, 1) * 0.9, 1 - ragged * lot(k, number, 2)
        belly = width * (0.84 + 0.34 * lot(k, number, 3))
        found.append(Spindle(part_of(three, begin, end), belly, (first, last), off[0]))
    for k in range(count - 1):  # a few short ones between, so that the plate is no comb
        if lot(k, number, 11) >= 0.45:
            place = (k + 0.5) / (count - 1)
            begin = 0.12 + 0.26 * lot(k, number, 12)
            end = min(0.97, begin + 0.34 + 0.22 * lot(k, number, 13))
            found.append(Spindle(part_of(at(place, place), begin, end), width * 0.5, (0.05, 0.05), 0.5))
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
                found.append(Spindle(points, belly, (0.07, 0.07), lot(j, a, 5 + half) - 0.5))  # type: ignore[arg-type]
    return found


def _hull(sheet: Mapping[str, Any]) -> tuple[Point, ...]:
    begin, over, end = ([(float(x), float(y)) for x, y in sheet[name]] for name in ("from", "over", "to"))
    return (*begin, over[-1], *reversed(end), over[0])


def _ring_hulls(sheet: Mapping[str, Any]) -> list[tuple[Point, ...]]:
    hulls = []
    for begin, end in sheet["arcs"]:
        steps = [begin + (end - begin) * k / 4 for k in range(5)]
        outer = [_round(sheet, 1.0, v) for v in steps]
        hulls.append((*outer, *(_round(sheet, 0.0, v) for v in reversed(steps))))
    return hulls
