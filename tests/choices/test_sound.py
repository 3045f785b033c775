# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sound after the person's settings, from their folders."""

from pathlib import Path

import pytest

from facetimer.choices.sound import open_soundtrack, sound_folders, write_soundtrack_file
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings import Settings, SoundSettings
from tests.examples import block, exercise, timeline


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "data", config=tmp_path / "config")


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
    assert soundtrack.output_name == "silent"
    soundtrack.close()
