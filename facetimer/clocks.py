# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The real clocks: one that counts sleep, for sessions, a fine one for sound, and the one on the wall."""

import sys
import time
from datetime import datetime

# A clock that stops while the machine sleeps would hide the sleep from the player, and the session would go on
# as if the person had been there. Linux: CLOCK_BOOTTIME counts through suspend, CLOCK_MONOTONIC does not
# (clock_gettime(2)); macOS: CLOCK_MONOTONIC does; Windows: the performance counter does.
_SLEEP_COUNTING = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)


def monotonic_ns() -> int:
    """Return nanoseconds since some fixed moment; never goes back, and all processes of a machine read the same.

    `time.monotonic` goes in steps of 15.6 ms on Windows before Python 3.13; the performance counter is fine there,
    and the same clock elsewhere.
    """
    return time.perf_counter_ns()


def monotonic_ms() -> int:
    """Return `monotonic_ns` in whole milliseconds."""
    return monotonic_ns() // 1_000_000


def monotonic_s() -> float:
    """Return `monotonic_ns` in seconds."""
    return monotonic_ns() / 1e9


def local_now() -> datetime:
    """Return the wall clock with its distance from UTC: for days and times of day, never for a session.

    The time zone is that of this moment: the C library keeps the one of the start until it is asked to look again,
    and whoever travels leaves facetimer open. Windows offers no such look: there it is that of the start.
    """
    if sys.platform != "win32":
        time.tzset()  # 8 µs
    return datetime.now().astimezone()


class SystemClock:
    """Milliseconds since some moment before the program started; counts while the machine sleeps."""

    def now_ms(self) -> int:
        """Return the clock's reading."""
        if _SLEEP_COUNTING is None:
            return monotonic_ms()
        return time.clock_gettime_ns(_SLEEP_COUNTING) // 1_000_000
