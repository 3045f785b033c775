# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face itself as shapes: every part of the rig in its order, with eyes and mouth worked out.

Owns what is painted with which tone. It must not know zones, strokes, time or exercises.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, ellipse, united
from facetimer.face.geometry.shapes import Affine, Blend, Group, Pen, Shape, Tint
from facetimer.face.head import mouth
from facetimer.face.head.eye_shapes import eye_channels, eye_shapes
from facetimer.face.head.head import Turner, turn_of
from facetimer.face.head.lips import OUTLINE_WIDTH, bump_shapes, fold_shapes, lip_shapes
from facetimer.face.head.strands import strands
from facetimer.face.head.turning import ALONE, STIFF, Layer, singly, turned
from facetimer.face.rig.mouth_forms import Mouth
from facetimer.face.rig.remembering import kept, remembered
from facetimer.face.rig.rig import Channels, Part, Rig, mirrored
from facetimer.face.style import Colours, FaceStyle, Shade
from facetimer.face.views.turned import turned_head

TONGUE_CENTRE = (400.0, 580.0)
TONGUE_REACH = (132.0, 68.0)
SKIN = "face"
"""The part inside which skin shows."""
RESTED = 8
"""So many frames in a row parts have to rest to be one picture: what stops for a moment is not worth one."""


def portrait(
    rig: Rig,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Mapping[str, Sequence[Shape | Group]] | None = None,
) -> Iterator[Shape | Group]:
    """Yield the shapes of the face from back to front; what did not move is the object it was before.

    Args:
        rig: the face.
        channels: the pose, as `mouth.channels_of` gives it.
        style: skin, hair, theme.
        colours: those of the style.
        between: what others paint at a place of the order that starts with "+", as zones on the neck.
    """
    if rig.drawings is not None:
        others = partial(_others, rig, channels, style, colours, between or {})
        yield from turned_head(rig, rig.drawings, channels, style, colours, others)
        return
    turn = turn_of(channels)
    moves = turn.is_none and any(channels.get(driver) for driver in rig.parts[SKIN].drivers)
    layers = _front(rig, channels, style, colours, between or {}, as_skin=moves)
    if not turn.is_none:
        yield from turned(rig, layers, Turner(turn))
        return
    for _, things in layers:
        yield from things


def _front(
    rig: Rig,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Mapping[str, Sequence[Shape | Group]],
    *,
    as_skin: bool,
) -> Iterator[Layer]:
    """Yield a face that is seen from the front, in its order, as it lies with the head upright.

    Within a contour that is not at rest all is painted anew: then what is soft on the skin goes `as_skin`, as one
    group with the skin that rests.
    """
    for name in rig.order:
        if name.endswith(".*"):
            yield from _masks(rig, name, channels, style, colours, (False,) if as_skin else (False, True))
            continue
        if not name.startswith("="):
            yield from _layer(rig, name, channels, style, colours, between)
            continue
        still = rig.stills[name[1:]]
        make = _resting_parts if still.rests else _still
        of_neck = any(part in rig.parts and rig.parts[part].group == "neck" for part in still.parts)
        kind = "neck" if of_neck else ALONE if still.rests or still.alone else "face" if still.clip else STIFF
        things: Iterable[Shape | Group] = make(rig, name[1:], channels, style, colours)
        if as_skin and still.clip == SKIN:
            things = _with_shades(rig, things, channels, style, colours)
        yield kind, things


def _others(
    rig: Rig,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Mapping[str, Sequence[Shape | Group]],
    name: str,
) -> list[Shape]:
    """Return what an entry of the order stands for on a head that is drawn in layers."""
    layers = _layer(rig, name, channels, style, colours, between)
    return [shape for _, found in layers for shape in singly(rig, found)]


def _layer(
    rig: Rig,
    name: str,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Mapping[str, Sequence[Shape | Group]],
) -> Iterator[Layer]:
    """Yield what an entry of the order stands for."""
    if name.startswith("+"):
        yield name[1:], between.get(name, ())
    elif name.startswith("@"):
        yield _GROUPS.get(name, "head"), _computed(rig, name, channels, style, colours)
    elif name.startswith("hair."):
        yield "head", remembered(rig, name, style, partial(_hair, rig, name[5:], style, colours))
    elif name.endswith(".*"):
        yield from _masks(rig, name, channels, style, colours, (False, True))
    elif name in rig.parts:
        yield rig.parts[name].group, _part(rig, rig.parts[name], channels, style, colours)
    elif name in rig.strands:
        yield "head", strands(rig, name, channels, style, colours)


def _masks(
    rig: Rig, name: str, channels: Channels, style: FaceStyle, colours: Colours, of_skin: tuple[bool, ...]
) -> Iterator[Layer]:
    """Yield the masks of a family; `of_skin` says which: those that belong to the skin, the others, or both."""
    moved = {channel for channel, value in channels.items() if value}
    for part, here in _family(rig, name[:-1]):
        if here in of_skin and (not part.opacity or "base" in part.opacity or not moved.isdisjoint(part.drivers)):
            yield part.group, _mask(rig, part, channels, style, colours, bare=len(of_skin) == 1 and here)


def _with_shades(
    rig: Rig, resting: Iterable[Shape | Group], channels: Channels, style: FaceStyle, colours: Colours
) -> Iterator[Shape | Group]:
    """Yield the skin at rest and all that is soft on it as one group within the contour."""
    families = [name for name in rig.order if name.endswith(".*")]
    layers = (layer for name in families for layer in _masks(rig, name, channels, style, colours, (True,)))
    shades = tuple(shape for _, found in layers for shape in found if isinstance(shape, Shape))
    for base in resting:
        if isinstance(base, Group) and shades:
            make = partial(_skin, base, shades)
            yield from remembered(rig, f"@skin.{base.name}", (base, shades), make)
        else:
            yield base


def _skin(base: Group, shades: tuple[Shape, ...]) -> Iterator[Group]:
    yield Group(f"{base.name}.skin", shades, None, base.clip, base=replace(base, clip=()))


def _resting_parts(
    rig: Rig, name: str, channels: Channels, style: FaceStyle, colours: Colours
) -> Iterator[Shape | Group]:
    """Yield parts as one group; by themselves while they move."""
    layers = (_layer(rig, part, channels, style, colours, {}) for part in rig.stills[name].parts)
    things = tuple(thing for layer in layers for _, found in layer for thing in found)
    slot = f"@rest.{name}"
    before, rested = rig.memo.get(slot, (things, RESTED))
    rested = rested + 1 if before == things else 0
    rig.memo[slot] = (things, rested)
    if not things or rested < RESTED:
        yield from things
        return
    shapes = tuple(singly(rig, things))
    yield kept(rig, slot, shapes, lambda: Group(name, shapes))


def _still(rig: Rig, name: str, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Group]:
    """Return what does not depend on the moment, as one group."""
    still = rig.stills[name]

    def make() -> Iterator[Shape]:
        layers = (layer for part in still.parts for layer in _layer(rig, part, {}, style, colours, {}))
        shapes = (shape for _, found in layers for shape in singly(rig, found))
        # What a group clips as a whole need not be clipped one by one.
        yield from (replace(one, clip=()) for one in shapes) if still.clip else shapes

    shapes = remembered(rig, f"@still.{name}", style, make)
    clip = (face_path(rig, channels),) if still.clip else ()
    key = (shapes, clip)
    return remembered(
        rig, f"@group.{name}", key, lambda: [Group(name, tuple(shapes), None, clip)] if shapes else []
    )


def _hair(rig: Rig, layer: str, style: FaceStyle, colours: Colours) -> Iterator[Shape]:
    """Yield a layer of the chosen hair."""
    face = (rig.outline("face", {})[0],)
    there = [brush for brush in rig.hair.brushes(style.hair) if brush.layer == layer]
    for k, brush in enumerate(there):
        colour = colours.of(brush.tone)
        if colour is None or (brush.soft and not colours.shades):
            continue
        tint, pen = Tint(colour, brush.opacity), _outline_pen(colours, brush.tone)
        name, clip = f"hair{style.hair}.{layer}.{k}", face if brush.on_face else ()
        yield Shape(name, brush.paths(), tint, pen, soft=brush.soft, blend=brush.blend, clip=clip)


_GROUPS = {"@stage": "still", "@foot": "still"}


def _family(rig: Rig, prefix: str) -> Sequence[tuple[Part, bool]]:
    """Return the masks of a family, each with whether it is soft and stays within the skin alone."""

    def make() -> Iterator[tuple[Part, bool]]:
        there = (part for name, part in rig.parts.items() if name.startswith(prefix))
        yield from ((part, bool(part.soft) and part.clip == (SKIN,)) for part in there)

    return remembered(rig, f"@family.{prefix}", None, make)


def _computed(rig: Rig, name: str, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Shape]:
    match name:
        case "@eyes":
            eyes = eye_channels(channels)
            slot = name if any(eyes.values()) else "@eyes.open"  # after a blink they are the shapes they were
            return remembered(rig, slot, (style, eyes), partial(eye_shapes, eyes, colours))
        case "@mouth":
            return remembered(
                rig, name, _mouth_key(rig, style, channels), partial(_mouth_shapes, rig, channels, colours)
            )
        case "@tongue":
            return _tongue_bump(rig, channels, style, colours)
        case "@stage":
            return remembered(rig, name, style, partial(_stage, colours))
        case _:
            return remembered(rig, name, style, partial(_foot, colours))


def _stage(colours: Colours) -> Iterator[Shape]:
    """A dark ground is a stage: lighter behind the head."""
    glow = colours.of("stage")
    if glow is not None:
        yield Shape("stage", (ellipse((370.0, 420.0), 330.0, 400.0),), Tint(glow), soft=320)


def _foot(colours: Colours) -> Iterator[Shape]:
    """The shoulders fade out at the foot of the picture."""
    if colours.shades:
        yield Shape("foot", (ellipse((400.0, 1060.0), 900.0, 75.0),), Tint(colours.ground), soft=90)


FIGURE = ("face", "ear", "neck")
"""The parts that make the outline of the figure, but for its hair."""


def figure_outline(rig: Rig, channels: Channels) -> Path:
    """Return face, ears and neck as one outline: what lies on the skin ends there."""
    there = [rig.parts[name] for name in FIGURE if name in rig.parts]
    key = tuple(channels.get(driver, 0.0) for part in there for driver in part.drivers)
    paths = (path for part in there for path in rig.outline(part.name, channels))
    return remembered(rig, "@figure", key, lambda: [united(list(paths))])[0]


def _key(style: FaceStyle, channels: Channels, drivers: Sequence[str]) -> tuple[object, ...]:
    return (style, *(channels.get(driver, 0.0) for driver in drivers))


def _part(rig: Rig, part: Part, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Shape]:
    colour = colours.of(part.tone)
    if colour is None:
        return ()
    key = _key(style, channels, part.drivers)
    pen = _outline_pen(colours, part.tone)
    return remembered(rig, part.name, key, lambda: _part_shapes(rig, part, channels, colour, pen))


def _outline_pen(colours: Colours, tone: str) -> Pen | None:
    return Pen(Tint(colours.tones["ink"]), OUTLINE_WIDTH) if tone in colours.outlined else None


def _part_shapes(rig: Rig, part: Part, channels: Channels, colour: str, pen: Pen | None) -> list[Shape]:
    paths = rig.outline(part.name, channels)
    own = part.shows(channels)
    shown = (own, own if part.is_even(channels) else part.shows(mirrored(channels)))
    if len(paths) == 1 or shown[0] == shown[1]:
        return [Shape(part.name, paths, Tint(colour, own), pen)] if own > 0.01 else []
    return [
        Shape(f"{part.name}.{side}", (path,), Tint(colour, opacity))
        for side, path, opacity in zip(("left", "right"), paths, shown, strict=True)
        if opacity > 0.01
    ]


def mouth_of(rig: Rig, channels: Channels) -> Mouth:
    """Return the mouth in `channels`; the same object while nothing of it moves."""
    key = tuple(channels.get(driver, 0.0) for driver in mouth.DRIVERS)
    return remembered(rig, "@lips", key, lambda: [mouth.blended(_forms(rig), channels)])[0]


def _forms(rig: Rig) -> mouth.Forms:
    return remembered(rig, "@forms", None, lambda: [mouth.forms_from(rig.forms)])[0]


def _resting(rig: Rig) -> Mouth:
    return remembered(rig, "@resting", None, lambda: [mouth.blended(_forms(rig), {})])[0]


def face_path(rig: Rig, channels: Channels) -> Path:
    """Return the contour of the head; the same object while it does not move."""
    key = tuple(channels.get(driver, 0.0) for driver in rig.parts["face"].drivers)
    return remembered(rig, "@contour", key, lambda: rig.outline("face", channels))[0]


def _mouth_key(rig: Rig, style: FaceStyle, channels: Channels) -> tuple[object, ...]:
    return (face_path(rig, channels), *_key(style, channels, mouth.DRIVERS))


def _mouth_shapes(rig: Rig, channels: Channels, colours: Colours) -> Iterator[Shape]:
    form = mouth_of(rig, channels)
    yield from fold_shapes(form, colours)
    yield from lip_shapes(form, channels, colours, face_path(rig, channels))


def _mask(
    rig: Rig, part: Part, channels: Channels, style: FaceStyle, colours: Colours, *, bare: bool
) -> Sequence[Shape]:
    """A soft plane: its outline stays, what changes is how much shows and where it has gone as a whole.

    A `bare` one is clipped with the skin that it belongs to.
    """
    paint = colours.shade(part.tone) if part.soft else _line(colours, part.tone)
    own = part.shows(channels)
    shown = (own, own if part.is_even(channels) else part.shows(mirrored(channels)))
    if paint is None or max(shown) <= 0.01:
        return ()
    inside = () if bare else tuple(_clips(rig, name, channels) for name in part.clip)
    moves: tuple[Affine | None, ...] = (None, None)
    if part.follows:
        rest, now = _resting(rig), mouth_of(rig, channels)
        moves = tuple(mouth.followed(part.follows, rest, now, channels, right=right) for right in (False, True))
    key = (style, shown, inside, moves, *(channels.get(driver, 0.0) for driver in part.deltas or ()))
    make = partial(_mask_shapes, rig, part, channels, paint, shown, inside, moves)
    return remembered(rig, part.name, key, make)


def _line(colours: Colours, tone: str) -> Shade | None:
    colour = colours.of(tone)
    return None if colour is None else (colour, Blend.NORMAL, 1.0)


def _clips(rig: Rig, name: str, channels: Channels) -> tuple[Path, ...]:
    if name == "face":
        return (face_path(rig, channels),)
    part = rig.parts[name]
    key = tuple(channels.get(driver, 0.0) for driver in part.drivers)
    return tuple(remembered(rig, f"@clip.{name}", key, lambda: rig.outline(name, channels)))


def _mask_shapes(
    rig: Rig,
    part: Part,
    channels: Channels,
    paint: Shade,
    shown: tuple[float, float],
    inside: tuple[tuple[Path, ...], ...],
    moves: Sequence[Affine | None],
) -> Iterator[Shape]:
    colour, blend, factor = paint
    drawn = rig.outline(part.name, channels) if part.deltas else _still_outline(rig, part)
    for k, path in enumerate(drawn):
        share = shown[k] * factor * (part.right_share if k else 1.0)
        if share > 0.01:
            clip = tuple(paths[min(k, len(paths) - 1)] for paths in inside)
            name = part.name if len(drawn) == 1 else f"{part.name}.{('left', 'right')[k]}"
            tint = Tint(colour, min(1.0, share))
            yield Shape(name, (path,), tint, affine=moves[k], soft=part.soft, blend=blend, clip=clip)


def _still_outline(rig: Rig, part: Part) -> tuple[Path, ...]:
    """The outline of a mask that only moves as a whole: the same objects in every frame."""
    return tuple(remembered(rig, f"@outline.{part.name}", None, lambda: rig.outline(part.name, {})))


def _tongue_bump(rig: Rig, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Shape]:
    """The tip of the tongue behind the lips and cheeks, as a swelling that goes round."""
    shown = channels.get("tongue_bulge", 0.0)
    if shown <= 0.01:
        return ()
    turn = channels.get("tongue_angle", 0.0)
    face = face_path(rig, channels)
    return remembered(rig, "@tongue", (style, shown, turn, face), partial(bump_shapes, shown, turn, colours, face))
