# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The screen is kept awake exactly while it is wanted; a desktop of our own on a bus of our own counts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSocketNotifier
from pytestqt.qtbot import QtBot

from facetimer.ui.desktop.awake_dbus import Portal, ScreenSaver
from facetimer.ui.desktop.awake_lease import Answer
from facetimer.ui.desktop.screen_awake import ScreenAwake
from tests.ui.desktop.conftest import Desktop

REASON = "A guided session is running"


@pytest.mark.parametrize(
    ("kind", "asked"), [("portal", f"portal 8 {REASON}"), ("screen-saver", f"screen-saver facetimer {REASON}")]
)
def test_it_is_held_while_wanted_and_nothing_stays_behind(
    kind: str, asked: str, desktop: Desktop, bus: str, qtbot: QtBot
) -> None:
    service = desktop.offer(kind)
    alone = desktop.clients()
    awake = ScreenAwake((Portal(bus), ScreenSaver(bus)))

    with qtbot.waitSignal(awake.held):
        awake.hold()
        awake.hold()
    assert desktop.said(service) == asked
    assert desktop.clients() == alone + 1

    awake.release()
    qtbot.waitUntil(lambda: desktop.clients() == alone)


def test_a_portal_that_takes_its_time_holds_nothing_up(desktop: Desktop, bus: str, qtbot: QtBot) -> None:
    service = desktop.offer("waiting-portal")
    assert service.stdout is not None
    asked = QSocketNotifier(service.stdout.fileno(), QSocketNotifier.Type.Read)

    def let_it_answer() -> None:
        """Runs in a turn of the window's own loop, while the portal is being waited for."""
        asked.setEnabled(False)
        assert desktop.said(service) == "asked"
        assert service.stdin is not None
        service.stdin.write("\n")
        service.stdin.flush()

    asked.activated.connect(let_it_answer)
    awake = ScreenAwake((Portal(bus),))

    with qtbot.waitSignal(awake.held):
        awake.hold()


@pytest.mark.parametrize("address", [None, "unix:path=/nowhere"])
def test_a_desktop_that_offers_nothing_is_told_once(address: str | None, bus: str, qtbot: QtBot) -> None:
    awake = ScreenAwake((Portal(address or bus), ScreenSaver(address or bus)))
    told: list[str] = []
    awake.failed.connect(told.append)

    awake.hold()
    qtbot.waitUntil(lambda: len(told) == 1)
    awake.release()
    awake.hold()
    awake.release()

    assert "may go dark" in told[0]


class Slow:
    """A way that answers when it is told to."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.given_back = 0

    def __call__(self, answer: Answer) -> None:
        self.answers.append(answer)

    def give_back(self) -> None:
        self.given_back += 1


def test_an_answer_that_comes_too_late_is_given_back(qtbot: QtBot) -> None:
    way = Slow()
    awake = ScreenAwake((way,))
    held: list[Callable[[], None]] = []
    awake.held.connect(lambda: held.append(way.give_back))

    awake.hold()
    awake.release()
    way.answers[0](way)
    assert (way.given_back, held) == (1, [])

    awake.hold()
    awake.release()
    awake.hold()
    way.answers[1](way)
    assert way.given_back == 2
    way.answers[2](way)
    assert len(held) == 1
    awake.release()
    assert way.given_back == 3
