# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Session time as a function of the clock: position = where it was set + (now - anchor) x speed.

Nothing is counted, so nothing can be lost: however rarely it is asked, the answer is the same. It never reads
a clock; every method is told what time it is.
"""

from math import inf

LONGEST_WAIT_MS = 4_000
"""A session waits no longer for its sound. A quarter of a second is usual, two where a machine is very busy."""


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
        self._lead_in_ms = self._held_since_ms = 0
        self._anchor_ms: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether it stands until it is told to run."""
        return self._anchor_ms is None

    def hold_at(self, position_ms: int, now_ms: int, lead_in_ms: int = 0) -> None:
        """Stand at `position_ms`, all of the lead-in still to come."""
        self._base_ms, self._anchor_ms = position_ms, None
        self._lead_in_ms, self._held_since_ms = lead_in_ms, now_ms

    def has_waited(self, now_ms: int) -> bool:
        """Whether it has been held as long as anybody waits for sound; at another speed there is none."""
        return self.speed != 1 or now_ms - self._held_since_ms >= LONGEST_WAIT_MS

    def run_from(self, position_ms: int, now_ms: int, lead_in_ms: int = 0, opening_ms: int = 0) -> None:
        """Stand at `position_ms` for `opening_ms` and then `lead_in_ms` of real time, then move."""
        self._base_ms, self._lead_in_ms = position_ms, lead_in_ms
        self._anchor_ms = now_ms + opening_ms + lead_in_ms

    def position_ms(self, now_ms: int) -> int:
        """Return the session time at clock time `now_ms`, never before the base."""
        if self._anchor_ms is None:
            return self._base_ms
        return self._base_ms + max(0, int((now_ms - self._anchor_ms) * self.speed))

    def lead_in_ms(self, now_ms: int) -> int:
        """Return what is left of the lead-in: all of it until it begins, 0 while session time moves."""
        left_ms = self._lead_in_ms if self._anchor_ms is None else self._anchor_ms - now_ms
        return max(0, min(self._lead_in_ms, left_ms))
