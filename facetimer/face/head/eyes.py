# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The eyes: lids that close along one line, and where the ball looks between them.

Pure arithmetic in canvas units, for the person's left eye; the other is its mirror image.
"""

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, smooth
from facetimer.face.geometry.shapes import CANVAS_WIDTH
from facetimer.face.rig.rig import Channels

PUPIL = (312.8, 361.0)
LEAST_OPEN = 0.06
"""An eye that is less open, as a share of one at rest, shows nothing of the ball."""
GAZE_REACH = (9.6, 12.0)  # .012 of the canvas each way

# Outer corner, four places between, inner corner; both lids at the same places across.
_ACROSS = (274.5, 288.0, 303.0, 318.0, 335.0, 349.0, 357.5)
_UPPER = (364.0, 354.8, 349.3, 347.8, 350.8, 358.8, 368.6)
_LOWER = (364.0, 370.8, 375.6, 377.0, 376.0, 373.0, 368.6)
_CREASE = (357.0, 346.2, 339.6, 337.2, 339.2, 346.5, 354.5)


class EyeOutlines(Struct, frozen=True):
    """One eye: the opening, where it looks, and the lines of the lids as points from the outer corner in."""

    opening: Path
    centre: Point
    """Of the iris."""
    upper: tuple[Point, ...]
    lower: tuple[Point, ...]
    crease: tuple[Point, ...]
    openness: float

    @property
    def shows(self) -> bool:
        """Whether anything of the ball is seen."""
        return self.openness >= LEAST_OPEN


class _Lids(Struct, frozen=True):
    upper: list[Point]
    lower: list[Point]
    crease: list[Point]
    look: Point


def _lids(channels: Channels) -> _Lids:
    def of(name: str) -> float:
        return channels.get(name, 0.0)

    wide, squint, closed = of("eye_wide"), of("lid_squint"), min(1.0, of("eye_close"))
    pushed = 3.5 * of("apple") + 3.0 * of("cheek_raise") + 6.5 * of("scrunch")  # the cheek lifts the lower lid
    look_x, look_y = -of("gaze_x") * GAZE_REACH[0], -of("gaze_y") * GAZE_REACH[1]
    upper: list[Point] = []
    lower: list[Point] = []
    crease: list[Point] = []
    for x, up, down, fold in zip(_ACROSS, _UPPER, _LOWER, _CREASE, strict=True):
        span = down - up
        share = span / 29.2
        high = up - (0.51 * wide + 0.10 * of("brow_inner_up")) * span
        high += (0.35 * look_y + 6.5 * of("scrunch")) * share
        low = down + 0.41 * span * wide - (17 * squint + pushed) * share + 0.2 * look_y * share
        low = max(low, high + 0.3 * span)
        line = down - 0.10 * span + 1.5 * share  # where the lids meet: near the lower lid, as they do
        high += (line - high) * closed
        low += (line - low) * closed
        upper.append((x, high))
        lower.append((x, low))
        lifted = 11 * wide + 3 * of("brow_inner_up") - 7 * of("scrunch") - 4 * closed + 0.2 * squint
        crease.append((x, fold - lifted * max(0.25, share)))
    return _Lids(upper, lower, crease, (look_x, look_y))


def left_eye(channels: Channels) -> EyeOutlines:
    """Return the outlines of the person's left eye (x below the middle)."""
    lids = _lids(channels)
    upper, lower = lids.upper, lids.lower
    opening = smooth(upper + lower[-2:0:-1], corners=frozenset({0, len(upper) - 1}))
    centre = (PUPIL[0] + lids.look[0], PUPIL[1] + lids.look[1])
    openness = (lower[3][1] - upper[3][1]) / 29.2
    return EyeOutlines(opening, centre, tuple(upper), tuple(lower), tuple(lids.crease), openness)


def flipped(eye: EyeOutlines) -> EyeOutlines:
    """Return the mirror image of an eye."""

    def points(line: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((CANVAS_WIDTH - x, y) for x, y in line)

    return EyeOutlines(
        eye.opening.flipped(CANVAS_WIDTH),
        (CANVAS_WIDTH - eye.centre[0], eye.centre[1]),
        points(eye.upper),
        points(eye.lower),
        points(eye.crease),
        eye.openness,
    )
