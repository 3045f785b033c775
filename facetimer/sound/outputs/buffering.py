# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much sound is handed to a device ahead, where the library lets us choose.

A choice between two evils: little lets a pause fade, but some is lost when nobody fills up in time, so only a
process that runs before all others (see `ear`) dares. Measured with four busy processes on two cores, a minute
each: 30 ms lost nothing with priority and something every half minute without it; 600 ms lost nothing.
"""

import os

from msgspec import Struct


class Buffer(Struct, frozen=True):
    """What is on its way to the device: `periods` pieces of `period_ms`."""

    period_ms: int
    periods: int

    @property
    def length_ms(self) -> int:
        """All of it."""
        return self.period_ms * self.periods


SHALLOW = Buffer(15, 2)
DEEP = Buffer(200, 3)


def buffer_here() -> Buffer:
    """Return what this process may dare."""
    return SHALLOW if has_priority() else DEEP


def has_priority() -> bool:
    """Whether this process runs before ordinary ones; where that cannot be asked, it does not."""
    if not hasattr(os, "sched_getscheduler"):
        return False
    return os.sched_getscheduler(0) in {os.SCHED_RR, os.SCHED_FIFO}
