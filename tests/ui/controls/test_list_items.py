# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The items of a list: their lines begin below one another, beside the dot and never below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facetimer.library.health.care_cards import load_care
from facetimer.resources import assets_dir
from facetimer.ui.controls.text import ListItem
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.pause_dialogs import StopDialog
from tests.ui.finding import texts


def inked(picture: QImage, columns: range, rows: range) -> int:
    """Return how many pixels are not of the ground."""
    ground = picture.pixel(picture.width() // 2, 0)
    return sum(picture.pixel(x, y) != ground for x in columns for y in rows)


@pytest.mark.parametrize("size_px", [15, 30])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_line_begins_beside_the_dot(direction: Qt.LayoutDirection, size_px: int, qtbot: QtBot) -> None:
    item = ListItem("Weakness or numbness on one side, or speech that slurs")
    qtbot.addWidget(item)
    item.setLayoutDirection(direction)
    item.setStyleSheet(f"font-size: {size_px}px")
    item.show()
    width = 12 * size_px
    item.resize(width, item.heightForWidth(width))
    line, indent = item.line_px, size_px
    assert item.height() >= 3 * line

    picture = item.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    before = range(width - indent + 2, width) if is_mirrored else range(indent - 2)
    assert inked(picture, before, range(line)), "the dot"
    assert not inked(picture, before, range(line + 2, item.height()))
    assert inked(picture, range(indent, width - indent), range(line + 2, 2 * line)), "words"


def test_the_signs_to_stop_at_are_such_items_and_are_read_without_a_dot(window: MainWindow, qtbot: QtBot) -> None:
    stop_now = load_care(assets_dir() / "library").cards.stop_now
    dialog = StopDialog(stop_now, window)
    qtbot.addWidget(dialog)
    dialog.show()

    assert [each.text() for each in dialog.findChildren(ListItem)] == [sign.text for sign in stop_now.items]
    assert not [words for words in texts(dialog) if "•" in words]
