# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What of a hand or tool meets the skin: where its pads lie, and from where the hand comes.

Plane geometry in canvas units; the pictures of hands and the safety checks both build on it.
"""

from math import hypot

from facetimer.face.curves import Point
from facetimer.library.model.vocabulary import Tool, ToolEdge

PAD_RADIUS = 8.0
"""Of the skin under one fingertip; the finger drawn above it is wider."""
PAD_SPACING = 25.0
EDGE_HALF = {ToolEdge.LONG: 28.0, ToolEdge.NOTCH: 14.0, ToolEdge.SMALL: 9.0, ToolEdge.LARGE: 26.0}
ROLLER_SMALL_HALF = 11.0
MIDDLE = 400.0

# Where hands come from, for the person's left: a place of the face, and the direction from there to the wrist.
_APPROACHES: tuple[tuple[Point, Point], ...] = (
    ((390.0, 190.0), (-0.75, -0.55)),
    ((300.0, 210.0), (-0.90, -0.40)),
    ((230.0, 215.0), (-0.98, -0.15)),
    ((360.0, 312.0), (-0.42, -0.91)),
    ((300.0, 300.0), (-0.60, -0.80)),
    ((245.0, 318.0), (-0.92, -0.40)),
    ((215.0, 330.0), (-1.00, 0.05)),
    ((356.0, 388.0), (-0.50, 0.87)),
    ((314.0, 396.0), (-0.66, 0.75)),
    ((252.0, 372.0), (-0.94, 0.34)),
    ((358.0, 486.0), (-0.80, 0.60)),
    ((296.0, 440.0), (-0.82, 0.57)),
    ((236.0, 440.0), (-0.94, 0.34)),
    ((205.0, 412.0), (-0.98, 0.20)),
    ((321.0, 554.0), (-0.84, 0.55)),
    ((284.0, 545.0), (-0.84, 0.55)),
    ((238.0, 510.0), (-0.90, 0.44)),
    ((364.0, 668.0), (-0.30, 0.95)),
    ((282.0, 640.0), (-0.62, 0.78)),
    ((230.0, 562.0), (-0.85, 0.52)),
    ((400.0, 728.0), (-0.25, 0.97)),
    ((276.0, 672.0), (-0.90, 0.44)),
    ((290.0, 745.0), (-0.94, 0.34)),
    ((302.0, 835.0), (-0.85, 0.52)),
    ((312.0, 888.0), (-0.62, 0.78)),
    ((240.0, 880.0), (-0.70, 0.72)),
)


def approach(at: Point, *, right: bool) -> Point:
    """Return the unit vector from a touched place towards the wrist; it changes smoothly over the face.

    Hands come from outside and below, over the brows from above: they never cover the eye or mouth they work at.
    """
    x, y = (2 * MIDDLE - at[0], at[1]) if right else at
    dx = dy = 0.0
    for (px, py), (ax, ay) in _APPROACHES:
        weight = 1 / ((x - px) ** 2 + (y - py) ** 2 + 400.0) ** 1.5
        dx += weight * ax
        dy += weight * ay
    length = hypot(dx, dy) or 1.0
    return (-dx / length if right else dx / length), dy / length


def pad_places(pads: int, at: Point, towards_wrist: Point) -> list[Point]:
    """Return the centres of `pads` fingertips side by side around `at`, the middle ones a little ahead."""
    ax, ay = towards_wrist
    across = (-ay, ax)
    places = []
    for i in range(pads):
        off = i - (pads - 1) / 2
        back = 2.2 * off * off
        places.append(
            (at[0] + off * PAD_SPACING * across[0] + back * ax, at[1] + off * PAD_SPACING * across[1] + back * ay)
        )
    return places


def edge_half(tool: Tool, edge: ToolEdge | None) -> float:
    """Return half the length of the edge that meets the skin."""
    if tool is Tool.ROLLER:
        return ROLLER_SMALL_HALF if edge is ToolEdge.SMALL else EDGE_HALF[ToolEdge.LARGE]
    return EDGE_HALF[edge or ToolEdge.LONG]
