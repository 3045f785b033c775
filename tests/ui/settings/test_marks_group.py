# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings lists what is marked for made sessions; a press changes or clears each, or all, and can be undone."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.banner import Banner
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.marks_group import MarksGroup
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import button, click, page_shown, texts, the

LINES = ("kiss-face=less", "fish-lips=more", "soon=often", "own-gone=never")


@pytest.fixture
def group(window: MainWindow) -> MarksGroup:
    window.resize(1280, 800)
    window.preferences.change("making.marks", LINES)
    return shown(window)


def shown(window: MainWindow) -> MarksGroup:
    window.go_to("settings")
    page = the(window, SettingsPage)
    page.show_group("made")
    QCoreApplication.sendPostedEvents()
    return the(page, MarksGroup)


def said(group: MarksGroup) -> str:
    (strip,) = group.window().findChildren(SettingsPage)[0].findChildren(Banner)
    return strip.accessibleName() if strip.isVisible() else ""


def marks(window: MainWindow) -> tuple[str, ...]:
    return window.preferences.settings.making.marks


def test_each_marked_exercise_stands_there_by_name_with_its_picture_and_mark(group: MarksGroup) -> None:
    assert {one: choice.chosen for one, choice in group.choices.items()} == {
        "fish-lips": "more",
        "kiss-face": "less",
        "own-gone": "never",
    }
    assert [each.text() for each in group.findChildren(Offer)] == ["Fish Lips", "Kiss Face"]
    assert "own-gone (not there at present)" in texts(group)


def test_a_press_changes_one_and_the_others_stay_also_when_it_is_undone(
    group: MarksGroup, window: MainWindow
) -> None:
    click(group.choices["fish-lips"], "Never")
    click(group.choices["kiss-face"], "As usual")
    assert marks(window) == ("soon=often", "own-gone=never", "fish-lips=never")
    assert said(group) == "Kiss Face: As usual. It was Less often."
    assert group.choices["kiss-face"].chosen == ""

    window.preferences.change("making.marks", (*marks(window), "whistler=more"))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert set(marks(window)) == {
        "soon=often",
        "own-gone=never",
        "fish-lips=never",
        "whistler=more",
        "kiss-face=less",
    }
    assert "whistler" in group.choices


def test_what_was_taken_back_has_no_row_the_next_time(group: MarksGroup, window: MainWindow) -> None:
    click(group.choices["fish-lips"], "As usual")
    assert "fish-lips" in group.choices

    window.go_to("today")

    assert list(shown(window).choices) == ["kiss-face", "own-gone"]


def test_all_are_cleared_by_a_press_and_brought_back_by_another(group: MarksGroup, window: MainWindow) -> None:
    click(group, "Clear all")
    assert marks(window) == ("soon=often",)
    assert any(text.startswith("No exercise is marked.") for text in texts(group))
    assert not button(group, "Clear all").isEnabled()
    assert said(group) == "Marked exercises: none. It was 3."

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert marks(window) == LINES
    assert list(group.choices) == ["fish-lips", "kiss-face", "own-gone"]


def test_its_picture_leads_to_the_exercise_and_back(group: MarksGroup, window: MainWindow) -> None:
    click(group, "Fish Lips")
    page = the(window, ExercisePage)
    assert page.exercise.id == "fish-lips"

    page.back_button.click()

    assert page_shown(window) is window.findChild(SettingsPage)
    assert group.isVisible()


def test_made_for_you_leads_there(window: MainWindow) -> None:
    window.go_to("making")
    click(window, "Your marks")

    assert the(window, SettingsPage).findChildren(MarksGroup)[0].isVisible()
