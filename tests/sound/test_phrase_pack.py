# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A small pack of tones, written by the script that makes the shipped one."""

from pathlib import Path
from typing import TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray

from facetimer.sound.pcm import RATE_HZ, frames, length_ms
from facetimer.sound.voices.joining import PAUSES_MS
from facetimer.sound.voices.phrase_pack import INDEX, SOUNDS, PhrasePack
from facetimer.sound.voices.port import Manner, VoiceFailed
from tests.sound.voice_pack_maker import maker

MAKER = maker()
PLAIN = Manner()
Wave: TypeAlias = NDArray[np.float64]


def hum(hz: float, seconds: float) -> Wave:
    steps = np.arange(int(seconds * MAKER.MODEL_HZ)) / MAKER.MODEL_HZ
    return np.asarray(MAKER.levelled(np.sin(2 * np.pi * hz * steps)), dtype=np.float64)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pack")
    waves = {
        "Hold.": hum(300, 0.5),
        "Next:": hum(400, 0.4),
        "Brow Stretch.": hum(500, 0.9),
        "Hold,": hum(600, 0.3),
    }
    MAKER.write_pack(place, waves)
    return place


@pytest.fixture
def pack(folder: Path) -> PhrasePack:
    return PhrasePack(folder=folder)


def pitch_hz(samples: Wave) -> float:
    spectrum = np.abs(np.fft.rfft(samples, 1 << 17))
    return float(np.argmax(spectrum) * RATE_HZ / (1 << 17))


def test_a_phrase_sounds_as_it_was_said_and_is_as_long(pack: PhrasePack) -> None:
    said = pack.say("Hold.", PLAIN)
    assert len(said) == RATE_HZ // 2
    assert pitch_hz(np.array(said, float)) == pytest.approx(300, rel=0.01)
    assert pack.length_ms("Hold.", PLAIN) == 500


def test_small_and_capital_letters_are_said_alike(pack: PhrasePack) -> None:
    assert pack.say("hold.", PLAIN) == pack.say("Hold.", PLAIN)


def test_a_text_is_joined_from_its_phrases_with_a_rest_between(pack: PhrasePack) -> None:
    assert pack.parts_of("Next: Brow Stretch. Hold.") == ("next:", "brow stretch.", "hold.")
    said = np.array(pack.say("Next: Brow Stretch.", PLAIN), float)
    pause = frames(PAUSES_MS[":"])
    head = len(said) - pause - RATE_HZ * 9 // 10
    assert pitch_hz(said[:head]) == pytest.approx(400, rel=0.01)
    assert not said[head : head + pause].any()
    assert pitch_hz(said[head + pause :]) == pytest.approx(500, rel=0.01)
    assert pack.length_ms("Next: Brow Stretch.", PLAIN) == length_ms(range(len(said)))


@pytest.mark.parametrize("text", ["Hold tight.", "Hold. Tight.", "Brow. Stretch.", ""])
def test_what_is_not_in_it_is_not_said(text: str, pack: PhrasePack) -> None:
    assert pack.parts_of(text) == ()
    assert pack.length_ms(text, PLAIN) is None
    with pytest.raises(VoiceFailed, match="The voice heart does not know these words: "):
        pack.say(text, PLAIN)


@pytest.mark.parametrize("rate", [60, 80, 130, 200])
def test_another_pace_has_just_the_length_that_was_told(rate: int, pack: PhrasePack) -> None:
    manner = Manner(rate_percent=rate)
    said = pack.say("Hold. Brow Stretch.", manner)
    assert length_ms(said) == pack.length_ms("Hold. Brow Stretch.", manner)
    assert length_ms(said) == pytest.approx((500 + 260 + 900) * 100 / rate, abs=2)


def test_the_same_waves_make_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    MAKER.write_pack(tmp_path / "a", {"Hold.": hum(300, 0.5)})
    MAKER.write_pack(tmp_path / "b", {"Hold.": hum(300, 0.5)})
    for name in (SOUNDS, INDEX):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


class TestTrouble:
    def test_none_there_is_told(self, tmp_path: Path) -> None:
        assert PhrasePack(folder=tmp_path).why_not().startswith("facetimer's own voice is missing")

    def test_an_index_that_cannot_be_read_is_none(self, tmp_path: Path) -> None:
        (tmp_path / INDEX).write_text('{"head_bytes": 3}')
        assert PhrasePack(folder=tmp_path).why_not()

    def test_one_that_is_there_says_so(self, pack: PhrasePack) -> None:
        assert pack.why_not() == ""

    @pytest.mark.parametrize("damage", ["gone", "empty", "cut"])
    def test_sounds_that_cannot_be_read_are_told(self, damage: str, folder: Path, tmp_path: Path) -> None:
        (tmp_path / INDEX).write_bytes((folder / INDEX).read_bytes())
        if damage != "gone":
            whole = (folder / SOUNDS).read_bytes()
            (tmp_path / SOUNDS).write_bytes(b"" if damage == "empty" else whole[:100])
        with pytest.raises(VoiceFailed, match="The voice heart cannot be used"):
            PhrasePack(folder=tmp_path).say("Next:", PLAIN)
