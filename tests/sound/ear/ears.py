# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A stand-in for the ear process, typed as its port: it remembers what it was fed and dies when told."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ


@dataclass
class FakeEar:
    output: str
    on_change: Callable[[], None]
    ready: bool = True
    runs_ahead: bool = False
    failure: str | None = None
    legs: list[tuple[bytes, int]] = field(default_factory=list)
    is_silenced: bool = False
    is_closed: bool = False

    @property
    def heard(self) -> bool:
        return bool(self.legs)

    @property
    def taken_ms(self) -> int:
        return sum(len(pcm) for pcm, _ in self.legs) // FRAME_BYTES * 1_000 // RATE_HZ

    @property
    def over(self) -> bool:
        return self.is_silenced

    def feed(self, pcm: memoryview, deadline_ns: int) -> bool:
        if self.is_silenced or self.failure:
            return False
        self.legs.append((bytes(pcm), deadline_ns))
        self.on_change()
        return True

    def silence(self) -> None:
        self.is_silenced = True

    def close(self) -> None:
        self.is_silenced = self.is_closed = True

    def fail(self, sentence: str) -> None:
        self.failure = sentence
        self.on_change()


class Ears:
    """Makes fake ears and keeps them in order; outputs in `broken` fail as soon as they are made."""

    def __init__(self, broken: frozenset[str] = frozenset()) -> None:
        self.made: list[FakeEar] = []
        self.broken = broken
        self._lock = threading.Lock()

    def __call__(self, output: str, on_change: Callable[[], None]) -> FakeEar:
        with self._lock:
            ear = FakeEar(output, on_change)
            if output in self.broken:
                ear.failure = f"{output} has no device."
            self.made.append(ear)
            return ear

    @property
    def fed(self) -> list[FakeEar]:
        return [ear for ear in self.made if ear.legs]
