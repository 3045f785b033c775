# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a head that is drawn in layers moves over its neck: stiffly, and the neck bends along.

Plane geometry in canvas units.
"""

from collections.abc import Mapping
from math import cos, radians, sin

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point
from facetimer.face.geometry.shapes import Affine, Shape
from facetimer.face.rig.view_files import Nod

TIPPED = 25.0
"""Degrees of pitch at which a view is made as small as its `room` says."""
STEP = 12.0
SMALL = 240.0
"""Below this size the bend of the neck within a soft plane is not seen."""


def nodding(nod: Nod | None, channels: Mapping[str, float]) -> Affine | None:
    """Return how the head lies over the neck; None where it is upright."""
    if nod is None:
        return None
    pitch, tuck = channels.get("head_pitch", 0.0), channels.get("chin_tuck", 0.0)
    if not pitch and not tuck:
        return None
    angle = radians(pitch + nod.tuck[0] * tuck)
    a, b = cos(angle), sin(angle)
    x, y = nod.pivot
    return Affine(a, b, -b, a, x - a * x + b * y + nod.tuck[1] * tuck, y - b * x - a * y + nod.tuck[2] * tuck)


def framing(nod: Nod | None, channels: Mapping[str, float]) -> Affine | None:
    """Return how the whole is made smaller where a head tipped back would leave the picture; None elsewhere."""
    if nod is None or nod.room[0] == 1 or channels.get("head_pitch", 0.0) <= 0:
        return None
    size = 1 + (nod.room[0] - 1) * min(1.0, channels["head_pitch"] / TIPPED)
    x, y = nod.room[1]
    return Affine(size, 0.0, 0.0, size, x - size * x, y - size * y)


def bent(nod: Nod, move: Affine | None, shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """Return shapes of the neck as they go along with a head that has moved so."""
    if move is None:
        return shapes

    def put(x: float, y: float) -> Point:
        share = _along(nod, x, y)
        to_x, to_y = move.put(x, y)
        return x + share * (to_x - x), y + share * (to_y - y)

    def flat(shape: Shape) -> Affine:
        left, top, right, bottom = shape.box()
        x, y = (left + right) / 2, (top + bottom) / 2
        (x0, y0), (xr, yr), (xd, yd) = put(x, y), put(x + STEP, y), put(x, y + STEP)
        a, b, c, d = (xr - x0) / STEP, (yr - y0) / STEP, (xd - x0) / STEP, (yd - y0) / STEP
        return Affine(a, b, c, d, x0 - a * x - c * y, y0 - b * x - d * y)

    known: dict[int, Path] = {}

    def path(one: Path) -> Path:
        if id(one) not in known:
            curves = tuple((*put(a, b), *put(c, d), *put(e, f)) for a, b, c, d, e, f in one.curves)
            known[id(one)] = Path(put(*one.start), curves, one.closed)
        return known[id(one)]

    def moved(shape: Shape) -> Shape:
        clip = tuple(map(path, shape.clip))
        left, top, right, bottom = shape.box()
        if shape.soft and max(right - left, bottom - top) < SMALL:
            # Laid slanting: a painter keeps what it made of the blurred outline.
            return replace(shape, affine=flat(shape).after(shape.affine), clip=clip)
        return replace(shape, paths=tuple(map(path, shape.placed())), affine=None, clip=clip)

    return tuple(moved(shape) for shape in shapes)


def _along(nod: Nod, x: float, y: float) -> float:
    """Return how far a point of the neck goes along with the head, 0..1."""
    low, high = _height(nod.fixed, x), _height(nod.free, x)
    share = min(1.0, max(0.0, (low - y) / max(1.0, low - high)))
    return share * share * (3 - 2 * share)


def _height(line: tuple[Point, Point], x: float) -> float:
    (x0, y0), (x1, y1) = line
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
