# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long the preparations of a session are, so that there is time to say what they have to say.

Pure. An intro or a gap is as long as planned, and longer, in whole seconds, where its words and tones need it at
the pace of `speaking_ms`; the voice in use does not matter, so that a routine has one length. It must not know
what is said when: that is the plan's.
"""

from msgspec.structs import replace

from facetimer.library.model.practice import Block, Cues, Exercise
from facetimer.library.number_words import names_number, number
from facetimer.library.speaking_time import speaking_ms
from facetimer.library.spoken_zones import zone_said

AROUND_WORDS_MS = 150
"""Silence between words and anything else."""
OPENING_MS = 750
"""The tone that opens a session, and the moment before it."""
SET_DONE_MS = 1_000
SIDE_MS = 850
RELEASE_MS = 850
"""The longest that these tones may be."""
SIDE_WORDS = "Your right side first."
SIDE_AND_HAND_WORDS = "Your right side first, with your right hand."
WHOLE_MS = 1_000
TOLD_FROM_MS = 3_000
"""A hold as long as this has its seconds said before it, where its cues do not name them."""


def intro_ms(
    least_ms: int,
    exercise: Exercise,
    setup: str,
    reps: int | None,
    gap_ms: int,
    spill_ms: int,
    hold_ms: int = 0,
) -> int:
    """Return how long the intro of `exercise` is.

    Args:
        least_ms: it is never shorter.
        exercise: what is introduced.
        setup: what is said of how it begins; empty for somebody who knows it.
        reps: the repetitions this routine wants; None where it keeps the exercise's own.
        gap_ms: the length of the gap before it, in which it is named; 0 where it opens the session.
        spill_ms: what the last words of the exercise before need of that gap.
        hold_ms: how long its first block is held in this session.
    """
    zone = zone_said(exercise)
    name = f"Next: {exercise.spoken_name}. {zone}." if zone else f"Next: {exercise.spoken_name}."
    tones_ms = max(RELEASE_MS, spill_ms) + SET_DONE_MS if gap_ms else OPENING_MS
    naming_ms = tones_ms + AROUND_WORDS_MS + _words_ms(name)
    block = exercise.blocks[0]
    cues = block.cues.before(exercise.cues)
    block = replace(block, cues=cues)
    guidance_ms = _guidance_ms(setup, cues.care, block, reps or block.reps.value, hold_ms)
    if setup and exercise.per_day is not None and exercise.per_day.value > 1:
        guidance_ms += _words_ms(f"Once now, {number(exercise.per_day.value)} times a day.")
    return _whole(least_ms, max(0, naming_ms - gap_ms) + guidance_ms)


def block_gap_ms(
    least_ms: int, setup: str, care: str, block: Block, reps: int, spill_ms: int, hold_ms: int = 0
) -> int:
    """Return how long the gap before a further block is; the last words before it need `spill_ms` of it."""
    guidance_ms = _guidance_ms(setup, care, block, reps, hold_ms)
    return _whole(least_ms, max(RELEASE_MS, spill_ms) + AROUND_WORDS_MS + guidance_ms)


def side_switch(least_ms: int, side: str, hand: str | None, place: str = "") -> tuple[str, int]:
    """Return what is said when `side` comes next, with which hand if one is named, and how long that takes.

    `place` is said after it.
    """
    cue = f"Now your {side} side, with your {hand} hand." if hand else f"Switch sides. Your {side}."
    return cue, _whole(least_ms, SIDE_MS + AROUND_WORDS_MS + _words_ms(cue, place))


def spill_ms(cues: Cues, move_out_ms: int) -> int:
    """Return how far the words that let go reach beyond the move out of the last repetition."""
    return max(0, RELEASE_MS + AROUND_WORDS_MS + _words_ms(cues.release) - move_out_ms) if cues.release else 0


def _guidance_ms(setup: str, care: str, block: Block, reps: int, hold_ms: int) -> int:
    """Return what is needed to say how, with what care, which side, how often, how long, and for a side's tone."""
    times = f"{number(reps)} times." if reps > 1 else ""
    side = (SIDE_AND_HAND_WORDS if block.side_hand else SIDE_WORDS) if block.per_side else ""
    tone_ms = SIDE_MS + AROUND_WORDS_MS if block.per_side else 0
    return _words_ms(setup, care, times, side, _seconds(setup, block, reps, hold_ms)) + tone_ms + AROUND_WORDS_MS


def _seconds(setup: str, block: Block, reps: int, hold_ms: int) -> str:
    cues = f"{setup} {block.cues.action} {block.cues.hold}"
    if hold_ms < TOLD_FROM_MS or names_number(cues, number(round(block.hold_ms.value / 1000))):
        return ""
    return f"{number(round(hold_ms / 1000))} seconds{' each' if reps > 1 else ''}."


def _words_ms(*texts: str) -> int:
    return sum(speaking_ms(text) + AROUND_WORDS_MS for text in texts if text)


def _whole(least_ms: int, needed_ms: int) -> int:
    """Return the longer of the two; what is needed is rounded up to whole seconds."""
    return max(least_ms, -(-needed_ms // WHOLE_MS) * WHOLE_MS)
