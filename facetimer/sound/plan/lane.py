# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A stretch of time in which nothing overlaps: where cues are laid down. Pure; it must not know what they mean."""

from bisect import bisect_left, insort

from msgspec import Struct, field

from facetimer.sound.plan.cues import LONGEST_CUE_MS

VOICE_GAP_MS = 150
"""Between a voice and anything else: closer, and the two run into one another."""
TONE_GAP_MS = 50
"""Between two tones."""


class Taken(Struct, frozen=True, order=True):
    """A time that is used, by a voice or by a tone."""

    start_ms: int
    end_ms: int
    is_voice: bool = False


class Lane(Struct):
    """Times in use, in order, each with the gap it needs to the next."""

    _taken: list[Taken] = field(default_factory=list)

    def conflict(self, wanted: Taken, *, with_voices: bool = True) -> Taken | None:
        """Return the first thing that `wanted` comes too close to; None if it is free."""
        first = max(0, bisect_left(self._taken, wanted) - 1)
        if not with_voices:  # what lies before may be a row of voices, with a tone before them
            first = bisect_left(self._taken, Taken(wanted.start_ms - LONGEST_CUE_MS, 0))
        for index in range(first, len(self._taken)):
            taken = self._taken[index]
            if taken.start_ms >= wanted.end_ms + VOICE_GAP_MS:
                return None
            if taken.is_voice and not with_voices:
                continue
            gap = _gap_ms(wanted.is_voice, taken.is_voice)
            if wanted.start_ms < taken.end_ms + gap and taken.start_ms < wanted.end_ms + gap:
                return taken
        return None

    def take(self, wanted: Taken) -> None:
        """Use a time.

        Raises:
            ValueError: it is not free.
        """
        if (in_the_way := self.conflict(wanted)) is not None:
            raise ValueError(f"{wanted} comes too close to {in_the_way}")
        insort(self._taken, wanted)

    def give_back(self, taken: Taken) -> None:
        """Free a time that is in use.

        Raises:
            ValueError: it is not in use.
        """
        self._taken.remove(taken)

    def next_free(self, earliest_ms: int, length_ms: int, latest_end_ms: int, *, is_voice: bool) -> int | None:
        """Return the earliest start from `earliest_ms` on so that all ends by `latest_end_ms`, or None."""
        start = earliest_ms
        while start + length_ms <= latest_end_ms:
            in_the_way = self.conflict(Taken(start, start + length_ms, is_voice))
            if in_the_way is None:
                return start
            start = in_the_way.end_ms + _gap_ms(is_voice, in_the_way.is_voice)
        return None

    def last_free(self, latest_end_ms: int, length_ms: int, earliest_ms: int, *, is_voice: bool) -> int | None:
        """Return the latest start so that all ends by `latest_end_ms` and none begins before `earliest_ms`."""
        start = latest_end_ms - length_ms
        while start >= earliest_ms:
            in_the_way = self.conflict(Taken(start, start + length_ms, is_voice))
            if in_the_way is None:
                return start
            start = in_the_way.start_ms - _gap_ms(is_voice, in_the_way.is_voice) - length_ms
        return None


def _gap_ms(one_is_voice: bool, other_is_voice: bool) -> int:
    return VOICE_GAP_MS if one_is_voice or other_is_voice else TONE_GAP_MS
