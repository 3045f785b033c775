# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person reads and counts at a moment of a session: the action throughout, and strokes or seconds.

Pure: words come from the library, in the language it was read in, and from the phrases that are spoken.
"""

from itertools import takewhile

from msgspec import Struct

from facetimer.library.model.practice import Cues
from facetimer.library.model.vocabulary import Category
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.sound.plan.phrases import REST, Say, of_segment, then

WORDS_OF_A_BARE_HOLD = 2
"""A cue of so few words, "Hold five." say, tells no more than the phase and the number do."""
SHORT_HOLD_MS = 5_000
"""A stroke that pauses for less than this is counted as a stroke: seconds would be over before one reads them."""
STROKED = frozenset({Category.MASSAGE, Category.LYMPH, Category.GUA_SHA, Category.ROLLER})
_MOVES = frozenset({SegmentKind.MOVE_IN, SegmentKind.MOVE_OUT})
_DONE_NOW = _MOVES | {SegmentKind.HOLD}


class Lines(Struct, frozen=True):
    """What is read.

    Attributes:
        action: what to do now, a sentence or two.
        second: what else; may be empty.
    """

    action: str
    second: str = ""


def mark_of_words(snapshot: Snapshot) -> tuple[object, ...]:
    """Return a value that changes whenever a word or a number may: with each phase, and each second counted."""
    elapsed_ms, left_ms = snapshot.elapsed_ms, snapshot.session_remaining_ms
    return (
        snapshot.timeline,
        snapshot.status,
        snapshot.pause_reason,
        snapshot.awaits_sound,
        snapshot.segment.index,
        snapshot.lead_in_count,
        snapshot.count,
        elapsed_ms // 1000,
        -(-left_ms // 1000),
    )


def lines_at(snapshot: Snapshot, say: Say = str) -> Lines:
    """Return what to do at a moment, with the note of whoever wrote the routine for this step."""
    lines = _lines_at(snapshot, say)
    note = "" if snapshot.segment.kind is SegmentKind.CLOSE else snapshot.step.note
    return Lines(lines.action, " ".join(filter(None, (lines.second, note))))


def _lines_at(snapshot: Snapshot, say: Say) -> Lines:
    """Return the move while it is done and while it is held, not "Hold."."""
    segment, exercise = snapshot.segment, snapshot.step.exercise
    if segment.kind in _DONE_NOW and segment.block is not None:
        cues = exercise.blocks[segment.block - 1].cues.before(exercise.cues)
        done = _doing(segment.kind, cues)
        if done.action:
            return done
    if segment.kind is SegmentKind.REST and segment.block is not None:
        cues = exercise.blocks[segment.block - 1].cues.before(exercise.cues)
        return Lines(say(REST), then(_split(cues.action).action, say))
    return _split(of_segment(segment, exercise, say))


def _doing(kind: SegmentKind, cues: Cues) -> Lines:
    """Return the lines of a move, of its hold, and of letting go."""
    if kind is SegmentKind.MOVE_OUT:
        return _split(cues.release)
    action = _split(cues.action)
    if kind is SegmentKind.HOLD and len(cues.hold.split()) > WORDS_OF_A_BARE_HOLD:
        return Lines(action.action or cues.hold, cues.hold if action.action else "")
    return action if action.second else Lines(action.action, cues.care)


def _split(cue: str) -> Lines:
    """Return the first sentence of a cue, and the others."""
    first, dot, rest = cue.partition(". ")
    return Lines(f"{first}." if dot else first, rest)


def counts_repetitions(snapshot: Snapshot) -> bool:
    """Whether the number is that of the repetition: moves follow one another, or hands stroke."""
    segment = snapshot.segment
    block = snapshot.timeline.block_of(segment)
    if block is None or segment.kind not in _DONE_NOW or segment.reps < 2:
        return False
    hold_ms = block.hold_ms.value
    return not hold_ms or (snapshot.step.exercise.category in STROKED and hold_ms < SHORT_HOLD_MS)


def repetitions_done(snapshot: Snapshot) -> float:
    """Return the share of a block's repetitions that is done, 0..1, the present one as far as it has come."""
    timeline, segment = snapshot.timeline, snapshot.segment
    if segment.rep is None or not segment.reps:
        return 0.0
    here = (segment.run, segment.rep)
    parts = takewhile(lambda each: (each.run, each.rep) == here, timeline.segments[segment.index :])
    begins = timeline.rep_start(segment)
    ends = max((each.end_ms for each in parts if each.kind is not SegmentKind.REST), default=segment.end_ms)
    within = (snapshot.position_ms - begins) / max(1, ends - begins)
    return min(1.0, (segment.rep - 1 + min(1.0, within)) / segment.reps)


def holds_in_a_row(snapshot: Snapshot) -> tuple[int, int] | None:
    """Return which hold this is of how many in a row; None where there is but one, or strokes are counted."""
    segment = snapshot.segment
    if segment.kind is not SegmentKind.HOLD or segment.reps < 2 or counts_repetitions(snapshot):
        return None
    return (segment.rep or 1), segment.reps
