# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Heads to choose from blink while somebody can see it."""

import pytest

from facetimer.ui.cards.head_button import Blinking
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import the


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.resize(1280, 800)
    window.go_to("settings")
    return the(window, SettingsPage)


@pytest.fixture
def blinking(page: SettingsPage) -> Blinking:
    found = page.findChild(Blinking)
    assert isinstance(found, Blinking)
    return found


def test_no_clock_runs_for_heads_that_nobody_sees(window: MainWindow, blinking: Blinking) -> None:
    assert blinking.isActive()
    window.go_to("today")
    assert not blinking.isActive()
    window.go_to("settings")
    assert blinking.isActive()
    window.hide()
    assert not blinking.isActive()
