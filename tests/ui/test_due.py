# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the tray is told: what is due, and when the last session was, of what little of the history that takes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from facetimer.choices.due_today import ENOUGH_SESSIONS, due_now, today_facts
from facetimer.history.days_off import add_freeze, drop_freeze
from facetimer.history.records import FreezeKind, Outcome, StepResult
from facetimer.settings import ReminderSettings
from facetimer.ui.desktop.tray import Tray
from facetimer.ui.look.wording import first_weekday
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import driver_of
from tests.ui.past import fill, make_past
from tests.ui.surroundings import NOON, Surroundings


def opened(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    return window


def coming_days(count: int) -> Iterator[datetime]:
    return (NOON + timedelta(days=number) for number in range(count))


@pytest.mark.parametrize("days", [0, 1, 3, 8])
def test_it_is_what_all_sessions_together_say(days: int, surroundings: Surroundings, qtbot: QtBot) -> None:
    fill(surroundings.store, surroundings.catalogue, NOON, 60)
    surroundings.now = NOON + timedelta(days=days)
    window, catalogue = opened(surroundings, qtbot), surroundings.catalogue
    newest, chosen = surroundings.store.sessions(ENOUGH_SESSIONS, 0), window.preferences.settings.history
    facts = today_facts(catalogue, chosen, newest, surroundings.now.date(), first_weekday())
    assert window.places.due() == due_now(catalogue, facts, newest, surroundings.now)


def test_one_that_came_to_nothing_last_night_is_the_last_though_a_week_begins(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.now = next(day for day in coming_days(7) if day.weekday() == first_weekday())
    night = surroundings.now - timedelta(hours=13)
    (session,) = make_past(surroundings.catalogue, night, 1)
    steps = tuple(replace(step, outcome=StepResult.NOT_REACHED) for step in session.steps)
    begun = replace(session, started_utc=night, local_day=night.date(), outcome=Outcome.PARTIAL, steps=steps)
    surroundings.store.undelete(begun)
    assert not surroundings.store.sessions(1, 0)[0].counts
    assert opened(surroundings, qtbot).places.due().last_session == night


def test_a_programme_that_began_in_the_middle_of_a_week_counts_its_sessions_across_the_weekend(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.now = next(day for day in coming_days(7) if day.weekday() == first_weekday())
    window = opened(surroundings, qtbot)
    window.preferences.change("history.programme", "massage-3x")
    window.preferences.change("history.programme_since", (surroundings.now - timedelta(days=4)).date().isoformat())
    assert window.places.due().routine == "classic-massage"
    for ago, made in enumerate(make_past(surroundings.catalogue, surroundings.now, 3), start=2):
        day = (surroundings.now - timedelta(days=ago)).date()
        done = tuple(replace(step, outcome=StepResult.DONE) for step in made.steps)
        surroundings.store.undelete(replace(made, routine="classic-massage", local_day=day, steps=done))
    assert window.places.due().routine is None


@pytest.mark.parametrize("kind", FreezeKind)
def test_on_a_day_off_nothing_is_due(kind: FreezeKind, surroundings: Surroundings, qtbot: QtBot) -> None:
    window, today = opened(surroundings, qtbot), surroundings.now.date()
    assert window.places.due().routine is not None
    add_freeze(surroundings.store, kind, today, today)
    assert window.places.due().routine is None


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # offscreen, Qt looks for a tray and says so
def test_nothing_reminds_in_a_pause_of_the_programme_on_a_day_off_and_in_a_session(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    window, today, said = opened(surroundings, qtbot), surroundings.now.date(), list[str]()
    chosen = ReminderSettings(enabled=True)
    tray = Tray(QIcon(), window.places.due, lambda: chosen, lambda: surroundings.now, window)
    if QSystemTrayIcon.isSystemTrayAvailable():
        pytest.skip("this desktop has a tray, which shows reminders itself")
    tray.reminded_untrayed.connect(said.append)

    window.preferences.change("history.programme_paused", True)
    tray.look()
    window.preferences.change("history.programme_paused", False)
    ill = add_freeze(surroundings.store, FreezeKind.ILLNESS, today, today)
    tray.look()
    assert said == []
    drop_freeze(surroundings.store, ill.id)
    window.flow.start("five-basics")
    driver_of(window).pause()
    tray.look()
    assert said == [], "it is asked for while it is being done"
    driver_of(window).abort(keep=False)
    tray.look()
    assert said == ["First Session, when you like."]


def test_a_history_that_cannot_be_read_is_told_once_until_it_can_be(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    window, told = opened(surroundings, qtbot), list[str]()
    window.places.notice_raised.connect(told.append)
    database = window.services.context.paths.database
    fill(surroundings.store, surroundings.catalogue, surroundings.now, 1)
    for times in (1, 2):
        with closing(sqlite3.connect(database, isolation_level=None)) as another:
            another.execute("PRAGMA locking_mode = EXCLUSIVE")
            another.execute("BEGIN EXCLUSIVE")
            for _minute in range(3):
                window.places.due()
            assert len(told) == times
        assert window.places.due().last_session is not None
