# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Speech faster or slower at the same pitch. Pure; it must not know what is said.

Pieces are laid over one another where their waves are most alike (SOLA, Roucos and Wilgus 1985), so that no period
of a voice is cut; everything between two seams is copied as it is.
"""

import sys
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import mul, sub

from facetimer.sound.pcm import Samples, frames

COARSE = 8
"""Only every so many samples are compared: up to 2.7 kHz, where the strength of a voice is."""
PIECE, SEAM, REACH = (frames(ms) // COARSE for ms in (50, 8, 7))
"""In coarse steps. A piece is looked for that far round its place, either way: together more than a period of the
lowest voice."""
AS_IT_IS = 100
_BLEND = 12
_FADE = frames(4)
"""A seam is compared over `SEAM` and blended over so much of it, which is most of the work."""
_RISE = [(i << _BLEND) // _FADE for i in range(_FADE)]
"""How much of what follows is heard in a seam, of 1 << _BLEND."""
_QUIETER, _DIGIT = 4, 32
"""Samples of 12 bits: a sum of `SEAM` products of two of them, 30 bits and a sign, is one digit of 32 bits."""
_DIGITS = "I"
_MIDDLE = 1 << (_DIGIT - 1)


def length_at(count: int, rate_percent: int) -> int:
    """Return how many samples `count` samples become at `rate_percent` of their speed."""
    return round(count * AS_IT_IS / rate_percent)


def at_rate(samples: Samples, rate_percent: int) -> Samples:
    """Return `samples` at `rate_percent` of their speed and of just the length that `length_at` says."""
    if rate_percent == AS_IT_IS:
        return samples
    wanted = length_at(len(samples), rate_percent)
    piece, overlap = PIECE * COARSE, SEAM * COARSE
    if len(samples) <= piece:
        return _cut(samples, wanted)
    result = samples[:piece]
    for at in _places(samples, rate_percent, wanted):
        seam = zip(result[-overlap : _FADE - overlap], samples[at : at + _FADE], _RISE, strict=True)
        result[-overlap:] = array("h", [a + ((b - a) * rise >> _BLEND) for a, b, rise in seam])
        result += samples[at + _FADE : at + piece]
    return _cut(result, wanted)


def _places(samples: Samples, rate_percent: int, wanted: int) -> Iterator[int]:
    """Yield where each further piece begins, until there are `wanted` samples."""
    waves = _Waves(samples)
    last, at, count = len(samples) // COARSE - PIECE, 0, PIECE
    while count * COARSE < wanted:
        ideal = (count - SEAM) * rate_percent // AS_IT_IS
        at = waves.most_alike(at + PIECE - SEAM, min(last, max(0, ideal - REACH)), min(last, ideal + REACH))
        yield at * COARSE
        count += PIECE - SEAM


class _Waves:
    """Coarse samples as digits of whole numbers, so that one product of two numbers compares all places at once.

    Digit `k` of the product of a stretch and of another that is written backwards is the sum of the products of
    their samples where the other begins `k` digits later: a convolution, done in C. Digits are signed, so
    `_MIDDLE` is added to each before it is read.
    """

    def __init__(self, samples: Samples) -> None:
        coarse = [each >> _QUIETER for each in samples[::COARSE]]
        self._zero = zero = 1 << (16 - _QUIETER - 1)
        self._count = len(coarse)
        self._forth = array(_DIGITS, [each + zero for each in coarse])
        self._back = self._forth[::-1]
        self._energy = list(accumulate(map(mul, coarse, coarse), initial=0))

    def most_alike(self, tail: int, first: int, last: int) -> int:
        """Return the place from `first` to `last` where the `SEAM` steps are most like those from `tail` on."""
        places = last - first + 1
        begins = self._count - tail - SEAM
        those = self._number(self._back[begins : begins + SEAM])
        these = self._number(self._forth[first : last + SEAM])
        digits = places + 2 * SEAM - 2
        product = those * these + _MIDDLE * _ones(digits)
        sums = array(_DIGITS, product.to_bytes(digits * _DIGIT // 8, sys.byteorder))[SEAM - 1 : SEAM - 1 + places]
        energies = map(sub, self._energy[first + SEAM : last + SEAM + 1], self._energy[first : last + 1])
        alike = [(each - _MIDDLE) / (1 + energy) ** 0.5 for each, energy in zip(sums, energies, strict=True)]
        return first + alike.index(max(alike))

    def _number(self, digits: "array[int]") -> int:
        return int.from_bytes(digits.tobytes(), sys.byteorder) - self._zero * _ones(len(digits))


@cache
def _ones(digits: int) -> int:
    """Return a number of which each digit is 1."""
    return ((1 << _DIGIT * digits) - 1) // ((1 << _DIGIT) - 1)


def _cut(samples: Samples, wanted: int) -> Samples:
    """Return the first `wanted` samples, filled up with silence; their end is drawn to 0."""
    cut = samples[:wanted]
    cut.extend([0] * (wanted - len(cut)))
    fall = min(SEAM * COARSE, wanted)
    for i in range(fall):
        cut[-1 - i] = cut[-1 - i] * i // fall
    return cut
