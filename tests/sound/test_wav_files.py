# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sound files of one's own: whatever they hold, the answer is a sound or a sentence."""

import os
import random
from array import array
from pathlib import Path

import pytest

from facetimer.sound.pcm import MAX_WAV_BYTES, WavFault, read_wav, write_wav


@pytest.fixture
def good(tmp_path: Path) -> bytes:
    write_wav(tmp_path / "good.wav", array("h", range(2_000)), channels=2)
    return (tmp_path / "good.wav").read_bytes()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", array("h", range(100)))

    assert read_wav(tmp_path / "a.wav") == array("h", range(100))


@pytest.mark.parametrize("seed", range(300))
def test_a_damaged_file_is_a_sound_or_a_sentence(seed: int, good: bytes, tmp_path: Path) -> None:
    dice = random.Random(seed)
    damaged = bytearray(good[: dice.choice([0, 11, 20, 30, 44, 60, len(good)])])
    for _ in range(dice.randint(1, 6) if damaged else 0):
        damaged[dice.randrange(min(len(damaged), 60))] = dice.randrange(256)
    path = tmp_path / "damaged.wav"
    path.write_bytes(damaged)

    try:
        assert read_wav(path).typecode == "h"
    except WavFault as fault:
        assert str(path) in str(fault)  # noqa: PT017 - either answer will do


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "start.wav")

    with pytest.raises(WavFault, match="device or pipe"):
        read_wav(tmp_path / "start.wav")


def test_a_file_longer_than_any_tone_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "end.wav"
    with path.open("wb") as file:
        file.truncate(MAX_WAV_BYTES + 1)

    with pytest.raises(WavFault, match=f"at most {MAX_WAV_BYTES} are read"):
        read_wav(path)


def test_a_sound_longer_than_half_a_minute_is_refused(tmp_path: Path) -> None:
    write_wav(tmp_path / "start.wav", array("h", bytes(2 * 44_100 * 31)))

    with pytest.raises(WavFault, match="is longer than 30 s"):
        read_wav(tmp_path / "start.wav")
