# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A moment of a session as plain data: pose, hands on their way, marks, what works, from where it is seen.

Owns what is in the picture at a moment, and asks the session once. It knows no geometry: where anything lies is
told in the view's rig, how it looks by those who draw it.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from facetimer.face.moment.pose import Pose, ease, lets_go, pose_at
from facetimer.face.moment.worked import Work, work_at
from facetimer.face.moment.working import Rub, Working, rub_at, working_strokes
from facetimer.library.model.movement import Phase
from facetimer.library.model.practice import Block, Exercise
from facetimer.library.model.vocabulary import Camera, Category, Tool
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

CAMERA_MS = 450
"""How long one camera takes to become another."""
IN_MS, OUT_MS = 4_000, 6_000
"""One calm breath."""
FLOWS_AT_ONCE = 30.0
"""How soon all of a breath's flow is seen: with 1/30 of it gone, until as much is left."""


class MarkKind(StrEnum):
    """A sign that belongs to the face rather than to a hand."""

    BREATH = "breath"
    """`share` is how full the breath is, `forth` whether it is coming in."""
    ROUND = "round"
    """The tongue's; `forth` is clockwise in a mirror, `number` which of two ways it is."""
    MIDLINE = "midline"
    """A jaw should open along it."""
    FIND = "find"
    """A place that has to be found first: `place` from close by, with its landmark."""


class Mark(Struct, frozen=True):
    """One sign; which fields count is told by its kind."""

    kind: MarkKind
    share: float = 0.0
    forth: bool = True
    place: str = ""
    number: int = 0


class Arrival(Struct, frozen=True):
    """A camera that another is becoming: what was seen before, and how much of the way is gone, 0..1."""

    before: Camera
    gone: float


class Moment(Struct, frozen=True):
    """What there is to see.

    Attributes:
        exercise: what is practised; the next one in a gap.
        pose: every parameter that is not 0.
        work: muscles at work or skin that is warmed.
        strokes: hands in the picture and how far each is on its way.
        marks: the other signs.
        near: the side worked now or next; the near one of a head that is turned.
        segment: what the stretch of time is for.
        camera: from where it is seen.
        arrival: the camera that is just giving way.
        rub: palms that are rubbed warm.
    """

    exercise: Exercise
    pose: Pose
    work: Work
    segment: SegmentKind
    strokes: tuple[Working, ...] = ()
    marks: tuple[Mark, ...] = ()
    near: Side | None = None
    camera: Camera = Camera.FRONT
    arrival: Arrival | None = None
    rub: Rub | None = None


def drawn_channels(moment: Moment) -> dict[str, float]:
    """Return what a view that is drawn in layers shows beside the pose, each 0..1.

    `breath` is how full it is, `breath_in` and `breath_out` how much of it flows, nothing at its turns; `work` is
    how much of the work shows, and `coming_back` how much it has given way to the way back.
    """
    found = {"work": moment.work.shown} if moment.work.shown else {}
    if moment.segment is SegmentKind.MOVE_OUT:
        found["coming_back"] = 1 - moment.work.shown
    for mark in moment.marks:
        if mark.kind is MarkKind.BREATH:
            flow = min(1.0, FLOWS_AT_ONCE * mark.share * (1 - mark.share))
            found |= {"breath": round(mark.share, 2), "breath_in" if mark.forth else "breath_out": flow}
    return found


def moment_at(
    timeline: Timeline,
    at_ms: float,
    worked: Mapping[str, Sequence[str]],
    shown: Mapping[str, Sequence[str]],
    pose: Pose | None = None,
) -> Moment:
    """Return what there is to see `at_ms` after the session began.

    Args:
        timeline: what is practised.
        at_ms: when.
        worked: as for `work_at`.
        shown: as for `work_at`.
        pose: another pose than that of the moment, where a still stands for a whole phase.

    Raises:
        ValueError: the moment is outside the timeline.
    """
    segment = timeline.segment_at(int(at_ms))
    inside_ms = at_ms - segment.start_ms
    exercise = timeline.steps[segment.step].exercise
    if pose is None:
        pose = pose_at(timeline, at_ms)
    work = work_at(worked, shown, timeline, at_ms)
    camera, arrival = camera_of(timeline, segment), arrival_at(timeline, at_ms)
    if segment.kind is SegmentKind.CLOSE:
        leaving = tuple(working_strokes(timeline, segment, inside_ms))
        return Moment(exercise, pose, work, segment.kind, leaving, camera=camera, arrival=arrival)
    block = timeline.block_of(segment)
    strokes = tuple(working_strokes(timeline, segment, inside_ms)) if block is not None else ()
    marks = (*_breath(exercise, segment, inside_ms), *_marks(exercise, block, segment, pose))
    near = timeline.side_of(segment)
    rub = rub_at(timeline, segment, inside_ms)
    return Moment(exercise, pose, work, segment.kind, strokes, marks, near, camera, arrival, rub)


# -- marks ---------------------------------------------------------------------------------------------------


def _marks(exercise: Exercise, block: Block | None, segment: Segment, pose: Pose) -> list[Mark]:
    found: list[Mark] = []
    if exercise.category is Category.ACUPRESSURE:
        found += (Mark(MarkKind.FIND, place=s.path[0]) for b in exercise.blocks[:1] for s in b.strokes[:1])
    if block is None:
        return found
    if _is_hinge(block) and not lets_go(segment):
        found.append(Mark(MarkKind.MIDLINE))
    turn = sum(move.end - move.start for move in block.poses if move.parameter == "tongue_angle")
    if turn and pose.get("tongue_bulge", 0.0) >= 0.05 and segment.block is not None:
        found.append(Mark(MarkKind.ROUND, forth=turn > 0, number=_which_way(exercise, turn)))
    return found


def _which_way(exercise: Exercise, turn: float) -> int:
    """Return which of an exercise's ways round a turn of the tongue is, from 1; 0 where there is but one."""
    turns = [m.end - m.start for block in exercise.blocks for m in block.poses if m.parameter == "tongue_angle"]
    ways = list(dict.fromkeys(one > 0 for one in turns))
    return ways.index(turn > 0) + 1 if len(ways) > 1 else 0


def _breath(exercise: Exercise, segment: Segment, inside_ms: float) -> list[Mark]:
    """The ring that breathes, where breathing is all there is to do; in a long rest with calm breaths."""
    if exercise.category not in {Category.RELAX, Category.LYMPH} or exercise.tool is not Tool.NONE:
        return []
    if segment.kind is SegmentKind.HOLD and segment.duration_ms >= IN_MS + OUT_MS:
        within = inside_ms % (IN_MS + OUT_MS)
        if within < IN_MS:
            return [Mark(MarkKind.BREATH, round(ease(within / IN_MS), 3), forth=True)]
        return [Mark(MarkKind.BREATH, round(1 - ease((within - IN_MS) / OUT_MS), 3), forth=False)]
    if any(block.poses or block.strokes for block in exercise.blocks):
        return []
    if segment.kind is SegmentKind.MOVE_IN:
        return [Mark(MarkKind.BREATH, round(ease(inside_ms / segment.duration_ms), 3), forth=True)]
    if segment.kind is SegmentKind.MOVE_OUT:
        return [Mark(MarkKind.BREATH, round(1 - ease(inside_ms / segment.duration_ms), 3), forth=False)]
    return [Mark(MarkKind.BREATH)]


def _is_hinge(block: Block) -> bool:
    """Whether the jaw opens while the tongue stays up: then it should follow the midline."""
    up = any(m.parameter == "tongue_palate" and m.during is Phase.BLOCK for m in block.poses)
    return up and any(m.parameter == "jaw_open" and m.during is Phase.MOVE_IN for m in block.poses)


# -- cameras -------------------------------------------------------------------------------------------------


def camera_of(timeline: Timeline, segment: Segment) -> Camera:
    """Return the camera of a segment: its block's, else its exercise's; the whole face when all is done.

    A gap belongs to what it leads to.
    """
    if segment.kind is SegmentKind.CLOSE:
        return Camera.FRONT
    exercise = timeline.steps[segment.step].exercise
    block = timeline.block_of(segment) or (exercise.blocks[0] if exercise.blocks else None)
    return (block.camera if block is not None else None) or exercise.camera


def arrival_at(timeline: Timeline, at_ms: float) -> Arrival | None:
    """Return the camera that is just giving way to the one of this moment; None where none does.

    Raises:
        ValueError: the moment is outside the timeline.
    """
    segment = timeline.segment_at(int(at_ms))
    inside_ms = at_ms - segment.start_ms
    if not segment.index or inside_ms >= CAMERA_MS:
        return None
    before = camera_of(timeline, timeline.segments[segment.index - 1])
    if before is camera_of(timeline, segment):
        return None
    return Arrival(before, ease(inside_ms / CAMERA_MS))
