# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every engine says begins at once and is as loud as the calls, however softly and late it said it."""

import math
from array import array

import numpy as np
import pytest

from facetimer.sound.pcm import PEAK_CEILING, RATE_HZ, Samples, frames, length_ms, peak
from facetimer.sound.tidying import loudest_lufs, tidied
from facetimer.sound.voices import REGISTRY
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.flite import FliteVoice
from facetimer.sound.voices.pico import PicoVoice
from facetimer.sound.voices.port import InstalledVoice, Manner
from facetimer.sound.voices.rhvoice import RhVoice
from tests.sound.loudness import loudest_lufs as measured_lufs

PHRASES = ("Seven.", "Feather light.", "Your left side first, with your right hand.", "Release.")
ENGINES: tuple[InstalledVoice, ...] = (EspeakVoice(), FliteVoice(), RhVoice(), PicoVoice())
BEGINS_WITHIN_MS = 20


def silence(ms: int) -> Samples:
    return array("h", bytes(2 * frames(ms)))


def vowel(ms: int, level: float, hz: float = 180) -> Samples:
    """Eight partials that swell and fade in slow waves, as syllables do."""
    steps = ((i / RATE_HZ, 0.6 + 0.4 * math.sin(18 * i / RATE_HZ)) for i in range(frames(ms)))
    return array(
        "h",
        [
            int(level * swell * sum(math.sin(2 * math.pi * hz * k * t) / k for k in range(1, 9)))
            for t, swell in steps
        ],
    )


def hiss(ms: int, level: float) -> Samples:
    noise = np.random.default_rng(3).uniform(-level, level, frames(ms))
    return array("h", noise.astype(int).tolist())


def lufs(samples: Samples) -> float:
    return measured_lufs(np.array(samples, float) / 32_768)


def begins_ms(samples: Samples) -> float:
    """When it is heard: the first sample above -40 dBFS."""
    sound = np.abs(np.array(samples, float)) / 32_768
    return float(np.flatnonzero(sound > 0.01)[0] * 1000 / RATE_HZ)


@pytest.mark.parametrize("level", [400, 2_000, 9_000])
@pytest.mark.parametrize(("before_ms", "after_ms"), [(0, 0), (40, 800), (900, 10)])
@pytest.mark.parametrize("ms", [250, 1_200])
def test_level_start_and_ends(level: float, before_ms: int, after_ms: int, ms: int) -> None:
    said = tidied(silence(before_ms) + vowel(ms, level) + silence(after_ms))
    assert lufs(said) == pytest.approx(-20, abs=1)
    assert begins_ms(said) <= BEGINS_WITHIN_MS
    assert length_ms(said) == pytest.approx(ms, abs=30)
    assert said[0] == said[-1] == 0
    assert peak(said) <= PEAK_CEILING


@pytest.mark.parametrize("hiss_ms", [30, 90, 250])
def test_a_soft_consonant_does_not_begin_late_and_is_kept_where_it_is_heard(hiss_ms: int) -> None:
    """An f of 46 dB below full scale, then one that is heard, then a vowel."""
    dice = np.random.default_rng(3)
    soft, heard = (
        np.array(dice.uniform(-1, 1, frames(ms)) * level, int) for ms, level in ((hiss_ms, 130), (40, 700))
    )
    said = tidied(array("h", [*soft.tolist(), *heard.tolist()]) + vowel(400, 3_500))
    assert begins_ms(said) <= BEGINS_WITHIN_MS
    assert length_ms(said) >= 440


@pytest.mark.parametrize("hz", [110, 400, 900])
@pytest.mark.parametrize("ms", [300, 700])
def test_loudness_is_that_of_the_standard(hz: float, ms: int) -> None:
    sound = vowel(ms, 3_000, hz)
    assert loudest_lufs(sound) == pytest.approx(lufs(sound), abs=0.5)


def test_a_click_is_not_made_louder_than_a_speaker_can_take() -> None:
    assert peak(tidied(array("h", [*([0] * 500), *([32_767] * 40), *([0] * 500)]))) <= PEAK_CEILING


@pytest.mark.parametrize("level", [3_000, 9_000])
def test_a_voice_of_few_and_high_waves_is_as_loud_as_any(level: int) -> None:
    """Short bursts, as a glottis makes them: their peaks would pass -3 dBFS by 2 dB."""
    burst = [math.exp(-i / 25) * math.sin(i / 6) for i in range(frames(24))]
    said = tidied(array("h", [int(level * each) for each in burst * 20]))
    assert lufs(said) == pytest.approx(-20, abs=1)
    assert peak(said) <= PEAK_CEILING


@pytest.mark.parametrize("samples", [silence(0), silence(300)], ids=["nothing", "silence"])
def test_silence_stays_nothing(samples: Samples) -> None:
    assert not tidied(samples)


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_each_engine_there_is_here_begins_at_once_and_is_as_loud_as_the_others(engine: InstalledVoice) -> None:
    if why_not := engine.why_not():
        pytest.skip(why_not)
    assert engine in REGISTRY
    for phrase in PHRASES:
        said = tidied(engine.say(phrase, Manner()))
        assert lufs(said) == pytest.approx(-20, abs=1), phrase
        assert begins_ms(said) <= BEGINS_WITHIN_MS, phrase
