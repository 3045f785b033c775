# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every setting can be chosen somewhere, and what was chosen is in force at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from facetimer.choices.reminding import ever_reminds
from facetimer.settings import Settings, SoundSettings
from facetimer.settings_file import load_settings
from facetimer.ui.controls.form_controls import Slider
from facetimer.ui.controls.text import Text
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.stage import Stage
from facetimer.ui.settings.folder_chooser import FolderChooser
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.sound.voice_list import VoiceList
from tests.ui.finding import button, click, texts, the, told
from tests.ui.settings.rows import row
from tests.ui.surroundings import Surroundings

SET_ELSEWHERE = {
    "general.first_start_done": "the first start",
    "general.version_seen": "starting another version",
    "sound.voice_variant": "the file alone: `facetimer doctor` lists the names",
    "picture.skin_tone": "the figure beside the rows",
    "picture.hair": "the figure beside the rows",
    "picture.line_only": "the figure beside the rows",
    "history.programme_since": "choosing a programme",
    "history.paused_since": "pausing it",
    "history.pauses": "going on with it",
    "history.plans_chosen": "Today, in a week that goes several ways",
    "history.plans_aside": "the page of a plan",
    "history.checked_in_week": "answering how it feels",
    "safety.conditions": "the health page",
    "safety.last_check_day": "the card before a session",
    "safety.zones_left_out": "the card before a session",
    "safety.zones_left_out_on": "the card before a session",
    "making.marks": "the page of an exercise, its menu, and the group of marks",
    **{f"making.{each}": "Made for You" for each in ("minutes", "goal", "places", "tools", "oil", "new_to_it")},
}
EVERY_KEY = {
    f"{section}.{name}"
    for section in Settings.__struct_fields__
    for name in getattr(Settings(), section).__struct_fields__
}


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.go_to("settings")
    return the(window, SettingsPage)


def test_each_setting_has_its_row_or_its_place(page: SettingsPage) -> None:
    with_row = {each.objectName() for each in page.findChildren(QWidget)} & EVERY_KEY

    assert with_row == EVERY_KEY - SET_ELSEWHERE.keys()


def test_the_sync_folder_is_chosen_told_and_cleared(
    page: SettingsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    chooser = the(row(page, "history.sync_folder"), FolderChooser)
    assert not button(chooser, "Use none").isEnabled()

    click(chooser, "Choose …")
    dialog = chooser.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(shared))
    dialog.reject()

    kept = load_settings(window.services.context.paths.settings)[0]
    assert kept.history.sync_folder == str(shared)
    qtbot.waitUntil(lambda: bool(list(shared.glob("facetimer-*.jsonl"))))
    assert str(shared) in chooser.findChildren(QLabel)[0].accessibleName()

    click(chooser, "Use none")
    assert load_settings(window.services.context.paths.settings)[0].history.sync_folder == ""
    assert "none" in texts(chooser)


def test_a_sync_folder_that_is_gone_is_told(
    page: SettingsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    the(row(page, "history.sync_folder"), FolderChooser).chosen.emit(str(tmp_path / "unplugged"))

    qtbot.waitUntil(lambda: "is not there" in told(window))


def test_times_that_never_remind_are_told(page: SettingsPage, window: MainWindow) -> None:
    click(page, "Reminders")
    assert not any("no reminder ever comes" in text for text in texts(page))

    window.preferences.change("reminders.first", "22:00")

    assert any("no reminder ever comes" in text for text in texts(page))
    window.preferences.change("reminders.first", "09:00")
    assert not any("no reminder ever comes" in text for text in texts(page))


@pytest.mark.parametrize(
    ("first", "last", "quiet_from", "quiet_until", "ever"),
    [
        ("09:00", "20:00", "21:00", "08:00", True),
        ("20:00", "09:00", "21:00", "08:00", False),
        ("09:00", "09:00", "21:00", "08:00", True),
        ("22:00", "23:30", "21:00", "08:00", False),
        ("07:00", "08:00", "21:00", "08:00", True),
    ],
)
def test_whether_any_reminder_is_possible(
    first: str, last: str, quiet_from: str, quiet_until: str, ever: bool
) -> None:
    chosen = Settings()
    for name, value in (
        ("first", first),
        ("last", last),
        ("quiet_from", quiet_from),
        ("quiet_until", quiet_until),
    ):
        chosen = chosen.changed(f"reminders.{name}", value)

    assert ever_reminds(chosen.reminders) is ever


def test_a_value_only_the_file_knows_is_shown_and_kept(surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.settings = surroundings.settings.changed("sound.voice", "espeak")
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window.go_to("settings")
    row(the(window, SettingsPage), "sound.voice")

    assert the(the(window, SettingsPage), VoiceList).chosen == "espeak"


@pytest.mark.parametrize("how", ["drag", "keys", "groove"])
def test_a_slider_is_written_once_when_it_is_let_go(
    page: SettingsPage, window: MainWindow, qtbot: QtBot, how: str
) -> None:
    slider = the(row(page, "sound.volume_percent"), Slider)
    qtbot.waitUntil(lambda: window.services.stills.queue.empty)  # or keys come slowly
    page.scroll_area.ensureWidgetVisible(slider)
    said = row(page, "sound.volume_percent").findChildren(Text)[-1]
    written: list[str] = []
    mine = "sound."  # that the version was seen is written down once the window stands
    window.preferences.changed.connect(lambda name: written.append(name) if name.startswith(mine) else None)
    before, middle = slider.value(), slider.rect().center()
    if how == "keys":
        for _ in range(5):
            QTest.keyClick(slider, Qt.Key.Key_Left)
    elif how == "groove":
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, middle.y()))
        qtbot.waitUntil(lambda: slider.value() < before - 2 * slider.pageStep())
    else:
        option = QStyleOptionSlider()
        slider.initStyleOption(option)
        handle = slider.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
        )
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=handle.center())
        for x in range(handle.center().x(), middle.x(), -4):
            QTest.mouseMove(slider, QPoint(x, middle.y()))
    assert slider.value() != before
    assert said.text() == f"{5 * round(slider.value() / 5)} %"
    assert written == []

    if how != "keys":
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: written == ["sound.volume_percent"])
    kept = load_settings(window.services.context.paths.settings)[0]
    assert kept.sound.volume_percent == slider.value()


def test_a_key_pressed_on_a_slider_is_not_lost_when_the_page_is_left_at_once(
    page: SettingsPage, window: MainWindow
) -> None:
    slider = the(row(page, "sound.volume_percent"), Slider)
    slider.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_Left)
    window.go_to("today")

    assert load_settings(window.services.context.paths.settings)[0].sound.volume_percent == slider.value()


def test_the_tones_are_heard_at_the_levels_just_chosen(
    page: SettingsPage, window: MainWindow, surroundings: Surroundings
) -> None:
    the(row(page, "sound.pulse_percent"), Slider).setValue(35)

    assert load_settings(window.services.context.paths.settings)[0].sound.pulse_percent == 35
    told, asked = surroundings.soundtrack.calls[-2:]
    assert asked == ("balance",)
    click(page, "Hear a short hold")
    assert surroundings.soundtrack.calls[-2:] == [("balance",), ("balance",)]
    assert isinstance(told[1], SoundSettings)
    assert told[1].pulse_percent == 35


def test_fewer_backups_are_kept_at_once(page: SettingsPage, window: MainWindow) -> None:
    folder = window.services.context.paths.backups
    folder.mkdir(parents=True)
    for day in range(1, 6):
        (folder / f"history-2026-01-0{day}.sqlite3").write_bytes(b"")

    window.preferences.change("history.backups_kept", 2)
    window.flow.start("cheek-lip-trio")
    window.flow.close()
    QTest.qWait(0)

    assert len(list(folder.glob("history-????-??-??.sqlite3"))) == 2


def test_a_text_size_chosen_here_lays_out_the_rows_anew(window: MainWindow, page: SettingsPage) -> None:
    window.resize(720, 560)
    line = row(page, "sound.volume_percent")

    def laid_out() -> tuple[bool, int]:
        QCoreApplication.sendPostedEvents()
        slider = the(line, Slider)
        name = next(label for label in line.findChildren(Text) if label.property("role") == "name")
        value = next(label for label in line.findChildren(Text) if label.text().endswith("%"))
        is_below = (
            slider.mapTo(line, slider.rect().topLeft()).y() >= name.mapTo(line, name.rect().bottomLeft()).y()
        )
        return is_below, value.minimumWidth()

    at_first = laid_out()
    window.preferences.change("picture.text_percent", 200)
    large = laid_out()
    window.preferences.change("picture.text_percent", 100)
    assert not at_first[0]
    assert large[0]
    assert large[1] > 1.5 * at_first[1]
    assert laid_out() == at_first


def test_one_group_of_settings_is_shown_at_a_time(page: SettingsPage) -> None:
    theme, first = row(page, "picture.theme"), row(page, "reminders.first")
    click(page, "Who shows you")
    assert (theme.isVisible(), first.isVisible()) == (True, False)
    click(page, "Reminders")
    assert (theme.isVisible(), first.isVisible()) == (False, True)


def test_in_a_narrow_window_the_figure_stands_above_its_own_group_alone(
    window: MainWindow, page: SettingsPage
) -> None:
    window.resize(720, 560)
    QCoreApplication.processEvents()
    stage, heading = the(page, Stage), next(each for each in page.findChildren(Text) if each.text() == "Settings")
    assert stage.isVisible()
    assert heading.mapTo(page, QPoint()).y() > stage.height()
    page.show_group("sound")
    QCoreApplication.processEvents()
    assert not stage.isVisible()
    assert heading.mapTo(page, QPoint()).y() < 100, "what is looked for is not below the fold"
    window.resize(1280, 800)
    QCoreApplication.processEvents()
    assert stage.isVisible(), "beside the rows there is room for it"


def test_the_figure_is_chosen_by_heads_and_follows_what_is_changed_elsewhere(
    page: SettingsPage, window: MainWindow
) -> None:
    click(page, "Skin tone 6")
    click(page, "Curls")
    click(page, "Lines only")
    picture = window.preferences.settings.picture
    assert (picture.skin_tone, picture.hair, picture.line_only) == (5, 2, True)
    window.preferences.change("picture.skin_tone", 0)
    assert button(page, "Skin tone 1").isChecked()
