# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hands as shapes: fingertips, knuckles, a pinch, flat hands and palms; tools are handed on.

Owns how a touch looks. Shapes are built in a frame of their own (x towards the wrist, origin on the skin) and
then laid on the face. A hand that is lifted is lighter and larger, as things nearer to the eye are.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import cos, hypot, sin

from facetimer.face.curves import Path, Point, ribbon, smooth
from facetimer.face.footprint import approach, pad_places
from facetimer.face.frames import Brush, Frame
from facetimer.face.shapes import Fade, Pen, Shape
from facetimer.face.strokes import Contact, Touch
from facetimer.face.style import Colours
from facetimer.face.tools import gua_sha_shapes, roller_shapes
from facetimer.library.model.vocabulary import Tool

# Half outlines of a finger: x from the skin towards the wrist, half width there.
_FINGER = (
    (-12.0, 0.0),
    (-9.0, 7.0),
    (-1.0, 11.2),
    (14.0, 12.6),
    (34.0, 12.4),
    (54.0, 13.6),
    (72.0, 14.2),
    (92.0, 14.6),
)
_THUMB = (
    (-13.0, 0.0),
    (-10.0, 8.5),
    (0.0, 13.4),
    (16.0, 14.6),
    (36.0, 13.6),
    (54.0, 15.6),
    (70.0, 16.4),
    (88.0, 17.0),
)
_FLAT = (
    (-34.0, 0.0),
    (-31.0, 6.5),
    (-22.0, 10.6),
    (0.0, 12.2),
    (24.0, 12.0),
    (52.0, 13.2),
    (72.0, 13.8),
    (94.0, 14.2),
)
_STUB = ((-11.0, 0.0), (-8.5, 6.4), (-1.0, 10.2), (12.0, 11.4), (28.0, 11.4), (36.0, 11.6), (46.0, 11.8))
"""The free hand shows no more than its fingertips: it stands where the mouth and nose are to be seen."""

# A hand with the back to us, fingers away from the wrist along -x; y grows towards the little finger.
_BACK = (
    (0.0, -46.0), (-6.0, -16.0), (-6.0, 16.0), (4.0, 44.0), (44.0, 52.0), (84.0, 46.0), (112.0, 36.0),
    (150.0, 32.0), (150.0, -34.0), (112.0, -40.0), (84.0, -50.0), (44.0, -56.0),
)  # fmt: skip
_FINGERS: tuple[tuple[Point, float, float], ...] = (
    # Knuckle, length, lean to the side.
    ((6.0, -36.0), 108.0, -0.07),
    ((0.0, -12.0), 122.0, -0.01),
    ((2.0, 12.5), 112.0, 0.05),
    ((10.0, 36.0), 88.0, 0.13),
)
_THUMB_OF_HAND = ((58.0, -48.0), 84.0, -0.75)
_FINGER_HALF = 12.4
_FADING = frozenset({"finger", "line"})


def touch_shapes(name: str, touch: Touch, tool: Tool, pads: int, colours: Colours) -> list[Shape]:
    """Return the shapes of one hand or tool, back to front; nothing for a touch that is not shown."""
    if touch.shown <= 0.01:
        return []
    lifted = touch.contact is Contact.LIFTED
    brush = Brush(name, colours, touch.shown * (0.55 if lifted else 1.0), lifted)
    size = 1.12 if lifted else 1.0 - 0.05 * touch.press
    if touch.contact is Contact.ANCHOR:
        return list(_free_hand(brush, touch))
    match tool:
        case Tool.GUA_SHA:
            return list(gua_sha_shapes(brush, touch, size))
        case Tool.ROLLER:
            return list(roller_shapes(brush, touch, size))
        case Tool.KNUCKLES:
            return list(_knuckles(brush, touch, size))
        case Tool.PALMS:
            return list(_palm(brush, touch, size))
        case Tool.THUMB_AND_INDEX:
            return list(_pinch(brush, touch, size))
        case Tool.FLAT_HAND:
            return list(_flat_hand(brush, touch, size))
        case Tool.FLAT_FINGERS:
            return list(_fingers(brush, touch, pads, _FLAT, size))
        case Tool.C_HAND if touch.at[1] > 380:
            return list(_fingers(brush, touch, pads, _THUMB, size))
        case _:
            return list(_fingers(brush, touch, pads, _FINGER, size))


# -- fingers -----------------------------------------------------------------------------------------------------


def _fingers(brush: Brush, touch: Touch, pads: int, form: tuple[Point, ...], size: float) -> Iterator[Shape]:
    wrist = approach(touch.at, right=touch.right)
    frames = [Frame(at, wrist, size) for at in pad_places(pads, touch.at, wrist)]
    # Outer fingers first: the middle ones lie over them.
    middle = (pads - 1) / 2
    order = sorted(range(pads), key=lambda i: -abs(i - middle))
    frames = [frames[i] for i in order]
    if not brush.lifted:
        shadow = _finger_parts(form)[0][3]
        for k, frame in enumerate(frames):
            affine = _moved(frame, 5.0).affine
            tint = brush.tint("deep", 0.35)
            yield Shape(f"{brush.name}.shadow{k}", (shadow,), tint, affine=affine, fade=_fade(form))
    for k, frame in enumerate(frames):
        yield from _one_finger(brush, frame, form, k)


def _free_hand(brush: Brush, touch: Touch) -> Iterator[Shape]:
    """Two fingertips of the hand that only holds, from the other side, or from below at the chin."""
    out = -1.0 if touch.right else 1.0
    wrist = _unit(0.30 * out, 0.95) if touch.at[1] > 600 else _unit(0.93 * out, 0.36)
    for k, at in enumerate(pad_places(2, touch.at, wrist)):
        yield from _one_finger(brush, Frame(at, wrist, 0.95), _STUB, k)


def _moved(frame: Frame, by: float) -> Frame:
    return Frame((frame.origin[0] + by * 0.6, frame.origin[1] + by), frame.axis, frame.size)


def _one_finger(brush: Brush, frame: Frame, form: tuple[Point, ...], k: int) -> Iterator[Shape]:
    for part, tone, opacity, path in _finger_parts(form):
        fade = _fade(form) if part in _FADING else None
        yield Shape(f"{brush.name}.{part}{k}", (path,), brush.tint(tone, opacity), affine=frame.affine, fade=fade)


@cache
def _fade(form: tuple[Point, ...]) -> Fade:
    """A finger dissolves towards the hand, which is not drawn."""
    base = form[-1][0]
    return Fade((base * 0.55, 0.0), (base * 0.98, 0.0))


@cache
def _finger_parts(form: tuple[Point, ...]) -> tuple[tuple[str, str, float, Path], ...]:
    """Return a finger in its own frame, each part as a name, a tone, an opacity and an outline.

    We look at its back, so the nail is seen.
    """
    base, tip = form[-1][0], form[0][0]
    parts = [("finger", "skin", 0.97, _finger(form))]
    outline = _around(form)
    count = len(outline)
    widths = [2.8 * min(1.0, 1.5 * (1 - abs(2 * i / (count - 1) - 1))) for i in range(count)]
    parts.append(("line", "rim", 0.9, ribbon(outline, widths)))
    nail = [
        (tip + 5, 0.0),
        (tip + 7.5, 5.4),
        (tip + 17, 6.2),
        (tip + 19, 0.0),
        (tip + 17, -6.2),
        (tip + 7.5, -5.4),
    ]
    parts.append(("nail", "light", 0.75, smooth(nail)))
    if base > 60:
        crease = [(tip + 38, -6.5), (tip + 40, 0.0), (tip + 38, 6.5)]
        parts.append(("crease", "fold", 0.5, ribbon(crease, (0.0, 1.5, 0.0))))
    return tuple(parts)


def _around(form: Sequence[Point]) -> list[Point]:
    """Return the outline of a finger from its half: down one side, round the tip, up the other."""
    return [(x, -w) for x, w in reversed(form)] + list(form)[1:]


def _finger(form: Sequence[Point]) -> Path:
    points = _around(form)
    return smooth(points, corners=frozenset({0, len(points) - 1}))


def _pinch(brush: Brush, touch: Touch, size: float) -> Iterator[Shape]:
    """Thumb below, index above, closing on the edge of the jaw."""
    wrist = approach(touch.at, right=touch.right)
    across = (-wrist[1], wrist[0])
    gap = 15.0 - 7.0 * touch.press
    for k, (sign, form) in enumerate(((1, _THUMB), (-1, _FINGER))):
        at = (touch.at[0] + sign * gap * across[0], touch.at[1] + sign * gap * across[1])
        lean = (wrist[0] + 0.42 * sign * across[0], wrist[1] + 0.42 * sign * across[1])
        length = hypot(*lean)
        yield from _one_finger(brush, Frame(at, (lean[0] / length, lean[1] / length), size), form, k)


def _knuckles(brush: Brush, touch: Touch, size: float) -> Iterator[Shape]:
    """A soft fist: four knuckles in a row on the skin, the backs of the fingers behind them."""
    frame = Frame(touch.at, approach(touch.at, right=touch.right), size)
    front = []
    for k in range(4):
        y = (k - 1.5) * 23.0
        front += [(-2.0, y - 11.0), (-10.0, y - 6.0), (-12.0, y), (-10.0, y + 6.0)]
    outline = [
        *front,
        (-2.0, 45.0),
        (28.0, 49.0),
        (62.0, 46.0),
        (78.0, 30.0),
        (78.0, -30.0),
        (62.0, -46.0),
        (28.0, -49.0),
    ]
    body = smooth(frame.all(outline))
    yield brush.shape("shadow", [smooth(_moved(frame, 6.0).all(outline))], brush.tint("deep", 0.30))
    yield brush.shape("fist", [body], brush.tint("skin", 0.92))
    yield Shape(f"{brush.name}.edge", (body,), pen=Pen(brush.tint("rim", 0.9), 2.4))
    lines = [[(-2.0, y), (22.0, y * 1.04), (44.0, y * 1.02)] for y in (-23.0, 0.0, 23.0)]
    yield brush.shape("gaps", [ribbon(frame.all(line), (1.0, 2.2, 0.0)) for line in lines], brush.tint("rim", 0.8))
    bends = [[(36.0, y - 7), (40.0, y), (36.0, y + 7)] for y in (-34.5, -11.5, 11.5, 34.5)]
    yield brush.shape(
        "bends", [ribbon(frame.all(line), (0.0, 1.5, 0.0)) for line in bends], brush.tint("fold", 0.5)
    )


def _digit(knuckle: Point, length: float, lean: float, half: float) -> list[Point]:
    """Return the outline of one finger of a whole hand, in the hand's frame."""
    way = Frame(knuckle, (-cos(lean), sin(lean)))
    side = [
        (0.0, half * 1.06),
        (length * 0.40, half * 0.98),
        (length * 0.72, half * 0.96),
        (length * 0.93, half * 0.74),
    ]
    points = [(x, -y) for x, y in side] + [(length, 0.0)] + side[::-1]
    return way.all(points)


def _hand(brush: Brush, frame: Frame, opacity: float, *, thumb_side: float) -> Iterator[Shape]:
    """Yield a whole hand lying flat; `thumb_side` is 1 or -1 for the side the thumb is on."""

    def put(points: Sequence[Point]) -> list[Point]:
        return frame.all([(x, y * thumb_side) for x, y in points])

    thumb = _digit(*_THUMB_OF_HAND, _FINGER_HALF * 1.15)
    parts = [("thumb", thumb, False), ("back", list(_BACK), True)]
    parts += [(f"digit{k}", _digit(*finger, _FINGER_HALF), False) for k, finger in enumerate(_FINGERS)]
    if not brush.lifted:
        shadow = [smooth([(x + 4, y + 6) for x, y in put(points)]) for _, points, _ in parts]
        yield brush.shape("shadow", shadow, brush.tint("deep", 0.30))
    for name, points, is_back in parts:
        placed = put(points)
        ends = frozenset[int]() if is_back else frozenset({0, len(placed) - 1})
        yield brush.shape(name, [smooth(placed, corners=ends)], brush.tint("skin", opacity))
        if not is_back:
            count = len(placed)
            widths = [2.6 * min(1.0, 2.2 * (1 - abs(2 * i / (count - 1) - 1))) for i in range(count)]
            yield brush.shape(f"{name}.line", [ribbon(placed, widths)], brush.tint("rim", 0.9))
    edges = ([(150.0, -34.0), (112.0, -40.0), (84.0, -50.0), (60.0, -55.0)], list(_BACK[3:8]))
    lines = [ribbon(put(edge), [0.4, *[2.6] * (len(edge) - 2), 0.4]) for edge in edges]
    yield brush.shape("edge", lines, brush.tint("rim", 0.9))
    tendons = [[(14.0, y), (48.0, y * 0.86), (76.0, y * 0.70)] for y in (-24.0, 0.0, 24.0)]
    yield brush.shape(
        "tendons", [ribbon(put(line), (0.0, 1.4, 0.0)) for line in tendons], brush.tint("fold", 0.35)
    )
    for k, (knuckle, length, lean) in enumerate(_FINGERS):
        way = Frame(knuckle, (-cos(lean), sin(lean)))
        nail = [
            (length - 4, 0.0),
            (length - 7, 5.6),
            (length - 17, 6.4),
            (length - 19, 0.0),
            (length - 17, -6.4),
            (length - 7, -5.6),
        ]
        yield brush.shape(f"nail{k}", [smooth(put(way.all(nail)))], brush.tint("light", 0.75))


def _palm(brush: Brush, touch: Touch, size: float) -> Iterator[Shape]:
    """A hand cupped over the cheek, seen through: fingers up to the temple, hollow over the eye."""
    out = 1.0 if touch.right else -1.0
    axis = _unit(-0.04 * out, 1.0)
    at = (touch.at[0] + 36.0 * out, touch.at[1] - 14.0)
    yield from _hand(brush, Frame(at, axis, 1.42 * size), 0.66, thumb_side=1.0 if touch.right else -1.0)


def _flat_hand(brush: Brush, touch: Touch, size: float) -> Iterator[Shape]:
    """A flat hand whose fingers lie on the place it works."""
    wrist = approach(touch.at, right=touch.right)
    at = (touch.at[0] + wrist[0] * 108.0 * size, touch.at[1] + wrist[1] * 108.0 * size)
    yield from _hand(brush, Frame(at, wrist, size), 0.94, thumb_side=-1.0 if touch.right else 1.0)


def _unit(dx: float, dy: float) -> Point:
    length = hypot(dx, dy)
    return dx / length, dy / length
