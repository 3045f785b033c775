# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The arithmetic of samples, and files that are not what they seem."""

import io
import os
import random
import wave
from array import array
from pathlib import Path

import pytest

from facetimer.sound.pcm import (
    FULL_SCALE,
    LONG_SOUND,
    OFF_SIDE,
    RATE_HZ,
    Samples,
    WavFault,
    faded,
    frames,
    gain,
    length_ms,
    mix_into,
    panned,
    peak,
    read_wav,
    resampled,
    rms,
    scaled,
    write_wav,
)

RAMP = array("h", range(-20_000, 20_000, 7))


def wav(samples: Samples, *, channels: int = 1, width: int = 2, rate_hz: int = RATE_HZ) -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate_hz)
        file.writeframes(samples.tobytes())
    return written.getvalue()


def test_a_length_is_never_shorter_than_the_samples() -> None:
    assert [length_ms(array("h", bytes(2 * n))) for n in (0, 1, 44, 45, 441, 44_100)] == [0, 1, 1, 2, 10, 1_000]
    assert frames(10) == 441


def test_six_decibels_are_twice_as_much() -> None:
    assert gain(6.0206) == pytest.approx(2, abs=1e-4)
    assert gain(0) == 1


@pytest.mark.parametrize("times", [1, LONG_SOUND // len(RAMP) + 1])
@pytest.mark.parametrize("factor", [0.0, 0.5, 1, 2.5])
def test_scaling_stays_within_sixteen_bits_however_long_the_sound(times: int, factor: float) -> None:
    made = scaled(RAMP * times, factor)
    assert made == array("h", [max(-FULL_SCALE, min(FULL_SCALE, int(s * factor))) for s in RAMP]) * times


@pytest.mark.parametrize(("pan", "left", "right"), [(0, 1, 1), (-1, 1, OFF_SIDE), (1, OFF_SIDE, 1)])
def test_a_panned_sound_is_heard_on_both_sides(pan: float, left: float, right: float) -> None:
    stereo = panned(RAMP, pan)
    assert stereo[0::2] == scaled(RAMP, left)
    assert stereo[1::2] == scaled(RAMP, right)


def test_what_is_mixed_is_added_and_never_turns_over() -> None:
    leg = array("h", [10, 32_000, -32_000, 10])
    mix_into(leg, 1, array("h", [32_000, -32_000]))
    assert leg == array("h", [10, FULL_SCALE, -FULL_SCALE, 10])


@pytest.mark.parametrize("at", [-1, 3])
def test_what_lies_outside_a_leg_is_refused(at: int) -> None:
    with pytest.raises(ValueError, match=rf"samples {at}\.\.{at + 2} lie outside the leg of 4"):
        mix_into(array("h", bytes(8)), at, array("h", [1, 1]))


def test_a_faded_sound_begins_and_ends_with_nothing() -> None:
    made = faded(array("h", [1_000] * 10), 4, 2)
    assert made == array("h", [0, 250, 500, 750, 1_000, 1_000, 1_000, 1_000, 500, 0])
    assert faded(array("h", [1_000]), 4, 4) == array("h", [0])


def test_peak_and_rms() -> None:
    assert peak(array("h", [3, -5])) == 5
    assert rms(array("h", [3, -3])) == 3
    assert peak(array("h")) == rms(array("h")) == 0


@pytest.mark.parametrize("rate_hz", [22_050, 16_000, 48_000, RATE_HZ])
def test_resampling_keeps_length_and_line(rate_hz: int) -> None:
    line = array("h", range(0, 20_000, 4))
    made = resampled(line, rate_hz)
    assert len(made) == pytest.approx(len(line) * RATE_HZ / rate_hz, abs=1)
    assert made[len(made) // 2] == pytest.approx(line[len(line) // 2], abs=5)


class TestFiles:
    def test_what_is_written_is_read(self, tmp_path: Path) -> None:
        write_wav(tmp_path / "a.wav", RAMP)
        assert read_wav(tmp_path / "a.wav") == RAMP

    def test_a_damaged_file_is_a_fault_and_nothing_else(self, tmp_path: Path) -> None:
        good, dice, faults = wav(RAMP[:200]), random.Random(1), 0
        path = tmp_path / "a.wav"
        for _ in range(500):
            content = bytearray(good)
            for _ in range(dice.randint(1, 5)):
                content[dice.randrange(48)] = dice.choice([0, 1, 255, dice.randrange(256)])
            path.write_bytes(content[: dice.choice([len(content), dice.randrange(len(content))])])
            try:
                read_wav(path)
            except WavFault:
                faults += 1
        assert faults > 100

    @pytest.mark.skipif(os.name == "nt", reason="named pipes")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "start.wav")
        with pytest.raises(WavFault, match="is a device or pipe, it should be a file"):
            read_wav(tmp_path / "start.wav")

    def test_what_does_not_fit_is_named_with_what_would(self, tmp_path: Path) -> None:
        path = tmp_path / "a.wav"
        path.write_bytes(wav(RAMP[:100], channels=1, width=1))
        with pytest.raises(WavFault, match=r"8 bit, 1 channels, 44100 Hz; it must be 16 bit"):
            read_wav(path)
