# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The fold of skin that a thumb and an index finger lift between them: a roll that sinks away at both ends."""

from collections.abc import Iterator
from functools import cache
from math import dist

from msgspec import Struct

from facetimer.face.curves import Path, Point, ribbon, smooth
from facetimer.face.hands.placing import Placed
from facetimer.face.shapes import Blend, Shape, Tint
from facetimer.face.style import Colours

HALF = 58.0
"""From its middle to where it has sunk away, in canvas units."""
LOW = 0.45
"""How much of it is there between two pinches."""
_PLACES = (-1.0, -0.55, 0.0, 0.55, 1.0)
_UPPER, _LOWER = (0.0, -0.8, -1.0, -0.8, 0.0), (0.0, 0.8, 1.0, 0.8, 0.0)
"""The edges of a lens at five places along the fold, in shares of its length and width."""


class _Layer(Struct, frozen=True):
    """A lens of one tone: how long, how wide, and how far it lies to the thumb's side, in shares of the fold."""

    tone: str
    blend: Blend
    strength: float
    soft: float
    long: float
    wide: float
    aside: float = 0.0


_LAYERS = (
    _Layer("deep", Blend.MULTIPLY, 0.8, 20.0, 1.05, 1.5, 0.1),
    _Layer("light", Blend.NORMAL, 0.75, 12.0, 0.95, 0.85, -0.12),
    _Layer("shade", Blend.MULTIPLY, 0.8, 10.0, 0.8, 0.5, 0.7),
)


def fold_shapes(name: str, one: Placed, clip: tuple[Path, ...], colours: Colours) -> Iterator[Shape]:
    """Yield the fold between the two pads of a pinch, back to front; it rises as the pinch deepens."""
    shown = (1 - one.lift) * (LOW + (1 - LOW) * one.press)
    if shown < 0.02:
        return
    pads = one.hand.pads[0], one.hand.pads[-1]
    for k, (layer, body) in enumerate(zip(_LAYERS, _bodies(*pads), strict=True)):
        tint = Tint(colours.tones[layer.tone], round(layer.strength * shown, 2))
        soft, blend = layer.soft, layer.blend
        yield Shape(f"{name}.fold{k}", (body,), tint, affine=one.affine, soft=soft, blend=blend, clip=clip)
    ink = Tint(colours.tones["ink"], round(0.75 * shown, 2))
    yield Shape(f"{name}.fold.lines", _lines(*pads), ink, affine=one.affine, clip=clip)


def _put(a: Point, b: Point, along: float, across: float) -> Point:
    """Return a point of the fold: along it in units, across it in shares of half the way from pad to pad."""
    width = dist(a, b)
    ux, uy = (b[0] - a[0]) / width, (b[1] - a[1]) / width
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    half = width * 0.42
    return x - uy * along + ux * across * half, y + ux * along + uy * across * half


@cache
def _bodies(a: Point, b: Point) -> tuple[Path, ...]:
    found = []
    for layer in _LAYERS:
        upper, lower = (
            [
                _put(a, b, along * layer.long * HALF, over * layer.wide + layer.aside)
                for along, over in zip(_PLACES, edge, strict=True)
            ]
            for edge in (_UPPER, _LOWER)
        )
        found.append(smooth(upper + lower[-2:0:-1]))
    return tuple(found)


@cache
def _lines(a: Point, b: Point) -> tuple[Path, ...]:
    return tuple(
        ribbon(
            [_put(a, b, along * 0.8 * HALF, far) for along, far in zip(_PLACES, edge, strict=True)][1:-1], widths
        )
        for edge, widths in ((_UPPER, (0.0, 1.6, 0.0)), (_LOWER, (0.0, 2.2, 0.0)))
    )
