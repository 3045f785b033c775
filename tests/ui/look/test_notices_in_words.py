# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What sound, settings and health answers have to tell is told in the language of the window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.settings import SoundSettings
from facetimer.settings_file import load_settings
from facetimer.sound.outputs.sentences import finds_no_device
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import RenderedSoundtrack
from facetimer.sound.track_file import TrackFailed, check_suffix
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.port import Voice
from facetimer.ui.cards.routine_card import RoutineCard
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.soundtrack_file_dialog import SoundtrackFileDialog
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.settings.sound.sound_check import SoundCheck
from facetimer.ui.today.page import TodayPage
from tests.sound.ear.ears import FakeEar
from tests.ui.finding import texts, the, told
from tests.ui.history.test_history_notices import accented, assert_told
from tests.ui.practise.test_after_and_before import practise
from tests.ui.surroundings import Surroundings

OpenWindow = Callable[..., MainWindow]
PLAYABLE = "five-basics"


@pytest.fixture
def open_window(longer_language: None, surroundings: Surroundings, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens the real window in the longer language, with a real soundtrack where its parts are given."""
    opened: list[MainWindow] = []

    def open_it(
        *notices: str,
        failure: str | None = None,
        own_tones: Path | None = None,
        voice: Voice | None = None,
    ) -> MainWindow:
        context = surroundings.context(*notices)

        def make_ear(output: str, on_change: Callable[[], None]) -> FakeEar:
            return FakeEar(output, on_change, failure=failure)

        def open_soundtrack() -> RenderedSoundtrack:
            return RenderedSoundtrack(
                SoundFolders(assets_dir() / "sounds", own_tones),
                preferences=SoundSettings(output="miniaudio"),
                on_notice=context.relay.tell,
                voices=lambda *_wish: voice,
                make_ear=make_ear,
            )

        window = MainWindow(replace(context, open_soundtrack=open_soundtrack))
        opened.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield open_it
    for window in opened:
        window.close()


def assert_shown(page: object, *parts: str) -> None:
    """See that each of `parts` stands on `page` in the language of the window, and in English nowhere."""
    said = " ".join(texts(page)).replace("\u200b", "")  # type: ignore[arg-type]
    assert not [part for part in parts if accented(part) not in said or part in said], said


def settings_file(surroundings: Surroundings, text: str) -> Path:
    path = surroundings.context().paths.settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def answer(surroundings: Surroundings, key: str, value: object) -> None:
    surroundings.settings = surroundings.settings.changed(key, value)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('[picture]\ntheme = "blue"\n', ("is not one of", "the default is used")),
        ('[picture]\ntext_percent = "large"\n', ("is not a whole number from",)),
        ("[picture]\ntheme = \n", ("line", "has a value of no known kind", "what can be read of it is used")),
        ("[picture]\nmoon = 1\n", ("facetimer knows no such setting",)),
    ],
)
def test_a_settings_file_that_cannot_be_read_in_full(
    text: str, parts: tuple[str, ...], surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    _, notices = load_settings(settings_file(surroundings, text))

    window = open_window(*notices)

    assert_told(window, qtbot, *parts)
    assert "settings.toml" in told(window)


def test_a_settings_file_that_is_changed_by_hand_or_cannot_be_written(
    surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    path = settings_file(surroundings, '[session]\ncount = "sideways"\n')
    window.preferences.refresh()
    assert_told(window, qtbot, "is not one of")
    window._banner._next()

    path.unlink()
    path.mkdir()
    window.preferences.change("session.count", "up")

    assert_told(window, qtbot, "the settings cannot be saved", "is a folder, it should be a", "settings file")


def test_a_health_answer_that_cannot_be_read(
    surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    answer(surroundings, "safety.conditions", ["DENT since=2026-13-01"])

    window = open_window()

    assert_told(window, qtbot, "Health answer", "cannot be read", "counts without an end and everywhere")
    window.go_to("health")
    assert_shown(the(window, HealthPage), "Health answer", "cannot be read")


def test_a_missing_sound_device(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    answer(surroundings, "sound.voice", "off")
    window = open_window(failure=finds_no_device("No device."))

    window.flow.start(PLAYABLE)

    assert_told(window, qtbot, "No sound", "miniaudio finds no sound device", "The screen says everything")


def test_the_check_of_the_sound_says_what_is_missing(
    surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    surroundings.soundtrack.notice = finds_no_device("No device.")
    window = open_window()
    check = SoundCheck(lambda: surroundings.soundtrack, window.preferences)
    qtbot.addWidget(check)
    check.show()

    check.play()

    assert_shown(check, "miniaudio finds no sound device")


def test_a_broken_tone_of_ones_own(
    tmp_path: Path, surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "start.wav").write_bytes(b"RIFF, but no more")
    answer(surroundings, "session.keep_awake", False)  # what cannot be kept awake here would be told first
    answer(surroundings, "sound.voice", "off")
    window = open_window(own_tones=tmp_path / "own")

    window.flow.start(PLAYABLE)

    assert_told(
        window,
        qtbot,
        "no sound can be read from it",
        "it is damaged or of another kind",
        "save it as WAV, FLAC, MP3 or Ogg",
    )
    assert "start.wav" in told(window)


def test_no_room_for_words(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=100_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: full)
    window = open_window(voice=EspeakVoice())

    window.flow.start(PLAYABLE)

    assert_told(window, qtbot, "No words can be spoken", "where temporary files go", "Tones and captions carry")


def test_no_voice(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()

    window.flow.start(PLAYABLE)

    assert_told(window, qtbot, "No voice is installed")


def test_what_is_left_out_and_what_nothing_is_left_of(surroundings: Surroundings, open_window: OpenWindow) -> None:
    answer(surroundings, "safety.zones_left_out", ["lips", "under_eye"])
    window = open_window()
    window.flow.open_routine(PLAYABLE)
    assert_shown(the(window, RoutinePage), "You asked to leave this area out today", "lips")

    every = sorted({zone for each in surroundings.catalogue.exercises.values() for zone in each.zones})
    window.preferences.change("safety.zones_left_out", every)
    window.flow.open_routine(PLAYABLE)
    assert_shown(the(window, RoutinePage), "areas to leave out today")

    window.go_to("today")
    assert_shown(the(window, TodayPage), "You asked to leave this area out today")

    window.go_to("practise")
    described = [card.accessibleDescription() for card in the(window, PractisePage).findChildren(RoutineCard)]
    assert described
    assert all(accented("Every step of") in each for each in described)


def test_what_to_mind_today(surroundings: Surroundings, open_window: OpenWindow) -> None:
    window = open_window()
    practise(window, surroundings, "face-roller")

    window.flow.prepare("face-roller")

    assert_shown(the(window, PreparePage), "One tool session a day is plenty")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[[blocks\n", ("line", "has a heading that is not closed")),
        ("", ("is empty, it should hold an exercise",)),
        ('id = "mine"\nname = 3\n[[steps]]\n', ("is missing", "it should be text in")),
        ('id = "mine"\nname = "Mine"\ngoal = "x"\n[[steps]]\nexercise = "none"\n', ("is not known",)),
    ],
)
def test_a_file_of_ones_own_that_cannot_be_used(
    text: str, parts: tuple[str, ...], tmp_path: Path, surroundings: Surroundings, open_window: OpenWindow
) -> None:
    own = tmp_path / "own-library" / "exercises"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text(text, encoding="utf-8")
    surroundings.catalogue = load_catalogue(assets_dir() / "library", own.parent)
    window = open_window()

    window.go_to("practise")

    assert_shown(the(window, PractisePage), *parts)


def test_a_soundtrack_that_cannot_be_written(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()

    def write(target: Path, _on_progress: Callable[[float], None]) -> object:
        check_suffix(target)
        raise TrackFailed("not refused")

    dialog = SoundtrackFileDialog(write, tmp_path / "a.txt", window)  # type: ignore[arg-type]
    dialog.show()

    qtbot.waitUntil(lambda: any(accented("the name must end in") in text for text in texts(dialog)))
