# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sound files of one's own: whatever they hold, the answer is a sound or a sentence."""

import math
import os
import random
import re
import subprocess
import sys
import wave
from array import array
from pathlib import Path

import numpy as np
import pytest
import soundfile

from facetimer.sound.pcm import RATE_HZ, frames, peak
from facetimer.sound.sound_files import MAX_FILE_BYTES, SoundFault, read_sound, read_wav, write_wav
from tests.sound.strength import rms
from tests.system_words import refusal

NOTE = array("h", [int(10_000 * math.sin(i * 0.1)) for i in range(frames(300))])
FORMS = {"wav": "PCM_24", "flac": "PCM_16", "ogg": "VORBIS", "mp3": "MPEG_LAYER_III"}


def write_as(path: Path, rate_hz: int = RATE_HZ, channels: int = 2) -> None:
    length = round(0.3 * rate_hz)
    note = 10_000 / 32_768 * np.sin(np.arange(length) * 0.1 * RATE_HZ / rate_hz)
    ending = path.suffix[1:]
    soundfile.write(path, np.stack([note] * channels, 1), rate_hz, FORMS[ending], format=ending.upper())


def damaged(good: bytes, dice: random.Random) -> bytes:
    content = bytearray(good[: dice.choice([0, 11, 20, 30, 44, 60, len(good), len(good)])])
    for _ in range(dice.randint(1, 6) if content else 0):
        content[dice.randrange(min(len(content), 60))] = dice.randrange(256)
    return bytes(content)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", NOTE)

    assert read_wav(tmp_path / "a.wav") == read_sound(tmp_path / "a.wav") == NOTE


@pytest.mark.parametrize("rate_hz", [RATE_HZ, 22_050, 16_000, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_voice_may_write_at_any_rate(rate_hz: int, channels: int, tmp_path: Path) -> None:
    path = tmp_path / "said.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        note = (int(10_000 * math.sin(i * 0.1 * RATE_HZ / rate_hz)) for i in range(round(0.3 * rate_hz)))
        file.writeframes(array("h", [sample for sample in note for _ in range(channels)]).tobytes())

    samples = read_wav(path)

    assert len(samples) == pytest.approx(len(NOTE), abs=3)
    assert rms(samples) == pytest.approx(rms(NOTE), rel=0.03)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(("rate_hz", "channels"), [(RATE_HZ, 1), (48_000, 2)])
def test_a_sound_may_have_any_of_the_usual_forms(ending: str, rate_hz: int, channels: int, tmp_path: Path) -> None:
    path = tmp_path / f"start.{ending}"
    write_as(path, rate_hz, channels)

    samples = read_sound(path)

    assert len(samples) == pytest.approx(len(NOTE), rel=0.01)
    assert rms(samples[2_000:-2_000]) == pytest.approx(rms(NOTE), rel=0.03)
    assert peak(samples) == pytest.approx(10_000, rel=0.15)


@pytest.mark.parametrize("seed", range(300))
def test_a_damaged_wav_file_is_a_sound_or_a_sentence(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "damaged.wav"
    write_wav(path, NOTE, channels=2)
    path.write_bytes(damaged(path.read_bytes(), random.Random(seed)))

    try:
        assert read_wav(path).typecode == "h"
    except SoundFault as fault:
        assert str(path) in str(fault)  # noqa: PT017 - either answer will do


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("seed", range(4))
def test_any_damaged_file_is_a_sound_or_a_sentence(ending: str, seed: int, tmp_path: Path) -> None:
    path = tmp_path / f"damaged.{ending}"
    write_as(path)
    path.write_bytes(damaged(path.read_bytes(), random.Random(seed)))

    try:
        assert read_sound(path).typecode == "h"
    except SoundFault as fault:
        assert str(path) in str(fault)  # noqa: PT017 - either answer will do


def test_a_file_that_crashes_the_decoder_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "start.ogg"
    write_as(path)
    content = bytearray(path.read_bytes())
    count = content.index(b"\x03vorbis") + 7
    vendor = int.from_bytes(content[count : count + 4], "little")
    count += 4 + vendor
    content[count : count + 4] = b"\xff\xff\xff\x7f"  # comments, of which there are not so many
    path.write_bytes(content)

    with pytest.raises(
        SoundFault, match=r"start\.ogg: no sound can be read from it \(it is damaged or of another kind\); save it"
    ):
        read_sound(path)


def test_what_is_no_sound_is_named_with_what_would_be(tmp_path: Path) -> None:
    path = tmp_path / "start.mp3"
    path.write_text("hello")

    with pytest.raises(
        SoundFault, match=r"start\.mp3: no sound can be read from it \(it is damaged or of another kind\); save it"
    ):
        read_sound(path)
    with pytest.raises(SoundFault, match=r"start\.mp3: not a readable WAV file; save it as WAV, 16-bit PCM"):
        read_wav(path)


def test_a_decoder_that_cannot_be_started_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_as(tmp_path / "start.flac")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))

    why = refusal(lambda: subprocess.run([tmp_path / "no-python"], check=True))
    with pytest.raises(SoundFault, match=re.escape(why)):
        read_sound(tmp_path / "start.flac")


@pytest.mark.skipif(os.name == "nt", reason="named pipes")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "start.wav")

    with pytest.raises(SoundFault, match="is a device or pipe, it should be a file"):
        read_sound(tmp_path / "start.wav")


def test_a_file_larger_than_any_tone_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "end.wav"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)

    with pytest.raises(SoundFault, match=f"at most {MAX_FILE_BYTES} are read"):
        read_sound(path)


@pytest.mark.parametrize("ending", ["wav", "flac"])
def test_a_sound_longer_than_half_a_minute_is_refused(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"start.{ending}"
    if ending == "wav":
        write_wav(path, array("h", bytes(2 * 44_100 * 31)))
    else:
        soundfile.write(path, np.zeros(RATE_HZ * 3_600, np.int16), RATE_HZ)  # an hour in 0.2 MB

    with pytest.raises(SoundFault, match="is longer than 30 s"):
        read_sound(path)


def test_reading_the_shipped_tones_loads_no_sound_library() -> None:
    program = (
        "import sys; from facetimer.resources import assets_dir; from facetimer.sound.tones import load_tones;"
        "assert not load_tones(assets_dir() / 'sounds').faults; assert 'miniaudio' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
