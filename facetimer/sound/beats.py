# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A beat while it sounds, and the taps that follow it. Pure; it must not know what sounds or who taps."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from facetimer.sound.trial_sounds import BEAT_MS, measured_offset_ms


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
