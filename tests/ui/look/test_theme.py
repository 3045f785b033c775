# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facetimer.palette import PALETTES, ThemeName
from facetimer.session.timeline import SegmentKind
from facetimer.ui.controls.buttons import Button
from facetimer.ui.look.theme import Theme, style_sheet


def test_every_phase_has_a_tone() -> None:
    for kind in SegmentKind:
        assert Theme().phase_colour(kind).startswith("#")


def test_type_grows_with_the_text_size() -> None:
    assert "font-size: 17px" in style_sheet(Theme())
    assert "font-size: 34px" in style_sheet(Theme(text_percent=200))
    assert PALETTES[ThemeName.DARK].ground in style_sheet(Theme(ThemeName.DARK))


@pytest.mark.parametrize("percent", range(80, 201, 10))
def test_a_chip_is_round_at_every_text_size(percent: int, qtbot: QtBot) -> None:
    theme = Theme(text_percent=percent)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet(style_sheet(theme) + f"QWidget {{ background: {theme.palette.ground}; }}")
    chip = Button("no oil", "chip")
    chip.setChecked(True)
    QVBoxLayout(holder).addWidget(chip)
    holder.adjustSize()

    picture = holder.grab().toImage()

    corner, middle = chip.geometry().topLeft(), chip.geometry().center()
    assert picture.pixelColor(corner) == QColor(theme.palette.ground)
    assert picture.pixelColor(corner.x() + 1, middle.y()) == QColor(theme.palette.ink)
