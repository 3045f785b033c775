# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One leg on its way to a device that asks for samples. It slices, skips and fades; it must not know which.

A device that is given its first samples may sleep before it plays them: a Bluetooth headset that wakes up, a sound
server that has decided on the silence of the next two seconds already. What it asks for then is what is to be
heard then: without that, the leg was late to its end, and was heard over the next one.
"""

import threading
from collections.abc import Callable, Generator

from facetimer.sound.outputs.ending import FadeOut
from facetimer.sound.outputs.port import Leg, Taken, fade_in, sound_in
from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ

LATE_MS = 100
"""A device that has fallen so far behind the clock goes on where the clock is. A device's clock that is 0.3 % slow
falls behind by less in the longest leg, and with fewer nobody sees that tone and picture differ."""


class LegStream:
    """The samples of one leg, as a device asks for them.

    Args:
        leg: what is played.
        latency_ms: how much later than it is asked for a sample is heard.
        now_ns: the clock of the leg's deadline.
        taken: counts what the device is given.

    Attributes:
        leg: what is played.
        asked_ns: when the device asked last.
        asked_frames: for how much it has asked.
        skipped_frames: what it was not given, because its time was over.
        drained_ns: when it was given the last of the leg; None before that.
        faded: set when it has been given nothing but silence since `end`.
    """

    def __init__(self, leg: Leg, latency_ms: float, now_ns: Callable[[], int], taken: Taken) -> None:
        self.leg = leg
        self._now_ns = now_ns
        self.asked_ns = now_ns()
        self.asked_frames = self.skipped_frames = 0
        self.drained_ns: int | None = None
        self.faded = threading.Event()
        self._latency_ms, self._taken = latency_ms, taken
        self._fade: FadeOut | None = None

    def end(self) -> None:
        """Fade from the next sample that is asked for."""
        if self._fade is None:
            self._fade = FadeOut()

    def frames(self) -> Generator[memoryview | bytes, int, None]:
        """Yield what the device asks for; the place to begin is computed when it asks first."""
        count = yield b""
        began_ns = self._now_ns()
        left = self.leg.from_now(self._latency_ms, began_ns)
        while True:
            self.asked_ns = self._now_ns()
            left = self._on_time(left, self.asked_ns - began_ns)
            self.asked_frames += count
            size = count * FRAME_BYTES
            chunk: memoryview | bytes = left[:size]
            before, left = left, left[size:]
            if sound := sound_in(before, self.leg) - sound_in(left, self.leg):
                self._taken.frames += sound
            if not left and self.drained_ns is None:
                self.drained_ns = self.asked_ns
            if len(chunk) < size:
                chunk = bytes(chunk) + bytes(size - len(chunk))
            if self._fade is not None:
                chunk = self._fade.applied(bytes(chunk))
                if self._fade.is_over:
                    self.faded.set()
            count = yield chunk

    def _on_time(self, left: memoryview, gone_ns: int) -> memoryview:
        """Return what is to be heard from now on, `gone_ns` after the device asked first."""
        behind = gone_ns * RATE_HZ // 1_000_000_000 - self.asked_frames - self.skipped_frames
        if behind * 1_000 < LATE_MS * RATE_HZ:
            return left
        self.skipped_frames += behind
        left = left[behind * FRAME_BYTES :]
        fade_in(left)
        return left
