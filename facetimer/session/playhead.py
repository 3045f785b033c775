# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Session time as a function of the clock: position = where it was set + (now - anchor) x speed.

Nothing is counted, so nothing can be lost: however rarely it is asked, the answer is the same. It never reads
a clock; every method is told what time it is.
"""

from math import inf


class Playhead:
    """A position that moves with the clock once it has been set; to pause, stop reading it; to go on, set it anew.

    Args:
        speed: session milliseconds per real millisecond; above 0. For previews and tests; a person practises at 1.

    Raises:
        ValueError: no time would pass at that speed, or all of it at once.
    """

    def __init__(self, speed: float = 1) -> None:
        if not 0 < speed < inf:
            raise ValueError(f"speed is {speed}; it must be a number above 0")
        self.speed = speed
        self._base_ms = 0
        self._anchor_ms: int | None = None

    def run_from(self, position_ms: int, now_ms: int, lead_in_ms: int = 0) -> None:
        """Stand at `position_ms` for `lead_in_ms` of real time, then move."""
        self._base_ms = position_ms
        self._anchor_ms = now_ms + lead_in_ms

    def position_ms(self, now_ms: int) -> int:
        """Return the session time at clock time `now_ms`, never before the base."""
        if self._anchor_ms is None:
            return self._base_ms
        return self._base_ms + max(0, int((now_ms - self._anchor_ms) * self.speed))

    def lead_in_ms(self, now_ms: int) -> int:
        """Return the real time left until session time moves; 0 while it moves or stands still."""
        return 0 if self._anchor_ms is None else max(0, self._anchor_ms - now_ms)
