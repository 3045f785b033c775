# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A hand laid on the face: where its contact, its arm and its fingers go."""

from collections.abc import Iterable
from math import dist, hypot

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import ellipse, inside
from facetimer.face.geometry.shapes import Blend, Group, Scene, Shape
from facetimer.face.hands.painting import hand_shapes
from facetimer.face.hands.placing import LIFTED_SIZE, laid_on, placed
from facetimer.face.hands.skin import skin_shapes
from facetimer.face.rig.rig import Rig
from facetimer.face.style import FaceStyle, colours
from facetimer.palette import ThemeName

COLOURS = colours(FaceStyle())
FIGURE = ellipse((400, 500), 300, 480)


def named(things: Iterable[Shape | Group]) -> dict[str, Shape]:
    return {shape.name: shape for shape in Scene("#FFFFFF", tuple(things)).shapes}


def test_the_contact_lies_on_the_touched_place_and_the_arm_comes_as_asked(rig: Rig) -> None:
    one = placed(rig.hands.hand("flat"), (560.0, 430.0), left=False, arm=30)
    assert one.affine.put(*one.hand.contact) == pytest.approx((560, 430))
    assert one.towards_wrist == pytest.approx((0.866, 0.5), abs=1e-3)


def test_the_left_hand_is_the_mirror_image_of_the_right(rig: Rig) -> None:
    hand = rig.hands.hand("index")
    right = placed(hand, (560.0, 430.0), left=False, arm=30)
    left = placed(hand, (240.0, 430.0), left=True, arm=30)
    for point in (hand.contact, hand.wrist, hand.thumb):
        x, y = right.affine.put(*point)
        assert left.affine.put(*point) == pytest.approx((800 - x, y))


def test_a_hand_in_the_air_is_larger_and_one_that_leaves_goes_out_along_its_arm(rig: Rig) -> None:
    hand = rig.hands.hand("flat")
    down, up = (placed(hand, (560.0, 430.0), left=False, arm=30, lift=lift) for lift in (0, 1))
    size = [hypot(one.affine.a, one.affine.b) for one in (down, up)]
    assert size == pytest.approx([1, LIFTED_SIZE])
    gone = placed(hand, (560.0, 430.0), left=False, arm=30, away=1)
    assert gone.affine.put(*hand.contact)[0] > 800


@pytest.mark.parametrize("left", [False, True])
def test_two_fingers_lie_on_two_places_and_the_arm_comes_from_outside(rig: Rig, left: bool) -> None:
    places = [(434.0, 315.0), (548.0, 370.0)]
    if left:
        places = [(800 - x, y) for x, y in places]
    for order in (places, places[::-1]):
        one = laid_on(rig.hands.hand("veebent"), order, left=left, arm=66)
        assert all(min(dist(pad, place) for place in places) < 12 for pad in one.pads)
        assert (one.towards_wrist[0] > 0) is not left
        assert one.towards_wrist[1] > 0


def test_what_touches_is_a_little_skin_under_each_pad_or_the_middle_of_an_edge(rig: Rig) -> None:
    one = placed(rig.hands.hand("index"), (560.0, 430.0), left=False, arm=30)
    assert all(dist(point, (560, 430)) <= 10 for point in one.touched())
    stone = placed(rig.hands.hand("guasha"), (560.0, 430.0), left=False, arm=76)
    ends = stone.touched()
    assert 60 < dist(ends[0], ends[-1]) < dist(stone.pads[0], stone.pads[-1])
    assert ends[3] == pytest.approx((560, 430))


def test_a_hand_is_opaque_and_moves_as_a_whole(rig: Rig) -> None:
    hand = rig.hands.hand("guasha")
    here, there = (placed(hand, (x, 430.0), left=False, arm=76) for x in (500.0, 510.0))
    ((before,), (after,)) = (list(hand_shapes("hand", one, COLOURS)) for one in (here, there))
    assert isinstance(before, Group)
    assert isinstance(after, Group)
    assert before.affine == here.affine != after.affine
    assert before.shapes is after.shapes
    fill = before.shapes[0].fill
    assert fill is not None
    assert fill.opacity == 1


def test_pressed_fingertips_whiten(rig: Rig) -> None:
    hand = rig.hands.hand("index")

    def white(press: float, lift: float = 0.0) -> float:
        one = placed(hand, (560.0, 430.0), left=False, arm=30, press=press, lift=lift)
        shape = named(hand_shapes("hand", one, COLOURS)).get("hand.white")
        return shape.fill.opacity if shape is not None and shape.fill is not None else 0.0

    assert white(0) == 0
    assert white(1) > white(0.5) > 0
    assert white(1, lift=1) == 0


def test_the_shadow_lies_on_the_figure_alone_and_further_off_when_the_hand_is_lifted(rig: Rig) -> None:
    hand = rig.hands.hand("flat")

    def shadow(lift: float) -> tuple[Shape, tuple[float, float]]:
        one = placed(hand, (560.0, 430.0), left=False, arm=30, lift=lift)
        found = named(skin_shapes("hand", one, None, FIGURE, COLOURS))["hand.shadow"]
        assert found.affine is not None
        return found, (found.affine.e - one.affine.e, found.affine.f - one.affine.f)

    (low, near), (_, far) = shadow(0), shadow(1)
    assert low.clip == (FIGURE,)
    assert low.blend is Blend.MULTIPLY
    assert low.soft > 0
    assert hypot(*far) > 1.5 * hypot(*near)


def test_the_skin_dents_under_what_touches_and_gathers_before_a_stroke(rig: Rig) -> None:
    one = placed(rig.hands.hand("flat"), (560.0, 430.0), left=False, arm=30)
    still = named(skin_shapes("hand", one, None, FIGURE, COLOURS))
    moving = named(skin_shapes("hand", one, (0.0, -1.0), FIGURE, COLOURS))
    assert set(moving) - set(still) == {"hand.roll0", "hand.roll1"}
    assert len(still["hand.dent"].paths) == len(one.pads)
    ahead = min(y for _, y in one.pads)
    _, top, _, bottom = moving["hand.roll0"].box()
    assert top < ahead < bottom + 40
    lifted = placed(one.hand, (560.0, 430.0), left=False, arm=30, lift=1)
    assert set(named(skin_shapes("hand", lifted, (0.0, -1.0), FIGURE, COLOURS))) == {"hand.shadow"}


def test_a_fold_of_skin_rises_between_thumb_and_index_finger(rig: Rig) -> None:
    hand = rig.hands.hand("pinchout")

    def fold(press: float, lift: float = 0.0) -> dict[str, Shape]:
        one = replace(placed(hand, (560.0, 430.0), left=False, arm=50, press=press, lift=lift), fold=True)
        found = named(skin_shapes("hand", one, (1.0, 0.0), FIGURE, COLOURS))
        return {name: shape for name, shape in found.items() if "fold" in name}

    left, top, right, bottom = fold(1.0)["hand.fold.lines"].box()
    assert left < 560 < right
    assert top < 430 < bottom
    weak, strong = (fold(press)["hand.fold0"].fill for press in (0.0, 1.0))
    assert weak is not None
    assert strong is not None
    assert weak.opacity < strong.opacity
    assert not fold(1.0, lift=1.0)


@pytest.mark.parametrize("style", [FaceStyle(line_only=True), FaceStyle(ThemeName.CONTRAST)])
def test_lines_alone_have_two_colours_and_nothing_soft(rig: Rig, style: FaceStyle) -> None:
    plain = colours(style)
    one = placed(rig.hands.hand("guasha"), (560.0, 430.0), left=False, arm=76)
    assert not list(skin_shapes("hand", one, None, FIGURE, plain))
    shapes = named(hand_shapes("hand", one, plain)).values()
    assert {shape.fill.colour for shape in shapes if shape.fill} == {plain.ground, plain.tones["ink"]}
    assert not any(shape.soft for shape in shapes)
    assert any("tool" in shape.name and shape.pen for shape in shapes)


def test_the_outline_of_a_hand_with_a_tool_holds_both(rig: Rig) -> None:
    hand = rig.hands.hand("guasha")
    left, top, right, bottom = hand.outline.box()
    for path in (*hand.layers[0].paths, *hand.layer("tool")):
        box = path.box()
        assert left <= box[0] + 0.5
        assert top <= box[1] + 0.5
        assert right >= box[2] - 0.5
        assert bottom >= box[3] - 0.5
    assert inside(hand.wrist, hand.outline.sampled(4))
