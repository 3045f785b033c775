# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the marks mean, told in words once a session, where each is first heard. Pure; others lay the words.

A mark that is switched off is not told, nor one in an exercise that the person has a short intro for or of which
less than everything is said: whoever knows the exercise knows its sound. Nothing else gives way to these words, so
that they may come with a later mark of the same kind. A double tick means the other hand where the hands take
turns, and the same again elsewhere; a low one means what is said on the way back.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from facetimer.library.model.movement import Hands
from facetimer.session.timeline import Segment, SegmentKind, Timeline
from facetimer.sound.plan import phrases
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.lane import VOICE_GAP_MS
from facetimer.sound.plan.repetition_runs import Course, Run
from facetimer.sound.plan.said import Level
from facetimer.sound.plan.tone_cues import half_ms

SOON_MS = 1_500
"""Words that come later than this after their mark would not be taken to be about it."""


class Telling(Struct, frozen=True):
    """A time at which one meaning may be told in `words`: it begins from `earliest_ms` to `latest_start_ms`."""

    words: str
    segment: int
    earliest_ms: int
    latest_start_ms: int
    latest_end_ms: int


def tellings(
    timeline: Timeline,
    course: Course,
    marks: Sequence[Cue],
    levels: Sequence[Level],
    say: phrases.Say = str,
) -> Iterator[list[Telling]]:
    """Yield for each mark that is heard the places where its meaning may be told, the best one first.

    Args:
        timeline: the session.
        course: the same as runs.
        marks: every tone, in order.
        levels: how much is said of each step.
        say: puts the app's own words into the person's language.
    """
    explained = {
        s.step
        for s in timeline.segments
        if s.kind is SegmentKind.INTRO and s.cue and levels[s.step] is Level.EVERYTHING
    }
    heard = [mark for mark in marks if timeline.segments[mark.segment].step in explained]
    runs = {s.index: run for run in course.runs for each in run.repetitions for s in each.segments}
    seconds = [mark for mark in heard if _is_second(mark)]
    halves = [mark for mark in heard if mark.kind is CueKind.HALF]
    again = [mark for mark in heard if mark.kind is CueKind.STROKE]
    turns = [mark for mark in again if _takes_turns(timeline, mark)]
    lows = [mark for mark in heard if mark.kind is CueKind.RETURN]
    half, more, other = say(phrases.HALFWAY), say(phrases.AGAIN), say(phrases.OTHER_HAND)
    yield [_in_hold(say(phrases.A_SECOND), timeline.segments[mark.segment]) for mark in seconds]
    yield [_after(half, mark, _held_until(runs[mark.segment], mark)) for mark in halves]
    yield list(_around(other, turns, runs))
    yield [_after(_low(timeline, mark, say), mark, runs[mark.segment].end_ms) for mark in lows]
    yield list(_around(more, [mark for mark in again if mark not in turns], runs))


def _is_second(mark: Cue) -> bool:
    """Whether it is a second after the first; that one is stressed, and alone where seconds are not wished."""
    return mark.kind is CueKind.PULSE and mark.gain_db <= 0


def _takes_turns(timeline: Timeline, mark: Cue) -> bool:
    block = timeline.block_of(timeline.segments[mark.segment])
    return block is not None and any(stroke.hands is Hands.ALTERNATE for stroke in block.strokes)


def _low(timeline: Timeline, mark: Cue, say: phrases.Say) -> str:
    return phrases.low_tick(timeline.segments[mark.segment].cue, say)


def _held_until(run: Run, mark: Cue) -> int:
    return next(s.end_ms for each in run.repetitions for s in each.segments if s.index == mark.segment)


def _in_hold(words: str, hold: Segment) -> Telling:
    return Telling(words, hold.index, hold.start_ms, half_ms(hold), half_ms(hold) - VOICE_GAP_MS)


def _around(words: str, marks: Sequence[Cue], runs: Mapping[int, Run]) -> Iterator[Telling]:
    """Yield the time just before the first mark, then those after each."""
    for mark in marks[:1]:
        yield Telling(
            words, mark.segment, runs[mark.segment].start_ms, mark.start_ms, mark.start_ms - VOICE_GAP_MS
        )
    for mark in marks:
        yield _after(words, mark, runs[mark.segment].end_ms)


def _after(words: str, mark: Cue, until_ms: int) -> Telling:
    return Telling(words, mark.segment, mark.end_ms, mark.end_ms + SOON_MS, until_ms - VOICE_GAP_MS)
