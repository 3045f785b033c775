# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Takes two presses in quick succession for one: a pedal's contact bounces and a wet finger taps twice."""

from facetimer.session.ports import Clock

DEBOUNCE_MS = 250


class Debounce:
    """Lets a press through only if none was let through shortly before, whatever it came from.

    Args:
        clock: real time.
        interval_ms: how soon a second press is the same press.
    """

    def __init__(self, clock: Clock, interval_ms: int = DEBOUNCE_MS) -> None:
        self._clock = clock
        self._interval_ms = interval_ms
        self._last_ms: int | None = None

    def lets_through(self, interval_ms: int | None = None) -> bool:
        """Whether this press counts; `interval_ms` where another distance from the last one is wanted."""
        now = self._clock.now_ms()
        wanted = self._interval_ms if interval_ms is None else interval_ms
        if self._last_ms is not None and now - self._last_ms < wanted:
            return False
        self._last_ms = now
        return True
