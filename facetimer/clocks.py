# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The real clock. The one place in the house that reads monotonic time for a session."""

import time

# A clock that stops while the machine sleeps would hide the sleep from the player, and the session would go on
# as if the person had been there. Linux: CLOCK_BOOTTIME counts through suspend, CLOCK_MONOTONIC does not
# (clock_gettime(2)); macOS: CLOCK_MONOTONIC does; Windows: `time.monotonic` does.
_SLEEP_COUNTING = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)


class SystemClock:
    """Milliseconds since some moment before the program started; counts while the machine sleeps."""

    def now_ms(self) -> int:
        """Return the clock's reading."""
        if _SLEEP_COUNTING is None:
            return time.monotonic_ns() // 1_000_000
        return time.clock_gettime_ns(_SLEEP_COUNTING) // 1_000_000
