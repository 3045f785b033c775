# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The four moments that tell an exercise: ready, on the way, arrived, and let go or the other side.

Owns which moments a sheet, a card or a printed page shows. They tell one move, that of the first block; where the
same is done on several lines or at several places, each is shown in its turn. An exercise's file may name its own.
No two that look alike are taken.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from facetimer.face.moment.moment import MarkKind, Moment, moment_at
from facetimer.face.moment.pose import BASE_MS, Pose, lets_go, pose_at
from facetimer.face.moment.working import (
    BREATH_MS,
    COMING_MS,
    LANDING_MS,
    NUMBERED,
    Working,
    pressed,
    rubbed_ms,
    steps_of,
)
from facetimer.library.model.movement import Hands, Phase, Stroke, StrokeType, Telling, TellingPhase
from facetimer.library.model.practice import Block
from facetimer.library.model.vocabulary import Camera
from facetimer.session.timeline import Segment, SegmentKind, Timeline

COUNT = 4
UNLIKE = 0.24
"""Moments that differ by less look alike; 1 is as far as a parameter goes here, a whole way, a hand more."""
EMPTY_MS = 200
NEAR_MS = (1_600, 900, 1_900)
"""When a hand that comes first of all is near the face, half way, and above it."""
LET_GO = (0.96, 0.5, 0.4, 0.3, 0.2)
"""Of a move out: all is let go, and the hands are still in the picture; or earlier, if that is like the start."""
QUARTERS = (0.25, 0.5, 0.75)
ROUND_TOLD = 0.4
"""Of a round that is gone one way and then the other: far enough that each shows which."""
SMALL_ROUND = 0.03
"""A round no larger is told by two places of it and by letting go, a larger one by three places."""
ON_THE_WAY = 0.6
"""Of a way that is one among others: it shows both where it comes from and where it goes."""
BEGUN, NEARLY = 0.15, 0.75
"""Of the second of two ways: nearly all of it lies ahead, or its start is free again, even if it is short."""
HALFWAY = 0.4
"""Of what a pose goes through: what is half done looks nearly done."""
TAKEN_HOLD = 0.03
"""The same where fingers rest on the face: that they do so is most of what is new."""
TREMBLES = (0.1, 0.4)
"""Of a hold that nothing leads to, as of lips that flutter: now wide, now narrow."""
BACK = 0.09
"""How much it counts that a hand has drawn back."""
STEPS = 8

_ACTS = (SegmentKind.MOVE_IN, SegmentKind.HOLD)
_KINDS = {
    TellingPhase.MOVE_IN: SegmentKind.MOVE_IN,
    TellingPhase.HOLD: SegmentKind.HOLD,
    TellingPhase.MOVE_OUT: SegmentKind.MOVE_OUT,
}

Run = list[Segment]
"""The phases of the first repetition of a block, on one side."""


def telling_moments(timeline: Timeline) -> tuple[int, ...]:
    """Return the four moments of an exercise practised alone, in ms since its introduction began.

    Args:
        timeline: one exercise, as `scene.alone` gives it.
    """
    runs = _runs(timeline)
    own = timeline.steps[0].exercise.moments
    if own:
        return tuple(_told(timeline, runs, one) for one in own)
    found: list[int] = []
    for at_ms in map(partial(_pinched, timeline), (*_wanted(timeline, runs), *_others(timeline, runs))):
        if len(found) < COUNT and all(_unlike(timeline, at_ms, other) >= UNLIKE for other in found):
            found.append(at_ms)
    while len(found) < COUNT:  # a very small move: the moments that are furthest from each other
        left = [at_ms for at_ms in _others(timeline, runs) if at_ms not in found]
        found.append(max(left, key=lambda at_ms: min(_unlike(timeline, at_ms, other) for other in found)))
    return tuple(sorted(found))


def _pinched(timeline: Timeline, at_ms: int) -> int:
    """Return when the pinch that a moment shows is deepest; the moment itself where no pinch steps on."""
    segment, block = timeline.segment_at(at_ms), timeline.block_of(timeline.segment_at(at_ms))
    stroke = next(iter(block.strokes), None) if block is not None else None
    if stroke is None or segment.kind is not SegmentKind.MOVE_IN or not steps_of(stroke, segment.duration_ms):
        return at_ms
    period_ms = segment.duration_ms / steps_of(stroke, segment.duration_ms)
    return segment.start_ms + int((int((at_ms - segment.start_ms) / period_ms) + 0.5) * period_ms)


def _told(timeline: Timeline, runs: Sequence[Run], telling: Telling) -> int:
    """Return the moment that a file names: of the first repetition of a block, or the last where all is let go."""
    of_block = [run for run in runs if run[0].block == telling.block]
    run = of_block[-1 if telling.other_side else 0]
    if telling.phase is TellingPhase.LET_GO:
        side = run[0].side
        ends = (s for s in timeline.segments if lets_go(s) and s.block == telling.block and s.side is side)
        return _at(next(ends), telling.at)
    if telling.phase is TellingPhase.READY:
        begin_ms = run[0].start_ms
        return begin_ms - int((1 - telling.at) * min(COMING_MS, begin_ms))
    kind = _KINDS[telling.phase]
    return _at(next(segment for segment in run if segment.kind is kind), telling.at)


def _wanted(timeline: Timeline, runs: Sequence[Run]) -> list[int]:
    """Return the moments that tell the move by rule, in their order."""
    first, block = runs[0], _block(timeline, runs[0])
    if _is_a_place(block):  # the bare place, the hand above it, the deepest press, the finger lifted off again
        return [EMPTY_MS, NEAR_MS[0], first[0].start_ms + BREATH_MS // 2, *_let_go(timeline, first)]
    wanted = [_ready(timeline, first)]
    places = _places(timeline, runs)
    if len(places) >= COUNT - 1 and first[0].side is None:
        return [*wanted, *(_at(run[0], ON_THE_WAY) for run in places[: COUNT - 1])]
    if len(places) > 1:
        return _two_lines(timeline, runs, *places[:2])
    rounds = _rounds(first[0], block)
    if rounds:
        back = _other_way_round(timeline, runs)
        ways = rounds if back is None else [_at(run[0], ROUND_TOLD) for run in (first, back)]
        return [*wanted, *ways, *_let_go(timeline, first)]
    if first[0].kind is SegmentKind.HOLD and not block.strokes:
        return [*wanted, *(_at(first[0], share) for share in TREMBLES), *_let_go(timeline, first)]
    if first[0].kind is SegmentKind.HOLD and all(stroke.type is StrokeType.REST for stroke in block.strokes):
        rub_ms = rubbed_ms(timeline, timeline.segments[first[0].index - 1])
        coming = [rub_ms // 2, first[0].start_ms - LANDING_MS] if rub_ms else [*wanted, NEAR_MS[1]]
        return [*coming, _at(first[0], 0.5), *_let_go(timeline, first)]
    share = _halfway(timeline, first[0], block)
    wanted += [_at(first[0], share), _arrived(first)]
    other_side = next((run for run in runs[1:] if _is_other_side(run, first)), None)
    if other_side is not None:
        return [*wanted, _at(other_side[0], share)]
    return [*wanted, *_let_go(timeline, first)]


def _is_a_place(block: Block) -> bool:
    """Whether all there is to do is to press one place."""
    return bool(block.strokes) and all(stroke.type is StrokeType.PRESS for stroke in block.strokes)


def _ready(timeline: Timeline, run: Run) -> int:
    """Return when the hands are near where they start, or the face is still at rest."""
    block, begin_ms = _block(timeline, run), run[0].start_ms
    lies_down = {StrokeType.REST, StrokeType.PRESS}
    at_once = {Phase.BLOCK, Phase.HOLD} if run[0].kind is SegmentKind.HOLD else {Phase.BLOCK}
    if any(stroke.type in lies_down and stroke.during in at_once for stroke in block.strokes):
        return NEAR_MS[0]
    inside = timeline.steps[0].exercise.camera is Camera.CUT  # where it is the base that is looked at
    based = not inside and any(move.during is Phase.BLOCK for move in block.poses)
    if any(stroke.type is StrokeType.STRETCH_RELEASE for stroke in block.strokes):
        return begin_ms  # the fingers lie where they will take the skin along
    before_ms = LANDING_MS + COMING_MS // 12 if block.strokes else BASE_MS if based else LANDING_MS // 2
    return begin_ms - before_ms


def _places(timeline: Timeline, runs: Sequence[Run]) -> list[Run]:
    """Return a run for each line or place where the same is done, on the first side; none where nobody touches.

    The first stroke of a block tells what is done and where.
    """
    found: dict[tuple[str, ...], Run] = {}
    kinds = set()
    for run in runs:
        stroke = next(iter(_block(timeline, run).strokes), None)
        if stroke is not None and stroke.type in NUMBERED and run[0].side is runs[0][0].side:
            kinds.add((stroke.type, stroke.during))
            found.setdefault(stroke.path, run)
    return list(found.values()) if len(kinds) == 1 else []


def _two_lines(timeline: Timeline, runs: Sequence[Run], first: Run, second: Run) -> list[int]:
    """Return how each of two lines begins and ends; of one-sided ones it ends on the other side.

    Skin that is stretched at two places is seen taken along and let go at both; what goes on where a line ends is
    seen there.
    """
    if first[0].side is None:
        other_hand = _other_hand(timeline, second)
        if other_hand is not None:
            return [_ready(timeline, first), _arrived(first), _at(second[0], BEGUN), _at(other_hand, NEARLY)]
        if _block(timeline, second).strokes[0].type is StrokeType.STRETCH_RELEASE:
            return [at for run in (first, second) for at in (_arrived(run), _let_go(timeline, run)[0])]
        return [_ready(timeline, first), _arrived(first), _at(second[0], BEGUN), _arrived(second)]
    others = [[run for run in runs if _is_other_side(run, line)] for line in (first, second)]
    return [
        at
        for line, ends in zip((first, second), others, strict=True)
        for at in (_at(line[0], BEGUN), *(_ended(timeline, run) for run in ends))
    ]


def _ended(timeline: Timeline, run: Run) -> int:
    """Return when nearly all of a line is gone; at its end if something is still done there."""
    goes_on = any(stroke.during is Phase.HOLD for stroke in _block(timeline, run).strokes)
    return _arrived(run) if goes_on else _at(run[0], NEARLY)


def _other_hand(timeline: Timeline, run: Run) -> Segment | None:
    """Return when the other hand goes a line for the first time; None unless hands take turns."""
    if _block(timeline, run).strokes[0].hands is not Hands.ALTERNATE:
        return None
    same = (s for s in timeline.segments if s.block == run[0].block and s.kind is run[0].kind and s.rep == 2)
    return next(same, None)


def _kinds(timeline: Timeline, run: Run) -> list[tuple[object, ...]]:
    return [(one.type, one.hands, one.during) for one in _block(timeline, run).strokes]


def _rounds(begin: Segment, block: Block) -> list[int]:
    """Return places of the first round, of the tongue or of hands; none where nothing goes round."""
    stroke = next((stroke for stroke in block.strokes if stroke.radius[0]), None)
    if stroke is None and not any(move.parameter == "tongue_angle" for move in block.poses):
        return []
    length_ms = stroke.period_ms if stroke is not None and stroke.period_ms else begin.duration_ms
    small = stroke is not None and stroke.radius[0] <= SMALL_ROUND
    return [begin.start_ms + int(share * length_ms) for share in (QUARTERS[::2] if small else QUARTERS)]


def _other_way_round(timeline: Timeline, runs: Sequence[Run]) -> Run | None:
    """Return the block in which the first one's round is gone the other way; None where there is none."""
    first = _turned(_block(timeline, runs[0]))
    return next((run for run in runs[1:] if _turned(_block(timeline, run)) == first[::-1]), None)


def _turned(block: Block) -> tuple[object, object]:
    """Return the rounds of a block, and the same the other way."""
    hands = tuple((one.path, one.radius, one.reverse) for one in block.strokes if one.radius[0])
    turns = tuple(move.end - move.start for move in block.poses if move.parameter == "tongue_angle")
    back = tuple((path, radius, not reverse) for path, radius, reverse in hands)
    return (hands, turns), (back, tuple(-turn for turn in turns))


def _halfway(timeline: Timeline, begin: Segment, block: Block) -> float:
    """Return the share of the way in at which half of it is done: of the pose, or of a hand's way."""
    if begin.kind is not SegmentKind.MOVE_IN or not any(move.during is Phase.MOVE_IN for move in block.poses):
        return 0.5
    shares = [0.15 + 0.05 * k for k in range(15)]
    start, *way, end = (pose_at(timeline, _at(begin, share)) for share in (0.0, *shares, 0.99))
    reach = _reach(timeline)
    whole, gone = _gone_between(start, end, reach), [_gone_between(start, pose, reach) for pose in way]
    if whole < UNLIKE:  # there and back
        return shares[gone.index(max(gone))]
    held = any(stroke.type is StrokeType.REST and stroke.during is Phase.BLOCK for stroke in block.strokes)
    halves = [abs(each - (TAKEN_HOLD if held else HALFWAY) * whole) for each in gone]
    return shares[halves.index(min(halves))]


def _arrived(run: Run) -> int:
    hold = next((segment for segment in run[1:] if segment.kind is SegmentKind.HOLD), None)
    return _at(run[0], 0.98) if hold is None else _at(hold, 0.5)


def _is_other_side(run: Run, first: Run) -> bool:
    return run[0].block == first[0].block and run[0].side is not first[0].side


def _let_go(timeline: Timeline, first: Run) -> list[int]:
    """Return when all is let go: in the block that is told, or the last in which the same is done."""
    block, kinds = _block(timeline, first), _kinds(timeline, first)
    moved = {move.parameter for move in block.poses}
    found: list[Segment] = []
    for segment in timeline.segments:
        if lets_go(segment):
            run = [segment]
            same = moved == {move.parameter for move in _block(timeline, run).poses}
            if same and _kinds(timeline, run) == kinds:
                found.append(segment)
    own = [segment for segment in found if segment.block == first[0].block]
    out = own[:1] if own and not _goes_on(timeline, own[0]) else found[-1:]
    return [_at(segment, share) for segment in out for share in LET_GO]


def _goes_on(timeline: Timeline, here: Segment) -> bool:
    """Whether the next block begins from the same base: then nothing is let go before it."""
    now = timeline.block_of(here)
    after = timeline.block_of(timeline.segments[here.index + 1])
    if now is None or after is None:
        return False
    first, second = ({m.parameter for m in one.poses if m.during is Phase.BLOCK} for one in (now, after))
    return bool(first) and first == second


def _others(timeline: Timeline, runs: Sequence[Run]) -> Iterator[int]:
    """Yield what else may be shown of the move: hands that come, its phases step by step, how it is let go."""
    first = runs[0]
    for run in (first, *(run for run in runs[1:] if _is_other_side(run, first))):
        for segment in run:
            for k in range(STEPS):
                yield _at(segment, (k + 0.5) / STEPS)
    yield from NEAR_MS
    yield from _let_go(timeline, first)


def _runs(timeline: Timeline) -> list[Run]:
    """Return the phases of the first repetition of each side and block."""
    found: list[Run] = []
    seen: list[object] = []
    for segment in timeline.segments:
        if segment.run is None or segment.rep != 1 or segment.kind is SegmentKind.REST or not segment.duration_ms:
            continue
        if segment.run not in seen:
            seen.append(segment.run)
            found.append([])
        found[seen.index(segment.run)].append(segment)
    return [run for run in found if run[0].kind in _ACTS]


def _block(timeline: Timeline, run: Run) -> Block:
    return timeline.steps[0].exercise.blocks[(run[0].block or 1) - 1]


def _at(segment: Segment, share: float) -> int:
    return segment.start_ms + min(int(share * segment.duration_ms), segment.duration_ms - 1)


# -- how alike -----------------------------------------------------------------------------------------------


def _unlike(timeline: Timeline, one_ms: int, other_ms: int) -> float:
    """Return how much two moments differ: 0 is not at all."""
    one, other = (moment_at(timeline, at_ms, {}, {}) for at_ms in (one_ms, other_ms))
    total = _gone_between(one.pose, other.pose, _reach(timeline))
    hands, others = _hands(one), _hands(other)
    total += sum(1.0 for key in set(hands) ^ set(others))
    for key in set(hands) & set(others):
        total += max(abs(a - b) for a, b in zip(hands[key][1:], others[key][1:], strict=True))
        first, second = hands[key][0], others[key][0]
        total += _round_trip(first - second) if key[0].radius[0] else abs(first - second)
    if Camera.CUT not in (one.camera, other.camera):  # which shows no muscles
        total += abs(_is_bare(timeline, one_ms) - _is_bare(timeline, other_ms))
    return total + abs(_breath(one) - _breath(other))


def _is_bare(timeline: Timeline, at_ms: int) -> bool:
    """Whether what works has faded to bare skin."""
    segment = timeline.segment_at(at_ms)
    return lets_go(segment) and at_ms >= _at(segment, LET_GO[0])


def _gone_between(one: Pose, other: Pose, reach: dict[str, float]) -> float:
    """Return how far two poses are apart: 1 for each parameter that goes all of its way."""
    total = 0.0
    for name in {*one, *other}:
        gone = abs(one.get(name, 0.0) - other.get(name, 0.0))
        total += _round_trip(gone / 360) if name == "tongue_angle" else gone / reach.get(name, 1.0)
    return total


def _reach(timeline: Timeline) -> dict[str, float]:
    """Return how far each parameter goes in an exercise: a small move is told by small moments."""
    reach: dict[str, float] = {}
    for block in timeline.steps[0].exercise.blocks:
        for move in block.poses:
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
        (one.stroke, one.right): (
            _gone(one),
            one.state.shown - BACK * one.state.back,
            one.state.lift,
            pressed(one.stroke, one.state),
        )
        for one in moment.strokes
    }


def _gone(one: Working) -> float:
    """Return how far a hand is on its way; one that rests has none."""
    return 0.0 if one.stroke.type is StrokeType.REST else one.progress
