# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest

from facetimer.face.geometry.shapes import Group, Scene, Shape
from facetimer.face.head.head import Turn, Turner, depth, turn_of
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.portrait import RESTED, portrait
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.face.style import FaceStyle, colours
from facetimer.resources import assets_dir


@pytest.fixture
def rig() -> Rig:
    """A rig that has drawn nothing yet: what moved a moment ago is not one picture, though it rests now."""
    return load_rig(assets_dir() / "face")


def test_no_turn_moves_nothing() -> None:
    assert turn_of({}).is_none
    assert Turner(Turn(0, 0, 0)).head(312.0, 361.0) == pytest.approx((312.0, 361.0))


def test_yaw_to_the_left_takes_the_nose_further_than_the_ears() -> None:
    turner = Turner(Turn(20, 0, 0))
    nose = turner.head(400, 480)[0] - 400
    ear = turner.head(195, 420)[0] - 195
    assert nose < -50
    assert nose < ear - 30


def test_pitch_upwards_takes_the_chin_up_and_roll_to_the_left_the_crown_left() -> None:
    assert Turner(Turn(0, 25, 0)).head(400, 700)[1] < 640
    assert Turner(Turn(0, 0, 20)).head(400, 60)[0] < 220
    assert Turner(Turn(0, 0, -20)).head(400, 60)[0] > 580


def test_opposite_turns_mirror() -> None:
    left, right = Turner(Turn(15, 5, 10)), Turner(Turn(-15, 5, -10))
    x, y = left.head(300, 500)
    assert right.head(500, 500) == pytest.approx((800 - x, y))


def test_the_neck_goes_along_at_the_jaw_and_stays_at_the_collarbones() -> None:
    neck = Turner(Turn(20, 10, 0)).neck()
    assert neck.put(330, 900) == (330, 900)
    moves = [abs(neck.put(330, y)[0] - 330) for y in (860, 800, 740, 680)]
    assert moves == sorted(moves)
    assert moves[-1] > 10


def test_a_small_shape_laid_slanting_is_where_a_bent_one_would_be() -> None:
    turner = Turner(Turn(15, 10, 5))
    flat = turner.flat(330, 300)
    for x, y in ((330, 300), (350, 300), (330, 285)):
        assert flat.put(x, y) == pytest.approx(turner.head(x, y), abs=1.5)


def test_the_nose_stands_out_and_the_edge_of_the_face_does_not() -> None:
    assert depth(400, 480) > depth(400, 300) > depth(260, 400) > depth(192, 400)


def test_a_head_that_only_tilts_is_one_group_laid_slanting(rig: Rig) -> None:
    style = FaceStyle("light")
    paints = colours(style)

    def shown(**pose: float) -> Scene:
        return Scene(paints.ground, tuple(portrait(rig, channels_of(pose), style, paints)))

    rest, tilted, onwards = shown(), shown(head_roll=20.0), shown(head_roll=20.4)
    (head,) = (one for one in tilted.things if isinstance(one, Group) and one.name == "ears")
    names = [shape.name for shape in head.shapes]
    assert {"face_ground", "upper_lip", "brow", "face_line"} <= set(names)
    assert not {"neck", "neck_line"} & set(names)
    assert {shape.name for shape in tilted.shapes} == {shape.name for shape in rest.shapes}
    assert head.affine is not None
    assert head.affine.put(312.0, 361.0) == pytest.approx(Turner(Turn(0, 0, 20)).head(312.0, 361.0), abs=0.01)
    assert any(isinstance(one, Group) and one.shapes is head.shapes for one in onwards.things)


def test_a_mouth_that_moves_in_a_tilting_head_is_laid_by_itself_and_found_again_at_rest(rig: Rig) -> None:
    style = FaceStyle("light")
    paints = colours(style)

    def mouths(roll: float, **pose: float) -> list[bool]:
        """Whether the lips are shapes of their own."""
        things = portrait(rig, channels_of({**pose, "head_roll": roll}), style, paints)
        return [isinstance(one, Shape) for one in things if one.name == "upper_lip"]

    mouths(10.0, lip_pucker=0.2)
    assert mouths(10.4, lip_pucker=0.3) == [True]
    assert mouths(10.8, lip_pucker=0.3) == []
    assert mouths(20.8, lip_pucker=0.5) == [], "looked at ahead of its time"


def test_eyes_brows_and_nose_are_one_picture_each_while_they_rest(rig: Rig) -> None:
    """Also on a head that turns: there they are laid slanting."""
    paints = colours(FaceStyle())

    def groups(**pose: float) -> dict[str, Group]:
        shown = list(portrait(rig, channels_of(pose), FaceStyle(), paints))
        return {thing.name: thing for thing in shown if isinstance(thing, Group)}

    rest = [groups() for _ in range(RESTED + 1)][-1]
    assert {"eyes", "brows", "nose"} <= set(rest)
    blinks = groups(eye_close=0.5)
    assert "eyes" not in blinks
    assert blinks["brows"] is rest["brows"]
    assert "eyes" not in groups(eye_close=0.5), "a stop for a moment is not worth a picture"
    assert "eyes" in [groups(eye_close=0.5) for _ in range(RESTED)][-1]
    again = [groups() for _ in range(RESTED + 1)][-1]
    assert again["eyes"].shapes is rest["eyes"].shapes, "after a blink they are what they were"
    turned = [groups(head_yaw=6.0) for _ in range(RESTED + 1)][-1]
    assert None is not turned["eyes.left"].affine != turned["eyes.right"].affine, "each where it lies"
    assert groups(head_yaw=6.4)["brows.left"].shapes is turned["brows.left"].shapes
