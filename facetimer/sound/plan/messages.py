# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is to be said before a run: who, which side, how, with what care, how often, in that order.

Pure; it must not know what there is time for. How much of it depends on the level that is wished for, see
`said.py`: below everything, the place, the setup and the figures of a day are left out, and numbers that the
left-out words would have told are told by themselves.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from facetimer.library.model.vocabulary import Sides
from facetimer.library.number_words import names_number
from facetimer.library.placing import placed_again
from facetimer.session.room_for_words import TOLD_FROM_MS
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline
from facetimer.sound.plan import phrases
from facetimer.sound.plan.repetition_runs import Preparation, Run
from facetimer.sound.plan.said import Level

CARE, IDENTITY, SWITCH, ACTION, SETUP, FIRST_SIDE, TIMES, SETS, CLOSING, DAILY = range(100, 0, -10)
"""How important a message is; the plan drops the smallest first, and the first never."""


class Message(Struct, frozen=True):
    """Something to be said in a preparation.

    Attributes:
        forms: the same message, the fullest first.
        earliest_ms: it makes no sense before.
        announces: it is said as late as possible, to end just before what follows.
    """

    forms: tuple[str, ...]
    weight: int
    segment: Segment
    earliest_ms: int
    announces: bool = False


def messages_before(
    timeline: Timeline, preparation: Preparation, levels: Sequence[Level], say: phrases.Say = str
) -> list[Message]:
    """Return all that a preparation is to say, in order.

    Args:
        timeline: the session.
        preparation: one of its own.
        levels: how much is said of each step.
        say: puts the app's own words into the person's language.
    """
    return [each for each in _messages(timeline, preparation, levels, say) if each.forms[0]]


def shows_action(preparation: Preparation) -> bool:
    """Whether the gap before another block only shows the action to come, which is said as it is done."""
    gap, run = preparation.segments[-1], preparation.leads_to
    is_between_blocks = gap.kind is SegmentKind.GAP and gap.block is not None
    return is_between_blocks and run is not None and gap.cue == run.first.cue


def _messages(
    timeline: Timeline, preparation: Preparation, levels: Sequence[Level], say: phrases.Say
) -> Iterator[Message]:
    run, is_named = preparation.leads_to, False
    for segment in preparation.segments:
        level, step = levels[segment.step], timeline.steps[segment.step]
        if level is Level.TONES:
            continue
        is_next = segment.kind is SegmentKind.GAP and segment.block is None
        if is_next or (segment.kind is SegmentKind.INTRO and not is_named):
            is_named = True
            forms = phrases.identity(step.exercise, is_next=is_next, say=say)
            if level < Level.EVERYTHING:
                forms = phrases.name_alone(step.exercise, is_next=is_next, say=say)
            yield Message(forms, IDENTITY, segment, segment.start_ms)
        if segment.kind is SegmentKind.CLOSE:
            closing = phrases.of_segment(segment, step.exercise, say)
            yield Message((closing,), CLOSING, segment, segment.start_ms)
        elif level >= Level.SHORT and not is_next:
            yield from _guidance(timeline, segment, run, level, say)
    if run is not None and levels[run.first.step] >= Level.SHORT:
        yield from _how_often(timeline, preparation, run, levels[run.first.step], say)


def _guidance(
    timeline: Timeline, segment: Segment, run: Run | None, level: Level, say: phrases.Say
) -> Iterator[Message]:
    """Yield what is said in a segment beside who comes."""
    at, step = segment.start_ms, timeline.steps[segment.step]
    if segment.kind is SegmentKind.REST:
        yield Message(phrases.next_set(segment.set or 1, step.sets, say), SETS, segment, at)
        yield from _which_side(timeline, segment, run, say)
    elif segment.kind is SegmentKind.SIDE_SWITCH and segment.side is not None:
        yield Message(
            phrases.switch(segment.side, _hand(timeline, segment, segment.side), say), SWITCH, segment, at
        )
        if level is Level.EVERYTHING:
            yield Message((placed_again(step.exercise, segment.block or 1),), SETUP, segment, at)
    else:
        yield from _how(timeline, segment, run, level, say)


def _hand(timeline: Timeline, segment: Segment, side: Side) -> Side | None:
    block = timeline.block_of(segment)
    return None if block is None else side.hand(block.side_hand)


def _which_side(timeline: Timeline, segment: Segment, run: Run | None, say: phrases.Say) -> Iterator[Message]:
    if run is not None and run.side is not None:
        hand = _hand(timeline, segment, run.side)
        forms = phrases.first_side(run.side, hand, say)
        if hand is None and timeline.routine.steps[segment.step].sides is not Sides.BOTH:
            forms = forms[-1:]  # none comes after it
        yield Message(forms, FIRST_SIDE, segment, segment.start_ms)


def _how(
    timeline: Timeline, segment: Segment, run: Run | None, level: Level, say: phrases.Say
) -> Iterator[Message]:
    """Yield which side, how, and with what care; a gap that only shows the action to come leaves it to the run."""
    at = segment.start_ms
    is_intro = segment.kind is SegmentKind.INTRO
    if is_intro:
        if level is Level.EVERYTHING:
            yield from _daily(timeline, segment, run, say)
        yield from _which_side(timeline, segment, run, say)
    if how := _setup_told(segment, run, level):
        yield Message(how, SETUP, segment, at)
    if not is_intro:
        yield from _which_side(timeline, segment, run, say)
    yield Message((segment.care,), CARE, segment, at)


def _setup_told(segment: Segment, run: Run | None, level: Level) -> tuple[str, ...]:
    """Return what is said of how it begins; where not everything is said, only what another block changes."""
    if segment.kind is not SegmentKind.INTRO and run is not None and segment.cue == run.first.cue:
        return ()
    forms = phrases.as_written(segment.cue)
    if level is Level.EVERYTHING:
        return forms
    return () if segment.kind is SegmentKind.INTRO else forms[-1:]


def _daily(timeline: Timeline, segment: Segment, run: Run | None, say: phrases.Say) -> Iterator[Message]:
    step = timeline.steps[segment.step]
    per_day = step.exercise.per_day if timeline.routine.tells_daily_figures else None
    if per_day is not None and step.sets < per_day.value and segment.cue:
        is_set = run is not None and run.first.reps > 1
        forms = phrases.rounds_a_day(step.sets, per_day.value, is_set=is_set, say=say)
        yield Message(forms, DAILY, segment, segment.start_ms)


def _how_often(
    timeline: Timeline, preparation: Preparation, run: Run, level: Level, say: phrases.Say
) -> Iterator[Message]:
    """Yield how often and how long, where no words of the library that are said tell it."""
    before, first = preparation.segments[-1], run.first
    if before.kind is SegmentKind.SIDE_SWITCH:
        return
    at = preparation.start_ms
    told = _told_by_library(preparation, run, level)
    if first.reps > 1 and not names_number(told, phrases.spelled(first.reps, say)):
        yield Message(phrases.times(first.reps, say), TIMES, first, at)
    hold = run.repetitions[0].hold
    if hold is None or hold.duration_ms < TOLD_FROM_MS or hold.duration_ms == _held_before(timeline, before):
        return
    held = f"{told} {hold.cue}" if level is Level.EVERYTHING else told
    if not names_number(held, phrases.spelled(round(hold.duration_ms / 1_000), say)):
        yield Message(phrases.seconds(hold.duration_ms, first.reps, say), TIMES, first, at)


def _told_by_library(preparation: Preparation, run: Run, level: Level) -> str:
    before = preparation.segments[-1]
    if level is Level.EVERYTHING:
        return f"{before.cue} {run.first.cue}"
    if before.kind is not SegmentKind.GAP:
        return ""
    return phrases.as_written(before.cue)[-1]


def _held_before(timeline: Timeline, gap: Segment) -> int | None:
    """Return how long the block before a gap between blocks was held; None where no block of its exercise was."""
    if gap.block is None:
        return None
    earlier = reversed(timeline.segments[: gap.index])
    return next((s.duration_ms for s in earlier if s.kind is SegmentKind.HOLD and s.step == gap.step), None)
