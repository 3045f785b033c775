# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where the number of a line or place stands: beside its start, away from the arm and from the line itself.

A function of the way and of the side its arm comes from alone, so that it stays where it is while the hand moves
on, and on the other side in the mirrored place.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, cos, dist, hypot, pi, sin

from facetimer.face.geometry.curves import Point
from facetimer.face.geometry.shapes import CANVAS_WIDTH
from facetimer.face.hands.tracks import Way
from facetimer.face.rig.hand_uses import Use
from facetimer.face.rig.remembering import remembered
from facetimer.face.signs.seen import Seen
from facetimer.face.signs.signs import NUMBER_RADIUS, towards

BESIDE, BESIDE_TIPS = 42.0, 72.0
"""How far off the start of a line a number stands, and how far off the middle of fingertips that rub on a spot."""
CLEAR = NUMBER_RADIUS + 9.0
"""Nearer to its own line its disc would touch it."""
OFF_MIDDLE = NUMBER_RADIUS + 2.0
"""Nearer to the middle of the face it would touch that of the other hand."""
AHEAD = 70.0
"""So far along a way it is looked at where it goes."""
TURN, TURNS = pi / 12, 12
"""In such steps the place is turned around the start until it is free."""


def number_place(seen: Seen, name: str, way: Way, use: Use, *, right: bool) -> Point:
    """Return where the number of a way stands, wherever its hand is: as its use says, else where it is free.

    Args:
        seen: the picture.
        name: of the way; the place is remembered under it.
        way: in canvas units, as it is drawn.
        use: how it is gone.
        right: on which side of the picture it is.
    """

    def find() -> Iterator[Point]:
        if use.number is None:
            yield beside_start(way, use.arm, right=right, halved=not seen.rig.one_sided)
        else:
            (x, y), (outwards, down) = way.at(0.0), use.number
            yield x + (outwards if right else -outwards), y + down

    return remembered(seen.rig, f"@{name}.number.at", (way.points, use), find)[0]


def number_places(
    seen: Seen, name: str, way: Way, use: Use, shares: Sequence[float], *, right: bool
) -> Sequence[Point]:
    """Return where the numbers of places stand, at these shares of a way, that fingers rub; else as above."""

    def find() -> list[Point]:
        places = list[Point]()
        for share in shares:
            (x, y), (outwards, down) = way.at(share), use.aside_at(share)
            places.append((x + (outwards if right else -outwards), y + down))
        return beside_places(places, use.arm, right=right)

    return remembered(seen.rig, f"@{name}.number.at", (way.points, use), find)


def beside_start(way: Way, arm: float, *, right: bool, halved: bool) -> Point:
    """Return where the number of a way stands.

    Args:
        way: in canvas units.
        arm: from where the arm comes at its start, in degrees, as `hand_uses.Use.arm`.
        right: on which side of the picture it is.
        halved: whether the other hand may have a number beside it, so that each stays on its own side.
    """
    out = 1 if right else -1
    (x, y), ahead = way.at(0.0), way.at(min(1.0, AHEAD / max(1.0, way.length)))
    gone = dist((x, y), ahead) or 1.0
    heading = out * (ahead[0] - x) / gone, (ahead[1] - y) / gone  # as on the right
    turned = arm * pi / 180
    away = -heading[0] - cos(turned), -heading[1] - sin(turned)
    begin = atan2(away[1], away[0]) if hypot(*away) > 0.2 else turned + pi / 2
    off_arm = 1 if cos(begin + TURN - turned) < cos(begin - TURN - turned) else -1
    line = way.stretch(0.0, 1.0, max(2, int(way.length / CLEAR))) if way.length else []
    least = min(abs(x - CANVAS_WIDTH / 2), OFF_MIDDLE)
    found = [
        (x + out * BESIDE * cos(angle), y + BESIDE * sin(angle))
        for k in range(TURNS + 1)
        for angle in (begin + k * off_arm * TURN, begin - k * off_arm * TURN)
    ]

    def is_free(place: Point) -> bool:
        own = not halved or out * (place[0] - CANVAS_WIDTH / 2) >= least - 0.1
        return own and all(dist(place, point) >= CLEAR for point in line)

    return next((place for place in found if is_free(place)), found[0])


def beside_places(places: Sequence[Point], arm: float, *, right: bool) -> list[Point]:
    """Return where the numbers of places stand that fingers step on to, clear of the fingertips at each.

    Args:
        places: the middle of the fingertips at each, two or more, in canvas units.
        arm: from where the arm comes, as for `beside_start`.
        right: on which side of the picture they are.
    """
    out, last, found = 1 if right else -1, len(places) - 1, list[Point]()
    legs = [towards(one, other)[1] for one, other in pairwise(places)]
    turned = out * cos(arm * pi / 180), sin(arm * pi / 180)
    for k, (x, y) in enumerate(places):
        (ax, ay), (bx, by) = legs[max(0, k - 1)], legs[min(last - 1, k)]
        along = ax + bx, ay + by
        if last > 1 and k in {0, last}:  # the way bends on beyond its ends
            (cx, cy), (dx, dy) = legs[min(k, last - 1)], legs[1 if not k else -2]
            along = 3 * cx - dx, 3 * cy - dy
        nx, ny = towards((0.0, 0.0), (-along[1], along[0]))[1]
        far = -BESIDE_TIPS if nx * turned[0] + ny * turned[1] > 0 else BESIDE_TIPS
        aside = max(OFF_MIDDLE, out * (x + far * nx - CANVAS_WIDTH / 2))
        found.append((CANVAS_WIDTH / 2 + out * aside, y + far * ny))
    return found
