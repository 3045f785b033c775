# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Speech faster or slower at the same pitch. Pure; it must not know what is said.

Pieces are laid over one another where their waves are most alike (SOLA, Roucos and Wilgus 1985), so that no period
of a voice is cut; everything between two seams is copied as it is.
"""

from array import array
from operator import mul

from facetimer.sound.pcm import Samples, frames

PIECE = frames(50)
SEAM = frames(8)
REACH = frames(7)
"""How far round its place a piece is looked for: more than a period of the lowest voice, either way together."""
COARSE = 8
"""Only every so many samples are compared: up to 2.7 kHz, where the strength of a voice is."""
AS_IT_IS = 100


def length_at(count: int, rate_percent: int) -> int:
    """Return how many samples `count` samples become at `rate_percent` of their speed."""
    return round(count * AS_IT_IS / rate_percent)


def at_rate(samples: Samples, rate_percent: int) -> Samples:
    """Return `samples` at `rate_percent` of their speed and of just the length that `length_at` says."""
    if rate_percent == AS_IT_IS:
        return samples
    wanted = length_at(len(samples), rate_percent)
    if len(samples) <= PIECE:
        return _cut(samples, wanted)
    coarse, last = samples[::COARSE], len(samples) - PIECE
    result = samples[:PIECE]
    while len(result) < wanted:
        ideal = (len(result) - SEAM) * rate_percent // AS_IT_IS
        at = COARSE * _most_alike(
            coarse, result[-SEAM::COARSE], max(0, ideal - REACH) // COARSE, min(last, ideal + REACH) // COARSE
        )
        result[-SEAM:] = _seam(result[-SEAM:], samples[at : at + SEAM])
        result += samples[at + SEAM : at + PIECE]
    return _cut(result, wanted)


def _most_alike(samples: Samples, tail: Samples, first: int, last: int) -> int:
    """Return from where on `samples` go on most like `tail`, from `first` to `last`."""
    count = len(tail)
    squares = list(map(mul, samples[first : last + count], samples[first : last + count]))
    energy = sum(squares[:count])
    best, found = float("-inf"), max(0, last)
    for at in range(first, last + 1):
        likeness = sum(map(mul, tail, samples[at : at + count])) / (1 + energy) ** 0.5
        if likeness > best:
            best, found = likeness, at
        if at < last:
            energy += squares[at - first + count] - squares[at - first]
    return found


def _seam(before: Samples, after: Samples) -> Samples:
    return array("h", [a + (b - a) * i // SEAM for i, (a, b) in enumerate(zip(before, after, strict=True))])


def _cut(samples: Samples, wanted: int) -> Samples:
    """Return the first `wanted` samples, filled up with silence; their end is drawn to 0."""
    cut = samples[:wanted]
    cut.extend([0] * (wanted - len(cut)))
    fall = min(SEAM, wanted)
    for i in range(fall):
        cut[-1 - i] = cut[-1 - i] * i // fall
    return cut
