# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Eight approved pictures at device pixel ratio 1. A scene is outlines only: no font can change it.

A difference is kept in failed/ as NAME.actual.png and NAME.diff.png.

To approve a change: look at the pictures, then run `FACETIMER_APPROVE=1 pytest tests/golden` and look again.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.shapes import Scene
from facetimer.face.rig.files import load_rig
from facetimer.face.scene import alone, moment_of, neutral, still
from facetimer.face.style import FaceStyle
from facetimer.library.loading import load_catalogue
from facetimer.palette import ThemeName
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind
from facetimer.ui.picture.scene_painter import ScenePainter

HERE = Path(__file__).parent
SIZE = QSize(320, 400)
PIXEL_TOLERANCE = 24
"""A pixel differs when a channel is further off than this: other processors round other edges."""
SHARE_TOLERANCE = 0.002


def exercise_at(identifier: str, kind: SegmentKind, part: float, style: FaceStyle) -> Scene:
    exercise = load_catalogue(assets_dir() / "library").exercises[identifier]
    timeline = alone(exercise)
    segment = next(s for s in timeline.segments if s.kind is kind)
    at_ms = segment.start_ms + int(part * segment.duration_ms)
    return moment_of(load_rig(assets_dir() / "face"), exercise, style, at_ms)


def frame(name: str) -> Scene:
    """The eight frames, between them every theme, hair, way of drawing and kind of hand."""
    match name:
        case "neutral-light":
            return neutral(load_rig(assets_dir() / "face"), FaceStyle(hair=1, skin_tone=0))
        case "fish-lips-hold":
            return exercise_at("fish-lips", SegmentKind.HOLD, 0.5, FaceStyle(skin_tone=2))
        case "kiss-face-hold-dark":
            return exercise_at("kiss-face", SegmentKind.HOLD, 0.5, FaceStyle(ThemeName.DARK, skin_tone=4, hair=2))
        case "whistler-hold-lines":
            return exercise_at("whistler", SegmentKind.HOLD, 0.5, FaceStyle(line_only=True))
        case "gua-sha-jaw-facing":
            return exercise_at("gs-jaw", SegmentKind.MOVE_IN, 0.6, FaceStyle(skin_tone=1, facing=True))
        case "neck-sweep-dark":
            return exercise_at("ly-neck", SegmentKind.MOVE_IN, 0.6, FaceStyle(ThemeName.DARK, skin_tone=5, hair=1))
        case "neck-tilt-contrast":
            return exercise_at("neck-tilt", SegmentKind.HOLD, 0.5, FaceStyle(ThemeName.CONTRAST))
        case "points-light":
            exercise = load_catalogue(assets_dir() / "library").exercises["ap-temple"]
            return still(load_rig(assets_dir() / "face"), exercise, FaceStyle(skin_tone=3, hair=2))
    raise AssertionError(name)


NAMES = [
    "neutral-light", "fish-lips-hold", "kiss-face-hold-dark", "whistler-hold-lines", "gua-sha-jaw-facing",
    "neck-sweep-dark", "neck-tilt-contrast", "points-light",
]  # fmt: skip


def compared(actual: QImage, approved: QImage) -> tuple[float, QImage]:
    """The share of pixels that differ, and a picture in which they are red."""
    marked = QImage(actual.size(), QImage.Format.Format_RGB32)
    count = 0
    for y in range(actual.height()):
        for x in range(actual.width()):
            one, other = actual.pixelColor(x, y), approved.pixelColor(x, y)
            off = max(
                abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())
            )
            grey = QColor.fromHsv(0, 0, 128 + other.lightness() // 2)
            marked.setPixelColor(x, y, QColor("#FF0000") if off > PIXEL_TOLERANCE else grey)
            count += off > PIXEL_TOLERANCE
    return count / (actual.width() * actual.height()), marked


@pytest.mark.parametrize("name", NAMES)
def test_the_frame_is_as_approved(name: str, qtbot: QtBot) -> None:
    approved_path = HERE / f"{name}.png"
    actual = ScenePainter().image(frame(name), SIZE, 1.0)
    if os.environ.get("FACETIMER_APPROVE") == "1":
        actual.save(str(approved_path))
    approved = QImage(str(approved_path))
    assert approved.size() == SIZE, f"{approved_path} is missing; look at the picture and approve it"
    share, marked = compared(actual, approved)
    if share > SHARE_TOLERANCE:
        (HERE / "failed").mkdir(exist_ok=True)
        actual.save(str(HERE / "failed" / f"{name}.actual.png"))
        marked.save(str(HERE / "failed" / f"{name}.diff.png"))
    assert share <= SHARE_TOLERANCE, f"{share:.2%} of {name} differs: see failed/{name}.diff.png"


def test_the_comparison_sees_a_moved_line() -> None:
    plain = ScenePainter().image(frame("fish-lips-hold"), SIZE, 1.0)
    moved = plain.copy(2, 0, SIZE.width(), SIZE.height())
    assert compared(moved, plain)[0] > SHARE_TOLERANCE
