# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Today: the one thing due and its ways, the rounds, and a calm page where nothing is due."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.history.days_off import add_freeze
from facetimer.history.records import FreezeKind
from facetimer.ui.cards.left_out import exercises_left_out
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.questions_page import QuestionsPage
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.today.due_hero import DueHero
from facetimer.ui.today.page import LOOK_EVERY_MS, TodayPage
from facetimer.ui.today.step_crops import StepCrop
from tests.choices.test_due_today import SEED
from tests.choices.test_due_today import session as done_session
from tests.ui.finding import button, click, texts, the
from tests.ui.surroundings import NOON, Surroundings


def opened(window: MainWindow) -> TodayPage:
    window.go_to("today")
    return the(window, TodayPage)


def practised(surroundings: Surroundings, routine: str, exercises: Sequence[str]) -> None:
    record = done_session(routine, surroundings.now.date(), *exercises)
    surroundings.store.save(replace(record, id=str(uuid4()), started_utc=surroundings.now))


@pytest.mark.parametrize(("hour", "words"), [(7, "Good morning"), (15, "Good afternoon"), (21, "Good evening")])
def test_it_greets_by_the_hour(window: MainWindow, surroundings: Surroundings, hour: int, words: str) -> None:
    surroundings.now = surroundings.now.replace(hour=hour)

    assert words in texts(opened(window))


def test_start_leads_to_what_is_due(window: MainWindow) -> None:
    page = opened(window)
    assert "First Session" in texts(page)
    click(page, "Start")

    assert the(window, PreparePage).todays.routine.id == "first-session"


def test_a_shorter_and_a_longer_way_start_instead(window: MainWindow) -> None:
    click(opened(window), "5 min, The Five Basics")
    assert the(window, PreparePage).todays.routine.id == "five-basics"

    click(opened(window), "15 min, Cheek Workout")
    assert the(window, PreparePage).todays.routine.id == "cheek-workout"


def test_each_step_opens_its_exercise_and_all_of_them_their_routine(window: MainWindow) -> None:
    click(opened(window), "Fish Lips")
    assert the(window, ExercisePage).exercise.id == "fish-lips"

    click(opened(window), "Look at the steps")
    assert the(window, RoutinePage).todays.routine.id == "first-session"


def test_what_is_done_today_says_so(window: MainWindow, surroundings: Surroundings) -> None:
    practised(surroundings, "one", ["fish-lips"])
    page = opened(window)

    assert button(page, "Fish Lips").accessibleDescription().endswith("done today")
    assert not button(page, "Kiss Face").accessibleDescription().endswith("done today")


def test_between_rounds_it_says_from_when_on_the_next_is_due_and_can_start(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.preferences.change("history.programme", "trio-4x")
    assert "Due now" in texts(opened(window))
    practised(surroundings, "five-basics", SEED)
    page = opened(window)

    assert any(text.startswith("Next from 14:00") for text in texts(page))
    assert {"Rounds today", "1 of 4"} <= set(texts(page))
    assert button(page, "Start").isEnabled()


def test_a_page_that_stays_open_keeps_to_the_time(window: MainWindow, surroundings: Surroundings) -> None:
    window.preferences.change("history.programme", "trio-4x")
    surroundings.now = NOON.replace(hour=11)
    practised(surroundings, "five-basics", SEED)
    page = opened(window)
    before = texts(page)
    assert {"Good morning"} <= set(before)
    assert any(text.startswith("Next from 13:00") for text in before)
    (hint,) = (each for each in page.findChildren(QTimer) if each.interval() == LOOK_EVERY_MS)
    assert hint.isActive()

    surroundings.now = NOON.replace(hour=11, minute=59)
    hint.timeout.emit()
    assert texts(page) == before
    surroundings.now = NOON.replace(hour=13, minute=1)
    hint.timeout.emit()

    assert {"Good afternoon", "Due now"} <= set(texts(the(window, TodayPage)))
    window.go_to("learn")
    assert not hint.isActive()


def test_when_all_rounds_are_done_it_says_when_the_next_is_due(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.preferences.change("history.programme", "trio-4x")
    for _ in range(4):
        practised(surroundings, "five-basics", (*SEED, "brow-stretch", "tongue-circles"))
    page = opened(window)

    assert "All 4 rounds are done." in texts(page)
    assert "Next: tomorrow, The Five Basics, 5 min." in texts(page)
    click(page, "Two-Minute Desk Break")
    assert the(window, RoutinePage).todays.routine.id == "desk-break"
    click(opened(window), "Practise anyway")
    assert the(window, PractisePage)


@pytest.mark.parametrize(("days", "words"), [(0, "Resting today."), (3, "Resting until Monday.")])
def test_a_marked_rest_is_a_rest(window: MainWindow, surroundings: Surroundings, days: int, words: str) -> None:
    today = surroundings.now.date()
    add_freeze(surroundings.store, FreezeKind.ILLNESS, today, today + timedelta(days=days))
    page = opened(window)

    assert words in texts(page)
    assert page.start_button is None
    assert button(page, "Practise anyway")


def with_answers(surroundings: Surroundings, qtbot: QtBot, *answers: str) -> TodayPage:
    surroundings.settings = surroundings.settings.changed("safety.conditions", answers)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    return opened(window)


def test_what_health_leaves_out_is_counted_and_not_pictured(surroundings: Surroundings, qtbot: QtBot) -> None:
    page = with_answers(surroundings, qtbot, "SKIN.flare")

    assert any(text.endswith(" steps left out") for text in texts(page))
    assert button(page, "Start")
    hero = the(page, DueHero)
    assert not any(each.accessibleName() == "Strokes Up and Out, on a face" for each in hero.findChildren(QWidget))


def test_a_step_that_health_leaves_out_stands_in_its_place_and_says_why(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    whole = with_answers(surroundings, qtbot)
    names = [each.text() for each in whole.findChildren(StepCrop)]
    page = with_answers(surroundings, qtbot, "SKIN.flare")
    crops = page.findChildren(StepCrop)
    window = page.window()
    assert isinstance(window, MainWindow)
    planner = window.services.planner
    reasons = exercises_left_out(planner)
    due = page.facts().due
    assert due is not None
    steps = planner.catalogue.routines[due].steps

    assert [each.text() for each in crops] == names
    told = [each.accessibleDescription() for each in crops]
    assert [words for words in told if words in {each.reason for each in reasons.values()}] == [
        reasons[step.exercise].reason for step in steps if step.exercise in reasons
    ]
    kept = [step for step in steps if step.exercise not in reasons]
    assert len(kept) < len(steps)
    assert f"{len(kept)} steps" in texts(page)


def test_where_health_leaves_nothing_of_what_is_due_it_leads_to_what_fits(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.settings = surroundings.settings.changed("history.programme", "gua-sha-5x")
    page = with_answers(surroundings, qtbot, "SKIN.sensitive")
    assert "Start" not in [each.text() for each in page.findChildren(QAbstractButton)]
    click(page, "See what fits you now")

    window = page.window()
    assert the(window, PractisePage)


def test_where_health_leaves_nothing_at_all_it_leads_to_the_answers(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    page = with_answers(surroundings, qtbot, "SURG.procedure")
    assert "Rest for now." in texts(page)
    assert "Short and soothing" not in texts(page)
    click(page, "Look at your health answers")

    assert the(page.window(), HealthPage)


def over(window: MainWindow, surroundings: Surroundings) -> TodayPage:
    """Return Today after the last week of the gentle programme."""
    window.services.preferences.change("history.programme_since", "2026-11-20")
    surroundings.now += timedelta(days=28)
    return opened(window)


def test_after_its_last_week_a_programme_asks_how_to_go_on(window: MainWindow, surroundings: Surroundings) -> None:
    page = over(window, surroundings)
    assert "If you like" in texts(page)
    asked = [text for text in texts(page) if "how does it feel" in text]
    assert asked == ["Gentle Start, 4 Weeks is over: how does it feel?"], "one question at a time"
    click(page, "Find what comes next")
    click(the(window, QuestionsPage), "Back: Today")

    click(opened(window), "Begin it again")

    assert opened(window).facts().week == 1


def test_after_its_last_week_one_may_choose_each_time(window: MainWindow, surroundings: Surroundings) -> None:
    click(over(window, surroundings), "No programme, I choose each time")

    assert window.preferences.settings.history.programme == ""
    assert button(opened(window), "Find a rhythm")
