# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Signs that stand where a hand lies: over a fold, beside fingertips, on one finger of two; what covers a hand."""

from math import dist

import pytest

from facetimer.face.geometry.curves import inside
from facetimer.face.hands.holding import held
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.strokes import touches
from facetimer.face.head.mouth import channels_of
from facetimer.face.moment.moment import moment_at
from facetimer.face.moment.working import near_strokes
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, viewpoint
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import SegmentKind
from tests.face.crossings import winding
from tests.face.test_scene import drawn, moment, names


def laid_hand(rig: Rig, catalogue: Catalogue, identifier: str, kind: SegmentKind, part: float) -> Placed:
    """Return the first hand in the picture, where `drawn` paints it."""
    exercise = catalogue.exercises[identifier]
    snapshot = moment(alone(exercise), kind, part)
    seen = rig.seen_as(viewpoint(rig, exercise.camera).view)
    at = moment_at(snapshot.timeline, snapshot.position_ms, {}, {})
    strokes = near_strokes(at.strokes) if seen.one_sided else at.strokes
    return held(seen.hands, exercise.tool, touches(seen, channels_of(at.pose), exercise.tool, strokes)[0])


@pytest.mark.parametrize("identifier", ["brow-pinch", "cheek-knead", "jaw-pinch", "ear-massage"])
def test_arrows_meet_over_the_fold_of_a_pinch_and_are_gone_as_it_is_let_go(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    shapes = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.6).shapes
    finger, thumb = laid_hand(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.6).pads
    one, other = (path.start for path in next(s for s in shapes if s.name == "sign0.pinch").paths)
    assert max(dist(one, finger), dist(other, thumb)) < 30
    assert dist(one, other) > dist(finger, thumb), "from outside"
    assert "sign0.pinch" not in names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_OUT, 0.9))


def test_the_ear_covers_a_thumb_that_lies_behind_it(rig: Rig, catalogue: Catalogue) -> None:
    found = drawn(rig, catalogue, "ear-massage", SegmentKind.MOVE_IN, 0.5)
    body = next(shape for shape in found.shapes if shape.name.startswith("hand0.body"))
    seen_part, ear = body.clip[-1].sampled(8), rig.seen_as(found.view).outline("ear", {})[0].sampled(4)
    finger, thumb = laid_hand(rig, catalogue, "ear-massage", SegmentKind.MOVE_IN, 0.5).pads
    tip = thumb[0] + 0.3 * (finger[0] - thumb[0]), thumb[1] + 0.3 * (finger[1] - thumb[1])
    assert inside(tip, ear)
    assert not winding(tip, seen_part)
    assert winding(finger, seen_part), "which lies before it"


def test_the_way_of_a_stretch_stands_beside_fingertips_that_it_would_hide(rig: Rig, catalogue: Catalogue) -> None:
    found = drawn(rig, catalogue, "ly-before-ear", SegmentKind.MOVE_IN, 0.0)
    left, top, right, bottom = next(one for one in found.shapes if one.name == "sign0.number.disc").box()
    tips = laid_hand(rig, catalogue, "ly-before-ear", SegmentKind.MOVE_IN, 0.0).pads
    assert min(dist(((left + right) / 2, (top + bottom) / 2), tip) for tip in tips) > 20


def test_of_two_fingers_side_by_side_one_has_the_ring(rig: Rig, catalogue: Catalogue) -> None:
    found = drawn(rig, catalogue, "happy-cheeks", SegmentKind.HOLD, 0.9)
    (ring,) = next(one for one in found.shapes if one.name == "sign0.rest").paths
    left, top, right, bottom = ring.box()
    pads = laid_hand(rig, catalogue, "happy-cheeks", SegmentKind.HOLD, 0.9).pads
    assert min(dist(((left + right) / 2, (top + bottom) / 2), pad) for pad in pads) < 1, "not between them"
