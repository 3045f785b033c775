# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The fold of skin that a thumb and an index finger lift between them: a ridge that runs out ahead of them."""

from collections.abc import Iterator
from functools import cache
from math import dist

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, ribbon, smooth
from facetimer.face.geometry.shapes import Blend, Shape, Tint
from facetimer.face.hands.placing import Placed
from facetimer.face.rig.hand import Hand
from facetimer.face.style import Colours

AHEAD, BEHIND = 56.0, 30.0
"""How far it reaches beyond the fingertips and back between the fingers, in canvas units."""
LEAST_HALF = 18.0
"""Half of its width between the fingertips at the least: they may hide one another."""
LOW = 0.8
"""How much of it is there between two pinches."""
_EDGE = ((-1.0, 0.8), (-0.3, 1.0), (0.2, 1.0), (0.6, 0.84), (0.88, 0.5), (1.0, 0.0))
"""From back to front: how far along, in shares of its reach, and half its width there, in shares of the widest."""
_INK = (0.6, 2.4, 3.4, 3.0, 1.8, 0.0)
"""How wide the line of a flank is there, in units: ahead it runs out into the skin."""


class _Layer(Struct, frozen=True):
    """A body of one tone: how long, how wide, and how far it lies to the thumb's side, in shares of the fold."""

    tone: str
    blend: Blend
    strength: float
    soft: float
    long: float
    wide: float
    aside: float = 0.0


_LAYERS = (
    _Layer("deep", Blend.MULTIPLY, 0.7, 18.0, 1.3, 1.6),
    _Layer("light", Blend.NORMAL, 0.9, 9.0, 1.0, 0.9),
    _Layer("shade", Blend.MULTIPLY, 0.9, 7.0, 0.9, 0.34, -0.62),
)


def fold_shapes(name: str, one: Placed, clip: tuple[Path, ...], colours: Colours) -> Iterator[Shape]:
    """Yield the fold between the two pads of a pinch, back to front; it shows more as the pinch deepens."""
    shown = (1 - one.lift) * (LOW + (1 - LOW) * one.press)
    if shown < 0.02:
        return
    for k, (layer, body) in enumerate(zip(_LAYERS, _bodies(one.hand), strict=True)):
        tint = Tint(colours.tones[layer.tone], round(layer.strength * shown, 2))
        soft, blend = layer.soft, layer.blend
        yield Shape(f"{name}.fold{k}", (body,), tint, affine=one.affine, soft=soft, blend=blend, clip=clip)
    ink = Tint(colours.tones["deep"], round(shown, 2))
    yield Shape(f"{name}.fold.lines", _lines(one.hand), ink, affine=one.affine, clip=clip)


def _put(hand: Hand, along: float, across: float) -> Point:
    """Return a point of the fold: along it and, to the thumb's side, across it, in shares of reach and half."""
    (ax, ay), (bx, by) = hand.pads[0], hand.pads[-1]
    x, y = (ax + bx) / 2, (ay + by) / 2
    apart = dist((ax, ay), (bx, by))
    dx, dy = (by - ay) / apart, (ax - bx) / apart
    if dx * (hand.wrist[0] - x) + dy * (hand.wrist[1] - y) > 0:
        dx, dy = -dx, -dy
    far, half = along * (AHEAD if along > 0 else BEHIND), across * max(LEAST_HALF, apart * 0.42)
    return x + dx * far - dy * half, y + dy * far + dx * half


@cache
def _bodies(hand: Hand) -> tuple[Path, ...]:
    found = []
    for layer in _LAYERS:
        one, other = (
            [_put(hand, t * layer.long, side * half * layer.wide + layer.aside) for t, half in _EDGE]
            for side in (1, -1)
        )
        found.append(smooth(one + other[-2::-1]))
    return tuple(found)


@cache
def _lines(hand: Hand) -> tuple[Path, ...]:
    flanks = ([_put(hand, t, side * half) for t, half in _EDGE[:-1]] for side in (1, -1))
    return tuple(ribbon(flank, (*_INK[: len(flank) - 1], 0.0)) for flank in flanks)
