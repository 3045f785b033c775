# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A row of settings is 72 px high, is changed by a press, and what was changed can be undone for a while."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.form_controls import Slider, Switch
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.setting_line import ROW_PX, SettingLine
from tests.ui.finding import button, click, texts, the
from tests.ui.settings.rows import row


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.resize(1280, 800)
    window.go_to("settings")
    return the(window, SettingsPage)


def said(page: SettingsPage) -> str:
    """What the strip at the foot of the page says; nothing where it is not shown."""
    (strip,) = page.findChildren(Banner)
    return strip.accessibleName() if strip.isVisible() else ""


def more(page: SettingsPage, name: str) -> None:
    buttons = [each for each in page.findChildren(IconButton) if each.accessibleName() == f"More: {name}"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_every_row_is_of_one_height_but_for_one_that_says_more(page: SettingsPage) -> None:
    higher = set()
    for line in page.findChildren(SettingLine):
        if line.objectName() and row(page, line.objectName()).height() != ROW_PX:
            higher.add(line.objectName())
    assert higher == {"history.sync_folder"}


def test_few_choices_stand_side_by_side_and_only_the_programme_is_a_list(page: SettingsPage) -> None:
    lists = page.findChildren(QComboBox)
    assert [each.accessibleName() for each in lists] == ["Today follows"]
    assert len(page.findChildren(Segments)) == 9


def test_every_row_says_in_a_line_what_it_does(page: SettingsPage) -> None:
    words = {each.objectName(): len(texts_of(each)) for each in page.findChildren(SettingLine)}
    assert [key for key, count in words.items() if count < 2] == ["picture.theme"]


def texts_of(line: SettingLine) -> list[str]:
    return [each.text() for each in line.words if each.text()]


def test_a_segment_is_in_force_at_once_and_undone_from_the_foot_of_the_page(
    page: SettingsPage, window: MainWindow
) -> None:
    line = row(page, "session.first_side")
    click(line, "Your left")
    assert window.preferences.value("session.first_side") == "left"
    assert said(page) == "First side: Your left. It was Your right."

    click(page, "Undo")

    assert window.preferences.value("session.first_side") == "right"
    assert the(line, Segments).chosen == "right"
    assert said(page) == ""


def test_what_a_press_lay_on_stays_there_when_the_way_back_appears(page: SettingsPage) -> None:
    switch = the(row(page, "sound.muted"), Switch)
    before = switch.mapToGlobal(switch.rect().center())
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents()
    assert said(page) == "No sound: on. It was off."
    assert switch.mapToGlobal(switch.rect().center()) == before


def test_a_key_undoes_the_last_change_first(page: SettingsPage, window: MainWindow) -> None:
    the(row(page, "sound.half"), Switch).click()
    the(row(page, "sound.volume_percent"), Slider).setValue(30)
    assert said(page) == "Volume: 30 %. It was 80 %."

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sound = window.preferences.settings.sound
    assert (sound.volume_percent, sound.half) == (80, False)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.preferences.settings.sound.half


def test_steps_of_one_setting_are_undone_together(page: SettingsPage, window: MainWindow) -> None:
    row(page, "history.backups_kept")
    for _ in range(3):
        more(page, "Backups to keep")
    assert said(page) == "Backups to keep: 10. It was 7."

    click(page, "Undo")

    assert window.preferences.settings.history.backups_kept == 7
    assert said(page) == ""


def test_who_steps_back_by_hand_is_offered_nothing(page: SettingsPage, window: MainWindow) -> None:
    stepper = the(row(page, "session.lead_in_s"), Stepper)
    number = the(stepper, QSpinBox)
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert said(page) == "Countdown after a pause: 4 s. It was 3 s."
    QTest.keyClick(number, Qt.Key.Key_Down)
    assert said(page) == ""
    assert window.preferences.settings.session.lead_in_s == 3


def test_undoing_leaves_alone_what_was_chosen_elsewhere_meanwhile(page: SettingsPage, window: MainWindow) -> None:
    click(row(page, "picture.motion"), "Reduced")
    window.preferences.change("picture.motion", "full")
    click(page, "Undo")
    assert window.preferences.settings.picture.motion == "full"


def test_a_time_goes_by_half_hours_and_keeps_its_minutes(page: SettingsPage, window: MainWindow) -> None:
    window.preferences.change("reminders.first", "08:45")
    row(page, "reminders.first")
    more(page, "Not before")
    assert window.preferences.settings.reminders.first == "09:15"
    assert said(page) == "Not before: 09:15. It was 08:45."


def test_the_figure_can_be_brought_back(page: SettingsPage, window: MainWindow) -> None:
    click(page, "Curls")
    assert said(page) == "Hair: Curls. It was Tied back."
    click(page, "Undo")
    assert window.preferences.settings.picture.hair == 0
    assert button(page, "Tied back").isChecked()


def test_the_programme_is_chosen_from_its_list(page: SettingsPage, window: MainWindow) -> None:
    box = the(row(page, "history.programme"), QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert window.preferences.settings.history.programme == ""


def test_the_answers_that_count_are_named(page: SettingsPage, window: MainWindow) -> None:
    click(page, "Health")
    QCoreApplication.sendPostedEvents()
    assert "Nothing is answered with yes." in texts(page)
    window.preferences.change("safety.conditions", ["TMJ", "EYE.contact-lenses"])
    assert any(text.startswith("Counted now: ") and "Eyes" in text for text in texts(page))


def test_all_a_reader_needs_is_named(page: SettingsPage) -> None:
    row(page, "sound.muted")
    controls = [each for each in page.findChildren(QWidget) if each.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    assert [each for each in controls if each.isVisible() and not each.accessibleName()] == []
