# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The drawings of hands: each is a right hand at true scale, and a file that is wrong is told of in words."""

from math import dist, hypot
from pathlib import Path

import pytest

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.hands.tones import hand_tones
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.hand import Hand
from facetimer.face.rig.hand_files import Hands, hands_from_texts, load_hands, path_of
from facetimer.face.rig.rig import Rig
from facetimer.face.style import SKIN_TONES, FaceStyle, colours

HAND = """
title = "flat fingers"
shows = "back"
contact = [100.0, 100.0]
wrist = [200.0, 200.0]
elbow = [0.7, 0.7]
index = [150.0, 120.0]
little = [120.0, 150.0]
thumb = [180.0, 120.0]
pads = [[100.0, 100.0]]

[[layer]]
name = "body"
tone = "hand"
paths = ['M0,0C1 0 2 0 3 0C3 1 3 2 3 3C2 2 1 1 0 0']
"""


@pytest.fixture(scope="module")
def drawings(rig: Rig) -> list[Hand]:
    return [rig.hands.hand(name) for name in rig.hands.names]


def thumb_side(hand: Hand) -> float:
    """How far the index finger lies clockwise of the hand's length, as seen; negative the other way."""
    along = hand.index[0] + hand.little[0] - 2 * hand.wrist[0], hand.index[1] + hand.little[1] - 2 * hand.wrist[1]
    across = hand.index[0] - hand.little[0], hand.index[1] - hand.little[1]
    return (along[0] * across[1] - along[1] * across[0]) / (hypot(*along) * hypot(*across))


def outline(hand: Hand) -> list[Point]:
    return hand.layers[0].paths[0].sampled(6)


def width_across(hand: Hand, middle: Point, way: Point) -> float:
    """How wide the outline is at a point within it, square to `way`."""
    shape = outline(hand)
    reach = []
    for sign in (1, -1):
        far = 0.0
        while inside((middle[0] - sign * far * way[1], middle[1] + sign * far * way[0]), shape):
            far += 0.5
        reach.append(far)
    return sum(reach)


def test_there_are_the_twelve_kinds_of_hand_and_more(drawings: list[Hand]) -> None:
    wanted = {
        "index",
        "two",
        "flat",
        "ringpoint",
        "knuckles",
        "pinchout",
        "chand",
        "cup",
        "necklow",
        "guasha",
        "roller",
        "anchor",
    }
    assert wanted <= {hand.name for hand in drawings}


def test_each_drawing_is_a_right_hand(drawings: list[Hand]) -> None:
    # Its back towards us, looking along the fingers: a right hand's thumb is on the right; its palm, on the left.
    for hand in drawings:
        side = thumb_side(hand) if hand.shows == "back" else -thumb_side(hand)
        assert side > 0.1, f"{hand.name} is a left hand"


def test_the_hands_are_of_one_true_scale(drawings: list[Hand]) -> None:
    # A wrist is about 110 broad, and 76 thick where it is seen from its edge.
    for hand in drawings:
        wrist = width_across(
            hand, (hand.wrist[0] + 20 * hand.elbow[0], hand.wrist[1] + 20 * hand.elbow[1]), hand.elbow
        )
        assert 74 < wrist < 150, f"{hand.name}: the wrist is {wrist:.0f} wide"


@pytest.mark.parametrize("name", ["index", "brow"])
def test_a_finger_is_as_wide_as_a_finger(rig: Rig, name: str) -> None:
    hand = rig.hands.hand(name)
    tip, knuckle = hand.pads[0], hand.index
    length = dist(tip, knuckle)
    way = ((knuckle[0] - tip[0]) / length, (knuckle[1] - tip[1]) / length)
    assert 34 <= width_across(hand, (tip[0] + 30 * way[0], tip[1] + 30 * way[1]), way) <= 42


@pytest.mark.parametrize(
    "name",
    [
        "flat",
        "flat2",
        "anchor",
        "flatside",
        "cup",
        "necklow",
        "knuckles",
        "knuckles2",
        "knuckleside",
        "chand",
        "vee",
    ],
)
def test_a_hand_is_as_broad_as_a_hand(rig: Rig, name: str) -> None:
    hand = rig.hands.hand(name)
    middle = (hand.index[0] + hand.little[0]) / 2, (hand.index[1] + hand.little[1]) / 2
    length = dist(hand.wrist, middle)
    way = ((middle[0] - hand.wrist[0]) / length, (middle[1] - hand.wrist[1]) / length)
    assert 160 <= width_across(hand, middle, way) <= 200


@pytest.mark.parametrize("name", ["knuckles", "knuckles2", "knuckleside"])
def test_a_fist_is_seen_from_its_side_and_touches_with_the_edge_that_leads(rig: Rig, name: str) -> None:
    hand = rig.hands.hand(name)
    (x, y), (wx, wy) = hand.contact, hand.wrist
    length = dist(hand.contact, hand.wrist)
    beyond = [((px - x) * (x - wx) + (py - y) * (y - wy)) / length for px, py in outline(hand)]
    assert max(beyond) < 20
    assert min(dist(hand.contact, point) for point in outline(hand)) < 12
    assert all(dist(hand.contact, pad) < 30 for pad in hand.pads)


def test_the_arm_is_longer_than_any_way_to_the_frame(drawings: list[Hand]) -> None:
    for hand in drawings:
        shape = outline(hand)
        along = [
            (hand.wrist[0] + t * hand.elbow[0], hand.wrist[1] + t * hand.elbow[1]) for t in (20, 60, 100, 140)
        ]
        assert all(inside(point, shape) for point in along), hand.name


def test_a_tool_is_held(drawings: list[Hand]) -> None:
    holding = [hand for hand in drawings if hand.has_tool]
    assert {"guasha", "roller"} <= {hand.name for hand in holding}
    for hand in holding:
        tool = [point for path in hand.layer("tool") for point in path.sampled(4)]
        body = outline(hand)
        grip = min(dist(one, other) for one in tool for other in body)
        assert grip < 4, f"{hand.name} is {grip:.0f} from its tool"
        edge = min(dist(hand.contact, one) for one in tool)
        assert edge < 24, f"{hand.name} does not touch with its tool"


def test_every_tone_of_every_drawing_has_a_colour_on_every_skin(drawings: list[Hand]) -> None:
    tones = {layer.tone for hand in drawings for layer in hand.layers}
    for skin in range(SKIN_TONES):
        paints = colours(FaceStyle(skin_tone=skin))
        found = hand_tones(paints)
        assert tones <= set(found)
        assert lightness(paints.tones["skin"]) < lightness(found["hand"]) < lightness(paints.tones["light"]) + 1


def lightness(colour: str) -> int:
    return sum(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def test_a_drawing_is_made_once(rig: Rig) -> None:
    assert rig.hands.hand("flat") is rig.hands.hand("flat")
    assert Hands().names == ()


def test_a_hand_is_read() -> None:
    hand = hands_from_texts({"flat.toml": HAND}).hand("flat")
    assert hand.arm_degrees == pytest.approx(45)
    assert not hand.has_tool
    assert hand.layers[0].paths[0].curves[1] == (3, 1, 3, 2, 3, 3)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("title =", "titel ="), r"flat\.toml: .*titel"),
        (("[[layer]]", "[[layer"), r"flat\.toml: not TOML"),
        (("[100.0, 100.0]", '"there"'), r"flat\.toml: Expected `array`, got `str` - at `\$\.contact`"),
        (('"back"', '"front"'), r"flat\.toml: shows is 'front'; a hand shows its back or its palm"),
        (("'M0,0C1 0", "'M0,0L1 0"), r"flat\.toml: body: 'M0,0L1 0.*should be M, a point, and C with six numbers"),
        (("paths = ['M0,0C1 0 2 0 3 0C3 1 3 2 3 3C2 2 1 1 0 0']", "paths = []"), r"the first layer is the body"),
    ],
)
def test_a_file_that_makes_no_hand_is_told_of(changed: tuple[str, str], told: str) -> None:
    with pytest.raises(RigFault, match=told):
        hands_from_texts({"flat.toml": HAND.replace(*changed, 1)}).hand("flat")


def test_a_choice_of_a_hand_that_is_not_there_is_told_of() -> None:
    uses = '[[use]]\ntools = ["palms"]\nhand = "cupped"\narm = 80\n'
    with pytest.raises(RigFault, match=r"70-hands\.toml: 'cupped' is no hand; there are flat"):
        hands_from_texts({"flat.toml": HAND, "70-hands.toml": uses})


def test_a_drawing_of_a_closing_hand_that_is_not_there_is_told_of() -> None:
    uses = '[[use]]\ntools = ["palms"]\nhand = "flat"\nclosing = ["shut"]\narm = 80\n'
    with pytest.raises(RigFault, match=r"70-hands\.toml: 'shut' is no hand; there are flat"):
        hands_from_texts({"flat.toml": HAND, "70-hands.toml": uses})


def test_what_a_view_does_not_choose_is_chosen_as_in_the_front(tmp_path: Path) -> None:
    uses = '[[use]]\ntools = ["palms"]\nhand = "flat"\narm = {}\n'
    for name, text in {
        "hands/flat": HAND,
        "views/front/70-hands": uses.format(80),
        "views/side/50-places": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).with_suffix(".toml").write_text(text)
    assert [use.arm for use in load_hands(tmp_path / "hands", tmp_path / "views" / "side").uses] == [80]
    (tmp_path / "views" / "side" / "70-hands.toml").write_text(uses.format(20))
    found = load_hands(tmp_path / "hands", tmp_path / "views" / "side").uses
    assert [use.arm for use in found] == [20, 80]  # the first that fits a touch holds


def test_an_outline_closes_where_it_began() -> None:
    path = path_of("here", "M1,2C1 3 1 4 1 5C1 4 1 3 1 2")
    assert path.start == pytest.approx((1, 2))
    assert path.curves[-1][4:] == path.start
    assert path.closed
