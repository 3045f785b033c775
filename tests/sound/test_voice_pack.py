# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shipped pack has every word that the shipped library asks for, at one level, and each begins at once."""

from pathlib import Path

import numpy as np
import pytest
from msgspec import json

from facetimer.session.timeline import TimelineOptions
from facetimer.sound.pcm import RATE_HZ
from facetimer.sound.voices.phrase_pack import INDEX, SOUNDS, Index, PhrasePack
from facetimer.sound.voices.port import Manner
from tests.sound.loudness import loudest_lufs
from tests.sound.sessions import catalogue
from tests.sound.voice_pack_maker import maker

MAKER = maker()
LIBRARY = catalogue()
PACK = PhrasePack()
AGAIN = "the library says other words than before: make the pack anew, see packaging/makers/make_voice_pack.py"
WITHIN_MS = 20
"""Of where a session places a word. Breath before an f or an h is softer than what is looked for here."""


@pytest.fixture
def index(assets: Path) -> Index:
    return json.decode((assets / "voices/en" / INDEX).read_bytes(), type=Index)


def test_it_says_all_that_the_library_asks_for() -> None:
    assert sorted(text for text in MAKER.texts_as_written(LIBRARY) if not PACK.parts_of(text)) == [], AGAIN


@pytest.mark.parametrize("hold_s", [1, 7, 20, 33, 60])
def test_it_says_a_length_of_holds_that_a_person_chose(hold_s: int) -> None:
    options = TimelineOptions(own_hold_ms=hold_s * 1000)
    asked = {text for e in LIBRARY.exercises.values() for text in MAKER.asked_for(MAKER.alone(e, options))}
    assert sorted(text for text in asked if not PACK.parts_of(text)) == [], AGAIN


@pytest.mark.parametrize("reps", [2, 10])
def test_it_says_a_count_that_a_person_chose(reps: int) -> None:
    options = TimelineOptions()
    asked = {text for e in LIBRARY.exercises.values() for text in MAKER.asked_for(MAKER.alone(e, options, reps))}
    assert sorted(text for text in asked if not PACK.parts_of(text)) == [], AGAIN


@pytest.mark.thorough
def test_it_has_just_what_the_script_would_say(index: Index) -> None:
    said = MAKER.to_be_said(MAKER.texts_as_written(LIBRARY), MAKER.texts_with_own_figures(LIBRARY))
    assert index.phrases.keys() == {phrase.lower() for phrase in said}, AGAIN


def test_phrases_lie_one_after_the_other_to_the_end_of_the_file(index: Index, assets: Path) -> None:
    at = index.head_bytes
    for place in sorted(index.phrases.values(), key=lambda place: place.at):
        assert place.at == at
        at += place.size
    assert (assets / "voices/en" / SOUNDS).stat().st_size == at < 5 * 2**20


@pytest.mark.parametrize("nth", range(8))
def test_each_is_as_loud_as_a_call_and_does_not_click(nth: int, index: Index) -> None:
    for phrase in sorted(index.phrases)[nth * 7 :: 101]:
        said = np.array(PACK.say(phrase, Manner()), float) / 32_768
        assert loudest_lufs(said) == pytest.approx(-20, abs=1), phrase
        assert max(abs(said[0]), abs(said[-1])) < 0.002, phrase
        assert np.abs(said).max() < 0.8, phrase


def test_each_is_heard_at_once(index: Index) -> None:
    """Above -40 dBFS, that is, which a soft consonant is not."""
    for phrase in index.phrases:
        said = np.array(PACK.say(phrase, Manner()), float) / 32_768
        first = np.flatnonzero(np.abs(said) > 0.01)[0]
        assert first * 1000 / RATE_HZ <= WITHIN_MS, phrase


def test_its_licences_lie_beside_it(assets: Path) -> None:
    notice = (assets / "voices/en/NOTICE").read_text("utf-8")
    for name in ("hibari-tts 0.2.1", "Kokoro-82M", "misaki", "Apache-2.0"):
        assert name in notice
