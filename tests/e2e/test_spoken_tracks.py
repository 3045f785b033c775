# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A machine without any voice: what is written as a file speaks every cue in the voice that facetimer brings."""

import wave
from pathlib import Path

import numpy as np
import pytest

from facetimer.resources import assets_dir
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import frames
from facetimer.sound.plan.cues import Cue
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.voices.phrase_pack import PhrasePack
from tests.e2e.conftest import Facetimer
from tests.sound.sessions import Said, shipped_timelines

SESSIONS = shipped_timelines()


def spoken_by_the_pack(session: Timeline, said: Said = "everything") -> list[Cue]:
    wishes = SoundSettings(said=said)
    score = Score(SoundFolders(assets_dir() / "sounds"), wishes, lambda: None, lambda *_wish: PhrasePack())
    try:
        return [cue for cue in score.plan(session).cues if cue.is_voice]
    finally:
        score.close()


def assert_spoken(identifier: str, facetimer: Facetimer, tmp_path: Path) -> None:
    out = tmp_path / "session.wav"
    done = facetimer.run("track", identifier, str(out), variables={"PATH": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{out} and {out.with_suffix('.cue')} are written.\n"
    with wave.open(str(out)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), np.int16)[::2].astype(float)
    session = SESSIONS[identifier]
    assert len(sound) == frames(session.total_ms)
    pack = PhrasePack()
    for cue in spoken_by_the_pack(session):
        assert pack.parts_of(cue.text), cue.text
        heard = sound[frames(cue.start_ms) : frames(cue.end_ms)]
        assert np.sqrt(np.mean(heard**2)) > 500, cue.text


@pytest.mark.parametrize("said", ["everything", "learning", "short", "names"])
@pytest.mark.parametrize("identifier", SESSIONS)
def test_every_cue_of_a_shipped_routine_is_audible(identifier: str, said: Said) -> None:
    cues = spoken_by_the_pack(SESSIONS[identifier], said)
    assert cues
    assert [cue.text for cue in cues if not cue.audible] == []


@pytest.mark.parametrize("identifier", ["cheek-lip-trio", "gua-sha-face"])
def test_a_file_of_a_routine_speaks_every_cue(identifier: str, facetimer: Facetimer, tmp_path: Path) -> None:
    assert_spoken(identifier, facetimer, tmp_path)


@pytest.mark.thorough
@pytest.mark.parametrize("identifier", SESSIONS)
def test_a_file_of_each_routine_speaks_every_cue(identifier: str, facetimer: Facetimer, tmp_path: Path) -> None:
    assert_spoken(identifier, facetimer, tmp_path)
