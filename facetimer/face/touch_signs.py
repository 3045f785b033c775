# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which sign goes with a touch at a moment, and where it stands.

Owns the choice among `signs` and their places. It must not know how they look.
"""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from facetimer.face import signs
from facetimer.face.curves import Path, Point
from facetimer.face.hands.holding import held
from facetimer.face.hands.placing import PAD_RADIUS, Placed
from facetimer.face.hands.uses import use_of
from facetimer.face.moment import Mark, MarkKind, Moment
from facetimer.face.remembering import remembered
from facetimer.face.rig import Channels, Rig
from facetimer.face.shapes import CANVAS_WIDTH, Shape
from facetimer.face.strokes import Touch
from facetimer.face.style import Colours, FaceStyle
from facetimer.face.tracks import track
from facetimer.face.working import NUMBERED, Contact
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.vocabulary import Category
from facetimer.session.timeline import SegmentKind, Side

MIDDLE = CANVAS_WIDTH / 2
_COMES = frozenset({SegmentKind.INTRO, SegmentKind.GAP, SegmentKind.SIDE_SWITCH})


def is_mirrored(rig: Rig, style: FaceStyle, moment: Moment) -> bool:
    """Whether a painter flips the picture: seen by somebody who faces it, or a turned head by its other side."""
    return style.facing != (rig.one_sided and moment.near is Side.LEFT)


def number_of(moment: Moment, stroke: Stroke, *, mirrored: bool) -> signs.Number | None:
    """Return which of the lines or places of its exercise a stroke is; None where there is one alone."""
    all_of_it = (each for block in moment.exercise.blocks for each in block.strokes)
    lines = list(dict.fromkeys(each.path for each in all_of_it if each.type in NUMBERED))
    several = len(lines) > 1 and stroke.path in lines
    return signs.Number(lines.index(stroke.path) + 1, mirrored) if several else None


def touch_signs(
    rig: Rig,
    style: FaceStyle,
    colours: Colours,
    name: str,
    moment: Moment,
    touch: Touch,
    hand: Placed,
    figure: Path,
) -> Iterator[Shape]:
    """Yield the sign of one touch: what lies on the skin, below the hand.

    Args:
        rig: the face.
        style: that of the picture.
        colours: those of the style.
        name: of the sign.
        moment: what there is to see.
        touch: where the hand is.
        hand: the hand there.
        figure: the outline of head and neck.
    """
    kind, at = touch.stroke.type, _rounded(touch.at)
    number = number_of(moment, touch.stroke, mirrored=is_mirrored(rig, style, moment))
    if kind is StrokeType.PRESS and touch.lift < 1:
        shown, depth = round(1 - touch.lift, 2), round(touch.press, 2)
        make = partial(signs.press_shapes, name, at, depth, shown, colours)
        yield from remembered(rig, f"@{name}", (style, at, depth, shown), make)
    elif kind is StrokeType.TAPOTEMENT and touch.contact is Contact.TOUCHING:
        tips, struck = tuple(_rounded(pad) for pad in hand.pads), round(touch.press, 2)
        make = partial(signs.strike_shapes, name, tips, hand.towards_wrist, struck, colours)
        yield from remembered(rig, f"@{name}", (style, tips, struck), make)
        beside = _beside(rig, moment, touch, rig.place(touch.stroke.path[0], {}, right=touch.right))
        make = partial(signs.number_shapes, f"{name}.number", beside, number, colours)
        yield from remembered(rig, f"@{name}.number", (style, beside, number), make)
    elif kind is StrokeType.STRETCH_RELEASE and touch.contact is Contact.TOUCHING:
        yield from _stretch(rig, style, colours, name, moment, touch, hand, figure)
    elif kind is StrokeType.REST and moment.exercise.category is Category.RELAX and touch.lift < 1:
        beside, shown = _rounded(_beside(rig, moment, touch, touch.at)), round(1 - touch.lift, 2)
        make = partial(signs.warm_shapes, f"{name}.warm", beside, shown, colours)
        yield from remembered(rig, f"@{name}.warm", (style, beside, shown), make)
    against = next((mark for mark in moment.marks if mark.kind is MarkKind.AGAINST), None)
    if against is not None and kind is StrokeType.REST:
        yield from _against(rig, style, colours, name, moment, touch, against)


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)


def _beside(rig: Rig, moment: Moment, touch: Touch, at: Point) -> Point:
    """Return where the sign of a touch stands, beside a place of its track."""
    outwards, down = use_of(rig.hands.uses, moment.exercise.tool, touch.stroke).sign
    return at[0] + (outwards if touch.right else -outwards), at[1] + down


def _stretch(
    rig: Rig,
    style: FaceStyle,
    colours: Colours,
    name: str,
    moment: Moment,
    touch: Touch,
    hand: Placed,
    figure: Path,
) -> Iterator[Shape]:
    way = track(rig, {}, touch.stroke, right=touch.right)
    begun = replace(touch, at=way.at(0.0), travelled=0.0, shown=1.0, lift=0.0)
    before = held(rig.hands, moment.exercise.tool, begun)
    start, now = _rounded(before.at), _rounded(hand.at)
    heading = touch.heading
    front = max((x - hand.at[0]) * heading[0] + (y - hand.at[1]) * heading[1] for x, y in hand.pads) + PAD_RADIUS
    make = partial(signs.strain_shapes, f"{name}.skin", start, now, round(front, 1), figure, colours)
    yield from remembered(rig, f"@{name}.skin", (style, start, now, figure), make)
    if touch.travelled > 0.15:
        make = partial(signs.ghost_shapes, name, before.hand.outline, before.affine, start, figure, colours)
        yield from remembered(rig, f"@{name}.ghost", (style, before.affine, before.hand.name, figure), make)
    if moment.segment is SegmentKind.MOVE_OUT:
        return
    (ax, ay), (bx, by) = way.at(0.0), way.at(1.0)
    along = ((bx - ax) / way.length, (by - ay) / way.length)
    middle = _beside(rig, moment, touch, way.at(0.5))
    number = number_of(moment, touch.stroke, mirrored=is_mirrored(rig, style, moment))
    make = partial(signs.stretch_arrow_shapes, name, middle, along, number, colours)
    yield from remembered(rig, f"@{name}.arrow", (style, middle, along, number), make)


def _against(
    rig: Rig, style: FaceStyle, colours: Colours, name: str, moment: Moment, touch: Touch, mark: Mark
) -> Iterator[Shape]:
    """Two hands push against the brows from above, one against the chin from below or the jaw from the side."""
    x, y = _beside(rig, moment, touch, touch.at)
    towards = (0.0, 1.0 if mark.forth else -1.0)
    if touch.stroke.hands is Hands.BOTH:
        if touch.right:
            return
        x = MIDDLE
    elif touch.stroke.hands is Hands.WORKING:
        towards = (1.0 if touch.right else -1.0, 0.0)
    middle, shown = _rounded((x, y)), round(moment.work.shown, 2)
    make = partial(signs.resist_shapes, f"{name}.against", middle, towards, shown, colours)
    yield from remembered(rig, f"@{name}.against", (style, middle, towards, shown), make)


def find_signs(
    rig: Rig, channels: Channels, style: FaceStyle, colours: Colours, moment: Moment
) -> Iterator[Shape]:
    """Yield how a place is found, as long as no finger lies on it."""
    mark = next((one for one in moment.marks if one.kind is MarkKind.FIND), None)
    if mark is None or moment.segment not in _COMES:
        return
    one = next(iter(moment.strokes), None)
    shown = 1.0 if one is None or one.state.shown < 1 else round(one.state.lift, 2)
    stroke = next(stroke for block in moment.exercise.blocks for stroke in block.strokes)
    for right in (False, True) if stroke.hands is Hands.BOTH else (False,):
        at = rig.place(mark.place, channels, right=right)
        marks = tuple(rig.place(each, channels, right=right) for each in rig.landmarks.get(mark.place, ()))
        make = partial(signs.find_shapes, f"find{int(right)}", marks, at, shown, colours)
        yield from remembered(rig, f"@find{int(right)}", (style, at, marks, shown), make)
