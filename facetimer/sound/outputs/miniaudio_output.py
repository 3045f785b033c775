# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Playing through miniaudio, which finds PulseAudio, PipeWire, ALSA, Core Audio or WASAPI by itself.

Each leg has a stream of its own that is opened ahead of it, so a joint is one computed silence and no bookkeeping.
It follows the default device by itself.
A pause fades where little is on its way to the device, and else is cut where it is softest (see `buffering`).
"""

import importlib.util
import time
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from facetimer.clocks import monotonic_ns
from facetimer.sound.outputs.buffering import DEEP, Buffer, buffer_here
from facetimer.sound.outputs.ending import softest_in_ms
from facetimer.sound.outputs.leg_stream import LegStream
from facetimer.sound.outputs.port import SOFT_END_MS, Leg, OutputFailed, Taken
from facetimer.sound.outputs.sentences import NO_DEVICE, STOPPED, finds_no_device, not_loaded
from facetimer.sound.pcm import RATE_HZ, frames
from facetimer.starting import not_installed

LATENCY_MS = 1.5
"""From the first callback to the sink, beyond the device's own: measured 0 to 3 ms on a PulseAudio null sink."""
STALL_MS = 3_000
"""A device that has asked for nothing for so long stands still; PulseAudio fetches two seconds at a time when no
program wants less. The stop callback is not to be relied on (mackron/miniaudio #341, #351): the state is."""


def why_not() -> str:
    """Return why miniaudio cannot be used here, in a sentence; empty if it can."""
    if importlib.util.find_spec("miniaudio") is None:
        return not_installed("miniaudio", "miniaudio")
    return ""


class _Playing(Struct, frozen=True):
    stream: LegStream
    device: Any
    buffer: Buffer


class MiniaudioOutput:
    """Plays each leg through a stream of its own."""

    def __init__(self, now_ns: Callable[[], int] = monotonic_ns) -> None:
        self._now_ns = now_ns
        self.taken = Taken()
        if reason := why_not():
            raise OutputFailed(reason)
        try:
            import miniaudio
        except ImportError as fault:  # a wheel for another machine
            raise OutputFailed(not_loaded("miniaudio", fault)) from fault
        self._library = miniaudio
        self._playing: list[_Playing] = []

    def play(self, leg: Leg) -> None:
        """See `Output.play`."""
        stream = LegStream(leg, LATENCY_MS, self._now_ns, self.taken)
        generator = stream.frames()
        next(generator)
        buffer = buffer_here()
        try:
            device = self._library.PlaybackDevice(
                output_format=self._library.SampleFormat.SIGNED16,
                nchannels=2,
                sample_rate=RATE_HZ,
                buffersize_msec=buffer.period_ms,
                callback_periods=buffer.periods,
                app_name="facetimer",
            )
            device.start(generator)
        except self._library.MiniaudioError as fault:
            raise OutputFailed(finds_no_device(fault.args[0])) from fault
        if device.backend == "Null":
            raise OutputFailed(NO_DEVICE)
        self._playing.append(_Playing(stream, device, buffer))

    @property
    def is_heard(self) -> bool:
        """See `Output.is_heard`: one that sleeps fills its buffer and asks for no more."""
        return any(p.stream.asked_frames > frames(p.buffer.length_ms + p.buffer.period_ms) for p in self._playing)

    def check(self) -> None:
        """See `Output.check`."""
        now = self._now_ns()
        for playing in tuple(self._playing):
            stream = playing.stream
            if stream.drained_ns is not None:
                buffer = playing.buffer
                if now - stream.drained_ns > (buffer.length_ms + buffer.period_ms) * 1_000_000:
                    self._playing.remove(playing)
                    playing.device.close()
            elif not self._is_started(playing.device) or now - stream.asked_ns > STALL_MS * 1_000_000:
                raise OutputFailed(STOPPED)

    def end(self) -> None:
        """See `Output.end`."""
        if any(playing.buffer is DEEP for playing in self._playing):
            legs = [playing.stream.leg for playing in self._playing]
            time.sleep(softest_in_ms(legs, self._now_ns(), SOFT_END_MS - 5) / 1000)
            return
        until_ns = self._now_ns() + SOFT_END_MS * 1_000_000
        for playing in self._playing:
            playing.stream.end()
        for playing in self._playing:
            playing.stream.faded.wait((until_ns - self._now_ns()) / 1e9)
        drains_s = max((playing.buffer.length_ms for playing in self._playing), default=0) / 1000
        time.sleep(max(0.0, min(drains_s, (until_ns - self._now_ns()) / 1e9)))

    def _is_started(self, device: Any) -> bool:
        # The binding's own `running` waits for the callback that may never come; the library knows.
        return bool(self._library.lib.ma_device_is_started(device._device))  # noqa: SLF001
