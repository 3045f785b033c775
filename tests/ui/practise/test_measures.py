# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who wants it is asked how tense the jaw is and how far it opens, before and after; each can be skipped."""

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from facetimer.history.records import Measured
from facetimer.ui.controls.measures import MeasureQuestions, measured_words
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.prepare_page import PreparePage
from tests.ui.finding import click, driver_of, texts, the
from tests.ui.surroundings import Surroundings


def ready(window: MainWindow) -> PreparePage:
    window.flow.prepare("five-basics")
    return the(window, PreparePage)


def choose(page: QWidget, words: str) -> None:
    box = the(the(page, MeasureQuestions), QComboBox)
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def go_through(window: MainWindow, surroundings: Surroundings) -> FinishPage:
    driver_of(window).seek(driver_of(window).snapshot().timeline.steps[-1].start_ms)
    while (driver := window.flow.driver) is not None:
        surroundings.clock.advance(1_000)
        driver.poll()
        driver.resume()
    return the(window, FinishPage)


@pytest.fixture
def asked(window: MainWindow) -> MainWindow:
    window.preferences.change("session.ask_tension", True)
    window.preferences.change("session.ask_opening", True)
    return window


def test_nobody_is_asked_who_does_not_want_it(window: MainWindow, surroundings: Surroundings) -> None:
    page = ready(window)
    assert not page.measures.isVisible()
    page.begin_button.click()

    assert not go_through(window, surroundings).measures.isVisible()
    assert surroundings.store.sessions()[0].measured == (Measured(), Measured())


def test_one_question_can_be_asked_alone(window: MainWindow) -> None:
    window.preferences.change("session.ask_opening", True)
    page = ready(window)

    assert [text for text in texts(page.measures) if text.endswith("?")] == ["How far does your jaw open?"]
    assert any("ruler between the edges of your upper and lower front teeth" in text for text in texts(page))


def test_what_is_answered_stands_with_the_session_and_is_counted(
    asked: MainWindow, surroundings: Surroundings
) -> None:
    page = ready(asked)
    click(page, "6")
    choose(page, "38 mm")
    page.begin_button.click()
    finish = go_through(asked, surroundings)
    click(finish, "3")

    (record,) = surroundings.store.sessions()
    assert record.measured == (Measured(6, 38), Measured(3, None))
    asked.go_to("history")
    shown = texts(the(asked, HistoryPage))
    assert "Tension: 6 before, 3 after" in shown
    assert "Jaw opening: 38 mm before" in shown
    assert any("2" in text and "1" in text for text in shown if text.startswith("Measurements kept"))


def test_an_answer_is_taken_back_by_skip_and_none_is_needed(asked: MainWindow, surroundings: Surroundings) -> None:
    page = ready(asked)
    click(page, "6")
    click(page, "Skip")
    choose(page, "38 mm")
    choose(page, "Skip")
    page.begin_button.click()
    go_through(asked, surroundings).done_button.click()

    assert surroundings.store.sessions()[0].measured == (Measured(), Measured())


def test_where_nothing_was_measured_history_says_nothing_of_it(
    window: MainWindow, surroundings: Surroundings
) -> None:
    ready(window).begin_button.click()
    go_through(window, surroundings)
    window.go_to("history")

    assert not [text for text in texts(the(window, HistoryPage)) if text.startswith(("Measure", "Tension", "Jaw"))]


def test_a_figure_is_told_and_never_judged() -> None:
    assert measured_words(Measured(0), Measured(10, 41)) == [
        "Tension: 0 before, 10 after",
        "Jaw opening: 41 mm after",
    ]
    assert measured_words(Measured(), Measured()) == []
