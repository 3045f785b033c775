# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All that a view needs to draw one frame. A picture is a function of this value and of nothing else."""

from msgspec import Struct

from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.timeline import Segment, SegmentKind, Timeline, TimelineStep

LEAD_IN_MS = 3_000
"""Three seconds of 3-2-1 after a pause: time to take the pose again."""


class Snapshot(Struct, frozen=True):
    """A session at one moment.

    Attributes:
        position_ms: session time, 0..total; it stands still while paused and during a lead-in.
        lead_in_ms: real time left until session time moves on; above 0 a 3-2-1 is shown.
        pause_reason: set while paused.
        counts_in_ms: how long the lead-in after a pause is as a whole; 0 for none.
        awaits_sound: it runs, and session time stands still until its sound can be heard.
    """

    timeline: Timeline
    status: SessionStatus
    position_ms: int
    lead_in_ms: int = 0
    pause_reason: PauseReason | None = None
    counts_in_ms: int = LEAD_IN_MS
    awaits_sound: bool = False

    @property
    def lead_in_fraction(self) -> float:
        """How much of a lead-in is left, 0..1."""
        return self.lead_in_ms / max(self.counts_in_ms, self.lead_in_ms, 1)

    @property
    def segment(self) -> Segment:
        """The segment at this position; the last one at the very end."""
        return self.timeline.segment_at(self.position_ms)

    @property
    def step(self) -> TimelineStep:
        """The exercise this moment belongs to or leads to."""
        return self.timeline.steps[self.segment.step]

    @property
    def next_step(self) -> TimelineStep | None:
        """The exercise after this one; None in the last."""
        following = self.segment.step + 1
        return self.timeline.steps[following] if following < len(self.timeline.steps) else None

    @property
    def elapsed_ms(self) -> int:
        """Time since the segment began."""
        return self.position_ms - self.segment.start_ms

    @property
    def remaining_ms(self) -> int:
        """Time until the segment ends."""
        return self.segment.end_ms - self.position_ms

    @property
    def session_remaining_ms(self) -> int:
        """Time until the session ends."""
        return self.timeline.total_ms - self.position_ms

    @property
    def segment_fraction(self) -> float:
        """How much of the segment has passed, 0..1."""
        return self.elapsed_ms / self.segment.duration_ms

    @property
    def count(self) -> int:
        """Seconds left in the segment as counted aloud: a 10 s hold shows 10 … 1, each for one second."""
        return -(-self.remaining_ms // 1000)

    @property
    def lead_in_count(self) -> int:
        """3, 2, 1 during a lead-in, 0 otherwise."""
        return -(-self.lead_in_ms // 1000)

    @property
    def is_hold(self) -> bool:
        """Whether a hold is being counted."""
        return self.segment.kind is SegmentKind.HOLD
