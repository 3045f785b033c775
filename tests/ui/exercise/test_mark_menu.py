# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Wherever the picture of an exercise is met, its menu marks it, and what was marked can be undone."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from facetimer.ui.building.shelf import ShelfCard
from facetimer.ui.controls.banner import Banner
from facetimer.ui.learn.muscle_card import ExercisePicture
from facetimer.ui.main_window import MainWindow
from facetimer.ui.making.made_steps import MadeSteps
from facetimer.ui.practise.exercise_list import ExerciseList
from facetimer.ui.practise.score import ScoreRow
from facetimer.ui.today.step_crops import StepCrop
from tests.ui.finding import page_shown, the, told


def ask(widget: QWidget, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Keyboard) -> QMenu | None:
    """Ask for the menu of `widget`, at its middle or by key; None where there is none."""
    if reason is QContextMenuEvent.Reason.Keyboard:
        widget.setFocus()
    before = set(widget.window().findChildren(QMenu))
    at = widget.rect().center()
    wish = QContextMenuEvent(reason, at, widget.mapToGlobal(at), Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(widget, wish)
    new = set(widget.window().findChildren(QMenu)) - before
    return new.pop() if new else None


def choose(menu: QMenu | None, word: str) -> None:
    assert menu is not None
    next(each for each in menu.actions() if each.text() == word).trigger()
    menu.close()


def undo(window: MainWindow) -> None:
    (strip,) = (each for each in window.findChildren(Banner) if each.isVisible())
    assert strip.undo_last()


def marks(window: MainWindow) -> tuple[str, ...]:
    return window.preferences.settings.making.marks


def routine_row(window: MainWindow) -> QWidget:
    window.flow.open_routine("five-basics")
    return page_shown(window).findChildren(ScoreRow)[0]


def test_the_menu_marks_what_it_was_asked_of_and_ticks_what_counts(window: MainWindow) -> None:
    row = routine_row(window)
    first = window.services.context.catalogue.routines["five-basics"].steps[0].exercise

    choose(ask(row), "Less often")

    assert marks(window) == (f"{first}=less",)
    assert "in sessions made for you: Less often." in told(window)
    menu = ask(row)
    assert menu is not None
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["Less often"]
    choose(menu, "Less often")
    undo(window)
    assert marks(window) == ()


def test_the_mouse_opens_that_of_what_it_points_at(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    row = routine_row(window)
    qtbot.waitUntil(lambda: window.childAt(row.mapTo(window, row.rect().center())) is row)

    choose(ask(row, QContextMenuEvent.Reason.Mouse), "Never")

    assert [line.partition("=")[2] for line in marks(window)] == ["never"]


def test_where_no_exercise_is_there_is_no_menu(window: MainWindow) -> None:
    assert ask(page_shown(window)) is None


@pytest.mark.parametrize(("place", "kind"), [("building", ShelfCard), ("learn", ExercisePicture)])
def test_pictures_of_other_pages_have_it(window: MainWindow, place: str, kind: type[QWidget]) -> None:
    if place == "building":
        window.places.building().open("five-basics")
    else:
        window.go_to(place)
    the(window, type(page_shown(window)))
    picture = next(each for each in page_shown(window).findChildren(kind) if each.isVisible())

    choose(ask(picture), "More often")

    assert [line.partition("=")[2] for line in marks(window)] == ["more"]


def test_cards_and_crops_have_it(window: MainWindow) -> None:
    found = ExerciseList(window.services, page_shown(window))
    found.show_only({"fish-lips"})
    names = [each.property("exercise") for each in found.findChildren(QWidget) if each.property("exercise")]
    assert "fish-lips" in names
    crops = page_shown(window).findChildren(StepCrop)
    assert all(each.property("exercise") for each in crops)


def test_a_step_that_is_never_wanted_leaves_the_made_session_and_comes_back(window: MainWindow) -> None:
    window.go_to("making")
    unwanted = list(the(window, MadeSteps).opens)[1]
    often = the(window, MadeSteps).often[unwanted]
    before = set(window.findChildren(QMenu))

    often.click()
    (menu,) = set(window.findChildren(QMenu)) - before
    choose(menu, "Never")

    QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    assert unwanted not in the(window, MadeSteps).opens
    undo(window)
    QCoreApplication.sendPostedEvents()
    assert unwanted in the(window, MadeSteps).opens
