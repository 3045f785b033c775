# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The History page of somebody with `COUNT` sessions behind them."""

import pytest

from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import the
from tests.ui.history.shown import COUNT
from tests.ui.past import fill
from tests.ui.surroundings import NOON, Surroundings


@pytest.fixture
def page(window: MainWindow, surroundings: Surroundings) -> HistoryPage:
    fill(surroundings.store, surroundings.catalogue, NOON, COUNT)
    window.go_to("history")
    return the(window, HistoryPage)
