# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hands lie where an exercise means them: each case is a place that strangers had read as another."""

from itertools import pairwise
from math import dist

from facetimer.face.geometry.curves import inside
from facetimer.face.hands.placing import PAD_RADIUS
from facetimer.face.hands.tracks import track
from facetimer.face.moment.pose import pose_at
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import SegmentKind
from tests.face.test_scene import drawn
from tests.face.touched import hand_samples, hands_at

ON_IT = 17.0
"""From the middle of a fingertip to its edge."""
NEAR_THE_EDGE, BELOW_THE_RIBS = 30.0, 740.0
SPREAD = 46.0
"""From fingertip to fingertip of a spread hand: a finger is 36 wide, and there is skin or hair between."""
WHOLE_BROW = 0.65
"""So much of a brow lies between the middles of the first and the last fingertip below it."""


def test_a_round_lies_round_the_fingertips_that_go_it(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("temple-circles", "jaw-muscle-circles"):
        exercise = catalogue.exercises[identifier]
        kind = SegmentKind.HOLD if identifier == "jaw-muscle-circles" else SegmentKind.MOVE_IN
        found = drawn(rig, catalogue, identifier, kind)
        left, top, right, bottom = next(shape for shape in found.shapes if shape.name == "way0.ring").box()
        middle = (left + right) / 2, (top + bottom) / 2
        first = exercise.blocks[0].strokes[0]
        going = [one for one in hand_samples(rig.seen_as(found.view), exercise, steps=16) if one.on_skin]
        tips = [one.hand.at for one in going if one.touch.stroke == first and dist(one.hand.at, middle) < 200]
        assert tips
        centre = sum(x for x, _ in tips) / len(tips), sum(y for _, y in tips) / len(tips)
        assert dist(centre, middle) < 10, f"{identifier}: {dist(centre, middle):.0f} beside the fingertips"


def test_a_fingertip_that_smooths_the_brow_lies_on_it_all_the_way(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["frown-smooth"]
    going = [one for one in hand_samples(rig, exercise, steps=8) if one.on_skin]
    assert going
    for one in going:
        way = track(rig, {}, one.touch.stroke, right=one.touch.right)
        off = max(min(dist(pad, at) for at in way.points) for pad in one.hand.pads)
        assert off <= ON_IT, f"{one.where}: {off:.0f} beside the brow"


def test_both_hands_lie_on_the_belly_while_it_breathes(rig: Rig) -> None:
    """Below the ribs, and each goes with the belly as it rises."""
    waist = rig.seen_as("waist").drawings
    assert waist is not None
    layers = waist.head.layers
    hands = [layer for name, layer in layers.items() if "hand" in name]
    assert len(hands) == 2
    for layer in hands:
        assert layer.goes["breath"][1] > 0, layer.name
        highest = min(min(one.form.numbers[1 :: 3 if one.form.is_line else 2]) for one in layer.toned)
        assert highest > BELOW_THE_RIBS, layer.name


def test_taps_along_the_jaw_are_told_on_the_jaw(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["tapping"]
    timeline = alone(exercise)
    edge = rig.outline("face", {})[0].sampled(8)
    middle_of_chin = rig.place("chin", {}, right=True)[0]
    told = [(at, timeline.segment_at(at)) for at in telling_moments(timeline)]
    along = [(at, segment) for at, segment in told if segment.block == 1]
    assert len(along) == 2
    for at, segment in along:
        for one in hands_at(rig, exercise, timeline, segment, at - segment.start_ms):
            near = min(dist(pad, point) for pad in one.hand.pads for point in edge)
            assert near < NEAR_THE_EDGE, f"{one.where}: {near:.0f} from the edge of the jaw"
            assert abs(one.hand.at[0] - 400) > middle_of_chin - 400, f"{one.where}: on the chin"


def test_fingers_lie_under_the_jaw_below_the_cheekbone_and_behind_the_ear(rig: Rig, catalogue: Catalogue) -> None:
    """Where skin is taken along: strangers read the chin, the cheekbone and the ear lobe."""
    edge, zygo = rig.outline("face", {})[0].sampled(8), rig.place("zygo", {})[1]
    for one in hand_samples(rig, catalogue.exercises["ly-jaw"], steps=4):
        assert one.hand.under, one.where
        if one.on_skin:
            near = min(dist(one.hand.at, point) for point in edge)
            assert near < 1.6 * NEAR_THE_EDGE or not inside(one.hand.at, edge), f"{one.where}: {near:.0f} above it"
    for one in hand_samples(rig, catalogue.exercises["ly-cheek"], steps=4):
        if one.on_skin and one.touch.stroke.path[0] == "malar":
            assert one.hand.at[1] > zygo + 20, one.where
    turned = rig.seen_as("three-quarter")
    rim = max(x for x, _ in turned.outline("ear", {})[0].sampled(8))
    for one in hand_samples(turned, catalogue.exercises["ly-before-ear"], steps=4):
        if one.on_skin and one.touch.stroke.path[0] == "behindEar":
            assert one.hand.behind, one.where
            assert one.hand.at[0] > rim - 40, f"{one.where}: before the ear"


def test_the_skin_is_warm_along_the_jaw_where_fingers_lie_under_it(rig: Rig, catalogue: Catalogue) -> None:
    """Strangers saw a warm patch on the cheek."""
    edge = rig.outline("face", {})[0].sampled(8)
    for part in (0.5, 0.9):
        found = drawn(rig, catalogue, "ly-jaw", SegmentKind.MOVE_IN, part)
        warm = [shape.affine for shape in found.shapes if shape.name.startswith("warmth") and shape.affine]
        assert len(warm) == 6, "along it, on both sides"
        for affine in warm:
            assert min(dist((affine.e, affine.f), point) for point in edge) < 6


def test_a_rub_stays_on_a_spot_in_the_hair_and_steps_on_without_a_ribbon(rig: Rig, catalogue: Catalogue) -> None:
    """Strangers read one long glide down the hairline."""
    exercise = catalogue.exercises["hairline-rubs"]
    hair = [path.sampled(8) for brush in rig.hair.brushes(0) for path in brush.paths() if brush.layer == "mass"]
    spots = set()
    for one in hand_samples(rig, exercise, steps=60):
        if one.on_skin and one.segment.kind is SegmentKind.HOLD:
            spots.add(round(one.touch.travelled * 2, 3))
            if one.touch.travelled in {0.0, 0.5, 1.0}:
                assert any(inside(pad, outline) for pad in one.hand.pads for outline in hair), one.where
                between = [dist(a, b) for a, b in pairwise(one.hand.pads)]
                assert min(between) > SPREAD, f"{one.where}: fingers side by side"
    assert {0.0, 1.0, 2.0} <= spots
    for part, rubs in ((0.12, True), (0.3, False), (0.46, True), (0.8, True)):
        found = drawn(rig, catalogue, "hairline-rubs", SegmentKind.HOLD, part)
        shown = {shape.name for shape in found.shapes}
        assert not any("band" in name or "gone" in name for name in shown), "a ribbon says that they slide"
        assert ("sign0.rubs0" in shown) is rubs, part
        assert {f"way0.place{k}.figure" for k in range(3)} <= shown


def test_hands_in_the_hair_are_seen_whole_and_no_sign_lies_on_their_fingertips(
    rig: Rig, catalogue: Catalogue
) -> None:
    """Strangers saw loose fingers at the edge of the picture."""
    exercise = catalogue.exercises["hairline-rubs"]
    timeline = alone(exercise)
    hold = next(one for one in timeline.segments if one.kind is SegmentKind.HOLD)
    shown = rig.cameras[exercise.camera].crop.grown(4, 5)
    for part in (0.12, 0.46, 0.8):
        found = drawn(rig, catalogue, "hairline-rubs", SegmentKind.HOLD, part)
        moved = [one for one in found.shapes if one.name.endswith((".disc", ".hop", ".rubs0", ".rubs1"))]
        signs = [at for one in moved for path in one.paths for at in path.sampled(6)]
        for one in hands_at(rig, exercise, timeline, hold, part * hold.duration_ms):
            x, y = one.hand.affine.put(*one.hand.hand.index)
            assert shown.left < x < shown.right, f"{one.where}: its knuckle"
            assert shown.top < y < shown.bottom, f"{one.where}: its knuckle"
            assert min(dist(at, pad) for at in signs for pad in one.hand.pads) > PAD_RADIUS, one.where


def test_a_place_measured_in_fingers_is_shown_so_from_the_ear(rig: Rig, catalogue: Catalogue) -> None:
    """Strangers read a place just in front of the ear, over the joint."""
    found = drawn(rig, catalogue, "ap-below-cheekbone", SegmentKind.INTRO, 0.05)
    fingers = next(shape for shape in found.shapes if shape.name == "find0.measure.fingers")
    assert len(fingers.paths) == 2
    seen = rig.seen_as(found.view)
    place, ear = seen.place("st7", {}), min(x for x, _ in seen.outline("ear", {})[0].sampled(8))
    lefts, rights = ([path.box()[k] for path in fingers.paths] for k in (0, 2))
    assert abs(min(lefts) - place[0]) < 2
    assert 0 <= ear - max(rights) < 20, "from the ear"
    assert all(30 < right - left < 40 for left, right in zip(lefts, rights, strict=True)), "as wide as they are"
    held = {shape.name for shape in drawn(rig, catalogue, "ap-below-cheekbone", SegmentKind.HOLD).shapes}
    assert not any("measure" in name for name in held)


def test_flesh_that_is_rolled_has_its_bow_and_a_pinch_has_none(rig: Rig, catalogue: Catalogue) -> None:
    for identifier, rolls in (("cheek-knead", True), ("jaw-pinch", False), ("brow-pinch", False)):
        found = {shape.name for shape in drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.7).shapes}
        assert "sign0.pinch" in found
        assert ("sign0.roll.bow" in found) is rolls, identifier


def test_fingers_that_only_hold_the_brow_do_not_push_it(rig: Rig, catalogue: Catalogue) -> None:
    """Strangers read that fingers at the temples push the brows up."""
    found = drawn(rig, catalogue, "eyebrow-lifter", SegmentKind.HOLD)
    shapes = [each for one in found.shapes for each in getattr(one, "shapes", (one,))]
    shown = {shape.name for shape in shapes}
    assert "move1" in shown, "the brows draw down"
    assert not any(name.startswith("move") and name.endswith(".hand") for name in shown)
    assert {"sign0.hold", "sign1.hold"} <= shown
    outer, inner = rig.place("browOut", {})[0], rig.place("browIn", {})[0]
    for one in hand_samples(rig, catalogue.exercises["eyebrow-lifter"], steps=4):
        if one.on_skin and not one.touch.right:
            xs = sorted(x for x, _ in one.hand.pads)
            assert len(xs) == 3
            assert outer < xs[0] < xs[-1] < inner, f"{one.where}: beside the brow"
            assert xs[-1] - xs[0] > WHOLE_BROW * (inner - outer), f"{one.where}: under a part of the brow"


def test_eyes_are_closed_where_the_words_close_them(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        said = " ".join(each for each in (exercise.cues.setup, exercise.cues.hold, exercise.cues.action) if each)
        if "eyes closed" in said.lower():
            timeline = alone(exercise)
            kinds = {SegmentKind.MOVE_IN, SegmentKind.HOLD}
            last = [s for s in timeline.segments if s.kind in kinds and s.duration_ms][-1]
            assert pose_at(timeline, last.end_ms - 1).get("eye_close", 0.0) > 0.9, exercise.id
