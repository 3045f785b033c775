# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One leg on its way to a device that asks for samples. It slices and fades; it must not know which."""

import threading
from collections.abc import Callable, Generator

from facetimer.sound.outputs.ending import FadeOut
from facetimer.sound.outputs.port import Leg, Taken, sound_in
from facetimer.sound.pcm import FRAME_BYTES


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
        drained_ns: when it was given the last of the leg; None before that.
        faded: set when it has been given nothing but silence since `end`.
    """

    def __init__(self, leg: Leg, latency_ms: float, now_ns: Callable[[], int], taken: Taken) -> None:
        self.leg = leg
        self._now_ns = now_ns
        self.asked_ns = now_ns()
        self.asked_frames = 0
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
        left = self.leg.from_now(self._latency_ms, self._now_ns())
        before = self._taken.frames
        sound = sound_in(left, self.leg)
        while True:
            self.asked_ns = self._now_ns()
            self.asked_frames += count
            size = count * FRAME_BYTES
            chunk: memoryview | bytes = left[:size]
            left = left[size:]
            self._taken.frames = before + sound - sound_in(left, self.leg)
            if not left and self.drained_ns is None:
                self.drained_ns = self.asked_ns
            if len(chunk) < size:
                chunk = bytes(chunk) + bytes(size - len(chunk))
            if self._fade is not None:
                chunk = self._fade.applied(bytes(chunk))
                if self._fade.is_over:
                    self.faded.set()
            count = yield chunk
