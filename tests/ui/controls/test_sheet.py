# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A dialog shows all it says where there is room, and scrolls where there is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from facetimer import ui
from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.window_size import AROUND
from tests.ui.finding import the


def shown(sheet: Sheet, qtbot: QtBot) -> Sheet:
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def available(sheet: Sheet) -> QSize:
    screen: QScreen = sheet.screen()
    return screen.availableSize()


def long_sheet() -> Sheet:
    sheet = Sheet("Long", 400)
    for number in range(200):
        sheet.box.addWidget(Text(f"Line {number}, which says a little and then a little more. " * 3, wrap=True))
    sheet.add_close()
    return sheet


@pytest.mark.parametrize("make", [ShortcutsDialog, LeaveDialog])
def test_what_fits_is_whole(make: Callable[[], Sheet], qtbot: QtBot) -> None:
    sheet = shown(make(), qtbot)
    area = the(sheet, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)  # lines are broken for the width at last
    assert area.horizontalScrollBar().maximum() == 0
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_what_is_higher_than_the_screen_scrolls_by_keys_too(qtbot: QtBot) -> None:
    sheet = shown(long_sheet(), qtbot)
    assert sheet.height() == (available(sheet) - AROUND).height()
    area = the(sheet, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_buttons_stay_narrow_in_the_middle_of_a_wide_sheet(qtbot: QtBot) -> None:
    sheet = Sheet("Wide", 1_000)
    close = sheet.add_close()
    shown(sheet, qtbot)
    box = close.rect().translated(close.mapTo(sheet, close.rect().topLeft()))
    assert box.width() < 600
    assert abs(box.center().x() - sheet.rect().center().x()) <= 1


def press_the_mouse(dialog: QDialog) -> None:
    """Press the button for the way back, as the system sends it, over whatever is in the middle."""
    QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.BackButton, pos=dialog.rect().center())


def press_a_remote(dialog: QDialog) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Back)


@pytest.mark.parametrize("back", [press_the_mouse, press_a_remote])
@pytest.mark.parametrize("make", [ShortcutsDialog, LeaveDialog, long_sheet])
def test_the_mouse_and_a_remote_leave_it_as_esc_does(
    make: Callable[[], Sheet], back: Callable[[QDialog], None], qtbot: QtBot
) -> None:
    sheet = shown(make(), qtbot)
    results: list[int] = []
    sheet.finished.connect(results.append)
    back(sheet)
    assert (results, sheet.isVisible()) == ([QDialog.DialogCode.Rejected], False)


def test_an_esc_that_is_still_held_leaves_nothing(qtbot: QtBot) -> None:
    sheet = shown(LeaveDialog(), qtbot)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, autorep=True)
    QCoreApplication.sendEvent(sheet, held)
    assert sheet.isVisible()


def test_every_dialog_has_that_way_out() -> None:
    sources = {each: each.read_text("utf-8") for each in Path(ui.__path__[0]).rglob("*.py")}
    bare = {each for each, text in sources.items() if "(QDialog):" in text}
    assert bare
    assert {each for each in bare if "WayOut(self)" not in sources[each]} == set()


def test_what_is_wider_than_the_screen_is_narrowed(qtbot: QtBot) -> None:
    sheet = Sheet("Wide", 90_000)
    sheet.box.addWidget(Text("words " * 100, wrap=True))
    assert shown(sheet, qtbot).width() == (available(sheet) - AROUND).width()
