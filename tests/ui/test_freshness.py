# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window shows the day that it is and the history as it is, and comes forward from wherever it was."""

from contextlib import closing
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from facetimer.history.store import open_store
from facetimer.ui.freshness import Freshness
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import click, texts, the
from tests.ui.past import fill, make_past
from tests.ui.surroundings import NOON, Surroundings


def test_a_window_that_comes_forward_shows_the_new_day(window: MainWindow, surroundings: Surroundings) -> None:
    window.hide()
    surroundings.now += timedelta(days=1)

    window.come_forward()

    assert "Saturday, 21 November" in texts(the(window, TodayPage))


def test_a_day_ends_where_the_person_says_while_the_window_is_in_front(qtbot: QtBot) -> None:
    day = date(2026, 11, 20)
    owner = QWidget()
    qtbot.addWidget(owner)
    fresh = Freshness(owner, lambda: day, lambda: None)
    told: list[date] = []
    fresh.day_changed.connect(lambda: told.append(day))

    fresh.look()
    day += timedelta(days=1)
    fresh.look()
    fresh.look()
    day -= timedelta(days=2)  # the clock was put back
    fresh.look()

    assert told == [date(2026, 11, 21), date(2026, 11, 19)]


def test_another_beginning_of_the_day_counts_at_once(window: MainWindow, surroundings: Surroundings) -> None:
    surroundings.now = NOON.replace(hour=5)
    window.go_to("today")
    assert "Friday, 20 November" in texts(the(window, TodayPage))

    window.preferences.change("history.day_start", "06:00")

    assert "Thursday, 19 November" in texts(the(window, TodayPage))


def test_what_a_terminal_wrote_meanwhile_is_shown(window: MainWindow, surroundings: Surroundings) -> None:
    window.hide()
    paths = window.services.context.paths
    with closing(open_store(paths.database, paths.backups, now=lambda: NOON)) as terminal:
        fill(terminal, surroundings.catalogue, NOON, 1)

    window.come_forward()

    assert "1 of 3 sessions this week" in texts(the(window, TodayPage))


def test_zones_left_out_yesterday_are_back_on_a_page_left_open(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.open_routine("five-basics")
    whole = the(window, RoutinePage).todays.plan
    click(window, "Leave a zone out today")
    click(window, "lower cheeks")
    assert the(window, RoutinePage).todays.plan != whole
    click(window, "Start")
    assert the(window, PreparePage).todays.plan != whole

    surroundings.now += timedelta(days=1)
    window._freshness.look()

    assert the(window, PreparePage).todays.plan == whole


def test_a_session_that_is_read_stays_open_when_others_arrive(
    window: MainWindow, surroundings: Surroundings
) -> None:
    past = list(make_past(surroundings.catalogue, NOON, 60))
    for record in past[1:]:
        surroundings.store.save(record)
    window.go_to("history")
    page = the(window, HistoryPage)
    page.build_rest()
    the(page, QListView).model().fetchMore(the(page, QListView).rootIndex())
    the(page, QListView).setCurrentIndex(the(page, QListView).model().index(55, 0))
    assert page.shown_session() == past[56]

    surroundings.store.save(past[0])
    page.refresh()
    page.build_rest()

    assert page.shown_session() == past[56]


@pytest.mark.parametrize("state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMaximized])
def test_a_minimised_window_comes_forward_as_it_was(
    window: MainWindow, qtbot: QtBot, state: Qt.WindowState
) -> None:
    window.setWindowState(state)
    qtbot.waitUntil(lambda: window.windowState() == state)
    window.showMinimized()
    qtbot.waitUntil(window.isMinimized)

    window.come_forward()

    qtbot.waitUntil(window.isActiveWindow)
    assert window.windowState() & ~Qt.WindowState.WindowActive == state
