# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where hands and tools are at a moment: on their tracks, at rest, tapping, holding the skin.

Must not know how a hand or tool looks, nor when it is where.
"""

from collections.abc import Sequence
from math import cos, pi, sin

from msgspec import Struct
from msgspec.structs import replace

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.hands.tracks import MIDDLE, Way, track
from facetimer.face.moment.working import Contact, Working, pressed, steady
from facetimer.face.rig.hand_uses import Anchoring
from facetimer.face.rig.rig import Channels, Rig
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.vocabulary import Tool, Zone

WIGGLES = 6
WIGGLE_REACH = 5.4
WIGGLE_ALONG = (0.93, -0.37)
"""The unit vector along which a tool wiggles at the end of its way."""
RUB_REACH = 9.0
TAP_LIFT = 0.3
"""How high a finger rises between taps, of the height of a hand on its way back."""


class Touch(Struct, frozen=True):
    """One hand or tool at a moment, in canvas units.

    Attributes:
        right: whether it is on the person's right (x above the middle).
        heading: unit vector of the direction of travel.
        travelled: share of the track that lies behind, 0..1.
        press: 0..1, how deep a press or pinch is.
        shown: 0..1, how far it has come into the picture: 0 is out of sight.
        lift: 0 on the skin, 1 in the air.
        back: 0..1, how much of its way back it has drawn back as it let go.
        places: where the fingers of one hand rest, if on more than one place.
        after: the glide at whose end it goes on: a tool keeps its bearing there.
        anchoring: how a free hand holds; None for one that works.
    """

    stroke: Stroke
    right: bool
    at: Point
    heading: Point
    contact: Contact
    travelled: float = 0.0
    press: float = 0.0
    shown: float = 1.0
    lift: float = 0.0
    back: float = 0.0
    places: tuple[Point, ...] = ()
    after: Stroke | None = None
    anchoring: Anchoring | None = None


def touches(rig: Rig, channels: Channels, tool: Tool, working: Sequence[Working]) -> list[Touch]:
    """Return where the hands are for the strokes in the picture, free hands first: they lie below.

    Fingers that rest at the same time, on the same side, are of one hand.
    """
    found: list[Touch] = []
    free: list[Touch] = []
    for one in working:
        way = track(rig, channels, one.stroke, right=one.right)
        touch = _touch(rig, channels, one, way)
        beside = next((k for k, other in enumerate(found) if _of_one_hand(touch, other)), None)
        if beside is not None:
            found[beside] = _together(found[beside], touch)
            continue
        found.append(touch)
        anchoring = anchoring_of(rig.hands.anchors, tool, one.after or one.stroke)
        if anchoring is not None:
            at = anchor_place(rig, channels, anchoring, right=one.right)
            free.append(
                Touch(
                    one.stroke,
                    one.right,
                    at,
                    (0.0, -1.0),
                    Contact.ANCHOR,
                    shown=one.state.shown,
                    back=one.state.back,
                    anchoring=anchoring,
                )
            )
    return free + found


def _of_one_hand(one: Touch, other: Touch) -> bool:
    resting = one.stroke.type is other.stroke.type is StrokeType.REST
    return resting and one.right is other.right and one.stroke.during is other.stroke.during


def _together(one: Touch, other: Touch) -> Touch:
    places = (*(one.places or (one.at,)), other.at)
    middle = sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)
    return replace(one, at=middle, places=places)


def _touch(rig: Rig, channels: Channels, one: Working, way: Way) -> Touch:
    stroke, state = one.stroke, one.state
    share = one.progress % 1.0 if stroke.radius[0] else one.progress
    at, heading = way.place(share)
    if one.after is not None:
        heading = track(rig, channels, one.after, right=one.right).place(1.0)[1]
    press, lift = pressed(stroke, state), state.lift
    match stroke.type:
        case StrokeType.WIGGLE:
            swing = WIGGLE_REACH * sin(2 * pi * WIGGLES * state.elapsed_ms / max(1.0, state.length_ms))
            at = (at[0] + swing * WIGGLE_ALONG[0], at[1] + swing * WIGGLE_ALONG[1])
        case StrokeType.FRICTION if not stroke.radius[0]:
            swing = RUB_REACH * sin(2 * pi * state.elapsed_ms / (stroke.period_ms or 1000))
            at = (at[0] + heading[0] * swing, at[1] + heading[1] * swing)
        case StrokeType.TAPOTEMENT:
            at, press = _tap(rig, channels, one)
            lift = max(lift, TAP_LIFT * (1 - press))
        case _:
            pass
    travelled = min(1.0, share)
    return Touch(
        stroke,
        one.right,
        at,
        heading,
        one.contact,
        travelled,
        press,
        state.shown,
        lift,
        state.back,
        after=one.after,
    )


def anchoring_of(anchors: Sequence[Anchoring], tool: Tool, stroke: Stroke) -> Anchoring | None:
    """Return how the free hand holds the skin while a tool glides; None where no bone is free for it."""
    if stroke.hands is not Hands.WORKING or stroke.type is not StrokeType.EFFLEURAGE:
        return None
    return next((one for one in anchors if one.fits(tool, stroke)), None)


def anchor_place(rig: Rig, channels: Channels, anchoring: Anchoring, *, right: bool) -> Point:
    """Return where the free hand lies when the person's right or left side is worked."""
    x, y = rig.place(anchoring.place, channels, right=right)
    dx, dy = anchoring.aside
    return x + (dx if right else -dx), y + dy


# -- taps ----------------------------------------------------------------------------------------------------


def tap_points(rig: Rig, channels: Channels, zone: Zone, count: int, *, right: bool) -> list[Point]:
    """Return the first `count` places inside a zone that taps fall on: spread out, and always the same."""
    paths = rig.zone(zone.value, channels)
    outline = paths[1 if right and len(paths) > 1 else 0].sampled(4)
    if len(paths) == 1 and not rig.one_sided:  # across the midline: each hand keeps to its own half
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
    return _in_short_steps(found)


def _in_short_steps(points: list[Point]) -> list[Point]:
    """Return the points in order along the longer side of their box: a hand that taps walks and does not fly."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    along = 0 if max(xs) - min(xs) > max(ys) - min(ys) else 1
    row = sorted(points, key=lambda point: point[along])
    threes = zip([row[0], *row], row, [*row[1:], row[-1]], strict=False)
    return [((a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3) for a, b, c in threes]


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
    taps = one.state.elapsed_ms / period + (0.5 if one.right else 0.0)  # one hand after the other, like rain
    number = int(taps)
    part = taps - number
    points = _taps(rig, channels, one.stroke.zones[0], right=one.right)
    here, following = points[_there_and_back(number)], points[_there_and_back(number + 1)]
    move = steady(part)
    at = here[0] + (following[0] - here[0]) * move, here[1] + (following[1] - here[1]) * move
    return at, 0.5 + 0.5 * cos(2 * pi * part)


def _taps(rig: Rig, channels: Channels, zone: Zone, *, right: bool) -> list[Point]:
    """Return the places of a round of taps; the same object while the pose stays."""
    slot, key = f"@taps.{zone.value}.{right}", tuple(channels.items())
    before = rig.memo.get(slot)
    if before is None or before[0] != key:
        rig.memo[slot] = (key, tap_points(rig, channels, zone, TAPS_IN_ROUND, right=right))
    found: list[Point] = rig.memo[slot][1]
    return found


def _there_and_back(number: int) -> int:
    """Return which of the places a tap falls on: through all of them, and back the same way."""
    turn = number % (2 * TAPS_IN_ROUND - 2)
    return min(turn, 2 * TAPS_IN_ROUND - 2 - turn)
