# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mouth's formulas (§4a), its forms and their blend, and the mouths of the exercises told apart."""

from itertools import combinations
from random import Random

import pytest

from facetimer.face.geometry.curves import Path
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.mouth import REST_HALF_WIDTH, channels_of, forms_from, measures
from facetimer.face.head.portrait import mouth_of as mouth_in
from facetimer.face.moment.pose import pose_at, telling_ms
from facetimer.face.rig.mouth_forms import EDGE, FormFault, mirrored_row, mouth_of, row_of
from facetimer.face.rig.rig import Rig, mirrored
from facetimer.face.scene import alone
from facetimer.library.catalogue import Catalogue
from tests.face.crossings import pose_by_lot

FISH = {"cheek_suck_left": 0.9, "cheek_suck_right": 0.9, "lip_pucker": 0.7, "smile": 0.8}
KISS = {"lip_pucker": 0.8, "smile": 0.8}
WHISTLE = {"lip_funnel": 0.8, "smile": 0.8}
BLOW = {"lip_pucker": 0.7, "lip_funnel": 0.15, "cheek_puff_left": 0.9, "cheek_puff_right": 0.9}
TALL = {"jaw_open": 0.35, "lip_funnel": 0.6, "lip_roll_upper": 0.8, "smile": 0.9}
TRILL = {"lip_funnel": 0.4, "cheek_puff_left": 0.2, "cheek_puff_right": 0.2}
HIDDEN = {"jaw_open": 0.3, "lip_roll_upper": 0.9, "lip_roll_lower": 0.9, "smile": 0.8}
PRESS = {"lip_press": 0.8}


def size(path: Path) -> tuple[float, float]:
    """Width and height of an outline."""
    points = path.sampled(8)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs), max(ys) - min(ys)


def lips(rig: Rig, pose: dict[str, float]) -> tuple[float, float]:
    return size(lip_paths(mouth_in(rig, channels_of(pose))).outer)


def opening(rig: Rig, pose: dict[str, float]) -> tuple[float, float]:
    found = lip_paths(mouth_in(rig, channels_of(pose))).opening
    return (0.0, 0.0) if found is None else size(found)


@pytest.mark.parametrize(
    ("pose", "half", "aperture", "corner_dy"),
    [
        ({}, 0.095, 0.002, 0.0),
        ({"smile": 1.0}, 0.095 * 1.37, 0.002, -0.020),
        ({"lip_stretch": 1.0}, 0.095 * 1.30, 0.002, 0.0),
        ({"lip_pucker": 1.0}, 0.095 * 0.5, 0.002, 0.0),
        ({"lip_funnel": 1.0}, 0.095 * 0.55, 0.047, 0.0),
        ({"jaw_open": 1.0}, 0.095, 0.057, 0.0),
        ({"mouth_frown": 1.0}, 0.095, 0.002, 0.02),
        ({"lip_pucker": 0.8, "smile": 0.8}, 0.095 * (1 + 0.37 * 0.8 * 0.28) * 0.6, 0.002, -0.020 * 0.8 * 0.28),
        ({"lip_funnel": 0.8, "smile": 0.8}, 0.095 * (1 + 0.37 * 0.8 * 0.28) * 0.64, 0.038, -0.020 * 0.8 * 0.28),
    ],
)
def test_the_formulas(pose: dict[str, float], half: float, aperture: float, corner_dy: float) -> None:
    found = measures(pose)
    assert (found.half, found.aperture, found.corner_dy) == pytest.approx((half, aperture, corner_dy))


@pytest.mark.parametrize(
    "pose", [{}, {"smile": 0.8}, {"smile": 0.4, "lip_stretch": 0.6}, {"jaw_open": 0.5}, PRESS, HIDDEN]
)
def test_a_flat_mouth_is_as_wide_as_the_formula_says(rig: Rig, pose: dict[str, float]) -> None:
    assert lips(rig, pose)[0] == pytest.approx(2 * measures(pose).half * 800, rel=0.02)


@pytest.mark.parametrize(
    ("pose", "width", "height"),
    [(FISH, 112, 87), (KISS, 107, 81), (WHISTLE, 107, 93), (BLOW, 78, 69), (TALL, 109, 110)],
)
def test_a_round_mouth_has_the_size_it_was_drawn_with(
    rig: Rig, pose: dict[str, float], width: float, height: float
) -> None:
    assert lips(rig, pose) == pytest.approx((width, height), abs=7)


def test_a_smile_hardly_widens_rounded_lips(rig: Rig) -> None:
    for pose, most in ((KISS, 18), (WHISTLE, 18), (FISH, 18)):  # a sixth of the whole, where corners are drawn up
        without = {name: value for name, value in pose.items() if name != "smile"}
        assert lips(rig, pose)[0] - lips(rig, without)[0] < most
        assert lips(rig, pose)[0] < 0.75 * lips(rig, {})[0]


def test_a_smile_raises_the_corners_of_a_kiss_and_a_full_pucker_is_tighter(rig: Rig) -> None:
    smiling, sober = (mouth_in(rig, channels_of(pose)) for pose in (KISS, {"lip_pucker": 0.8}))
    assert sober.outer_upper[0][1] - smiling.outer_upper[0][1] > 5
    assert max(w for _, _, w in sober.folds[0]) < 0.6 * max(w for _, _, w in smiling.folds[0])
    assert lips(rig, {"lip_pucker": 1.0})[0] < lips(rig, KISS)[0] - 10


@pytest.mark.parametrize("pose", [FISH, WHISTLE, TALL])
def test_a_smile_draws_the_corners_of_every_round_mouth_out_and_up(rig: Rig, pose: dict[str, float]) -> None:
    sober = {name: value for name, value in pose.items() if name != "smile"}
    with_it, without = (mouth_in(rig, channels_of(each)) for each in (pose, sober))
    assert without.outer_upper[0][0] - with_it.outer_upper[0][0] > 5
    assert without.outer_upper[0][1] - with_it.outer_upper[0][1] > 10
    assert with_it.tip[1] < without.tip[1] - 4, "ink that runs on upwards"
    gaps = [mouth.inner_lower[EDGE // 2][1] - mouth.inner_upper[EDGE // 2][1] for mouth in (with_it, without)]
    assert gaps[0] == pytest.approx(gaps[1], abs=4), "the lips stay as they were"


def test_lips_that_puff_keep_a_small_o_and_lips_of_a_scrunch_are_drawn_in(rig: Rig) -> None:
    assert 8 < opening(rig, BLOW)[1] < 0.6 * opening(rig, WHISTLE)[1]
    assert lips(rig, {"nose_wrinkle": 0.4})[0] < 0.75 * lips(rig, {})[0]


def test_the_opening_is_a_circle_in_an_o_tall_in_a_rolled_one_and_wide_in_a_laugh(rig: Rig) -> None:
    width, height = opening(rig, WHISTLE)
    assert width / height == pytest.approx(1, abs=0.1)
    assert width == pytest.approx(46, abs=3)
    width, height = opening(rig, TALL)
    assert height > 1.05 * width
    width, height = opening(rig, {"jaw_open": 0.6})
    assert width > 3 * height
    assert opening(rig, KISS) == opening(rig, {}) == opening(rig, PRESS) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("pose", "form"),
    [
        (FISH, "fish"), (KISS, "kiss"), (WHISTLE, "whistle"), (BLOW, "blow"), (TALL, "tall"), (TRILL, "trill"),
        (HIDDEN, "hidden"), (PRESS, "pressed"), ({"smile": 0.8}, "grin"), ({"jaw_open": 0.5}, "parted"),
        ({"cheek_puff_right": 1.0}, "puff_right"), ({"tongue_bulge": 1.0, "tongue_angle": 90.0}, "tongue_right"),
        ({"tongue_bulge": 1.0, "tongue_angle": 180.0}, "tongue_down"), ({"nose_wrinkle": 0.4}, "scrunch"),
    ],
)  # fmt: skip
def test_each_pose_is_the_form_drawn_for_it(pose: dict[str, float], form: str) -> None:
    assert channels_of(pose)[form] > 0.75


def test_round_forms_share_what_is_round_at_any_pose() -> None:
    lot = Random(4)
    for _ in range(300):
        channels = channels_of(pose_by_lot(lot))
        shares = [channels.get(name, 0.0) for name in ("fish", "kiss", "whistle", "blow", "tall", "trill")]
        assert all(share >= 0 for share in shares)
        assert sum(shares) <= 1 + 1e-9


def test_apples_rise_in_a_smile_half_as_far_over_hollow_cheeks_less_over_flat_ones_and_not_over_air() -> None:
    for pose in (KISS, TALL, {"smile": 0.8}):
        assert channels_of(pose)["apple"] > 0.9
    assert 0.4 < channels_of(FISH)["apple"] < 0.6
    assert 0.7 < channels_of(WHISTLE)["apple"] < 0.9
    assert channels_of({**BLOW, "smile": 0.8}).get("apple", 0.0) < 0.1


def test_lips_rolled_in_are_a_long_o_until_they_smile(rig: Rig) -> None:
    rolled = {name: value for name, value in HIDDEN.items() if name != "smile"}
    assert channels_of(rolled)["tall"] > 0.9
    across, down = opening(rig, rolled)
    assert down > 1.05 * across
    across, down = opening(rig, HIDDEN)
    assert across > 3.5 * down
    assert down > 20


def test_every_edge_has_the_same_points_in_every_form(rig: Rig) -> None:
    assert len({len(row) for row in rig.forms.values()}) == 1
    forms = forms_from(rig.forms)
    for row in (forms.rest, *forms.rounded.values()):
        form = mouth_of(row)
        for edge in (form.outer_upper, form.inner_upper, form.inner_lower, form.outer_lower):
            assert len(edge) == EDGE
            assert edge[0][0] == min(edge[0][0], edge[-1][0])


def test_a_mouth_mirrors_exactly(rig: Rig) -> None:
    lot = Random(9)
    for _ in range(60):
        channels = channels_of(pose_by_lot(lot))
        there, back = mouth_in(rig, channels), mouth_in(rig, mirrored(channels))
        for one, other in (
            (there.outer_upper, back.outer_upper),
            (there.inner_lower, back.inner_lower),
            (there.outer_lower, back.outer_lower),
        ):
            assert [(800 - x, y) for x, y in reversed(one)] == [pytest.approx(point) for point in other]


def test_the_tongue_at_nine_is_the_mirror_image_of_three(rig: Rig) -> None:
    nine, three = (mouth_in(rig, channels_of({"tongue_bulge": 1.0, "tongue_angle": at})) for at in (270.0, 90.0))
    flipped = [(800 - x, y) for x, y in reversed(nine.outer_upper)]
    assert flipped == [pytest.approx(point) for point in three.outer_upper]


def test_mirroring_a_row_twice_gives_it_back(rig: Rig) -> None:
    row = rig.forms["puff_left"]
    assert mirrored_row(mirrored_row(row)) == pytest.approx(row)
    assert mirrored_row(row) != pytest.approx(row)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ({}, "outer_upper needs 7 rows of 2 numbers"),
        ({"outer_upper": [[1, 2]] * 6 + [[1]]}, "outer_upper needs 2 numbers"),
        ({"outer_upper": [[1, 2]] * 8}, "outer_upper needs 7 rows"),
    ],
)
def test_a_form_that_cannot_be_blended_is_told_in_words(raw: dict[str, object], sentence: str) -> None:
    with pytest.raises(FormFault) as told:
        row_of(raw)
    assert sentence in str(told.value)


def told_apart_by(rig: Rig, catalogue: Catalogue, identifier: str) -> tuple[float, float, float]:
    """Width of the lips and of the opening, and how far the cheek's contour is from its rest (out is positive)."""
    timeline = alone(catalogue.exercises[identifier])
    pose = dict(pose_at(timeline, telling_ms(timeline)))
    face = rig.parts["face"]
    index = face.names.index("buccal")
    contour = face.base[index][0] - face.posed(channels_of(pose))[index][0]
    return lips(rig, pose)[1], opening(rig, pose)[0], contour


def test_fish_kiss_and_whistle_differ_pairwise(rig: Rig, catalogue: Catalogue) -> None:
    found = {name: told_apart_by(rig, catalogue, name) for name in ("fish-lips", "kiss-face", "whistler")}
    for one, other in combinations(found.values(), 2):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 20
    assert found["fish-lips"][2] < -28  # hollow cheeks
    assert found["kiss-face"][1] == 0  # no gap
    assert found["whistler"][1] > 40  # an O
    assert REST_HALF_WIDTH * 1600 - 2 < lips(rig, {})[0] < REST_HALF_WIDTH * 1600 + 2
