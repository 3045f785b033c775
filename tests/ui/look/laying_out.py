# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where everything on a page is, once it has come to rest."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QComboBox, QWidget

from facetimer.ui.controls.page import Page
from facetimer.ui.main_window import MainWindow
from tests.ui.surroundings import Surroundings

ROUNDS = 12
"""Of the event loop until layouts are at rest, also what turned on the way and turns back."""
APART_PX = 10
"""By how much a thing may be elsewhere at size 2 than twice as far: type has whole pixels."""
Make = Callable[[MainWindow, Surroundings], Page]
"""Goes to a page and returns it."""


def settle() -> None:
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()


def places(page: Page) -> list[list[Any]]:
    """Return where everything that can be seen is, from the corner of the page, in order."""
    settle()
    found = []
    for each in page.findChildren(QWidget):
        if each.isVisible():
            at = each.mapTo(page, QPoint(0, 0))
            wide = 0 if isinstance(each, QComboBox) else each.width()  # which has room for a picture of Qt's size
            found.append([type(each).__name__, at.x(), at.y(), wide, each.height()])
    return found
