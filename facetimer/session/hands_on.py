# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much of a session is practice: the moves and the holds, without introductions, gaps, rests and switches."""

from facetimer.session.timeline import SegmentKind, Timeline

PRACTICE = frozenset({SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT})
"""What counts as hands on the face, or as the face at work."""


def hands_on_ms(timeline: Timeline) -> int:
    """Return how long the moves and the holds of `timeline` last together."""
    return sum(segment.duration_ms for segment in timeline.segments if segment.kind in PRACTICE)
