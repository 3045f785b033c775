# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtDBus import QDBusConnection, QDBusVariant
from pytestqt.qtbot import QtBot

from facetimer.ui.desktop.motion import SystemMotion, asks_for_less
from facetimer.ui.main_window import MainWindow
from tests.ui.desktop.conftest import Desktop


@pytest.mark.parametrize(
    ("key", "value", "less"),
    [
        ("reduced-motion", 1, True),
        ("reduced-motion", 0, False),
        ("reduced-motion", QDBusVariant(QDBusVariant(1)), True),
        ("enable-animations", False, True),
        ("enable-animations", True, False),
        ("enable-animations", None, False),
    ],
)
def test_what_a_desktop_says_about_motion(key: str, value: object, less: bool) -> None:
    assert asks_for_less(key, value) is less


def test_a_desktop_that_wants_less_motion_gets_it(desktop: Desktop, bus: str, qtbot: QtBot) -> None:
    desktop.offer("settings")
    connection = QDBusConnection.connectToBus(bus, "motion")

    motion = SystemMotion(connection)
    with qtbot.waitSignal(motion.reduced_changed) as told:
        pass

    assert told.args == [True]
    QDBusConnection.disconnectFromBus("motion")


def test_the_wish_of_the_desktop_reaches_the_picture_unless_one_chose(window: MainWindow) -> None:
    window.look.follow_system_motion(True)
    asked = window.look.theme
    assert asked.reduced_motion

    window.preferences.change("picture.motion", "full")
    full = window.look.theme
    assert not full.reduced_motion
