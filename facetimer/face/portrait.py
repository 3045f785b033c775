# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face itself as shapes: every part of the rig in its order, with eyes and mouth worked out.

Owns what is painted with which tone. It must not know zones, strokes, time or exercises.
"""

from collections.abc import Callable, Iterator, Sequence

from facetimer.face import eyes, mouth
from facetimer.face.curves import Path, Point, ribbon
from facetimer.face.rig import Channels, Part, Rig, mirrored
from facetimer.face.shapes import Shape, Tint
from facetimer.face.style import Colours, FaceStyle

_EYE_DRIVERS = ("eye_wide", "lid_squint", "eye_close", "gaze_x", "gaze_y")
_MOUTH_DRIVERS = (
    "smile lip_pucker lip_funnel lip_stretch dimple mouth_frown jaw_open jaw_side lip_press lip_roll_upper "
    "lip_roll_lower cheek_suck_left cheek_suck_right upper_lip_raise nose_wrinkle chin_raise tongue_palate"
).split()


def portrait(rig: Rig, channels: Channels, style: FaceStyle, colours: Colours) -> Iterator[Shape]:
    """Yield the shapes of the face from back to front; what did not move is the object it was before."""
    for name in rig.order:
        if name == "@eyes":
            yield from remembered(rig, name, _key(style, channels, _EYE_DRIVERS), lambda: _eyes(channels, colours))
        elif name == "@mouth":
            yield from remembered(
                rig, name, _key(style, channels, _MOUTH_DRIVERS), lambda: _mouth(channels, colours)
            )
        else:
            chosen = rig.parts.get(name.replace("*", str(style.hair)))
            if chosen is not None:
                yield from _part(rig, chosen, channels, style, colours)


def remembered(rig: Rig, name: str, key: object, make: Callable[[], Sequence[Shape]]) -> Sequence[Shape]:
    """Return the shapes made last time under `name` if `key` is what it was, else make them."""
    before = rig.memo.get(name)
    if before is not None and before[0] == key:
        found: Sequence[Shape] = before[1]
        return found
    made = make()
    rig.memo[name] = (key, made)
    return made


def _key(style: FaceStyle, channels: Channels, drivers: Sequence[str]) -> tuple[object, ...]:
    return (style, *(channels.get(driver, 0.0) for driver in drivers))


def _part(rig: Rig, part: Part, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Shape]:
    colour = colours.of(part.tone)
    if colour is None:
        return ()
    key = _key(style, channels, part.drivers)
    return remembered(rig, part.name, key, lambda: _part_shapes(rig, part, channels, colour))


def _part_shapes(rig: Rig, part: Part, channels: Channels, colour: str) -> list[Shape]:
    paths = rig.outline(part.name, channels)
    shown = (part.shows(channels), part.shows(mirrored(channels)))
    if len(paths) == 1 or shown[0] == shown[1]:
        return [Shape(part.name, paths, Tint(colour, shown[0]))] if shown[0] > 0.01 else []
    return [
        Shape(f"{part.name}.{side}", (path,), Tint(colour, opacity))
        for side, path, opacity in zip(("left", "right"), paths, shown, strict=True)
        if opacity > 0.01
    ]


def _eyes(channels: Channels, colours: Colours) -> list[Shape]:
    left = eyes.left_eye(channels)
    right = eyes.flipped(eyes.left_eye(mirrored(channels)))
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
    tip = (x0 - 7 * out, y0 - 1.5)
    return ribbon((tip, *eye.upper), (0.0, 4.6, 5.6, 5.2, 4.6, 3.8, 2.8, 1.2))


def _lid_shadow(eye: eyes.EyeOutlines) -> Path | None:
    if eye.openness < 0.3:
        return None
    from facetimer.face.curves import smooth

    low = [(x, y + 5.5 * min(1.0, eye.openness)) for x, y in eye.upper[1:-1]]
    return smooth((*eye.upper, *low[::-1]), corners=frozenset({0, len(eye.upper) - 1}))


def _mouth(channels: Channels, colours: Colours) -> list[Shape]:
    form = mouth.outlines(channels)
    shapes: list[Shape] = []

    def add(name: str, path: Path | None, tone: str, opacity: float = 1.0) -> None:
        colour = colours.of(tone)
        if path is not None and colour is not None:
            shapes.append(Shape(name, (path,), Tint(colour, opacity)))

    add("opening", form.opening, "opening")
    add("tongue", form.tongue, "tongue")
    add("teeth", form.teeth, "teeth")
    add("upper_lip", form.upper, "lip_upper")
    add("lower_lip", form.lower, "lip_lower")
    count = len(form.seam)
    widths = [2.6 if i in {0, count - 1} else 3.4 if 0.25 < i / (count - 1) < 0.75 else 2.6 for i in range(count)]
    add("seam", ribbon(form.seam, widths), "seam")
    if form.opening is not None:
        add("lower_edge", ribbon(form.lower_edge, [1.6] * count), "seam", 0.8)
    return shapes
