# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The forms of the mouth as rows of numbers that can be blended: what `45-mouth.toml` of a view says.

Owns the layout of such a row. Which forms make up a pose is `mouth`'s, how they are painted is `lips`'s.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from facetimer.face.geometry.curves import Point
from facetimer.face.geometry.shapes import CANVAS_WIDTH

EDGE = 13
"""Points along an edge of the red, from the left corner to the right one."""
FOLD = 7
TIP = (-4, -3)
"""Where a row says how far the seam's ink runs on beyond the corner."""
LIGHTS = 4
NO_CREASES = (560.0, 566.0, 10.0, 30.0, 10.0, 30.0, 1.0, 1.0, 0.0)
_EDGES = ("outer_upper", "inner_upper", "inner_lower", "outer_lower")

Row = tuple[float, ...]


class FormFault(ValueError):  # noqa: N818 - as RigFault
    """A form is written in a way that cannot be blended; the sentence says what would be right."""


class Mouth(Struct, frozen=True):
    """One mouth, blended or pure. Units of the canvas; edges go from the left corner to the right one.

    Attributes:
        outer_upper: where the red of the upper lip begins.
        inner_upper: where the upper lip ends; the seam, while the lips touch.
        inner_lower: where the lower lip begins.
        outer_lower: where it ends.
        folds: the left and the right fold from the nose past the corner, [x, y, width].
        lights: upper left, upper right, lower left, lower right: x, y, rx, ry, share, degrees.
        creases: see the head of `45-mouth.toml`; the last figure is their width, 0 where there are none.
        turned_out: how far the lips stand out from the face, 0..1.
        edges: ink widths of the upper edge and of the middle of the lower one.
        seam: ink widths at the corner, between, and in the middle.
        tip: how far the seam's ink runs on beyond the left corner.
        inner: how dark the red is along its inner edge, 0..1.
        round: how little the mouth has corners, 0..1.
    """

    outer_upper: tuple[Point, ...]
    inner_upper: tuple[Point, ...]
    inner_lower: tuple[Point, ...]
    outer_lower: tuple[Point, ...]
    folds: tuple[tuple[tuple[float, float, float], ...], tuple[tuple[float, float, float], ...]]
    lights: tuple[Row, ...]
    creases: Row
    turned_out: float
    edges: Row
    seam: Row
    tip: Point
    inner: float
    round: float

    def box(self) -> tuple[float, float, float, float]:
        """Return (left, top, right, bottom) of the points of the red."""
        upper, lower = self.outer_upper, self.outer_lower
        xs = [x for x, _ in (*upper, *lower)]
        return min(xs), min(y for _, y in upper), max(xs), max(y for _, y in lower)


def row_of(raw: Mapping[str, Any]) -> Row:
    """Return a form of the file as one row.

    Raises:
        FormFault: something is missing or has another number of points.
    """
    numbers: list[float] = []
    for name in _EDGES:
        numbers += _flat(_whole(raw, name))
    left = _rows(raw, "fold", FOLD, 3)
    right = _rows(raw, "fold_right", FOLD, 3) if "fold_right" in raw else left
    numbers += _flat(left) + _flat([(CANVAS_WIDTH - x, y, w) for x, y, w in right])
    numbers += _flat(_rows(raw, "lights", LIGHTS, 6))
    numbers += _numbers(raw, "creases", len(NO_CREASES)) if "creases" in raw else NO_CREASES
    numbers += _numbers({"turned_out": [raw.get("turned_out", 0.0)]}, "turned_out", 1)
    numbers += _numbers(raw, "edges", 2) + _numbers(raw, "seam", 3) + _numbers(raw, "tip", 2)
    numbers += _numbers({"rest": [raw.get("inner", 0.75), raw.get("round", 0.0)]}, "rest", 2)
    return tuple(numbers)


def _whole(raw: Mapping[str, Any], name: str) -> list[Row]:
    """Return an edge from corner to corner; a half is mirrored."""
    points = raw.get(name, [])
    half = EDGE // 2 + 1
    found = _rows(raw, name, EDGE if len(points) == EDGE else half, 2)
    if len(found) == EDGE:
        return found
    return found + [(CANVAS_WIDTH - x, y) for x, y in found[-2::-1]]


def _rows(raw: Mapping[str, Any], name: str, count: int, width: int) -> list[Row]:
    rows = raw.get(name)
    if not isinstance(rows, list) or len(rows) != count:
        raise FormFault(f"{name} needs {count} rows of {width} numbers")
    return [tuple(_numbers({name: row}, name, width)) for row in rows]


def _numbers(raw: Mapping[str, Any], name: str, count: int) -> list[float]:
    found = raw.get(name)
    if not isinstance(found, list) or len(found) != count or not all(isinstance(v, int | float) for v in found):
        raise FormFault(f"{name} needs {count} numbers")
    return [float(v) for v in found]


def _flat(rows: Sequence[Row]) -> list[float]:
    return [value for row in rows for value in row]


def mirrored_row(row: Row) -> Row:
    """Return the form of the mirror image; of the lights the one on the left stays the stronger one."""
    numbers: list[float] = []
    for k in range(4):
        points = _pairs(row, k * 2 * EDGE, EDGE)
        numbers += _flat([(CANVAS_WIDTH - x, y) for x, y in reversed(points)])
    at = 8 * EDGE
    left, right = (_triples(row, at + k * 3 * FOLD, FOLD) for k in (0, 1))
    for fold in (right, left):
        numbers += _flat([(CANVAS_WIDTH - x, y, w) for x, y, w in fold])
    at = len(numbers)
    for k in (1, 0, 3, 2):
        x, y, across, down, _, turn = row[at + 6 * k : at + 6 * k + 6]
        numbers += (CANVAS_WIDTH - x, y, across, down, row[at + 6 * (k ^ 1) + 4], -turn)
    return (*numbers, *row[len(numbers) :])


def mouth_of(row: Row) -> Mouth:
    """Return what a row says."""
    first, second, third, fourth = (tuple(_pairs(row, k * 2 * EDGE, EDGE)) for k in range(4))
    at = 8 * EDGE
    left, right = (tuple(_triples(row, at + k * 3 * FOLD, FOLD)) for k in (0, 1))
    at += 6 * FOLD
    lights = tuple(row[at + 6 * k : at + 6 * k + 6] for k in range(LIGHTS))
    at += 6 * LIGHTS
    creases, rest = row[at : at + len(NO_CREASES)], row[at + len(NO_CREASES) :]
    out, upper, lower, corner, between, middle, tip_x, tip_y, inner, rounded = rest
    return Mouth(
        first,
        second,
        third,
        fourth,
        (left, right),
        lights,
        creases,
        out,
        (upper, lower),
        (corner, between, middle),
        (tip_x, tip_y),
        inner,
        rounded,
    )


def _pairs(row: Row, at: int, count: int) -> list[Point]:
    return [(row[at + 2 * k], row[at + 2 * k + 1]) for k in range(count)]


def _triples(row: Row, at: int, count: int) -> list[tuple[float, float, float]]:
    return [(row[at + 3 * k], row[at + 3 * k + 1], row[at + 3 * k + 2]) for k in range(count)]
