# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sign of each kind of touch: points, stretches, taps, and the numbers of lines and places."""

import pytest
from msgspec.structs import replace

from facetimer.face.curves import Path, inside
from facetimer.face.rig import Rig
from facetimer.face.scene import alone, scene
from facetimer.face.shapes import Shape
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import Hands
from facetimer.library.model.vocabulary import Category
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from tests.face.test_scene import STYLE, drawn, names


def test_a_point_is_found_from_its_landmark_before_a_finger_lies_on_it(rig: Rig, catalogue: Catalogue) -> None:
    far = set()
    for exercise in catalogue.exercises.values():
        if exercise.category is not Category.ACUPRESSURE:
            continue
        before = drawn(rig, catalogue, exercise.id, SegmentKind.INTRO, 0.01)
        assert {"find0.ring", "find0.spot"} <= names(before), exercise.id
        if "find0.line" in names(before):
            far.add(exercise.id)
        assert before.crop.height < 600, f"{exercise.id} is seen from close by"
        held = drawn(rig, catalogue, exercise.id, SegmentKind.HOLD)
        assert {"sign0.ring", "sign0.ticks"} <= names(held), exercise.id
        assert not any(name.startswith("find") for name in names(held)), exercise.id
    assert {"ap-above-brow", "ap-temple", "ap-below-lip"} <= far


def test_two_rings_of_a_point_never_meet(rig: Rig, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category is not Category.ACUPRESSURE or exercise.blocks[0].strokes[0].hands is Hands.CENTRE:
            continue
        for kind, part in ((SegmentKind.INTRO, 0.01), (SegmentKind.MOVE_IN, 0.0)):
            found = drawn(rig, catalogue, exercise.id, kind, part)
            signs = [one.paths[0].box() for one in found.shapes if one.name.endswith(("0.ring", "0.ticks"))]
            assert signs
            assert all(box[2] < 398 for box in signs), f"{exercise.id} in the {kind.value}"


def test_a_ring_closes_as_a_press_deepens(rig: Rig, catalogue: Catalogue) -> None:
    def width(part: float) -> float:
        found = drawn(rig, catalogue, "ap-temple", SegmentKind.HOLD, part)
        left, _, right, _ = next(shape for shape in found.shapes if shape.name == "sign0.ring").box()
        return right - left

    assert width(0.001) < 0.85 * width(2.0 / 25), "the move in before it took half a breath"


def test_a_press_goes_on_from_phase_to_phase(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["ap-temple"])
    hold = next(s for s in timeline.segments if s.kind is SegmentKind.HOLD)

    def width(at_ms: int) -> float:
        found = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at_ms), STYLE)
        left, _, right, _ = next(shape for shape in found.shapes if shape.name == "sign0.ring").box()
        return right - left

    assert width(hold.start_ms) == pytest.approx(width(hold.start_ms - 10), abs=0.5)


STRETCHED = ("ly-before-ear", "ly-jaw", "ly-undereye", "ly-forehead", "ly-cheek", "ly-collarbones", "brow-stretch")


@pytest.mark.parametrize("identifier", STRETCHED)
def test_skin_that_is_taken_along_has_an_arrow_that_no_hand_covers_as_it_begins(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    for number in range(len(timeline.steps[0].exercise.blocks)):
        begin = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN and s.block == number + 1)
        found = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, begin.start_ms + 20), STYLE).shapes
        arrows = [one.paths[0] for one in found if one.name.endswith(".arrow")]
        shadows = [one for one in found if one.name.endswith(".shadow")]
        hands = [one.affine.path(one.paths[0]).sampled(4) for one in shadows if one.affine is not None]
        assert len(arrows) == len(hands) == 2
        for arrow in arrows:
            points = arrow.sampled(1)
            covered = sum(any(inside(point, hand) for hand in hands) for point in points)
            assert covered <= 1, f"{identifier} block {number}: {covered} of {len(points)}"


def test_skin_that_is_taken_along_leaves_a_ghost_of_the_fingertips_and_fine_lines(
    rig: Rig, catalogue: Catalogue
) -> None:
    for identifier in STRETCHED:
        begun = names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.01))
        assert not any(name.endswith((".ghost", ".strain")) for name in begun)
        gone = names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.9))
        assert {"sign0.ghost", "sign0.skin.strain", "sign0.arrow"} <= gone, identifier
        back = names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_OUT, 0.2))
        assert "sign0.arrow" not in back, f"{identifier}: nothing is done as the skin is let go"


def test_signs_lie_below_the_hands(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("ly-cheek", "forehead-smooth", "temple-circles", "jaw-muscle-circles"):
        kind = SegmentKind.HOLD if identifier == "jaw-muscle-circles" else SegmentKind.MOVE_IN
        found = [shape.name for shape in drawn(rig, catalogue, identifier, kind).shapes]
        last = max(k for k, name in enumerate(found) if name.startswith(("way", "sign")))
        assert last < min(k for k, name in enumerate(found) if name.startswith("hand")), identifier


def numbered(rig: Rig, catalogue: Catalogue, identifier: str, block: int, style: FaceStyle = STYLE) -> list[Shape]:
    timeline = alone(catalogue.exercises[identifier])
    acting = {SegmentKind.HOLD, SegmentKind.MOVE_IN}
    segment = next(s for s in timeline.segments if s.kind in acting and s.duration_ms and s.block == block + 1)
    at_ms = segment.start_ms + segment.duration_ms // 2
    found = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at_ms), style)
    return [shape for shape in found.shapes if shape.name.endswith(".figure")]


def test_lines_and_places_are_numbered_where_there_are_several(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("strokes-up-and-out", "tapping", "jaw-muscle-circles"):
        curves = [len(numbered(rig, catalogue, identifier, k)[0].paths[0].curves) for k in range(3)]
        assert len(set(curves)) == 3, f"{identifier}: one, two and three"
    assert not numbered(rig, catalogue, "knuckle-sweep", 0)
    order = [shape.name for shape in drawn(rig, catalogue, "roller-cheek", SegmentKind.MOVE_IN).shapes]
    assert order.index("way0.gone") < order.index("way0.number.disc"), "the ribbon does not strike it out"


def test_a_number_can_be_read_where_the_painter_flips_the_picture(rig: Rig, catalogue: Catalogue) -> None:
    styles = (STYLE, replace(STYLE, facing=True))
    one, facing = (numbered(rig, catalogue, "ly-cheek", 1, style)[0].paths[0] for style in styles)

    def leans(path: Path) -> float:
        return path.start[0] - (path.box()[0] + path.box()[2]) / 2

    assert leans(one) < -3
    assert leans(facing) > 3


def test_a_tap_strikes_and_a_raised_finger_does_not(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["tapping"])
    begin = next(s.start_ms for s in timeline.segments if s.kind is SegmentKind.HOLD)
    moments = [
        scene(rig, Snapshot(timeline, SessionStatus.RUNNING, begin + ms), STYLE) for ms in range(0, 900, 30)
    ]
    struck = ["sign0.strike" in names(found) for found in moments]
    assert any(struck)
    assert not all(struck)
    both = [{"sign0.strike", "sign1.strike"} <= names(found) for found in moments]
    assert not any(both), "one hand is in the air while the other strikes"


def test_palms_that_lie_still_send_out_warmth_and_fingers_that_hold_do_not(rig: Rig, catalogue: Catalogue) -> None:
    assert {"sign0.warm.waves", "sign1.warm.waves"} <= names(drawn(rig, catalogue, "warm-palms", SegmentKind.HOLD))
    assert not any("waves" in name for name in names(drawn(rig, catalogue, "eye-v", SegmentKind.HOLD)))


def test_arrows_that_meet_come_and_go_with_the_muscle(rig: Rig, catalogue: Catalogue) -> None:
    def shown(part: float) -> float:
        found = drawn(rig, catalogue, "jaw-push", SegmentKind.MOVE_IN, part).shapes
        fill = next(shape for shape in found if shape.name == "sign0.against.hand").fill
        return fill.opacity if fill is not None else 0.0

    assert shown(0.01) < 0.1
    assert shown(0.9) == 1
