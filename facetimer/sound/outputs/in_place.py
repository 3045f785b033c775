# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can still be done about sound that a library reads in place, from a thread that nobody can ask.

It must not know which library.
"""

from facetimer.sound.outputs.port import Leg
from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ

READ_AT_ONCE_MS = 200
"""What a library may have read of a buffer when its call returns is far less."""


def bring_forward(frames: memoryview, by_ms: float) -> None:
    """Let what is in a buffer be heard `by_ms` earlier, while only the silence at its front has been read.

    The library reads the buffer in place, so a start that took too long can still be made up for.
    """
    untouched = round(READ_AT_ONCE_MS * RATE_HZ / 1000) * FRAME_BYTES
    size = round(by_ms * RATE_HZ / 1000) * FRAME_BYTES
    if size <= 0 or len(frames) <= untouched + size or any(frames[: untouched + size]):
        return
    frames[untouched:-size] = frames[untouched + size :]
    frames[-size:] = bytes(size)


def hush(leg: Leg) -> None:
    """Leave only silence of what has not been heard: its device slept, and the next leg is heard by now."""
    leg.pcm[:] = bytes(len(leg.pcm))
