# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whose voice: what there is, what it sounds like, who speaks and why; in the window, by presses and keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from facetimer.settings_file import load_settings
from facetimer.sound.speaker import Speaker
from facetimer.sound.voices.port import VoiceInfo
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.form_controls import TickLine
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.sound.voice_list import VoiceList
from tests.ui.finding import button, click, texts, the
from tests.ui.settings.rows import row
from tests.ui.surroundings import Surroundings

BY_OTHER = Speaker("espeak-ng", "heart", ("Jaw.",))


@pytest.fixture
def voices(window: MainWindow) -> VoiceList:
    window.go_to("settings")
    page = the(window, SettingsPage)
    row(page, "sound.voice")
    return the(page, VoiceList)


def point(voices: VoiceList, name: str) -> QRadioButton:
    return next(each for each in voices.findChildren(QRadioButton) if each.accessibleName().startswith(name))


def heard(surroundings: Surroundings) -> list[object]:
    return [call[1] for call in surroundings.soundtrack.calls if call[0] == "words"]


def seen(voices: VoiceList) -> str:
    return " ".join(texts(voices))


def test_every_voice_that_is_here_is_offered_by_the_name_people_know(voices: VoiceList) -> None:
    offered = [each.accessibleName() for each in voices.findChildren(QRadioButton)]
    assert [each.partition(":")[0] for each in offered] == ["Chosen for you", "Heart", "eSpeak NG", "No voice"]
    assert voices.chosen == "auto"


def test_each_is_heard_by_its_own_button_and_nothing_plays_unasked(
    voices: VoiceList, surroundings: Surroundings
) -> None:
    assert heard(surroundings) == []
    for name in ("Heart", "eSpeak NG", "Chosen for you"):
        button(voices, f"Hear: {name}").click()
    assert heard(surroundings) == ["heart", "espeak-ng", "auto"]


def test_a_voice_is_chosen_by_its_words_told_and_taken_back(voices: VoiceList, window: MainWindow) -> None:
    line = next(each for each in voices.findChildren(TickLine) if each.tick is point(voices, "eSpeak NG"))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)

    path = window.services.context.paths.settings
    assert load_settings(path)[0].sound.voice == voices.chosen == "espeak-ng"
    assert "Voice: eSpeak NG. It was Chosen for you." in texts(window)
    click(window, "Undo")
    assert load_settings(path)[0].sound.voice == voices.chosen == "auto"


def test_arrow_keys_move_among_the_voices(voices: VoiceList, window: MainWindow) -> None:
    point(voices, "Chosen for you").setFocus()
    QTest.keyClick(point(voices, "Chosen for you"), Qt.Key.Key_Down)
    assert point(voices, "Heart").hasFocus()
    assert window.preferences.settings.sound.voice == voices.chosen == "heart"


def test_what_is_not_here_is_shown_on_a_press_with_what_it_lacks(voices: VoiceList) -> None:
    click(voices, "Voices that are not here")
    assert "Flite" in texts(voices)
    assert "flite is not installed." in texts(voices)
    click(voices, "Less")
    assert "Flite" not in texts(voices)


def test_a_voice_that_has_come_meanwhile_is_there_the_next_time(
    voices: VoiceList, window: MainWindow, surroundings: Surroundings
) -> None:
    surroundings.voices = [replace(each, usable=True, why_not="") for each in surroundings.voices]
    window.go_to("today")
    window.go_to("settings")
    assert point(voices, "Flite")
    assert not any("not here" in text for text in texts(voices))


def test_a_chosen_voice_that_has_gone_says_why(voices: VoiceList, window: MainWindow) -> None:
    window.preferences.change("sound.voice", "flite")
    assert voices.chosen == "flite"
    assert "flite is not installed." in point(voices, "Flite").accessibleName()
    window.preferences.change("sound.voice", "live")
    assert point(voices, "The first voice of this computer").isChecked()


def test_a_model_named_in_the_file_is_called_by_the_end_of_its_path(
    voices: VoiceList, window: MainWindow, surroundings: Surroundings
) -> None:
    model = "piper:/home/ann/voices/amy.onnx"
    surroundings.voices = [*surroundings.voices, VoiceInfo(model, usable=True)]
    window.preferences.change("sound.voice", model)
    window.go_to("today")
    window.go_to("settings")
    assert point(voices, "piper: amy.onnx").isChecked()
    button(voices, "Hear: piper: amy.onnx").click()
    assert heard(surroundings) == [model]


def test_recordings_are_called_as_the_person_called_them_and_the_engine_says_what_it_is_for(
    voices: VoiceList, window: MainWindow, surroundings: Surroundings
) -> None:
    surroundings.voices = [VoiceInfo("own:Mum", usable=True), VoiceInfo("hibari", usable=True)]
    window.go_to("today")
    window.go_to("settings")
    assert "Recorded by you." in point(voices, "Mum").accessibleName()
    assert "Heart says your own words too." in point(voices, "Heart, for any words").accessibleName()


def test_each_says_in_plain_words_what_it_speaks(
    voices: VoiceList, window: MainWindow, surroundings: Surroundings
) -> None:
    assert "speaks American English." in point(voices, "Heart").accessibleName()
    assert "A voice of this computer; it speaks British English." in point(voices, "eSpeak NG").accessibleName()
    surroundings.voices = [VoiceInfo("rhvoice", usable=True, speaks="en"), VoiceInfo("say", usable=True)]
    window.go_to("today")
    window.go_to("settings")
    assert "it speaks English." in point(voices, "RHVoice").accessibleName()
    assert point(voices, "The voice of macOS").accessibleName().endswith("A voice of this computer.")


def test_of_one_that_sounds_as_the_person_chose_it_says_nothing_about_that(
    surroundings: Surroundings, voices: VoiceList, window: MainWindow
) -> None:
    window.preferences.change("sound.voice", "espeak-ng")
    window.preferences.change("sound.voice_variant", "en-gb-scotland")
    surroundings.voices = list(reversed(surroundings.voices))
    window.go_to("today")
    window.go_to("settings")
    named = [each.accessibleName() for each in voices.findChildren(QRadioButton)]
    assert "eSpeak NG: A voice of this computer." in named


def test_without_sound_nothing_can_be_heard(voices: VoiceList, window: MainWindow) -> None:
    window.preferences.change("sound.muted", True)
    hearing = [each for each in voices.findChildren(Button) if each.accessibleName().startswith("Hear")]
    assert hearing
    assert not any(each.isEnabled() for each in hearing)
    window.preferences.change("sound.muted", False)
    assert all(each.isEnabled() for each in hearing)


@pytest.mark.parametrize(
    ("usual", "sentence"),
    [
        (Speaker("heart", "heart"), "Heart speaks your sessions."),
        (
            Speaker("espeak-ng", "heart", is_foreign=True),
            "eSpeak NG speaks your sessions, in your language; Heart",
        ),
        (Speaker("espeak-ng", "heart"), "eSpeak NG speaks your sessions, as you chose how it sounds."),
        (Speaker("own:Mum", "own:Mum"), "Mum speaks the sessions of which you recorded every word;"),
        (Speaker("", "flite"), "That voice is not here: tones carry a session"),
    ],
)
def test_it_says_who_speaks_and_why(
    usual: Speaker, sentence: str, voices: VoiceList, window: MainWindow, surroundings: Surroundings
) -> None:
    surroundings.soundtrack.speakers[""] = usual
    window.preferences.change("sound.voice", "heart")
    assert seen(voices).startswith(sentence)
    for key, value in (("sound.voice", "off"), ("sound.said", "tones")):
        window.preferences.change(key, value)
        assert seen(voices).startswith("Nobody speaks: tones carry a session.")
        window.preferences.change("sound.voice", "heart")


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        (("Hold.", "Release."), "Of “The Five Basics” you have not recorded “Hold.”, “Release.”."),
        (
            ("One.", "Two.", "Three.", "Four.", "Five."),
            "Of “The Five Basics” you have not recorded “One.”, “Two.”, “Three.” and 2 more.",
        ),
    ],
)
def test_of_a_voice_that_was_recorded_it_says_what_is_missing(
    unknown: tuple[str, ...],
    told: str,
    voices: VoiceList,
    window: MainWindow,
    surroundings: Surroundings,
    qtbot: QtBot,
) -> None:
    mine = Speaker("own:", "own:")
    lacking = dict.fromkeys(surroundings.catalogue.routines, Speaker("heart", "own:", ("Some text.",) * 9))
    known = {"jaw-ease": mine, "five-basics": Speaker("heart", "own:", unknown)}
    surroundings.soundtrack.speakers.update({"": mine} | lacking | known)
    window.preferences.change("sound.voice", "own:")
    assert seen(voices).startswith("Your recorded voice speaks the sessions of which you recorded every word;")
    count = len(surroundings.catalogue.routines)
    qtbot.waitUntil(lambda: f"That is 1 of {count} routines. {told}" in seen(voices), timeout=30_000)


class TestOwnRoutines:
    @pytest.fixture
    def surroundings(self, surroundings: Surroundings) -> Surroundings:
        surroundings.catalogue = replace(surroundings.catalogue, own=frozenset({"five-basics", "jaw-ease"}))
        return surroundings

    def test_one_with_words_that_heart_does_not_know_is_told_with_who_speaks_it(
        self, surroundings: Surroundings, window: MainWindow, qtbot: QtBot
    ) -> None:
        surroundings.soundtrack.speakers["five-basics"] = BY_OTHER
        window.go_to("settings")
        row(the(window, SettingsPage), "sound.voice")
        voices = the(window, VoiceList)
        told = "“The Five Basics” has words that Heart does not know, so it is spoken by eSpeak NG."
        qtbot.waitUntil(lambda: told in seen(voices), timeout=30_000)

    def test_without_another_voice_they_are_on_the_screen(
        self, surroundings: Surroundings, window: MainWindow, qtbot: QtBot
    ) -> None:
        surroundings.soundtrack.speakers["five-basics"] = Speaker("heart", "heart", ("Jaw.",))
        window.go_to("settings")
        row(the(window, SettingsPage), "sound.voice")
        qtbot.waitUntil(
            lambda: "does not know; they are on the screen." in seen(the(window, VoiceList)), timeout=30_000
        )

    def test_of_many_some_are_named_and_the_rest_counted(
        self, surroundings: Surroundings, window: MainWindow, qtbot: QtBot
    ) -> None:
        many = frozenset(list(surroundings.catalogue.routines)[:5])
        surroundings.catalogue = replace(surroundings.catalogue, own=many)
        window.services.planner.take_over(surroundings.catalogue)
        surroundings.soundtrack.speakers.update(dict.fromkeys(many, BY_OTHER))
        window.go_to("settings")
        row(the(window, SettingsPage), "sound.voice")
        voices = the(window, VoiceList)
        qtbot.waitUntil(lambda: seen(voices).count("so it is spoken by eSpeak NG.") == 3, timeout=30_000)
        assert "So it is with 2 more of your routines." in seen(voices)
