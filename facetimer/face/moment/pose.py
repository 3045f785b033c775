# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The pose at any moment of a session: what the exercise's moves say, joined without a jump.

Owns how a pose parameter gets from value to value in time. It must not know what a parameter looks like.

The rules: a parameter keeps the last value it reached; in the move out it eases back to its base, the face soon,
the head slowly; a base (a move of the whole block) arrives in the last second of the intro or gap before the block
and leaves as the block lets go, else in the first second after it; a hold breathes by 2 %. Where two moves
disagree about the value between them, the difference fades away in the first quarter of a second, so that no
figure in a file can make the face jump.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from math import cos, pi, sin

from facetimer.face.rig.rig import SIGNED_CHANNELS
from facetimer.library.model.movement import POSE_PARAMETERS, Easing, Phase, PoseMove
from facetimer.library.model.practice import Block
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

Pose = dict[str, float]

BASE_MS = 1_000
JOIN_MS = 250
SOON, AT_LEAST_MS = 0.6, 700
"""In which share of a move out the face is back at rest, and the least time it takes; a head takes all of it."""
_BETWEEN = frozenset({SegmentKind.SIDE_SWITCH, SegmentKind.GAP, SegmentKind.CLOSE})
BREATH_MS = 4_000
BREATH_SHARE = 0.02
BREATH_STEPS = 8
"""A breath of a calm hold is shown in so many steps each way: a finer one moves no line by a visible part."""
STEPS = 200
"""A face goes from 0 to 1 in so many: each half a unit at most as a rule, so what moves slowly is drawn seldom."""
HAND_UNDER_WAY = 0.58
"""How far a move of the hands is when its picture shows both where it comes from and where it goes."""
FLUTTER_HZ = 12
FLUTTER_FADE_MS = 150

_PHASES = {
    SegmentKind.MOVE_IN: Phase.MOVE_IN,
    SegmentKind.HOLD: Phase.HOLD,
    SegmentKind.MOVE_OUT: Phase.MOVE_OUT,
}
_RETURNING = frozenset({Easing.SINE, Easing.TRIANGLE, Easing.FLUTTER})
_HEAD = ("head_", "chin_tuck")
_UNBREATHED = frozenset({"tongue_angle", "eye_close"})


def pose_at(timeline: Timeline, position_ms: float) -> Pose:
    """Return every parameter that is not 0 at `position_ms` of the session.

    Signed parameters come out as the person's own left when positive.

    Raises:
        ValueError: the position is outside the timeline.
    """
    segment = timeline.segment_at(int(position_ms))
    return _pose(timeline, segment, position_ms - segment.start_ms)


def still_pose(timeline: Timeline, position_ms: float) -> Pose:
    """Return the one pose that stands for the whole segment at `position_ms`, for reduced motion."""
    segment = timeline.segment_at(int(position_ms))
    if segment.kind is not SegmentKind.MOVE_IN:
        return _pose(timeline, segment, segment.duration_ms, breathing=False)
    return _pose(timeline, segment, _telling_ms(timeline, segment))


def still_ms(timeline: Timeline, segment: Segment) -> int:
    """Return the moment of a segment that stands for all of it."""
    if segment.kind is SegmentKind.MOVE_IN:
        return segment.start_ms + int(_telling_ms(timeline, segment))
    return segment.start_ms + segment.duration_ms // 2


def lets_go(segment: Segment) -> bool:
    """Whether all that a block asks for is let go in a segment: the last of its moves out, on each side."""
    return segment.kind is SegmentKind.MOVE_OUT and segment.rep == segment.reps


def telling_ms(timeline: Timeline) -> int:
    """Return the moment of a one-exercise timeline whose picture says most about it.

    Where the face itself moves, the middle of the first strong hold, or else the strongest moment of a move; where
    only hands move, well into their first stroke.
    """
    return _most_telling_ms(timeline, timeline.segments)


def other_side_ms(timeline: Timeline, change: Segment) -> int:
    """Return the moment that says most about the side which comes after a change of sides."""
    after = timeline.segments[change.index + 1 :]
    side = list(takewhile(lambda each: each.step == change.step and each.kind not in _BETWEEN, after))
    return _most_telling_ms(timeline, side)


def _most_telling_ms(timeline: Timeline, segments: Iterable[Segment]) -> int:
    best_ms, best = 0, -1.0
    for segment in segments:
        if segment.kind is SegmentKind.HOLD:
            at, weight = segment.start_ms + segment.duration_ms // 2, 4.0
        elif segment.kind is SegmentKind.MOVE_IN:
            at, weight = segment.start_ms + int(_telling_ms(timeline, segment)), 1.0
        else:
            continue
        found = weight * _strength(_pose(timeline, segment, at - segment.start_ms, breathing=False))
        if not found and _glides(timeline, segment):
            at, found = segment.start_ms + int(HAND_UNDER_WAY * segment.duration_ms), 0.001
        if found > best:
            best_ms, best = at, found
    return best_ms


def _glides(timeline: Timeline, segment: Segment) -> bool:
    """Whether a hand is on its way in this segment."""
    block = _block(timeline, segment)
    phase = _PHASES.get(segment.kind)
    return block is not None and any(s.during is phase and len(s.path) > 1 for s in block.strokes)


def _telling_ms(timeline: Timeline, segment: Segment) -> float:
    moments = [segment.duration_ms * part / 8 for part in (8, 4, 2, 6, 3, 5, 7)]
    return max(moments, key=lambda at: _strength(_pose(timeline, segment, at, breathing=False)))


def _strength(pose: Pose) -> float:
    total = 0.0
    for name, value in pose.items():
        if name != "tongue_angle":
            low, high = POSE_PARAMETERS[name]
            total += abs(value) / max(high, -low)
    return round(total, 6)


# -- values ----------------------------------------------------------------------------------------------------


def _pose(timeline: Timeline, segment: Segment, at_ms: float, *, breathing: bool = True) -> Pose:
    pose: Pose = {}
    for name in _names(timeline, segment):
        value = _value(timeline, segment, name, at_ms)
        if breathing and segment.kind is SegmentKind.HOLD and name not in _UNBREATHED:
            value *= 1 - BREATH_SHARE * _breath(at_ms, segment.duration_ms)
        if value:
            low, high = POSE_PARAMETERS[name]
            finer = 1_000 if name.startswith(_HEAD) else STEPS
            pose[name] = round(min(high, max(low, value)) * finer) / finer
    return pose


def _breath(at_ms: float, length_ms: int) -> float:
    """0 … 1 … 0 in whole breaths over the hold, so that it ends as it began."""
    breaths = max(1, round(length_ms / BREATH_MS))
    return round(BREATH_STEPS * (0.5 - 0.5 * cos(2 * pi * breaths * at_ms / length_ms))) / BREATH_STEPS


def _names(timeline: Timeline, segment: Segment) -> Iterable[str]:
    """Every parameter that can be other than 0 in `segment`: of its block and of what came before."""
    names = {move.parameter for move in _moves(timeline, segment)}
    if segment.kind not in _PHASES:
        names.update(move.parameter for move in _moves(timeline, _before(timeline, segment)))
    return names


def _before(timeline: Timeline, segment: Segment) -> Segment | None:
    return timeline.segments[segment.index - 1] if segment.index else None


def _block(timeline: Timeline, segment: Segment | None) -> Block | None:
    return None if segment is None else timeline.block_of(segment)


def _moves(timeline: Timeline, segment: Segment | None) -> Sequence[PoseMove]:
    block = _block(timeline, segment)
    return block.poses if block else ()


def _sign(timeline: Timeline, segment: Segment, name: str) -> float:
    """Signed parameters are written towards the working side; the picture knows only left (+) and right (−)."""
    if name not in SIGNED_CHANNELS:
        return 1.0
    block = _block(timeline, segment)
    side = segment.side
    if side is None and block is not None and block.per_side:
        following = (s.side for s in timeline.segments[segment.index :] if s.side is not None)
        side = next(following, None)
    return -1.0 if side is Side.RIGHT else 1.0


def _base(timeline: Timeline, segment: Segment, name: str) -> float:
    for move in _moves(timeline, segment):
        if move.parameter == name and move.during is Phase.BLOCK:
            value = move.start if move.easing in _RETURNING else move.end
            return value * _sign(timeline, segment, name)
    return 0.0


def _goal(timeline: Timeline, segment: Segment, name: str) -> float:
    """Return where a move out goes: to the base of its block, or to rest where the block is over."""
    after = timeline.segments[segment.index + 1 : segment.index + 2]
    over = lets_go(segment) and (not after or after[0].kind is not SegmentKind.SIDE_SWITCH)
    return 0.0 if over and segment.duration_ms >= AT_LEAST_MS else _base(timeline, segment, name)


def _entry(timeline: Timeline, segment: Segment, name: str) -> float:
    before = _before(timeline, segment)
    return _exit(timeline, before, name) if before else 0.0


def _exit(timeline: Timeline, segment: Segment, name: str) -> float:
    """Return the value at the end of a segment, without walking through it."""
    phase = _PHASES.get(segment.kind)
    if phase is None:
        return _base(timeline, segment, name)
    last = max(
        (m for m in _moves(timeline, segment) if m.parameter == name and m.during is phase),
        key=lambda m: m.ends_at,
        default=None,
    )
    if last is not None:
        return (last.start if last.easing in _RETURNING else last.end) * _sign(timeline, segment, name)
    if phase is Phase.MOVE_OUT:
        return _goal(timeline, segment, name)
    return _entry(timeline, segment, name)


def _value(timeline: Timeline, segment: Segment, name: str, at_ms: float) -> float:
    phase = _PHASES.get(segment.kind)
    if phase is None:
        return _between(timeline, segment, name, at_ms)
    own = [m for m in _moves(timeline, segment) if m.parameter == name and m.during is phase]
    if own:
        return _moved(timeline, segment, name, at_ms, own)
    entry = _entry(timeline, segment, name)
    if phase is Phase.MOVE_OUT:
        back = at_ms / segment.duration_ms
        if not name.startswith(_HEAD):
            back = min(1.0, at_ms / min(segment.duration_ms, max(AT_LEAST_MS, SOON * segment.duration_ms)))
        return entry + (_goal(timeline, segment, name) - entry) * ease(back)
    flutter = next((m for m in _moves(timeline, segment) if m.parameter == name and m.during is Phase.BLOCK), None)
    if flutter is not None and flutter.easing in _RETURNING:
        return entry + _shape(flutter, at_ms / segment.duration_ms, at_ms, segment.duration_ms) - flutter.start
    return entry


def _moved(timeline: Timeline, segment: Segment, name: str, at_ms: float, own: list[PoseMove]) -> float:
    own.sort(key=lambda m: m.begins_at)
    sign = _sign(timeline, segment, name)
    length = segment.duration_ms
    fraction = at_ms / length
    first = own[0]
    entry = _entry(timeline, segment, name)
    if name == "tongue_angle":
        entry = first.start * sign  # a whole turn further is the same place
    if fraction < first.begins_at:
        return entry
    value = first.start * sign
    for move in own:
        if fraction < move.begins_at:
            break
        part = min(1.0, (fraction - move.begins_at) / ((move.ends_at - move.begins_at) or 1.0))
        value = (
            _shape(move, part, at_ms - move.begins_at * length, (move.ends_at - move.begins_at) * length) * sign
        )
    gone = (at_ms - first.begins_at * length) / min(JOIN_MS, length / 2)
    return value + (entry - first.start * sign) * (1 - ease(min(1.0, gone)))


def _between(timeline: Timeline, segment: Segment, name: str, at_ms: float) -> float:
    """In intros, gaps, rests, switches and the close: what was lets go first, what comes arrives last."""
    entry = _entry(timeline, segment, name)
    base = _base(timeline, segment, name)
    if name == "tongue_angle":
        entry -= 360 * round(entry / 360)
    length = segment.duration_ms
    same_block = segment.kind is SegmentKind.REST and segment.block is not None
    if same_block or segment.kind is SegmentKind.SIDE_SWITCH:
        return entry + (base - entry) * ease(min(1.0, at_ms / min(BASE_MS, length)))
    leave, arrive = min(BASE_MS, length / 2), min(BASE_MS, length / 2)
    going = entry * (1 - ease(min(1.0, at_ms / leave)))
    coming = base * ease(max(0.0, (at_ms - (length - arrive)) / arrive))
    return going + coming


def ease(part: float) -> float:
    """Cubic in and out, 0..1 to 0..1."""
    return 4 * part**3 if part < 0.5 else 1 - (2 - 2 * part) ** 3 / 2


def _shape(move: PoseMove, part: float, at_ms: float, length_ms: float) -> float:
    span = move.end - move.start
    match move.easing:
        case Easing.LINEAR:
            return move.start + span * part
        case Easing.SINE:
            return move.start + span * abs(sin(pi * part * move.cycles))
        case Easing.TRIANGLE:
            turn = (part * move.cycles) % 1.0 if part < 1 else 0.0
            return move.start + span * ease(1 - abs(2 * turn - 1))
        case Easing.FLUTTER:
            fade = max(0.0, min(1.0, at_ms / FLUTTER_FADE_MS, (length_ms - at_ms) / FLUTTER_FADE_MS))
            return move.start + move.end * fade * sin(2 * pi * FLUTTER_HZ * at_ms / 1000)
        case _:
            return move.start + span * ease(part)
