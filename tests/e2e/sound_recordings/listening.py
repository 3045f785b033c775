# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Compares what a sink received with what the soundtrack handed over, sound by sound."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from facetimer.sound.ear.process import Ear
from tests.e2e.sound_recordings.sound_server import RATE_HZ, Recording

SEARCHED_MS = 250
OPENING_MS = 150
SEPARATE = RATE_HZ // 50
"""Sounds with 20 ms of silence between them are two."""


class OverheardEar(Ear):
    """A real ear that remembers what it was fed and when it was ended."""

    def __init__(self, output: str, on_change: Callable[[], None], overheard: "Overheard") -> None:
        super().__init__(output, on_change)
        self._overheard = overheard
        self._legs: list[FedLeg] = []

    def feed(self, pcm: memoryview, deadline_ns: int) -> bool:
        frames = np.frombuffer(bytes(pcm), np.int16).reshape(-1, 2)
        leg = FedLeg(frames, deadline_ns / 1e9, opens_device=not self._legs)
        self._legs.append(leg)
        self._overheard.legs.append(leg)
        return super().feed(pcm, deadline_ns)

    def silence(self) -> None:
        ended = time.monotonic()
        super().silence()
        for leg in self._legs:
            leg.ended_s = min(leg.ended_s, ended)


@dataclass
class FedLeg:
    pcm: NDArray[np.int16]
    heard_s: float
    opens_device: bool = False
    ended_s: float = float("inf")

    def sounds(self) -> list[tuple[int, NDArray[np.int16]]]:
        """Return each sound that was over before the ear was ended: its first frame, its left channel."""
        loud = np.flatnonzero(self.pcm.any(axis=1))
        if not len(loud):
            return []
        breaks = np.flatnonzero(np.diff(loud) > SEPARATE)
        firsts, lasts = np.concatenate([loud[:1], loud[breaks + 1]]), np.concatenate([loud[breaks], loud[-1:]])
        return [
            (int(a), self.pcm[a : b + 1, 0])
            for a, b in zip(firsts, lasts, strict=True)
            if self.heard_s + b / RATE_HZ < self.ended_s - 0.02
        ]


@dataclass
class Overheard:
    legs: list[FedLeg] = field(default_factory=list)

    def make_ear(self, output: str, on_change: Callable[[], None]) -> OverheardEar:
        return OverheardEar(output, on_change, self)


@dataclass(frozen=True)
class Heard:
    """One sound that arrived.

    Attributes:
        late_ms: after its deadline on the clock.
        in_leg_ms: against the first sound of its leg, in samples of the sink.
        likeness: 1 where every sample is what was handed over.
        is_opening: it began within 150 ms of a play, while a busy machine may still be opening the device.
    """

    leg: int
    late_ms: float
    in_leg_ms: float
    likeness: float
    is_opening: bool


def compare(overheard: Overheard, recording: Recording) -> tuple[list[Heard], int]:
    """Return every sound that was to be heard as it arrived, and how many frames of sound nobody asked for."""
    recorded = recording.samples()
    expected = np.zeros(len(recorded), bool)
    arrived: list[Heard] = []
    for number, leg in enumerate(overheard.legs):
        origin = recording.frame_at(leg.heard_s)
        first_shift: int | None = None
        for at, sound in leg.sounds():
            shift, likeness = _find(recorded[:, 0], origin + at, sound)
            is_opening = leg.opens_device and at < OPENING_MS * RATE_HZ // 1000
            if not is_opening and first_shift is None:
                first_shift = shift
            begin = origin + at + shift
            expected[max(0, begin - 45) : begin + len(sound) + 45] = True
            in_leg = 0 if first_shift is None else shift - first_shift
            arrived.append(Heard(number, shift / RATE_HZ * 1e3, in_leg / RATE_HZ * 1e3, likeness, is_opening))
        if leg.ended_s < float("inf"):  # what was cut off by a pause is expected up to 60 ms after it
            cut = recording.frame_at(leg.ended_s)
            expected[max(0, cut - RATE_HZ) : cut + RATE_HZ * 60 // 1000] = True
    return arrived, int(np.count_nonzero(recorded.any(axis=1) & ~expected))


def silent_after_ms(recording: Recording, moment_s: float) -> float:
    """Return how long after `moment_s` the last sample of sound came."""
    frame = recording.frame_at(moment_s)
    after = recording.samples()[frame : frame + RATE_HZ // 2]
    loud = np.flatnonzero(after.any(axis=1))
    return float(loud[-1] + 1) / RATE_HZ * 1e3 if len(loud) else 0.0


def _find(recorded: NDArray[np.int16], expected_at: int, sound: NDArray[np.int16]) -> tuple[int, float]:
    """Return how many frames later than expected `sound` lies in `recorded`, and how alike it is there."""
    reach = SEARCHED_MS * RATE_HZ // 1000
    begin = max(0, expected_at - reach)
    place = recorded[begin : expected_at + len(sound) + reach].astype(float)
    wanted = sound.astype(float)
    size = 1 << (len(place) + len(wanted)).bit_length()
    match = np.fft.irfft(np.fft.rfft(place, size) * np.conj(np.fft.rfft(wanted, size)), size)
    best = int(np.argmax(match[: max(1, len(place) - len(wanted) + 1)]))
    energy = np.linalg.norm(wanted) * np.linalg.norm(place[best : best + len(wanted)])
    likeness = float(match[best] / energy) if energy else 0.0
    return begin + best - expected_at, likeness
