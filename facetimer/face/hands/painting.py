# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A placed hand as one group of shapes: opaque, one outline, its tones from the skin; stone and roller of jade.

The group's shapes are the same object in every frame, and in both hands: a painter may keep them as one picture
that is turned, flipped and moved.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from facetimer.face.geometry.curves import Path, Point, ellipse
from facetimer.face.geometry.shapes import Group, Pen, Shape, Tint
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.tones import hand_tones
from facetimer.face.rig.hand import Hand, Layer
from facetimer.face.style import Colours

WHITEN, WHITEN_SOFT = 0.6, 12.0
"""How much of the light a fingertip takes on that presses as deep as it goes, and how soft the edge of that is."""
PLANES_SOFT = 7.0
_PLAIN_WIDTH = 2.4
_LEFT_OUT_WHERE_PLAIN = frozenset({"planes", "nails"})
_FAINT = 0.5
"""What is fainter is a shade, and would be a blot in ink."""
_SHINES_THROUGH = {"tool": 0.93}
"""The stone lets a little of the skin's edge be seen."""


def hand_shapes(name: str, one: Placed, colours: Colours) -> Iterator[Shape | Group]:
    """Yield one hand, and how its fingertips whiten when they press."""
    if not colours.shades:
        yield Group(name, _plain_shapes(one.hand, colours.tones["ink"], colours.ground), one.affine)
        return
    tones = hand_tones(colours)
    yield Group(name, _toned_shapes(one.hand, tuple(tones.items())), one.affine)
    whiter = WHITEN * one.press * (1 - one.lift)
    if whiter > 0.02 and not (one.hand.has_tool or one.fold):
        tint = Tint(tones["pad"], round(whiter, 2))
        yield Shape(f"{name}.white", _pads(one.hand.pads), tint, affine=one.affine, soft=WHITEN_SOFT)


@lru_cache(maxsize=24)
def _toned_shapes(hand: Hand, tones: tuple[tuple[str, str], ...]) -> tuple[Shape, ...]:
    colour, body = dict(tones), hand.layers[0].paths
    return tuple(_toned(f".{layer.name}{k}", layer, colour, body) for k, layer in enumerate(hand.layers))


def _toned(name: str, layer: Layer, colour: dict[str, str], body: tuple[Path, ...]) -> Shape:
    tint = Tint(colour[layer.tone], round(layer.opacity * _SHINES_THROUGH.get(layer.tone, 1.0), 2))
    if layer.name == "planes":
        return Shape(name, layer.paths, tint, soft=PLANES_SOFT, clip=body)
    return Shape(name, layer.paths, tint)


@cache
def _pads(pads: tuple[Point, ...]) -> tuple[Path, ...]:
    return tuple(ellipse(pad, 11.0, 11.0) for pad in pads)


@lru_cache(maxsize=24)
def _plain_shapes(hand: Hand, ink: str, ground: str) -> tuple[Shape, ...]:
    """Return a hand in ink and ground alone; a tool gets a contour, its used edge stays heavy."""
    found = []
    for k, layer in enumerate(hand.layers):
        part = f".{layer.name}{k}"
        if layer.name in _LEFT_OUT_WHERE_PLAIN or layer.opacity < _FAINT:
            continue
        if layer.name in {"body", "thumb"}:
            found.append(Shape(part, layer.paths, Tint(ground)))
        elif layer.tone in {"tool", "metal"}:
            found.append(Shape(part, layer.paths, Tint(ground), Pen(Tint(ink), _PLAIN_WIDTH)))
        elif layer.tone in {"ink", "deep", "edge"}:
            found.append(Shape(part, layer.paths, Tint(ink)))
    return tuple(found)
