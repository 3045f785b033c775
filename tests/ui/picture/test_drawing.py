# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.face.style import FaceStyle
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.ui.picture.drawing import MOMENT_SIZE, draw_exercise, draw_moments, draw_sheet

STYLE = FaceStyle()


@pytest.fixture(scope="module")
def rig() -> Rig:
    return load_rig(assets_dir() / "face")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


def test_a_moment_becomes_a_png_of_the_size_asked_for(rig: Rig, catalogue: Catalogue, tmp_path: Path) -> None:
    out = tmp_path / "kiss.png"
    draw_exercise(rig, catalogue.exercises["kiss-face"], STYLE, out, at_ms=14_000, size=(300, 200))
    image = QImage(str(out))
    assert (image.width(), image.height()) == (300, 200)
    assert image.pixelColor(2, 2).name().upper() == "#F7F3EC"
    assert [path.name for path in tmp_path.iterdir()] == ["kiss.png"]


def test_a_moment_becomes_an_svg(rig: Rig, catalogue: Catalogue, tmp_path: Path) -> None:
    out = tmp_path / "kiss.SVG"
    draw_exercise(rig, catalogue.exercises["kiss-face"], STYLE, out)
    assert out.read_text(encoding="utf-8").startswith("<svg ")


@pytest.mark.parametrize(
    ("name", "at_ms", "size", "sentence"),
    [
        ("kiss.jpg", None, (100, 100), "kiss.jpg: the name should end in .png or .svg"),
        ("kiss.png", 60_000, (100, 100), " s; 60 s is outside"),
        ("kiss.png", None, (9, 100), "the size is 9x100; each side goes from 16 to 8192 pixels"),
    ],
)
def test_what_cannot_be_drawn_is_told(
    rig: Rig,
    catalogue: Catalogue,
    tmp_path: Path,
    name: str,
    at_ms: int | None,
    size: tuple[int, int],
    sentence: str,
) -> None:
    with pytest.raises(InputFault) as told:
        draw_exercise(rig, catalogue.exercises["kiss-face"], STYLE, tmp_path / name, at_ms=at_ms, size=size)
    assert sentence in str(told.value)
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(
    rig: Rig, catalogue: Catalogue, tmp_path: Path
) -> None:
    for name in ("no-such-folder/kiss.png", "no-such-folder/kiss.svg"):
        with pytest.raises(EnvironmentFault, match=r"kiss.*: cannot be written"):
            draw_exercise(rig, catalogue.exercises["kiss-face"], STYLE, tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="the limit that stands for a full disk is POSIX")
def test_a_disk_that_is_full_is_told_and_nothing_stays(
    rig: Rig, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot
) -> None:
    from tests.torture.scarcity import fill_up

    routine = catalogue.routines["cheek-lip-trio"]
    exercises = [catalogue.exercises[step.exercise] for step in routine.steps]
    free = fill_up(tmp_path)
    try:
        with pytest.raises(EnvironmentFault, match="cannot be written"):
            draw_sheet(rig, routine, exercises, STYLE, tmp_path / "sheet.png")
    finally:
        free()
    assert not list(tmp_path.iterdir())


def test_the_four_moments_of_an_exercise_stand_side_by_side(
    rig: Rig, catalogue: Catalogue, tmp_path: Path
) -> None:
    out = tmp_path / "stone.png"
    draw_moments(rig, catalogue.exercises["gs-jaw"], STYLE, out)
    image = QImage(str(out))
    width, height = MOMENT_SIZE
    assert (image.width(), image.height()) == (4 * width, height)
    parts = [image.copy(k * width, 0, width, height) for k in range(4)]
    assert all(one != other for k, one in enumerate(parts) for other in parts[:k])
    with pytest.raises(InputFault, match=r"stone.svg: the name of four moments should end in .png"):
        draw_moments(rig, catalogue.exercises["gs-jaw"], STYLE, tmp_path / "stone.svg")


def test_a_routine_becomes_a_sheet(rig: Rig, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot) -> None:
    routine = catalogue.routines["five-basics"]
    exercises = [catalogue.exercises[step.exercise] for step in routine.steps]
    draw_sheet(rig, routine, exercises, STYLE, tmp_path / "sheet.png")
    assert QImage(str(tmp_path / "sheet.png")).width() == 5 * 320


def test_a_sheet_of_another_kind_is_told(rig: Rig, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot) -> None:
    routine = catalogue.routines["cheek-lip-trio"]
    exercises = [catalogue.exercises[step.exercise] for step in routine.steps]
    with pytest.raises(InputFault, match=r"should end in \.png or \.pdf"):
        draw_sheet(rig, routine, exercises, STYLE, tmp_path / "sheet.gif")


def test_drawing_needs_no_display(tmp_path: Path) -> None:
    out = tmp_path / "sheet.png"
    code = (
        "from pathlib import Path; from facetimer.resources import assets_dir as a;"
        "from facetimer.library.loading import load_catalogue; from facetimer.face import FaceStyle, load_rig;"
        "from facetimer.ui.picture.drawing import draw_sheet;"
        "c = load_catalogue(a() / 'library'); r = c.routines['cheek-lip-trio'];"
        "draw_sheet(load_rig(a() / 'face'), r, [c.exercises[s.exercise] for s in r.steps], FaceStyle(), Path(OUT))"
    ).replace("OUT", repr(str(out)))
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not QImage(str(out)).isNull()
