# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds widgets as a person would: by what they are and by what they are called."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QWidget

from facetimer.ui.controls.page import Page

W = TypeVar("W", bound=QWidget)


def the(parent: QWidget, kind: type[W]) -> W:
    """Return the one visible widget of a kind below `parent`; a page as it is once it is whole."""
    found = [each for each in parent.findChildren(kind) if each.isVisible()]
    assert len(found) == 1, found
    if isinstance(found[0], Page):
        found[0].build_rest()
        QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    return found[0]


def button(parent: QWidget, name: str) -> QAbstractButton:
    """Return the visible button that is called `name`."""
    found = [b for b in parent.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
    assert len(found) == 1, (name, found)
    return found[0]


def click(parent: QWidget, name: str) -> None:
    """Press the button that is called `name`."""
    QTest.mouseClick(button(parent, name), Qt.MouseButton.LeftButton)


def texts(parent: QWidget) -> list[str]:
    """Return every text that can be seen below `parent`."""
    return [each.text() for each in parent.findChildren(QLabel) if each.isVisible() and each.text()]


def card_titles(page: QWidget) -> list[str]:
    """Return what the cards of a page are called that have a name, from the top down."""
    QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    cards = page.findChildren(QFrame, "card")
    return [each.accessibleName() for each in cards if each.isVisibleTo(page) and each.accessibleName()]
