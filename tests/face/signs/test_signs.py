# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sign of each kind of touch: points, stretches, taps, and the numbers of lines and places."""

from math import dist

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, inside
from facetimer.face.geometry.shapes import Shape
from facetimer.face.hands.tracks import track
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, scene
from facetimer.face.signs.signs import TIP
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import Hands
from facetimer.library.model.vocabulary import Camera, Category
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side
from tests.face.test_scene import STYLE, drawn, names
from tests.face.touched import hands_at


def test_a_point_is_found_from_its_landmark_before_a_finger_lies_on_it(rig: Rig, catalogue: Catalogue) -> None:
    far = set()
    for exercise in catalogue.exercises.values():
        if exercise.category is not Category.ACUPRESSURE:
            continue
        before = drawn(rig, catalogue, exercise.id, SegmentKind.INTRO, 0.01)
        assert {"find0.ring", "find0.spot"} <= names(before), exercise.id
        if "find0.line" in names(before):
            far.add(exercise.id)
        assert before.crop.height < 640, f"{exercise.id} is seen from close by"
        held = drawn(rig, catalogue, exercise.id, SegmentKind.HOLD)
        assert {"sign0.ring", "sign0.ticks"} <= names(held), exercise.id
        assert not any(name.startswith("find") for name in names(held)), exercise.id
    assert {"ap-above-brow", "ap-temple", "ap-below-lip"} <= far


def test_two_rings_of_a_point_never_meet(rig: Rig, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category is not Category.ACUPRESSURE or exercise.blocks[0].strokes[0].hands is Hands.CENTRE:
            continue
        if exercise.camera is Camera.THREE_QUARTER:  # which shows one of the two
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


def test_a_point_is_told_to_its_end_with_the_finger_lifted_off_an_open_ring(
    rig: Rig, catalogue: Catalogue
) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category is Category.ACUPRESSURE:
            deepest, last = (
                names(moment_of(rig, exercise, STYLE, at_ms)) for at_ms in telling_moments(alone(exercise))[2:]
            )
            assert "sign0.ticks" in deepest - last, exercise.id
            assert {"sign0.open.ring", "sign0.open.spot"} <= last - deepest, exercise.id


COVERED = ("frown-smooth", "ly-neck", "forehead-smooth", "forehead-knuckle", "gs-forehead")


@pytest.mark.parametrize("identifier", COVERED)
def test_what_a_hand_covers_of_its_way_is_dashed_upon_it_with_the_arrow_of_the_end(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    order = [shape.name for shape in drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.05).shapes]
    hands = max(k for k, name in enumerate(order) if name.startswith("hand"))
    assert order.index("way0.0.over") > hands
    assert order.index("way0.end") > hands


@pytest.mark.parametrize("identifier", [*COVERED, "gs-brow", "roller-forehead", "smile-line-sweep"])
@pytest.mark.parametrize("part", [0.05, 0.3, 0.6, 0.99])
def test_no_line_or_arrow_of_a_way_lies_on_what_touches(
    rig: Rig, catalogue: Catalogue, identifier: str, part: float
) -> None:
    exercise = catalogue.exercises[identifier]
    timeline = alone(exercise)
    moving = next(one for one in timeline.segments if one.kind is SegmentKind.MOVE_IN)
    hands = hands_at(rig, exercise, timeline, moving, part * moving.duration_ms)
    touched = [at for one in hands for at in (one.hand.touched() if one.hand.hand.has_tool else one.hand.pads)]
    found = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, part).shapes
    over = [shape for shape in found if shape.name.endswith((".over", ".end"))]
    points = [at for shape in over for path in shape.paths for at in (path.start, *path.sampled(4))]
    assert not points or min(dist(at, pad) for at in points for pad in touched) > TIP, (identifier, part)


@pytest.mark.parametrize("identifier", ["eyebrow-lifter", "owl-eyes", "gs-brow", "gs-forehead"])
def test_the_sign_of_a_hand_that_holds_lies_on_it_behind_what_touches(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    exercise = catalogue.exercises[identifier]
    timeline = alone(exercise)
    moving = next(one for one in timeline.segments if one.kind is SegmentKind.MOVE_IN)
    hands = hands_at(rig, exercise, timeline, moving, 0.9 * moving.duration_ms)
    found = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.9).shapes
    rings = [path.box() for one in found if one.name.endswith(".hold") for path in one.paths]
    assert rings
    for left, top, right, bottom in rings:
        at = (left + right) / 2, (top + bottom) / 2
        assert any(one.hand.covers(at) for one in hands)
        assert min(dist(at, pad) for one in hands for pad in one.hand.pads) > TIP


@pytest.mark.parametrize("identifier", ["temple-circles", "jaw-muscle-circles"])
def test_a_round_lies_before_the_fingers_and_has_one_arrow(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    kind = SegmentKind.HOLD if identifier == "jaw-muscle-circles" else SegmentKind.MOVE_IN
    order = [shape.name for shape in drawn(rig, catalogue, identifier, kind).shapes]
    assert order.index("way0.ring") > max(k for k, name in enumerate(order) if name.startswith("hand"))
    assert sum("chevron" in name and name.startswith("way0") for name in order) == 1


@pytest.mark.parametrize("identifier", ["ly-neck", "ly-finish", "gs-neck", "roller-neck"])
def test_a_way_that_begins_behind_the_ear_is_one_ribbon_from_a_ring(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    shapes = {one.name: one for one in drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.95).shapes}
    left, top, right, bottom = shapes["way0.start"].box()
    assert right - left == pytest.approx(bottom - top), "a ring, as at the start of any way"
    gone = shapes["way0.gone"].box()
    assert gone[1] < (top + bottom) / 2 + 6, "filled from there"


def test_lines_gone_before_stay_pale_without_their_number_on_either_side(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("roller-cheek", "roller-forehead", "gs-forehead"):
        timeline = alone(catalogue.exercises[identifier])
        seconds = [one for one in timeline.segments if one.block == 2 and one.kind is SegmentKind.MOVE_IN]
        assert {one.side for one in seconds} == {Side.RIGHT, Side.LEFT}
        for segment in (seconds[0], seconds[-1]):
            found = names(scene(rig, Snapshot(timeline, SessionStatus.RUNNING, segment.start_ms + 1_500), STYLE))
            assert any(".before0." in name and name.endswith(".band") for name in found), identifier
            assert sum(name.endswith(".number.figure") for name in found) == 1, f"{identifier}: that of the second"
    assert not any("before" in one for one in names(drawn(rig, catalogue, "roller-cheek", SegmentKind.MOVE_IN)))


def test_a_round_fills_as_it_is_gone_and_is_no_larger_than_fingers_that_go_a_small_one(
    rig: Rig, catalogue: Catalogue
) -> None:
    def shapes(identifier: str, part: float) -> dict[str, Shape]:
        return {one.name: one for one in drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, part).shapes}

    def width(shape: Shape) -> float:
        return shape.box()[2] - shape.box()[0]

    assert "way0.gone" not in shapes("eye-circles", 0.0)
    some, more = (shapes("eye-circles", part)["way0.gone"] for part in (0.05, 0.15))
    assert width(some) < width(more)
    assert width(shapes("temple-circles", 0.5)["way0.ring"]) < 105, "as wide as three fingertips"


def test_the_ring_of_a_fist_lies_where_its_way_ends(rig: Rig, catalogue: Catalogue) -> None:
    shapes = drawn(rig, catalogue, "forehead-knuckle", SegmentKind.HOLD).shapes
    left, top, right, bottom = next(one for one in shapes if one.name == "sign0.ring").box()
    x, y = track(rig, {}, catalogue.exercises["forehead-knuckle"].blocks[0].strokes[0], right=left > 400).at(1.0)
    assert left < x < right
    assert top < y < bottom
    released = names(drawn(rig, catalogue, "forehead-knuckle", SegmentKind.MOVE_OUT, 0.9))
    assert not any("open" in name for name in released), "nothing is left to press"


def test_a_ring_marks_the_start_of_a_way_upon_the_stone_that_covers_it(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("gs-undereye", "gs-jaw", "gs-cheek"):
        order = [one.name for one in drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.0).shapes]
        stone = max(k for k, name in enumerate(order) if ".tool" in name)
        assert order.index("way0.over.start") > stone, identifier
        assert "way0.over.start" not in names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.9))


def test_fingers_that_feel_hold_or_push_each_have_a_sign_of_their_own(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("eye-v", "eyes-closed-up", "jaw-goldfish", "cheek-lifter", "collar-stretch"):
        found = names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.9))
        assert "sign0.rest" in found, identifier
        assert not any("against" in name or ".hold" in name for name in found), identifier
    for identifier in ("brow-resist", "jaw-push"):
        shapes = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.9).shapes
        assert not any(shape.name.endswith((".rest", ".hold")) for shape in shapes), identifier
        hand, face = (next(s for s in shapes if s.name == f"sign0.against.{who}") for who in ("hand", "face"))
        tips = [shape.paths[0].start for shape in (hand, face)]
        assert dist(*tips) < 20, f"{identifier}: head to head"
        (bar,) = next(shape for shape in shapes if shape.name == "sign0.against.bar").paths
        ends = bar.start, bar.curves[-1][4:]
        assert all(dist(end, tip) < 35 for end in ends for tip in tips), f"{identifier}: at the bar between them"
        left, top, right, bottom = hand.paths[1].box()
        foot, begins = ((left + right) / 2, (top + bottom) / 2), face.paths[0].sampled(1)[3]
        timeline = alone(catalogue.exercises[identifier])
        moving = next(one for one in timeline.segments if one.kind is SegmentKind.MOVE_IN)
        hands = hands_at(rig, catalogue.exercises[identifier], timeline, moving, 0.9 * moving.duration_ms)
        assert any(one.hand.covers(foot) for one in hands), f"{identifier}: the hand's begins on the hand"
        assert not any(one.hand.covers(begins) for one in hands), f"{identifier}: the muscle's on the face"


def test_what_keeps_skin_in_its_place_stands_between_two_bars(rig: Rig, catalogue: Catalogue) -> None:
    for identifier, fingers in (("owl-eyes", 2), ("gs-brow", 1)):
        shapes = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.9).shapes
        bars = next(shape for shape in shapes if shape.name == "sign0.hold.bars").paths
        spots = next(shape for shape in shapes if shape.name == "sign0.hold").paths
        assert (len(spots), len(bars)) == (fingers, 2 * fingers), identifier


def test_fingers_that_wait_where_their_way_begins_rest_there(rig: Rig, catalogue: Catalogue) -> None:
    assert "sign0.rest" in names(drawn(rig, catalogue, "happy-cheeks", SegmentKind.MOVE_IN, 0.2))
    assert "sign0.rest" not in names(drawn(rig, catalogue, "happy-cheeks", SegmentKind.MOVE_IN, 0.8))


def test_fingers_that_are_pushed_against_hold_still_all_the_while(rig: Rig, catalogue: Catalogue) -> None:
    assert "sign0.hold" in names(drawn(rig, catalogue, "eyebrow-lifter", SegmentKind.MOVE_IN, 0.3))
    assert "sign0.hold" in names(drawn(rig, catalogue, "eyebrow-lifter", SegmentKind.HOLD))


def test_the_one_fingertip_of_a_hand_that_touches_is_full(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("eye-circles", "ly-undereye", "brow-stretch"):
        exercise = catalogue.exercises[identifier]
        timeline = alone(exercise)
        moving = next(one for one in timeline.segments if one.kind is SegmentKind.MOVE_IN)
        found = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.5)
        (tip,) = next(shape for shape in found.shapes if shape.name == "sign0.tip").paths
        left, top, right, bottom = tip.box()
        hands = hands_at(rig, exercise, timeline, moving, 0.5 * moving.duration_ms)
        (pad,) = hands[0].hand.pads
        assert dist(((left + right) / 2, (top + bottom) / 2), pad) < 2, identifier
    assert not any(name.endswith(".tip") for name in names(drawn(rig, catalogue, "ly-cheek", SegmentKind.MOVE_IN)))


def numbered(rig: Rig, catalogue: Catalogue, identifier: str, block: int, style: FaceStyle = STYLE) -> list[Shape]:
    timeline = alone(catalogue.exercises[identifier])
    acting = {SegmentKind.HOLD, SegmentKind.MOVE_IN}
    segment = next(s for s in timeline.segments if s.kind in acting and s.duration_ms and s.block == block + 1)
    at_ms = segment.start_ms + segment.duration_ms // 2
    found = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at_ms), style)
    return [one for one in found.shapes if one.name.endswith(".figure") and ".before" not in one.name]


def test_lines_and_places_are_numbered_where_there_are_several(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("strokes-up-and-out", "tapping", "jaw-muscle-circles"):
        curves = [len(numbered(rig, catalogue, identifier, k)[0].paths[0].curves) for k in range(3)]
        assert len(set(curves)) == 3, f"{identifier}: one, two and three"
    assert not numbered(rig, catalogue, "knuckle-sweep", 0)
    order = [shape.name for shape in drawn(rig, catalogue, "roller-cheek", SegmentKind.MOVE_IN).shapes]
    hands = max(k for k, name in enumerate(order) if name.startswith("hand"))
    assert order.index("way0.number.disc") > hands, "nothing hides it"


def test_a_number_can_be_read_where_the_painter_flips_the_picture(rig: Rig, catalogue: Catalogue) -> None:
    styles = (STYLE, replace(STYLE, facing=True))
    one, facing = (numbered(rig, catalogue, "ly-cheek", 1, style)[0].paths[0] for style in styles)

    def leans(path: Path) -> float:
        return path.start[0] - (path.box()[0] + path.box()[2]) / 2

    assert leans(one) < -3
    assert leans(facing) > 3


def test_two_hands_that_tap_strike_by_turns(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["tapping"])
    begin = next(s.start_ms for s in timeline.segments if s.kind is SegmentKind.HOLD)

    def strength(ms: int, name: str) -> float:
        found = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, begin + ms), STYLE).shapes
        fill = next((shape.fill for shape in found if shape.name == name), None)
        return fill.opacity if fill is not None else 0.0

    both = [(strength(ms, "sign0.strike"), strength(ms, "sign1.strike")) for ms in range(0, 900, 30)]
    assert {max(pair) for pair in both} >= {1.0}
    assert any(a > b for a, b in both)
    assert any(b > a for a, b in both)
    assert not any(a and b for a, b in both), "a hand in the air has no marks while the other strikes"


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


def test_the_jaw_covers_fingertips_that_lie_under_it(rig: Rig, catalogue: Catalogue) -> None:
    found = drawn(rig, catalogue, "jaw-push", SegmentKind.MOVE_IN, 0.9)
    hand = next(shape for shape in found.shapes if shape.name.startswith("hand0.body"))
    clip = hand.clip[-1].sampled(2)
    assert not inside(rig.place("chinC", {}), clip), "the chin lies before them"
    assert inside((400.0, 800.0), clip)
    other = drawn(rig, catalogue, "forehead-smooth", SegmentKind.MOVE_IN, 0.5)
    assert not next(shape for shape in other.shapes if shape.name.startswith("hand0.body")).clip


def test_a_slide_that_comes_later_in_a_move_is_told_when_it_comes(rig: Rig, catalogue: Catalogue) -> None:
    assert "way0.band" not in names(drawn(rig, catalogue, "happy-cheeks", SegmentKind.MOVE_IN, 0.3))
    assert "way0.band" in names(drawn(rig, catalogue, "happy-cheeks", SegmentKind.MOVE_IN, 0.6))


def test_where_a_fist_presses_at_the_end_of_its_way_no_arrow_lies_in_the_ring(
    rig: Rig, catalogue: Catalogue
) -> None:
    assert "way0.end" in names(drawn(rig, catalogue, "forehead-knuckle", SegmentKind.MOVE_IN, 0.5))
    pressing = names(drawn(rig, catalogue, "forehead-knuckle", SegmentKind.HOLD))
    assert {"way0.gone", "sign0.ring"} <= pressing
    assert "way0.end" not in pressing


def test_dots_towards_a_landmark_stay_out_of_the_eyes(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("ap-above-brow", "ap-under-eye", "ap-mouth-corner"):
        found = drawn(rig, catalogue, identifier, SegmentKind.INTRO, 0.01).shapes
        dots = next(shape for shape in found if shape.name == "find0.line")
        eyes = [shape.box() for shape in found if shape.name == "eye_white"]
        assert eyes
        for left, top, right, bottom in eyes:
            x0, y0, x1, y1 = dots.box()
            assert x1 < left or x0 > right or y1 < top or y0 > bottom, identifier


def test_only_thumb_and_finger_have_the_arrows_of_a_pinch(rig: Rig, catalogue: Catalogue) -> None:
    def arrows(identifier: str) -> set[str]:
        timeline = alone(catalogue.exercises[identifier])
        shown = {
            shape.name
            for one in timeline.segments[:6]
            for shape in moment_of(rig, timeline.steps[0].exercise, STYLE, (one.start_ms + one.end_ms) // 2).shapes
        }
        return {name for name in shown if name.endswith(".pinch")}

    assert arrows("jaw-pinch")
    assert not arrows("jaw-muscle-circles"), "flat fingers that knead in a round"
