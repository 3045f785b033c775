# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page of a routine: its score, what stays in sight, and in which order Tab goes through it."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.score import ROW_PX, ScoreRow
from tests.ui.finding import button, the


def opened(window: MainWindow, width: int, height: int) -> RoutinePage:
    window.resize(width, height)
    window.flow.open_routine("first-session")
    page = the(window, RoutinePage)
    QCoreApplication.sendPostedEvents()
    return page


def test_start_stays_in_sight_at_every_size(window: MainWindow) -> None:
    for size in ((1280, 800), (720, 560)):
        page = opened(window, *size)
        start = page.start_button
        page.scroll_area.verticalScrollBar().setValue(0)
        bottom = start.mapTo(window, QPoint(0, start.height())).y()
        assert bottom <= window.height()
        assert (start.width(), start.height()) == (280, 72)


def test_rows_are_one_below_the_other_in_the_order_of_the_routine(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    rows = page.findChildren(ScoreRow)

    assert [row.text() for row in rows] == [
        window.services.context.catalogue.exercises[step.exercise].name for step in page.todays.routine.steps
    ]
    assert [row.y() for row in rows] == sorted({row.y() for row in rows})
    assert min(row.height() for row in rows) >= ROW_PX


def test_enter_on_a_row_opens_its_exercise(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    row = page.findChildren(ScoreRow)[2]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Return)

    assert the(window, ExercisePage).exercise.name == row.text()


def test_tab_goes_from_start_to_what_makes_it_lighter_then_back_then_the_rows(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    rows = page.findChildren(ScoreRow)
    wanted: list[QWidget] = [
        button(page, "Softer today"),
        button(page, "Leave a zone out today"),
        page.back_button,
        rows[0],
        rows[1],
    ]
    at: QWidget = page.start_button
    met: list[QWidget] = []
    while len(met) < len(wanted):
        following = at.nextInFocusChain()
        assert following is not None
        at = following
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            met.append(at)
    assert met == wanted


def test_the_name_stands_on_the_figures_ground_or_below_it(window: MainWindow) -> None:
    page = opened(window, 1280, 800)
    name = next(each for each in page.findChildren(QLabel) if each.text() == "First Session")
    row = page.findChildren(ScoreRow)[0]
    assert name.mapTo(page, QPoint(name.width(), 0)).x() < row.mapTo(page, QPoint()).x()

    page = opened(window, 720, 560)
    name = next(each for each in page.findChildren(QLabel) if each.text() == "First Session")
    row = page.findChildren(ScoreRow)[0]
    assert name.mapTo(page, QPoint(0, name.height())).y() <= row.mapTo(page, QPoint()).y()
