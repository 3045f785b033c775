# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""However a session is begun, the window waits for its sound, says so, and loses no key meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facetimer.launch.request import Request
from facetimer.session.machine import SessionStatus
from facetimer.ui.asked import answer
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.player.phase_sign import FittedLine
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import click, driver_of, snapshot_of, the
from tests.ui.practise.test_resume import leave_behind_mini_set, opened
from tests.ui.surroundings import Surroundings

SENTENCE = "It begins as soon as you can hear it."
ROUTINE = "cheek-lip-trio"


def by_a_command(window: MainWindow) -> None:
    assert answer(window, Request(routine=ROUTINE, start=True)) == ""


def by_get_ready(window: MainWindow) -> None:
    window.flow.prepare(ROUTINE)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)


def by_going_on(window: MainWindow) -> None:
    click(the(window, TodayPage), "Go on in Kiss Face")


WAYS = [by_a_command, by_get_ready, by_going_on]


@pytest.fixture
def awaiting(surroundings: Surroundings, window: MainWindow) -> MainWindow:
    """A window whose session was begun by a command before its sound is there."""
    surroundings.soundtrack.opens_in_ms = None
    by_a_command(window)
    return window


def lines(window: MainWindow) -> list[str]:
    return [line.accessibleName() for line in the(window, PlayerPage).findChildren(FittedLine) if line.isVisible()]


@pytest.mark.parametrize("begin", WAYS)
def test_it_stands_and_says_so_until_it_can_be_heard(
    begin: Callable[[MainWindow], None], surroundings: Surroundings, qtbot: QtBot
) -> None:
    leave_behind_mini_set(surroundings)
    window = opened(surroundings, qtbot)
    surroundings.soundtrack.opens_in_ms = None
    begin(window)
    began_at = snapshot_of(window).position_ms
    surroundings.clock.advance(1_000)
    driver_of(window).poll()
    assert snapshot_of(window).awaits_sound
    assert SENTENCE in lines(window)

    surroundings.soundtrack.opens_in_ms = 0
    driver_of(window).poll()
    assert not snapshot_of(window).awaits_sound
    assert SENTENCE not in lines(window)
    surroundings.clock.advance(1_500)
    driver_of(window).poll()
    assert snapshot_of(window).position_ms == began_at + (0 if begin is by_going_on else 1_500)


def test_what_it_says_has_room_below_a_banner_in_a_small_window(awaiting: MainWindow, qtbot: QtBot) -> None:
    page = the(awaiting, PlayerPage)
    awaiting.resize(720, 560)
    awaiting.flow.notice_raised.emit("Something that the person is told.")
    qtbot.waitUntil(lambda: page.height() < 500)
    (line,) = (each for each in page.findChildren(FittedLine) if each.accessibleName() == SENTENCE)
    font = QFont(line.font())
    font.setPixelSize(NOTE_PX)
    assert line.height() >= QFontMetricsF(font).height()


def test_space_pauses_at_the_beginning(awaiting: MainWindow, surroundings: Surroundings) -> None:
    QTest.keyClick(the(awaiting, PlayerPage), Qt.Key.Key_Space)
    surroundings.soundtrack.opens_in_ms = 0
    surroundings.clock.advance(1_000)
    driver_of(awaiting).poll()
    assert (snapshot_of(awaiting).status, snapshot_of(awaiting).position_ms) == (SessionStatus.PAUSED, 0)


def test_escape_asks_whether_to_leave(awaiting: MainWindow) -> None:
    QTest.keyClick(the(awaiting, PlayerPage), Qt.Key.Key_Escape)
    assert the(awaiting, LeaveDialog).isVisible()


def test_without_sound_it_begins_at_once(surroundings: Surroundings, window: MainWindow) -> None:
    by_a_command(window)
    assert not snapshot_of(window).awaits_sound
