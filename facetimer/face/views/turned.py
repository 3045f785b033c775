# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A head that is drawn in layers, in the order of its view; what did not move is the object it was before.

Owns which layers go along with the head. It must not know zones, strokes, time or exercises.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from facetimer.face.geometry.shapes import Affine, Blend, Group, Shape
from facetimer.face.rig.remembering import kept, remembered
from facetimer.face.rig.rig import Channels, Rig
from facetimer.face.rig.view_drawing import Drawing
from facetimer.face.rig.view_files import Drawings
from facetimer.face.style import Colours, FaceStyle
from facetimer.face.views.nod import bending, framing, nodding
from facetimer.face.views.painting import laid, layer_shapes

_SLIGHT = 0.01


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
    parts = _parts(rig, drawings, channels, style, colours, between, head, frame)
    yield from parts if head is None else _as_one(rig, drawings.head, parts)


def _parts(
    rig: Rig,
    drawings: Drawings,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Callable[[str], Sequence[Shape]],
    head: Affine | None,
    frame: Affine | None,
) -> Iterator[Shape | Group]:
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


def _as_one(rig: Rig, drawn: Drawing, things: Iterable[Shape | Group]) -> Iterator[Shape | Group]:
    """Yield neighbours that go along as one group: a contour takes as long to lay on as the head in it.

    Hair stays by itself: its picture takes longer than a frame to make, and a mouth may move at any time.
    """
    run: list[Group] = []
    for thing in things:
        if isinstance(thing, Shape) or thing.clip or thing.opacity < 1 or thing.name not in drawn.layers:
            yield from _joined(rig, run)
            run = []
            yield thing
            continue
        meets_below = any(shape.blend is not Blend.NORMAL for shape in thing.shapes)
        if run and (thing.affine != run[0].affine or meets_below):
            yield from _joined(rig, run)
            run = []
        run.append(thing)
    yield from _joined(rig, run)


def _joined(rig: Rig, run: Sequence[Group]) -> Sequence[Group]:
    if len(run) < 2:
        return run
    name, parts, affine = run[0].name, tuple(one.shapes for one in run), run[0].affine
    whole = kept(rig, f"@joined.{name}", parts, lambda: tuple(shape for part in parts for shape in part))
    return remembered(rig, f"@joined.{name}", (parts, affine), lambda: [Group(name, whole, affine)])


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
    bend = bending(nod, nodding(nod, channels)) if nod is not None and name in nod.neck else None
    if bend is None or not shapes:
        return shapes
    return tuple(remembered(rig, f"@bent.{name}", (shapes, bend), partial(bend.shapes, shapes)))


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
    if shown <= _SLIGHT:
        return ()
    rest = now = tuple(
        remembered(rig, f"@layer.{name}", style, partial(layer_shapes, drawing, layer, {}, colours))
    )
    if weights:
        make = partial(layer_shapes, drawing, layer, weights, colours)
        now = tuple(remembered(rig, f"@moved.{name}", (style, tuple(weights.items())), make))
    there = _bent(rig, drawings, name, now, channels)
    whole = partial(laid, name, rest, there, affine, shown, partial(_resting, rig, name, rest))
    return remembered(rig, f"@laid.{name}", (there, affine, shown), whole)


def _resting(rig: Rig, name: str, rest: tuple[Shape, ...], first: int, last: int, free: bool) -> tuple[Shape, ...]:
    """Return some shapes of a layer at rest, rid of their clips if `free`: always the same object."""

    def make() -> tuple[Shape, ...]:
        return tuple(replace(shape, clip=()) if free else shape for shape in rest[first:last])

    return kept(rig, name, (rest, first, last, free), make)
