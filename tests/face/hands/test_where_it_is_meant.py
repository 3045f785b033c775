# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hands lie where an exercise means them: each case is a place that strangers had read as another."""

from math import dist

from facetimer.face.hands.tracks import track
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
