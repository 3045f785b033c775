# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Ending sound before its time without a click: faded where the device allows it, else cut where it is softest.

It must not know a library or a device.
"""

import math
from collections.abc import Iterable

from facetimer.sound.outputs.port import Leg
from facetimer.sound.pcm import RATE_HZ, frames, peak

FADE_FRAMES = frames(10)
AROUND_MS = 5
"""An end cannot be timed better than this, so as much on either side of it has to be soft."""
STEP_MS = 2


class FadeOut:
    """A raised cosine from full to nothing over 10 ms, then silence, carried on from chunk to chunk."""

    def __init__(self) -> None:
        self._faded = 0

    @property
    def is_over(self) -> bool:
        """Whether only silence is left."""
        return self._faded >= FADE_FRAMES

    def applied(self, chunk: bytes) -> bytes:
        """Return the next stereo frames of what is to fade, softened."""
        shaped = bytearray(chunk)
        samples = memoryview(shaped).cast("h")
        fading = min(len(samples) // 2, FADE_FRAMES - self._faded)
        for i in range(fading):
            factor = (1 + math.cos(math.pi * (self._faded + i + 1) / FADE_FRAMES)) / 2
            samples[2 * i] = int(samples[2 * i] * factor)
            samples[2 * i + 1] = int(samples[2 * i + 1] * factor)
        rest = len(samples) - 2 * fading
        samples[2 * fading :] = memoryview(bytes(2 * rest)).cast("h")
        self._faded += fading
        return bytes(shaped)


def softest_in_ms(legs: Iterable[Leg], now_ns: int, within_ms: int) -> int:
    """Return in how many milliseconds, `within_ms` at most, sound can be cut off where it is softest."""
    playing = tuple(legs)
    loudness = [
        (max((_peak_around(leg, now_ns, ahead_ms) for leg in playing), default=0), ahead_ms)
        for ahead_ms in range(0, within_ms + 1, STEP_MS)
    ]
    return min(loudness)[1]


def _peak_around(leg: Leg, now_ns: int, ahead_ms: int) -> int:
    middle = leg.frame_at(now_ns) + ahead_ms * RATE_HZ // 1000
    reach = frames(AROUND_MS)
    samples = memoryview(leg.pcm).cast("h")
    return peak(samples[2 * max(0, middle - reach) : 2 * max(0, middle + reach)])
