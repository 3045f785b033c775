# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Playing through simpleaudio, where the person installed it (extra `facetimer[simpleaudio]`).

It hands a whole buffer to a thread of its own that needs no Python, so nothing here can make it stumble. Upstream
1.0.4 is refused: it frees memory without the interpreter's lock when a sound ends, which ends the process on
Python 3.12 and newer and sometimes on 3.11 (hamiltron/py-simple-audio #72, #74); the fork keeps the import name.
"""

import importlib.metadata
import importlib.util
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

from msgspec import Struct

from facetimer.clocks import monotonic_ns
from facetimer.sound.outputs.ending import softest_in_ms
from facetimer.sound.outputs.in_place import bring_forward, hush
from facetimer.sound.outputs.port import SOFT_END_MS, Leg, OutputFailed, Taken, sound_in
from facetimer.sound.outputs.sentences import STOPPED, cannot_open, crashes, not_loaded
from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ
from facetimer.starting import not_installed

FIRST_LATENCY_MS = 9.0
"""From the first call to the sink, beyond the device's own: ALSA reads its configuration (null sink, measured)."""
LATENCY_MS = 4.0
"""From every later call."""
AFTER_THE_CALL_MS = 2.0
"""The part of both that passes after the call has returned; the rest is opening, longer on a busy machine."""
EARLY_END_MS = 400
"""A buffer reported as over this long before its time was dropped by the device."""
LATE_MS = 200
"""What has not been heard so long after its end would be heard over the next leg."""


def why_not() -> str:
    """Return why simpleaudio cannot be used here, in a sentence; empty if it can."""
    if importlib.util.find_spec("simpleaudio") is None:
        return not_installed("simpleaudio", "facetimer[simpleaudio]")
    try:
        return crashes(importlib.metadata.version("simpleaudio"))
    except importlib.metadata.PackageNotFoundError:
        return ""  # the fork: same module, other distribution


class _Playing(Struct, frozen=True):
    leg: Leg
    sound: Any
    ends_ns: int


class SimpleaudioOutput:
    """Plays each leg as one buffer."""

    def __init__(self, now_ns: Callable[[], int] = monotonic_ns) -> None:
        self._now_ns = now_ns
        self.taken = Taken()
        if reason := why_not():
            raise OutputFailed(reason)
        self._library, self._error = self._load()
        self._playing: list[_Playing] = []

    def play(self, leg: Leg) -> None:
        """See `Output.play`."""
        expected_ms = LATENCY_MS if self._playing else FIRST_LATENCY_MS
        if not (frames := leg.from_now(expected_ms, self._now_ns())):
            return
        called_ns = self._now_ns()
        try:
            sound = self._library.play_buffer(frames, 2, 2, RATE_HZ)
        except self._error as fault:
            raise OutputFailed(cannot_open(fault)) from fault
        self.taken.frames += sound_in(frames, leg)
        bring_forward(frames, (self._now_ns() - called_ns) / 1e6 + AFTER_THE_CALL_MS - expected_ms)
        length_ns = len(frames) // FRAME_BYTES * 1_000_000_000 // RATE_HZ
        self._playing.append(_Playing(leg, sound, self._now_ns() + length_ns))

    @property
    def is_heard(self) -> bool:
        """See `Output.is_heard`; the library does not tell a device that sleeps from one that plays."""
        return bool(self._playing)

    def check(self) -> None:
        """See `Output.check`."""
        now = self._now_ns()
        for playing in self._playing:
            if now < playing.ends_ns - EARLY_END_MS * 1_000_000 and not playing.sound.is_playing():
                raise OutputFailed(STOPPED)
            if now > playing.ends_ns + LATE_MS * 1_000_000:
                hush(playing.leg)
        # Kept a while after its end: dropping the last reference to a sound that still plays ends it.
        self._playing = [p for p in self._playing if now < p.ends_ns + 1_000_000_000]

    def end(self) -> None:
        """See `Output.end`: 100 ms are on their way, beyond reach; their softest moment is waited for."""
        legs = [playing.leg for playing in self._playing]
        time.sleep(softest_in_ms(legs, self._now_ns(), SOFT_END_MS - 5) / 1000)

    @staticmethod
    def _load() -> tuple[ModuleType, type[Exception]]:
        try:
            library = importlib.import_module("simpleaudio")
            core = importlib.import_module("simpleaudio._simpleaudio")  # the only place that names its error
        except ImportError as fault:  # built against a library that is gone
            raise OutputFailed(not_loaded("simpleaudio", fault)) from fault
        return library, core.SimpleaudioError
