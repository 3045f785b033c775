# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""After some of its weeks a programme asks how it feels: once, and with a way out."""

from datetime import timedelta
from uuid import uuid4

import pytest
from msgspec.structs import replace

from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.today.page import TodayPage
from tests.choices.test_due_today import session as done_session
from tests.ui.finding import button, click, texts, the
from tests.ui.surroundings import Surroundings
from tests.ui.today.test_programme_days import choose, kept

ASKED = "Week 4 is over: how does it feel?"


@pytest.fixture
def after_four_weeks(window: MainWindow, surroundings: Surroundings) -> TodayPage:
    choose(window, "massage-3x")
    surroundings.now += timedelta(days=28)
    window.go_to("today")
    return the(window, TodayPage)


def questions(window: MainWindow) -> list[str]:
    window.go_to("today")
    return [text for text in texts(the(window, TodayPage)) if "how does it feel" in text]


def test_nothing_is_asked_in_the_weeks_between(window: MainWindow, surroundings: Surroundings) -> None:
    choose(window, "massage-3x")
    asked = []
    for _ in range(27):
        surroundings.now += timedelta(days=1)
        asked += questions(window)

    assert asked == []


def test_it_waits_for_the_answer_and_asks_again_when_it_is_due_again(
    window: MainWindow, surroundings: Surroundings, after_four_weeks: TodayPage
) -> None:
    surroundings.now += timedelta(days=2)
    assert questions(window) == [ASKED]

    click(the(window, TodayPage), "Keep going")
    assert questions(window) == []
    surroundings.now += timedelta(days=26)

    assert questions(window) == ["Classic Massage 3× a Week is over: how does it feel?"]


def test_softer_is_one_press_away(window: MainWindow, after_four_weeks: TodayPage) -> None:
    click(the(window, TodayPage), "Softer today")

    assert button(the(window, PreparePage), "Softer today").isChecked()
    assert questions(window) == []


def test_one_press_stops_the_programme_and_one_takes_that_back(
    window: MainWindow, surroundings: Surroundings, after_four_weeks: TodayPage
) -> None:
    before = kept(window)
    click(the(window, TodayPage), "Stop the programme")
    assert kept(window).programme == ""
    assert questions(window) == []

    click(window, "Undo")

    assert kept(window) == before
    assert questions(window) == [ASKED]


def test_a_paused_programme_asks_nothing(window: MainWindow, after_four_weeks: TodayPage) -> None:
    window.preferences.change("history.programme_paused", True)

    assert questions(window) == []


def test_short_introductions_are_offered_after_the_third_time_and_not_again_once_answered(
    window: MainWindow, surroundings: Surroundings
) -> None:
    asked = "You know some exercises by now. Shorter introductions for those?"
    for times in range(3):
        window.go_to("today")
        assert asked not in texts(the(window, TodayPage)), times
        day = surroundings.now.date() - timedelta(days=times)
        surroundings.store.save(replace(done_session("cheek-lip-trio", day, "fish-lips"), id=str(uuid4())))
    window.go_to("today")
    assert asked in texts(the(window, TodayPage))

    click(the(window, TodayPage), "Yes, shorter")

    assert asked not in texts(the(window, TodayPage))
    assert window.services.planner.options().known == {"fish-lips"}
