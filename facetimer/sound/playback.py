# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a stretch of session time lies on the clock while it is sounded. It must not know who sounds it."""

import math
from collections.abc import Callable

from msgspec import Struct

from facetimer.sound.plan.cues import CuePlan


class Playback(Struct):
    """One relation of session time to the clock, from a play to the next play or stop.

    Attributes:
        begins_ms: where the sound begins in session time: before `position_ms` by the lead-in.
        plan: gives what is to be sounded, as it is best known now; None while nothing is.
        heard_at_ns: when `begins_ms` is to be fed as heard, on the soundtrack's clock.
        fed_to_ms: up to where legs have been handed over; None when nothing has.
        is_over: everything has been handed over.
        opening_ms: of a trial, how long after an ear is ready it begins; 0 where `heard_at_ns` holds already.
    """

    plan: Callable[[], CuePlan | None]
    position_ms: int
    begins_ms: int
    heard_at_ns: int
    fed_to_ms: int | None = None
    is_over: bool = False
    opening_ms: int = 0

    def due_at(self, now_ns: int) -> int:
        """Return the place from which to hand over next, in ms; a trial that waited for an ear begins now."""
        if self.opening_ms:
            self.heard_at_ns, self.opening_ms = now_ns + self.opening_ms * 1_000_000, 0
        return self.time_at(now_ns) if self.fed_to_ms is None else self.fed_to_ms

    def time_at(self, now_ns: int) -> int:
        """Return the place in the session that is heard at `now_ns`, in ms; its beginning before that."""
        return self.begins_ms + max(0, math.ceil((now_ns - self.heard_at_ns) / 1e6))

    def clock_at(self, session_ms: int) -> int:
        """Return when a place in the session is heard, in ns of the soundtrack's clock."""
        return self.heard_at_ns + (session_ms - self.begins_ms) * 1_000_000
