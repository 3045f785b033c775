# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which sign goes with a touch at a moment, and where it stands.

Owns the choice among `signs` and their places. It must not know how they look.
"""

from collections.abc import Iterator
from functools import partial
from itertools import combinations, pairwise
from math import atan2, cos, dist, sin

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Shape
from facetimer.face.hands.holding import held
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.strokes import Touch
from facetimer.face.hands.tracks import track
from facetimer.face.moment.moment import MarkKind, Moment
from facetimer.face.moment.working import NUMBERED, Contact, places_of
from facetimer.face.rig.hand_uses import use_of
from facetimer.face.rig.remembering import remembered
from facetimer.face.signs import signs
from facetimer.face.signs.fist_signs import flat_shapes
from facetimer.face.signs.measure_signs import finger_shapes
from facetimer.face.signs.rub_signs import roll_shapes, rubbing_shapes
from facetimer.face.signs.seen import Seen
from facetimer.face.signs.stretch_signs import (
    REACH,
    Thread,
    hop_shapes,
    net_shapes,
    there_or_back_shapes,
    threads_of,
)
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.vocabulary import Category, Tool
from facetimer.session.timeline import SegmentKind

AT_A_PLACE = 0.03
"""So near to a place, of the way to the next, fingers that rub are at it."""
FINGERS_APART = 60.0
"""Fingertips nearer to each other than this lie side by side."""
NO_NET = ("eye", "upper_lid", "lips", "ear")
"""What skin is never taken along."""
BEHIND_TIPS = 56.0
"""How far behind the fingertips the arrow of skin taken along lies on them: tips and net stay in sight."""
HOLDS_BEHIND = 36.0
"""How far behind the tip of a finger that holds its sign lies on it: what it touches stays in sight."""
FINGERS_TURN = (0.0, -0.4, 0.4, -0.8, 0.8, -1.2, 1.2)
"""By how many radians a finger may point elsewhere than away from the wrist, as looked for one after the other."""
_ONE_FINGER = frozenset({Tool.RING_FINGER, Tool.INDEX_FINGERS})
_PUSHING = frozenset({SegmentKind.MOVE_IN, SegmentKind.HOLD})
_COMES = frozenset({SegmentKind.INTRO, SegmentKind.GAP, SegmentKind.SIDE_SWITCH})


def number_of(seen: Seen, stroke: Stroke) -> signs.Number | None:
    """Return which of the lines or places of its exercise a stroke is; None where it is alone.

    A round the other way is another one. Numbered moves that need no hand come before.
    """
    all_of_it = (each for block in seen.moment.exercise.blocks for each in block.strokes)
    lines = list(dict.fromkeys(_line(each) for each in all_of_it if each.type in NUMBERED))
    here = seen.moment.exercise.id
    before = max((sign.number for sign in seen.rig.move_signs if sign.exercise == here), default=0)
    several = len(lines) + before > 1 and _line(stroke) in lines
    return signs.Number(before + lines.index(_line(stroke)) + 1, seen.mirrored) if several else None


def _line(stroke: Stroke) -> tuple[tuple[str, ...], bool]:
    return stroke.path, stroke.reverse


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
    elif kind is StrokeType.STRETCH_RELEASE:
        yield from _stretched(seen, name, touch, hand, within)
    elif kind is StrokeType.REST and _warms(seen.moment) and touch.lift < 1:
        beside, shown = _rounded(_beside(seen, touch, touch.at)), round(1 - touch.lift, 2)
        make = partial(signs.warm_shapes, f"{name}.warm", beside, shown, seen.colours)
        yield from seen.remembered(f"{name}.warm", (beside, shown), make)


def raised_signs(seen: Seen, name: str, touch: Touch, hand: Placed) -> Iterator[Shape]:
    """Yield what of the sign of one touch no hand may cover; the arguments are those of `touch_signs`."""
    kind = touch.stroke.type
    if seen.moment.exercise.tool in _ONE_FINGER and kind in {StrokeType.EFFLEURAGE, StrokeType.STRETCH_RELEASE}:
        pads, shown = tuple(_rounded(pad) for pad in hand.pads), round(touch.shown**4, 1)
        make = partial(signs.tip_shapes, name, pads, shown, seen.colours)
        yield from seen.remembered(f"{name}.tip", (pads, shown), make)
    slides = kind is StrokeType.EFFLEURAGE and seen.moment.segment is not SegmentKind.MOVE_OUT
    if seen.moment.exercise.tool is Tool.KNUCKLES and slides:
        shown = round(touch.shown**4, 1)
        make = partial(flat_shapes, name, hand, shown, seen.colours)
        yield from seen.remembered(f"{name}.flats", (hand.affine, shown), make)
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
        yield from _pinched(seen, name, touch, hand)
    elif kind is StrokeType.TAPOTEMENT and touch.contact is Contact.TOUCHING:
        number = number_of(seen, touch.stroke)
        beside = _beside(seen, touch, seen.rig.place(touch.stroke.path[0], {}, right=touch.right))
        make = partial(signs.number_shapes, f"{name}.number", beside, number, seen.colours)
        yield from seen.remembered(f"{name}.number", (beside, number), make)
    elif kind is StrokeType.STRETCH_RELEASE:
        yield from _taken_along(seen, name, touch)
    elif _rubs_on_a_spot(touch):
        lain = _held_at(seen, touch, touch.travelled)
        make = partial(rubbing_shapes, name, lain.at, lain.towards_wrist, touch.heading, seen.colours)
        yield from seen.remembered(f"{name}.rubs", (lain.affine, touch.heading), make)
    elif touch.contact is Contact.ANCHOR or _waits(touch) or (kind is StrokeType.REST and not _warms(seen.moment)):
        yield from _rests(seen, name, touch, hand)


def _waits(touch: Touch) -> bool:
    """Whether fingers lie where their way begins while something else of the move is done."""
    return touch.stroke.begins_at > 0 and not touch.travelled and touch.contact is Contact.TOUCHING


def _rubs_on_a_spot(touch: Touch) -> bool:
    """Whether fingers stay where they are and move the skin, and do not step on just now."""
    last = places_of(touch.stroke) - 1
    touches = touch.contact is Contact.TOUCHING and not touch.lift
    return last > 0 and touches and abs(touch.travelled * last - round(touch.travelled * last)) < AT_A_PLACE


def _pinches(seen: Seen, touch: Touch) -> bool:
    """Whether thumb and finger hold a fold; flat fingers that knead in a round have the round alone."""
    pinching = seen.moment.exercise.tool is Tool.THUMB_AND_INDEX
    return pinching and touch.contact is Contact.TOUCHING and touch.lift < 1


def _pinched(seen: Seen, name: str, touch: Touch, hand: Placed) -> Iterator[Shape]:
    """Yield two arrows that meet over what thumb and finger hold, and a bow where they roll it."""
    pads, depth = tuple(_rounded(pad) for pad in hand.pads), round(touch.press, 1)
    shown, wrist = round(1 - touch.lift, 1), hand.towards_wrist
    make = partial(signs.pinch_shapes, name, pads, depth, shown, seen.colours)
    yield from seen.remembered(name, (pads, depth, shown), make)
    if use_of(seen.rig.hands.uses, seen.moment.exercise.tool, touch.stroke).roll:
        roll = partial(roll_shapes, f"{name}.roll", _rounded(hand.at), wrist, shown, seen.colours)
        yield from seen.remembered(f"{name}.roll", (hand.affine, shown), roll)


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
    """Yield the net of the skin around fingertips, as far as they have taken it along.

    Under the jaw there is none: what jaw and hand leave of it to be seen are scribbles.
    """
    if use_of(seen.rig.hands.uses, seen.moment.exercise.tool, touch.stroke).under:
        return
    lain, end = _held_at(seen, touch, 0.0), _held_at(seen, touch, 1.0).at
    heading, shown = signs.towards(lain.at, end)[1], round(touch.shown**4, 1)
    if not shown:
        return
    find = partial(_threads, seen, lain.pads, heading)
    threads = remembered(seen.rig, f"@{name}.threads", (lain.pads, heading), find)
    on_skin = touch.contact is Contact.TOUCHING
    gone = (hand.at[0] - lain.at[0], hand.at[1] - lain.at[1]) if on_skin else (0.0, 0.0)
    gone = _rounded(gone)
    make = partial(net_shapes, f"{name}.skin", threads, gone, shown, within, seen.colours)
    yield from seen.remembered(f"{name}.skin", (threads, gone, shown, within), make)


def _threads(seen: Seen, pads: tuple[Point, ...], heading: Point) -> tuple[Thread, ...]:
    keep_off = [path.sampled(3) for name in NO_NET for path in seen.rig.zone(name, {})]
    halved = not seen.rig.one_sided and min(abs(x - CANVAS_WIDTH / 2) for x, _ in pads) < REACH[0]
    return threads_of(pads, heading, keep_off, halved)


def _taken_along(seen: Seen, name: str, touch: Touch) -> Iterator[Shape]:
    """Yield the way there, beside the fingertips; once the skin is let go, the way back instead, and on.

    It lies on the fingers behind their tips, and covers neither those nor the net.
    """
    letting_go = seen.moment.segment is SegmentKind.MOVE_OUT
    if touch.contact is not Contact.TOUCHING and not letting_go:
        return
    lain, end = _held_at(seen, touch, 0.0), _held_at(seen, touch, 1.0).at
    heading = signs.towards(lain.at, end)[1]
    begun = _rounded(_on_fingers(seen, touch, lain))
    number = number_of(seen, touch.stroke)
    make = partial(there_or_back_shapes, name, begun, heading, number, seen.colours, there=not letting_go)
    yield from seen.remembered(f"{name}.arrow", (begun, heading, number, letting_go), make)
    if letting_go and touch.lift:
        yield from _hops(seen, name, touch, lain)


def _on_fingers(seen: Seen, touch: Touch, lain: Placed) -> Point:
    """Return where the way of a stretch begins: as its use says, else on the fingers, behind their tips."""
    if use_of(seen.rig.hands.uses, seen.moment.exercise.tool, touch.stroke).sign != (0.0, 0.0):
        return _beside(seen, touch, lain.at)
    (wx, wy), (x, y) = lain.towards_wrist, lain.at
    return x + BEHIND_TIPS * wx, y + BEHIND_TIPS * wy


def _hops(seen: Seen, name: str, touch: Touch, lain: Placed) -> Iterator[Shape]:
    """Yield the way through the air to the next place where skin is taken along."""
    places = [s for block in seen.moment.exercise.blocks for s in block.strokes if s.type is touch.stroke.type]
    after = next((two for one, two in pairwise(places) if one == touch.stroke), None)
    if after is not None:
        following = replace(touch, stroke=after)
        lies = _held_at(seen, following, 0.0)
        begun, there, numbered = (_rounded(at) for at in (lain.at, lies.at, _on_fingers(seen, following, lies)))
        number = number_of(seen, after)
        make = partial(hop_shapes, name, begun, there, numbered, number, seen.colours)
        yield from seen.remembered(f"{name}.hop", (begun, there, number), make)


def _rests(seen: Seen, name: str, touch: Touch, hand: Placed) -> Iterator[Shape]:
    """Yield two arrows that meet where the face pushes against the fingers, else what they do: hold, or feel.

    Of fingers side by side one has a ring: between two it would lie on the gap, as a mark that forbids.
    """
    use = use_of(seen.rig.hands.uses, seen.moment.exercise.tool, touch.after or touch.stroke)
    anchored = touch.contact is Contact.ANCHOR
    if use.push != (0.0, 0.0) and not anchored:
        if seen.moment.segment in _PUSHING:
            outwards, down = use.push
            contact, push = _beside(seen, touch, touch.at), (outwards if touch.right else -outwards, down)
            contact, shown = _rounded(contact), round(seen.moment.work.shown, 2)
            make = partial(signs.resist_shapes, f"{name}.against", contact, push, shown, seen.colours)
            yield from seen.remembered(f"{name}.against", (contact, push, shown), make)
        return
    shown = round(touch.shown**4 * (1 - touch.lift), 2)
    close = any(dist(one, other) < FINGERS_APART for one, other in combinations(hand.pads, 2))
    kind, draw = ("hold", signs.hold_shapes) if anchored or use.holds else ("rest", signs.rest_shapes)
    tips = (hand.pads[len(hand.pads) // 2],) if close else hand.pads
    pads = tuple(_rounded(_behind(hand, tip) if kind == "hold" else tip) for tip in tips)
    make = partial(draw, name, pads, shown, seen.colours)
    yield from seen.remembered(f"{name}.{kind}", (pads, shown), make) if shown else ()


def _behind(hand: Placed, tip: Point) -> Point:
    """Return a place on the finger behind its tip: fingers of a hand do not all point away from its wrist."""
    turned = atan2(hand.towards_wrist[1], hand.towards_wrist[0])
    angles = (turned + aside for aside in FINGERS_TURN)
    places = [(tip[0] + HOLDS_BEHIND * cos(angle), tip[1] + HOLDS_BEHIND * sin(angle)) for angle in angles]
    return next((place for place in places if hand.covers(place)), places[0])


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
        if fingers := seen.rig.fingers.get(mark.place, 0):
            yield from _measured(seen, f"find{k}.measure", marks[0], at, fingers, shown)
            marks = ()
        make = partial(signs.find_shapes, f"find{k}", marks, at, shown, seen.colours)
        yield from seen.remembered(f"find{k}", (at, marks, shown), make)


def _measured(seen: Seen, name: str, mark: Point, at: Point, fingers: int, shown: float) -> Iterator[Shape]:
    """Yield fingers laid side by side from a landmark to a place that is so many of them away."""
    make = partial(finger_shapes, name, mark, at, fingers, shown, seen.colours)
    yield from seen.remembered(name, (mark, at, fingers, shown), make)
