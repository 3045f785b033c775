# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Playing through miniaudio, which finds PulseAudio, PipeWire, ALSA, Core Audio or WASAPI by itself.

Each leg has a stream of its own that is opened ahead of it, so a joint is one computed silence and no bookkeeping.
The generator only slices; its buffer is long because a short one loses samples when the machine is busy (measured
with four busy processes: 40 ms and 80 ms lost some, 600 ms none). It follows the default device by itself.
"""

import importlib.util
import time
from collections.abc import Generator
from typing import Any

from facetimer.sound.outputs.port import Leg, OutputFailed
from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ

LATENCY_MS = 1.5
"""From the first callback to the sink, beyond the device's own: measured 0 to 3 ms on a PulseAudio null sink."""
PERIOD_MS = 200
PERIODS = 3
STALL_MS = 3_000
"""A device that has asked for nothing for so long stands still; PulseAudio fetches two seconds at a time when no
program wants less. The stop callback is not to be relied on (mackron/miniaudio #341, #351): the state is."""


def why_not() -> str:
    """Return why miniaudio cannot be used here, in a sentence; empty if it can."""
    if importlib.util.find_spec("miniaudio") is None:
        return "miniaudio is not installed; `pip install miniaudio` brings it."
    return ""


class _Stream:
    """One leg on its way to the device."""

    def __init__(self, leg: Leg) -> None:
        self._leg = leg
        self.asked_ns = time.monotonic_ns()
        self.drained_ns: int | None = None
        self.device: Any = None

    def frames(self) -> Generator[memoryview | bytes, int, None]:
        """Yield what the device asks for; the place to begin is computed when it asks first."""
        count = yield b""
        left = self._leg.from_now(LATENCY_MS)
        while True:
            self.asked_ns = time.monotonic_ns()
            size = count * FRAME_BYTES
            chunk, left = left[:size], left[size:]
            if not left and self.drained_ns is None:
                self.drained_ns = self.asked_ns
            count = yield chunk if len(chunk) == size else bytes(chunk) + bytes(size - len(chunk))


class MiniaudioOutput:
    """Plays each leg through a stream of its own."""

    def __init__(self) -> None:
        reason = why_not()
        if reason:
            raise OutputFailed(reason)
        try:
            import miniaudio
        except ImportError as fault:  # a wheel for another machine
            raise OutputFailed(f"miniaudio cannot be loaded ({fault}).") from fault
        self._library = miniaudio
        self._streams: list[_Stream] = []

    def play(self, leg: Leg) -> None:
        """See `Output.play`."""
        stream = _Stream(leg)
        generator = stream.frames()
        next(generator)
        try:
            stream.device = self._library.PlaybackDevice(
                output_format=self._library.SampleFormat.SIGNED16,
                nchannels=2,
                sample_rate=RATE_HZ,
                buffersize_msec=PERIOD_MS,
                callback_periods=PERIODS,
                app_name="facetimer",
            )
            stream.device.start(generator)
        except self._library.MiniaudioError as fault:
            raise OutputFailed(f"miniaudio finds no sound device ({fault.args[0]}).") from fault
        if stream.device.backend == "Null":
            raise OutputFailed("There is no sound device.")
        self._streams.append(stream)

    def check(self) -> None:
        """See `Output.check`."""
        now = time.monotonic_ns()
        for stream in tuple(self._streams):
            if stream.drained_ns is not None:
                if now - stream.drained_ns > PERIOD_MS * (PERIODS + 1) * 1_000_000:
                    self._streams.remove(stream)
                    stream.device.close()
            elif not self._is_started(stream.device) or now - stream.asked_ns > STALL_MS * 1_000_000:
                raise OutputFailed("The sound device stopped playing.")

    def _is_started(self, device: Any) -> bool:
        # The binding's own `running` waits for the callback that may never come; the library knows.
        return bool(self._library.lib.ma_device_is_started(device._device))  # noqa: SLF001
