# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Practise: shelves by length and by what is needed, a search at a key, and a way out of an empty one."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.choices.picking import Length, Shelf
from facetimer.library.model.vocabulary import Flag
from facetimer.resources import assets_dir
from facetimer.ui.cards.routine_card import RoutineCard
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.look.wording import put_notice
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.grouped_grid import Heading
from facetimer.ui.practise.page import EXERCISES, PractisePage
from facetimer.ui.programmes.page import ProgrammesPage
from facetimer.ui.services import reread_library
from tests.ui.finding import button, click, texts, the
from tests.ui.surroundings import Surroundings


@pytest.fixture
def page(window: MainWindow) -> PractisePage:
    window.go_to("practise")
    return the(window, PractisePage)


def headings(page: PractisePage) -> list[str]:
    """Return the headings that can be seen, from the top down."""
    shown = [each for each in page.findChildren(Heading) if each.isVisible()]
    return [" ".join(texts(each)) for each in sorted(shown, key=lambda one: one.mapTo(page, QPoint()).y())]


SHELVES = [
    "Up to five minutes bare hands",
    "Five to ten minutes bare hands",
    "Five to ten minutes with oil or a tool",
    "A quarter of an hour and more with oil or a tool",
]


def test_the_short_ones_stand_first_and_those_that_need_nothing_before_the_others(page: PractisePage) -> None:
    assert headings(page) == SHELVES
    assert page.shown_routines()[0] == "jaw-opening"
    assert page.shown_routines()[-1] == "full-workout"


def test_shelves_are_in_order_and_know_their_length() -> None:
    assert min(Shelf(2, False), Shelf(0, True), Shelf(0, False)) == Shelf(0, False)
    assert Shelf(1, True).length is Length.MEDIUM


def test_a_shelf_that_a_filter_empties_has_no_heading(page: PractisePage) -> None:
    (tool,) = (each for each in page.filters.findChildren(Chooser) if each.accessibleName() == "Tool")
    QTest.keyClicks(tool, "with a gua sha")

    assert headings(page) == SHELVES[-1:]
    assert page.shown_routines() == ["gua-sha-face"]


def test_longer_holds_move_a_routine_to_another_shelf(page: PractisePage, window: MainWindow) -> None:
    window.preferences.change("session.hold_override_s", 60)
    window.go_to("practise")

    assert page.shown_routines().index("five-basics") > page.shown_routines().index("desk-break")
    page = the(window, PractisePage)
    basics, first = button(page, "The Five Basics"), button(page, "Two-Minute Desk Break")
    assert basics.mapTo(page, QPoint()).y() > first.mapTo(page, QPoint()).y()
    assert len(headings(page)) >= len(SHELVES)


def test_a_slash_leads_to_the_search(page: PractisePage, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button(page, "The Five Basics").setFocus()
    QTest.keyClick(window, Qt.Key.Key_Slash)

    assert the(page, QLineEdit).hasFocus()
    QTest.keyClicks(the(page, QLineEdit), "jaw")
    assert page.shown_routines()[0] == "jaw-opening"


def test_an_empty_search_says_what_to_try_and_one_press_clears_it(page: PractisePage) -> None:
    the(page, QLineEdit).setText("qqq")
    assert "Nothing fits. Try a place, such as jaw, or fewer filters." in texts(page)
    click(page, "Clear")

    assert the(page, QLineEdit).text() == ""
    assert headings(page) == SHELVES


def test_exercises_stand_by_their_technique(page: PractisePage) -> None:
    page.show_kind(EXERCISES)

    assert headings(page)[0] == "Facial exercise"
    assert {"Gua sha", "Face roller", "Acupressure"} <= set(headings(page))


def test_what_is_left_out_of_a_routine_is_said(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("LYMPH",))
    window.go_to("practise")

    assert "left out" in button(the(window, PractisePage), "Neck and Posture").accessibleDescription()


def test_the_card_of_an_exercise_that_is_left_out_says_so_and_for_which_answer(window: MainWindow) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    page.show_kind(EXERCISES)
    card, other = button(page, "Fish Lips"), button(page, "Temple Circles")
    assert isinstance(card, RoutineCard)
    assert isinstance(other, RoutineCard)
    before = card.note
    window.preferences.change("safety.conditions", ("PALSY",))
    window.go_to("today")
    window.go_to("practise")

    name = put_notice(window.services.planner.care.flags[Flag.PALSY].name)
    assert card.note == f"Left out for you at present: {name}"
    assert card.toolTip()
    assert card.accessibleDescription().endswith(card.toolTip())
    assert not other.toolTip()

    window.preferences.change("safety.conditions", ())
    window.go_to("today")
    window.go_to("practise")
    assert card.note == before


def test_a_card_says_how_long_a_routine_takes_without_what_is_left_out(window: MainWindow) -> None:
    window.go_to("practise")
    card = button(the(window, PractisePage), "The Five Basics")
    assert "5 min" in card.accessibleDescription()
    window.preferences.change("safety.conditions", ("DENT", "PALSY"))
    window.go_to("today")
    window.go_to("practise")

    assert "1 min" in card.accessibleDescription()
    assert "4 steps left out" in card.accessibleDescription()


def test_programmes_are_one_press_away(page: PractisePage, window: MainWindow) -> None:
    click(page, "Programmes")

    assert the(window, ProgrammesPage)


def test_two_of_one_name_are_told_apart_to_the_eye_and_to_a_screen_reader(
    window: MainWindow, surroundings: Surroundings
) -> None:
    own = surroundings.context().paths.own_library
    own.mkdir(parents=True)
    for kind, shipped in (("routines", "five-basics"), ("exercises", "whistler")):
        text = (assets_dir() / "library" / kind / f"{shipped}.toml").read_text("utf-8")
        (own / f"my-{shipped}.toml").write_text(
            text.replace(f'id = "{shipped}"', f'id = "my-{shipped}"', 1), "utf-8"
        )
    reread_library(window.services)
    window.go_to("practise")
    page = the(window, PractisePage)
    the(page, QLineEdit).setText("whistler")
    QCoreApplication.sendPostedEvents()
    named = {each.accessibleName() for each in page.findChildren(RoutineCard) if each.isVisible()}
    assert {"The Five Basics", "The Five Basics (yours)", "The Whistler", "The Whistler (yours)"} <= named
    click(page, "The Whistler (yours)")
    assert "The Whistler (yours)" in texts(the(window, ExercisePage))
