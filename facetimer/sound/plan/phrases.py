# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The words that are said: templates for names, zones, sides, counts. Pure; it must not know when they are said.

Every function returns forms of one message, the fullest first, so that a plan short of time can take a later one.
The words are English; `say` puts them into the person's language. What the library says comes translated already.
"""

from collections.abc import Callable, Sequence

from facetimer.library.model.practice import Exercise
from facetimer.library.number_words import number
from facetimer.library.spoken_zones import zone_said
from facetimer.session.timeline import Segment, SegmentKind, Side
from facetimer.translating import QT_TRANSLATE_NOOP

#: The code of your language, such as de or pt_BR; it chooses the voice that says these phrases.
LANGUAGE = QT_TRANSLATE_NOOP("Phrases", "en")
"""To be translated by the code of the language, such as `de`: the voice that says these words is chosen by it."""

HALFWAY = QT_TRANSLATE_NOOP("Phrases", "Halfway.")
ALL_DONE = QT_TRANSLATE_NOOP("Phrases", "All done.")
REST = QT_TRANSLATE_NOOP("Phrases", "Rest.")
LAST_ONE = QT_TRANSLATE_NOOP("Phrases", "Last one.")
NEXT = QT_TRANSLATE_NOOP("Phrases", "Next: {exercise}.")
TIMES = QT_TRANSLATE_NOOP("Phrases", "{number} times.")
THEN = QT_TRANSLATE_NOOP("Phrases", "Then: {action}")
PLACE = QT_TRANSLATE_NOOP("Phrases", "{number} of {count}.")
SET = QT_TRANSLATE_NOOP("Phrases", "Set {number} of {count}.")
SECONDS = QT_TRANSLATE_NOOP("Phrases", "{number} seconds.")
SECONDS_EACH = QT_TRANSLATE_NOOP("Phrases", "{number} seconds each.")
ONCE_A_DAY = QT_TRANSLATE_NOOP("Phrases", "Once now, {number} times a day.")
TIMES_A_DAY = QT_TRANSLATE_NOOP("Phrases", "{count} times now, {number} times a day.")
SET_A_DAY = QT_TRANSLATE_NOOP("Phrases", "One set now, {number} a day.")
SETS_A_DAY = QT_TRANSLATE_NOOP("Phrases", "{count} sets now, {number} a day.")
A_SECOND = QT_TRANSLATE_NOOP("Phrases", "One tick a second.")
AGAIN = QT_TRANSLATE_NOOP("Phrases", "Double tick: again.")
OTHER_HAND = QT_TRANSLATE_NOOP("Phrases", "Double tick: other hand.")
BACK = QT_TRANSLATE_NOOP("Phrases", "Low tick: back.")
LOW_TICK = QT_TRANSLATE_NOOP("Phrases", "Low tick: {words}")
SIDES = {
    Side.LEFT: QT_TRANSLATE_NOOP("Phrases", "Left side."),
    Side.RIGHT: QT_TRANSLATE_NOOP("Phrases", "Right side."),
}
FIRST_SIDES = {
    Side.LEFT: QT_TRANSLATE_NOOP("Phrases", "Your left side first."),
    Side.RIGHT: QT_TRANSLATE_NOOP("Phrases", "Your right side first."),
}
SWITCHES = {
    Side.LEFT: QT_TRANSLATE_NOOP("Phrases", "Switch sides. Your left."),
    Side.RIGHT: QT_TRANSLATE_NOOP("Phrases", "Switch sides. Your right."),
}
FIRST_SIDES_BY_HAND = {
    (Side.LEFT, Side.LEFT): QT_TRANSLATE_NOOP("Phrases", "Your left side first, with your left hand."),
    (Side.LEFT, Side.RIGHT): QT_TRANSLATE_NOOP("Phrases", "Your left side first, with your right hand."),
    (Side.RIGHT, Side.LEFT): QT_TRANSLATE_NOOP("Phrases", "Your right side first, with your left hand."),
    (Side.RIGHT, Side.RIGHT): QT_TRANSLATE_NOOP("Phrases", "Your right side first, with your right hand."),
}
"""By the side and the hand that works on it."""
SWITCHES_BY_HAND = {
    (Side.LEFT, Side.LEFT): QT_TRANSLATE_NOOP("Phrases", "Now your left side, with your left hand."),
    (Side.LEFT, Side.RIGHT): QT_TRANSLATE_NOOP("Phrases", "Now your left side, with your right hand."),
    (Side.RIGHT, Side.LEFT): QT_TRANSLATE_NOOP("Phrases", "Now your right side, with your left hand."),
    (Side.RIGHT, Side.RIGHT): QT_TRANSLATE_NOOP("Phrases", "Now your right side, with your right hand."),
}

SEVERAL = 2

Say = Callable[[str], str]
"""Puts a phrase or a sentence with places in braces into the person's language."""


def of_segment(segment: Segment, exercise: Exercise, say: Say = str) -> str:
    """Return the cue of `segment` as it is read; what the session says and not the library is put by `say`.

    What comes next has the name by which it is shown; a voice says it by `identity`.
    """
    if segment.kind is SegmentKind.CLOSE:
        return say(ALL_DONE)
    if segment.kind is SegmentKind.REST:
        return say(REST)
    if segment.kind is SegmentKind.SIDE_SWITCH and segment.side is not None:
        block = exercise.blocks[(segment.block or 1) - 1]
        return switch(segment.side, segment.side.hand(block.side_hand), say)[0]
    if segment.kind is SegmentKind.GAP and segment.block is None:
        return _filled(say, NEXT, exercise=exercise.name)
    return " ".join(part for part in (segment.cue, segment.care) if part)


def spelled(value: int, say: Say = str) -> str:
    """Return a number in words as far as they go, in digits beyond."""
    return say(number(value))


def counted(seconds: int, say: Say = str) -> str:
    """Return a second of a hold as it is counted."""
    return _sentence(spelled(seconds, say))


def identity(exercise: Exercise, *, is_next: bool, say: Say = str) -> tuple[str, ...]:
    """Return which exercise comes and where on the face it works, where its name does not say it already."""
    zone = zone_said(exercise, say)
    where = f" {_sentence(zone)}" if zone else ""
    short = f"{exercise.spoken_name}."
    name = _filled(say, NEXT, exercise=exercise.spoken_name) if is_next else short
    return _unique([f"{name}{where}", f"{short}{where}"])


def name_alone(exercise: Exercise, *, is_next: bool, say: Say = str) -> tuple[str, ...]:
    """Return which exercise comes, for somebody who knows where it works."""
    short = f"{exercise.spoken_name}."
    return _unique([_filled(say, NEXT, exercise=exercise.spoken_name), short]) if is_next else (short,)


def as_written(cue: str) -> tuple[str, ...]:
    """Return a cue of the library: whole, or its first sentence alone."""
    head, dot, rest = cue.partition(". ")
    return _unique([cue, head + dot.strip()]) if rest else (cue,)


def first_side(side: Side, hand: Side | None = None, say: Say = str) -> tuple[str, ...]:
    """Return which side begins, and with which hand if one is named."""
    whole = FIRST_SIDES_BY_HAND[side, hand] if hand else FIRST_SIDES[side]
    return (say(whole), say(SIDES[side]))


def switch(side: Side, hand: Side | None = None, say: Say = str) -> tuple[str, ...]:
    """Return that the sides change and which one comes, and with which hand if one is named."""
    whole = SWITCHES_BY_HAND[side, hand] if hand else SWITCHES[side]
    return (say(whole), say(SIDES[side]))


def times(reps: int, say: Say = str) -> tuple[str, ...]:
    """Return how many repetitions follow."""
    return (_capital(_filled(say, TIMES, number=spelled(reps, say))),)


def seconds(hold_ms: int, reps: int, say: Say = str) -> tuple[str, ...]:
    """Return how long the hold that follows is, or each of them."""
    sentence = SECONDS if reps < SEVERAL else SECONDS_EACH
    return (_capital(_filled(say, sentence, number=spelled(round(hold_ms / 1000), say))),)


def rounds_a_day(sets: int, per_day: int, *, is_set: bool, say: Say = str) -> tuple[str, ...]:
    """Return how often the exercise is done now, and how often a day.

    Args:
        sets: how many times it is done in this session.
        per_day: how many times a day it is asked for.
        is_set: each of them has more than one repetition.
        say: puts it into the person's language.
    """
    one, more = (SET_A_DAY, SETS_A_DAY) if is_set else (ONCE_A_DAY, TIMES_A_DAY)
    sentence = one if sets < SEVERAL else more
    return (_capital(_filled(say, sentence, count=spelled(sets, say), number=spelled(per_day, say))),)


def then(action: str, say: Say = str) -> str:
    """Return what follows a rest, to be read; nothing where it is not told."""
    return _filled(say, THEN, action=action) if action else ""


def low_tick(release: str, say: Say = str) -> str:
    """Return what a low tick means where `release` is said on the way back, or nothing is."""
    if not release:
        return say(BACK)
    words = as_written(release)[-1]
    return _filled(say, LOW_TICK, words=f"{words[:1].lower()}{words[1:]}")


def place_in_row(rep: int, reps: int, say: Say = str) -> tuple[str, ...]:
    """Return which repetition comes next."""
    if rep == reps:
        return (say(LAST_ONE),)
    return (_capital(_filled(say, PLACE, number=spelled(rep, say), count=spelled(reps, say))),)


def next_set(number_of_set: int, sets: int, say: Say = str) -> tuple[str, ...]:
    """Return that a rest begins and which set comes."""
    whole = _filled(say, SET, number=spelled(number_of_set, say), count=spelled(sets, say))
    return (f"{say(REST)} {whole}", whole)


def _filled(say: Say, sentence: str, **values: str) -> str:
    """Return a sentence with its places filled; in English where a translation names a place that is not there."""
    try:
        return say(sentence).format(**values)
    except (LookupError, ValueError, AttributeError):
        return sentence.format(**values)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _sentence(words: str) -> str:
    return f"{_capital(words)}."


def _unique(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))
