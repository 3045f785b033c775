# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face itself as shapes: every part of the rig in its order, with eyes and mouth worked out.

Owns what is painted with which tone. It must not know zones, strokes, time or exercises.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from math import cos, radians, sin
from typing import TypeVar

from facetimer.face import eyes, mouth
from facetimer.face.curves import Path, Point, ellipse, ribbon, smooth
from facetimer.face.head import Relief, Turner, relief_of, turn_of
from facetimer.face.rig import Channels, Part, Rig, mirrored
from facetimer.face.shapes import Pen, Shape, Tint
from facetimer.face.style import Colours, FaceStyle

Made = TypeVar("Made")

OUTLINE_WIDTH = 2.2
SMALL = 40.0
"""Below this size the bend of the face within a shape is not seen."""
TONGUE_CENTRE = (400.0, 560.0)
TONGUE_REACH = (89.6, 56.0)
TONGUE_BUMP = 14.0
_EYE_DRIVERS = ("eye_wide", "lid_squint", "eye_close", "gaze_x", "gaze_y")


def portrait(
    rig: Rig,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    between: Mapping[str, Sequence[Shape]] | None = None,
) -> Iterator[Shape]:
    """Yield the shapes of the face from back to front; what did not move is the object it was before.

    Args:
        rig: the face.
        channels: the pose, as `mouth.channels_of` gives it.
        style: skin, hair, theme.
        colours: those of the style.
        between: what others paint at a place of the order that starts with "+", as zones on the neck.
    """
    turn = turn_of(channels)
    if turn.is_none:
        for _, shapes in _layers(rig, channels, style, colours, between or {}):
            yield from shapes
        return
    turner = Turner(turn)
    for group, shapes in _layers(rig, channels, style, colours, between or {}):
        of_neck = group == "neck"
        for shape in shapes:
            make = partial(_turned, rig, shape, turner, of_neck=of_neck)
            yield from remembered(rig, f"@turned.{shape.name}", (turn, shape), make)


def _turned(rig: Rig, shape: Shape, turner: Turner, *, of_neck: bool) -> Iterator[Shape]:
    """Yield a shape as it goes along with the head: small outlines as they are, laid slanting, others bent."""
    make = partial(_reliefs, shape, of_neck=of_neck)
    reliefs = remembered(rig, f"@relief.{shape.name}", shape, make)
    bent = []
    for k, relief in enumerate(reliefs):
        if relief.size < SMALL:
            flat = turner.flat(*relief.centre, of_neck=of_neck)
            yield Shape(f"{shape.name}.{k}", (relief.path,), shape.fill, shape.pen, flat)
        else:
            bent.append(turner.path(relief, of_neck=of_neck))
    if bent:
        yield Shape(shape.name, tuple(bent), shape.fill, shape.pen)


def _reliefs(shape: Shape, *, of_neck: bool) -> list[Relief]:
    return [relief_of(path, of_neck=of_neck) for path in shape.paths]


def _layers(
    rig: Rig, channels: Channels, style: FaceStyle, colours: Colours, between: Mapping[str, Sequence[Shape]]
) -> Iterator[tuple[str, Sequence[Shape]]]:
    """Yield what is painted, back to front, with the part of the body it belongs to."""
    for name in rig.order:
        if name == "@eyes":
            make = partial(_eyes, channels, colours)
            yield "head", remembered(rig, name, _key(style, channels, _EYE_DRIVERS), make)
        elif name.startswith("+"):
            yield name[1:], between.get(name, ())
        elif name == "@tongue":
            yield "head", _tongue_bump(rig, channels, style, colours)
        elif name == "@mouth":
            make = partial(_mouth, channels, colours)
            yield "head", remembered(rig, name, _key(style, channels, mouth.DRIVERS), make)
        else:
            chosen = name.replace("*", str(style.hair))
            if chosen in rig.parts:
                part = rig.parts[chosen]
                yield part.group, _part(rig, part, channels, style, colours)
            elif chosen in rig.strands:
                yield "head", _strands(rig, chosen, channels, style, colours)


def remembered(rig: Rig, name: str, key: object, make: Callable[[], Iterable[Made]]) -> Sequence[Made]:
    """Return what was made last time under `name`, shapes as a rule, if `key` is what it was; else make it."""
    before = rig.memo.get(name)
    if before is not None and before[0] == key:
        found: Sequence[Made] = before[1]
        return found
    made = tuple(make())
    rig.memo[name] = (key, made)
    return made


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


def _strands(rig: Rig, name: str, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Shape]:
    members = [rig.parts[member] for member in rig.strands[name]]
    colour = colours.of(members[0].tone)
    if colour is None:
        return ()
    drivers = sorted({driver for member in members for driver in member.drivers})

    def make() -> list[Shape]:
        paths = tuple(path for member in members for path in rig.outline(member.name, channels))
        return [Shape(name, paths, Tint(colour, members[0].shows(channels)))]

    return remembered(rig, name, _key(style, channels, drivers), make)


def _eyes(channels: Channels, colours: Colours) -> list[Shape]:
    left = eyes.left_eye(channels)
    right = eyes.flipped(eyes.left_eye(mirrored(channels)) if channels.get("gaze_x") else left)
    both = (left, right)
    shapes: list[Shape] = []

    def add(name: str, paths: Sequence[Path | None], tone: str, opacity: float = 1.0) -> None:
        colour, there = colours.of(tone), tuple(path for path in paths if path is not None)
        if colour is not None and there:
            shapes.append(Shape(name, there, Tint(colour, opacity)))

    if left.iris is not None or right.iris is not None:
        add("eye_white", [eye.opening for eye in both], "eye")
        add("eye_shade", [_lid_shadow(eye) for eye in both], "eye_shade", 0.75)
        add("iris", [eye.iris for eye in both], "iris")
        add("iris_glow", [eye.glow for eye in both], "iris_glow", 0.8)
        add("pupil", [eye.pupil for eye in both], "pupil")
        add("eye_light", [eye.light for eye in both], "eye_light")
    add("crease", [_ink(eye.crease, (0.0, 1.4, 2.2, 2.2, 2.0, 1.6, 0.0)) for eye in both], "fold", 0.8)
    add("lower_lid", [_ink(eye.lower[:6], (2.4, 1.9, 1.5, 1.2, 0.8, 0.0)) for eye in both], "lash", 0.8)
    add("lashes", [_lash_line(eye) for eye in both], "lash")
    return shapes


def _ink(line: Sequence[Point], widths: Sequence[float]) -> Path:
    return ribbon(line, widths)


def _lash_line(eye: eyes.EyeOutlines) -> Path:
    """The upper lid's edge, heaviest towards the outer corner, which it leaves in a short tip."""
    x0, y0 = eye.upper[0]
    out = 1 if eye.upper[1][0] > x0 else -1
    tip = (x0 - 6.5 * out, y0 - 3.0)
    return ribbon((tip, *eye.upper), (0.0, 4.8, 6.0, 5.6, 5.0, 4.2, 3.0, 1.2))


def _lid_shadow(eye: eyes.EyeOutlines) -> Path | None:
    if eye.openness < 0.3:
        return None
    low = [(x, y + 5.5 * min(1.0, eye.openness)) for x, y in eye.upper[1:-1]]
    return smooth((*eye.upper, *low[::-1]), corners=frozenset({0, len(eye.upper) - 1}))


def _mouth(channels: Channels, colours: Colours) -> list[Shape]:
    form = mouth.outlines(channels)
    shapes: list[Shape] = []

    def add(name: str, path: Path | None, tone: str, opacity: float = 1.0) -> None:
        colour = colours.of(tone)
        if path is not None and colour is not None:
            shapes.append(Shape(name, (path,), Tint(colour, opacity), _outline_pen(colours, tone)))

    add("opening", form.opening, "opening")
    add("tongue", form.tongue, "tongue")
    add("teeth", form.teeth, "teeth")
    add("upper_lip", form.upper, "lip_upper")
    add("lower_lip", form.lower, "lip_lower")
    add("lip_light", form.light, "lip_light", 0.22)
    pucker = channels.get("lip_pucker", 0.0)
    fold = colours.of("fold")
    if pucker > 0.2 and fold is not None:
        lines = tuple(ribbon(crease, (0.6, 1.8, 0.0)) for crease in form.creases)
        shapes.append(Shape("lip_creases", lines, Tint(fold, 0.5 * pucker)))
    add("seam", ribbon(form.seam, _seam_widths(form)), "seam")
    if form.opening is not None:
        inner = form.lower_edge[2:-2]
        add("lower_edge", ribbon(inner, [1.6] * len(inner)), "seam", 0.8)
    return shapes


def _seam_widths(form: mouth.MouthOutlines) -> list[float]:
    """Heaviest at the corners and in the middle; pursed lips end in nothing."""
    last = len(form.seam) - 1
    corner = 1.4 - 1.0 * form.roundness
    return [corner if i in {0, last} else 2.4 + 1.2 * (1 - abs(2 * i / last - 1)) for i in range(last + 1)]


def _tongue_bump(rig: Rig, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Shape]:
    """The tip of the tongue behind the lips and cheeks, as a swelling that goes round."""
    shown = channels.get("tongue_bulge", 0.0)
    if shown <= 0.01:
        return ()

    def make() -> list[Shape]:
        x, y = tongue_at(channels.get("tongue_angle", 0.0), facing=style.facing)
        r = TONGUE_BUMP
        layers = (
            ("shade", (x + 0.20 * r, y + 0.35 * r), 1.75 * r, 0.9),
            ("skin", (x, y), 1.30 * r, 1.0),
            ("light", (x - 0.25 * r, y - 0.30 * r), 0.80 * r, 0.9),
        )
        made = [
            Shape(f"tongue.{tone}", (ellipse(centre, radius, radius),), Tint(colour, opacity * shown))
            for tone, centre, radius, opacity in layers
            if (colour := colours.of(tone)) is not None
        ]
        arc = [(x + 1.5 * r * cos(a), y + 1.5 * r * sin(a)) for a in (-0.5, 0.1, 0.75, 1.4, 2.0)]
        made.append(
            Shape("tongue.line", (ribbon(arc, (0, 1.8, 2.6, 1.8, 0)),), Tint(colours.tones["ink"], 0.8 * shown))
        )
        return made

    return remembered(rig, "@tongue", _key(style, channels, ("tongue_bulge", "tongue_angle")), make)


def tongue_at(angle_deg: float, *, facing: bool = False) -> Point:
    """Return where the tip of the tongue is: 0 at the top, clockwise as seen on the screen in either view."""
    turn = radians(-angle_deg if facing else angle_deg)
    return TONGUE_CENTRE[0] + TONGUE_REACH[0] * sin(turn), TONGUE_CENTRE[1] - TONGUE_REACH[1] * cos(turn)
