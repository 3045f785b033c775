# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Counts two quick presses as one: a pedal's contact bounces, and a wet finger taps twice."""

from facetimer.session.ports import Clock

DEBOUNCE_MS = 250


class Debounce:
    """Lets a press through only if none was let through shortly before, whatever it came from.

    Args:
        clock: real time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_ms: int | None = None

    def lets_through(self, interval_ms: int = DEBOUNCE_MS) -> bool:
        """Whether this press counts: none did in the last `interval_ms`."""
        now = self._clock.now_ms()
        if self._last_ms is not None and now - self._last_ms < interval_ms:
            return False
        self._last_ms = now
        return True
