# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What lies over the face at a moment, placed in the rig: ways, signs, hands.

Owns which sign goes with which kind of stroke, and the order of painting. At most one way for each side, the hands
and one bloom are in the picture at a time; on the way back through the air there is no line.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from math import dist

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon, united, without
from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Group, Shape
from facetimer.face.hands.holding import held, rubbed
from facetimer.face.hands.painting import hand_shapes
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.skin import skin_shapes
from facetimer.face.hands.strokes import WIGGLE_ALONG, Touch, touches
from facetimer.face.hands.tracks import MIDDLE, Way, track
from facetimer.face.head.portrait import TONGUE_CENTRE, TONGUE_REACH, face_path, figure_outline
from facetimer.face.head.zones import FAINTER, WARM_REACH, Warm, warmth
from facetimer.face.moment.moment import Mark, MarkKind
from facetimer.face.moment.working import Contact, Rub, Working, near_strokes, places_of, steps_of
from facetimer.face.rig.hand_uses import Use, use_of
from facetimer.face.rig.remembering import remembered
from facetimer.face.signs import guides
from facetimer.face.signs.move_signs import move_shapes
from facetimer.face.signs.number_places import number_place, number_places
from facetimer.face.signs.rub_signs import step_shapes
from facetimer.face.signs.seen import Seen
from facetimer.face.signs.signs import Number, number_shapes, rub_shapes, warm_shapes
from facetimer.face.signs.touch_signs import find_signs, number_of, raised_signs, touch_signs
from facetimer.face.style import Colours
from facetimer.library.model.movement import Hands, Phase, Stroke, StrokeType
from facetimer.library.model.vocabulary import Category
from facetimer.session.timeline import SegmentKind

COVERED_STEP = 9.0
"""How closely it is looked at what a hand covers of a way."""
HALF_SHOWN = 0.5
"""From here on a hand that comes has its way drawn, and one that leaves has it no longer."""

FREE, EDGE_FREE = 30.0, 44.0
"""So far round fingertips, and round the ends and the middle of an edge, nothing of a way is drawn upon the hand:
what touches stays in sight."""
BEGUN = 0.1
"""So much of a way is gone when the ring at its start no longer shows upon the hand that covers it."""
WARM_APART, LEAST_WARM = 40.0, 0.3
"""How far behind the hand the next warm place lies, and how small one may become beside an eye."""
JAW_WARM = 0.55, 0.8
"""How small each of three warm places along the rim of the jaw is, and how much of it shows."""
RUB_AT, RUB_LONG, RUB_WARM = (160.0, 794.0), 124.0, 66.0
"""Where the arrow beside a rubbing palm stands, from the middle and down, its length, how far on waves rise."""
WARMING = frozenset(
    {
        Category.RELAX, Category.MASSAGE, Category.LYMPH, Category.GUA_SHA, Category.ROLLER, Category.ACUPRESSURE,
    }
)  # fmt: skip
"""What warms the skin under the hand; in an exercise the hand only holds."""
THUMB_TIP = 30.0
"""So much around the middle of a thumb's tip lies behind the ear."""
PINCHING = 2
"""Of a hand of so many fingertips that lies behind the ear only the thumb does."""
_WIDE, _HIGH = CANVAS_WIDTH, CANVAS_HEIGHT
_AROUND = polygon([(-_WIDE, -_HIGH), (2 * _WIDE, -_HIGH), (2 * _WIDE, 2 * _HIGH), (-_WIDE, 2 * _HIGH)])
_SLIDES = frozenset({StrokeType.EFFLEURAGE, StrokeType.FRICTION, StrokeType.PETRISSAGE})
"""What is gone along a way that is drawn."""
_TRAVELLED = _SLIDES | {StrokeType.STRETCH_RELEASE}
_Hand = tuple[int, Touch, Placed]
"""A hand in the picture: its number, what it does, and where it lies."""


def overlay(seen: Seen) -> Iterator[Shape | Group]:
    """Yield the signs and hands over the face at a moment, back to front."""
    for mark in seen.moment.marks:
        if not seen.rig.one_sided:
            yield from seen.remembered(f"mark.{mark.kind}", mark, partial(_mark, seen, mark))
    yield from find_signs(seen)
    yield from _moves(seen, above=False)
    if seen.moment.rub is not None:
        yield from _rubbed(seen, seen.moment.rub)
    strokes = near_strokes(seen.moment.strokes) if seen.rig.one_sided else seen.moment.strokes
    ways = [
        (f"way{k}", one)
        for k, one in enumerate(strokes)
        if _slides(one)
        and one.state.shown >= HALF_SHOWN
        and not _goes_back(one, seen.moment.segment)
        and not _comes_later(one)
    ]
    for name, one in ways[:1]:
        yield from _done(seen, name, one)
    free, working = _hands(seen, strokes)
    yield from _touched(seen, free)  # all of it stays, and lies below what moves: a painter keeps it
    for k, touch, hand in free:
        yield from raised_signs(seen, f"sign{k}", touch, hand)
    for name, one in ways:
        yield from _way(seen, name, one)
    yield from _touched(seen, working)
    for name, one in ways:
        yield from _way_over(seen, name, one, [hand for _, touch, hand in working if touch.right is one.right])
    for k, touch, hand in working:
        yield from raised_signs(seen, f"sign{k}", touch, hand)
    yield from _moves(seen, above=True)


def _mark(seen: Seen, mark: Mark) -> Iterator[Shape]:
    match mark.kind:
        case MarkKind.ROUND:
            clockwise = mark.forth != seen.style.facing
            yield from guides.round_shapes(
                "round", TONGUE_CENTRE, TONGUE_REACH, clockwise=clockwise, colours=seen.colours
            )
            if mark.number:
                begin = TONGUE_CENTRE[0], TONGUE_CENTRE[1] - TONGUE_REACH[1]
                yield from number_shapes("round.number", begin, Number(mark.number, seen.mirrored), seen.colours)
        case MarkKind.MIDLINE:
            yield from guides.midline_shapes(seen.colours)
        case _:  # what needs a hand or the face itself comes with those; the breath is drawn in its view
            return


def _moves(seen: Seen, *, above: bool) -> Iterator[Group]:
    """Yield where the moves of this exercise go; when all is let go they fade with the muscles.

    Above the hands lies what says that no hand hides it.
    """
    here, signs = seen.moment.exercise.id, seen.rig.move_signs
    own = remembered(seen.rig, "@moves", here, lambda: [sign for sign in signs if sign.exercise == here])
    for k, sign in enumerate(own):
        if sign.over is not above:
            continue
        hidden = 1 - seen.moment.work.shown * sign.shown(seen.channels)
        shown = round(1 - hidden**2, 1)  # soon there: what is half moved tells where it goes
        if shown:
            lines = sign.lines(seen.channels)
            make = partial(move_shapes, f"move{k}", sign, lines, seen.colours, seen.mirrored)
            shapes = tuple(seen.remembered(f"move{k}", (sign, lines), make))
            yield from seen.remembered(
                f"move{k}.shown", (shapes, shown), partial(_faded, f"move{k}", shapes, shown)
            )


def _faded(name: str, shapes: tuple[Shape, ...], shown: float) -> Iterator[Group]:
    """Yield shapes that stay, as much of them as shows: one picture."""
    yield Group(name, shapes, opacity=shown)


# -- ways ----------------------------------------------------------------------------------------------------


def _goes_back(one: Working, segment: SegmentKind) -> bool:
    """Whether a hand is on its way back, on the skin or through the air."""
    return segment is SegmentKind.MOVE_OUT and one.stroke.during is not Phase.MOVE_OUT


def _comes_later(one: Working) -> bool:
    """Whether something else of the move is done first, while the hand waits where its way begins."""
    return one.stroke.begins_at > 0 and one.progress <= 0


def _slides(one: Working) -> bool:
    """Whether a way is gone, or a hand or tool is still at its end, and presses or moves a little there."""
    at_its_end = one.after is not None and one.stroke.type in {StrokeType.WIGGLE, StrokeType.PRESS}
    return at_its_end or one.stroke.type in _SLIDES


def _gone(one: Working) -> float:
    return round(one.progress, 2) if one.after is None else 1.0


def _way(seen: Seen, name: str, one: Working) -> Iterator[Shape]:
    """Yield what of a way lies on the skin, below the hands."""
    stroke, gone = one.after or one.stroke, _gone(one)
    way = track(seen.rig, seen.channels, stroke, right=one.right)
    if stroke.radius[0] or places_of(stroke):
        return
    steps = _steps(seen, stroke)
    way = _beside(seen, name, way, one, use_of(seen.rig.hands.uses, seen.moment.exercise.tool, stroke))
    if steps:
        beads = partial(guides.bead_shapes, name, way, steps, gone, seen.colours)
        yield from seen.remembered(f"{name}.beads", (way, gone), beads)
        return
    make = partial(guides.way_shapes, name, way, seen.colours)
    yield from seen.remembered(name, way, make)
    filled = partial(guides.gone_shapes, name, way, gone, seen.colours)
    yield from seen.remembered(f"{name}.gone", (way, gone), filled)


def _beside(seen: Seen, name: str, way: Way, one: Working, use: Use) -> Way:
    """Return where the way of a touch is drawn: where its hand would hide all of it, beside that.

    A round lies round the fingertips that go it.
    """
    outwards, y = use.aside if (one.after or one.stroke).radius[0] else use.sign
    x = outwards if one.right else -outwards
    return remembered(seen.rig, f"@{name}.beside", (way, x, y), lambda: [way.moved(x, y)])[0]


def _done(seen: Seen, name: str, one: Working) -> Iterator[Shape]:
    """Yield the lines of the exercise that this hand has gone before the one it goes now, pale and bare."""
    now = (one.after or one.stroke).path
    slid = (each for block in seen.moment.exercise.blocks for each in block.strokes if each.type in _SLIDES)
    lines = list({each.path: each for each in slid if not each.radius[0]}.values())
    paths = [each.path for each in lines]
    before = lines[: paths.index(now)] if now in paths else []
    for k, line in enumerate(before):
        if _steps(seen, line):
            continue
        for right in (False, True) if line.hands is Hands.BOTH else (one.right,):
            way, part = track(seen.rig, seen.channels, line, right=right), f"{name}.before{k}.{int(right)}"
            make = partial(guides.done_shapes, part, way, seen.colours)
            yield from seen.remembered(part, way, make)


def _steps(seen: Seen, stroke: Stroke) -> int:
    block = next(block for block in seen.moment.exercise.blocks if stroke in block.strokes)
    return steps_of(stroke, block.move_in_ms.value)


def _way_over(seen: Seen, name: str, one: Working, covers: Sequence[Placed]) -> Iterator[Shape | Group]:
    """Yield what of a way no hand may hide: a round, an end, a number, and what is still to go."""
    stroke, gone = one.after or one.stroke, _gone(one)
    way = track(seen.rig, seen.channels, stroke, right=one.right)
    number, use = number_of(seen, stroke), use_of(seen.rig.hands.uses, seen.moment.exercise.tool, stroke)
    way = _beside(seen, name, way, one, use)
    if stroke.radius[0]:
        below = partial(guides.round_below, name, way, seen.colours)
        yield from seen.remembered(f"{name}.below", way, below)
        filled = partial(guides.round_gone, name, way, gone, seen.colours)
        yield from seen.remembered(f"{name}.gone", (way, gone), filled)
        above = partial(guides.round_above, name, way, number, seen.colours)
        yield from seen.remembered(f"{name}.above", (way, number), above)
        return
    if places_of(stroke):
        yield from _rubs_on(seen, name, one, way)
        return
    steps = _steps(seen, stroke)
    for k, hand in enumerate(covers):
        pieces = remembered(
            seen.rig, f"@{name}.covered{k}", (way, gone, hand.affine), partial(_covered, way, gone, hand)
        )
        make = partial(guides.over_shapes, f"{name}.{k}", pieces, seen.colours)
        yield from seen.remembered(f"{name}.over{k}", (way, gone, hand.affine), make)
    if not steps and gone < BEGUN and guides.start_is_covered(way, covers):
        shown = round(1 - gone / BEGUN, 1)
        start = partial(guides.start_shapes, f"{name}.over", way, seen.colours, shown)
        yield from seen.remembered(f"{name}.start", (way, shown), start)
    ahead = guides.arrow_shown(way, gone)
    if steps and ahead and any(hand.covers(way.at(1.0)) for hand in covers):
        end = partial(guides.bead_end_shapes, f"{name}.over", way, seen.colours, ahead)
        yield from seen.remembered(f"{name}.over.end", (way, ahead), end)
    if not steps:
        yield from _at_its_end(seen, name, one, way, covers, beside=use.sign != (0.0, 0.0))
    if number is not None:
        at = number_place(seen, name, way, use, right=one.right)
        numbered = partial(number_shapes, f"{name}.number", at, number, seen.colours)
        yield from seen.remembered(f"{name}.number", (at, number), numbered)


def _at_its_end(
    seen: Seen, name: str, one: Working, way: Way, covers: Sequence[Placed], *, beside: bool
) -> Iterator[Shape]:
    """Yield the arrow at the end of a way, or what a tool does there; a press has its ring.

    Where the way is drawn `beside` its hand the arrow stays.
    """
    if one.stroke.type is StrokeType.WIGGLE:
        off = guides.off_edge(covers[0]) if covers else (0.0, 0.0)
        make = partial(guides.wiggle_shapes, f"{name}.wiggle", way, WIGGLE_ALONG, off, seen.colours)
        yield from seen.remembered(f"{name}.wiggle", (way, off), make)
    elif one.stroke.type is not StrokeType.PRESS and (ahead := beside or guides.arrow_shown(way, _gone(one))):
        make = partial(guides.end_shapes, name, way, seen.colours, shown=ahead)
        yield from seen.remembered(f"{name}.end", (way, ahead), make)


def _rubs_on(seen: Seen, name: str, one: Working, way: Way) -> Iterator[Shape]:
    """Yield the places where fingers rub that stay on a spot, and the step to the next."""
    use = use_of(seen.rig.hands.uses, seen.moment.exercise.tool, one.stroke)
    last = places_of(one.stroke) - 1
    here, shares = int(_gone(one) * last + 0.01), [k / last for k in range(last + 1)]
    numbers = number_places(seen, name, way, use, shares, right=one.right)
    make = partial(step_shapes, name, numbers, here, seen.mirrored, seen.colours)
    yield from seen.remembered(f"{name}.steps", (numbers, here), make)


def _covered(way: Way, gone: float, hand: Placed) -> Iterator[tuple[Point, ...]]:
    """Yield the pieces of what is still to go of a way that lie under a hand, each of two points or more.

    None of what touches: the line would lie on it.
    """
    count = max(2, int(way.length * (1 - gone) / COVERED_STEP))
    points = way.stretch(gone, 1.0, count) if way.length * (1 - gone) > COVERED_STEP else []
    pads, far = hand.pads if points else (), EDGE_FREE if hand.hand.has_tool else FREE

    def hides(point: Point) -> bool:
        return hand.covers(point) and all(dist(point, pad) > far for pad in pads)

    for hidden, piece in groupby(points, hides):
        run = tuple(piece)
        if hidden and len(run) > 1:
            yield run


def _rubbed(seen: Seen, rub: Rub) -> Iterator[Shape | Group]:
    """Yield two palms that rub, and the warmth of that beside them."""
    for one in rubbed(seen.rig.hands, rub):
        yield from hand_shapes(f"rub{int(one.left)}", one, seen.colours)
    if rub.shown < 1:
        return
    for side in (-1, 1):
        x, y = MIDDLE + side * RUB_AT[0], RUB_AT[1]
        yield from rub_shapes(f"rub{side}", (x, y + side * RUB_LONG / 2), side, RUB_LONG, seen.colours)
        yield from warm_shapes(f"rub.warm{side}", (x + side * RUB_WARM, y), 1.0, seen.colours)


# -- hands ---------------------------------------------------------------------------------------------------


def _hands(seen: Seen, strokes: Sequence[Working]) -> tuple[list[_Hand], list[_Hand]]:
    """Return free hands that hold the skin, and those that work, numbered together."""
    tool = seen.moment.exercise.tool
    touched = touches(seen.rig, seen.channels, tool, strokes)
    found = [(k, touch, held(seen.rig.hands, tool, touch)) for k, touch in enumerate(touched)]
    return [one for one in found if one[1].anchoring], [one for one in found if not one[1].anchoring]


def _touched(seen: Seen, hands: Sequence[_Hand]) -> Iterator[Shape | Group]:
    """Yield signs that go with a touch, what all hands do to the skin, within one clip, and the hands above."""
    figure = figure_outline(seen.rig, seen.channels)
    skin, above = list[Shape | Group](), list[Shape | Group]()
    for k, touch, hand in hands:
        within = (figure, *_not_covered(seen, hand))
        if touch.contact is not Contact.ANCHOR:
            yield from touch_signs(seen, f"sign{k}", touch, hand, within)
        if touch.contact is not Contact.ANCHOR and seen.moment.exercise.category in WARMING:
            places, share = _warmed(seen, touch, hand), round(touch.shown * (1 - touch.lift), 2)
            make_warm = partial(warmth, f"warmth{k}", places, share, seen.colours, figure)
            yield from seen.remembered(f"warmth{k}", (places, share, figure), make_warm)
        key = (hand.hand.name, hand.affine, hand.lift, hand.press, touch.contact, touch.heading, within)
        make = partial(_hand, f"hand{k}", hand, touch, within, seen.colours)
        below, on_top = seen.remembered(f"hand{k}", key, make)
        skin += below
        above += on_top
    yield from (*skin, *above)


def _not_covered(seen: Seen, hand: Placed) -> Sequence[Path]:
    """Return the outline of all that covers nothing of a hand, far beyond the canvas; none where nothing does.

    The same while head and hand rest.
    """
    if hand.under:
        head = face_path(seen.rig, seen.channels)
        return remembered(seen.rig, "@off.head", head, lambda: [without(_AROUND, head)])
    if hand.behind:
        ear, thumb = seen.rig.outline("ear", seen.channels)[0], ellipse(hand.pads[-1], THUMB_TIP, THUMB_TIP)
        off_ear = without(_AROUND, ear)
        if len(hand.pads) > PINCHING:  # flat fingers: all of them lie behind it
            return remembered(seen.rig, "@off.ear", ear, lambda: [off_ear])
        free = partial(united, (off_ear, without(_AROUND, thumb)))
        return remembered(seen.rig, "@off.ear", (ear, hand.affine), lambda: [free()])
    return ()


def _warmed(seen: Seen, touch: Touch, hand: Placed) -> tuple[Warm, ...]:
    """Return where the skin is warm: under the hand, and behind it on its way; less far beside an eye."""
    if hand.under:  # on the rim of the jaw, which covers the fingertips
        head = face_path(seen.rig, seen.channels)
        edge = remembered(seen.rig, "@jaw.edge", head, lambda: head.sampled(3))
        rim = (min(edge, key=lambda point: dist(point, pad)) for pad in hand.pads)
        return tuple(Warm((round(x, 1), round(y, 1)), *JAW_WARM) for x, y in rim)
    places = [hand.at if touch.stroke.type is StrokeType.STRETCH_RELEASE else touch.at]
    way = track(seen.rig, seen.channels, touch.stroke, right=touch.right)
    if touch.stroke.type in _TRAVELLED and way.length > 2 * WARM_APART:
        gone = touch.travelled * way.length
        behind = (gone - WARM_APART * k for k in (1, 2))
        places += (way.at(at % way.length / way.length) for at in behind if way.closed or at > 0)
    zone = partial(seen.rig.zone, "eye", {})
    eyes = remembered(seen.rig, "@eyes.edge", (), lambda: [point for path in zone() for point in path.sampled(3)])
    sizes = (min(1.0, max(LEAST_WARM, min(dist(place, eye) for eye in eyes) / WARM_REACH)) for place in places)
    return tuple(
        Warm((round(x, 1), round(y, 1)), round(size, 2), FAINTER**k)
        for k, ((x, y), size) in enumerate(zip(places, sizes, strict=True))
    )


def _hand(
    name: str, hand: Placed, touch: Touch, within: tuple[Path, ...], colours: Colours
) -> Iterator[list[Shape | Group]]:
    """Yield what a hand does to the skin, then the hand."""
    moving = touch.stroke.type in _TRAVELLED and touch.contact is Contact.TOUCHING
    below = skin_shapes(name, hand, touch.heading if moving else None, within[0], colours)
    for things in (below, hand_shapes(name, hand, colours)):
        yield [replace(one, clip=(*one.clip, *within[1:])) if within[1:] else one for one in things]
