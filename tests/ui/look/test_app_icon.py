# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.ui.look.app_icon import HINTED_PX, SCALED_PX, app_icon

ICONS = assets_dir() / "icons"
GROUND, LINE = QColor("#B4512F"), QColor("#FFF4E6")


def picture(size_px: int) -> QImage:
    return app_icon(ICONS).pixmap(QSize(size_px, size_px), 1.0).toImage()


@pytest.mark.parametrize("size_px", [*HINTED_PX, *SCALED_PX])
def test_every_size_has_its_ground_and_its_line(size_px: int, qtbot: QtBot) -> None:
    image = picture(size_px)
    assert image.size() == QSize(size_px, size_px)
    colours = [image.pixelColor(x, y) for x in range(size_px) for y in range(size_px)]
    assert sum(colour == GROUND for colour in colours) > len(colours) / 4
    whole = sum(colour == LINE for colour in colours)
    assert whole >= size_px / 3  # sharp: enough pixels are the line's alone


def test_each_small_size_is_drawn_for_itself(qtbot: QtBot) -> None:
    large = picture(256)
    for size_px in HINTED_PX:
        assert picture(size_px) != large.scaled(size_px, size_px)


def test_a_missing_size_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "icons"
    shutil.copytree(ICONS, folder)
    (folder / "facetimer-24.svg").unlink()
    with pytest.raises(FileNotFoundError, match=r"facetimer-24\.svg"):
        app_icon(folder)


def test_the_icon_of_a_single_colour_has_one() -> None:
    assert set(re.findall(r"#[0-9a-fA-F]{3,6}", (ICONS / "facetimer-symbolic.svg").read_text("utf-8"))) == {"#000"}
