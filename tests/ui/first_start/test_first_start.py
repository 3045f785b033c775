# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first start: three questions, each kept at once, and then twenty seconds of Fish Lips."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.settings_file import load_settings
from facetimer.ui.cards.head_button import HeadButton
from facetimer.ui.controls.tile import Tile
from facetimer.ui.first_start.care_page import CarePage
from facetimer.ui.first_start.side_page import SidePage
from facetimer.ui.first_start.side_panel import SidePanel
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.first_start.who_page import WhoPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.settings.sound.sound_check import SoundCheck
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, page_shown, snapshot_of, texts, the
from tests.ui.surroundings import Surroundings

PRACTISE = "Next: 20 seconds of Fish Lips"


@pytest.fixture
def window(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    surroundings.settings = surroundings.settings.changed("general.first_start_done", False)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    return window


def go_on(window: MainWindow, times: int) -> None:
    for _ in range(times):
        click(the(window, StepPage), "Next")


def is_done(window: MainWindow) -> bool:
    return load_settings(window.services.context.paths.settings)[0].general.first_start_done


def pressed(page: QWidget, kind: type[QAbstractButton]) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(kind) if each.isChecked()]


def test_the_ways_on_are_large_enough_for_an_elbow(window: MainWindow) -> None:
    page = the(window, StepPage)
    assert min(page.next_button.height(), page.skip_button.height()) >= 72


def test_no_head_is_chosen_beforehand_and_the_chosen_one_is_taken_over_with_its_hair(window: MainWindow) -> None:
    page = the(window, WhoPage)
    assert pressed(page, HeadButton) == []
    click(page, "Skin tone 5")
    picture = load_settings(window.services.context.paths.settings)[0].picture
    assert (picture.skin_tone, picture.hair) == (4, 2)
    assert pressed(page, HeadButton) == ["Skin tone 5", "Curls"]
    click(page, "Lines only")
    assert window.preferences.settings.picture.line_only


@pytest.mark.parametrize("pages", [0, 1], ids=["first page", "second page"])
def test_whoever_decides_later_comes_to_today_and_is_asked_once(pages: int, window: MainWindow) -> None:
    go_on(window, pages)
    assert not is_done(window)
    click(the(window, StepPage), "Decide later")
    the(window, TodayPage)
    assert is_done(window)


def test_enter_goes_on_from_the_first_page_at_once(window: MainWindow) -> None:
    focused = window.focusWidget()
    assert focused is the(window, WhoPage).next_button
    QTest.keyClick(focused, Qt.Key.Key_Return)
    the(window, SidePage)


def test_esc_goes_a_step_back(window: MainWindow) -> None:
    go_on(window, 2)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    the(window, SidePage)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    the(window, WhoPage)


def test_the_side_of_the_figure_is_chosen_by_what_moves_like_oneself(window: MainWindow) -> None:
    go_on(window, 1)
    page = the(window, SidePage)
    assert pressed(page, SidePanel) == ["Like a mirror: Your left is on the left. Most people find this easier."]
    click(page, "Like someone facing you: Your left is on the right.")
    assert window.preferences.settings.picture.facing


@pytest.mark.parametrize(("width", "height"), [(720, 560), (1280, 800), (1366, 700)])
def test_both_pictures_are_seen_at_once_with_their_words(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    go_on(window, 1)
    page = the(window, SidePage)
    QCoreApplication.processEvents()
    seen = QRect(QPoint(), page.scroll_area.viewport().size())
    panels = page.findChildren(SidePanel)
    boxes = [QRect(each.mapTo(page.scroll_area.viewport(), QPoint()), each.size()) for each in panels]
    assert all(seen.contains(box) for box in boxes)
    assert boxes[0].top() == boxes[1].top()
    assert panels[0].picture_px == panels[1].picture_px
    assert boxes[1].right() > 0.9 * page.width(), "they share the width"
    assert page.scroll_area.verticalScrollBar().maximum() == 0, "nothing is left to scroll to"


def test_your_left_is_heard_as_a_session_says_it(window: MainWindow, surroundings: Surroundings) -> None:
    go_on(window, 1)
    page = the(window, SidePage)
    assert not [call for call in surroundings.soundtrack.calls if call[0] == "play"], "nothing plays unasked"
    click(page, "Hear the voice")
    played = surroundings.soundtrack.calls[-1]
    assert played[0] == "play"
    click(page, "Next")
    assert surroundings.soundtrack.calls[-1] == ("stop",), "nothing sounds on where nobody looks"


def test_without_sound_there_is_nothing_to_hear(window: MainWindow) -> None:
    go_on(window, 1)
    page = the(window, SidePage)
    click(page, "Silent")
    assert window.preferences.settings.sound.muted
    assert not button(page, "Hear the voice").isEnabled()
    click(page, "Voice")
    assert not window.preferences.settings.sound.muted


def test_tones_alone_are_chosen_and_heard_and_a_voice_again(
    window: MainWindow, surroundings: Surroundings
) -> None:
    go_on(window, 1)
    page = the(window, SidePage)
    click(page, "Tones")
    assert load_settings(window.services.context.paths.settings)[0].sound.voice == "off"
    assert not [call for call in surroundings.soundtrack.calls if call[0] == "play"], "nothing plays unasked"
    click(page, "Hear the tones")
    assert surroundings.soundtrack.calls[-1][0] == "play"
    click(page, "Voice")
    assert load_settings(window.services.context.paths.settings)[0].sound.voice == "auto"
    assert button(page, "Hear the voice").isEnabled()


def test_the_sound_check_is_one_press_away(window: MainWindow) -> None:
    click(the(window, WhoPage), "Check the sound")
    check = window.findChild(SoundCheck)
    assert check is not None
    assert check.isVisible()


def test_several_answers_may_be_given_and_none_takes_them_back(window: MainWindow) -> None:
    go_on(window, 2)
    page = the(window, CarePage)
    click(page, "Eyes: glaucoma, surgery, contact lenses")
    click(page, "Pregnancy")
    assert set(window.preferences.settings.safety.conditions) == {"EYE", "PREG"}
    click(page, "None of these")
    assert window.preferences.settings.safety.conditions == ()
    assert pressed(page, Tile) == ["None of these"]
    click(page, "Pregnancy")
    assert pressed(page, Tile) == ["Pregnancy"]


def test_answers_that_none_took_back_are_brought_back_by_one_press(window: MainWindow) -> None:
    go_on(window, 2)
    page = the(window, CarePage)
    click(page, "None of these")
    assert "Undo" not in shown_buttons(window), "there was nothing to take back"
    click(page, "Eyes: glaucoma, surgery, contact lenses")
    click(page, "Pregnancy")
    click(page, "None of these")

    click(window, "Undo")
    assert set(window.preferences.settings.safety.conditions) == {"EYE", "PREG"}
    assert pressed(page, Tile) == ["Eyes: glaucoma, surgery, contact lenses", "Pregnancy"]


def test_the_button_that_starts_something_has_its_triangle(window: MainWindow) -> None:
    assert the(window, StepPage).next_button.icon().isNull()
    go_on(window, 2)
    page = the(window, CarePage)
    assert not page.next_button.icon().isNull()
    click(page, "Facial palsy: weakness of one side")
    assert page.next_button.icon().isNull()


def test_the_three_questions_are_answered_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)  # all heads in one row: an arrow goes along a row
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # else an arrow goes nowhere
    for answer in ("Skin tone 5", "Like someone facing you: Your left is on the right.", "Pregnancy"):
        press_by_key(window, answer)
        page = the(window, StepPage)
        press_by_key(window, page.next_button.accessibleName())

    settings = window.preferences.settings
    assert (settings.picture.skin_tone, settings.picture.facing) == (4, True)
    assert settings.safety.conditions == ("PREG",)
    assert snapshot_of(window).step.exercise.id == "fish-lips"


def press_by_key(window: MainWindow, name: str) -> None:
    """Come to a button by Tab, and by the arrow where several exclude one another, and press it."""
    for _ in range(80):
        focused = window.focusWidget()
        assert focused is not None
        if focused.accessibleName() == name:
            QTest.keyClick(focused, Qt.Key.Key_Space)
            return
        group = focused.group() if isinstance(focused, QAbstractButton) else None
        within = group is not None and name in [each.accessibleName() for each in group.buttons()]
        QTest.keyClick(focused, Qt.Key.Key_Right if within else Qt.Key.Key_Tab)
    raise AssertionError(f"no way leads to {name}")


def shown_buttons(window: QWidget) -> list[str]:
    return [each.accessibleName() for each in window.findChildren(QAbstractButton) if each.isVisible()]


def test_when_and_where_can_be_told_and_the_way_back_leads_to_the_question(window: MainWindow) -> None:
    go_on(window, 2)
    click(the(window, CarePage), "Say when and where")
    the(window, HealthPage)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    the(window, CarePage)


def test_the_limits_of_the_app_are_said(window: MainWindow) -> None:
    go_on(window, 2)
    page = the(window, CarePage)
    assert any(window.services.planner.care.cards.adults.text in each for each in texts(page))


def test_twenty_seconds_of_fish_lips_follow_at_once(window: MainWindow) -> None:
    go_on(window, 2)
    click(the(window, CarePage), PRACTISE)
    assert is_done(window)
    assert snapshot_of(window).step.exercise.id == "fish-lips"


def test_the_first_exercise_may_be_left_out(window: MainWindow) -> None:
    go_on(window, 2)
    click(the(window, CarePage), "Skip")
    the(window, TodayPage)
    assert window.flow.driver is None
    assert is_done(window)


def test_whom_it_does_not_suit_is_not_led_into_it(window: MainWindow) -> None:
    go_on(window, 2)
    page = the(window, CarePage)
    click(page, "Facial palsy: weakness of one side")
    click(page, "Next")
    assert isinstance(page_shown(window), TodayPage)
    assert window.flow.driver is None


def test_tab_comes_to_the_answers_before_the_way_on(window: MainWindow) -> None:
    page = the(window, WhoPage)
    button(page, "Sound").setFocus()
    passed = []
    for _ in range(20):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        assert focused is not None
        passed.append(focused.accessibleName())
    assert passed.index("Skin tone 1") < passed.index("Next") < passed.index("Decide later")
