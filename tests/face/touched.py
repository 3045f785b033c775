# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every hand of an exercise at many moments, as the picture shows it, worked out for checks."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from facetimer.face.geometry.curves import Point
from facetimer.face.hands.holding import held
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.strokes import Touch, touches
from facetimer.face.head.mouth import channels_of
from facetimer.face.moment.pose import pose_at
from facetimer.face.moment.working import Contact, near_strokes, working_strokes
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone
from facetimer.library.model.practice import Exercise
from facetimer.session.timeline import Segment, Timeline


class Sample(Struct, frozen=True):
    """One hand at one moment."""

    exercise: Exercise
    segment: Segment
    at_ms: float
    channels: Mapping[str, float]
    touch: Touch
    hand: Placed

    @property
    def where(self) -> str:
        """What a failing check says."""
        return f"{self.exercise.id} {self.segment.kind.value} {self.segment.block} at {self.at_ms:.0f} ms"

    @property
    def on_skin(self) -> bool:
        """Whether it touches."""
        return self.touch.contact is not Contact.LIFTED and self.hand.lift < 0.05 and self.touch.shown == 1

    def touched(self) -> list[Point]:
        """Return places all over the skin it touches."""
        return self.hand.touched()


def unlike_segments(timeline: Timeline) -> Iterator[Segment]:
    """Yield the segments of a session that look different: of each block and side the first two repetitions."""
    seen = set()
    for segment in timeline.segments:
        key = (segment.kind, segment.block, segment.side, (segment.rep or 0) % 2)
        if key not in seen:
            seen.add(key)
            yield segment


def hands_at(rig: Rig, exercise: Exercise, timeline: Timeline, segment: Segment, at_ms: float) -> list[Sample]:
    """Return the hands in the picture `at_ms` into a segment."""
    channels = channels_of(pose_at(timeline, int(segment.start_ms + at_ms)))
    working = working_strokes(timeline, segment, at_ms)
    found = touches(rig, channels, exercise.tool, near_strokes(working) if rig.one_sided else working)
    return [Sample(exercise, segment, at_ms, channels, one, held(rig.hands, exercise.tool, one)) for one in found]


def hand_samples(rig: Rig, exercise: Exercise, *, steps: int = 16) -> Iterator[Sample]:
    """Yield every hand at `steps` + 1 moments of each segment that looks different."""
    if not any(block.strokes for block in exercise.blocks):
        return
    timeline = alone(exercise)
    for segment in unlike_segments(timeline):
        for k in range(steps + 1):
            yield from hands_at(rig, exercise, timeline, segment, segment.duration_ms * min(0.999, k / steps))
