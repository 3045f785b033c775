# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The head turning: yaw, pitch and roll as a 2.5-D shear of what is drawn flat.

Every point gets a depth as if the face were wrapped round a barrel, is turned in space, and laid flat again. The
neck goes along at the jaw and stays put at the collarbones. Pure geometry in canvas units.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from facetimer.face.curves import Path, Point
from facetimer.face.rig import Channels
from facetimer.face.shapes import Affine

MIDDLE_X = 400.0
EAR_Y = 425.0
"""Where the head nods and turns: between the ears."""
NECK_ROOT = (400.0, 700.0)
"""Where the head tilts."""
HALF_WIDTH = 210.0
DEPTH = 165.0
NOSE = (400.0, 480.0)
NOSE_DEPTH = 42.0
_STEP = 12.0
NECK_FIXED_Y, NECK_FREE_Y = 880.0, 640.0


@dataclass(frozen=True, slots=True)
class Turn:
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
    across = (x - MIDDLE_X) / HALF_WIDTH
    barrel = sqrt(max(0.0, 1 - across * across))
    dome = min(1.0, max(0.0, (y - 40.0) / 230.0))
    nx, ny = (x - NOSE[0]) / 52.0, (y - NOSE[1]) / 95.0
    nose = max(0.0, 1 - nx * nx - ny * ny)
    return DEPTH * barrel * sqrt(dome) + NOSE_DEPTH * nose


class Turner:
    """Turns points and paths of the head and, less and less downwards, of the neck."""

    def __init__(self, turn: Turn) -> None:
        yaw, pitch, roll = radians(turn.yaw), radians(turn.pitch), radians(turn.roll)
        self._yaw = (cos(yaw), sin(yaw))
        self._pitch = (cos(pitch), sin(pitch))
        self._roll = (cos(roll), sin(roll))

    def head(self, x: float, y: float) -> Point:
        """Return where a point of the head goes."""
        dx, dy, z = x - MIDDLE_X, y - EAR_Y, depth(x, y)
        # Yaw to the person's left, which is the left of the picture: what is in front goes left.
        dx, z = dx * self._yaw[0] - z * self._yaw[1], z * self._yaw[0] + dx * self._yaw[1] * 0.5
        dy = dy * self._pitch[0] - z * self._pitch[1]
        return self._rolled(MIDDLE_X + dx, EAR_Y + dy)

    def _rolled(self, x: float, y: float) -> Point:
        dx, dy = x - NECK_ROOT[0], y - NECK_ROOT[1]
        return (
            NECK_ROOT[0] + dx * self._roll[0] + dy * self._roll[1],
            NECK_ROOT[1] - dx * self._roll[1] + dy * self._roll[0],
        )

    def neck(self, x: float, y: float) -> Point:
        """Return where a point of the neck goes: with the head at the jaw, not at all at the collarbones."""
        share = max(0.0, min(1.0, (NECK_FIXED_Y - y) / (NECK_FIXED_Y - NECK_FREE_Y)))
        share *= share * (3 - 2 * share)
        if not share:
            return x, y
        # The neck has the head's roll, half of its turn, and hardly any of its nod.
        dx, z = x - MIDDLE_X, 60.0
        x1 = MIDDLE_X + dx * self._yaw[0] - z * self._yaw[1]
        y1 = y - 25.0 * self._pitch[1]
        x1, y1 = self._rolled(x1, y1)
        return x + (x1 - x) * share, y + (y1 - y) * share

    def flat(self, x: float, y: float, *, of_neck: bool) -> Affine:
        """Return the flat map that comes closest to the turn around a point: what a small shape needs."""
        go = self.neck if of_neck else self.head
        x0, y0 = go(x, y)
        xr, yr = go(x + _STEP, y)
        xd, yd = go(x, y + _STEP)
        a, b, c, d = (xr - x0) / _STEP, (yr - y0) / _STEP, (xd - x0) / _STEP, (yd - y0) / _STEP
        return Affine(a, b, c, d, x0 - a * x - c * y, y0 - b * x - d * y)

    def path(self, path: Path, *, of_neck: bool) -> Path:
        """Return the path turned."""
        go: Callable[[float, float], Point] = self.neck if of_neck else self.head
        curves = tuple((*go(a, b), *go(c, d), *go(e, f)) for a, b, c, d, e, f in path.curves)
        return Path(go(*path.start), curves, path.closed)
