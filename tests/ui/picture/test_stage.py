# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The stage: what a figure stands on, that it leaves the box without an edge, that its ground tells the phase."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.shapes import WHOLE, Box
from facetimer.face.rig.files import load_rig
from facetimer.face.scene import alone, neutral
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Camera
from facetimer.palette import PALETTES, ThemeName
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.settings import PictureSettings
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.picture.kept_stills import KeptStills
from facetimer.ui.picture.stage import Ground, Stage
from facetimer.ui.picture.stills import Stills
from facetimer.ui.player.arranging import player_geometry

LIGHT = PALETTES[ThemeName.LIGHT]
CATALOGUE = load_catalogue(assets_dir() / "library")
NEAR = 6
"""How far a channel of a plain skin may lie from its neighbour's along the foot of a neck: shade is soft there."""


@pytest.fixture
def stills(tmp_path: Path, qtbot: QtBot) -> Stills:
    chosen = PictureSettings(theme="light", motion="reduced")
    look = Look(IconSet(assets_dir() / "icons"), chosen)
    kept = KeptStills(tmp_path, ())
    return Stills(look, lambda: load_rig(assets_dir() / "face"), CATALOGUE.exercises, kept)


def moment(exercise: str, kind: SegmentKind) -> Snapshot:
    plan = alone(CATALOGUE.exercises[exercise])
    segment = next(each for each in plan.segments if each.kind is kind)
    return Snapshot(plan, SessionStatus.RUNNING, segment.start_ms + 500)


def live(stills: Stills, qtbot: QtBot, exercise: str, kind: SegmentKind, size: QSize) -> tuple[Stage, QImage]:
    stage = Stage(stills)
    qtbot.addWidget(stage)
    stage.resize(size)
    stage.show_snapshot(moment(exercise, kind))
    stage.show()
    return stage, stage.grab().toImage()


def still(stills: Stills, qtbot: QtBot, size: QSize, ground: Ground, crop: Box | None = None) -> QImage:
    """Return a still of the quiet face with what is clear left clear."""
    stage = Stage(stills)
    qtbot.addWidget(stage)
    stage.resize(size)
    stage.show_still(stills.neutral, "A face", ground, crop)
    with qtbot.waitSignal(stills.queue.emptied):
        stage.show()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    stage.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


@pytest.mark.parametrize(
    ("exercise", "kind", "tint"),
    [
        ("fish-lips", SegmentKind.INTRO, LIGHT.tint_ready),
        ("fish-lips", SegmentKind.HOLD, LIGHT.tint_work),
        ("fish-lips", SegmentKind.MOVE_OUT, LIGHT.tint_ease),
        ("gs-jaw", SegmentKind.MOVE_IN, LIGHT.tint_ease),
        ("gs-jaw", SegmentKind.SIDE_SWITCH, LIGHT.tint_ready),
    ],
)
def test_the_ground_tells_the_phase_and_whether_muscles_or_hands_work(
    stills: Stills, qtbot: QtBot, exercise: str, kind: SegmentKind, tint: str
) -> None:
    _, shown = live(stills, qtbot, exercise, kind, QSize(360, 360))

    assert shown.pixelColor(2, 350) == QColor(tint)


def test_a_new_phase_changes_the_ground_and_keeps_the_figure(stills: Stills, qtbot: QtBot) -> None:
    stage, _ = live(stills, qtbot, "fish-lips", SegmentKind.MOVE_IN, QSize(360, 360))

    stage.show_snapshot(moment("fish-lips", SegmentKind.MOVE_OUT))

    _, fresh = live(stills, qtbot, "fish-lips", SegmentKind.MOVE_OUT, QSize(360, 360))
    assert stage.grab().toImage() == fresh


def test_a_neck_leaves_the_stage_without_a_haze(stills: Stills, qtbot: QtBot) -> None:
    shown = still(stills, qtbot, QSize(600, 800), Ground.NONE, Box(90, 60, 620, 940))

    column = [shown.pixelColor(300, y) for y in (760, 780, 799)]
    assert all(abs(one.red() - column[0].red()) <= NEAR for one in column)
    assert abs(column[0].red() - QColor(LIGHT.tint_none).red()) > NEAR


def test_what_a_tall_stage_has_left_is_above_the_head(stills: Stills, qtbot: QtBot) -> None:
    shown = still(stills, qtbot, QSize(300, 600), Ground.EASE, WHOLE)

    assert {shown.pixelColor(x, 100).name() for x in range(0, 300, 10)} == {LIGHT.tint_ease.lower()}
    assert shown.pixelColor(150, 599) != QColor(LIGHT.tint_ease)


def test_shoulders_go_out_before_the_canvas_ends_within_a_wide_stage(stills: Stills, qtbot: QtBot) -> None:
    shown = still(stills, qtbot, QSize(800, 500), Ground.EASE, WHOLE)  # the canvas is 400 wide, from 200 on

    row = [shown.pixelColor(x, 495) for x in range(190, 230)]
    assert max(abs(a.red() - b.red()) for a, b in pairwise(row)) <= NEAR


def test_a_figure_on_clear_ground_stands_on_what_lies_behind(stills: Stills, qtbot: QtBot) -> None:
    shown = still(stills, qtbot, QSize(200, 250), Ground.CLEAR)

    corner, head, shoulder = (shown.pixelColor(x, y).alpha() for x, y in ((2, 2), (100, 100), (0, 248)))
    assert (corner, head) == (0, 255)
    assert shoulder < 16


def test_it_says_what_it_shows(stills: Stills, qtbot: QtBot) -> None:
    stage = Stage(stills)
    qtbot.addWidget(stage)

    stage.show_still(stills.neutral, "A face at rest")

    assert stage.accessibleName() == "A face at rest"


@pytest.mark.parametrize("size", [(720, 560), (1000, 700), (1280, 800), (1920, 1080), (2560, 1080), (3840, 2160)])
def test_a_mouth_at_rest_is_as_wide_on_the_player_s_stage_as_one_s_thumb_is_long(
    size: tuple[int, int], stills: Stills
) -> None:
    stage = player_geometry(*size).stage
    seen = stills.rig.cameras[Camera.LOWER_FACE].crop.grown(stage.width(), stage.height())
    lip = next(shape for shape in neutral(stills.rig, stills.style).shapes if shape.name == "upper_lip")
    left, _, right, _ = lip.box()

    unit = min(size[0] / 1280, size[1] / 800)
    assert (right - left) * stage.width() / seen.width >= (220 if unit >= 1 else 190) * unit
