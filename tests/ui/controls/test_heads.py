# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.heads import PageHead, SectionHead
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.theme import TARGET_PX


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light"))


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_press_or_a_key_leads_back(key: Qt.Key | None, look: Look, qtbot: QtBot) -> None:
    head = PageHead(look, "Programmes", "Practise", "Some weeks.")
    qtbot.addWidget(head)
    head.show()
    assert head.back_button is not None
    assert head.back_button.accessibleName() == "Back: Practise"
    assert head.back_button.height() >= TARGET_PX
    with qtbot.waitSignal(head.left):
        if key is None:
            QTest.mouseClick(head.back_button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(head.back_button, key)
    assert [each.text() for each in head.findChildren(QLabel)] == ["Programmes", "Some weeks."]


def test_a_page_of_the_rail_has_no_way_back(look: Look, qtbot: QtBot) -> None:
    head = PageHead(look, "History")
    qtbot.addWidget(head)
    assert head.back_button is None


def test_the_arrow_points_against_the_line_one_reads(look: Look, qtbot: QtBot) -> None:
    head = PageHead(look, "Programmes", "Practise")
    qtbot.addWidget(head)
    head.show()
    button = head.back_button
    assert button is not None
    ink = look.theme.palette.ink.lower()

    def columns() -> list[int]:
        picture = button.grab().toImage()
        return [x for x in range(24) for y in range(picture.height()) if picture.pixelColor(x, y).name() == ink]

    assert columns()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not columns()


def test_what_belongs_to_a_section_stands_at_the_end_of_its_line(look: Look, qtbot: QtBot) -> None:
    end = QLabel("1 of 4")
    head = SectionHead("Five steps", end)
    qtbot.addWidget(head)
    head.resize(500, 40)
    head.show()
    assert head.accessibleName() == ""
    assert end.geometry().right() == 499
