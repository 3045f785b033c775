# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps an ear to play through, and a warm one behind it while it plays; one fails, and the next output is tried.

It must not know what is played. `silence` may be called from any thread and never waits; all else belongs to the
one thread that feeds.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from facetimer.clocks import monotonic_s
from facetimer.sound.outputs import AUTO, SILENT, candidates, installed_outputs

RETRY_S = 1.0
RARE_RETRY_S = 5.0
RETRIES = 20
"""A device that was pulled out is looked for every second for half a minute; later, and where there is none,
more rarely: each look starts a process."""


def no_sound(why: str) -> str:
    """Return the sentence for the person when nothing is heard."""
    return f"No sound: {why} The session goes on without it."


class EarPort(Protocol):
    """What an ear can do; see `ear_process.Ear`."""

    @property
    def ready(self) -> bool:
        """Whether it waits for legs."""
        ...

    @property
    def heard(self) -> bool:
        """Whether a device has taken something it was given to play."""
        ...

    @property
    def failure(self) -> str | None:
        """Why it can be used no longer."""
        ...

    @property
    def runs_ahead(self) -> bool:
        """Whether it runs before ordinary processes."""
        ...

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        ...

    def feed(self, pcm: memoryview, deadline_ns: int) -> bool:
        """Send it a leg."""
        ...

    def silence(self) -> None:
        """End it within 50 ms, without waiting."""
        ...

    def close(self) -> None:
        """End it and clear away what is left."""
        ...


class EarSupply:
    """Args: the wish ("auto" or an output's name), and how to make an ear for an output.

    Raises:
        ValueError: there is no such output.
    """

    def __init__(self, wish: str, make_ear: Callable[[str], EarPort]) -> None:
        self._names = candidates(wish)
        self._make_ear = make_ear
        self._lock = threading.Lock()
        self._index = 0
        self._is_fed = False
        self._current: EarPort | None = None
        self._spare: EarPort | None = None
        self._ended: list[EarPort] = []
        self._tries = 0
        self._retry_at_s: float | None = None
        self.notice: str | None = None
        if wish == AUTO and self.is_silent:
            self.notice = no_sound(" ".join(info.why_not for info in installed_outputs() if info.why_not))

    @property
    def output_name(self) -> str:
        """The output in use, or the one that is tried next."""
        return self._names[self._index]

    @property
    def is_silent(self) -> bool:
        """Whether there is nobody to feed."""
        return self.output_name == SILENT

    @property
    def ready(self) -> bool:
        """Whether a leg could be fed now."""
        with self._lock:
            return self._current is not None and self._current.ready

    def silence(self) -> None:
        """End what plays. An ear that has been given nothing yet stays: it is silent."""
        with self._lock:
            if self._current is not None and self._is_fed:
                self._current.silence()
                self._ended.append(self._current)
                self._current, self._is_fed = None, False

    def take(self) -> EarPort | None:
        """Return the current ear to be fed, which `silence` will end from now on; None if there is none."""
        with self._lock:
            self._is_fed = self._current is not None
            return self._current

    def tend(self) -> bool:
        """Replace ears that ended or failed; True if what was playing has to be fed anew."""
        with self._lock:
            ended = [ear for ear in self._ended if ear.over]
            self._ended = [ear for ear in self._ended if ear not in ended]
            lost = self._fall_back() if not self.is_silent else self._try_again()
            if self._current is None:
                self._current, self._spare = self._spare, None
            elif self._current.heard:
                self.notice, self._tries = None, 0
            is_one_missing = not self.is_silent and (
                self._current is None or (self._is_fed and self._spare is None)
            )
        if is_one_missing:
            made = self._make_ear(self.output_name)  # not under the lock: it takes as long as starting a process
            with self._lock:
                if self._current is None:
                    self._current = made
                else:  # the one that plays may be ended any moment
                    self._spare = made
        for ear in ended:
            ear.close()
        return lost

    def close(self) -> None:
        """End every ear and clear away what is left."""
        with self._lock:
            ears = [ear for ear in (*self._ended, self._current, self._spare) if ear is not None]
            self._ended, self._current, self._spare = [], None, None
        for ear in ears:
            ear.silence()
        for ear in ears:
            ear.close()

    def _fall_back(self) -> bool:
        failures = [ear.failure for ear in (self._current, self._spare) if ear is not None and ear.failure]
        if not failures:
            return False
        self._drop_all()
        self._index = min(self._index + 1, len(self._names) - 1)
        if self.is_silent:
            self.notice = no_sound(failures[0])
            self._retry_at_s = monotonic_s() + (RETRY_S if self._tries < RETRIES else RARE_RETRY_S)
            self._tries += 1
        return True

    def _try_again(self) -> bool:
        if self._retry_at_s is None or monotonic_s() < self._retry_at_s:
            return False
        self._retry_at_s = None
        self._index = 0
        return True

    def _drop_all(self) -> None:
        for ear in (self._current, self._spare):
            if ear is not None:
                ear.silence()
                self._ended.append(ear)
        self._current, self._spare, self._is_fed = None, None, False
