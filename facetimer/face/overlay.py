# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What lies over the face at a moment, placed in the rig: the idle half, ways, signs, hands.

Owns which sign goes with which kind of stroke, and the order of painting. At most one way for each side, the hands
and one bloom are in the picture at a time; on the way back through the air there is no line.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from facetimer.face import guides
from facetimer.face.curves import Path, Point
from facetimer.face.hands.holding import held
from facetimer.face.hands.painting import hand_shapes
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.skin import skin_shapes
from facetimer.face.moment import Mark, MarkKind, Moment
from facetimer.face.portrait import TONGUE_CENTRE, TONGUE_REACH, figure_outline
from facetimer.face.remembering import remembered
from facetimer.face.rig import Channels, Rig
from facetimer.face.shapes import Group, Shape
from facetimer.face.strokes import Touch, touches
from facetimer.face.style import Colours, FaceStyle
from facetimer.face.tracks import track
from facetimer.face.working import Contact, Working, near_strokes
from facetimer.face.zones import warmth
from facetimer.library.model.movement import Phase, Stroke, StrokeType
from facetimer.library.model.vocabulary import Category
from facetimer.session.timeline import SegmentKind, Side

HALF_SHOWN = 0.5
"""From here on a hand that comes has its way drawn, and one that leaves has it no longer."""

UPWARDS = (0.0, -1.0)
WARM_APART = 40.0
"""How far behind the hand the next warm place lies."""
WARMING = frozenset(
    {
        Category.RELAX, Category.MASSAGE, Category.LYMPH, Category.GUA_SHA, Category.ROLLER, Category.ACUPRESSURE,
    }
)  # fmt: skip
"""What warms the skin under the hand; in an exercise the hand only holds."""
_TRAVELLED = frozenset(
    {StrokeType.EFFLEURAGE, StrokeType.FRICTION, StrokeType.PETRISSAGE, StrokeType.STRETCH_RELEASE}
)


def overlay(
    rig: Rig, channels: Channels, style: FaceStyle, colours: Colours, moment: Moment
) -> Iterator[Shape | Group]:
    """Yield the signs and hands over the face at a moment, back to front."""
    if moment.idle and not rig.one_sided:
        key = (style, moment.side, moment.idle)
        make = partial(guides.idle_shapes, right=moment.side is Side.LEFT, shown=moment.idle, colours=colours)
        yield from remembered(rig, "@idle", key, make)
    for mark in moment.marks:
        if not rig.one_sided:
            yield from remembered(rig, f"@mark.{mark.kind}", (style, mark), partial(_mark, mark, style, colours))
    strokes = near_strokes(moment.strokes) if rig.one_sided else moment.strokes
    ways = [
        (f"way{k}", one)
        for k, one in enumerate(strokes)
        if one.stroke.type in _TRAVELLED and one.state.shown >= HALF_SHOWN and not _goes_back(one, moment.segment)
    ]
    for name, one in ways:
        if not _covered(one.stroke):
            yield from _way(rig, channels, style, colours, name, one)
    yield from _touched(rig, channels, style, colours, moment, strokes)
    for name, one in ways:
        if one.stroke.radius[0]:
            way = track(rig, channels, one.stroke, right=one.right)
            yield from remembered(rig, f"@{name}", (style, way), partial(guides.circle_shapes, name, way, colours))
        elif _covered(one.stroke):
            yield from _way(rig, channels, style, colours, name, one)


def _mark(mark: Mark, style: FaceStyle, colours: Colours) -> Iterator[Shape]:
    match mark.kind:
        case MarkKind.ROUND:
            clockwise = mark.forth != style.facing
            yield from guides.round_shapes(
                "round", TONGUE_CENTRE, TONGUE_REACH, clockwise=clockwise, colours=colours
            )
        case MarkKind.MIDLINE:
            yield from guides.midline_shapes(colours)
        case _:  # what needs a hand or the face itself comes with those; the breath is drawn in its view
            return


# -- ways ----------------------------------------------------------------------------------------------------


def _covered(stroke: Stroke) -> bool:
    """Whether a hand lies on all of its way, which is drawn above it then: a round, skin that is taken along."""
    return bool(stroke.radius[0]) or stroke.type is StrokeType.STRETCH_RELEASE


def _goes_back(one: Working, segment: SegmentKind) -> bool:
    """Whether a hand is on its way back, on the skin or through the air."""
    return segment is SegmentKind.MOVE_OUT and one.stroke.during is Phase.MOVE_IN


def _way(
    rig: Rig, channels: Channels, style: FaceStyle, colours: Colours, name: str, one: Working
) -> Iterator[Shape]:
    stroke = one.stroke
    way = track(rig, channels, stroke, right=one.right)
    if _covered(stroke):
        way = remembered(rig, f"@{name}.pull", way, lambda: [guides.pull_of(way)])[0]
    hidden = stroke.hidden_legs / max(1, len(stroke.path) - 1)
    yield from remembered(rig, f"@{name}", (style, way), partial(guides.way_shapes, name, way, hidden, colours))
    gone = round(one.progress, 2)
    key = (style, way, gone)
    yield from remembered(rig, f"@{name}.gone", key, partial(guides.gone_shapes, name, way, gone, hidden, colours))


# -- hands ---------------------------------------------------------------------------------------------------


def _touched(
    rig: Rig,
    channels: Channels,
    style: FaceStyle,
    colours: Colours,
    moment: Moment,
    strokes: Sequence[Working],
) -> Iterator[Shape | Group]:
    """Yield signs that go with a touch, hands, and wedges beside those that resist."""
    against = next((mark for mark in moment.marks if mark.kind is MarkKind.AGAINST), None)
    figure = figure_outline(rig, channels)
    above: list[Shape | Group] = []
    for k, touch in enumerate(touches(rig, channels, moment.exercise.tool, strokes)):
        hand = held(rig.hands, moment.exercise.tool, touch)
        yield from _sign(rig, style, colours, f"sign{k}", touch, hand)
        if touch.contact is not Contact.ANCHOR and moment.exercise.category in WARMING:
            places, share = _warmed(rig, channels, touch), round(touch.shown * (1 - touch.lift), 2)
            make_warm = partial(warmth, f"warmth{k}", places, share, colours, figure)
            yield from remembered(rig, f"@warmth{k}", (style, places, share, figure), make_warm)
        key = (style, hand.hand.name, hand.affine, hand.lift, hand.press, touch.contact, touch.heading, figure)
        make = partial(_hand, f"hand{k}", hand, touch, figure, colours)
        above += remembered(rig, f"@hand{k}", key, make)
        if against is not None and touch.stroke.type is StrokeType.REST:
            axis = hand.towards_wrist if against.forth else UPWARDS
            make_wedges = partial(guides.wedge_shapes, f"against{k}", touch.at, axis, colours)
            above += remembered(rig, f"@against{k}", (style, touch.at, axis), make_wedges)
    yield from above


def _warmed(rig: Rig, channels: Channels, touch: Touch) -> tuple[Point, ...]:
    """Return where the skin is warm: under the hand, and behind it on its way."""
    places = [touch.at]
    way = track(rig, channels, touch.stroke, right=touch.right)
    if touch.stroke.type in _TRAVELLED and way.length > 2 * WARM_APART:
        gone = touch.travelled * way.length
        behind = (gone - WARM_APART * k for k in (1, 2))
        places += (way.at(at % way.length / way.length) for at in behind if way.closed or at > 0)
    return tuple((round(x, 1), round(y, 1)) for x, y in places)


def _hand(name: str, hand: Placed, touch: Touch, figure: Path, colours: Colours) -> Iterator[Shape | Group]:
    moving = touch.stroke.type in _TRAVELLED and touch.contact is Contact.TOUCHING
    yield from skin_shapes(name, hand, touch.heading if moving else None, figure, colours)
    yield from hand_shapes(name, hand, colours)


def _sign(rig: Rig, style: FaceStyle, colours: Colours, name: str, touch: Touch, hand: Placed) -> Sequence[Shape]:
    """Return what goes with one touch: the ring that closes over a press, the marks of a strike."""
    at = round(touch.at[0], 1), round(touch.at[1], 1)
    press = round(touch.press, 2)
    match touch.stroke.type:
        case StrokeType.PRESS if touch.shown >= HALF_SHOWN:
            shown = round(2 * touch.shown - 1, 2)
            make = partial(guides.press_shapes, name, at, press, shown, colours)
            return remembered(rig, f"@{name}", (style, at, press, shown), make)
        case StrokeType.TAPOTEMENT if touch.contact is Contact.TOUCHING:
            make = partial(guides.strike_shapes, name, at, hand.towards_wrist, press, colours)
            return remembered(rig, f"@{name}", (style, at, press), make)
        case _:
            return ()


def found_place(moment: Moment) -> str:
    """Return the place that has to be found first; empty where there is none."""
    return next((mark.place for mark in moment.marks if mark.kind is MarkKind.FIND), "")
