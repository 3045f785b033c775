# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A long page shows its top at once and its rest after that, without being asked."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import ROWS_AT_ONCE as BUILDER_ROWS
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.building.part_card import PartCard
from facetimer.ui.building.shelf import ShelfCard
from facetimer.ui.controls.page import Page
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import CARDS_AT_ONCE, PractisePage
from facetimer.ui.practise.routine_page import ROWS_AT_ONCE, RoutinePage
from facetimer.ui.practise.score import ScoreRow
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import card_titles, page_shown, the


def said(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_rest_of_the_settings_comes_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("settings")
    page = page_shown(window)
    assert isinstance(page, SettingsPage)
    assert "Skin" in said(page)
    assert "Language and data" not in said(page)

    qtbot.waitUntil(lambda: "Language and data" in said(page))

    headings = ("Skin", "Volume", "Not before", "Language and data")
    assert [text for text in said(page) if text in headings] == list(headings)


def test_what_waits_is_forgotten_when_something_else_is_shown(window: MainWindow) -> None:
    window.go_to("learn")
    page = page_shown(window)
    assert isinstance(page, LearnPage)
    the(page, QLineEdit).setText("lips")
    the(page, QLineEdit).setText("corrugator")
    page.build_rest()

    found = card_titles(page)
    assert "Corrugator" in found
    assert len(found) == len(window.services.planner.learn.search("corrugator"))


def test_the_cards_below_the_fold_come_by_themselves_and_at_once_where_something_is_looked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    routines = len(window.services.planner.catalogue.routines)
    window.go_to("practise")
    page = page_shown(window)
    assert isinstance(page, PractisePage)
    assert len(page.shown_routines()) == CARDS_AT_ONCE < routines
    at_once = set(page.shown_routines())

    the_search = page.findChildren(QLineEdit)[0]
    the_search.setText("roller")
    assert set(page.shown_routines()) - at_once, "also those whose cards were not there yet"
    the_search.clear()

    assert len(page.shown_routines()) == routines
    page.build_rest()
    assert len(page.shown_routines()) == routines


def test_a_long_routine_has_its_last_steps_in_order(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.open_routine("full-workout")
    page = page_shown(window)
    assert isinstance(page, RoutinePage)
    wanted = [step.exercise for step in window.services.planner.catalogue.routines["full-workout"].steps]
    assert len(page.findChildren(ScoreRow)) == ROWS_AT_ONCE < len(wanted)

    qtbot.waitUntil(lambda: len(page.findChildren(ScoreRow)) == len(wanted), timeout=30_000)

    QCoreApplication.sendPostedEvents()
    rows = sorted(page.findChildren(ScoreRow), key=lambda row: row.mapTo(page, QPoint()).y())
    names = [window.services.planner.catalogue.exercises[each].name for each in wanted]
    assert [row.text() for row in rows] == names


def test_an_exercise_of_ones_own_begins_with_what_is_said_in_it(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.like_wanted.emit("fish-lips", lambda: None)
    page = page_shown(window)
    assert isinstance(page, OwnExercisePage)
    lines = [each.accessibleName() for each in page.findChildren(QLineEdit)]
    assert {"Before it", "For the move"} <= set(lines)
    assert page.findChildren(PartCard) == []

    qtbot.waitUntil(lambda: bool(page.findChildren(ShelfCard)), timeout=30_000)

    assert len(page.findChildren(PartCard)) == 1
    assert page.findChildren(PartCard)[0].isVisible()
    assert "A note of yours" in [each.accessibleName() for each in page.findChildren(QLineEdit)]


def test_a_change_that_comes_before_the_page_is_whole_is_in_what_comes_later(window: MainWindow) -> None:
    window.flow.like_wanted.emit("fish-lips", lambda: None)
    page = page_shown(window)
    assert isinstance(page, OwnExercisePage)
    page.change(("note",), "after supper")
    page.change(("cues", "action"), "one two three four five six seven eight nine ten eleven twelve thirteen")
    page.build_rest()

    note = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == "A note of yours")
    assert note.text() == "after supper"
    assert "Has 13 words, a cue has at most 12." in [each.text() for each in page.findChildren(QLabel)]


def test_a_long_routine_of_ones_own_has_all_its_steps_soon_and_at_once_when_it_is_changed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.flow.change_wanted.emit("full-workout", None)
    page = page_shown(window)
    assert isinstance(page, BuilderPage)
    count = len(page.builder.steps)
    assert len(page.rows) == BUILDER_ROWS < count
    assert page.rows[0].accessibleName().startswith(f"Step 1 of {count}:")

    page.add("warm-palms")
    assert len(page.rows) == count + 1
    assert page.rows[-1].step.name == "Warm Palms"

    window.flow.change_wanted.emit("full-workout", None)
    qtbot.waitUntil(lambda: len(page.rows) == count, timeout=30_000)
    assert [row.accessibleName().split(":")[0] for row in page.rows] == [
        f"Step {number} of {count}" for number in range(1, count + 1)
    ]


def test_parts_are_built_in_order_and_once(qtbot: QtBot) -> None:
    page = Page("a page")
    qtbot.addWidget(page)
    built: list[int] = []
    page.build_later(lambda: built.append(1), lambda: built.append(2))
    assert built == []

    page.show()
    qtbot.waitUntil(lambda: built == [1, 2])
    page.build_rest()

    assert built == [1, 2]
