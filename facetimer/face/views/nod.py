# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a head that is drawn in layers moves over its neck: stiffly, and the neck bends along.

Plane geometry in canvas units.
"""

from collections.abc import Mapping
from math import cos, radians, sin

from facetimer.face.geometry.bend import Bend
from facetimer.face.geometry.shapes import Affine
from facetimer.face.rig.view_files import Nod

TIPPED = 25.0
"""Degrees of pitch at which a view is made as small as its `room` says."""


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


def bending(nod: Nod | None, move: Affine | None) -> Bend | None:
    """Return how the neck goes along with a head that has moved so; None where it has not."""
    return None if nod is None or move is None else Bend(nod.fixed, nod.free, move)
