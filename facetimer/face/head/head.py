# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The head turning: yaw, pitch and roll as a 2.5-D shear of what is drawn flat.

Every point gets a depth as if the face were wrapped round a barrel, is turned in space, and laid flat again. The
neck goes along at the jaw and stays put at the collarbones. Pure geometry in canvas units.
"""

from math import cos, pi, radians, sin, sqrt

from msgspec import Struct

from facetimer.face.geometry.bend import Bend
from facetimer.face.geometry.curves import Point
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Affine, flat_at
from facetimer.face.rig.rig import Channels

MIDDLE_X = 400.0
EAR_Y = 425.0
"""Where the head nods and turns: between the ears."""
NECK_ROOT = (400.0, 645.0)
"""Where the head tilts."""
HALF_WIDTH = 210.0
EDGE = 0.98
"""From here outwards (of half the width) the barrel runs straight back: an ear keeps its form."""
DEPTH = 165.0
NOSE = (400.0, 480.0)
NOSE_DEPTH = 42.0
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


class Turner:
    """Turns points and paths of the head and, less and less downwards, of the neck."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.rigid = not (turn.yaw or turn.pitch)
        """Whether the head only tilts: then all of it is laid slanting as one."""
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
        y = (-0.1 * sy * sp, cp, -cy * sp, EAR_Y - NECK_ROOT[1])
        across = tuple(a * cr + b * sr for a, b in zip(x, y, strict=True))
        down = tuple(b * cr - a * sr for a, b in zip(x, y, strict=True))
        return (*across[:3], across[3] + NECK_ROOT[0]), (*down[:3], down[3] + NECK_ROOT[1])

    def head(self, x: float, y: float) -> Point:
        """Return where a point of the head goes."""
        dx, dy, z = x - MIDDLE_X, y - EAR_Y, depth(x, y)
        (a, b, c, d), (e, f, g, h) = self._across, self._down
        return a * dx + b * dy + c * z + d, e * dx + f * dy + g * z + h

    def neck(self) -> Bend:
        """Return how the neck goes: with the head at the jaw, not at all at the collarbones.

        It has the head's tilt, some of its turn, and hardly any of its nod.
        """
        (cy, sy), (_, sp), (cr, sr) = self._yaw, self._pitch, self._roll
        aside, up = MIDDLE_X * (1 - cy) - 60.0 * sy - NECK_ROOT[0], -25.0 * sp - NECK_ROOT[1]
        across, down = aside * cr + up * sr + NECK_ROOT[0], up * cr - aside * sr + NECK_ROOT[1]
        move = Affine(cy * cr, -cy * sr, sr, cr, across, down)
        fixed, free = (((0.0, y), (CANVAS_WIDTH, y)) for y in (NECK_FIXED_Y, NECK_FREE_Y))
        return Bend(fixed, free, move)

    def flat(self, x: float, y: float) -> Affine:
        """Return the flat map that comes closest to the turn around a point: what a small shape needs."""
        return flat_at(self.head, x, y)
