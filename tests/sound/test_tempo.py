# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import math
from array import array

import numpy as np
import pytest

from facetimer.sound.pcm import RATE_HZ, Samples, frames
from facetimer.sound.voices.tempo import at_rate, length_at
from tests.sound.strength import rms

RATES = [60, 80, 90, 110, 130, 200]


def vowel(hz: float, ms: int, strength: int = 6_000) -> Samples:
    """Five partials of one note: what a voice is to a seam."""
    steps = (2 * math.pi * hz * i / RATE_HZ for i in range(frames(ms)))
    return array("h", [int(sum(strength / k * math.sin(k * step) for k in range(1, 6))) for step in steps])


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("ms", [0, 3, 40, 51, 333, 1_500])
def test_the_length_is_the_one_foretold(rate: int, ms: int) -> None:
    spoken = vowel(200, ms)
    assert len(at_rate(spoken, rate)) == length_at(len(spoken), rate)


def test_the_usual_speed_changes_nothing() -> None:
    assert at_rate(vowel(200, 300), 100) == vowel(200, 300)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize(("hz", "strength"), [(110, 6_000), (187, 6_000), (240, 6_000), (187, 15_000), (187, 200)])
def test_the_pitch_stays_and_no_period_is_cut(rate: int, hz: float, strength: int) -> None:
    spoken = vowel(hz, 900, strength)
    said = np.array(at_rate(spoken, rate)[frames(20) : -frames(60)], float)
    energy = np.abs(np.fft.rfft(said * np.hanning(len(said)), 1 << 17)) ** 2
    pitches = np.fft.rfftfreq(1 << 17, 1 / RATE_HZ)
    partials = sum(energy[np.abs(pitches - k * hz) < 0.16 * hz].sum() for k in range(1, 6))
    assert pitches[np.argmax(energy)] == pytest.approx(hz, rel=0.02)
    assert partials > 0.97 * energy.sum(), "the rest would be the rattle of bad seams"


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("level", [-32_768, 32_767, 0])
def test_the_loudest_and_the_most_silent_are_what_they_were(rate: int, level: int) -> None:
    spoken = array("h", [level]) * frames(400)
    said = at_rate(spoken, rate)
    assert set(said[: -frames(20)]) == {level}


@pytest.mark.parametrize("rate", RATES)
def test_it_is_as_loud_and_ends_without_a_click(rate: int) -> None:
    said = at_rate(vowel(200, 900), rate)
    assert rms(said[frames(50) : -frames(80)]) == pytest.approx(rms(vowel(200, 900)), rel=0.12)
    assert said[-1] == 0
