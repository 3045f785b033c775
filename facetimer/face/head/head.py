# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The head turning: yaw, pitch and roll as a 2.5-D shear of what is drawn flat.

Every point gets a depth as if the face were wrapped round a barrel, is turned in space, and laid flat again. The
neck goes along at the jaw and stays put at the collarbones. Pure geometry in canvas units.
"""

from math import cos, pi, radians, sin, sqrt

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point
from facetimer.face.geometry.shapes import Affine
from facetimer.face.rig.rig import Channels

MIDDLE_X = 400.0
EAR_Y = 425.0
"""Where the head nods and turns: between the ears."""
NECK_ROOT = (400.0, 645.0)
"""Where the head tilts."""
HALF_WIDTH = 210.0
EDGE = 0.93
"""From here outwards (of half the width) the barrel runs straight back: an ear keeps its form."""
DEPTH = 165.0
NOSE = (400.0, 480.0)
NOSE_DEPTH = 42.0
_STEP = 12.0
NECK_FIXED_Y, NECK_FREE_Y = 880.0, 640.0


class Turn(Struct, frozen=True):
    """Angles in degrees: yaw and roll to the person's left, pitch upwards, all when positive."""

    yaw: float
    pitch: float
    roll: float

    @property
    def is_none(self) -> bool:
        """Whether nothing turns."""
        return not (self.yaw or self.pitch or self.roll)


def turn_of(channels: Channels) -> Turn:
    """Return the head's angles, to a fifth of a degree: less is not seen."""
    yaw, pitch, roll = (round(5 * channels.get(f"head_{name}", 0.0)) / 5 for name in ("yaw", "pitch", "roll"))
    return Turn(yaw, pitch, roll)


def depth(x: float, y: float) -> float:
    """Return how far in front of the ears a point of the face lies."""
    across = min(EDGE, abs(x - MIDDLE_X) / HALF_WIDTH)
    barrel = sqrt(max(0.0, 1 - across * across))
    dome = min(1.0, max(0.0, (y - 40.0) / 230.0))
    nx, ny = (x - NOSE[0]) / 52.0, (y - NOSE[1]) / 95.0
    nose = max(0.0, 1 - nx * nx - ny * ny)
    return DEPTH * barrel * sin(dome * pi / 2) + NOSE_DEPTH * nose


Solid = tuple[float, float, float]
"""A point in space: to the right of, below and in front of the middle between the ears."""


class Relief(Struct, frozen=True):
    """A path in space, which stays the same however the head turns.

    Attributes:
        path: the path laid flat.
        start: its first point.
        curves: the two handles and the end of each segment.
    """

    path: Path
    start: Solid
    curves: tuple[tuple[float, ...], ...]


def relief_of(path: Path, *, of_neck: bool) -> Relief:
    """Return a path in space; one of the neck has no depth of its own."""
    if of_neck:
        return Relief(path, (0.0, 0.0, 0.0), ())
    curves = tuple((*_solid(a, b), *_solid(c, d), *_solid(e, f)) for a, b, c, d, e, f in path.curves)
    return Relief(path, _solid(*path.start), curves)


def _solid(x: float, y: float) -> Solid:
    return x - MIDDLE_X, y - EAR_Y, depth(x, y)


class Turner:
    """Turns points and paths of the head and, less and less downwards, of the neck."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.rigid = not (turn.yaw or turn.pitch)
        """Whether the head only tilts: then all of it is laid slanting and nothing bent."""
        yaw, pitch, roll = radians(turn.yaw), radians(turn.pitch), radians(turn.roll)
        self._yaw = (cos(yaw), sin(yaw))
        self._pitch = (cos(pitch), sin(pitch))
        self._roll = (cos(roll), sin(roll))
        self._across, self._down = self._rows()

    def _rows(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return the turn of the head as two rows: what x and y take of dx, dy, z and 1.

        Yaw to the person's left, which is the left of the picture, takes left what is in front; the nod goes on
        from there, and the tilt, about the root of the neck, lays the whole slanting.
        """
        (cy, sy), (cp, sp), (cr, sr) = self._yaw, self._pitch, self._roll
        x = (cy, 0.0, -sy, MIDDLE_X - NECK_ROOT[0])
        y = (-0.5 * sy * sp, cp, -cy * sp, EAR_Y - NECK_ROOT[1])
        across = tuple(a * cr + b * sr for a, b in zip(x, y, strict=True))
        down = tuple(b * cr - a * sr for a, b in zip(x, y, strict=True))
        return (*across[:3], across[3] + NECK_ROOT[0]), (*down[:3], down[3] + NECK_ROOT[1])

    def head(self, x: float, y: float) -> Point:
        """Return where a point of the head goes."""
        dx, dy, z = _solid(x, y)
        (a, b, c, d), (e, f, g, h) = self._across, self._down
        return a * dx + b * dy + c * z + d, e * dx + f * dy + g * z + h

    def neck(self, x: float, y: float) -> Point:
        """Return where a point of the neck goes: with the head at the jaw, not at all at the collarbones."""
        if y >= NECK_FIXED_Y:
            return x, y
        share = 1.0 if y <= NECK_FREE_Y else (NECK_FIXED_Y - y) / (NECK_FIXED_Y - NECK_FREE_Y)
        share *= share * (3 - 2 * share)
        # The neck has the head's roll, half of its turn, and hardly any of its nod.
        dx = (x - MIDDLE_X) * self._yaw[0] - 60.0 * self._yaw[1] + MIDDLE_X - NECK_ROOT[0]
        dy = y - 25.0 * self._pitch[1] - NECK_ROOT[1]
        x1 = NECK_ROOT[0] + dx * self._roll[0] + dy * self._roll[1]
        y1 = NECK_ROOT[1] - dx * self._roll[1] + dy * self._roll[0]
        return x + (x1 - x) * share, y + (y1 - y) * share

    def flat(self, x: float, y: float, *, of_neck: bool) -> Affine:
        """Return the flat map that comes closest to the turn around a point: what a small shape needs."""
        go = self.neck if of_neck else self.head
        x0, y0 = go(x, y)
        xr, yr = go(x + _STEP, y)
        xd, yd = go(x, y + _STEP)
        a, b, c, d = (xr - x0) / _STEP, (yr - y0) / _STEP, (xd - x0) / _STEP, (yd - y0) / _STEP
        return Affine(a, b, c, d, x0 - a * x - c * y, y0 - b * x - d * y)

    def path(self, relief: Relief, *, of_neck: bool) -> Path:
        """Return a path turned and laid flat again."""
        if of_neck:
            go, flat = self.neck, relief.path
            slid = tuple((*go(a, b), *go(c, d), *go(e, f)) for a, b, c, d, e, f in flat.curves)
            return Path(go(*flat.start), slid, flat.closed)
        (a, b, c, d), (e, f, g, h) = self._across, self._down
        x, y, z = relief.start
        bent = tuple(
            (
                a * x1 + b * y1 + c * z1 + d, e * x1 + f * y1 + g * z1 + h,
                a * x2 + b * y2 + c * z2 + d, e * x2 + f * y2 + g * z2 + h,
                a * x3 + b * y3 + c * z3 + d, e * x3 + f * y3 + g * z3 + h,
            )
            for x1, y1, z1, x2, y2, z2, x3, y3, z3 in relief.curves
        )  # fmt: skip
        return Path((a * x + b * y + c * z + d, e * x + f * y + g * z + h), bent, relief.path.closed)
