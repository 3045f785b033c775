# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is kept of spoken phrases: bounded, the oldest thrown away, and never in the way."""

import os
from pathlib import Path

import pytest

from facetimer.sound.render.phrase_cache import PhraseCache
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.port import Manner
from tests.sound.render.test_speech import tone

VOICE, MANNER = EspeakVoice(), Manner("en-gb")
PHRASE = tone(100)
FILE_BYTES = 44 + 2 * len(PHRASE)
HOUR_NS = 3_600 * 10**9


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(cache: PhraseCache, name: str, age_hours: int) -> Path:
    place = cache.place(VOICE, MANNER, name)
    assert cache.keep(place, PHRASE)
    then_ns = place.stat().st_mtime_ns - age_hours * HOUR_NS
    os.utime(place, ns=(then_ns, then_ns))
    return place


def names(root: Path) -> set[str]:
    return {path.name for path in root.rglob("*") if path.is_file()}


def test_what_is_kept_is_found(root: Path) -> None:
    cache = PhraseCache(root)
    assert cache.find(kept(cache, "hold.wav", 0)) == PHRASE
    assert cache.find(cache.place(VOICE, Manner("de"), "hold.wav")) is None


def test_the_oldest_go_until_the_rest_fits(root: Path) -> None:
    cache = PhraseCache(root, at_most_bytes=2 * FILE_BYTES)
    for age_hours in (3, 1, 4, 2):
        kept(cache, f"{age_hours}.wav", age_hours)
    cache.tidy()
    assert names(root) == {"1.wav", "2.wav"}


def test_what_fits_stays(root: Path) -> None:
    cache = PhraseCache(root, at_most_bytes=2 * FILE_BYTES)
    kept(cache, "1.wav", 1_000)
    kept(cache, "2.wav", 2_000)
    cache.tidy()
    assert names(root) == {"1.wav", "2.wav"}


def test_what_was_used_is_not_old(root: Path) -> None:
    cache = PhraseCache(root, at_most_bytes=FILE_BYTES)
    used = kept(cache, "used.wav", 9)
    kept(cache, "newer.wav", 1)
    assert cache.find(used)
    cache.tidy()
    assert names(root) == {"used.wav"}


def test_other_voices_and_unfinished_files_count(root: Path) -> None:
    cache = PhraseCache(root, at_most_bytes=FILE_BYTES)
    other = cache.place(EspeakVoice("espeak"), Manner(rate_percent=80), "hold.wav")
    assert cache.keep(other, PHRASE)
    draft = other.parent / ".facetimer-abc.part"
    draft.write_bytes(bytes(100))
    for path in (draft, other):
        os.utime(path, (0, 0))
    kept(cache, "hold.wav", 0)
    cache.tidy()
    assert names(root) == {"hold.wav"}
    assert not other.exists()


def test_a_folder_that_is_not_there_is_no_trouble(root: Path) -> None:
    PhraseCache(root, outdated=root / "none").tidy()
    assert not root.exists()


def test_where_it_was_kept_before_nothing_stays_but_what_is_somebody_elses(root: Path, tmp_path: Path) -> None:
    before = tmp_path / "data" / "cache"
    phrase = before / "voice" / "1" / "espeak-ng" / "hold.wav"
    phrase.parent.mkdir(parents=True)
    phrase.write_bytes(b"spoken")
    foreign = before / "mine.txt"
    foreign.write_text("keep")
    cache = PhraseCache(root, outdated=before)
    cache.tidy()
    assert names(before) == {"mine.txt"}
    foreign.unlink()
    cache.tidy()
    assert not before.exists()
    assert before.parent.exists()


def test_a_disk_that_refuses_is_told_and_leaves_nothing(root: Path) -> None:
    root.write_text("a file where the folder belongs")
    cache = PhraseCache(root)
    assert not cache.keep(cache.place(VOICE, MANNER, "hold.wav"), PHRASE)
    assert root.read_text() == "a file where the folder belongs"
