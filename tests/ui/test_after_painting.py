# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can wait begins once the window is painted, however long that takes, and all the same where it never is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.loading_ahead import AfterPainting

TIMEOUT_MS = 30_000
NEVER_MS = 10 * TIMEOUT_MS


class Painted(QWidget):
    """A window that notes its paintings."""

    def __init__(self, noted: list[str]) -> None:
        super().__init__()
        self._noted = noted

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Note one."""
        if "painted" not in self._noted:
            self._noted.append("painted")


def things(noted: list[str]) -> list[Callable[[], object]]:
    """Return what is to begin: three things that note that they did."""
    return [partial(noted.append, name) for name in ("first", "second", "third")]


def test_it_begins_after_the_painting_in_its_order_and_once(qtbot: QtBot) -> None:
    noted: list[str] = []
    window = Painted(noted)
    qtbot.addWidget(window)
    AfterPainting(window, things(noted), look_every_ms=0, longest_wait_ms=NEVER_MS)  # however early it looks
    window.show()
    qtbot.waitUntil(lambda: "third" in noted, timeout=TIMEOUT_MS)
    assert noted == ["painted", "first", "second", "third"]


def test_it_waits_for_a_window_that_is_shown_and_not_painted_yet(qtbot: QtBot) -> None:
    noted: list[str] = []
    window = Painted([])
    qtbot.addWidget(window)
    window.show()
    looked = iter([False] * 20)

    def is_painted(_window: QWidget) -> bool:
        painted = next(looked, True)
        noted.extend(["painted"] * painted)
        return painted

    AfterPainting(window, things(noted), look_every_ms=0, longest_wait_ms=NEVER_MS, is_painted=is_painted)
    qtbot.waitUntil(lambda: "third" in noted, timeout=TIMEOUT_MS)
    assert noted == ["painted", "first", "second", "third"]
    assert next(looked, None) is None


def test_a_window_that_stays_hidden_does_not_keep_it(qtbot: QtBot) -> None:
    noted: list[str] = []
    window = Painted(noted)
    qtbot.addWidget(window)
    AfterPainting(window, things(noted), look_every_ms=0, longest_wait_ms=NEVER_MS)
    qtbot.waitUntil(lambda: noted == ["first", "second", "third"], timeout=TIMEOUT_MS)


def test_nor_does_one_that_is_never_painted(qtbot: QtBot) -> None:
    noted: list[str] = []
    window = Painted([])
    qtbot.addWidget(window)
    window.show()
    AfterPainting(window, things(noted), look_every_ms=0, longest_wait_ms=200, is_painted=lambda _window: False)
    qtbot.waitUntil(lambda: noted == ["first", "second", "third"], timeout=TIMEOUT_MS)
