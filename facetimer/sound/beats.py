# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An even beat, and what the taps along with it say about a late speaker. Pure; it must not know what sounds."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from statistics import median

from facetimer.settings import OFFSET_RANGE_MS
from facetimer.sound.trial_sounds import BEAT_MS

FEWEST_TAPS = 6
STEADY_MS = 60
"""Half of all taps must lie within this of the middle one; otherwise the result would be a guess."""


class Beats:
    """One run of beats.

    Args:
        heard_ms: when each is to be heard, in order.
        now_ms: reads the clock that `heard_ms` is on.
    """

    enough_taps = 10
    """More would hardly make it surer, and it is a long time to tap."""

    def __init__(self, heard_ms: Sequence[float], now_ms: Callable[[], float]) -> None:
        self.heard_ms = tuple(heard_ms)
        self._now_ms = now_ms
        self._taps_ms: list[float] = []

    def tap(self) -> None:
        """Take a tap that comes now; one after the end does not count."""
        if not self.is_over:
            self._taps_ms.append(self._now_ms())

    @property
    def taps(self) -> int:
        """How many have come."""
        return len(self._taps_ms)

    @property
    def is_over(self) -> bool:
        """Whether the last beat has passed, however late it is heard, or there are taps enough."""
        return (
            self.taps >= self.enough_taps or not self.heard_ms or self._now_ms() > self.heard_ms[-1] + BEAT_MS / 2
        )

    @property
    def since_last_ms(self) -> float | None:
        """How long ago the last beat was; None before the first."""
        past = bisect_right(self.heard_ms, self._now_ms())
        return self._now_ms() - self.heard_ms[past - 1] if past else None

    @property
    def late_ms(self) -> int | None:
        """How much later than planned the taps say it is heard; None if they do not say."""
        return measured_offset_ms(self.heard_ms, self._taps_ms)


def measured_offset_ms(beats_ms: Sequence[float], taps_ms: Sequence[float]) -> int | None:
    """Return how much later a person taps than the beat was sent; None if the taps do not say.

    Args:
        beats_ms: when each beat was to be heard, in order.
        taps_ms: when each tap came, on the same clock; the first two find the beat and do not count.
    """
    differences = []
    for tap in sorted(taps_ms)[2:]:
        nearest = min(beats_ms, key=lambda beat: abs(tap - beat), default=None)
        if nearest is not None and abs(tap - nearest) <= BEAT_MS / 2:
            differences.append(tap - nearest)
    if len(differences) < FEWEST_TAPS:
        return None
    middle = median(differences)
    if median(abs(difference - middle) for difference in differences) > STEADY_MS:
        return None
    low, high = OFFSET_RANGE_MS
    return round(min(high, max(low, middle)))
