# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps an ear to play through, and a warm one behind it while it plays; one fails, and the next output is tried.

Where nobody wants to play for a while, no ear is kept. It must not know what is played. `silence` and `want` may
be called from any thread and never wait; all else belongs to the one thread that feeds.
"""

import math
import threading
from collections.abc import Callable
from typing import Protocol

from facetimer.clocks import monotonic_s
from facetimer.notices import Notice, joined
from facetimer.sound.outputs import AUTO, SILENT, candidates, installed_outputs
from facetimer.translating import QT_TRANSLATE_NOOP

RETRY_S = 1.0
RARE_RETRY_S = 5.0
RETRIES = 20
"""A device that was pulled out is looked for every second for half a minute; later, and where there is none,
more rarely: each look starts a process."""
IDLE_S = 300.0
"""How long an ear is kept for somebody who may go on: it takes 20 MB, and 0.2 s to start anew."""


def no_sound(why: str) -> Notice:
    """Return the sentence for the person when nothing is heard."""
    return Notice(QT_TRANSLATE_NOOP("Notices", "No sound: {why}"), why=why)


class EarPort(Protocol):
    """What an ear can do; see `process.Ear`."""

    @property
    def ready(self) -> bool:
        """Whether it waits for legs."""
        ...

    @property
    def heard(self) -> bool:
        """Whether a device has taken something it was given to play."""
        ...

    @property
    def taken_ms(self) -> int:
        """How much sound its device has been given."""
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
    """Has an ear ready while one is wanted.

    Args:
        wish: "auto" or an output's name.
        make_ear: makes an ear for an output.
        now_s: a clock that never goes back, in seconds.

    Raises:
        ValueError: there is no such output.
    """

    def __init__(
        self, wish: str, make_ear: Callable[[str], EarPort], now_s: Callable[[], float] = monotonic_s
    ) -> None:
        self._names = candidates(wish)
        self._make_ear = make_ear
        self._now_s = now_s
        self._lock = threading.Lock()
        self._index = 0
        self._is_fed = False
        self._current: EarPort | None = None
        self._spare: EarPort | None = None
        self._ended: list[EarPort] = []
        self._tries = 0
        self._retry_at_s: float | None = None
        self._spare_at_s = self._wanted_until_s = -math.inf
        self.notice: str | None = None
        if wish == AUTO and self.is_silent:
            self.notice = no_sound(joined(*(info.why_not for info in installed_outputs() if info.why_not)))

    @property
    def output_name(self) -> str:
        """The output in use, or the one that is tried next."""
        return self._names[self._index]

    @property
    def is_silent(self) -> bool:
        """Whether no output can be heard, so that no ear needs sound."""
        return self.output_name == SILENT

    @property
    def stays_silent(self) -> bool:
        """Whether nothing will be heard before long: there is no output, or one has failed again and again."""
        with self._lock:
            return self.is_silent and (self._retry_at_s is None or self._tries > 1)

    @property
    def ready(self) -> bool:
        """Whether a leg could be fed now."""
        with self._lock:
            return self._current is not None and self._current.ready

    @property
    def taken_ms(self) -> int:
        """How much of what plays a device has been given."""
        with self._lock:
            return self._current.taken_ms if self._current is not None else 0

    @property
    def kept_for_s(self) -> float | None:
        """How many seconds idle ears are still kept; None where there is none."""
        if self._current is None and self._spare is None:
            return None
        return max(0.0, self._wanted_until_s - self._now_s())

    def want(self) -> None:
        """Say that an ear is needed, now or soon."""
        self._wanted_until_s = self._now_s() + IDLE_S

    def silence(self) -> None:
        """End what plays; the warm ear takes its place. One that has been given nothing stays: it is silent."""
        with self._lock:
            if self._current is not None and self._is_fed:
                self._current.silence()
                self._ended.append(self._current)
                self._current, self._is_fed = None, False
                if self._spare is not None and not self._spare.failure:
                    self._current, self._spare = self._spare, None

    def take(self) -> EarPort | None:
        """Return the current ear to be fed, which `silence` will end from now on; None if there is none."""
        with self._lock:
            self._is_fed = self._current is not None
            return self._current

    def tend(self) -> bool:
        """Replace ears that ended or failed; end all of them once they have been idle long enough.

        Returns: whether what was playing has to be fed anew.
        """
        now_s = self._now_s()
        is_wanted = now_s < self._wanted_until_s
        with self._lock:
            if not is_wanted:
                self._drop_all()
            lost = is_wanted and self._has_moved(now_s)
            ended = [ear for ear in self._ended if ear.over]
            self._ended = [ear for ear in self._ended if ear not in ended]
            if self._current is None:
                self._current, self._spare = self._spare, None
            elif self._current.heard:
                self.notice, self._tries = None, 0
            is_spare_due = self._is_fed and self._spare is None and now_s >= self._spare_at_s
            is_one_missing = is_wanted and not self.is_silent and (self._current is None or is_spare_due)
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

    def _has_moved(self, now_s: float) -> bool:
        """Go to the next output if the ear that plays failed, or back to the first; whether it was done."""
        if self.is_silent:
            return self._has_tried_again(now_s)
        spare = self._spare
        if spare is not None and spare.failure:  # no harm to the one that plays
            spare.silence()
            self._ended.append(spare)
            self._spare, self._spare_at_s = None, now_s + RETRY_S
        failure = None if self._current is None else self._current.failure
        if not failure:
            return False
        self._drop_all()
        self._index = min(self._index + 1, len(self._names) - 1)
        if self.output_name == SILENT:
            self.notice = no_sound(failure)
            self._retry_at_s = now_s + (RETRY_S if self._tries < RETRIES else RARE_RETRY_S)
            self._tries += 1
        return True

    def _has_tried_again(self, now_s: float) -> bool:
        if self._retry_at_s is None or now_s < self._retry_at_s:
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
