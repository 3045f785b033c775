# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the marks mean, told in words once a session, where each is first heard. Pure; it lays nothing itself.

A mark that is switched off is not told, nor one in an exercise that the person has a short intro for: whoever
knows the exercise knows its sound. Nothing else gives way to these words, so that they may come with a later mark
of the same kind.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from facetimer.session.timeline import SegmentKind, Timeline
from facetimer.sound.plan import phrases
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.lane import VOICE_GAP_MS
from facetimer.sound.plan.repetition_runs import Course
from facetimer.sound.plan.tone_cues import half_ms

SOON_MS = 1_500
"""Words that come later than this after their mark would not be taken to be about it."""


class Telling(Struct, frozen=True):
    """A time at which one meaning may be told: it begins from `earliest_ms` to `latest_start_ms`."""

    segment: int
    earliest_ms: int
    latest_start_ms: int
    latest_end_ms: int


def tellings(timeline: Timeline, course: Course, marks: Sequence[Cue]) -> Iterator[tuple[str, list[Telling]]]:
    """Yield each meaning that is worth telling, and where, the best place first.

    Args:
        timeline: the session.
        course: the same as runs.
        marks: every tone, in order.
    """
    explained = {s.step for s in timeline.segments if s.kind is SegmentKind.INTRO and s.cue}
    heard = [mark for mark in marks if timeline.segments[mark.segment].step in explained]
    ends = {
        s.index: run.end_ms if each.hold is None else each.hold.end_ms
        for run in course.runs
        for each in run.repetitions
        for s in each.segments
    }
    yield phrases.A_SECOND, [_in_hold(timeline, mark) for mark in heard if _is_second(mark)]
    yield phrases.HALFWAY, [_after(mark, ends[mark.segment]) for mark in heard if mark.kind is CueKind.HALF]
    yield phrases.ONCE_MORE, [_after(mark, ends[mark.segment]) for mark in heard if mark.kind is CueKind.STROKE]


def _is_second(mark: Cue) -> bool:
    """Whether it is a second after the first; that one is stressed, and alone where seconds are not wished."""
    return mark.kind is CueKind.PULSE and mark.gain_db <= 0


def _in_hold(timeline: Timeline, mark: Cue) -> Telling:
    hold = timeline.segments[mark.segment]
    return Telling(mark.segment, hold.start_ms, half_ms(hold), half_ms(hold) - VOICE_GAP_MS)


def _after(mark: Cue, until_ms: int) -> Telling:
    return Telling(mark.segment, mark.end_ms, mark.end_ms + SOON_MS, until_ms - VOICE_GAP_MS)
