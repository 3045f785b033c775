# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mouth's formulas (§4a) and the three seed mouths told apart by stated margins."""

from itertools import combinations

import pytest

from facetimer.face.mouth import REST_APERTURE, REST_HALF_WIDTH, channels_of, fold, measures, outlines
from facetimer.face.pose import pose_at, telling_ms
from facetimer.face.rig import Rig
from facetimer.face.scene import alone
from facetimer.library.catalogue import Catalogue

WIDTH_MARGIN = 0.003
APERTURE_MARGIN = 0.008
CHEEK_MARGIN = 0.012
"""Fractions of the canvas: at 800 × 1000 px, 2.4 px of half width (3 % of it), 8 of opening, 10 of contour."""


def test_a_mouth_at_rest() -> None:
    rest = measures({})
    assert (rest.half, rest.aperture, rest.corner_dy) == (REST_HALF_WIDTH, REST_APERTURE, 0)
    assert outlines(channels_of({})).opening is None


@pytest.mark.parametrize(
    ("pose", "half", "aperture", "corner_dy"),
    [
        ({"smile": 1.0}, 0.095 * 1.37, 0.002, -0.025),
        ({"lip_stretch": 1.0}, 0.095 * 1.30, 0.002, 0.0),
        ({"lip_pucker": 1.0}, 0.095 * 0.5, 0.002, 0.0),
        ({"lip_funnel": 1.0}, 0.095 * 0.6, 0.047, 0.0),
        ({"jaw_open": 1.0}, 0.095, 0.057, 0.0),
        ({"mouth_frown": 1.0}, 0.095, 0.002, 0.02),
        ({"lip_pucker": 0.8, "smile": 0.8}, 0.095 * 1.296 * 0.6, 0.002, -0.025 * 0.8 * 0.68),
        ({"lip_funnel": 0.8, "smile": 0.8}, 0.095 * 1.296 * 0.68, 0.038, -0.02),
    ],
)
def test_the_formulas(pose: dict[str, float], half: float, aperture: float, corner_dy: float) -> None:
    found = measures(pose)
    assert (found.half, found.aperture, found.corner_dy) == pytest.approx((half, aperture, corner_dy))


def test_the_drawn_mouth_has_the_measures() -> None:
    for pose in ({}, {"smile": 0.8}, {"lip_pucker": 1.0}, {"lip_funnel": 0.9, "jaw_open": 0.3}):
        form, found = outlines(channels_of(pose)), measures(pose)
        assert form.seam[-1][0] - form.seam[0][0] == pytest.approx(2 * found.half * 800)
        middle = len(form.seam) // 2
        gap = form.lower_edge[middle][1] - form.seam[middle][1]
        assert gap == pytest.approx((found.aperture - REST_APERTURE) * 1000, abs=0.01)


def test_pursed_lips_are_half_as_full_again() -> None:
    def height(pose: dict[str, float]) -> float:
        form = outlines(channels_of(pose))
        middle_top = min(y for _, y in form.upper.sampled(4))
        return max(y for _, y in form.lower.sampled(4)) - middle_top

    assert height({"lip_pucker": 1.0}) / height({}) == pytest.approx(1.5, abs=0.12)


def test_a_pucker_and_a_smile_live_together() -> None:
    both, pucker = measures({"lip_pucker": 0.8, "smile": 0.8}), measures({"lip_pucker": 0.8})
    assert both.half < REST_HALF_WIDTH  # still a narrow mouth
    assert both.corner_dy < -0.01  # and yet its corners are up
    assert both.half > pucker.half


def test_only_lips_pursed_over_hollow_cheeks_fold() -> None:
    assert fold({"lip_pucker": 1.0}) == 0
    assert fold({"cheek_suck_left": 1.0, "cheek_suck_right": 1.0}) == 0
    assert fold({"lip_pucker": 0.5, "cheek_suck_left": 1.0, "cheek_suck_right": 0.8}) == pytest.approx(0.4)


def test_the_opening_is_round_in_an_o_and_wide_in_a_laugh() -> None:
    def shape(pose: dict[str, float]) -> float:
        opening = outlines(channels_of(pose)).opening
        assert opening is not None
        left, top, right, bottom = opening.box()
        return (right - left) / (bottom - top)

    assert shape({"lip_funnel": 1.0}) < 1.5
    assert shape({"jaw_open": 0.6}) > 3


def test_teeth_show_in_an_open_mouth_and_hide_behind_rounded_lips() -> None:
    assert outlines(channels_of({"jaw_open": 0.5})).teeth is not None
    assert outlines(channels_of({"jaw_open": 0.5, "lip_roll_upper": 0.8})).teeth is None
    assert outlines(channels_of({"lip_funnel": 1.0})).teeth is None


def told_apart_by(rig: Rig, catalogue: Catalogue, identifier: str) -> tuple[float, float, float]:
    """Half width and aperture of the mouth, and how far the cheek's contour is from its rest (out is positive)."""
    timeline = alone(catalogue.exercises[identifier])
    channels = channels_of(pose_at(timeline, telling_ms(timeline)))
    face = rig.parts["face"]
    index = face.names.index("buccal")
    contour = (face.base[index][0] - face.posed(channels)[index][0]) / 800
    found = measures(channels)
    return found.half, found.aperture, contour


def test_fish_kiss_and_whistle_differ_pairwise(rig: Rig, catalogue: Catalogue) -> None:
    found = {name: told_apart_by(rig, catalogue, name) for name in ("fish-lips", "kiss-face", "whistler")}
    for one, other in combinations(found, 2):
        (half, aperture, cheek), (half2, aperture2, cheek2) = found[one], found[other]
        assert abs(half - half2) >= WIDTH_MARGIN, (one, other)
        assert abs(aperture - aperture2) >= APERTURE_MARGIN, (one, other)
        if "fish-lips" in {one, other}:
            assert abs(cheek - cheek2) >= CHEEK_MARGIN, (one, other)
    assert found["fish-lips"][2] < -CHEEK_MARGIN
    assert abs(found["kiss-face"][2]) < CHEEK_MARGIN / 2
    assert abs(found["whistler"][2]) < CHEEK_MARGIN / 2
