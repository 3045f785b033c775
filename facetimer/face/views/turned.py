# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A head that is drawn in layers, in the order of its view; what did not move is the object it was before.

Owns which layers go along with the head. It must not know zones, strokes, time or exercises.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from facetimer.face.remembering import remembered
from facetimer.face.rig import Channels, Rig
from facetimer.face.shapes import Affine, Group, Shape
from facetimer.face.style import Colours, FaceStyle
from facetimer.face.views.files import Drawings
from facetimer.face.views.nod import bent, framing, nodding
from facetimer.face.views.painting import laid, layer_shapes


def turned_head(
    rig: Rig,
    drawings: Drawings,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Callable[[str], Sequence[Shape]],
) -> Iterator[Shape | Group]:
    """Yield the shapes of a head from back to front.

    Args:
        rig: the view.
        drawings: its layers.
        channels: the pose, as `mouth.channels_of` gives it.
        style: skin, hair, theme.
        colours: those of the style.
        between: what is painted where the order names no layer of the drawing.
    """
    head, frame = _moves(rig, drawings, channels)
    for name in rig.order:
        layer = name.lstrip("=")
        affine = head if drawings.nod is not None and layer in drawings.nod.layers else frame
        if name.startswith("="):
            yield from _layer(rig, drawings, layer, channels, style, colours, affine)
        elif name.startswith("+"):
            here = _bent(rig, drawings, name, tuple(between(name)), channels)
            yield from here if affine is None else Group(name, here, affine).placed()
        else:
            yield from between(name)


def _moves(rig: Rig, drawings: Drawings, channels: Channels) -> Sequence[Affine | None]:
    """Return where the head is, and the whole: the same objects while neither moves."""

    def make() -> list[Affine | None]:
        head, frame = nodding(drawings.nod, channels), framing(drawings.nod, channels)
        return [head if frame is None else frame.after(head), frame]

    return remembered(rig, "@moves", _pose(channels), make)


def _pose(channels: Channels) -> tuple[float, float]:
    return channels.get("head_pitch", 0.0), channels.get("chin_tuck", 0.0)


def _bent(
    rig: Rig, drawings: Drawings, name: str, shapes: tuple[Shape, ...], channels: Channels
) -> tuple[Shape, ...]:
    """Return the shapes of the neck where the head has taken them; all others as they are."""
    nod = drawings.nod
    if nod is None or name not in nod.neck or not shapes:
        return shapes
    make = partial(bent, nod, nodding(nod, channels), shapes)
    return tuple(remembered(rig, f"@bent.{name}", (shapes, _pose(channels)), make))


def _layer(
    rig: Rig,
    drawings: Drawings,
    name: str,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    affine: Affine | None,
) -> Sequence[Shape | Group]:
    drawing = drawings.owner(name, style.hair)
    if drawing is None:
        return ()
    layer = drawing.layers[name]
    affine = layer.moved(channels, affine)
    weights, shown = drawing.weights(layer.ends, channels), layer.shown(channels)
    key = (style, tuple(weights.items()), shown)
    make = partial(layer_shapes, drawing, layer, weights, shown, colours)
    shapes = tuple(remembered(rig, f"@layer.{name}", key, make))
    there = _bent(rig, drawings, name, shapes, channels)
    moving = bool(weights) or 0 < shown < 1 or there is not shapes
    return remembered(rig, f"@laid.{name}", (there, affine), lambda: laid(name, there, affine, moving=moving))
