# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What lies over the face while an exercise is practised: which zones, which signs, which hands.

Owns the choice of what is in the picture at a moment of a session. How each thing looks is told elsewhere.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from facetimer.face import guides
from facetimer.face.curves import Path, Point
from facetimer.face.hands.holding import held
from facetimer.face.hands.painting import hand_shapes
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.skin import skin_shapes
from facetimer.face.portrait import TONGUE_CENTRE, TONGUE_REACH, figure_outline
from facetimer.face.pose import Pose, ease
from facetimer.face.remembering import remembered
from facetimer.face.rig import Channels, Rig
from facetimer.face.shapes import CANVAS_WIDTH, Group, Shape
from facetimer.face.strokes import Touch, touches
from facetimer.face.style import Colours, FaceStyle
from facetimer.face.tracks import Way, track
from facetimer.face.working import Contact, Working, near_strokes, working_strokes
from facetimer.face.zones import warmth
from facetimer.library.model.movement import Phase, StrokeType
from facetimer.library.model.practice import Block, Exercise
from facetimer.library.model.vocabulary import Category, Pressure, Tool
from facetimer.session.timeline import Segment, SegmentKind, Timeline

IN_MS, OUT_MS = 4_000, 6_000
"""One calm breath."""
ISOMETRIC_BELOW = 0.3
"""A pose this weak under resting fingers means that the muscle works against them."""

HALF_SHOWN = 0.5
"""From here on a hand that comes has its track, and one that leaves has it no longer."""

WARMING = frozenset(
    {
        Category.RELAX, Category.MASSAGE, Category.LYMPH, Category.GUA_SHA, Category.ROLLER, Category.ACUPRESSURE,
    }
)  # fmt: skip
"""What warms the skin under the hand; in an exercise the hand only holds."""
_ACTING = frozenset({SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT})
_TRAVELLED = frozenset(
    {StrokeType.EFFLEURAGE, StrokeType.FRICTION, StrokeType.PETRISSAGE, StrokeType.STRETCH_RELEASE}
)
_SPOTS = frozenset({StrokeType.PRESS, StrokeType.REST})


def overlay(
    rig: Rig, channels: Channels, style: FaceStyle, colours: Colours, timeline: Timeline, at_ms: float, pose: Pose
) -> list[Shape | Group]:
    """Return the signs and hands over the face at a moment, back to front."""
    segment = timeline.segment_at(int(at_ms))
    if segment.kind is SegmentKind.CLOSE:
        return []
    inside_ms = at_ms - segment.start_ms
    exercise = timeline.steps[segment.step].exercise
    shapes = [*_points(rig, exercise, channels, colours, style)]
    if not rig.one_sided:
        shapes += _breath(exercise, segment, inside_ms, colours)
        shapes += _rounds(exercise, segment, pose, style, colours)
    block = timeline.block_of(segment)
    if block is None:
        return list(shapes)
    if _is_hinge(block) and not rig.one_sided:
        shapes += remembered(rig, "@midline", style, lambda: list(guides.midline_shapes(colours)))
    working = working_strokes(timeline, segment, inside_ms)
    if rig.one_sided:
        working = near_strokes(working)
    shapes += _tracks(rig, channels, style, colours, working)
    hands: list[Shape | Group] = []
    figure = figure_outline(rig, channels)
    for k, touch in enumerate(touches(rig, channels, exercise.tool, working)):
        hand = held(rig.hands, exercise.tool, touch)
        speaks = touch.contact is not Contact.ANCHOR
        if speaks:
            shapes += _signs(rig, channels, f"sign{k}", touch, exercise, style, colours)
        if speaks and exercise.category in WARMING:
            at, share = (round(touch.at[0], 1), round(touch.at[1], 1)), round(touch.shown * (1 - touch.lift), 2)
            make_warm = partial(warmth, f"warmth{k}", at, share, colours, figure)
            shapes += remembered(rig, f"@warmth{k}", (style, at, share, figure), make_warm)
        key = (style, hand.hand.name, hand.affine, hand.lift, hand.press, touch.contact, touch.heading, figure)
        make = partial(_hand, f"hand{k}", hand, touch, figure, colours)
        hands += remembered(rig, f"@hand{k}", key, make)
        if speaks and _is_isometric(exercise, block, touch, segment):
            hands += guides.opposing_shapes(f"against{k}", touch.at, hand.towards_wrist, colours)
    return [*shapes, *hands]


def _hand(name: str, hand: Placed, touch: Touch, figure: Path, colours: Colours) -> Iterator[Shape | Group]:
    moving = touch.stroke.type in _TRAVELLED and touch.contact is Contact.TOUCHING
    yield from skin_shapes(name, hand, touch.heading if moving else None, figure, colours)
    yield from hand_shapes(name, hand, colours)


def _rounded(touch: Touch) -> tuple[float, ...]:
    """What a hand's picture depends on, to a tenth of a unit: less is not seen."""
    return (
        round(touch.at[0], 1), round(touch.at[1], 1), round(touch.heading[0], 2), round(touch.heading[1], 2),
        round(touch.press, 2), round(touch.shown, 2), round(touch.travelled, 2),
    )  # fmt: skip


def _tracks(
    rig: Rig, channels: Channels, style: FaceStyle, colours: Colours, working: Sequence[Working]
) -> Iterator[Shape]:
    for k, one in enumerate(working):
        if one.stroke.type in _SPOTS or one.stroke.type in {StrokeType.WIGGLE, StrokeType.TAPOTEMENT}:
            continue
        if one.state.shown < HALF_SHOWN:
            continue
        way = track(rig, channels, one.stroke, right=one.right)
        legs = max(1, len(one.stroke.path) - 1)
        hidden = one.stroke.hidden_legs / legs
        key = (style, way)
        make = partial(guides.track_shapes, f"track{k}", way, hidden, colours)
        yield from remembered(rig, f"@track{k}", key, make)


def _signs(
    rig: Rig,
    channels: Channels,
    name: str,
    touch: Touch,
    exercise: Exercise,
    style: FaceStyle,
    colours: Colours,
) -> Iterator[Shape]:
    """Yield what goes with one touch: its trail or its way back, its ring, its pressure."""
    if touch.contact is Contact.ANCHOR:
        return
    way = track(rig, channels, touch.stroke, right=touch.right)
    key = (style, way, touch.contact, exercise.pressure, *_rounded(touch))
    yield from remembered(
        rig, f"@{name}", key, partial(_sign_shapes, way, name, touch, exercise.pressure, colours)
    )


def _sign_shapes(way: Way, name: str, touch: Touch, pressure: Pressure, colours: Colours) -> Iterator[Shape]:
    kind = touch.stroke.type
    away = (0.0, -1.0)
    touching = touch.contact is Contact.TOUCHING
    if kind is StrokeType.PRESS:
        yield from guides.press_shapes(name, touch.at, touch.press, touch.shown, colours)
    elif kind in _TRAVELLED and touching:
        yield from guides.trail_shapes(name, way, touch.travelled, colours)
    elif kind in _TRAVELLED and touch.travelled > 0:
        yield from guides.return_shapes(name, way, touch.travelled, colours)
    if kind is StrokeType.STRETCH_RELEASE and touching:
        yield from guides.pull_shapes(name, touch.at, touch.heading, away, colours)
    if pressure is not Pressure.NONE and touching:
        yield from guides.pressure_shapes(name, touch.at, away, pressure, colours)


def _points(
    rig: Rig, exercise: Exercise, channels: Channels, colours: Colours, style: FaceStyle
) -> Sequence[Shape]:
    if exercise.category is not Category.ACUPRESSURE:
        return ()
    chosen = frozenset(anchor for block in exercise.blocks for stroke in block.strokes for anchor in stroke.path)
    places: list[tuple[str, Point]] = []
    for name in guides.POINTS:
        left = rig.place(name, channels)
        places.append((name, left))
        if left[0] != CANVAS_WIDTH / 2 and not rig.one_sided:
            places.append((name, rig.place(name, channels, right=True)))
    key = (style, chosen, tuple(places))
    return remembered(rig, "@points", key, lambda: list(guides.point_shapes(places, chosen, colours)))


def _breath(exercise: Exercise, segment: Segment, at_ms: float, colours: Colours) -> list[Shape]:
    """The ring that breathes: with the phases of a breathing exercise, on its own in a long quiet hold."""
    still = exercise.tool is Tool.NONE or exercise.tool is Tool.PALMS
    if not still or exercise.category not in {Category.RELAX, Category.LYMPH}:
        return []
    breathes = not any(block.poses or block.strokes for block in exercise.blocks)
    if breathes and segment.kind in {SegmentKind.MOVE_IN, SegmentKind.MOVE_OUT}:
        inwards = segment.kind is SegmentKind.MOVE_IN
        share = ease(at_ms / segment.duration_ms)
    elif segment.kind is SegmentKind.HOLD and segment.duration_ms >= IN_MS + OUT_MS:
        within = at_ms % (IN_MS + OUT_MS)
        inwards = within < IN_MS
        share = ease(within / IN_MS if inwards else (within - IN_MS) / OUT_MS)
    else:
        return list(guides.breath_shapes(0.0, colours)) if breathes else []
    breath = share if inwards else 1 - share
    return [*guides.breath_shapes(breath, colours), *guides.chevron_shapes(inwards, breath, colours)]


def _rounds(
    exercise: Exercise, segment: Segment, pose: Pose, style: FaceStyle, colours: Colours
) -> Iterator[Shape]:
    """The tongue's round, with arrows the way it is going."""
    if pose.get("tongue_bulge", 0.0) < 0.05 or segment.block is None:
        return
    moves = exercise.blocks[segment.block - 1].poses
    turn = sum(move.end - move.start for move in moves if move.parameter == "tongue_angle")
    if turn:
        clockwise = (turn > 0) != style.facing
        yield from guides.round_shapes("round", TONGUE_CENTRE, TONGUE_REACH, clockwise=clockwise, colours=colours)


def _is_hinge(block: Block) -> bool:
    """Whether the jaw opens while the tongue stays up: then it should follow the midline."""
    up = any(m.parameter == "tongue_palate" and m.during is Phase.BLOCK for m in block.poses)
    return up and any(m.parameter == "jaw_open" and m.during is Phase.MOVE_IN for m in block.poses)


def _is_isometric(exercise: Exercise, block: Block, touch: Touch, segment: Segment) -> bool:
    if exercise.category is not Category.EXERCISE_ASSISTED or touch.stroke.type is not StrokeType.REST:
        return False
    strongest = max((abs(move.end) for move in block.poses), default=0.0)
    return strongest <= ISOMETRIC_BELOW and segment.kind in _ACTING
