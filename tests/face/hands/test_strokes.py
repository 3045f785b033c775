# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where hands go, and above all where they never go."""

from math import dist

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.hands.holding import held
from facetimer.face.hands.strokes import tap_points, touches
from facetimer.face.hands.tracks import SHIFT, STRETCH, Way, track
from facetimer.face.moment.moment import camera_of
from facetimer.face.moment.working import Contact, sides_of, steady, working_strokes
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, viewpoint
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.session.timeline import SegmentKind, Side

HELD_BESIDE = 140.0
"""How far from the start of its way skin is held at most: from the inner eye corner it is below the nose."""


def outlines(rig: Rig, zone: Zone) -> list[list[Point]]:
    return [path.sampled(8) for path in rig.zone(zone.value, {})]


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


def test_one_hand_works_while_the_free_one_holds_the_skin_behind_the_start(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["roller-forehead"])
    segment = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN)
    free, working = touches(rig, {}, Tool.ROLLER, working_strokes(timeline, segment, 500))
    assert [free.contact, working.contact] == [Contact.ANCHOR, Contact.TOUCHING]
    way = track(rig, {}, working.stroke, right=True)
    assert free.at[0] < way.at(0)[0] < way.at(1)[0]
    hands = [held(rig.hands, Tool.ROLLER, touch) for touch in (free, working)]
    assert [hand.left for hand in hands] == [True, False]
    assert not any(hand.lift for hand in hands)


def test_the_other_hand_holds_the_skin_wherever_words_say_so(rig: Rig, catalogue: Catalogue) -> None:
    said = [each for each in catalogue.exercises.values() if "ther hand" in (each.cues.care or "")]
    assert len(said) >= 5
    for exercise in said:
        timeline = alone(exercise)
        for segment in (s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN):
            seen = rig.seen_as(viewpoint(rig, camera_of(timeline, segment)).view)
            found = touches(seen, {}, exercise.tool, working_strokes(timeline, segment, 500))
            assert [touch.contact for touch in found] == [Contact.ANCHOR, Contact.TOUCHING], exercise.id
            free, working = found
            start = track(seen, {}, working.stroke, right=working.right).at(0)
            assert dist(free.at, start) < HELD_BESIDE, f"{exercise.id}: {dist(free.at, start):.0f} from the start"
            hands = [held(seen.hands, exercise.tool, touch) for touch in found]
            assert hands[0].left is not hands[1].left, exercise.id


@pytest.mark.parametrize("identifier", ["gs-neck", "roller-undereye"])
def test_no_free_hand_where_no_bone_is_free(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    exercise = catalogue.exercises[identifier]
    timeline = alone(exercise)
    segment = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN)
    assert len(touches(rig, {}, exercise.tool, working_strokes(timeline, segment, 500))) == 1


def test_fingers_that_rest_on_several_places_are_of_one_hand(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["owl-eyes"])
    segment = next(s for s in timeline.segments if s.kind is SegmentKind.HOLD)
    found = touches(rig, {}, Tool.ROLLER, working_strokes(timeline, segment, 500))
    assert [touch.right for touch in found] == [False, True]
    assert found[0].places == (rig.place("browMid", {}), rig.place("malar", {}))


def test_a_hand_lands_before_it_strokes_and_lifts_before_it_returns(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["gs-jaw"])
    lifts: dict[SegmentKind, list[float]] = {}
    for segment in timeline.segments[:8]:
        for part in range(11):
            for one in working_strokes(timeline, segment, part / 10 * segment.duration_ms):
                lifts.setdefault(segment.kind, []).append(one.state.lift)
    assert set(lifts[SegmentKind.MOVE_IN]) == {0.0}
    assert lifts[SegmentKind.INTRO][-1] == 0
    assert max(lifts[SegmentKind.INTRO]) == 1
    assert lifts[SegmentKind.MOVE_OUT][0] == 0
    assert max(lifts[SegmentKind.MOVE_OUT]) == pytest.approx(1, abs=0.05)


def test_the_hands_of_one_side_leave_before_those_of_the_other_come(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["gs-jaw"])
    switch = next(s for s in timeline.segments if s.kind is SegmentKind.SIDE_SWITCH)

    def shown(part: float) -> dict[bool, float]:
        found = working_strokes(timeline, switch, part * switch.duration_ms)
        return {one.right: one.state.shown for one in found if one.state.shown > 0.01}

    assert 0.8 < shown(0.02)[True] < 1, "it has drawn back already"
    assert set(shown(0.02)) == {True}
    assert set(shown(0.98)) == {False}
    assert shown(0.98)[False] > 0.9


@pytest.mark.parametrize("share", [0.0, 0.03, 0.3, 0.5, 0.97, 1.0])
def test_a_steady_way_is_even(share: float) -> None:
    assert steady(share) == pytest.approx(share, abs=0.035)
    assert steady(1 - share) == pytest.approx(1 - steady(share))


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
    far = touches(rig, {}, Tool.ROLLER, working_strokes(timeline, begin, begin.duration_ms))[0]
    assert (far.at[0] - rest[0], far.at[1] - rest[1]) == pytest.approx(SHIFT)
    back = working_strokes(timeline, end, end.duration_ms / 2)[0]
    assert back.contact is Contact.TOUCHING


def test_every_stretch_is_as_short_as_another_whatever_its_path(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("brow-stretch", "ly-forehead"):
        stroke = catalogue.exercises[identifier].blocks[0].strokes[0]
        assert track(rig, {}, stroke, right=False).length == pytest.approx(STRETCH, rel=0.02), identifier
        assert track(rig, {}, replace(stroke, extent=0.9), right=False).length == pytest.approx(STRETCH, rel=0.02)
    near = replace(stroke, path=("foreC", "yintang"), hands=Hands.CENTRE, type=StrokeType.EFFLEURAGE, extent=0.5)
    whole = track(rig, {}, replace(near, extent=1.0), right=False).length
    assert track(rig, {}, near, right=False).length == pytest.approx(whole / 2, rel=0.02), "a slide goes its share"


def test_taps_fall_inside_their_zone_and_spread(rig: Rig) -> None:
    shapes = outlines(rig, Zone.CHEEK_UPPER)
    points = tap_points(rig, {}, Zone.CHEEK_UPPER, 24, right=False)
    assert all(inside(point, shapes[0]) for point in points)
    assert len({(round(x / 25), round(y / 25)) for x, y in points}) > 8


def test_taps_of_two_hands_keep_to_their_own_half_of_the_forehead(rig: Rig) -> None:
    assert all(x < 400 for x, _ in tap_points(rig, {}, Zone.FOREHEAD, 24, right=False))
    assert all(x > 400 for x, _ in tap_points(rig, {}, Zone.FOREHEAD, 24, right=True))
