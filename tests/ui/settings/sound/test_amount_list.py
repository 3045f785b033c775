# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much is said: each choice says what is heard then, is in force at once, told, and taken back."""

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from facetimer.choices.known_exercises import LATELY, TIMES_IN_FULL
from facetimer.settings import SoundSettings, type_of
from facetimer.settings_file import load_settings
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.form_controls import TickLine
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.sound.amount_list import AmountList
from tests.ui.finding import click, texts, the
from tests.ui.settings.rows import row
from tests.ui.surroundings import Surroundings

LEVELS = get_args(type_of(SoundSettings(), "said"))


@pytest.fixture
def amounts(window: MainWindow) -> AmountList:
    window.go_to("settings")
    page = the(window, SettingsPage)
    row(page, "sound.said")
    return the(page, AmountList)


def points(amounts: AmountList) -> list[QRadioButton]:
    return amounts.findChildren(QRadioButton)


def test_each_level_is_a_line_that_says_what_is_heard_then(amounts: AmountList) -> None:
    lines = [tuple(texts(line)) for line in amounts.findChildren(TickLine)]
    assert [name for name, _ in lines] == [
        "Everything",
        "In full, then short",
        "Short",
        "Names only",
        "Tones only",
    ]
    assert len({meaning for _, meaning in lines}) == len(LEVELS)
    assert lines[1][1] == "Everything until you have done an exercise twice in 60 days."
    assert [TIMES_IN_FULL, LATELY.days] == [2, 60], "as the line says"
    assert all(each.accessibleName() or each.text() for each in points(amounts))


def test_one_is_chosen_in_force_told_and_taken_back(amounts: AmountList, window: MainWindow) -> None:
    assert amounts.chosen == "everything"
    for point, level in zip(points(amounts), LEVELS, strict=True):
        point.click()
        assert amounts.chosen == level
        assert load_settings(window.services.context.paths.settings)[0].sound.said == level
    assert "How much is said: Tones only. It was Everything." in texts(window)

    click(window, "Undo")
    assert amounts.chosen == window.preferences.settings.sound.said == "everything"


def test_arrow_keys_move_among_them(amounts: AmountList, window: MainWindow) -> None:
    first, *_ = points(amounts)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert window.preferences.settings.sound.said == "learning"


def test_each_but_the_one_that_learns_can_be_heard(amounts: AmountList, surroundings: Surroundings) -> None:
    for name, said in (("Everything", "everything"), ("Short", "short"), ("Tones only", "tones")):
        click(amounts, f"Hear: {name}")
        assert surroundings.soundtrack.calls[-1] == ("amount", "jaw-push", said)
    named = [each.accessibleName() for each in amounts.findChildren(Button)]
    assert named == ["Hear: Everything", "Hear: Short", "Hear: Names only", "Hear: Tones only"]
    assert amounts.chosen == "everything", "what is heard is not chosen by that"


def test_what_is_heard_ends_with_the_page_and_needs_sound(
    amounts: AmountList, window: MainWindow, surroundings: Surroundings
) -> None:
    calls = surroundings.soundtrack.calls
    window.go_to("today")
    assert calls[-1] != ("stop",)
    window.go_to("settings")
    click(amounts, "Hear: Short")
    window.go_to("today")
    assert calls[-1] == ("stop",)

    window.preferences.change("sound.muted", True)
    assert not any(each.isEnabled() for each in amounts.findChildren(Button))


def test_without_a_voice_it_says_that_nothing_is_said(amounts: AmountList, window: MainWindow) -> None:
    nothing = "No voice is chosen above: nothing is said."
    assert nothing not in texts(amounts)
    window.preferences.change("sound.voice", "off")
    assert nothing in texts(amounts)
    window.preferences.change("sound.said", "tones")
    assert nothing not in texts(amounts)
