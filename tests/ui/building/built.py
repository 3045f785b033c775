# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the builder shows, and how it is used, by mouse and by key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facetimer.ui.building.page import BuilderPage
from tests.ui.finding import click


def steps(page: BuilderPage) -> list[str]:
    """Return the exercises of the steps, by id."""
    return [step["exercise"] for step in page.builder.steps]


def add(page: BuilderPage, *names: str) -> None:
    """Press the cards of exercises, by name."""
    for name in names:
        click(page, f"Add {name}")


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers)


def focused() -> QWidget:
    """Return what has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(name: str) -> QWidget:
    """Go on by Tab until what is called `name` has the focus."""
    for _ in range(200):
        press(Qt.Key.Key_Tab)
        found = QApplication.focusWidget()
        if found is not None and found.accessibleName() == name:
            return found
    raise AssertionError(name)
