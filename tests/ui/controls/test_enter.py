# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Enter presses the button that has the focus, whichever it is, and no other."""

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.fading_controls import FadingControls
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.settings.delete_everything_dialog import DeleteEverythingDialog
from tests.ui.finding import button, the

ENTER = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


def buttons(parent: QWidget) -> list[QAbstractButton]:
    """Every button that can be seen and pressed; boxes to tick are ticked by Space."""
    found = parent.findChildren(QAbstractButton)
    return [b for b in found if b.isVisible() and b.isEnabled() and not isinstance(b, QCheckBox)]


@pytest.mark.parametrize("place", ["today", "practise", "history", "learn", "settings", "health"])
def test_every_button_of_a_place_takes_enter(window: MainWindow, place: str) -> None:
    window.go_to(place)
    window.grab()
    deaf = []
    for each in buttons(window):
        if each.accessibleName() == "":
            continue  # a part of one of Qt's own controls
        heard: list[bool] = []
        if each.receivers(SIGNAL("clicked(bool)")):
            each.clicked.disconnect()  # hear that it is pressed without going where it leads
        each.clicked.connect(lambda _=False, to=heard: to.append(True))
        QTest.keyClick(each, Qt.Key.Key_Return)
        if heard != [True]:
            deaf.append(each.accessibleName())
    assert deaf == []


@pytest.mark.parametrize("key", ENTER)
def test_a_session_is_reached_by_enter_alone(window: MainWindow, key: Qt.Key) -> None:
    window.flow.open_routine("cheek-lip-trio")
    QTest.keyClick(the(window, RoutinePage).start_button, key)
    QTest.keyClick(the(window, PreparePage).begin_button, key)
    assert the(window, PlayerPage)


def test_a_control_of_the_player_takes_enter(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    leave = button(the(window, FadingControls), "Stop")
    leave.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(leave, Qt.Key.Key_Return)
    dialog = the(window, LeaveDialog)

    discarded: list[bool] = []
    dialog.discarded.connect(lambda: discarded.append(True))
    QTest.keyClick(button(dialog, "Discard"), Qt.Key.Key_Return)
    assert discarded == []
    QTest.keyClick(button(dialog, "Discard it all"), Qt.Key.Key_Return)
    assert discarded == [True]


def test_a_key_held_down_presses_once(window: MainWindow) -> None:
    window.flow.open_routine("cheek-lip-trio")
    start = the(window, RoutinePage).start_button
    pressed: list[bool] = []
    start.clicked.disconnect()
    start.clicked.connect(lambda: pressed.append(True))
    for repeats in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier(0), "\r", repeats)
        QCoreApplication.sendEvent(start, event)
    assert pressed == [True]


def test_enter_elsewhere_in_a_dialog_presses_no_button(window: MainWindow, qtbot: QtBot) -> None:
    for dialog in (DeleteEverythingDialog(window), LeaveDialog(window), ShortcutsDialog(None, window)):
        field = QLineEdit(dialog)
        dialog.open()
        pressed: list[bool] = []
        for each in buttons(dialog):
            each.clicked.connect(pressed.append)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert pressed == []
        dialog.reject()
