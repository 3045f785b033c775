# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What has become of each step of a session that runs, by its index. It must not know what time it is."""

from collections.abc import Iterable

from facetimer.session.timeline import Segment, Timeline


class StepsLived:
    """Which steps were begun, done and left, and how long each was practised.

    Args:
        count: of the steps.
        done, begun: what was done, and of what anything was, when the session was practised before.

    Attributes:
        active_ms: how long each step was practised this time.
        idle_ms: how long gaps and the close were: active, but in no step.
        done, begun: as above, up to now.
        begun_before: of what anything was when this time began; how much of it was done, the record knows.
        left: into whose place another exercise has come.
        fetched: at which the person has said that they have what it needs.
    """

    def __init__(self, count: int, done: Iterable[int], begun: Iterable[int]) -> None:
        self.active_ms = dict.fromkeys(range(count), 0)
        self.idle_ms = 0
        self.done, self.begun = set(done), set(begun)
        self.begun_before = set(self.begun)
        self.left: set[int] = set()
        self.fetched: set[int] = set()

    @property
    def total_ms(self) -> int:
        """All time practised."""
        return self.idle_ms + sum(self.active_ms.values())

    @property
    def is_complete(self) -> bool:
        """Whether every step was done, or another one that came into its place."""
        return self.done | self.left >= set(self.active_ms)

    def count(self, timeline: Timeline, segment: Segment, length_ms: int) -> None:
        """Count so much of `segment` as practised."""
        step = timeline.steps[segment.step]
        if step.start_ms <= segment.start_ms < step.end_ms:
            self.active_ms[segment.step] += length_ms
            self.begun.add(segment.step)
        else:
            self.idle_ms += length_ms

    def make_room_after(self, index: int) -> None:
        """Let every step after `index` be known by the number that is one higher."""
        self.active_ms = {each + (each > index): ms for each, ms in self.active_ms.items()} | {index + 1: 0}
        known = (self.done, self.begun, self.begun_before, self.left, self.fetched)
        moved = ({each + (each > index) for each in steps} for steps in known)
        self.done, self.begun, self.begun_before, self.left, self.fetched = moved
