# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A control that a screen reader, a switch or a voice toggles has been pressed: what a press does is done."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

import facetimer.ui
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.buttons import Button, ToggledIsPressed
from facetimer.ui.controls.form_controls import Switch, Tick
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.tile import Tile
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.feelings import FeelingButton, Feelings
from facetimer.ui.settings.health_page import HealthPage
from tests.ui.finding import button, the


def toggle(control: QAbstractButton, qtbot: QtBot) -> None:
    """Do what a screen reader does first with a control that can be checked."""
    reached = QAccessible.queryAccessibleInterface(control).actionInterface()
    assert reached.actionNames()[0] == "Toggle"
    with qtbot.waitSignal(control.clicked):
        reached.doAction("Toggle")


def a_look() -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light", motion="reduced"))


@pytest.mark.parametrize(
    "make",
    [
        lambda look: Button("Jaw", "chip"),
        lambda look: Tick(look, "Jaw"),
        lambda look: Switch(look, "Jaw"),
        lambda look: Tile(look, "Jaw"),
    ],
    ids=["chip", "tick", "switch", "tile"],
)
def test_a_toggle_is_a_press_and_what_the_code_sets_is_none(
    make: Callable[[Look], QAbstractButton], qtbot: QtBot
) -> None:
    control = make(a_look())
    qtbot.addWidget(control)
    heard: list[bool] = []

    def hear(on: bool) -> None:
        heard.append(on)

    control.clicked.connect(hear)

    toggle(control, qtbot)
    assert heard == [True]

    control.setChecked(False)
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    QTest.keyClick(control, Qt.Key.Key_Space)
    QCoreApplication.processEvents()
    assert heard == [True, True, False], "each press once"


def test_of_a_group_the_toggled_one_alone_is_pressed(qtbot: QtBot) -> None:
    words = Segments(a_look(), "Theme", {"light": "Light", "dark": "Dark"}, "light")
    qtbot.addWidget(words)
    picked: list[str] = []
    words.picked.connect(picked.append)

    light, dark = words.findChildren(QAbstractButton)

    toggle(dark, qtbot)
    assert (picked, words.chosen) == (["dark"], "dark")

    light.click()
    QCoreApplication.processEvents()
    assert (picked, words.chosen) == (["dark", "light"], "light")


def test_how_it_felt_is_answered_once_for_each_toggle(qtbot: QtBot) -> None:
    asked = Feelings(a_look())
    qtbot.addWidget(asked)
    answers: list[str] = []
    asked.chosen.connect(answers.append)
    easier, _same, sore = asked.findChildren(FeelingButton)

    toggle(easier, qtbot)
    toggle(sore, qtbot)
    easier.click()
    QCoreApplication.processEvents()

    assert answers == ["easier", "sore", "easier"]


def test_a_place_of_the_rail_is_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    toggle(button(window, "History"), qtbot)

    assert the(window, HistoryPage)


def test_a_health_answer_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("health")
    injections = next(each for each in the(window, HealthPage).findChildren(Tile) if "Injections" in each.text())
    toggle(injections, qtbot)
    toggle(next(each for each in window.findChildren(Tick) if each.accessibleName() == "Filler"), qtbot)

    assert [each.split()[0] for each in window.preferences.settings.safety.conditions] == ["INJ.filler"]


def every_kind() -> Iterator[type]:
    """Yield each class of buttons of the window."""
    for module in pkgutil.walk_packages(facetimer.ui.__path__, "facetimer.ui."):
        importlib.import_module(module.name)
    waiting: list[type] = [QAbstractButton]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("facetimer."):
            yield kind


def test_every_button_that_can_be_checked_is_one_of_them() -> None:
    kinds = list(every_kind())

    assert len(kinds) > 20
    assert [kind.__name__ for kind in kinds if not issubclass(kind, ToggledIsPressed)] == []
