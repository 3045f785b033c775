# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Layers of a drawing as shapes: what rests is one group that a painter may keep as a picture.

Owns how tones become colours.
"""

from collections.abc import Mapping

from facetimer.face.curves import Path
from facetimer.face.shapes import Affine, Blend, Group, Shape, Tint
from facetimer.face.style import Colours, mixed
from facetimer.face.views.drawing import Drawing, Drawn, Layer

SIGN = "sign"
"""The tone of what is no part of the body: an arrow, where a face was."""
_SLIGHT = 0.01


def colour_of(tone: str, colours: Colours) -> str | None:
    """Return the colour of a tone, of one as #RRGGBB, or of what they mix to; None where a style has it not."""
    first, *rest = tone.split(" ")
    found = _plain_colour(first, colours)
    for other, share in zip(rest[0::2], rest[1::2], strict=True):
        with_it = _plain_colour(other, colours)
        if found is None or with_it is None:
            return None
        found = mixed(with_it, found, float(share))
    return found


def _plain_colour(tone: str, colours: Colours) -> str | None:
    if tone.startswith("#"):
        return tone
    return colours.ease if tone == SIGN else colours.of(tone)


def layer_shapes(
    drawing: Drawing, layer: Layer, weights: Mapping[str, float], shown: float, colours: Colours
) -> tuple[Shape, ...]:
    """Return the shapes of a layer, from back to front, before the head moves.

    Args:
        drawing: the one that has the layer.
        layer: one of its layers.
        weights: how much each end counts.
        shown: how much of the layer shows, 0..1.
        colours: those of the style.
    """
    if shown <= _SLIGHT:
        return ()
    clips: dict[str, tuple[Path, ...]] = {}

    def clip(name: str) -> tuple[Path, ...]:
        if name not in clips:
            clips[name] = drawing.outlines[name].paths(weights)
        return clips[name]

    found = []
    for k, one in enumerate(layer.toned if colours.shades else layer.plain):
        shape = _shape(f"{layer.name}.{k}", one, shown, colours)
        if shape is not None:
            tint, blend = shape
            inside = tuple(path for name in one.clip for path in clip(name))
            paths = one.form.paths(weights)
            found.append(Shape(f"{layer.name}.{k}", paths, tint, soft=one.soft, blend=blend, clip=inside))
    return tuple(found)


def _shape(name: str, one: Drawn, shown: float, colours: Colours) -> tuple[Tint, Blend] | None:  # noqa: ARG001
    shade = colours.shade(one.tone) if one.tone == "blood" else None
    if shade is not None:
        colour, blend, factor = shade
        return Tint(colour, min(1.0, one.opacity * factor) * shown), blend
    found = colour_of(one.tone, colours)
    return None if found is None else (Tint(found, one.opacity * shown), Blend.NORMAL)


def laid(
    name: str, shapes: tuple[Shape, ...], affine: Affine | None, *, moving: bool
) -> tuple[Shape | Group, ...]:
    """Return a layer as it is painted: one group while it rests, shapes of their own while its points move."""
    if not shapes:
        return ()
    group = Group(name, shapes, affine)
    return group.placed() if moving else (group,)
