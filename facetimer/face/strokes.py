# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where hands and tools are at a moment, and everywhere they ever touch.

Owns how tracks are travelled: a stroke goes one way, lifts, and comes
back through the air; it never scrubs. It must not know how a hand or tool looks.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import cos, pi, sin

from msgspec import Struct

from facetimer.face.curves import Point, inside
from facetimer.face.pose import ease
from facetimer.face.rig import Channels, Rig
from facetimer.face.tracks import MIDDLE, Way, track
from facetimer.library.model.movement import Hands, Phase, Stroke, StrokeType
from facetimer.library.model.practice import Block
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

FREE_HAND_ASIDE = 17.0
"""How far over the midline the free hand reaches at most."""
APPEAR_MS = 500
LEAD_MS = 1_000
WIGGLES = 6
WIGGLE_REACH = 5.0
RUB_REACH = 9.0
BREATH_MS = 4_000
FREE_HAND_BEHIND = 46.0
"""How far behind the start of a tool's track the free hand holds the skin."""

_PHASES = {
    SegmentKind.MOVE_IN: Phase.MOVE_IN,
    SegmentKind.HOLD: Phase.HOLD,
    SegmentKind.MOVE_OUT: Phase.MOVE_OUT,
}


class Contact(StrEnum):
    """How a hand meets the skin at a moment."""

    TOUCHING = "touching"
    LIFTED = "lifted"
    """On its way back, or waiting above the start."""
    ANCHOR = "anchor"
    """The free hand, holding the skin while the other works."""


class Touch(Struct, frozen=True):
    """One hand or tool at a moment, in canvas units.

    Attributes:
        right: whether it is on the person's right (x above the middle).
        heading: unit vector of the direction of travel.
        travelled: share of the track that lies behind, 0..1.
        press: 0..1, how deep a press or pinch is.
        shown: opacity, for what comes and goes.
    """

    stroke: Stroke
    right: bool
    at: Point
    heading: Point
    contact: Contact
    travelled: float = 0.0
    press: float = 0.0
    shown: float = 1.0


# -- a moment ----------------------------------------------------------------------------------------------------


class Working(Struct, frozen=True):
    """The strokes of a block that are in the picture at a moment: which side, and how far each is."""

    stroke: Stroke
    right: bool
    progress: float
    """Share of the track, or number of rounds for circles."""
    contact: Contact
    shown: float
    elapsed_ms: float
    """Since the stroke's part of its phase began."""
    length_ms: float
    after: Stroke | None = None
    """The glide at whose end it goes on: a tool keeps its bearing there."""


def working_strokes(timeline: Timeline, segment: Segment, at_ms: float) -> list[Working]:
    """Return the strokes in the picture `at_ms` into `segment`, hands of both sides listed apart."""
    block = timeline.block_of(segment)
    if block is None:
        return []
    found: list[Working] = []
    for stroke in block.strokes:
        state = _state(block, stroke, segment, at_ms)
        if state is not None:
            progress, contact, shown, elapsed, length = state
            found += [
                Working(stroke, right, progress, contact, shown, elapsed, length, _glide_before(block, stroke))
                for right in sides_of(stroke, timeline.side_of(segment), segment.rep or 1)
            ]
    return found


def _glide_before(block: Block, stroke: Stroke) -> Stroke | None:
    if stroke.during is not Phase.HOLD or len(stroke.path) != 1:
        return None
    glides = (s for s in block.strokes if s.during is Phase.MOVE_IN and s.path[-1] == stroke.path[0])
    return next(glides, None)


def sides_of(stroke: Stroke, side: Side | None, rep: int) -> tuple[bool, ...]:
    """Return the sides a stroke is made on: False for the person's left, True for the right."""
    match stroke.hands:
        case Hands.BOTH:
            return (False, True)
        case Hands.WORKING:
            return (side is not Side.LEFT,)
        case Hands.ALTERNATE:
            return (rep % 2 == 1,)
        case Hands.CENTRE:
            return (False,)


def _state(
    block: Block, stroke: Stroke, segment: Segment, at_ms: float
) -> tuple[float, Contact, float, float, float] | None:
    """Return progress, contact, opacity, and the time within the stroke's own part; None when out of sight."""
    phase = _PHASES.get(segment.kind)
    length = segment.duration_ms
    if phase is None:
        return _waiting(block, stroke, segment, at_ms)
    if stroke.during is Phase.BLOCK:
        return 0.0, Contact.TOUCHING, 1.0, at_ms, length
    if phase is stroke.during:
        begin, end = stroke.begins_at * length, stroke.ends_at * length
        if not begin <= at_ms <= end:
            return None
        inside_ms, part_ms = at_ms - begin, end - begin
        shown = min(1.0, inside_ms / 200 if begin else 1.0, (end - at_ms) / 200 if end < length else 1.0)
        return _progress(stroke, inside_ms, part_ms), Contact.TOUCHING, shown, inside_ms, part_ms
    if stroke.during is not Phase.MOVE_IN or stroke.radius[0]:
        return None
    if phase is Phase.HOLD:
        taken_over = any(s.during is Phase.HOLD for s in block.strokes)
        return None if taken_over else (1.0, Contact.TOUCHING, 1.0, at_ms, length)
    back = 1 - ease(at_ms / length)
    contact = Contact.TOUCHING if stroke.type is StrokeType.STRETCH_RELEASE else Contact.LIFTED
    return back, contact, 1.0, at_ms, length


def _waiting(
    block: Block, stroke: Stroke, segment: Segment, at_ms: float
) -> tuple[float, Contact, float, float, float] | None:
    """Between repetitions a hand waits above its start; before the first it comes in at the end of the pause."""
    length = segment.duration_ms
    if segment.kind is SegmentKind.GAP and segment.block is None:
        return None
    comes_later = stroke.begins_at > 0 or any(s.during is Phase.MOVE_IN for s in block.strokes)
    if stroke.during is Phase.HOLD and comes_later:
        return None
    resting = stroke.type in {StrokeType.REST, StrokeType.PRESS}
    contact = Contact.TOUCHING if resting else Contact.LIFTED
    if segment.kind is SegmentKind.REST and segment.block is not None:
        return 0.0, contact, 1.0, 0.0, length
    if segment.kind is SegmentKind.INTRO:
        return 0.0, contact, min(1.0, at_ms / APPEAR_MS), 0.0, length
    shown = max(0.0, 1 - (length - at_ms) / LEAD_MS)
    return (0.0, contact, shown, 0.0, length) if shown else None


def _progress(stroke: Stroke, at_ms: float, length_ms: float) -> float:
    if stroke.radius[0]:
        return at_ms / (stroke.period_ms or length_ms)
    share = at_ms / length_ms if length_ms else 1.0
    if stroke.type is StrokeType.PETRISSAGE and stroke.period_ms and len(stroke.path) > 1:
        steps = max(1, round(length_ms / stroke.period_ms))
        step = min(steps - 1, int(share * steps))
        moving = max(0.0, (share * steps - step) - 0.75) * 4  # a pinch stays, then steps on
        return min(1.0, (step + ease(moving)) / max(1, steps - 1))
    if stroke.type is StrokeType.FRICTION:
        return share
    return 0.5 - 0.5 * cos(pi * share)


def touches(rig: Rig, channels: Channels, working: Sequence[Working]) -> list[Touch]:
    """Return where the hands are for the strokes in the picture, free hands included."""
    found = []
    for one in working:
        way = track(rig, channels, one.stroke, right=one.right)
        found.append(_touch(rig, channels, one, way))
        glide = one.after or one.stroke
        start = way if glide is one.stroke else track(rig, channels, glide, right=one.right)
        anchor = free_hand(glide, start, right=one.right)
        if anchor is not None:
            found.append(Touch(one.stroke, one.right, anchor, (0.0, -1.0), Contact.ANCHOR, shown=one.shown))
    return found


def _touch(rig: Rig, channels: Channels, one: Working, way: Way) -> Touch:
    stroke = one.stroke
    share = one.progress % 1.0 if stroke.radius[0] else one.progress
    at, heading = way.place(share)
    if one.after is not None:
        heading = track(rig, channels, one.after, right=one.right).place(1.0)[1]
    press = 0.0
    match stroke.type:
        case StrokeType.WIGGLE:
            swing = WIGGLE_REACH * sin(2 * pi * WIGGLES * one.elapsed_ms / max(1.0, one.length_ms))
            at = (at[0] + swing, at[1] - swing * 0.4)
        case StrokeType.FRICTION if not stroke.radius[0]:
            swing = RUB_REACH * sin(2 * pi * one.elapsed_ms / (stroke.period_ms or 1000))
            at = (at[0] + heading[0] * swing, at[1] + heading[1] * swing)
        case StrokeType.PRESS | StrokeType.PETRISSAGE:
            press = 0.5 - 0.5 * cos(2 * pi * one.elapsed_ms / (stroke.period_ms or BREATH_MS))
        case StrokeType.TAPOTEMENT:
            at, press = _tap(rig, channels, one)
        case _:
            pass
    return Touch(stroke, one.right, at, heading, one.contact, min(1.0, share), press, one.shown)


def free_hand(stroke: Stroke, way: Way, *, right: bool) -> Point | None:
    """Return where the free hand holds the skin: behind the start of a tool's way; on the neck it stays off."""
    if stroke.hands is not Hands.WORKING or stroke.type is not StrokeType.EFFLEURAGE or stroke.hidden_legs:
        return None
    at, heading = way.place(0.0)
    x, y = at[0] - heading[0] * FREE_HAND_BEHIND, at[1] - heading[1] * FREE_HAND_BEHIND
    inwards = MIDDLE + (FREE_HAND_ASIDE if not right else -FREE_HAND_ASIDE)
    return (min(x, inwards) if not right else max(x, inwards)), y


# -- taps ----------------------------------------------------------------------------------------------------


def tap_points(rig: Rig, channels: Channels, zone: Zone, count: int, *, right: bool) -> list[Point]:
    """Return the first `count` places inside a zone that taps fall on: spread out, and always the same."""
    paths = rig.zone(zone.value, channels)
    outline = paths[1 if right and len(paths) > 1 else 0].sampled(4)
    if len(paths) == 1:  # a zone across the midline: each hand keeps to its own half
        outline = [(max(x, MIDDLE + 8) if right else min(x, MIDDLE - 8), y) for x, y in outline]
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    found: list[Point] = []
    k = 1
    while len(found) < count:
        x = min(xs) + (max(xs) - min(xs)) * _spread(k, 2)
        y = min(ys) + (max(ys) - min(ys)) * _spread(k, 3)
        if inside((x, y), outline):
            found.append((x, y))
        k += 1
    return found


def _spread(k: int, base: int) -> float:
    """The k-th number of a van der Corput sequence: even over 0..1 without a pattern one can see."""
    value, share = 0.0, 1.0
    while k:
        share /= base
        value += share * (k % base)
        k //= base
    return value


TAPS_IN_ROUND = 24


def _tap(rig: Rig, channels: Channels, one: Working) -> tuple[Point, float]:
    period = one.stroke.period_ms or 250
    number = int(one.elapsed_ms / period)
    part = one.elapsed_ms / period - number
    zone = one.stroke.zones[0]
    points = tap_points(rig, channels, zone, TAPS_IN_ROUND, right=one.right)
    here, following = points[number % TAPS_IN_ROUND], points[(number + 1) % TAPS_IN_ROUND]
    move = ease(max(0.0, part - 0.5) * 2)
    at = here[0] + (following[0] - here[0]) * move, here[1] + (following[1] - here[1]) * move
    return at, max(0.0, 1 - 2 * part)


def pads_of(tool: Tool, stroke: Stroke, together: Sequence[Stroke]) -> int:
    """Return how many fingertips of one hand make `stroke`: its fingers, shared with what they do beside it."""
    if stroke.type is StrokeType.PRESS and tool is Tool.FINGERTIPS:
        return 1
    fingers = FINGERS.get(tool, 1)
    beside = sum(
        1
        for other in together
        if other.during is stroke.during
        and other.begins_at < stroke.ends_at
        and stroke.begins_at < other.ends_at
        and other.type is stroke.type
    )
    return max(1, fingers // max(1, beside))


FINGERS = {
    Tool.FINGERTIPS: 3,
    Tool.INDEX_FINGERS: 1,
    Tool.TWO_FINGERS: 2,
    Tool.THREE_FINGERS: 3,
    Tool.RING_FINGER: 1,
    Tool.FLAT_FINGERS: 3,
    Tool.FLAT_HAND: 4,
    Tool.KNUCKLES: 4,
    Tool.C_HAND: 2,
    Tool.THUMB_AND_INDEX: 2,
}
