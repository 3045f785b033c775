# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which muscles are shown to be at work at a moment.

Owns the choice, not the look. A massage shows none: it warms the skin under the hand.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from facetimer.face.moment.pose import ease, lets_go, pose_at
from facetimer.library.model.movement import Phase
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

FADE_MS = 600
"""How long a muscle takes to be seen at work when a move begins, and to be named before it."""
_RELAXED = 0.6
"""In which share of a move out the work is gone; glow and faint fibres, which named it, go in the second half."""
_STEPS = 3
"""In so many steps they come and go: each is a picture of its own."""
NAMED_FIBRES = 0.45
"""How much of the fibres shows where a muscle is named and does not work: a glow alone looked like a blush."""
_ACTING = frozenset({SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT})
_EXERCISES = frozenset(
    {Category.EXERCISE, Category.EXERCISE_ASSISTED, Category.EXERCISE_ADVANCED, Category.STRETCH}
)


class Work(Struct, frozen=True):
    """What works.

    Attributes:
        muscles: by name; empty where nothing is exercised.
        shown: how much of the fibres at work shows, 0..1.
        glow: how much of what glows beneath the muscles shows, 0..1: none when all is let go.
        held: how hard the muscles work, 0..1.
        rests: whether the muscles have worked, and show in whatever pose the face is now.
        side: the one side it is drawn on; None for both.
        pose: the pose in which it is held, as pairs: fibres lie as then, not as in every frame.
    """

    muscles: tuple[str, ...] = ()
    shown: float = 0.0
    held: float = 0.0
    glow: float = 1.0
    rests: bool = False
    side: Side | None = None
    pose: tuple[tuple[str, float], ...] = ()

    @property
    def fibres(self) -> float:
        """How much of the fibres shows, 0..1, also where they do not work yet."""
        return max(self.shown, NAMED_FIBRES * self.glow)


def work_at(
    worked: Mapping[str, Sequence[str]], shown: Mapping[str, Sequence[str]], timeline: Timeline, at_ms: float
) -> Work:
    """Return what works at a moment.

    Args:
        worked: the muscles of each zone, by the zone's name.
        shown: the muscles of exercises that show others than those of their zones, by the exercise's id.
        timeline: what is practised.
        at_ms: when, from its start.
    """
    segment = timeline.segment_at(int(at_ms))
    if segment.kind is SegmentKind.CLOSE:
        return Work()
    exercise = timeline.steps[segment.step].exercise
    strength = round(_STEPS * _strength(timeline, segment, at_ms - segment.start_ms)) / _STEPS
    side = _side_worked(timeline, segment) if any(block.strokes for block in exercise.blocks) else None
    if not shows_muscles(exercise, shown):
        return Work()
    glow = round(_STEPS * _glow(timeline, segment, at_ms - segment.start_ms)) / _STEPS
    if exercise.category is Category.STRETCH and side is None:
        side = _stretched(timeline, segment)
    held = {SegmentKind.HOLD: 1.0, SegmentKind.MOVE_IN: 0.5}.get(segment.kind, 0.0)
    pose = tuple(pose_at(timeline, held_ms(timeline, at_ms)).items())
    return Work(muscles_of(worked, shown, exercise), strength, held, glow, side=side, pose=pose)


def shows_muscles(exercise: Exercise, shown: Mapping[str, Sequence[str]]) -> bool:
    """Whether muscles are shown at work in an exercise; see `work_at`."""
    return exercise.category in _EXERCISES or exercise.id in shown


def held_ms(timeline: Timeline, at_ms: float) -> int:
    """Return a moment in which the muscles that work at `at_ms` are held, or moved furthest: fibres lie as then.

    On the way in it is the hold to come, afterwards the one that was.
    """
    segment = timeline.segment_at(int(at_ms))
    if segment.kind is SegmentKind.MOVE_OUT and _acts(timeline, segment):
        return (segment.start_ms + segment.end_ms) // 2  # a move of its own, as of a third vowel
    ahead = timeline.segments[segment.index :]
    behind = timeline.segments[: segment.index + 1][::-1]
    for kind in (SegmentKind.HOLD, SegmentKind.MOVE_IN):
        order = ahead if segment.kind is SegmentKind.MOVE_IN else [*behind, *ahead]
        there = next((one for one in order if _like(one, segment, kind)), None)
        if there is not None:
            return there.start_ms + (there.duration_ms // 2 if kind is SegmentKind.HOLD else there.duration_ms - 1)
    return int(at_ms)


def _like(one: Segment, segment: Segment, kind: SegmentKind) -> bool:
    same = segment.block is None or one.block == segment.block
    return one.kind is kind and one.step == segment.step and same and one.duration_ms > 0


def muscles_of(
    worked: Mapping[str, Sequence[str]], shown: Mapping[str, Sequence[str]], exercise: Exercise
) -> tuple[str, ...]:
    """Return the muscles an exercise shows, each once."""
    if exercise.id in shown:
        return tuple(shown[exercise.id])
    return tuple(dict.fromkeys(name for zone in exercise.zones for name in worked.get(zone.value, ())))


def _strength(timeline: Timeline, segment: Segment, inside_ms: float) -> float:
    before = timeline.segments[segment.index - 1] if segment.index else None
    acted = before is not None and _acts(timeline, before) and before.step == segment.step
    if _acts(timeline, segment):
        return 1.0 if acted else ease(min(1.0, inside_ms / FADE_MS))
    length_ms = _RELAXED * segment.duration_ms if segment.kind is SegmentKind.MOVE_OUT else FADE_MS
    return 1 - ease(min(1.0, inside_ms / length_ms)) if acted else 0.0


def _glow(timeline: Timeline, segment: Segment, inside_ms: float) -> float:
    if lets_go(segment) and not _acts(timeline, segment):
        return 1 - ease(min(1.0, max(0.0, 2 * inside_ms / segment.duration_ms - 1)))
    before = timeline.segments[segment.index - 1] if segment.index else None
    comes = before is None or before.step != segment.step or lets_go(before)
    return ease(min(1.0, inside_ms / FADE_MS)) if comes else 1.0


def _acts(timeline: Timeline, segment: Segment) -> bool:
    """Whether something works in a segment; muscles rest between two moves, skin stays warm until it is left."""
    if segment.kind is not SegmentKind.MOVE_OUT:
        return segment.kind in _ACTING
    block = timeline.block_of(segment)
    if block is None or any(move.during is Phase.MOVE_OUT for move in block.poses):
        return True
    moves = any(move.during is not Phase.BLOCK for move in block.poses)
    return not (moves or lets_go(segment) or timeline.steps[segment.step].exercise.category in _EXERCISES)


def _stretched(timeline: Timeline, segment: Segment) -> Side | None:
    """Return the side that lengthens while the head goes to the other."""
    worked = _side_worked(timeline, segment)
    return None if worked is None else Side.LEFT if worked is Side.RIGHT else Side.RIGHT


def _side_worked(timeline: Timeline, segment: Segment) -> Side | None:
    block = timeline.block_of(segment)
    return timeline.side_of(segment) if block is not None and block.per_side else None
