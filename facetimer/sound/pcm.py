# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Samples: the one format every sound has here, and the arithmetic done on it.

A sound at rest is mono, 44.1 kHz, 16 bit, in an `array("h")`; only a leg is stereo. It must not know what a sound
means. No numpy: slices are copied by C, and what is computed sample by sample is short.
"""

import io
import math
import wave
from array import array
from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from facetimer.notices import Notice
from facetimer.outside import Unreadable, read_bytes
from facetimer.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    Samples: TypeAlias = array[int]
else:
    Samples = array  # which Python 3.11 does not let us subscript

RATE_HZ = 44_100
LONG_SOUND = 20_000
"""From so many samples on a table is the faster way to scale them: it costs 20 ms once, and 25 ns a sample."""
FRAME_BYTES = 4
"""A stereo frame of a leg: two samples of two bytes."""
FULL_SCALE = 32_767
PEAK_CEILING = int(FULL_SCALE * 10 ** (-3 / 20))
"""-3 dBFS: headroom for the resampler of a sound card."""
OFF_SIDE = 0.35
"""What the far speaker still gets of a panned sound, so that one working ear hears everything."""


def frames(ms: float) -> int:
    """Return how many frames `ms` milliseconds have, rounded to the nearest."""
    return round(ms * RATE_HZ / 1000)


def length_ms(samples: Sequence[int]) -> int:
    """Return the length of mono samples in milliseconds, rounded up so that a plan never cuts their end."""
    return -(-len(samples) * 1000 // RATE_HZ)


def gain(db: float) -> float:
    """Return the factor for `db` decibels."""
    return float(10 ** (db / 20))


def scaled(samples: Samples, factor: float) -> Samples:
    """Return `samples` times `factor` (0..4), held inside the range of 16 bits."""
    if factor == 1:
        return samples
    if len(samples) < LONG_SOUND:
        return array("h", [max(-FULL_SCALE, min(FULL_SCALE, int(s * factor))) for s in samples])
    return array("h", map(_scale(round(factor, 4)).__getitem__, samples))


@lru_cache(maxsize=48)
def _scale(factor: float) -> Samples:
    """Return every sample times `factor`, by index; a negative one counts from the end, as indices do."""
    values = (max(-FULL_SCALE, min(FULL_SCALE, int(s * factor))) for s in (*range(32_768), *range(-32_768, 0)))
    return array("h", values)


def panned(samples: Samples, pan: float) -> Samples:
    """Return stereo frames of mono `samples`; `pan` goes from -1 (left) over 0 to 1 (right)."""
    stereo = array("h", bytes(FRAME_BYTES * len(samples)))
    far = 1 - (1 - OFF_SIDE) * abs(pan)
    stereo[0::2] = scaled(samples, far if pan > 0 else 1)
    stereo[1::2] = scaled(samples, far if pan < 0 else 1)
    return stereo


def mix_into(leg: Samples, at: int, sound: Sequence[int]) -> None:
    """Add `sound` to `leg` from sample `at` on, held inside the range of 16 bits.

    Raises:
        ValueError: the sound does not lie inside the leg.
    """
    end = at + len(sound)
    if at < 0 or end > len(leg):
        raise ValueError(f"samples {at}..{end} lie outside the leg of {len(leg)}")
    leg[at:end] = array(
        "h", [max(-FULL_SCALE, min(FULL_SCALE, a + b)) for a, b in zip(leg[at:end], sound, strict=True)]
    )


def faded(samples: Samples, fade_in: int, fade_out: int) -> Samples:
    """Return `samples` with both ends drawn to 0 over that many samples; the first and the last are 0."""
    shaped = samples[:]
    for i in range(min(fade_in, len(shaped))):
        shaped[i] = int(shaped[i] * i / fade_in)
    for i in range(min(fade_out, len(shaped))):
        shaped[-1 - i] = int(shaped[-1 - i] * i / fade_out)
    return shaped


def peak(samples: Sequence[int]) -> int:
    """Return the largest magnitude; 0 for no samples."""
    highest, lowest = (max(samples), min(samples)) if samples else (0, 0)
    return max(highest, -lowest)


def rms(samples: Sequence[int]) -> float:
    """Return the root of the mean square; 0 for no samples."""
    return math.sqrt(sum(map(mul, samples, samples)) / len(samples)) if samples else 0.0


def resampled(samples: Samples, rate_hz: int) -> Samples:
    """Return samples taken at `rate_hz` as samples at 44.1 kHz, by straight lines between neighbours.

    Enough for speech, whose energy lies far below half its rate.
    """
    if rate_hz == RATE_HZ or not samples:
        return samples
    if rate_hz * 2 == RATE_HZ:  # what espeak-ng gives: fast, and exact where a sample exists
        doubled = array("h", bytes(4 * len(samples)))
        doubled[0::2] = samples
        following = samples[1:] + samples[-1:]
        doubled[1::2] = array("h", [(a + b) >> 1 for a, b in zip(samples, following, strict=True)])
        return doubled
    step = rate_hz / RATE_HZ
    last = len(samples) - 1
    out = array("h")
    for i in range(int(len(samples) / step)):
        place = i * step
        left = int(place)
        here = samples[left]
        out.append(int(here + (samples[min(left + 1, last)] - here) * (place - left)))
    return out


MAX_WAV_BYTES = 16 << 20
MAX_WAV_S = 30
"""No tone and no phrase is longer; a longer one would take seconds to bring to 44.1 kHz."""


class WavFault(Exception):  # noqa: N818 - said to a person as it stands
    """A WAV file that cannot be used; the message says what is wrong and what would be right."""


def read_wav(path: Path) -> Samples:
    """Return the sound in `path` as mono samples at 44.1 kHz; stereo is averaged.

    Raises:
        WavFault: it cannot be read, is longer than a tone or a phrase may be, is no WAV of 16-bit PCM, or has
            more than two channels.
    """
    try:
        content = read_bytes(path, MAX_WAV_BYTES)
    except Unreadable as fault:
        raise WavFault(Notice("{file}: {message}", file=path, message=fault.message)) from fault
    try:
        with wave.open(io.BytesIO(content), "rb") as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            if file.getnframes() > MAX_WAV_S * max(rate, 1):
                words = QT_TRANSLATE_NOOP(
                    "Notices", "{file}: is longer than {seconds} s, which no tone and no phrase needs"
                )
                raise WavFault(Notice(words, file=path, seconds=MAX_WAV_S))
            data = file.readframes(file.getnframes())
    except (EOFError, wave.Error, RuntimeError) as fault:  # the last: a chunk longer than the file
        words = QT_TRANSLATE_NOOP(
            "Notices", "{file}: not a readable WAV file ({reason}); save it as WAV, 16-bit PCM"
        )
        raise WavFault(Notice(words, file=path, reason=fault)) from fault
    if width != 2 or channels not in (1, 2) or not 8_000 <= rate <= 192_000:
        words = QT_TRANSLATE_NOOP(
            "Notices",
            "{file}: {bits} bit, {channels} channels, {rate} Hz; it must be 16 bit, 1 or 2 channels, "
            "8000 to 192000 Hz",
        )
        raise WavFault(Notice(words, file=path, bits=width * 8, channels=channels, rate=rate))
    samples = array("h", data[: len(data) // (2 * channels) * 2 * channels])
    if channels == 2:
        samples = array("h", [(a + b) >> 1 for a, b in zip(samples[0::2], samples[1::2], strict=True)])
    return resampled(samples, rate)


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
