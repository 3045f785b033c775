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
from facetimer.face.views.painting import laid, layer_shapes, nodding


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
    nod = remembered(rig, "@nod", tuple(channels.items()), lambda: [nodding(drawings.nod, channels)])[0]
    stiff = drawings.nod.layers if drawings.nod is not None else ()
    for name in rig.order:
        affine = nod if name.lstrip("=") in stiff else None
        if name.startswith("="):
            yield from _layer(rig, drawings, name[1:], channels, style, colours, affine)
        else:
            here = tuple(between(name))
            yield from here if affine is None else Group(name, here, affine).placed()


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
    weights, shown = drawing.weights(layer.ends, channels), layer.shown(channels)
    key = (style, tuple(weights.items()), shown)
    make = partial(layer_shapes, drawing, layer, weights, shown, colours)
    shapes = tuple(remembered(rig, f"@layer.{name}", key, make))
    moving = bool(weights) or 0 < shown < 1
    return remembered(rig, f"@laid.{name}", (shapes, affine), lambda: laid(name, shapes, affine, moving=moving))
