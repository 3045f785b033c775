# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What any engine says, made alike: without the silence around it, at one loudness, with no click at its ends.

Engines differ by 0.8 s of silence and by a factor of four in level. Pure; it must not know what is said.
"""

import math
from array import array
from collections.abc import Sequence
from itertools import accumulate

from facetimer.sound.pcm import FULL_SCALE, PEAK_CEILING, RATE_HZ, Samples, faded, frames, gain, peak, scaled

SPEECH_LUFS = -20.0
"""As loud as the calls in their loudest 400 ms (ITU-R BS.1770-4, one channel)."""
SILENCE_DB = -40.0
"""Below the loudest moment; breath and the noise of an engine are softer."""
HEARD_DB, LEAD = -40.0, frames(15)
"""Of full scale, when it is at its level: what is softer is not heard in a room, and no more than so much of it is
kept before what is, lest an f or an h begins late."""
LOUDEST_FACTOR = 16.0
"""What is softer than that is no speech."""
MOST_PRESSED, KNEE = gain(6), 0.85
"""How far the tips of a voice's waves may be bent for its level, and from what share of the highest on."""
WINDOW = frames(5)
AFTER = 4
"""Windows kept after the last sound, for it to die away."""
_HEARD = FULL_SCALE * gain(HEARD_DB)
_SPARSE = 2
"""Every second sample is weighed: speech has next to nothing above 11 kHz."""
_BLOCK_MS, _BLOCKS = 10, 40
"""The 400 ms, in steps."""


def tidied(samples: Samples) -> Samples:
    """Return speech that is heard within 20 ms and is at `SPEECH_LUFS`; nothing where there is silence alone."""
    silence = peak(samples) * gain(SILENCE_DB)
    blocks = range(0, len(samples), WINDOW)
    first, last = (
        next((at for at in side if peak(samples[at : at + WINDOW]) > silence), None)
        for side in (blocks, reversed(blocks))
    )
    if first is None or last is None:
        return array("h")
    body = samples[max(0, first - WINDOW) : last + AFTER * WINDOW]
    factor = min(LOUDEST_FACTOR, gain(SPEECH_LUFS - loudest_lufs(body)), MOST_PRESSED * PEAK_CEILING / peak(body))
    heard = next((at for at, each in enumerate(body) if abs(each) * factor > _HEARD), 0)
    return faded(_pressed(body[max(0, heard - LEAD) :], factor), WINDOW, WINDOW)


def _pressed(samples: Samples, factor: float) -> Samples:
    """Return `samples` times `factor`, the tips of waves that would be too high bent down below `PEAK_CEILING`."""
    if peak(samples) * factor <= PEAK_CEILING:
        return scaled(samples, factor)
    knee = int(KNEE * PEAK_CEILING)
    room = PEAK_CEILING - knee
    bent = (
        each if abs(each) <= knee else math.copysign(knee + room * math.tanh((abs(each) - knee) / room), each)
        for each in (sample * factor for sample in samples)
    )
    return array("h", [int(each) for each in bent])


def loudest_lufs(samples: Sequence[int]) -> float:
    """Return the loudness of the loudest 400 ms; of a shorter sound, as if silence followed."""
    block = frames(_BLOCK_MS) // _SPARSE
    energies = _block_energies(samples[::_SPARSE], block)
    sums = [0.0, *accumulate([*energies, *[0.0] * _BLOCKS])]
    loudest = max(later - earlier for earlier, later in zip(sums, sums[_BLOCKS:], strict=False))
    return -0.691 + 10 * math.log10(max(loudest / (_BLOCKS * block * FULL_SCALE**2), 1e-12))


def _block_energies(samples: Sequence[int], block: int) -> list[float]:
    """Return the energy of each `block` samples after the two filters of BS.1770."""
    (h0, h1, h2, g1, g2), (k1, k2) = _head_filter(), _low_cut_filter()
    p = q = r = s = 0.0
    energies = []
    for at in range(0, len(samples), block):
        energy = 0.0
        for x in samples[at : at + block]:
            y = h0 * x + p
            p = h1 * x - g1 * y + q
            q = h2 * x - g2 * y
            z = y + r
            r = s - 2 * y - k1 * z
            s = y - k2 * z
            energy += z * z
        energies.append(energy)
    return energies


def _head_filter() -> tuple[float, float, float, float, float]:
    """Return the shelf that stands for the head, for the sparse rate: three of the sound, two of what came out."""
    k = math.tan(math.pi * 1681.974450955533 * _SPARSE / RATE_HZ)
    q, high = 0.7071752369554196, gain(3.999843853973347)
    middle = high**0.4996667741545416
    norm = 1 + k / q + k * k
    rise = (high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k)
    return rise[0] / norm, rise[1] / norm, rise[2] / norm, 2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm


def _low_cut_filter() -> tuple[float, float]:
    """Return the two figures of what came out; those of the sound are 1, -2 and 1."""
    k = math.tan(math.pi * 38.13547087602444 * _SPARSE / RATE_HZ)
    q = 0.5003270373238773
    norm = 1 + k / q + k * k
    return 2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm
