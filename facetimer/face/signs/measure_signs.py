# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How far a place is from its landmark, in finger-widths: fingers laid side by side between the two.

Owns how they look. It must not know which place it is.
"""

from collections.abc import Iterator
from math import cos, pi, sin

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon
from facetimer.face.geometry.shapes import Pen, Shape, Tint
from facetimer.face.signs.signs import towards
from facetimer.face.style import Colours

TIP_ABOVE, BELOW = 8.0, 92.0
"""How far above the line from the landmark to the place fingertips reach, and how far below it they are drawn."""
EDGE, CASING = 3.2, 2.2
NAIL = (0.26, 0.34)
"""Of a nail: half its width and half its length, in finger-widths."""


def finger_shapes(
    name: str, mark: Point, at: Point, fingers: int, shown: float, colours: Colours
) -> Iterator[Shape]:
    """Yield fingers, tips up, side by side from a landmark to a place.

    Args:
        name: of the sign.
        mark: the landmark, in canvas units.
        at: the place.
        fingers: how many there are between the two.
        shown: 0..1, how much of them is seen.
        colours: those of the style.
    """
    far, along = towards(mark, at)
    wide = far / fingers
    middles = [(mark[0] + (k + 0.5) * wide * along[0], at[1]) for k in range(fingers)]
    bodies = tuple(_finger(middle, wide / 2) for middle in middles)
    nails = tuple(ellipse((x, y + wide * 0.1), NAIL[0] * wide, NAIL[1] * wide) for x, y in middles)
    yield Shape(f"{name}.casing", bodies, pen=Pen(Tint(colours.casing, 0.7 * shown), EDGE + 2 * CASING))
    yield Shape(
        f"{name}.fingers", bodies, Tint(colours.casing, 0.45 * shown), Pen(Tint(colours.guide, shown), EDGE)
    )
    yield Shape(f"{name}.nails", nails, pen=Pen(Tint(colours.guide, shown), EDGE * 0.6))


def _finger(middle: Point, half: float) -> Path:
    """Return the outline of a finger that points up: round at its tip, open skin below."""
    x, y = middle
    top = y - TIP_ABOVE
    tip = [(x + half * cos(pi + pi * k / 12), top + half * sin(pi + pi * k / 12)) for k in range(13)]
    return polygon([(x - half, y + BELOW), *tip, (x + half, y + BELOW)])
