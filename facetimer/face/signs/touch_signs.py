# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which sign goes with a touch at a moment, and where it stands.

Owns the choice among `signs` and their places. It must not know how they look.
"""

from collections.abc import Iterator
from functools import partial
from itertools import combinations
from math import dist

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point
from facetimer.face.geometry.shapes import Shape
from facetimer.face.hands.holding import held
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.strokes import Touch
from facetimer.face.hands.tracks import track
from facetimer.face.moment.moment import MarkKind, Moment
from facetimer.face.moment.working import NUMBERED, Contact
from facetimer.face.rig.hand_uses import use_of
from facetimer.face.signs import signs
from facetimer.face.signs.seen import Seen
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.vocabulary import Category, Tool
from facetimer.session.timeline import SegmentKind

FINGERS_APART = 60.0
"""Fingertips nearer to each other than this lie side by side."""
_PUSHING = frozenset({SegmentKind.MOVE_IN, SegmentKind.HOLD})
_COMES = frozenset({SegmentKind.INTRO, SegmentKind.GAP, SegmentKind.SIDE_SWITCH})


def number_of(seen: Seen, stroke: Stroke) -> signs.Number | None:
    """Return which of the lines or places of its exercise a stroke is; None where it is alone.

    Numbered moves that need no hand come before.
    """
    all_of_it = (each for block in seen.moment.exercise.blocks for each in block.strokes)
    lines = list(dict.fromkeys(each.path for each in all_of_it if each.type in NUMBERED))
    here = seen.moment.exercise.id
    before = max((sign.number for sign in seen.rig.move_signs if sign.exercise == here), default=0)
    several = len(lines) + before > 1 and stroke.path in lines
    return signs.Number(before + lines.index(stroke.path) + 1, seen.mirrored) if several else None


def touch_signs(seen: Seen, name: str, touch: Touch, hand: Placed, within: tuple[Path, ...]) -> Iterator[Shape]:
    """Yield what of the sign of one touch lies on the skin, below the hand.

    Args:
        seen: the picture.
        name: of the sign.
        touch: where the hand is.
        hand: the hand there.
        within: the outlines of the skin it may lie on.
    """
    kind = touch.stroke.type
    if kind is StrokeType.TAPOTEMENT and touch.contact is Contact.TOUCHING:
        tips, struck = tuple(_rounded(pad) for pad in hand.pads), round(touch.press, 2)
        make = partial(signs.strike_shapes, name, tips, hand.towards_wrist, struck, seen.colours)
        yield from seen.remembered(name, (tips, struck), make)
    elif kind is StrokeType.STRETCH_RELEASE and touch.contact is Contact.TOUCHING:
        yield from _stretched(seen, name, touch, hand, within)
    elif kind is StrokeType.REST and _warms(seen.moment) and touch.lift < 1:
        beside, shown = _rounded(_beside(seen, touch, touch.at)), round(1 - touch.lift, 2)
        make = partial(signs.warm_shapes, f"{name}.warm", beside, shown, seen.colours)
        yield from seen.remembered(f"{name}.warm", (beside, shown), make)


def raised_signs(seen: Seen, name: str, touch: Touch, hand: Placed) -> Iterator[Shape]:
    """Yield what of the sign of one touch no hand may cover; the arguments are those of `touch_signs`."""
    kind = touch.stroke.type
    point = seen.moment.exercise.category is Category.ACUPRESSURE
    if point and touch.lift and seen.moment.segment is SegmentKind.MOVE_OUT:
        at, shown = _rounded(_beside(seen, touch, touch.at)), round(touch.lift, 2)
        make = partial(signs.find_shapes, f"{name}.open", (), at, shown, seen.colours)
        yield from seen.remembered(f"{name}.open", (at, shown), make)
    if kind is StrokeType.PRESS and touch.lift < 1:
        at = _rounded(_beside(seen, touch, touch.at))
        shown, depth = round(1 - touch.lift, 2), round(touch.press, 2)
        make = partial(signs.press_shapes, name, at, depth, shown, seen.colours)
        yield from seen.remembered(name, (at, depth, shown), make)
    elif kind is StrokeType.PETRISSAGE and _pinches(seen, touch):
        pads, depth = tuple(_rounded(pad) for pad in hand.pads), round(touch.press, 1)
        shown = round(1 - touch.lift, 1)
        make = partial(signs.pinch_shapes, name, pads, depth, shown, seen.colours)
        yield from seen.remembered(name, (pads, depth, shown), make)
    elif kind is StrokeType.TAPOTEMENT and touch.contact is Contact.TOUCHING:
        number = number_of(seen, touch.stroke)
        beside = _beside(seen, touch, seen.rig.place(touch.stroke.path[0], {}, right=touch.right))
        make = partial(signs.number_shapes, f"{name}.number", beside, number, seen.colours)
        yield from seen.remembered(f"{name}.number", (beside, number), make)
    elif kind is StrokeType.STRETCH_RELEASE:
        yield from _taken_along(seen, name, touch)
    elif touch.contact is Contact.ANCHOR or (kind is StrokeType.REST and not _warms(seen.moment)):
        yield from _rests(seen, name, touch, hand)


def _pinches(seen: Seen, touch: Touch) -> bool:
    """Whether thumb and finger hold a fold; flat fingers that knead in a round have the round alone."""
    pinching = seen.moment.exercise.tool is Tool.THUMB_AND_INDEX
    return pinching and touch.contact is Contact.TOUCHING and touch.lift < 1


def _warms(moment: Moment) -> bool:
    return moment.exercise.category is Category.RELAX


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)


def _beside(seen: Seen, touch: Touch, at: Point) -> Point:
    """Return where the sign of a touch stands, beside a place of its track."""
    outwards, down = use_of(seen.rig.hands.uses, seen.moment.exercise.tool, touch.stroke).sign
    return at[0] + (outwards if touch.right else -outwards), at[1] + down


def _held_at(seen: Seen, touch: Touch, travelled: float) -> Placed:
    """Return the hand of a touch elsewhere on its way."""
    at = track(seen.rig, {}, touch.stroke, right=touch.right).at(travelled)
    there = replace(touch, at=at, travelled=travelled, shown=1.0, lift=0.0, back=0.0)
    return held(seen.rig.hands, seen.moment.exercise.tool, there)


def _stretched(seen: Seen, name: str, touch: Touch, hand: Placed, within: tuple[Path, ...]) -> Iterator[Shape]:
    start, now = _rounded(_held_at(seen, touch, 0.0).at), _rounded(hand.at)
    make = partial(signs.strain_shapes, f"{name}.skin", start, now, hand.pads, within, seen.colours)
    yield from seen.remembered(f"{name}.skin", (start, now, within), make)


def _taken_along(seen: Seen, name: str, touch: Touch) -> Iterator[Shape]:
    """Yield the way there, from where the fingertips lay; once the skin is let go, the way back instead.

    Where they would lie on the fingertips they stand beside them. The way back lies on the side of the hand:
    before the fingertips creases are seen.
    """
    letting_go = seen.moment.segment is SegmentKind.MOVE_OUT
    if touch.contact is not Contact.TOUCHING and not letting_go:
        return
    lain, end = _held_at(seen, touch, 0.0), _held_at(seen, touch, 1.0).at
    _, (hx, hy) = signs.towards(lain.at, end)
    (wx, wy), begun = lain.towards_wrist, _rounded(_beside(seen, touch, lain.at))
    turn = 1 if wy * hx > wx * hy else -1
    number = number_of(seen, touch.stroke)
    make = partial(
        signs.there_and_back_shapes, name, begun, (hx, hy), (-turn * hy, turn * hx), number, seen.colours,
        there=not letting_go,
    )  # fmt: skip
    yield from seen.remembered(f"{name}.arrow", (begun, hx, hy, turn, number, letting_go), make)


def _rests(seen: Seen, name: str, touch: Touch, hand: Placed) -> Iterator[Shape]:
    """Yield two arrows that meet where the face pushes against the fingers, else a quiet ring on them.

    Of fingers side by side one has a ring: between two it would lie on the gap, as a mark that forbids.
    """
    use = use_of(seen.rig.hands.uses, seen.moment.exercise.tool, touch.after or touch.stroke)
    if use.push == (0.0, 0.0) or touch.contact is Contact.ANCHOR:
        shown = round(touch.shown**4 * (1 - touch.lift), 2)
        close = any(dist(one, other) < FINGERS_APART for one, other in combinations(hand.pads, 2))
        pads = tuple(_rounded(pad) for pad in ((hand.pads[len(hand.pads) // 2],) if close else hand.pads))
        make = partial(signs.rest_shapes, name, pads, shown, seen.colours)
        yield from seen.remembered(f"{name}.rest", (pads, shown), make) if shown else ()
    elif seen.moment.segment in _PUSHING:
        outwards, down = use.push
        contact, push = _beside(seen, touch, touch.at), (outwards if touch.right else -outwards, down)
        contact, shown = _rounded(contact), round(seen.moment.work.shown, 2)
        make = partial(signs.resist_shapes, f"{name}.against", contact, push, shown, seen.colours)
        yield from seen.remembered(f"{name}.against", (contact, push, shown), make)


def find_signs(seen: Seen) -> Iterator[Shape]:
    """Yield how a place is found, as long as no finger lies on it."""
    mark = next((one for one in seen.moment.marks if one.kind is MarkKind.FIND), None)
    if mark is None or seen.moment.segment not in _COMES:
        return
    one = next(iter(seen.moment.strokes), None)
    shown = 1.0 if one is None or one.state.shown < 1 else round(one.state.lift, 2)
    stroke = next(stroke for block in seen.moment.exercise.blocks for stroke in block.strokes)
    sides = (True,) if seen.rig.one_sided else (False, True) if stroke.hands is Hands.BOTH else (False,)
    for k, right in enumerate(sides):
        at = seen.rig.place(mark.place, seen.channels, right=right)
        marks = tuple(
            seen.rig.place(each, seen.channels, right=right) for each in seen.rig.landmarks.get(mark.place, ())
        )
        make = partial(signs.find_shapes, f"find{k}", marks, at, shown, seen.colours)
        yield from seen.remembered(f"find{k}", (at, marks, shown), make)
