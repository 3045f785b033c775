# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A key that is held down counts once, though the X server sends a press and a release for each of its repeats."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facetimer.ui.keyboard.held_keys import PRESS_WITHIN_MS, HeldKeys

PRESS, RELEASE, OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
SPACE_CODE, RIGHT_CODE = 65, 114


class Listener(QWidget):
    """Keeps what keys do in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heard: list[tuple[QEvent.Type, Qt.Key, bool]] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append((PRESS, Qt.Key(event.key()), event.isAutoRepeat()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append((RELEASE, Qt.Key(event.key()), event.isAutoRepeat()))


class Window(QWidget):
    """A listener and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.listener, self.button, self.clicks = Listener(), QPushButton("Delete"), 0
        box = QVBoxLayout(self)
        box.addWidget(self.listener)
        box.addWidget(self.button)
        self.button.clicked.connect(self._count)

    def _count(self) -> None:
        self.clicks += 1

    def send(self, kind: QEvent.Type, key: Qt.Key, code: int, at_ms: int, *, known: bool = False) -> QKeyEvent:
        """Give the window an event as Qt's X11 plugin does: mostly not as a repeat."""
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, "", known)
        event.setTimestamp(at_ms)
        event.ignore()
        QCoreApplication.sendEvent(self.windowHandle(), event)
        return event

    def hold(self, key: Qt.Key, code: int, *, repeats: int) -> None:
        """Hold a key down, as the X server tells it."""
        self.send(PRESS, key, code, 1_000)
        for at_ms in range(1_660, 1_660 + 40 * repeats, 40):
            self.send(RELEASE, key, code, at_ms)
            self.send(PRESS, key, code, at_ms)
        self.send(RELEASE, key, code, 9_000)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    opened = Window()
    qtbot.addWidget(opened)
    opened.show()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    held = HeldKeys(qapp)
    yield opened
    opened.windowHandle().removeEventFilter(held)
    held.deleteLater()


def test_repeats_are_told_as_such_and_end_in_one_release(window: Window, qtbot: QtBot) -> None:
    window.listener.setFocus()
    window.hold(Qt.Key.Key_Right, RIGHT_CODE, repeats=3)
    qtbot.waitUntil(lambda: (RELEASE, Qt.Key.Key_Right, False) in window.listener.heard)
    first, repeat = (PRESS, Qt.Key.Key_Right, False), (PRESS, Qt.Key.Key_Right, True)
    assert window.listener.heard == [first, repeat, repeat, repeat, (RELEASE, Qt.Key.Key_Right, False)]


def test_a_repeat_whose_press_comes_late_is_one(window: Window, qtbot: QtBot) -> None:
    """On a machine that is busy the release may be let go before."""
    window.listener.setFocus()
    window.send(PRESS, Qt.Key.Key_Right, RIGHT_CODE, 1_000)
    window.send(RELEASE, Qt.Key.Key_Right, RIGHT_CODE, 1_660)
    qtbot.waitUntil(lambda: (RELEASE, Qt.Key.Key_Right, False) in window.listener.heard)
    window.send(PRESS, Qt.Key.Key_Right, RIGHT_CODE, 1_660)
    assert window.listener.heard[-1] == (PRESS, Qt.Key.Key_Right, True)


def test_a_repeat_that_qt_knows_takes_no_release_of_another_key_away(window: Window) -> None:
    window.listener.setFocus()
    window.send(PRESS, Qt.Key.Key_A, 38, 1_000)
    window.send(RELEASE, Qt.Key.Key_A, 38, 1_100)
    window.send(PRESS, Qt.Key.Key_Right, RIGHT_CODE, 1_101, known=True)
    right = (PRESS, Qt.Key.Key_Right, True)
    assert window.listener.heard[-2:] == [(RELEASE, Qt.Key.Key_A, False), right]


def test_space_held_on_a_button_presses_it_once(window: Window, qtbot: QtBot) -> None:
    window.button.setFocus()
    window.hold(Qt.Key.Key_Space, SPACE_CODE, repeats=5)
    qtbot.waitUntil(lambda: window.clicks > 0)
    assert window.clicks == 1


def test_a_release_that_waits_ends_with_its_window(qapp: QApplication, qtbot: QtBot) -> None:
    """As where a key closes a small window; a fault in what hears the timer would be told by pytest-qt."""
    closed = Window()
    closed.show()
    closed.activateWindow()
    qtbot.waitUntil(closed.isActiveWindow)
    held = HeldKeys(qapp)
    closed.send(PRESS, Qt.Key.Key_Right, RIGHT_CODE, 1_000)
    closed.send(RELEASE, Qt.Key.Key_Right, RIGHT_CODE, 1_080)
    with qtbot.captureExceptions() as raised:
        delete(closed)
        qtbot.wait(2 * PRESS_WITHIN_MS)
    assert raised == []
    held.deleteLater()


def test_quick_typing_keeps_each_press_and_its_order(window: Window) -> None:
    window.listener.setFocus()
    keys = [(Qt.Key.Key_A, 38), (Qt.Key.Key_B, 56), (Qt.Key.Key_B, 56), (Qt.Key.Key_C, 54)]
    for number, (key, code) in enumerate(keys):
        window.send(PRESS, key, code, 1_000 + 10 * number)
        window.send(RELEASE, key, code, 1_005 + 10 * number)
    window.send(PRESS, Qt.Key.Key_D, 40, 1_035)  # at the moment of the release before, but another key
    pressed = [key for kind, key, repeated in window.listener.heard if kind is PRESS and not repeated]
    assert pressed == [*(key for key, _code in keys), Qt.Key.Key_D]
    assert [kind for kind, *_ in window.listener.heard] == [PRESS, RELEASE] * len(keys) + [PRESS]


def test_what_a_program_types_without_any_time_are_presses(window: Window) -> None:
    window.listener.setFocus()
    for _ in range(3):
        window.send(PRESS, Qt.Key.Key_Right, RIGHT_CODE, 0)
        window.send(RELEASE, Qt.Key.Key_Right, RIGHT_CODE, 0)
    assert [repeated for kind, _key, repeated in window.listener.heard if kind is PRESS] == [False] * 3


@pytest.mark.parametrize("repeats", [True, False])
def test_a_shortcut_that_does_not_repeat_is_kept_from_a_held_key(window: Window, repeats: bool) -> None:
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_F11), window)
    shortcut.setAutoRepeat(repeats)
    assert not window.send(OVERRIDE, Qt.Key.Key_F11, 95, 1_000).isAccepted(), "the first press is no repeat"
    window.send(RELEASE, Qt.Key.Key_F11, 95, 1_660)
    assert window.send(OVERRIDE, Qt.Key.Key_F11, 95, 1_660).isAccepted() is not repeats
