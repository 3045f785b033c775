# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sound after the person's settings, from their folders."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from facetimer.choices.known_exercises import LATELY, TIMES_IN_FULL
from facetimer.choices.sound import familiar_on, open_soundtrack, sound_folders, voices_here, write_soundtrack_file
from facetimer.history.store import Store
from facetimer.library.taught_mark import taught_mark
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.settings import Settings, SoundSettings
from facetimer.sound.sound_files import write_wav
from facetimer.sound.voices.phrase_names import phrase_file_name
from tests.examples import block, exercise, timeline
from tests.history.histories import FakeWall, Practice, store_in, two_sided
from tests.sound.render.test_speech import tone


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "data", config=tmp_path / "config")


def test_own_sounds_stand_beside_the_shipped_ones(paths: Paths) -> None:
    folders = sound_folders(paths)
    assert folders.shipped == assets_dir() / "sounds"
    assert folders.own == paths.own_sounds
    assert folders.cache is not None
    assert paths.cache in folders.cache.parents


def test_voices_that_a_person_recorded_are_listed_before_the_others(paths: Paths) -> None:
    (paths.own_voices / "Mum").mkdir(parents=True)
    model = f"piper:{paths.data / 'joe.onnx'}"
    names = [each.name for each in voices_here(model, paths)]
    assert (names[:2], names[-1]) == (["own:Mum", "heart"], model)
    assert voices_here("")[0].name == "heart"
    paths.own_voice.mkdir()
    write_wav(paths.own_voice / phrase_file_name("Hold."), tone(300))
    assert [each.name for each in voices_here("", paths)][:3] == ["own:Mum", "own:", "heart"]


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


def practised(store: Store, wall: FakeWall, times: int) -> None:
    for _ in range(times):
        practice = Practice(store, wall=wall)
        practice.player.start()
        practice.finish()
        wall.advance(hours=1)


def test_an_exercise_is_familiar_for_sixty_days_after_it_was_done_often_enough(tmp_path: Path) -> None:
    wall = FakeWall()
    store, day = store_in(tmp_path, wall), wall().date()
    practised(store, wall, TIMES_IN_FULL - 1)
    assert familiar_on(store, day) == frozenset()
    practised(store, wall, 1)
    done = {(step.exercise.id, taught_mark(step.exercise)) for step in two_sided().steps}
    assert familiar_on(store, day) == familiar_on(store, day + LATELY) == done
    assert familiar_on(store, day + LATELY + timedelta(days=1)) == frozenset()


def test_with_a_history_that_cannot_be_read_nothing_is_familiar(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    practised(store, wall, TIMES_IN_FULL)
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert familiar_on(store, wall().date()) == frozenset()
