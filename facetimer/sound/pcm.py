# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Samples: the one format every sound has here, and the arithmetic done on it.

A sound at rest is mono, 44.1 kHz, 16 bit, in an `array("h")`; only a leg is stereo. It must not know what a sound
means. No numpy: slices are copied by C, and what is computed sample by sample is short.
"""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Samples: TypeAlias = array[int]
else:
    Samples = array  # which Python 3.11 does not let us subscript

RATE_HZ = 44_100
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
    """Return `samples` times `factor` (0..16), held inside the range of 16 bits."""
    if factor == 1:
        return samples
    if factor <= 1 or peak(samples) * factor <= FULL_SCALE:  # as a rule, and four times as fast
        return array("h", [int(s * factor) for s in samples])
    return array("h", [max(-FULL_SCALE, min(FULL_SCALE, int(s * factor))) for s in samples])


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
