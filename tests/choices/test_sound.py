# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The person's choices about sound reach the sound room whole."""

from pathlib import Path

import pytest

from facetimer.choices.sound import open_soundtrack, sound_folders, sound_preferences, write_soundtrack_file
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings import Settings, SoundSettings
from facetimer.sound.preferences import Count, Levels, SoundPreferences
from tests.examples import block, exercise, timeline


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "data", config=tmp_path / "config")


def test_every_choice_is_handed_on() -> None:
    chosen = SoundSettings(
        volume_percent=1, calls_percent=2, countdown_percent=3, marks_percent=4, pulse_percent=5, voice_percent=6,
        voice="off", voice_variant="variant", speech_rate_percent=70, hold_pulse=False, spoken_count="all",
        half=False, strokes=False, breathing=True, evening=True, keep_speaker_awake=True, offset_ms=-80,
    )  # fmt: skip
    assert sound_preferences(chosen) == SoundPreferences(
        volume_percent=1,
        levels=Levels(calls=2, countdown=3, marks=4, pulse=5, voice=6),
        offset_ms=-80,
        voice="off",
        voice_variant="variant",
        speech_rate_percent=70,
        pulse=False,
        count=Count.ALL,
        half=False,
        strokes=False,
        breathing=True,
        evening=True,
        keep_awake=True,
    )


def test_own_sounds_stand_beside_the_shipped_ones(paths: Paths) -> None:
    folders = sound_folders(paths)
    assert folders.shipped == assets_dir() / "sounds"
    assert (folders.own, folders.recorded) == (paths.own_sounds, paths.own_voice)
    assert folders.cache is not None
    assert paths.cache in folders.cache.parents


def test_a_file_of_a_session_is_written_and_named(paths: Paths, tmp_path: Path) -> None:
    progress: list[float] = []
    silent = SoundSettings(voice="off")
    plan = timeline(exercise("press", block(1, 1, 1)))
    made = write_soundtrack_file(paths, silent, plan, tmp_path / "session.wav", progress.append)
    assert made is not None
    assert (tmp_path / "session.wav").stat().st_size > plan.total_ms * 16
    assert progress[-1] == 1


def test_a_soundtrack_is_opened_as_the_settings_ask(paths: Paths) -> None:
    settings = Settings().changed("sound.output", "silent").changed("sound.voice", "off")
    soundtrack = open_soundtrack(paths, settings, on_notice=lambda _notice: None)
    soundtrack.close()
