# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a hand does to the face below it: its shadow, a dent where it presses, skin that gathers before a stroke.

Owns the marks of contact. They lie on the skin, under the hand, and end where the figure ends.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from facetimer.face.geometry.curves import Path, Point, ellipse, ribbon
from facetimer.face.geometry.shapes import Affine, Blend, Shape, Tint
from facetimer.face.hands.fold import fold_shapes
from facetimer.face.hands.placing import PAD_RADIUS, Placed
from facetimer.face.style import Colours

SHADOW_AT, SHADOW_AWAY = (8.0, 10.0), (15.0, 22.0)
"""How far the shadow lies from the hand: on the skin and in the air."""
SHADOW_SOFT = 24.0
SHADOW, SHADOW_IN_AIR = 0.6, 0.36
DENT = 0.95
DENT_SOFT = 16.0
DENT_RADIUS = 26.0
"""A little more than the fingertip above it, so that its rim is seen."""
_ROLL = ((9.0, 10.0, "light", 0.55, Blend.NORMAL), (22.0, 13.0, "shade", 0.6, Blend.MULTIPLY))
"""Distance ahead, width, tone, strength and blend of the lit roll and of its own shadow."""


def skin_shapes(name: str, one: Placed, heading: Point | None, figure: Path, colours: Colours) -> Iterator[Shape]:
    """Yield what lies on the skin under a hand.

    Args:
        name: of the touch.
        one: the hand where it is.
        heading: unit vector of the stroke; None where nothing moves along.
        figure: the outline of head and neck; nothing shows beyond it.
        colours: those of the style.
    """
    if not colours.shades:
        return
    clip = (figure,)
    dx, dy = (a + one.lift * (b - a) for a, b in zip(SHADOW_AT, SHADOW_AWAY, strict=True))
    below = Affine(*one.affine[:4], one.affine.e + dx, one.affine.f + dy)
    deep = Tint(colours.tones["deep"], round(SHADOW + one.lift * (SHADOW_IN_AIR - SHADOW), 2))
    yield Shape(
        f"{name}.shadow",
        (one.hand.outline,),
        deep,
        affine=below,
        soft=SHADOW_SOFT,
        blend=Blend.MULTIPLY,
        clip=clip,
    )
    touching = 1 - one.lift
    if touching < 0.02:
        return
    dent = Tint(colours.tones["deep"], round(DENT * touching * (0.75 + 0.25 * one.press), 2))
    yield Shape(
        f"{name}.dent", _dents(one.hand.pads, one.hand.contact, one.hand.has_tool), dent, affine=one.affine,
        soft=DENT_SOFT, blend=Blend.MULTIPLY, clip=clip,
    )  # fmt: skip
    if one.fold:
        yield from fold_shapes(name, one, clip, colours)
    elif heading is not None:
        yield from _roll(name, one, heading, touching, clip, colours)


@cache
def _dents(pads: tuple[Point, ...], contact: Point, has_tool: bool) -> tuple[Path, ...]:
    if has_tool:
        return (ribbon((pads[0], contact, pads[1]), (8.0, 24.0, 8.0)),)
    return tuple(ellipse(pad, DENT_RADIUS, DENT_RADIUS) for pad in pads)


def _roll(
    name: str, one: Placed, heading: Point, touching: float, clip: tuple[Path, ...], colours: Colours
) -> Iterator[Shape]:
    """Yield the skin gathered before what moves: a lit roll and its shadow, bowed round the front."""
    across = (-heading[1], heading[0])
    places = one.pads
    ahead = max(_along(place, one.at, heading) for place in places)
    sides = [_along(place, one.at, across) for place in places]
    reach = 2.0 if one.hand.has_tool else PAD_RADIUS
    low, high = min(sides) - reach, max(sides) + reach
    frame = Affine(*heading, *across, *one.at)
    for k, (distance, width, tone, strength, blend) in enumerate(_ROLL):
        front = round(ahead + reach + distance, 1)
        path = _bow(front, round(low, 1), round(high, 1), width)
        tint = Tint(colours.tones[tone], round(strength * touching, 2))
        yield Shape(f"{name}.roll{k}", (path,), tint, affine=frame, soft=width, blend=blend, clip=clip)


@lru_cache(maxsize=256)
def _bow(front: float, low: float, high: float, width: float) -> Path:
    middle, half = (low + high) / 2, (high - low) / 2 + 6
    bow = ((-10.0, -1.0), (0.0, -0.5), (3.0, 0.0), (0.0, 0.5), (-10.0, 1.0))
    points = [(front + x, middle + y * half) for x, y in bow]
    return ribbon(points, (0.0, width * 0.8, width, width * 0.8, 0.0))


def _along(point: Point, origin: Point, way: Point) -> float:
    return (point[0] - origin[0]) * way[0] + (point[1] - origin[1]) * way[1]
