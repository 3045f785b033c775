# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from facetimer.ui.look.theme import CONTROL_PX
from facetimer.ui.player.geometry import PlayerGeometry, player_geometry

SIZES = [(720, 560), (1264, 672), (1280, 800), (1100, 900), (1920, 1080), (3840, 2160), (1080, 1920)]


def boxes(geometry: PlayerGeometry) -> dict[str, QRect]:
    names = [name for name in geometry.__struct_fields__ if name != "unit"]
    return {name: getattr(geometry, name) for name in names}


@given(width=st.integers(667, 4000), height=st.integers(336, 2400))
def test_nothing_overlaps_and_nothing_leaves_the_window(width: int, height: int) -> None:
    geometry = player_geometry(width, height)
    window = QRect(0, 0, width, height)

    for (name, box), (other_name, other) in combinations(boxes(geometry).items(), 2):
        assert not box.intersects(other), (name, other_name)
    for name, box in boxes(geometry).items():
        assert window.contains(box), name
        assert box.width() > 0, name
        assert box.height() > 0, name


@given(width=st.integers(720, 4000), height=st.integers(560, 2400))
def test_right_to_left_is_the_same_turned_round(width: int, height: int) -> None:
    geometry = player_geometry(width, height)

    assert geometry.mirrored(width).mirrored(width) == geometry
    assert geometry.mirrored(width).face.center().x() > width / 2 or height > width


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_count_and_a_whole_caption_fit_their_boxes(width: int, height: int) -> None:
    geometry = player_geometry(width, height)

    assert geometry.count.height() >= geometry.count_px * 0.75  # a digit's height is about 0.73 of its type
    assert geometry.caption.height() >= 2 * geometry.caption_px * 1.2


def test_at_full_height_it_can_be_read_across_the_room() -> None:
    geometry = player_geometry(1280, 900)

    assert geometry.caption_px >= 40
    assert geometry.count_px >= 140


def test_type_scales_with_the_window() -> None:
    assert player_geometry(3840, 2160).count_px == pytest.approx(2.4 * player_geometry(1280, 900).count_px, 0.01)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_controls_are_as_large_as_a_knuckle(width: int, height: int) -> None:
    assert player_geometry(width, height).controls.height() >= CONTROL_PX


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_face_is_large_and_four_to_five(width: int, height: int) -> None:
    face = player_geometry(width, height).face

    assert face.width() / face.height() == pytest.approx(0.8, abs=0.01)
    assert face.height() >= 0.45 * min(width, height)
