# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A plan from a practitioner is what Today proposes, by its dose, until it is done, put aside or over."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.page import ProgrammesPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, driver_of, snapshot_of, texts, the, told
from tests.ui.plan import JANA, give_plan, practise_plan
from tests.ui.surroundings import Surroundings

Opened = Callable[[], MainWindow]


@pytest.fixture
def opened(surroundings: Surroundings, qtbot: QtBot) -> Opened:
    """Open the window, once its library has what it is to have."""

    def open_window() -> MainWindow:
        window = MainWindow(surroundings.context())
        qtbot.addWidget(window)
        window.show()
        return window

    return open_window


def today(window: MainWindow) -> TodayPage:
    window.go_to("today")
    return the(window, TodayPage)


def test_today_says_whose_it_is_and_which_of_how_many_times_comes(
    surroundings: Surroundings, opened: Opened
) -> None:
    practise_plan(surroundings, give_plan(surroundings))
    page = today(opened())

    assert {"Jaw Plan", "This plan: second of three today", "1 of 3"} <= set(texts(page))
    assert button(page, "From Jana Novak, until 12 December").accessibleDescription() == "About this plan"
    click(page, "Start")
    assert the(page.window(), PreparePage).todays.routine.id == "jaw-plan"


def test_once_it_is_done_the_programme_comes_if_one_likes(surroundings: Surroundings, opened: Opened) -> None:
    practise_plan(surroundings, give_plan(surroundings), 3)
    page = today(opened())

    assert {"First Session", "If you like", "Jaw Plan", "3 of 3"} <= set(texts(page))


def test_without_a_programme_it_is_enough(surroundings: Surroundings, opened: Opened) -> None:
    surroundings.settings = surroundings.settings.changed("history.programme", "")
    practise_plan(surroundings, give_plan(surroundings), 3)
    page = today(opened())

    assert {"Today's plan is done.", "More is not needed."} <= set(texts(page))
    assert any(text.startswith("Next: tomorrow, Jaw Plan") for text in texts(page))


def test_it_is_put_aside_and_taken_up_on_its_page_with_undo(surroundings: Surroundings, opened: Opened) -> None:
    give_plan(surroundings)
    window = opened()
    click(today(window), "From Jana Novak, until 12 December")
    page = the(window, RoutinePage)
    assert "3 × a day, 5 days a week · 0 of 3 done today" in texts(page)

    click(page, "Put the plan aside")
    assert told(window).startswith("Jaw Plan is put aside")
    assert "First Session" in texts(today(window))
    click(window, "Undo")
    assert "Jaw Plan" in texts(the(window, TodayPage))

    click(today(window), "From Jana Novak, until 12 December")
    click(the(window, RoutinePage), "Put the plan aside")
    click(the(window, RoutinePage), "Take the plan up again")
    assert "Jaw Plan" in texts(today(window))


def test_tab_comes_to_the_plan_between_the_way_back_and_its_steps(
    surroundings: Surroundings, opened: Opened
) -> None:
    give_plan(surroundings)
    window = opened()
    window.flow.open_routine("jaw-plan")
    page = the(window, RoutinePage)

    at: QWidget | None = page.back_button
    names: list[str] = []
    while at is not None and len(names) < 3:
        at = at.nextInFocusChain()
        if at is not None and at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(at.accessibleName())
    assert names == ["Put the plan aside", "A page for Jana Novak …", "1  Jaw Rest Position"]


def test_its_end_is_said_once_and_it_stays_a_routine(surroundings: Surroundings, opened: Opened) -> None:
    give_plan(surroundings, replace(JANA, until=date(2026, 11, 19)))
    window = opened()
    page = today(window)
    assert {"First Session", "The plan Jaw Plan has ended."} <= set(texts(page))

    click(page, "All right")

    assert "The plan Jaw Plan has ended." not in texts(today(window))
    window.flow.open_routine("jaw-plan")
    assert "From Jana Novak, ended on 19 November" in texts(the(window, RoutinePage))
    window.go_to("practise")
    assert button(the(window, PractisePage), "Jaw Plan")


def test_a_health_answer_goes_before_it(surroundings: Surroundings, opened: Opened) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ("SURG.procedure",))
    give_plan(surroundings)
    window = opened()
    page = today(window)

    asks = "Your answers go first: Jana Novak may not know them. Ask Jana Novak what could take its place."
    assert asks in texts(page)
    assert page.start_button is None
    window.flow.open_routine("jaw-plan")
    assert asks in texts(the(window, RoutinePage))


def test_the_notes_are_read_on_its_page_before_it_and_while_it_runs(
    surroundings: Surroundings, opened: Opened
) -> None:
    plan = give_plan(surroundings)
    window = opened()
    window.flow.open_routine(plan.id)
    first = the(window, RoutinePage)
    row = next(
        each for each in first.findChildren(type(button(first, "1  Jaw Rest Position"))) if each.isVisible()
    )
    assert row is not None
    assert "Jana Novak: Lightly, never into pain." in button(first, "1  Jaw Rest Position").accessibleDescription()

    window.flow.prepare(plan.id)
    page = the(window, PreparePage)
    assert {"Notes from Jana Novak", "Jaw Rest Position: Lightly, never into pain."} <= set(texts(page))
    click(page, "Nothing new: begin")
    assert snapshot_of(window).step.note == "Lightly, never into pain."


@pytest.mark.parametrize(("times", "told"), [(2, False), (3, True)])
def test_who_begins_more_of_it_than_asked_for_is_told_so(
    surroundings: Surroundings, opened: Opened, times: int, *, told: bool
) -> None:
    plan = give_plan(surroundings)
    practise_plan(surroundings, plan, times)
    window = opened()
    window.flow.prepare(plan.id)

    more = "Today's plan is done: Jana Novak asks for it 3 × a day, 5 days a week."
    assert (more in texts(the(window, PreparePage))) is told


def test_after_a_session_it_says_what_today_has_of_the_plan(surroundings: Surroundings, opened: Opened) -> None:
    plan = give_plan(surroundings)
    practise_plan(surroundings, plan)
    window = opened()
    timeline = window.services.planner.plan(plan.id).timeline
    assert timeline is not None
    window.flow.begin(timeline)
    driver = driver_of(window)
    driver.seek(timeline.steps[-1].start_ms)
    while window.flow.driver is not None:
        surroundings.clock.advance(1_000)
        driver.poll()

    assert "From Jana Novak · 2 of 3 done today" in texts(the(window, FinishPage))


def test_a_routine_without_notes_has_none_to_show(surroundings: Surroundings, opened: Opened) -> None:
    window = opened()
    window.flow.prepare("jaw-ease")

    assert not any(text.startswith("Notes") for text in texts(the(window, PreparePage)))


def test_programmes_name_the_plan_and_tell_what_the_programme_asks_for(
    surroundings: Surroundings, opened: Opened
) -> None:
    give_plan(surroundings)
    window = opened()
    window.go_to("programmes")
    page = the(window, ProgrammesPage)

    assert any(text.startswith("Next: today, First Session") for text in texts(page))
    click(page, "Jaw Plan · From Jana Novak, until 12 December")
    assert the(window, RoutinePage).todays.routine.id == "jaw-plan"


def test_history_says_whose_plan_a_session_was(surroundings: Surroundings, opened: Opened) -> None:
    practise_plan(surroundings, give_plan(surroundings))
    window = opened()
    window.go_to("history")

    assert "From Jana Novak" in texts(the(window, HistoryPage))
