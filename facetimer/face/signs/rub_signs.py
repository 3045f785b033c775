# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Fingers that stay on a spot and move the skin over the bone, then step on: an arrow to and fro, places, steps.

And flesh that is rolled between thumb and finger. There is no ribbon: it would say that they slide. Owns how all
of it looks. It must not know the exercises.
"""

from collections.abc import Iterator, Sequence
from math import atan2, cos, sin

from facetimer.face.geometry.curves import Point, ribbon
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Pen, Shape, Tint
from facetimer.face.signs.signs import Number, arrow, cased, number_shapes
from facetimer.face.signs.stretch_signs import hop_shapes
from facetimer.face.style import Colours

TO_AND_FRO, HALF_LONG = (30.0, 12.0, 20.0), 34.0
"""Of the arrow to and fro: how wide its heads and its shaft are, how long a head is, and half of its length."""
BEHIND_TIPS = 36.0
"""How far behind the fingertips it lies on them: the tips and the hair around them stay in sight."""
BOW, BOW_WIDE, BOW_HEAD = (58.0, 0.55), 7.0, (28.0, 1.0, 20.0)
"""Of the bow around what is rolled: its radius and half its angle, how wide it is, and its heads."""
STEP_HIGH = 0.2
"""How far the step from one number to the next bows, of its length."""


def rubbing_shapes(name: str, tips: Point, wrist: Point, heading: Point, colours: Colours) -> Iterator[Shape]:
    """Yield the arrow to and fro upon fingers that rub.

    Args:
        name: of the sign.
        tips: where the fingertips lie, in canvas units.
        wrist: unit vector towards the wrist.
        heading: unit vector of the rub.
        colours: those of the style.
    """
    (x, y), (hx, hy) = (tips[0] + BEHIND_TIPS * wrist[0], tips[1] + BEHIND_TIPS * wrist[1]), heading
    for k, sign in enumerate((1, -1)):
        tip = x + sign * HALF_LONG * hx, y + sign * HALF_LONG * hy
        path = arrow(tip, (sign * hx, sign * hy), HALF_LONG, TO_AND_FRO)
        yield cased(f"{name}.rubs{k}", path, colours.guide, colours)


def roll_shapes(name: str, at: Point, wrist: Point, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a bow with two heads around what thumb and finger roll between them, on the side without a hand.

    Args:
        name: of the sign.
        at: the middle between the two, in canvas units.
        wrist: unit vector towards the wrist.
        shown: 0..1, how much of it is seen.
        colours: those of the style.
    """
    (radius, half), begin = BOW, atan2(-wrist[1], -wrist[0])
    turns = [begin + half * (k / 6 - 1) for k in range(13)]
    points = [(at[0] + radius * cos(turn), at[1] + radius * sin(turn)) for turn in turns]
    if (points[6][0] - CANVAS_WIDTH / 2) * (at[0] - CANVAS_WIDTH / 2) < CANVAS_WIDTH:
        return  # it would lie over that of the other hand
    bow = ribbon(points, [BOW_WIDE] * len(points))
    yield Shape(f"{name}.casing", (bow,), pen=Pen(Tint(colours.casing, 0.9 * shown), 5.2))
    yield Shape(f"{name}.bow", (bow,), Tint(colours.guide, shown))
    for k, (turn, sign) in enumerate(((turns[0], -1), (turns[-1], 1))):
        (x, y), heading = points[-k], (-sign * sin(turn), sign * cos(turn))
        tip = x + 15 * heading[0], y + 15 * heading[1]
        yield cased(f"{name}.head{k}", arrow(tip, heading, 20.0, BOW_HEAD), colours.guide, colours, shown)


def step_shapes(
    name: str, numbers: Sequence[Point], here: int, mirrored: bool, colours: Colours
) -> Iterator[Shape]:
    """Yield the numbers of all places, and the step from the one where the fingers are to the next.

    Args:
        name: of the sign.
        numbers: where the number of each place stands, one place after the other, as `beside_places` finds it.
        here: the place where the fingers are, from 0.
        mirrored: whether the whole picture is flipped.
        colours: those of the style.
    """
    for there in numbers[here + 1 : here + 2]:
        yield from hop_shapes(name, numbers[here], there, there, None, colours, -STEP_HIGH)
    for k, at in enumerate(numbers):
        yield from number_shapes(f"{name}.place{k}", at, Number(k + 1, mirrored), colours)
