# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where everything of the player is: the sizes it is composed for, and that nothing collides in any window."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from facetimer.ui.look.theme import CONTROL_PX
from facetimer.ui.player.arranging import (
    GAP_PX,
    LEAST_COLUMN_PX,
    STAGE_AT_MOST,
    control_side,
    is_narrow,
    pause_geometry,
    player_geometry,
)
from facetimer.ui.player.geometry import NONE, PauseGeometry, PlayerGeometry, Sizes, turned

SIZES = [
    (420, 560), (420, 800), (560, 560), (720, 560), (1000, 700), (1280, 800), (1920, 1080), (2560, 1080),
    (3840, 2160), (1080, 1920), (800, 1200),
]  # fmt: skip
WIDTHS, HEIGHTS = st.integers(420, 4000), st.integers(560, 2400)
BEHIND = {"controls"}
"""What comes over the bar for a while."""


def boxes(geometry: PlayerGeometry | PauseGeometry) -> dict[str, QRect]:
    found = {}
    for name in geometry.__struct_fields__:
        value = getattr(geometry, name)
        for number, box in enumerate(value if isinstance(value, tuple) else [value]):
            if isinstance(box, QRect) and not box.isNull():
                found[f"{name}{number}"] = box
    return found


def assert_apart(found: dict[str, QRect], window: QRect) -> None:
    for (name, box), (other_name, other) in combinations(found.items(), 2):
        assert not box.intersects(other), (name, box, other_name, other)
    for name, box in found.items():
        assert window.contains(box), (name, box)
        assert min(box.width(), box.height()) > 0, name


def test_it_is_composed_for_a_window_of_1280_by_800() -> None:
    geometry = player_geometry(1280, 800)

    assert geometry.sizes == Sizes(32, 17, 40, 216, 186, 30, 44, 30, 22, 14, 12)
    assert geometry.stage == QRect(0, 0, 720, 720)
    assert geometry.ring == QRect(760, 160, 352, 352)
    assert (geometry.words.x(), geometry.words.right()) == (760, 1239)
    assert (geometry.strip.x(), geometry.strip.y(), geometry.strip.height()) == (40, 720, 80)
    assert geometry.following.right() == 1239


def test_a_pause_is_composed_for_the_same_window() -> None:
    pause = pause_geometry(player_geometry(1280, 800, paused=True))

    assert pause.ring == QRect(760, 160, 244, 244)
    assert pause.go_on.width() == 141
    assert pause.go_on.center() == pause.ring.center()
    assert [(tile.width(), tile.height()) for tile in pause.tiles] == 12 * [(114, 64)]
    assert pause.sentence_px == 30


def test_it_is_read_from_two_metres() -> None:
    geometry = player_geometry(1280, 800, far=True)

    assert geometry.sizes == Sizes(phase=112, number=304, number_over=240, below=96, line=26, bar=16)
    assert (geometry.stage.width(), geometry.stage.height()) == (704, 744)
    assert geometry.ring.width() == 500
    assert [geometry.words, geometry.title, geometry.following] == 3 * [NONE]


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_controls_cover_all_of_the_bar_and_neither_number_nor_phase(
    width: int, height: int, far: bool
) -> None:
    geometry = player_geometry(width, height, far=far)
    controls = geometry.controls

    assert (controls.left(), controls.right(), controls.bottom()) == (0, width - 1, height - 1)
    assert controls.contains(geometry.strip)
    assert geometry.following.isNull() or controls.contains(geometry.following)
    assert not controls.intersects(geometry.ring)
    assert not controls.intersects(geometry.phase)
    side = control_side(controls.height())
    assert CONTROL_PX <= side < controls.height()
    assert geometry.control_count * (side + GAP_PX) - GAP_PX <= width


def test_it_stands_beside_a_mirror() -> None:
    geometry = player_geometry(420, 800)

    assert (geometry.stage.width(), geometry.stage.height()) == (420, 408)
    assert geometry.ring.width() == 184
    assert geometry.sizes == Sizes(22, 17, 40, 104, 86, 20, 32, 22, 17, 12, 10)


def test_a_low_narrow_window_gives_up_the_second_line_and_then_the_name() -> None:
    whole, lower, lowest = (player_geometry(420, height) for height in (700, 699, 599))

    assert whole.sizes.second == 22
    assert (lower.sizes.second, lower.title.isNull()) == (0, False)
    assert (lowest.sizes.second, lowest.title.isNull()) == (0, True)
    assert lowest.stage.height() >= 200


@given(width=WIDTHS, height=HEIGHTS, far=st.booleans())
def test_nothing_overlaps_and_nothing_leaves_the_window(width: int, height: int, far: bool) -> None:
    geometry = player_geometry(width, height, far=far)
    found = {name: box for name, box in boxes(geometry).items() if name[:-1] not in BEHIND}

    assert_apart(found, QRect(0, 0, width, height))


@given(width=WIDTHS, height=HEIGHTS)
def test_nor_does_anything_of_a_pause(width: int, height: int) -> None:
    running = player_geometry(width, height, paused=True)
    pause = boxes(pause_geometry(running))
    stays = {"stage", "phase", "title", "strip"}
    others = {name: box for name, box in boxes(running).items() if name[:-1] in stays}
    assert pause["ring0"].contains(pause.pop("go_on0"))
    assert_apart(pause | others, QRect(0, 0, width, height))


@pytest.mark.parametrize("width", [720, 900])
@pytest.mark.parametrize("height", range(470, 560, 15))
def test_nor_where_a_notice_leaves_a_low_window_less(width: int, height: int) -> None:
    running = player_geometry(width, height, paused=True)
    pause = pause_geometry(running)
    stays = {"stage0": running.stage, "phase0": running.phase, "title0": running.title, "strip0": running.strip}

    assert pause.ring.x() == pause.tiles[0].x() == running.ring.x()
    assert pause.ring.contains(pause.go_on)
    found = boxes(pause)
    del found["go_on0"]
    assert_apart(found | stays, QRect(0, 0, width, height))
    assert all(min(tile.width(), tile.height()) >= CONTROL_PX for tile in (*pause.tiles, pause.go_on))


@given(width=WIDTHS, height=HEIGHTS)
def test_the_figure_leaves_the_window_at_its_edges(width: int, height: int) -> None:
    geometry = player_geometry(width, height)

    assert geometry.stage.topLeft().isNull()
    if is_narrow(width, height):
        assert geometry.stage.width() == width
    else:
        assert geometry.stage.bottom() + 1 == geometry.strip.top()


@given(width=WIDTHS, height=HEIGHTS)
def test_right_to_left_is_the_same_turned_round(width: int, height: int) -> None:
    geometry = player_geometry(width, height)
    pause = pause_geometry(player_geometry(width, height, paused=True))

    assert turned(turned(geometry, width), width) == geometry
    assert turned(turned(pause, width), width) == pause
    assert turned(geometry, width).stage.right() == width - 1


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_controls_are_as_large_as_a_knuckle(width: int, height: int) -> None:
    running = player_geometry(width, height, paused=True)
    pause = pause_geometry(running)

    assert running.controls.height() >= CONTROL_PX
    assert running.control_count >= 5
    assert all(min(tile.width(), tile.height()) >= CONTROL_PX for tile in (*pause.tiles, pause.go_on))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_number_fits_its_ring_and_two_lines_fit_their_box(width: int, height: int) -> None:
    geometry = player_geometry(width, height)

    assert geometry.sizes.number < 0.65 * geometry.ring.width()
    assert geometry.words.height() >= 2 * 1.18 * geometry.sizes.action


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_what_is_read_from_a_step_away_is_as_large_as_it_is_composed_in_every_window(
    width: int, height: int
) -> None:
    near, far = (player_geometry(width, height, far=each) for each in (False, True))
    if is_narrow(width, height):
        assert near.sizes.number >= 78
        assert far.sizes.number > near.sizes.number
        assert far.sizes.phase > near.sizes.phase
        return
    unit = min(width / 1280, height / 800)
    assert near.ring.width() >= 352 * unit - 1
    assert near.sizes.number >= 216 * unit - 1
    assert far.ring.width() >= 500 * unit - 1
    assert far.sizes.number >= 304 * unit - 1
    assert far.sizes.phase >= 96 * unit
    assert (
        near.stage.width() >= 0.49 * width
        or near.stage.width() >= STAGE_AT_MOST * near.stage.height() - 1
        or (near.words.width() == LEAST_COLUMN_PX)
    ), "the figure takes half of the window, or all that it can fill, or all that is left beside the words"


def test_sizes_grow_with_the_window() -> None:
    assert player_geometry(3840, 2160).sizes.number == pytest.approx(2.7 * 216, abs=2)
