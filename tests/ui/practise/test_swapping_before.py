# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""On a routine's page another exercise comes in the place of a step of the next start, and its own comes back."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from facetimer.ui.cards.offer import Offer
from facetimer.ui.exercise.swap_dialog import SwapDialog
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.score import Score
from tests.ui.finding import click, snapshot_of, the


@pytest.fixture
def page(window: MainWindow) -> RoutinePage:
    window.flow.open_routine("five-basics")
    return the(window, RoutinePage)


def swap(page: RoutinePage, exercise: str) -> str:
    """Swap an exercise, by its name, for the first that is proposed; return the name of that one."""
    click(page, f"Swap {exercise} for another")
    dialog = the(page, SwapDialog)
    first = next(each for each in dialog.findChildren(Offer) if each.isVisible())
    name = first.text()
    first.click()
    return name


def rows(window: MainWindow) -> list[str]:
    return [row.text() for row in the(the(window, RoutinePage), Score).rows]


def test_it_stands_in_the_place_of_the_step_and_is_what_begins(page: RoutinePage, window: MainWindow) -> None:
    before = rows(window)
    like = swap(page, "Fish Lips")
    after = rows(window)

    assert after == [like if name == "Fish Lips" else name for name in before]
    score = the(the(window, RoutinePage), Score)
    assert "In place of Fish Lips this time" in score.rows[after.index(like)].accessibleDescription()

    window.flow.prepare("five-basics", chosen=the(window, RoutinePage).todays.chosen)
    the(window, PreparePage).begin_button.click()
    assert [step.exercise.name for step in snapshot_of(window).timeline.steps] == after


def test_its_own_is_put_back_by_a_press(page: RoutinePage, window: MainWindow) -> None:
    before = rows(window)
    swap(page, "Fish Lips")
    click(the(window, RoutinePage), "Put Fish Lips back")

    assert rows(window) == before


def test_the_way_back_from_get_ready_keeps_what_was_swapped(page: RoutinePage, window: MainWindow) -> None:
    like = swap(page, "Kiss Face")
    the(window, RoutinePage).start_button.click()
    the(window, PreparePage).left.emit()

    assert like in rows(window)
    assert "Kiss Face" not in rows(window)


def test_with_another_step_left_out_the_right_one_is_swapped(page: RoutinePage, window: MainWindow) -> None:
    click(page, "Leave Brow Stretch out")
    QCoreApplication.sendPostedEvents()
    like = swap(page, "Fish Lips")

    assert rows(window)[2] == like
    assert rows(window)[0] == "Brow Stretch"
    assert not [each for each in swaps(window) if "Brow Stretch" in each]


def swaps(window: MainWindow) -> list[str]:
    page = the(window, RoutinePage)
    names = [each.accessibleName() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    return [name for name in names if name.startswith("Swap")]


def test_it_is_swapped_by_key(page: RoutinePage, window: MainWindow) -> None:
    button = the(page, Score).swap_buttons[2]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)

    assert the(page, SwapDialog)


def test_a_routine_that_is_opened_anew_is_as_its_file_has_it(page: RoutinePage, window: MainWindow) -> None:
    swap(page, "Fish Lips")
    window.flow.open_routine("five-basics")

    assert "Fish Lips" in rows(window)
