# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.controls.page import Page


def edges(page: Page, part: QWidget) -> tuple[int, int]:
    left = part.mapTo(page, QPoint(0, 0)).x()
    return left, page.width() - left - part.width()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("width", "margin"), [(1192, 50), (632, 24), (560, 16)])
@pytest.mark.parametrize("height", [100, 2000])
def test_the_margins_are_equal_and_a_scroll_bar_moves_nothing(
    height: int, width: int, margin: int, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    page, content, foot = Page("Today"), QWidget(), QWidget()
    page.setLayoutDirection(direction)
    content.setMinimumHeight(height)
    page.column.addWidget(content)
    page.pin(foot)
    page.resize(width, 600)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().isVisible() == (height > 600))
    qtbot.waitUntil(lambda: edges(page, content) == (margin, margin))
    assert edges(page, foot) == (margin, margin)
