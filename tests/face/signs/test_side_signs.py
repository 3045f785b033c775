# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The small face in a corner of a still: which side it is about, and that no hand lies under it."""

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import inside
from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.library.catalogue import Catalogue
from facetimer.palette import ThemeName
from facetimer.session.timeline import SegmentKind
from tests.face.test_scene import STYLE, drawn, names

IN_TURN = ["gs-cheek", "gs-brow", "gs-forehead", "roller-jaw", "ly-neck", "jaw-push", "collar-stretch"]


def stills(rig: Rig, catalogue: Catalogue, identifier: str) -> list[Scene]:
    exercise = catalogue.exercises[identifier]
    return [moment_of(rig, exercise, STYLE, at_ms) for at_ms in telling_moments(alone(exercise))]


def full_half(picture: Scene) -> str:
    """Return which half is full as it is seen: of the person's right side, as in a mirror, the right one."""
    shapes = {one.name: one for one in picture.shapes}
    if "side.full" not in shapes:
        return "none"
    full, head = shapes["side.full"].box(), shapes["side.head"].box()
    if len(shapes["side.full"].paths) == 2:
        return "both"
    right = (full[0] + full[2]) / 2 > (head[0] + head[2]) / 2
    return "right" if right is not picture.mirrored else "left"


@pytest.mark.parametrize("identifier", IN_TURN)
def test_a_still_tells_which_of_two_sides_is_worked(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    *_, third, last = (full_half(picture) for picture in stills(rig, catalogue, identifier))
    assert (third, last) == ("right", "left")


@pytest.mark.parametrize("facing", [False, True])
@pytest.mark.parametrize("identifier", ["gs-forehead", "gs-jaw", "forehead-smooth"])
def test_sides_that_come_in_turn_stand_in_their_order(
    rig: Rig, catalogue: Catalogue, identifier: str, *, facing: bool
) -> None:
    """Strangers could not tell in which order the sides of two lines come."""
    exercise, seen = catalogue.exercises[identifier], {"right": "first", "left": "second"}
    style = replace(STYLE, facing=facing)
    for at_ms in telling_moments(alone(exercise))[-2:]:
        picture = moment_of(rig, exercise, style, at_ms)
        shapes = {one.name: one for one in picture.shapes}
        here, other, arrow = (shapes[name].box() for name in ("side.head", "side.other.head", "side.arrow"))
        flip = -1 if picture.mirrored else 1
        now = "first" if flip * here[0] < flip * other[0] else "second"
        side = full_half(picture)
        if facing:  # as one sees somebody else, and not oneself in a mirror
            side = {"right": "left", "left": "right"}[side]
        assert now == seen[side], identifier
        assert min(here[2], other[2]) < arrow[0] < arrow[2] < max(here[0], other[0]), "between the two"
        tip = shapes["side.arrow"].paths[0].start[0]
        assert abs(tip - (arrow[2] if flip > 0 else arrow[0])) < 3, "from the first to the second"
        assert shapes["side.full"].fill != shapes["side.other.full"].fill, "one stands out"


def test_a_side_that_is_alone_has_one_face(rig: Rig, catalogue: Catalogue) -> None:
    found = [one.name for picture in stills(rig, catalogue, "ear-massage") for one in picture.shapes]
    assert "side.head" in found
    assert not any(name.startswith(("side.other", "side.arrow")) for name in found)


def test_a_still_tells_both_sides_where_one_alone_is_seen(rig: Rig, catalogue: Catalogue) -> None:
    assert {full_half(picture) for picture in stills(rig, catalogue, "ear-massage")} == {"both"}


def test_hands_that_take_turns_are_told_and_before_them_that_both_work(rig: Rig, catalogue: Catalogue) -> None:
    told = [full_half(picture) for picture in stills(rig, catalogue, "forehead-smooth")]
    assert told == ["both", "both", "right", "left"]


@pytest.mark.parametrize("identifier", ["brow-pinch", "neck-tilt", "chin-tuck", "jaw-goldfish"])
def test_nothing_is_told_where_the_picture_shows_it(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    assert {full_half(picture) for picture in stills(rig, catalogue, identifier)} == {"none"}


def test_the_player_tells_the_side_beside_the_picture(rig: Rig, catalogue: Catalogue) -> None:
    running = drawn(rig, catalogue, "gs-cheek", SegmentKind.MOVE_IN)
    assert not any(name.startswith("side.") for name in names(running))


def test_the_small_face_is_in_a_picture_of_any_shape(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["gs-forehead"]
    at_ms = telling_moments(alone(exercise))[0]
    for shape in ((4, 5), (1, 1), (16, 9)):
        picture = moment_of(rig, exercise, STYLE, at_ms, shape)
        seen = picture.crop.grown(*shape)
        left, top, right, bottom = next(one for one in picture.shapes if one.name == "side.head").box()
        assert seen.left < left < right < seen.right, shape
        assert seen.top < top < bottom < seen.bottom, shape


@pytest.mark.parametrize(("theme", "line_only"), [(ThemeName.LIGHT, False), (ThemeName.DARK, True)])
def test_the_full_half_is_as_full_on_every_skin(
    rig: Rig, catalogue: Catalogue, theme: ThemeName, *, line_only: bool
) -> None:
    exercise = catalogue.exercises["gs-cheek"]
    at_ms = telling_moments(alone(exercise))[0]
    fills = set()
    for skin in range(6):
        style = replace(STYLE, theme=theme, line_only=line_only, skin_tone=skin)
        shapes = {one.name: one for one in moment_of(rig, exercise, style, at_ms).shapes}
        fills.add((shapes["side.full"].fill, shapes["side.head"].fill))
    assert len(fills) == 1
    assert all(full != empty for full, empty in fills)


@pytest.mark.parametrize("identifier", IN_TURN)
def test_no_hand_lies_under_the_small_face(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    for picture in stills(rig, catalogue, identifier):
        small = next((one for one in picture.shapes if one.name == "side.head"), None)
        if small is None:
            continue
        left, top, right, bottom = small.box()
        middle = (left + right) / 2, (top + bottom) / 2
        for hand in (one for one in picture.shapes if ".body" in one.name):
            assert not any(inside(middle, path.sampled(4)) for path in hand.placed()), identifier
