# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sound files in and out, as mono samples at 44.1 kHz. It must not know what a sound is for.

16-bit PCM WAV, which we ship and every voice writes, is read here. Any other format is decoded by miniaudio in a
process of its own (`decoder.py`): its Vorbis decoder crashes on some damaged files (nothings/stb #1981,
mackron/miniaudio #1090), and a crash there costs one sound and no session.
"""

import io
import subprocess
import wave
from array import array
from pathlib import Path

from facetimer.notices import Notice
from facetimer.outside import Unreadable, read_bytes
from facetimer.sound.pcm import RATE_HZ, Samples
from facetimer.starting import DECODE_OPTION, HIDDEN_WINDOW, own_command, own_environment
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_FILE_BYTES = 16 << 20
MAX_SOUND_S = 30
"""No tone and no phrase is longer."""
DECODING_S = 30.0
"""For one file, against a decoder that hangs; it takes 0.1 s on an idle machine, far more on a slow one."""
RATES_HZ = (8_000, 192_000)


class SoundFault(Exception):  # noqa: N818 - said to a person as it stands
    """A sound file that cannot be used; the message says what is wrong and what would be right."""


def read_sound(path: Path) -> Samples:
    """Return the sound in a WAV, FLAC, MP3 or Ogg Vorbis file.

    Raises:
        SoundFault: it cannot be read, is no such sound, or lasts longer than `MAX_SOUND_S`.
    """
    content = _content(path)
    samples = _from_wav(path, content)
    return _decoded(path, content) if samples is None else samples


def read_wav(path: Path) -> Samples:
    """Return the sound in a WAV file of 16-bit PCM, without a process of its own.

    Raises:
        SoundFault: it cannot be read, is no such file, or lasts longer than `MAX_SOUND_S`.
    """
    return wav_samples(path, _content(path))


def wav_samples(path: Path, content: bytes) -> Samples:
    """Return the sound in the bytes of a WAV file of 16-bit PCM; `path` says in a fault whose they are.

    Raises:
        SoundFault: it is no such file, or lasts longer than `MAX_SOUND_S`.
    """
    samples = _from_wav(path, content)
    if samples is None:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: not a readable WAV file; save it as WAV, 16-bit PCM")
        raise SoundFault(Notice(words, file=path))
    return samples


def write_wav(path: Path, samples: Samples, *, channels: int = 1) -> None:
    """Write 16-bit PCM at 44.1 kHz.

    Raises:
        OSError: the disk refuses.
    """
    with path.open("wb") as raw, wave.open(raw, "wb") as file:  # a path that fails would leave half a writer
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())


def _content(path: Path) -> bytes:
    try:
        return read_bytes(path, MAX_FILE_BYTES)
    except Unreadable as fault:
        raise SoundFault(Notice("{file}: {message}", file=path, message=fault.message)) from fault


def _from_wav(path: Path, content: bytes) -> Samples | None:
    """Return the sound in a WAV file of 16-bit PCM; None if `content` is something else."""
    try:
        with wave.open(io.BytesIO(content), "rb") as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            if width != 2 or channels not in (1, 2) or not RATES_HZ[0] <= rate <= RATES_HZ[1]:
                return None
            data = file.readframes((MAX_SOUND_S + 1) * rate)
    except (EOFError, wave.Error, RuntimeError):  # the last: a chunk longer than the file
        return None
    data = data[: len(data) // (2 * channels) * 2 * channels]
    if len(data) > MAX_SOUND_S * rate * channels * 2:
        raise _too_long(path)
    if (channels, rate) != (1, RATE_HZ):
        data = _converted(data, channels, rate)
    return array("h", data)


def _converted(data: bytes, channels: int, rate: int) -> bytes:
    import miniaudio  # 0.1 s: only where another rate needs it

    form = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(form, channels, rate, data, form, 1, RATE_HZ))


def _decoded(path: Path, content: bytes) -> Samples:
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no word from outside
            own_command(DECODE_OPTION, str(MAX_SOUND_S * RATE_HZ + 1)),
            input=content,
            capture_output=True,
            env=own_environment(),
            timeout=DECODING_S,
            creationflags=HIDDEN_WINDOW,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise _unreadable(path, fault) from fault
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        unknown = Notice(QT_TRANSLATE_NOOP("Notices", "it is damaged or of another kind"))
        raise _unreadable(path, said[-1] if said else unknown)  # a word only from a decoder that cannot begin
    samples = array("h", done.stdout)
    if len(samples) > MAX_SOUND_S * RATE_HZ:
        raise _too_long(path)
    return samples


def _unreadable(path: Path, reason: object) -> SoundFault:
    words = QT_TRANSLATE_NOOP(
        "Notices", "{file}: no sound can be read from it ({reason}); save it as WAV, FLAC, MP3 or Ogg Vorbis"
    )
    return SoundFault(Notice(words, file=path, reason=reason))


def _too_long(path: Path) -> SoundFault:
    words = QT_TRANSLATE_NOOP("Notices", "{file}: is longer than {seconds} s, which no tone and no phrase needs")
    return SoundFault(Notice(words, file=path, seconds=MAX_SOUND_S))
