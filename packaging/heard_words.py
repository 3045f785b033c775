# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks whether facetimer's own voice is in a recording: `python packaging/heard_words.py FILE WORDS`.

The file holds samples as `parec --format=s16le --rate=44100 --channels=1` writes them. Prints how alike the words
and the place most like them are; the exit code is 1 where they are not there. Needs what the tests need.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Manner

THERE = 0.95
"""Recordings of what was said were 1.00 alike, five out of five with six busy processes on two cores; of other
words and of tones none was more than 0.45, and words with others over them were 0.69 to 0.82."""
PIECE = 22_050
"""Half a second: a busy machine's recording has gaps, and what lies between them is found by itself."""


def likeness(recorded: NDArray[np.int16], words: str) -> float:
    """Return how like the words of the voice the places in a recording are that are most like them, from 0 to 1.

    It is the median of the words' pieces.

    Args:
        recorded: one channel at 44.1 kHz.
        words: what the pack can say, a second of it or more.
    """
    wanted = np.array(PhrasePack().say(words, Manner()), np.float64)
    pieces = [wanted[at : at + PIECE] for at in range(0, len(wanted) - PIECE + 1, PIECE)]
    if len(recorded) < PIECE:
        return 0.0
    place = recorded.astype(np.float64)
    energy = np.cumsum(np.concatenate([[0.0], place**2]))
    energy = energy[PIECE:] - energy[:-PIECE]
    loud = energy > energy.max() / 1_000  # what is nearly silent is like anything
    size = 1 << (len(place) + PIECE).bit_length()
    spectrum = np.fft.rfft(place, size)
    found = []
    for piece in pieces:
        match = np.fft.irfft(spectrum * np.conj(np.fft.rfft(piece, size)), size)[: len(energy)]
        found.append((np.abs(match[loud]) / np.sqrt(energy[loud] * (piece**2).sum())).max(initial=0.0))
    return float(np.median(found))


def main() -> int:
    """Look into one file."""
    recorded = np.frombuffer(Path(sys.argv[1]).read_bytes(), np.int16)
    alike = likeness(recorded, sys.argv[2])
    print(f"{sys.argv[2]!r} is {alike:.2f} alike")
    return 0 if alike >= THERE else 1


if __name__ == "__main__":
    sys.exit(main())
