# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a screen reader says of a section, it says once: a group has a heading or a name."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from facetimer.ui.controls.page import Page
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import page_shown

_CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLabel, QLineEdit, Page)


def said_twice(page: QWidget) -> list[str]:
    """Return the names of groups that a heading in them, or just before them, says too."""
    twice = []
    for group in page.findChildren(QWidget):
        name = group.accessibleName()
        if not name or isinstance(group, _CONTROLS) or not group.isVisible():
            continue
        around = group.parentWidget()
        headings = [*group.findChildren(QLabel), *(around.findChildren(QLabel) if around else [])]
        if any(heading.text() == name and heading.isVisible() for heading in headings):
            twice.append(name)
    return twice


@pytest.mark.parametrize("place", ["today", "practise", "programmes", "history", "learn", "settings", "health"])
def test_no_group_is_named_like_its_heading(place: str, window: MainWindow) -> None:
    window.go_to(place)
    page = page_shown(window)
    assert isinstance(page, Page)
    page.build_rest()
    assert said_twice(page) == []


def test_nor_on_the_page_of_an_exercise(window: MainWindow) -> None:
    window.flow.open_exercise(next(iter(window.services.context.catalogue.exercises)))
    page = page_shown(window)
    assert page is not None
    assert page.findChildren(QLabel)
    assert said_twice(page) == []
