# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The four moments of an exercise."""

from itertools import combinations

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.shapes import Scene
from facetimer.face.hands.holding import held
from facetimer.face.hands.strokes import touches
from facetimer.face.moment.moment import moment_at
from facetimer.face.moment.telling import telling_moments
from facetimer.face.moment.working import Contact, pressed
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, viewpoint
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import Telling, TellingPhase
from facetimer.library.model.practice import Block
from facetimer.library.model.vocabulary import Camera
from facetimer.resources import assets_dir
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

EXERCISES = sorted(load_catalogue(assets_dir() / "library").exercises)
TIP = 18.0
"""From the pad of a finger to its tip, with what it needs to be seen as one."""
SEEN = 4.0
"""A shape that moves, grows or shrinks by so much of 800 units is seen to."""


def boxes(scene: Scene) -> dict[str, tuple[float, ...]]:
    return {shape.name: (*shape.box(), 100 * (shape.fill.opacity if shape.fill else 1)) for shape in scene.shapes}


def unlike(one: Scene, other: Scene) -> bool:
    first, second = boxes(one), boxes(other)
    if one.mirrored is not other.mirrored or first.keys() != second.keys():
        return True
    return any(abs(a - b) >= SEEN for name in first for a, b in zip(first[name], second[name], strict=True))


@pytest.mark.parametrize("identifier", EXERCISES)
def test_no_two_moments_of_an_exercise_look_alike(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    exercise = catalogue.exercises[identifier]
    moments = telling_moments(alone(exercise))
    assert len(moments) == 4
    assert list(moments) == sorted(moments)
    pictures = [moment_of(rig, exercise, FaceStyle(), at_ms) for at_ms in moments]
    muscles = moment_at(alone(exercise), moments[1], rig.worked, rig.shown).work.muscles
    comes_back = exercise.camera is Camera.PROFILE or not muscles  # what lets go is then as it was before
    comes_back = comes_back and not any(block.strokes for block in exercise.blocks)
    for one, other in combinations(range(4), 2):
        if comes_back and (one, other) == (0, 3):
            continue
        assert unlike(pictures[one], pictures[other]), f"{identifier}: {moments[one]} and {moments[other]} ms"


def kind_at(timeline: Timeline, at_ms: int) -> SegmentKind:
    return timeline.segment_at(at_ms).kind


def told(catalogue: Catalogue, identifier: str) -> tuple[Timeline, list[Segment]]:
    timeline = alone(catalogue.exercises[identifier])
    return timeline, [timeline.segment_at(at_ms) for at_ms in telling_moments(timeline)]


def test_they_are_ready_on_the_way_arrived_and_let_go_or_the_other_side(catalogue: Catalogue) -> None:
    _, kiss = told(catalogue, "kiss-face")
    expected = [SegmentKind.INTRO, SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT]
    assert [segment.kind for segment in kiss] == expected
    _, stone = told(catalogue, "gs-jaw")
    assert stone[1].side is stone[2].side
    assert stone[3].side is not stone[1].side
    assert stone[3].kind is stone[1].kind, "the other side at the same point"


@pytest.mark.parametrize(
    "identifier", [x for x in EXERCISES if not load_catalogue(assets_dir() / "library").exercises[x].moments]
)
def test_only_what_has_numbers_shows_more_than_one_move(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    timeline, segments = told(catalogue, identifier)
    strokes = [block.strokes[0].type for block in map(timeline.block_of, segments) if block and block.strokes]
    assert len(set(strokes)) <= 1
    moved = [
        segment for segment in segments if segment.block is not None and segment.kind is not SegmentKind.MOVE_OUT
    ]
    if len({segment.block for segment in moved}) == 1:
        return
    for at_ms, segment in zip(telling_moments(timeline), segments, strict=True):
        picture = moment_of(rig, catalogue.exercises[identifier], FaceStyle(), at_ms)
        assert segment not in moved or any(".number" in shape.name for shape in picture.shapes)


@pytest.mark.parametrize("identifier", ["jaw-muscle-circles", "strokes-up-and-out"])
def test_three_places_are_shown_one_by_one(catalogue: Catalogue, identifier: str) -> None:
    _, segments = told(catalogue, identifier)
    assert segments[0].kind is SegmentKind.INTRO
    assert [segment.block for segment in segments[1:]] == [1, 2, 3]


def test_taps_are_told_by_one_hand_and_then_the_other(rig: Rig, catalogue: Catalogue) -> None:
    timeline, segments = told(catalogue, "tapping")
    assert [segment.block for segment in segments] == [1, 1, 2, 3]
    struck = [
        {one.name for one in moment_of(rig, catalogue.exercises["tapping"], FaceStyle(), at_ms).shapes}
        & {"sign0.strike", "sign1.strike"}
        for at_ms in telling_moments(timeline)
    ]
    assert struck[:2] == [{"sign0.strike"}, {"sign1.strike"}]


def test_two_lines_each_begin_and_arrive_with_their_number(rig: Rig, catalogue: Catalogue) -> None:
    timeline, segments = told(catalogue, "cheek-knead")
    assert [segment.block for segment in segments[1:]] == [1, 2, 2]
    begins, arrives, begins_again, arrives_again = (
        moment_at(timeline, at_ms, {}, {}).strokes[0] for at_ms in telling_moments(timeline)
    )
    assert begins.progress == 0
    assert begins_again.progress < 0.1
    assert min(arrives.progress, arrives_again.progress) > 0.99
    assert all_numbered(rig, catalogue, "cheek-knead")


@pytest.mark.parametrize("identifier", ["ly-before-ear", "ly-cheek", "ly-forehead", "ly-undereye"])
def test_a_stretch_at_two_places_is_told_taken_along_and_let_go_at_both(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    timeline, segments = told(catalogue, identifier)
    assert [segment.block for segment in segments] == [1, 1, 2, 2]
    first, let_go, second, let_go_too = (
        moment_at(timeline, at_ms, {}, {}).strokes[0] for at_ms in telling_moments(timeline)
    )
    assert (let_go.progress, let_go_too.progress) == (0, 0)
    assert min(first.progress, second.progress) > 0.99
    assert min(let_go.state.lift, let_go_too.state.lift) > 0.9 > 0.1 > max(first.state.lift, second.state.lift)
    assert all_numbered(rig, catalogue, identifier)


def test_under_the_jaw_where_no_skin_is_seen_the_hands_begin_where_they_lie(catalogue: Catalogue) -> None:
    timeline, segments = told(catalogue, "ly-jaw")
    assert [segment.block for segment in segments] == [1, 1, 1, 2]
    begins, taken, comes_back, second = (
        moment_at(timeline, at_ms, {}, {}).strokes[0] for at_ms in telling_moments(timeline)
    )
    assert begins.progress < 0.1 < comes_back.progress < 0.9
    assert min(taken.progress, second.progress) > 0.9


def all_numbered(rig: Rig, catalogue: Catalogue, identifier: str) -> bool:
    exercise = catalogue.exercises[identifier]
    pictures = [moment_of(rig, exercise, FaceStyle(), at_ms) for at_ms in telling_moments(alone(exercise))]
    return all(any(".number" in shape.name for shape in picture.shapes) for picture in pictures)


@pytest.mark.parametrize("identifier", ["gs-forehead", "roller-forehead", "roller-cheek"])
def test_two_lines_of_one_side_begin_there_and_end_on_the_other(catalogue: Catalogue, identifier: str) -> None:
    timeline, segments = told(catalogue, identifier)
    assert [segment.block for segment in segments] == [1, 1, 2, 2]
    assert [segment.side for segment in segments] == [Side.RIGHT, Side.LEFT] * 2
    hands = [moment_at(timeline, at_ms, {}, {}).strokes[0] for at_ms in telling_moments(timeline)]
    progress = [1.0 if hand.after is not None else hand.progress for hand in hands]  # it wiggles where it arrived
    assert max(progress[::2]) < 0.1
    assert min(progress[1::2]) > 0.8


def test_hands_that_take_turns_are_told_by_both(catalogue: Catalogue) -> None:
    timeline, segments = told(catalogue, "forehead-smooth")
    assert [segment.block for segment in segments[1:]] == [1, 2, 2]
    one, other = (moment_at(timeline, at_ms, {}, {}).strokes for at_ms in telling_moments(timeline)[2:])
    assert [each.right for each in one if each.state.shown >= 1] != [
        each.right for each in other if each.state.shown >= 1
    ]


@pytest.mark.parametrize("identifier", ["brow-pinch", "cheek-knead", "jaw-pinch", "ear-massage"])
def test_a_pinch_is_shown_where_it_is_deepest(catalogue: Catalogue, identifier: str) -> None:
    timeline = alone(catalogue.exercises[identifier])
    moments = [moment_at(timeline, at_ms, {}, {}) for at_ms in telling_moments(timeline)]
    depths = [
        pressed(one.stroke, one.state)
        for moment in moments
        for one in moment.strokes
        if moment.segment is SegmentKind.MOVE_IN
    ]
    assert len(depths) >= 2
    assert all(depth > 0.95 for depth in depths)


@pytest.mark.parametrize("identifier", ["gs-jaw", "gs-brow", "gs-cheek", "forehead-knuckle"])
def test_a_way_stays_filled_while_its_end_is_pressed(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    timeline, segments = told(catalogue, identifier)
    assert segments[2].kind is SegmentKind.HOLD
    arrived = moment_of(rig, catalogue.exercises[identifier], FaceStyle(), telling_moments(timeline)[2])
    ways = {shape.name: shape.box() for shape in arrived.shapes if shape.name in {"way0.band", "way0.gone"}}
    band, gone = ways["way0.band"], ways["way0.gone"]
    assert all(abs(a - b) < SEEN for a, b in zip(band, gone, strict=True))


@pytest.mark.parametrize("identifier", EXERCISES)
def test_hands_that_let_go_are_gone_or_seen_with_their_fingertips(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    exercise = catalogue.exercises[identifier]
    timeline = alone(exercise)
    last = moment_at(timeline, telling_moments(timeline)[-1], rig.worked, rig.shown)
    if last.segment is not SegmentKind.MOVE_OUT:
        return
    view = viewpoint(rig, exercise.camera)
    seen = rig.seen_as(view.view)
    for touch in touches(seen, {}, exercise.tool, last.strokes):
        tips = [x for x, _ in held(seen.hands, exercise.tool, touch).pads]
        gone = max(tips) < view.crop.left - TIP or min(tips) > view.crop.right + TIP
        assert gone or view.crop.left + TIP < min(tips) <= max(tips) < view.crop.right - TIP


@pytest.mark.parametrize("identifier", ["kiss-face", "scrunch-release", "owl-eyes", "lip-press", "cheek-lifter"])
def test_letting_go_is_a_face_at_rest_without_muscles_and_hands_in_the_air(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    last = moment_at(timeline, telling_moments(timeline)[-1], rig.worked, rig.shown)
    assert last.segment is SegmentKind.MOVE_OUT
    assert not last.pose
    assert (last.work.shown, last.work.glow) == (0, 0)
    assert all(one.contact is Contact.LIFTED and one.state.back > 0.5 for one in last.strokes)
    picture = moment_of(rig, catalogue.exercises[identifier], FaceStyle(), telling_moments(timeline)[-1])
    assert not any(shape.name.startswith(("bloom", "muscle", "contact")) for shape in picture.shapes)


def one_way(block: Block) -> tuple[object, ...]:
    """Return what a block does, whichever way it goes: its strokes and its moves without their direction."""
    strokes = (replace(one, reverse=False, path=tuple(sorted(one.path))) for one in block.strokes)
    moves = (replace(one, start=abs(one.start), end=abs(one.end)) for one in block.poses)
    return (*strokes, *moves)


BOTH_WAYS = [
    (identifier, first + 1, second + 1)
    for identifier in EXERCISES
    for blocks in [load_catalogue(assets_dir() / "library").exercises[identifier].blocks]
    for first, second in combinations(range(len(blocks)), 2)
    if one_way(blocks[first]) == one_way(blocks[second])
    and (blocks[first].strokes, blocks[first].poses) != (blocks[second].strokes, blocks[second].poses)
]


@pytest.mark.parametrize(("identifier", "first", "second"), BOTH_WAYS)
def test_what_is_done_both_ways_is_told_both_ways_and_numbered(
    rig: Rig, catalogue: Catalogue, identifier: str, first: int, second: int
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    figures = []
    for block in (first, second):
        there = (at_ms for at_ms in telling_moments(timeline) if timeline.segment_at(at_ms).block == block)
        scene = moment_of(rig, catalogue.exercises[identifier], FaceStyle(), next(there))
        found = next(shape for shape in scene.shapes if shape.name.endswith("number.figure"))
        figures.append(len(found.paths[0].curves))
    assert figures[0] != figures[1], "1 and 2"


def test_rounds_go_both_ways_somewhere() -> None:
    assert {identifier for identifier, _, _ in BOTH_WAYS} >= {"temple-circles", "tongue-circles"}


def test_an_exercise_may_name_its_own(catalogue: Catalogue) -> None:
    own = (
        Telling(1, TellingPhase.READY, 0.5),
        Telling(1, TellingPhase.HOLD, 0.25),
        Telling(1, TellingPhase.HOLD, 0.25, other_side=True),
        Telling(2, TellingPhase.MOVE_IN, 1.0),
    )
    timeline = alone(replace(catalogue.exercises["gs-forehead"], moments=own))
    moments = telling_moments(timeline)
    ready, one, other, second = (timeline.segment_at(at_ms) for at_ms in moments)
    assert ready.kind is SegmentKind.INTRO
    assert ready.end_ms - moments[0] < 1_000
    assert (one.kind, one.block, one.side) == (SegmentKind.HOLD, 1, Side.RIGHT)
    assert moments[1] == one.start_ms + one.duration_ms // 4
    assert (other.kind, other.block, other.side) == (SegmentKind.HOLD, 1, Side.LEFT)
    assert (second.kind, second.block, second.rep) == (SegmentKind.MOVE_IN, 2, 1)
    assert moments[3] == second.end_ms - 1


def test_its_own_may_be_the_last_move_out(catalogue: Catalogue) -> None:
    own = (
        *[Telling(1, TellingPhase.MOVE_IN, share) for share in (0.1, 0.4, 0.7)],
        Telling(1, TellingPhase.LET_GO, 0.5),
    )
    timeline = alone(replace(catalogue.exercises["scrunch-release"], moments=own))
    last = timeline.segment_at(telling_moments(timeline)[-1])
    assert (last.kind, last.rep) == (SegmentKind.MOVE_OUT, last.reps)
    assert last.reps > 1
