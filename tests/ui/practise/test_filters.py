# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The filters of Practise: chosen by keyboard, told to a screen reader, taken back at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from facetimer.choices.picking import in_order
from facetimer.library.model.vocabulary import Goal, Zone
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.look.wording import rounded_length_words
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import EXERCISES, PractisePage
from tests.ui.finding import button, click, texts, the


@pytest.fixture
def page(window: MainWindow) -> PractisePage:
    window.go_to("practise")
    return the(window, PractisePage)


def chooser(page: PractisePage, name: str) -> Chooser:
    (found,) = (each for each in page.findChildren(Chooser) if each.accessibleName() == name)
    return found


def test_there_is_a_list_for_length_aim_zone_technique_and_tool_reached_by_tab(page: PractisePage) -> None:
    page.activateWindow()
    first = chooser(page, "Length")
    first.setFocus()
    names = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["Length", "Aim", "Zone", "Technique", "Tool"]
    for name in names:
        found = QAccessible.queryAccessibleInterface(chooser(page, name))
        assert found.role() is QAccessible.Role.ComboBox
        assert found.text(QAccessible.Text.Value) == f"Any {name.lower()}"


def test_keys_choose_and_what_fits_is_left(page: PractisePage, window: MainWindow) -> None:
    catalogue = window.services.context.catalogue
    page.show_kind(EXERCISES)
    QTest.keyClick(chooser(page, "Aim"), Qt.Key.Key_End)
    work = [each.id for each in in_order(catalogue.exercises.values()) if each.goal is Goal.WORK]
    assert page.shown_exercises() == work
    assert f"{len(work)} exercises found" in texts(page)

    QTest.keyClicks(chooser(page, "Zone"), "lips")
    lips = [each for each in work if Zone.LIPS in catalogue.exercises[each].zones]
    assert page.shown_exercises() == lips
    assert 0 < len(lips) < len(work)


def test_filters_and_words_count_together(page: PractisePage) -> None:
    the(page, QLineEdit).setText("jaw")
    QTest.keyClicks(chooser(page, "Technique"), "gua sha")
    assert page.shown_exercises() == ["gs-jaw"]
    assert page.shown_routines() == ["gua-sha-face"]


def test_one_press_takes_all_filters_back(page: PractisePage) -> None:
    everything = page.shown_routines()
    QTest.keyClick(chooser(page, "Aim"), Qt.Key.Key_End)
    QTest.keyClicks(chooser(page, "Zone"), "neck")
    assert page.shown_routines() != everything
    click(page, "All filters off")
    assert page.shown_routines() == everything
    assert chooser(page, "Aim").currentText() == "Any aim"
    assert not any(text.endswith(" found") for text in texts(page))


def test_no_exercise_is_long_so_lengths_are_asked_of_routines_only(page: PractisePage) -> None:
    assert chooser(page, "Length").isVisible()
    page.show_kind(EXERCISES)
    assert not chooser(page, "Length").isVisible()


def test_a_choice_is_whole_however_long_it_is(page: PractisePage) -> None:
    zones = chooser(page, "Zone")
    longest = max(range(zones.count()), key=lambda n: len(zones.itemText(n)))
    zones.setCurrentIndex(longest)
    QApplication.processEvents()
    assert zones.fontMetrics().horizontalAdvance(zones.currentText()) < zones.width() - 40


def test_a_search_puts_first_what_is_most_about_it(page: PractisePage) -> None:
    before = page.shown_routines()
    the(page, QLineEdit).setText("headache")
    assert page.shown_routines()[0] == "temples-scalp"
    the(page, QLineEdit).setText("double chin")
    assert page.shown_routines()[0] == "neck-chin"
    the(page, QLineEdit).setText("")
    assert page.shown_routines() == before


def test_cards_are_tabbed_and_read_as_they_stand(page: PractisePage, window: MainWindow) -> None:
    the(page, QLineEdit).setText("headache")
    QApplication.processEvents()
    routines = window.services.context.catalogue.routines
    wanted = [routines[identifier].name for identifier in page.shown_routines()]
    first = button(page, wanted[0])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    second = QApplication.focusWidget()
    assert second is not None
    assert second.accessibleName() == wanted[1]
    holder = first.parentWidget()
    assert holder is not None
    found = QAccessible.queryAccessibleInterface(holder)
    read = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    assert [name for name in read if name in wanted] == wanted


@pytest.mark.parametrize(
    ("words", "exercise", "answer"),
    [
        ("double chin", "tongue-press", "A double chin"),
        ("jaw tension", "jaw-rest", "A tense jaw, grinding, clenching"),
        ("forehead lines", "forehead-smooth", "Lines and wrinkles"),
        ("gua sha", "gs-jaw", "Which tool?"),
        ("headache", "temple-circles", "Tension headache"),
        ("sagging", "gs-jaw", "Does facial massage help skin that sags?"),
    ],
)
def test_a_wish_finds_something_to_do_and_what_is_known_of_it(
    page: PractisePage, words: str, exercise: str, answer: str
) -> None:
    the(page, QLineEdit).setText(words)
    assert exercise in page.shown_exercises()
    assert page.shown_routines()
    assert answer in texts(page)


def test_a_card_tells_how_long_its_routine_takes_by_now(page: PractisePage, window: MainWindow) -> None:
    def told() -> str:
        return button(page, "Cheek and Lip Trio").accessibleDescription()

    usual = told()
    window.preferences.change("session.hold_override_s", 5)
    window.go_to("practise")
    timeline = window.services.planner.plan("cheek-lip-trio").timeline
    assert timeline is not None
    assert told() == f"{rounded_length_words(timeline.total_ms)} · 3 steps" != usual
