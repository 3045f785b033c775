# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From where a moment of a session is seen, and the way from camera to camera.

A camera belongs to an exercise or to a block of it; it changes between them, never while something is held.
"""

from msgspec import Struct

from facetimer.face.pose import ease
from facetimer.library.model.vocabulary import Camera
from facetimer.session.timeline import Segment, SegmentKind, Timeline

EASE_MS = 450
"""How long one camera takes to become another."""


class Arrival(Struct, frozen=True):
    """A camera that another is becoming: what was seen before, and how much of the way is gone, 0..1."""

    before: Camera
    gone: float


def camera_of(timeline: Timeline, segment: Segment) -> Camera:
    """Return the camera of a segment: its block's, else its exercise's; the whole face when all is done.

    A gap belongs to what it leads to.
    """
    if segment.kind is SegmentKind.CLOSE:
        return Camera.FRONT
    exercise = timeline.steps[segment.step].exercise
    block = timeline.block_of(segment) or (exercise.blocks[0] if exercise.blocks else None)
    return (block.camera if block is not None else None) or exercise.camera


def arrival_at(timeline: Timeline, at_ms: float) -> Arrival | None:
    """Return the camera that is just giving way to the one of this moment; None where none does.

    Raises:
        ValueError: the moment is outside the timeline.
    """
    segment = timeline.segment_at(int(at_ms))
    inside_ms = at_ms - segment.start_ms
    if not segment.index or inside_ms >= EASE_MS:
        return None
    before = camera_of(timeline, timeline.segments[segment.index - 1])
    if before is camera_of(timeline, segment):
        return None
    return Arrival(before, ease(inside_ms / EASE_MS))
