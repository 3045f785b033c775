# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A double click presses nothing that its first half has only just brought under the pointer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.keyboard.second_click import COUNTS_ONCE, SecondClicks
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.pause_panel import Tile
from tests.ui.finding import driver_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PRESS, DOUBLE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)


class Pages(QStackedWidget):
    """Two pages, each a button that fills it; the first leads to the second."""

    def __init__(self) -> None:
        super().__init__()
        self.finish, self.step = QPushButton("Finish and keep"), QPushButton("The Whistler")
        self.pressed: list[str] = []
        for each in (self.finish, self.step):
            self.addWidget(each)
            each.clicked.connect(lambda _on=False, each=each: self.pressed.append(each.text()))
        self.resize(600, 400)

    def click(self, at_ms: int, *, x: int = 300, double: bool = False) -> None:
        """Click in the window, as the system tells it."""
        here = QPointF(QPoint(x, 200))
        for kind in (PRESS, DOUBLE, RELEASE) if double else (PRESS, RELEASE):
            there = QPointF(self.mapToGlobal(here.toPoint()))
            event = QMouseEvent(
                kind, here, there, LEFT, Qt.MouseButton.NoButton if kind is RELEASE else LEFT, NONE
            )
            event.setTimestamp(at_ms)
            QCoreApplication.sendEvent(self.windowHandle(), event)


@pytest.fixture
def pages(qapp: QApplication, qtbot: QtBot) -> Iterator[Pages]:
    opened = Pages()
    qtbot.addWidget(opened)
    opened.show()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    listening = SecondClicks(qapp)
    yield opened
    opened.windowHandle().removeEventFilter(listening)
    listening.deleteLater()


@pytest.mark.parametrize("double", [True, False], ids=["told as a double click", "as two"])
def test_what_the_first_click_brought_is_not_pressed_by_the_second(pages: Pages, double: bool) -> None:
    pages.finish.clicked.connect(lambda: pages.setCurrentWidget(pages.step))
    pages.click(5_000)
    pages.click(5_120, double=double)
    assert pages.currentWidget() is pages.step
    assert pages.pressed == ["Finish and keep"]
    pages.click(5_120 + QApplication.doubleClickInterval())
    assert pages.pressed == ["Finish and keep", "The Whistler"], "who has seen it can press it"


def test_two_quick_clicks_on_one_thing_both_count(pages: Pages) -> None:
    pages.click(5_000)
    pages.click(5_120, double=True)
    assert pages.pressed == ["Finish and keep"] * 2


def test_a_double_click_on_what_counts_once_is_one(pages: Pages) -> None:
    pages.finish.setProperty(COUNTS_ONCE, True)
    pages.click(5_000)
    pages.click(5_120, double=True)
    assert pages.pressed == ["Finish and keep"]
    pages.click(5_000 + QApplication.doubleClickInterval())
    assert pages.pressed == ["Finish and keep"] * 2


def test_the_player_skips_once_and_turns_a_switch_once_by_a_double_click(window: MainWindow) -> None:
    window.flow.start("classic-massage")
    driver_of(window).pause()
    tiles = {each.accessibleName(): each.property(COUNTS_ONCE) for each in window.findChildren(Tile)}
    once = {"Skip", "Again", "Sound", "As in a mirror", "Full screen", "Large, for a distance"}
    assert {name for name in once if not tiles[name]} == set()
    assert [tiles[name] for name in ("Back", "Ten seconds more")] == [False, False], "these may be meant twice"


def test_what_a_program_clicks_without_any_time_counts(pages: Pages) -> None:
    pages.finish.clicked.connect(lambda: pages.setCurrentWidget(pages.step))
    pages.click(0)
    pages.click(0)
    assert pages.pressed == ["Finish and keep", "The Whistler"]


def test_a_quick_click_elsewhere_counts(pages: Pages) -> None:
    pages.finish.clicked.connect(lambda: pages.setCurrentWidget(pages.step))
    pages.click(5_000)
    pages.click(5_120, x=400)
    assert pages.pressed == ["Finish and keep", "The Whistler"]
