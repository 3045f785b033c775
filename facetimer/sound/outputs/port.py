# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every way to be heard can do. It plays legs at deadlines; it must not know what is in them."""

from typing import Protocol

from msgspec import Struct

from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ, frames

HEADROOM_MS = 2_000
"""Silence at the front of every leg's buffer: starting inside it makes any lead up to this long exact."""
FADE_IN_FRAMES = RATE_HZ // 100
SOFT_END_MS = 45
"""What an end may take: a pause is silent within 50 ms."""


class OutputFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The device or library cannot be used now; the message is a sentence for the person."""


class OutputInfo(Struct, frozen=True):
    """One way to be heard, for the doctor: whether it could be used on this machine, and if not, why.

    `latency_ms` is what it takes from a call to the sound server, which is compensated; a device adds its own.
    `runs_ahead` says whether it was tried and runs before ordinary processes.
    """

    name: str
    usable: bool
    why_not: str = ""
    latency_ms: float = 0.0
    runs_ahead: bool = False


class Leg(Struct, frozen=True):
    """A stretch of sound with `HEADROOM_MS` of silence before it.

    Attributes:
        pcm: stereo frames, the silence included; its own memory, not shared.
        deadline_ns: when the first frame after the silence is to be heard, on `clocks.monotonic_ns`, which all
            processes of a machine share.
    """

    pcm: bytearray
    deadline_ns: int

    def from_now(self, latency_ms: float, now_ns: int) -> memoryview:
        """Return what to hand now to a device that is heard `latency_ms` later, so that the deadline is met.

        A leg that is late is entered in the middle, with a 10 ms fade-in: late sound would be wrong sound.
        """
        ahead_ms = (self.deadline_ns - now_ns) / 1e6 - latency_ms
        first = max(0, round((HEADROOM_MS - ahead_ms) * RATE_HZ / 1000))
        handed = memoryview(self.pcm)[first * FRAME_BYTES :]
        if ahead_ms < 0:
            fade_in(handed)
        return handed

    def frame_at(self, now_ns: int) -> int:
        """Return which frame of `pcm` is heard at `now_ns`; before its first or after its last, none is."""
        return round((HEADROOM_MS + (now_ns - self.deadline_ns) / 1e6) * RATE_HZ / 1000)


def fade_in(handed: memoryview) -> None:
    """Let stereo frames begin softly, in place: what is entered in the middle would click."""
    samples = handed.cast("h")
    for i in range(min(FADE_IN_FRAMES * 2, len(samples))):
        samples[i] = int(samples[i] * (i // 2) / FADE_IN_FRAMES)


class Taken:
    """How much sound a device has been given: `frames`, without the silence before each leg."""

    def __init__(self) -> None:
        self.frames = 0


def sound_in(handed: memoryview, leg: Leg) -> int:
    """Return how many frames of `handed`, which is the end of `leg`, are no silence before it."""
    return min(len(handed), len(leg.pcm) - frames(HEADROOM_MS) * FRAME_BYTES) // FRAME_BYTES


class Output(Protocol):
    """A way to be heard. It is made, played and dropped inside one small process, which may be killed any time."""

    def play(self, leg: Leg) -> None:
        """Start `leg`, whose deadline is at most `HEADROOM_MS` away, without waiting for it.

        A leg that still sounds goes on: two legs meet in silence.

        Raises:
            OutputFailed: nothing will be heard.
        """
        ...

    taken: Taken

    @property
    def is_heard(self) -> bool:
        """Whether the device takes what it was given, as far as the library tells; False before the first leg."""
        ...

    def check(self) -> None:
        """Look whether what was started is still being played; called a few times a second.

        Raises:
            OutputFailed: the device has gone or stands still.
        """
        ...

    def end(self) -> None:
        """Bring what sounds to its end within `SOFT_END_MS`, as softly as can be; the process ends afterwards."""
        ...
