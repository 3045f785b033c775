# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The four moments that tell an exercise: start, halfway, end, and the release or the other side.

Owns which moments a sheet, a card or a printed page shows. An exercise's file may name its own; else they follow
from its phases, and no two that look alike are taken.
"""

from collections.abc import Iterator

from facetimer.face.moment import MarkKind, Moment, moment_at
from facetimer.face.working import BREATH_MS, Working, pressed
from facetimer.library.model.movement import Stroke, StrokeType
from facetimer.session.timeline import Segment, SegmentKind, Timeline

COUNT = 4
UNLIKE = 0.24
"""Moments that differ by less look alike; 1 is as far as a parameter goes here, a whole way, a hand more."""
EMPTY_MS = 200
HANDS_COME_MS = (1_500, 900, 1_900)
"""Before a hand is in the picture, and while it is on its way to the face."""
STEPS = 8

_ACTS = (SegmentKind.MOVE_IN, SegmentKind.HOLD)


def telling_moments(timeline: Timeline) -> tuple[int, ...]:
    """Return the four moments of an exercise practised alone, in ms since its introduction began.

    Args:
        timeline: one exercise, as `scene.alone` gives it.
    """
    own = timeline.steps[0].exercise.moments
    if own:
        return own
    found: list[int] = []
    for at_ms in (*_wanted(timeline), *_others(timeline)):
        if len(found) < COUNT and all(_unlike(timeline, at_ms, other) >= UNLIKE for other in found):
            found.append(at_ms)
    while len(found) < COUNT:  # a very small move: the moments that are furthest from each other
        left = [at_ms for at_ms in _others(timeline) if at_ms not in found]
        found.append(max(left, key=lambda at_ms: min(_unlike(timeline, at_ms, other) for other in found)))
    return tuple(sorted(found))


def _wanted(timeline: Timeline) -> list[int]:
    """Return start, halfway and end of the first repetition, then the other side or block, else the release."""
    runs = _runs(timeline)
    if not runs:
        return []
    first = runs[0]
    if _is_a_place(timeline):  # empty, the hand above it, the press light and deep
        press_ms = first[0].start_ms
        return [EMPTY_MS, HANDS_COME_MS[0], press_ms, press_ms + BREATH_MS // 2]
    begin, hold = first[0], next((s for s in first if s.kind is SegmentKind.HOLD), None)
    end = _at(hold, 0.5) if hold is not None and hold is not begin else _at(begin, 0.98)
    wanted = [_at(begin, 0.02), _at(begin, 0.5), end]
    if len(runs) > 2:
        wanted[1:] = [end, *(_at(run[0], 0.6) for run in runs[1:3])]
    elif len(runs) == 2:
        wanted.append(_at(runs[1][0], 0.6))
    out = next((s for s in first if s.kind is SegmentKind.MOVE_OUT), None)
    if out is not None:
        wanted.append(_at(out, 0.6))
    return wanted


def _is_a_place(timeline: Timeline) -> bool:
    """Whether all there is to do is to press one place."""
    strokes = [stroke for block in timeline.steps[0].exercise.blocks for stroke in block.strokes]
    return bool(strokes) and all(stroke.type is StrokeType.PRESS for stroke in strokes)


def _others(timeline: Timeline) -> Iterator[int]:
    """Yield what else may be shown: hands that come, then every phase of each side and block, step by step."""
    yield from HANDS_COME_MS
    for run in _runs(timeline):
        for segment in run:
            for k in range(STEPS):
                yield _at(segment, (k + 0.5) / STEPS)


def _runs(timeline: Timeline) -> list[list[Segment]]:
    """Return the phases of the first repetition of each side and block."""
    found: list[list[Segment]] = []
    seen: list[object] = []
    for segment in timeline.segments:
        if segment.run is None or segment.rep != 1 or segment.kind is SegmentKind.REST or not segment.duration_ms:
            continue
        if segment.run not in seen:
            seen.append(segment.run)
            found.append([])
        found[seen.index(segment.run)].append(segment)
    return [run for run in found if run and run[0].kind in _ACTS]


def _at(segment: Segment, share: float) -> int:
    return segment.start_ms + int(share * segment.duration_ms)


def _unlike(timeline: Timeline, one_ms: int, other_ms: int) -> float:
    """Return how much two moments differ: 0 is not at all."""
    one, other = (moment_at(timeline, at_ms, {}, {}) for at_ms in (one_ms, other_ms))
    reach = _reach(timeline)
    total = 0.0
    for name in {*one.pose, *other.pose}:
        gone = abs(one.pose.get(name, 0.0) - other.pose.get(name, 0.0))
        if name == "tongue_angle":
            gone = _round_trip(gone / 360)
        total += gone / reach.get(name, 1.0)
    hands, others = _hands(one), _hands(other)
    total += sum(1.0 for key in set(hands) ^ set(others))
    for key in set(hands) & set(others):
        total += max(abs(a - b) for a, b in zip(hands[key][1:], others[key][1:], strict=True))
        first, second = hands[key][0], others[key][0]
        total += _round_trip(first - second) if key[0].radius[0] else abs(first - second)
    return total + abs(_breath(one) - _breath(other))


def _reach(timeline: Timeline) -> dict[str, float]:
    """Return how far each parameter goes in an exercise: a small move is told by small moments."""
    reach = {"tongue_angle": 1.0}
    for block in timeline.steps[0].exercise.blocks:
        for move in block.poses:
            if move.parameter != "tongue_angle":
                most = max(abs(move.start), abs(move.end), 0.05)
                reach[move.parameter] = max(most, reach.get(move.parameter, 0.0))
    return reach


def _round_trip(turns: float) -> float:
    """Return how far apart two places on a round are: 1 is opposite."""
    rest = abs(turns) % 1.0
    return 2 * min(rest, 1 - rest)


def _breath(moment: Moment) -> float:
    return next((mark.share + 2 * mark.forth for mark in moment.marks if mark.kind is MarkKind.BREATH), 0.0)


def _hands(moment: Moment) -> dict[tuple[Stroke, bool], tuple[float, ...]]:
    """Return for each hand how far it is on its way, in the picture, in the air, in a press."""
    return {
        (one.stroke, one.right): (_gone(one), one.state.shown, one.state.lift, pressed(one.stroke, one.state))
        for one in moment.strokes
    }


def _gone(one: Working) -> float:
    """Return how far a hand is on its way; one that rests has none."""
    return 0.0 if one.stroke.type is StrokeType.REST else one.progress
