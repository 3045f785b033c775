# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The time of a soundtrack under test, in nanoseconds."""

import threading
from collections.abc import Callable


class Clock:
    """Stands still but for what it is told; can have something done when the feeder reads it."""

    def __init__(self) -> None:
        self.now_ns = 10**12
        self._then: tuple[Callable[[], None], int] | None = None

    def advance(self, ms: int) -> None:
        self.now_ns += ms * 1_000_000

    def advance_and(self, ms: int, then: Callable[[], None], reads_before: int) -> None:
        """Go on by `ms`, and do something in the feeder's thread after `reads_before` further readings."""
        self._then = (then, reads_before)
        self.advance(ms)

    def __call__(self) -> int:
        if self._then is not None and threading.current_thread().name == "soundtrack":
            then, reads_before = self._then
            self._then = (then, reads_before - 1) if reads_before else None
            if not reads_before:
                then()
        return self.now_ns
