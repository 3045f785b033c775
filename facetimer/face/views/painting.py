# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Layers of a drawing as shapes: what rests is one group that a painter may keep as a picture.

Owns how tones become colours.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import Affine, Blend, Group, Shape, Tint, fitted
from facetimer.face.rig.view_drawing import Drawing, Drawn, Layer
from facetimer.face.style import Colours, mixed

SIGN, MOVE, EFFORT, BREATH = "sign", "move", "effort", "breath"
"""The tones of what is no part of the body: where it was; an arrow of what it does, beside it or on it; air."""
FEW, LIKE = 5, 1.25
"""What is soft keeps its blurred edge and is laid slanting, if it has so many points and stays about as large."""
WORTH_KEEPING = 3
"""So many neighbours have to rest to be one picture in a layer that moves."""


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
    signs = {SIGN: colours.ease, MOVE: colours.work, EFFORT: colours.force, BREATH: colours.breath}
    return signs[tone] if tone in signs else colours.of(tone)


def layer_shapes(
    drawing: Drawing, layer: Layer, weights: Mapping[str, float], colours: Colours
) -> tuple[Shape, ...]:
    """Return the shapes of a layer, from back to front, before the head moves.

    Args:
        drawing: the one that has the layer.
        layer: one of its layers.
        weights: how much each end counts.
        colours: those of the style.
    """
    clips: dict[str, tuple[Path, ...]] = {}

    def clip(name: str) -> tuple[Path, ...]:
        if name not in clips:
            clips[name] = drawing.outlines[name].paths(weights)
        return clips[name]

    found = []
    for k, one in enumerate(layer.toned if colours.shades else layer.plain):
        shape = _shape(one, colours)
        if shape is not None:
            tint, blend = shape
            inside = tuple(path for name in one.clip for path in clip(name))
            paths, affine = one.form.paths(weights), None
            if one.soft and paths is not one.form.paths({}):
                affine = _taken(one.form.paths({}), paths)
                paths = paths if affine is None else one.form.paths({})
            name, soft = f"{layer.name}.{k}", one.soft
            found.append(Shape(name, paths, tint, affine=affine, soft=soft, blend=blend, clip=inside))
    return tuple(found)


def _taken(before: Sequence[Path], after: Sequence[Path]) -> Affine | None:
    """Return the flat map that comes closest to what has become of outlines; None where none does."""
    rest, now = (
        [at for path in paths for at in (path.start, *(curve[4:] for curve in path.curves))]
        for paths in (before, after)
    )
    if len(rest) < FEW:
        return None
    affine = fitted(rest, now)
    return affine if 1 / LIKE < affine.scale() < LIKE else None


def _shape(one: Drawn, colours: Colours) -> tuple[Tint, Blend] | None:
    shade = colours.shade(one.tone) if one.tone == "blood" else None
    if shade is not None:
        colour, blend, factor = shade
        return Tint(colour, min(1.0, one.opacity * factor)), blend
    found = colour_of(one.tone, colours)
    return None if found is None else (Tint(found, one.opacity), Blend.NORMAL)


def laid(
    name: str,
    rest: tuple[Shape, ...],
    now: tuple[Shape, ...],
    affine: Affine | None,
    shown: float,
    kept: Callable[[int, int, bool], tuple[Shape, ...]],
) -> tuple[Shape | Group, ...]:
    """Return a layer as it is painted: one group while it rests; while points move, what rests of it in groups.

    Args:
        name: the layer.
        rest: its shapes at rest.
        now: the same as they are; those that do not move have the paths they have at rest.
        affine: moves the whole.
        shown: how much of it shows, 0..1.
        kept: gives the shapes at rest from one to before another, rid of clips or not: always the same object.
    """
    if not now:
        return ()
    if now is rest:
        return (Group(name, rest, affine, opacity=shown),)
    found: list[Shape | Group] = []
    placed = Group(name, now, affine, opacity=shown).placed()
    for first, last, clipped in _runs(rest, now):
        if last - first < WORTH_KEEPING:
            found += placed[first:last]
        else:
            clip = placed[first].clip if clipped else ()
            found.append(Group(f"{name}.{first}", kept(first, last, clipped), affine, clip, shown))
    return tuple(found)


def _runs(rest: tuple[Shape, ...], now: tuple[Shape, ...]) -> Iterator[tuple[int, int, bool]]:
    """Yield where neighbours that rest begin and end, and whether what clips them moves; all others one by one."""
    first, before = 0, _rests(rest[0], now[0])
    for k in range(1, len(now) + 1):
        this = _rests(rest[k], now[k]) if k < len(now) else None
        if before is None or this != before:
            yield first, k, bool(before)
            first, before = k, this


def _rests(rest: Shape, now: Shape) -> tuple[int, ...] | None:
    """Return which moving outlines a shape rests in; None where it moves, or its blend meets what lies below."""
    if now.paths is not rest.paths or now.affine is not rest.affine or now.blend is not Blend.NORMAL:
        return None
    clip = tuple(map(id, now.clip))
    return () if clip == tuple(map(id, rest.clip)) else clip
