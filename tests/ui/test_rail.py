# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The rail: where one is shows without colour, in every theme, and each place is large enough to press."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facetimer.palette import PALETTES, ThemeName
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.theme import TARGET_PX
from facetimer.ui.rail import Rail, RailButton

PLACES = {"today": "Today", "practise": "Practise", "history": "History"}


def shown(theme: ThemeName, qtbot: QtBot) -> Rail:
    look = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme=theme.value))
    look.apply()
    rail = Rail(look)
    for key, word in PLACES.items():
        rail.add_place(key, key, word)
    rail.resize(88, 400)
    qtbot.addWidget(rail)
    rail.show()
    return rail


def ink(image: QImage, colour: str) -> int:
    wanted = QColor(colour)
    return sum(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("theme", ThemeName)
def test_where_one_is_has_a_ground_and_heavier_strokes(theme: ThemeName, qtbot: QtBot) -> None:
    rail, colours = shown(theme, qtbot), PALETTES[theme]
    rail.mark("practise")
    here, other = (each for each in rail.findChildren(RailButton) if each.text() in {"Practise", "History"})
    assert (here.isChecked(), other.isChecked()) == (True, False)
    ground = colours.edge if theme is ThemeName.CONTRAST else colours.tint_none
    assert ink(here.grab().toImage(), ground) > 100 > ink(other.grab().toImage(), ground)
    strokes = ink(here.grab().toImage(), colours.ink)
    rail.mark("history")
    assert strokes > 1.2 * ink(here.grab().toImage(), colours.ink_soft)


def test_every_place_is_large_enough(qtbot: QtBot) -> None:
    rail = shown(ThemeName.LIGHT, qtbot)
    sizes = [each.size() for each in rail.findChildren(RailButton)]
    assert all(min(size.width(), size.height()) >= TARGET_PX for size in sizes)
    assert [size.height() for size in sizes] == [72] * 3
