# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The way back leads to the page a session was begun from: by Esc, by a mouse's button, from every stage of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facetimer.launch.request import Request
from facetimer.ui.asked import answer, lead
from facetimer.ui.building.begin_page import BeginPage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.controls.page import Page
from facetimer.ui.desktop.tray import Tray
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.making.page import MakingPage
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.page import ProgrammesPage
from facetimer.ui.programmes.programme_page import ProgrammePage
from facetimer.ui.programmes.questions_page import QuestionsPage
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.today.page import TodayPage
from tests.ui.building.built import add
from tests.ui.finding import button, click, driver_of, page_shown, the, told
from tests.ui.surroundings import Surroundings

Way = Callable[[MainWindow], None]


def from_today(window: MainWindow) -> type[Page]:
    window.go_to("today")
    click(the(window, TodayPage), "Start")
    return TodayPage


def from_a_routine(window: MainWindow) -> type[Page]:
    window.places.programmes.open("jaw-4wk")
    click(the(window, ProgrammePage), "Jaw Ease")
    click(the(window, RoutinePage), "Start")
    return RoutinePage


def from_an_exercise(window: MainWindow) -> type[Page]:
    window.go_to("learn")
    the(window, LearnPage).exercise_chosen.emit("whistler")
    click(the(window, ExercisePage), "Start just this one")
    return ExercisePage


def from_what_was_made(window: MainWindow) -> type[Page]:
    window.go_to("making")
    click(the(window, MakingPage), "Start")
    return MakingPage


def from_what_is_built(window: MainWindow) -> type[Page]:
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    add(the(window, BuilderPage), "Warm Palms")
    click(the(window, BuilderPage), "Start")
    return BuilderPage


def press_esc(window: MainWindow) -> None:
    focused = window.focusWidget()
    QTest.keyClick(focused if focused is not None else window, Qt.Key.Key_Escape)


def press_the_mouse(window: MainWindow) -> None:
    """Press the button for the way back, as the system sends it, over whatever is in the middle."""
    middle = QPoint(window.width() // 2, window.height() // 2)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, pos=middle)


def press_a_remote(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Back)


BEGUN_FROM = [from_today, from_a_routine, from_an_exercise, from_what_was_made, from_what_is_built]


@pytest.mark.parametrize("back", [press_esc, press_the_mouse, press_a_remote])
@pytest.mark.parametrize("begin_from", BEGUN_FROM)
def test_from_get_ready(begin_from: Callable[[MainWindow], type[Page]], back: Way, window: MainWindow) -> None:
    page = begin_from(window)
    the(window, PreparePage)
    back(window)
    assert isinstance(page_shown(window), page)


@pytest.mark.parametrize("begin_from", BEGUN_FROM)
def test_from_a_session_that_is_discarded(
    begin_from: Callable[[MainWindow], type[Page]], window: MainWindow, surroundings: Surroundings
) -> None:
    page = begin_from(window)
    begin_and_pass(window, surroundings)
    press_the_mouse(window)
    answer_leaving(window, "Discard", "Discard it all")
    assert isinstance(page_shown(window), page)


@pytest.mark.parametrize("back", [press_esc, press_the_mouse])
@pytest.mark.parametrize("begin_from", BEGUN_FROM)
def test_from_the_page_after_it(
    begin_from: Callable[[MainWindow], type[Page]], back: Way, window: MainWindow, surroundings: Surroundings
) -> None:
    page = begin_from(window)
    begin_and_pass(window, surroundings)
    press_esc(window)
    answer_leaving(window, "Finish and keep")
    the(window, FinishPage)
    back(window)
    assert isinstance(page_shown(window), page)
    assert surroundings.store.session_count() == 1


def test_once_more_leads_back_to_where_the_first_time_was_begun(
    window: MainWindow, surroundings: Surroundings
) -> None:
    from_an_exercise(window)
    begin_and_pass(window, surroundings)
    press_esc(window)
    answer_leaving(window, "Finish and keep")
    click(the(window, FinishPage), "Once more")
    press_esc(window)
    click(the(window, ExercisePage), "Back")
    assert the(window, LearnPage)


def begin_and_pass(window: MainWindow, surroundings: Surroundings) -> None:
    """Begin what is got ready, and practise for half a minute."""
    the(window, PreparePage).begin_button.click()
    driver = driver_of(window)
    for _ in range(30):
        surroundings.clock.advance(1_000)
        driver.poll()


def answer_leaving(window: MainWindow, *answers: str) -> None:
    player = the(window, PlayerPage)
    for each in answers:
        dialog = player.findChildren(LeaveDialog)[-1]
        button(dialog, each).click()


def test_what_the_tray_gets_ready_leads_back_to_what_was_in_front(window: MainWindow) -> None:
    window.begin_in_tray()
    (tray,) = window.findChildren(Tray)
    window.go_to("history")
    tray.start_asked.emit("jaw-ease")
    the(window, PreparePage)
    press_esc(window)
    assert the(window, HistoryPage)

    window.flow.open_exercise("whistler")
    tray.start_asked.emit("jaw-ease")
    press_esc(window)
    assert the(window, ExercisePage).exercise.id == "whistler"


def test_what_another_start_begins_leads_back_to_what_was_in_front(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.go_to("history")
    assert answer(window, Request(routine="cheek-lip-trio", start=True)) == ""
    driver_of(window)
    press_esc(window)
    answer_leaving(window, "Discard", "Discard it all")
    assert the(window, HistoryPage)


def test_what_is_due_leads_back_to_today(window: MainWindow) -> None:
    window.go_to("history")
    lead(window, Request(due=True))
    press_esc(window)
    assert the(window, TodayPage)


def test_health_answers_lead_back_to_get_ready_and_what_was_chosen_stays(window: MainWindow) -> None:
    from_today(window)
    click(the(window, PreparePage), "Softer today")
    click(the(window, PreparePage), "Something is new")
    the(window, HealthPage)
    press_the_mouse(window)
    assert the(window, PreparePage).todays.softer
    press_esc(window)
    assert the(window, TodayPage)


def test_what_is_changed_leads_back_to_the_routine(window: MainWindow) -> None:
    window.flow.open_routine("jaw-ease")
    click(the(window, RoutinePage), "Change a copy …")
    click(the(window, BuilderPage), "Back: Jaw Ease")
    click(the(window, RoutinePage), "Back to all routines")
    click(the(window, PractisePage), "Build my own")
    click(the(window, BuilderPage), "Back: Practise")
    assert the(window, PractisePage)


def test_what_was_made_and_is_changed_leads_back_to_what_was_made(window: MainWindow) -> None:
    window.go_to("making")
    click(the(window, MakingPage), "Change by hand …")
    click(the(window, BuilderPage), "Back: Made for You")
    assert the(window, MakingPage)


def test_what_is_begun_leads_back_to_all_that_is_begun(window: MainWindow) -> None:
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    add(the(window, BuilderPage), "Warm Palms")
    press_esc(window)
    click(the(window, PractisePage), "Build my own")
    click(the(window, BeginPage), "Go on with My routine")
    click(the(window, BuilderPage), "Back: Build My Own")
    the(window, BeginPage)
    press_esc(window)
    assert the(window, PractisePage)


def test_the_questions_lead_back_to_today_where_today_asked(window: MainWindow) -> None:
    window.go_to("today")
    the(window, TodayPage).place_chosen.emit("questions")
    click(the(window, QuestionsPage), "Back: Today")
    window.go_to("programmes")
    the(window, ProgrammesPage).questions_asked.emit()
    click(the(window, QuestionsPage), "Back: Programmes")
    assert the(window, ProgrammesPage)


OWN = 'id = "mine"\nname = "Mine"\nprep = "exercise"\n[[steps]]\nexercise = "fish-lips"\n'


@pytest.mark.parametrize("asked", ["Start", "Change …"])
def test_what_is_gone_from_the_library_is_told_on_the_page_that_still_shows_it(
    asked: str, window: MainWindow, surroundings: Surroundings
) -> None:
    own = window.services.context.paths.own_library / "mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN)
    window.places.library_changed.emit("")
    window.flow.open_routine("mine")
    page = the(window, RoutinePage)
    own.unlink()
    window.places.library_changed.emit("")

    click(page, asked)

    assert told(window) == "There is no routine named mine."
    assert page_shown(window) is page
