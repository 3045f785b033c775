# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The picture of a moment: face, zones and hands, in the order they are painted.

Owns what is in the picture. A scene is a function of the snapshot and the style alone.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from types import MappingProxyType

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import WHOLE, Affine, Group, Scene, Shape
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.plates import along_with_lips, bloom_shapes, muscle_shapes
from facetimer.face.head.portrait import face_path, portrait
from facetimer.face.head.zones import ZoneState, zone_shapes
from facetimer.face.moment.life import life_at
from facetimer.face.moment.moment import Moment, camera_of, drawn_channels, moment_at
from facetimer.face.moment.pose import other_side_ms, pose_at, still_ms, still_pose, telling_ms
from facetimer.face.moment.worked import Work, muscles_of, shows_muscles
from facetimer.face.rig.cameras import Viewpoint
from facetimer.face.rig.muscles import Muscle
from facetimer.face.rig.remembering import in_parts, kept, remembered
from facetimer.face.rig.rig import Rig
from facetimer.face.signs.fist_signs import small_fist_shapes
from facetimer.face.signs.lip_signs import lips_of, small_lips_shapes
from facetimer.face.signs.overlay import overlay
from facetimer.face.signs.seen import Seen
from facetimer.face.signs.side_signs import side_shapes, sides_in_turn, told_sides
from facetimer.face.style import Colours, FaceStyle, colours
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Camera, PrepCard, Source, Tool, Zone
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side, Timeline, compile_timeline

__all__ = [
    "FaceStyle",
    "Scene",
    "alone",
    "coming",
    "moment_of",
    "neutral",
    "open_views",
    "rested_still",
    "routine_still",
    "scene",
    "still",
]

NECK_ZONES = frozenset({Zone.UNDER_CHIN, Zone.NECK_SIDE, Zone.NECK_FRONT, Zone.CLAVICLE})
"""Zones that the jaw covers where they reach below it."""
NO_LIFE: Mapping[str, float] = MappingProxyType({})
Posed = dict[str, float]
"""A pose with the channels that follow from it."""
Between = dict[str, list[Shape | Group]]
"""What lies on the face, by the place in its order."""
ALL_AT_ONCE = 0.4
"""How much of its bloom a zone shows beside the others of a routine: all of it would look like a burn."""
WARM_AFTERWARDS, GLOW_AFTERWARDS = 1 / 3, 0.5
"""How much shows of a muscle that has worked and rests now, and of what glows beneath it."""
SHOWN_STEPS = 3
"""In so many steps a muscle comes with what it moves."""
CROSS_FADE_MS = 400
"""How long one still takes to replace another where motion is reduced."""


def scene(rig: Rig, snapshot: Snapshot, style: FaceStyle) -> Scene:
    """Return the picture of a session at one moment; while it runs, the face is alive.

    Who pauses while the sides change is shown what comes: at that moment itself there is nothing to be seen.
    """
    segment = snapshot.segment
    if snapshot.status is SessionStatus.PAUSED and segment.kind is SegmentKind.SIDE_SWITCH:
        snapshot = replace(snapshot, position_ms=other_side_ms(snapshot.timeline, segment))
    if not style.reduced_motion:
        runs = snapshot.status is SessionStatus.RUNNING
        life = life_at(snapshot.timeline, snapshot.position_ms) if runs else NO_LIFE
        return _in_motion(rig, snapshot.timeline, snapshot.position_ms, style, life)
    rig = _seen(rig, snapshot.timeline, snapshot.position_ms)
    now = _phase_still(rig, snapshot, style, "@now")
    gone = snapshot.elapsed_ms / CROSS_FADE_MS
    if gone >= 1 or snapshot.segment.index == 0:
        return now
    earlier = Snapshot(snapshot.timeline, snapshot.status, snapshot.segment.start_ms - 1)
    before = _phase_still(_seen(rig, earlier.timeline, earlier.position_ms), earlier, style, "@before")
    return replace(now, fading=(before, gone))


def _in_motion(
    rig: Rig, timeline: Timeline, at_ms: float, style: FaceStyle, life: Mapping[str, float] = NO_LIFE
) -> Scene:
    """Return the picture of one moment, the same object while nothing moves; `life` is what it does besides."""
    rig = _seen(rig, timeline, at_ms)
    moment = moment_at(timeline, at_ms, rig.worked, rig.shown)
    return remembered(
        rig, "@scene", (style, moment, life), lambda: [_finished(_placing(rig, moment, style, life))]
    )[0]


def open_views(rig: Rig, timeline: Timeline) -> None:
    """Read the files of every view that a session needs, so that none is read while it runs."""
    for camera in {camera_of(timeline, segment) for segment in timeline.segments}:
        rig.seen_as(viewpoint(rig, camera).view)


def coming(rig: Rig, snapshot: Snapshot, style: FaceStyle) -> Iterator[Scene | None]:
    """Work out the picture from the middle of the next segment, for what has to be made ahead, a little at a time.

    What is remembered of the present moment stays. Yields None whenever a bit is done, and last the picture; at
    the end of a session nothing.
    """
    segments, following = snapshot.timeline.segments, snapshot.segment.index + 1
    if following == len(segments):
        return
    middle = (segments[following].start_ms + segments[following].end_ms) // 2
    now, then = (_seen(rig, snapshot.timeline, at) for at in (snapshot.position_ms, middle))
    beside = replace(then, memo=dict(then.memo), others=None) if then is now else then
    if style.reduced_motion:
        yield scene(beside, Snapshot(snapshot.timeline, snapshot.status, middle), style)
    else:
        yield from _placing(beside, moment_at(snapshot.timeline, middle, then.worked, then.shown), style)


def _seen(rig: Rig, timeline: Timeline, at_ms: float) -> Rig:
    """Return the view that the camera of a moment wants."""
    return rig.seen_as(viewpoint(rig, camera_of(timeline, timeline.segment_at(int(at_ms)))).view)


def viewpoint(rig: Rig, camera: Camera) -> Viewpoint:
    """Return what a camera sees; a rig without cameras sees all of its canvas."""
    return rig.cameras.get(camera, Viewpoint())


def _phase_still(rig: Rig, snapshot: Snapshot, style: FaceStyle, slot: str) -> Scene:
    """Return the one picture of a phase; the same object until the phase is over."""
    timeline, segment = snapshot.timeline, snapshot.segment
    key = (style, timeline, segment.index)
    before = rig.memo.get(slot)
    if before is None or before[0] != key:
        at_ms = still_ms(timeline, segment)
        moment = moment_at(timeline, at_ms, rig.worked, rig.shown, still_pose(timeline, at_ms))
        rig.memo[slot] = (key, _placed(rig, moment, style))
    found: Scene = rig.memo[slot][1]
    return found


def still(rig: Rig, exercise: Exercise, style: FaceStyle) -> Scene:
    """Return the picture that tells what an exercise is, for cards and strips."""
    timeline = alone(exercise)
    at_ms = telling_ms(timeline)
    rig = _seen(rig, timeline, at_ms)
    return _placed(rig, moment_at(timeline, at_ms, rig.worked, rig.shown), style)


def moment_of(
    rig: Rig, exercise: Exercise, style: FaceStyle, at_ms: int, shape: tuple[float, float] = (4, 5)
) -> Scene:
    """Return the picture of an exercise practised alone, `at_ms` after its intro began.

    No words stand beside it: where sides take turns a small face in a corner tells which one it is.

    Args:
        rig: the face.
        exercise: what is practised.
        style: theme, skin, hair.
        at_ms: when.
        shape: width and height of the picture, in any unit.

    Raises:
        ValueError: the exercise is over by then.
    """
    timeline = alone(exercise)
    if not 0 <= at_ms <= timeline.steps[0].end_ms:
        end_s = timeline.steps[0].end_ms / 1000
        raise ValueError(f"{exercise.name} goes from 0 to {end_s:g} s; {at_ms / 1000:g} s is outside")
    if style.reduced_motion:
        found = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at_ms), style)
    else:
        found = _in_motion(rig, timeline, at_ms, style)
    one_sided = rig.seen_as(found.view).one_sided
    sides, order = told_sides(timeline, at_ms, one_sided=one_sided), sides_in_turn(timeline, at_ms)
    if one_sided and len(sides) == 1:  # whose picture is flipped for the left
        order = order if Side.RIGHT in sides else order[::-1]
        sides = frozenset({Side.RIGHT})
    shown, paints = found.crop.grown(*shape), _colours(rig, style)
    signs = [*side_shapes(found, sides, order, shown, paints)]
    if exercise.tool is Tool.KNUCKLES:
        signs += small_fist_shapes(found, shown, paints)
    lips = lips_of(exercise, pose_at(timeline, at_ms))
    if found.view == "front" or lips.folded:  # a head from its side shows lips that press itself
        signs += small_lips_shapes(found, lips, shown, paints)
    return replace(found, things=(*found.things, *signs))


def routine_still(
    rig: Rig, exercises: Sequence[Exercise], style: FaceStyle, left_out: Collection[Zone] = ()
) -> Scene:
    """Return the neutral face with every zone that any of `exercises` is about; those left out are locked."""
    paints, channels = _colours(rig, style), channels_of({})
    zones = {zone for exercise in exercises for zone in exercise.zones}
    between = _blooms(rig, zones, left_out, channels, paints)
    return Scene(paints.ground, tuple(portrait(rig, channels, style, paints, between)), style.facing)


def _blooms(
    rig: Rig, zones: Collection[Zone], left_out: Collection[Zone], channels: Posed, paints: Colours
) -> Between:
    between: Between = {"+neck": [], "+face": [], "+over": []}
    for zone in Zone:
        if zone not in zones:
            continue
        state = ZoneState.LEFT_OUT if zone in left_out else ZoneState.NAMED
        share = 1.0 if state is ZoneState.LEFT_OUT else ALL_AT_ONCE
        inside = _inside(rig, zone, channels)
        bloom, *lock = zone_shapes(rig, zone, state, channels, paints, share, inside=inside)
        between["+neck" if zone in NECK_ZONES else "+over" if zone is Zone.LIPS else "+face"].append(bloom)
        between["+over"] += lock
    return between


def rested_still(rig: Rig, exercises: Sequence[Exercise], style: FaceStyle) -> Scene:
    """Return the face with closed eyes after `exercises`: muscles and skin are warm where they worked."""
    paints, channels = _colours(rig, style), channels_of({"eye_close": 1.0})
    moved = [each for each in exercises if shows_muscles(each, rig.shown)]
    # Those of all its zones: this is a map of what was worked, not a moment of a move.
    names = {name for each in moved for name in muscles_of(rig.worked, {}, each)}
    touched = {zone for each in exercises if each not in moved for zone in each.zones} - {Zone.LIPS}
    between = _blooms(rig, touched, (), channels, paints)
    # The ring round the mouth would be a moustache beside the other plates.
    shown = tuple(each.name for each in rig.muscles if each.name in names and each.family != "lips")
    work = Work(shown, WARM_AFTERWARDS, glow=GLOW_AFTERWARDS, rests=True)
    return Scene(
        paints.ground,
        tuple(_parts_and_work(rig, channels, style, paints, work, channels, between)),
        style.facing,
    )


def neutral(rig: Rig, style: FaceStyle, pose: Mapping[str, float] = NO_LIFE) -> Scene:
    """Return the face at rest with nothing on it; `pose` is what differs, such as `eye_close`, 0..1."""
    paints = _colours(rig, style)
    return Scene(paints.ground, tuple(_face(rig, channels_of(pose), style, paints, Work(), {})), style.facing)


def alone(exercise: Exercise, step: RoutineStep | None = None) -> Timeline:
    """Return the timeline of one exercise practised once, or as often and long as `step` says."""
    steps = (step or RoutineStep(exercise.id),)
    routine = Routine(exercise.id, exercise.name, steps, (), PrepCard.EXERCISE, Source.APP)
    return compile_timeline(routine, {exercise.id: exercise})


def _placed(rig: Rig, moment: Moment, style: FaceStyle) -> Scene:
    """Return the picture of a moment, placed in the rig, from its own camera."""
    return replace(_finished(_placing(rig, moment, style)), zooming=None)


def _finished(parts: Iterable[Scene | None]) -> Scene:
    *_, found = parts
    assert found is not None, "the picture comes last"
    return found


def _placing(
    rig: Rig, moment: Moment, style: FaceStyle, life: Mapping[str, float] = NO_LIFE
) -> Iterator[Scene | None]:
    """Place a moment in the rig: None after each thing, then the picture, on its way from the camera before.

    Hands and signs do not follow what is only alive.
    """
    pose, paints = moment.pose, _colours(rig, style)
    if style.facing and "tongue_angle" in pose:  # it goes round clockwise, whichever way round the face is seen
        pose = {**pose, "tongue_angle": -pose["tongue_angle"]}
    channels = channels_of(pose)
    if rig.one_sided:
        channels |= drawn_channels(moment)
    # A view from the side has the one half alone.
    work = replace(moment.work, side=Side.LEFT) if rig.one_sided else moment.work
    alive = {**channels, **life} if life else channels
    things: list[Shape | Group] = []
    face = _face(rig, alive, style, paints, work, _held(rig, work))
    picture = Seen(rig, channels, style, paints, moment)
    for thing in chain(face, overlay(picture)):
        things.append(thing)
        yield None
    seen = viewpoint(rig, moment.camera)
    crop = seen.crop if seen.view == rig.view else WHOLE
    arrival = moment.arrival
    zooming = None if arrival is None else (viewpoint(rig, arrival.before).crop, arrival.gone)
    yield Scene(paints.ground, tuple(things), picture.mirrored, crop=crop, view=rig.view, zooming=zooming)


def _held(rig: Rig, work: Work) -> Posed:
    """Return the pose in which the muscles of this moment are held."""
    return remembered(rig, "@held", work.pose, lambda: [channels_of(dict(work.pose))])[0]


def _colours(rig: Rig, style: FaceStyle) -> Colours:
    before = rig.memo.get("@colours")
    if before is None or before[0] != style:
        rig.memo["@colours"] = (style, colours(style))
    found: Colours = rig.memo["@colours"][1]
    return found


def _face(
    rig: Rig, channels: Posed, style: FaceStyle, paints: Colours, work: Work, held: Posed
) -> Iterator[Shape | Group]:
    style = replace(style, facing=False)  # a painter flips it: the shapes are the same
    key = (style, tuple(channels.items()), work)
    return in_parts(rig, "@face", key, partial(_parts_and_work, rig, channels, style, paints, work, held))


def _parts_and_work(
    rig: Rig,
    channels: Posed,
    style: FaceStyle,
    paints: Colours,
    work: Work,
    held: Posed,
    between: Between | None = None,
) -> Iterator[Shape | Group]:
    between = {"+neck": [], "+face": [], **(between or {})}
    muscles = [muscle for muscle in rig.muscles if muscle.name in work.muscles]
    if any(muscle.family not in {"neck", "lips"} for muscle in muscles):
        channels = {**channels, "plates": work.shown}
    families = sorted({muscle.family for muscle in muscles}, key=lambda family: family == "lips")  # on top
    for family in families:
        here = [muscle for muscle in muscles if muscle.family == family]
        inside = _neck(rig, channels) if family == "neck" else face_path(rig, channels)
        share = 1.0 if work.rests else here[0].share(channels)
        at_work = replace(work, shown=round(SHOWN_STEPS * work.shown * share) / SHOWN_STEPS)
        key = (style, at_work, tuple(held.items()))
        whole = replace(at_work, shown=1.0, glow=1.0)
        make = partial(_fibres, rig, here, whole, held, paints)
        fibres = (
            kept(rig, f"@fibres.{family}", (style, whole, tuple(held.items())), make) if at_work.fibres else ()
        )
        moved = along_with_lips(rig, held, channels) if family == "lips" else None
        clipped = partial(_plates, rig, here, at_work, held, paints, inside, moved, fibres)
        layer = "+neck" if family == "neck" else "+face"
        between[layer] += remembered(rig, f"@plates.{family}", (key, inside, moved), clipped)
    return portrait(rig, channels, style, paints, between)


def _fibres(rig: Rig, muscles: Sequence[Muscle], work: Work, held: Posed, paints: Colours) -> tuple[Shape, ...]:
    """The fibres lie as in the hold and do not follow every frame: one picture, which comes and goes whole."""
    return tuple(shape for muscle in muscles for shape in muscle_shapes(rig, muscle, work, held, paints))


def _plates(
    rig: Rig,
    muscles: Sequence[Muscle],
    work: Work,
    held: Posed,
    paints: Colours,
    inside: Path,
    moved: Affine | None,
    fibres: tuple[Shape, ...],
) -> Iterator[Shape | Group]:
    yield from bloom_shapes(rig, muscles, work, held, paints, inside, moved)
    if fibres:
        yield Group(f"fibres.{muscles[0].family}", fibres, moved, (inside,), work.fibres)


def _neck(rig: Rig, channels: dict[str, float]) -> Path:
    return remembered(rig, "@clip.neck", (), lambda: rig.outline("neck", channels))[0]


def _inside(rig: Rig, zone: Zone, channels: dict[str, float]) -> tuple[Path, ...]:
    """The outline a zone stays in; the ear and what hangs over edges have none."""
    if zone is Zone.EAR:
        return ()
    return (_neck(rig, channels) if zone in NECK_ZONES else face_path(rig, channels),)
