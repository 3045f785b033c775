# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import importlib.util
import math
import wave
from array import array
from pathlib import Path

import numpy as np
import pytest
import soundfile

from facetimer.sound.pcm import PEAK_CEILING, RATE_HZ, Samples, frames, peak
from facetimer.sound.sound_files import write_wav
from facetimer.sound.tones import LONGEST_MS, Tone, ToneSet, checked_tone, load_tones
from tests.sound.loudness import loudest_lufs

QUIET_TONES = frozenset({Tone.PULSE, Tone.LAST, Tone.STROKE, Tone.RETURN, Tone.BREATH_IN, Tone.BREATH_OUT})
"""Tones that come often: 6 LU below the calls, so that a call stands out without being loud."""


def beep(ms: int, level: float = 0.3) -> Samples:
    return array("h", [int(32767 * level * math.cos(i * 0.1)) for i in range(frames(ms))])


@pytest.mark.parametrize("tone", Tone)
class TestShippedTones:
    def test_there_is_a_file_of_the_one_format(self, tone: Tone, assets: Path) -> None:
        with wave.open(str(assets / "sounds" / f"{tone.value}.wav")) as file:
            assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)

    def test_begins_and_ends_with_silence_so_that_nothing_clicks(self, tone: Tone, tones: ToneSet) -> None:
        samples = tones.samples[tone]
        assert samples[0] == samples[-1] == 0
        assert peak(samples[:20]) < 2_000, "the first half millisecond must be soft"
        assert peak(samples[-20:]) < 300

    def test_peak_leaves_three_decibels(self, tone: Tone, tones: ToneSet) -> None:
        assert peak(tones.samples[tone]) <= PEAK_CEILING

    def test_is_as_loud_as_its_kind(self, tone: Tone, tones: ToneSet) -> None:
        expected = -26 if tone in QUIET_TONES else -20
        assert loudest_lufs(np.array(tones.samples[tone]) / 32768) == pytest.approx(expected, abs=0.5)

    def test_most_of_its_energy_is_where_small_speakers_and_older_ears_are(
        self, tone: Tone, tones: ToneSet
    ) -> None:
        waves = np.fft.rfft(np.array(tones.samples[tone], float), 1 << 17)
        energy = waves.real**2 + waves.imag**2
        pitch = np.fft.rfftfreq(1 << 17, 1 / RATE_HZ)
        inside = energy[(pitch >= 480) & (pitch <= 2_700)].sum()
        assert inside > 0.9 * energy.sum()

    def test_is_not_longer_than_the_plan_has_room_for(self, tone: Tone, tones: ToneSet) -> None:
        assert tones.lengths_ms[tone] <= LONGEST_MS[tone]


def test_the_shipped_files_are_what_the_script_makes(tones: ToneSet) -> None:
    script = Path(__file__).parent.parent.parent / "packaging" / "makers" / "make_tones.py"
    spec = importlib.util.spec_from_file_location("make_tones", script)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    sounds = made.tones()
    assert set(sounds) == {tone.value for tone in Tone}
    for tone in Tone:
        sound, target = sounds[tone.value]
        level = 10 ** ((target - made.loudness(sound)) / 20)
        assert np.abs(np.round(sound * level * 32_767) - np.array(tones.samples[tone])).max() <= 1


def test_the_end_is_not_louder_than_the_start(tones: ToneSet) -> None:
    start, end = (loudest_lufs(np.array(tones.samples[t]) / 32768) for t in (Tone.START, Tone.END))
    assert end <= start + 0.2


def test_left_and_right_differ_in_pitch_so_that_one_ear_is_enough(tones: ToneSet) -> None:
    def centre(tone: Tone) -> float:
        spectrum = np.abs(np.fft.rfft(np.array(tones.samples[tone], float))) ** 2
        pitch = np.fft.rfftfreq(len(tones.samples[tone]), 1 / RATE_HZ)
        return float((spectrum * pitch).sum() / spectrum.sum())

    assert centre(Tone.SIDE_RIGHT) > 1.4 * centre(Tone.SIDE_LEFT)


class TestOwnTones:
    def test_an_own_file_replaces_the_shipped_one(self, tmp_path: Path, assets: Path) -> None:
        write_wav(tmp_path / "start.wav", beep(300))
        loaded = load_tones(assets / "sounds", tmp_path)
        assert loaded.lengths_ms[Tone.START] == 300
        assert not loaded.faults

    def test_an_own_file_is_softened_at_its_ends_and_kept_below_the_ceiling(self, tmp_path: Path) -> None:
        path = tmp_path / "start.wav"
        write_wav(path, beep(300, level=0.99))
        samples = checked_tone(Tone.START, path)
        assert samples[0] == samples[-1] == 0
        assert peak(samples) <= PEAK_CEILING

    def test_stereo_at_another_rate_is_taken_over(self, tmp_path: Path) -> None:
        path = tmp_path / "start.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(48_000)
            file.writeframes(array("h", [8_000, 4_000] * 24_000).tobytes())
        samples = checked_tone(Tone.START, path)
        assert len(samples) == pytest.approx(RATE_HZ / 2, abs=2)
        assert samples[len(samples) // 2] == 6_000

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (beep(2_000), "lasts 2000 ms; the tone start has room for 850 ms"),
            (array("h", bytes(20_000)), "nothing can be heard in it"),
        ],
    )
    def test_one_that_cannot_serve_is_named_and_the_shipped_one_stays(
        self, content: Samples, sentence: str, tmp_path: Path, assets: Path, tones: ToneSet
    ) -> None:
        write_wav(tmp_path / "start.wav", content)
        loaded = load_tones(assets / "sounds", tmp_path)
        assert loaded.samples[Tone.START] == tones.samples[Tone.START]
        assert sentence in loaded.faults[0]
        assert str(tmp_path / "start.wav") in loaded.faults[0]

    def test_of_several_of_one_name_the_first_that_can_be_used_is_taken(
        self, tmp_path: Path, assets: Path
    ) -> None:
        (tmp_path / "start.wav").write_text("hello")
        soundfile.write(tmp_path / "start.mp3", np.array(beep(300)), RATE_HZ)
        soundfile.write(tmp_path / "start.flac", np.array(beep(400)), RATE_HZ)
        loaded = load_tones(assets / "sounds", tmp_path)
        assert loaded.lengths_ms[Tone.START] == 400
        assert len(loaded.faults) == 1
        assert str(tmp_path / "start.wav") in loaded.faults[0]


def test_a_missing_folder_leaves_silence_and_a_word_about_every_tone(tmp_path: Path) -> None:
    loaded = load_tones(tmp_path / "nowhere")
    assert len(loaded.faults) == len(Tone)
    assert all(not any(samples) for samples in loaded.samples.values())
