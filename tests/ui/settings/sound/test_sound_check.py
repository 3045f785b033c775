# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sound check as a person uses it: look and listen, then tap along; the clock is where the test puts it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from facetimer.settings_file import load_settings
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.sound.sound_check import SoundCheck
from facetimer.ui.settings.sound.sound_check_dialog import SoundCheckDialog
from tests.ui.finding import button, click, texts, the
from tests.ui.surroundings import Surroundings

TAP = "Tap with every tone"
MEASURE = "Tones come late? Tap along"


@pytest.fixture
def check(window: MainWindow) -> Iterator[SoundCheck]:
    """Open it from the settings, as a person does."""
    window.go_to("settings")
    click(the(window, SettingsPage), "Sound")
    click(the(window, SettingsPage), "Check the sound")
    dialog = window.findChild(SoundCheckDialog)
    assert dialog is not None
    yield the(dialog, SoundCheck)
    dialog.close()


def tap_along(check: SoundCheck, surroundings: Surroundings, late_ms: int, taps: int = 10) -> None:
    for beat in range(taps):
        surroundings.soundtrack.beats_clock_ms = 500 + 900 * beat + late_ms
        QTest.keyClick(button(check, TAP), Qt.Key.Key_Space)


def test_three_tones_are_seen_when_they_are_heard_and_then_it_is_silent(
    check: SoundCheck, surroundings: Surroundings, qtbot: QtBot
) -> None:
    level = the(check, QProgressBar)
    click(check, "Play three tones")
    assert ("beats", 3) in surroundings.soundtrack.calls
    assert "Heard through silent." in texts(check)
    surroundings.soundtrack.beats_clock_ms = 499
    qtbot.waitUntil(lambda: level.value() == 0)
    surroundings.soundtrack.beats_clock_ms = 500
    qtbot.waitUntil(lambda: level.value() == 100)
    surroundings.soundtrack.beats_clock_ms = 10_000
    qtbot.waitUntil(lambda: surroundings.soundtrack.calls[-1] == ("stop",))
    assert level.value() == 0


def test_a_late_speaker_is_measured_and_everything_is_played_ahead(
    check: SoundCheck, window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    click(check, MEASURE)
    tap_along(check, surroundings, late_ms=214)
    assert "Tones are heard about 214 ms late." in texts(check)
    adopt = button(check, "Play everything 210 ms ahead")
    QTest.keyClick(adopt, Qt.Key.Key_Space)
    assert window.preferences.settings.sound.offset_ms == 0, "a tap too many presses nothing"
    qtbot.waitUntil(adopt.isEnabled)
    QTest.mouseClick(adopt, Qt.MouseButton.LeftButton)

    assert load_settings(surroundings.context().paths.settings)[0].sound.offset_ms == 210
    told = [call[1] for call in surroundings.soundtrack.calls if call[0] == "preferences"]
    assert getattr(told[-1], "offset_ms", None) == 210, "heard from now on"


def test_what_is_found_comes_on_top_of_what_is_set(
    check: SoundCheck, window: MainWindow, surroundings: Surroundings
) -> None:
    window.preferences.change("sound.offset_ms", 200)
    click(check, MEASURE)
    tap_along(check, surroundings, late_ms=-260)
    assert "Tones are heard about 260 ms early." in texts(check)
    assert button(check, "Play everything 60 ms later")


def test_a_speaker_in_time_is_left_alone(check: SoundCheck, surroundings: Surroundings) -> None:
    click(check, MEASURE)
    tap_along(check, surroundings, late_ms=-30)
    assert any(text.startswith("Tones are heard in time") for text in texts(check))


def test_too_few_taps_are_told_and_it_can_be_tried_again(
    check: SoundCheck, surroundings: Surroundings, qtbot: QtBot
) -> None:
    click(check, MEASURE)
    tap_along(check, surroundings, late_ms=100, taps=3)
    surroundings.soundtrack.beats_clock_ms = 60_000
    qtbot.waitUntil(lambda: any("Try once more" in text for text in texts(check)))
    click(check, MEASURE)
    assert button(check, TAP)


def test_without_sound_it_says_why(check: SoundCheck, window: MainWindow, surroundings: Surroundings) -> None:
    surroundings.soundtrack.notice = "No sound: there is no sound device."
    click(check, MEASURE)
    assert "No sound: there is no sound device." in texts(check)
    surroundings.soundtrack.notice = None
    window.preferences.change("sound.muted", True)
    click(check, "Play three tones")
    assert "Sound is switched off: see Settings, Sound." in texts(check)
