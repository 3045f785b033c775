# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where hands go, and above all where they never go."""

from collections.abc import Sequence
from math import hypot

import pytest
from msgspec.structs import replace

from facetimer.face.curves import Point, inside
from facetimer.face.footprint import approach
from facetimer.face.rig import Rig
from facetimer.face.scene import alone
from facetimer.face.strokes import (
    Contact,
    sides_of,
    tap_points,
    touches,
    working_strokes,
)
from facetimer.face.tracks import Way, track
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.vocabulary import NEVER_TOUCHED, Tool, Zone
from facetimer.session.timeline import SegmentKind, Side, Timeline
from tests.face.touched import footprint, stroke_samples

BELOW_THE_JAW_Y = 700.0
"""The level of the chin: a hand on the jaw touches what is above it, the neck lies below."""


def outlines(rig: Rig, zone: Zone) -> list[list[Point]]:
    return [path.sampled(8) for path in rig.zone(zone.value, {})]


def lies_in(point: Point, shapes: Sequence[Sequence[Point]]) -> bool:
    return any(inside(point, shape) for shape in shapes)


@pytest.mark.parametrize("zone", sorted(NEVER_TOUCHED))
def test_no_stroke_of_any_exercise_enters_a_zone_that_is_never_touched(
    rig: Rig, catalogue: Catalogue, zone: Zone
) -> None:
    shapes = outlines(rig, zone)
    touched = 0
    for exercise in catalogue.exercises.values():
        for sample in stroke_samples(exercise, rig):
            touched += 1
            assert not lies_in(sample.at, shapes), f"{exercise.id} touches {zone.value} at {sample.at}"
    assert touched > 100_000  # whole tracks and whole fingertips, not their middles


def test_no_exercise_presses_both_sides_of_the_neck(rig: Rig, catalogue: Catalogue) -> None:
    shapes = outlines(rig, Zone.NECK_SIDE)
    for exercise in catalogue.exercises.values():
        for sample in stroke_samples(exercise, rig):
            if sample.stroke.hands is not Hands.WORKING and sample.at[1] > BELOW_THE_JAW_Y:
                assert not lies_in(sample.at, shapes), f"{exercise.id} at {sample.at}"


def test_the_check_would_see_a_stroke_across_the_throat(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["ly-neck"]
    stroke = replace(exercise.blocks[0].strokes[0], path=("neckHi", "subchinC", "terminus"), hands=Hands.BOTH)
    bad = replace(exercise, blocks=(replace(exercise.blocks[0], strokes=(stroke,)),))
    reached = [sample.at for sample in stroke_samples(bad, rig)]
    assert any(lies_in(at, outlines(rig, Zone.NECK_FRONT)) for at in reached)
    assert any(lies_in(at, outlines(rig, Zone.NECK_SIDE)) for at in reached if at[1] > BELOW_THE_JAW_Y)


def test_a_way_knows_its_length_and_the_heading_at_any_share() -> None:
    way = Way([(0, 0), (30, 0), (30, 40)])
    assert way.length == 70
    assert way.place(0.5) == ((30.0, 5.0), (0.0, 1.0))
    assert way.at(0) == (0, 0)
    assert way.at(1) == (30, 40)
    assert Way([(5, 5)]).place(0.3)[0] == (5, 5)


def test_tracks_of_both_hands_mirror_and_start_side_by_side_on_the_midline(rig: Rig) -> None:
    stroke = Stroke(StrokeType.EFFLEURAGE, ("foreC", "hairSide"), Hands.BOTH)
    left, right = (track(rig, {}, stroke, right=side).points for side in (False, True))
    assert all((800 - x, y) == pytest.approx(other) for (x, y), other in zip(left, right, strict=True))
    assert right[0][0] - left[0][0] > 20


def test_a_round_starts_inside_and_goes_out_over_the_top_unless_reversed(rig: Rig) -> None:
    stroke = Stroke(StrokeType.FRICTION, ("temple",), radius=(0.02, 0.02))
    way = track(rig, {}, stroke, right=False)
    centre = rig.place("temple", {})
    assert way.closed
    assert way.at(0)[0] > centre[0]
    assert way.at(0.25)[1] < centre[1]
    assert track(rig, {}, replace(stroke, reverse=True), right=False).at(0.25)[1] > centre[1]


def at(timeline: Timeline, kind: SegmentKind, part: float) -> tuple[Timeline, float, object]:
    segment = next(s for s in timeline.segments if s.kind is kind)
    return timeline, part * segment.duration_ms, segment


@pytest.mark.parametrize("identifier", ["strokes-up-and-out", "gs-jaw", "roller-cheek", "ly-finish"])
def test_a_stroke_goes_out_on_the_skin_and_comes_back_through_the_air(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    out = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN)
    back = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_OUT)

    def gone(segment, part: float):  # type: ignore[no-untyped-def]
        return working_strokes(timeline, segment, part * segment.duration_ms)[0]

    shares = [gone(out, part / 10).progress for part in range(10)]
    assert shares == sorted(shares)
    assert all(gone(out, part / 10).contact is Contact.TOUCHING for part in range(10))
    returned = [gone(back, part / 10).progress for part in range(10)]
    assert returned == sorted(returned, reverse=True)
    assert all(gone(back, part / 10).contact is Contact.LIFTED for part in range(10))


def test_one_hand_works_while_the_free_one_anchors_behind_the_start(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["gs-jaw"])
    segment = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN)
    found = touches(rig, {}, working_strokes(timeline, segment, 500))
    assert [touch.contact for touch in found] == [Contact.TOUCHING, Contact.ANCHOR]
    start = track(rig, {}, found[0].stroke, right=True).at(0)
    assert 20 < hypot(found[1].at[0] - start[0], found[1].at[1] - start[1]) < 80


def test_sides_come_right_then_left_or_take_turns() -> None:
    stroke = Stroke(StrokeType.EFFLEURAGE, ("browMid",))
    assert sides_of(replace(stroke, hands=Hands.BOTH), None, 1) == (False, True)
    assert sides_of(replace(stroke, hands=Hands.WORKING), Side.RIGHT, 1) == (True,)
    assert sides_of(replace(stroke, hands=Hands.WORKING), Side.LEFT, 1) == (False,)
    assert sides_of(replace(stroke, hands=Hands.ALTERNATE), None, 1) != sides_of(
        replace(stroke, hands=Hands.ALTERNATE), None, 2
    )
    assert sides_of(replace(stroke, hands=Hands.CENTRE), None, 1) == (False,)


def test_a_stretch_shifts_the_skin_in_and_down_and_never_slides(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["ly-collarbones"])
    begin = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN)
    end = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_OUT)
    rest = rig.place("terminus", {})
    far = touches(rig, {}, working_strokes(timeline, begin, begin.duration_ms))[0]
    assert (far.at[0] - rest[0], far.at[1] - rest[1]) == pytest.approx((9.6, 12.0))
    back = working_strokes(timeline, end, end.duration_ms / 2)[0]
    assert back.contact is Contact.TOUCHING


def test_the_brow_stretch_stops_thirty_per_cent_of_the_way(rig: Rig, catalogue: Catalogue) -> None:
    stroke = catalogue.exercises["brow-stretch"].blocks[0].strokes[0]
    way = track(rig, {}, stroke, right=False)
    start, mid = rig.place("browIn", {}), rig.place("browMid", {})
    whole = hypot(mid[0] - start[0], mid[1] - start[1])
    assert way.length == pytest.approx(0.3 * whole, rel=0.02)


def test_taps_fall_inside_their_zone_and_spread(rig: Rig) -> None:
    shapes = outlines(rig, Zone.CHEEK_UPPER)
    points = tap_points(rig, {}, Zone.CHEEK_UPPER, 24, right=False)
    assert all(inside(point, shapes[0]) for point in points)
    assert len({(round(x / 25), round(y / 25)) for x, y in points}) > 8


def test_taps_of_two_hands_keep_to_their_own_half_of_the_forehead(rig: Rig) -> None:
    assert all(x < 400 for x, _ in tap_points(rig, {}, Zone.FOREHEAD, 24, right=False))
    assert all(x > 400 for x, _ in tap_points(rig, {}, Zone.FOREHEAD, 24, right=True))


def test_a_hand_comes_from_outside_and_mirrors() -> None:
    for place in ((320.0, 554.0), (296.0, 440.0), (314.0, 396.0), (300.0, 860.0)):
        out = approach(place, right=False)
        assert out[0] < 0
        assert hypot(*out) == pytest.approx(1)
        other = approach((800 - place[0], place[1]), right=True)
        assert other == pytest.approx((-out[0], out[1]))


def test_a_footprint_has_the_width_of_its_tool() -> None:
    def width(tool: Tool, pads: int) -> float:
        points = list(footprint(tool, None, pads, (296.0, 440.0), (0.0, -1.0)))
        return max(hypot(a[0] - b[0], a[1] - b[1]) for a in points for b in points)

    assert width(Tool.INDEX_FINGERS, 1) == pytest.approx(16)
    assert 50 < width(Tool.FINGERTIPS, 3) < 80
    assert width(Tool.GUA_SHA, 1) == pytest.approx(56)
