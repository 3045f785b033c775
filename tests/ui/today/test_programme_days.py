# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The weeks of a programme count from the day it was chosen, pauses left out."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

from facetimer.history.file.rows import put_session
from facetimer.history.records import StepRecord, StepResult
from facetimer.settings import HistorySettings
from facetimer.settings_file import load_settings
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.today.page import TodayPage
from tests.recorded import recorded
from tests.ui.finding import button, click, texts, the
from tests.ui.surroundings import Surroundings


def kept(window: MainWindow) -> HistorySettings:
    return load_settings(window.services.context.paths.settings)[0].history


def choose(window: MainWindow, programme: str) -> None:
    window.go_to("settings")
    page = the(window, SettingsPage)
    chooser = page.findChild(Chooser, "history.programme") or next(
        each for each in page.findChildren(Chooser) if each.accessibleName() == "Today follows"
    )
    for each in ("", programme):  # one that is followed already is left first, and so begins anew
        index = chooser.findData(each)
        chooser.setCurrentIndex(index)
        chooser.activated.emit(index)


def due(window: MainWindow) -> str | None:
    window.go_to("today")
    return the(window, TodayPage).facts().due


def test_choosing_a_programme_begins_it_today(window: MainWindow, surroundings: Surroundings) -> None:
    choose(window, "gentle-start")

    assert (kept(window).programme, kept(window).programme_since) == ("gentle-start", "2026-11-20")


def test_after_two_weeks_today_offers_what_week_three_asks_for(
    window: MainWindow, surroundings: Surroundings
) -> None:
    choose(window, "gentle-start")
    assert due(window) == "first-session"

    surroundings.now += timedelta(days=14)

    assert due(window) == "classic-massage"


def test_the_days_of_a_pause_do_not_count(window: MainWindow, surroundings: Surroundings) -> None:
    choose(window, "gentle-start")
    window.go_to("settings")
    click(the(window, SettingsPage), "Programme")
    click(the(window, SettingsPage), "Pause the programme")
    surroundings.now += timedelta(days=14)
    click(the(window, SettingsPage), "Pause the programme")

    assert kept(window).programme_since == "2026-11-20"
    assert kept(window).pauses == ("2026-11-20/2026-12-03",)
    assert kept(window).paused_since == ""
    assert due(window) == "first-session"


def test_what_was_done_before_a_pause_counts_in_the_week_that_goes_on(
    window: MainWindow, surroundings: Surroundings
) -> None:
    choose(window, "massage-3x")
    step = StepRecord(0, "cheek-knead", "Cheek Knead", StepResult.DONE, 60_000, 60_000)
    for _ in range(3):
        done = recorded("classic-massage", [step], surroundings.now, id=str(uuid4()))
        surroundings.store.write(partial(put_session, record=done))
        surroundings.now += timedelta(days=1)
    window.preferences.change("history.programme_paused", True)
    surroundings.now += timedelta(days=20)
    window.preferences.change("history.programme_paused", False)

    for _ in range(4):
        assert due(window) is None
        surroundings.now += timedelta(days=1)
    assert due(window) == "classic-massage"
    window.go_to("history")
    assert "Your aim: 3 a week, the dotted line. A wave is a week with rest, illness or a pause." in texts(
        the(window, HistoryPage)
    )


def test_another_programme_begins_anew_and_none_has_no_beginning(
    window: MainWindow, surroundings: Surroundings
) -> None:
    choose(window, "gentle-start")
    surroundings.now += timedelta(days=3)
    choose(window, "massage-3x")
    assert kept(window).programme_since == "2026-11-23"

    choose(window, "")

    assert kept(window).programme_since == ""


def test_a_day_of_practice_begins_when_the_persons_does(window: MainWindow, surroundings: Surroundings) -> None:
    surroundings.now = surroundings.now.replace(hour=2)
    choose(window, "massage-3x")

    assert kept(window).programme_since == "2026-11-19"


def test_today_says_which_week_it_is(window: MainWindow, surroundings: Surroundings) -> None:
    choose(window, "gentle-start")
    surroundings.now += timedelta(days=8)
    window.go_to("today")

    assert button(the(window, TodayPage), "Gentle Start, 4 Weeks · week 2 of 4")


def test_a_clock_put_back_in_a_pause_takes_no_days_from_the_programme(
    window: MainWindow, surroundings: Surroundings
) -> None:
    choose(window, "gentle-start")
    window.go_to("settings")
    click(the(window, SettingsPage), "Programme")
    click(the(window, SettingsPage), "Pause the programme")
    surroundings.now -= timedelta(days=3)
    click(the(window, SettingsPage), "Pause the programme")

    assert (kept(window).programme_since, kept(window).pauses) == ("2026-11-20", ())
