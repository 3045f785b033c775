# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The words that are said: templates for names, zones, sides, counts. Pure; it must not know when they are said.

Every function returns forms of one message, the fullest first, so that a plan short of time can take a later one.
The words are English; `say` puts them into the person's language. What the library says comes translated already.
"""

from collections.abc import Callable, Sequence

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Zone
from facetimer.library.number_words import number
from facetimer.session.timeline import Segment, SegmentKind, Side
from facetimer.translating import QT_TRANSLATE_NOOP

SPOKEN_ZONES: dict[Zone, str] = {
    Zone.FOREHEAD: QT_TRANSLATE_NOOP("Phrases", "forehead"),
    Zone.GLABELLA: QT_TRANSLATE_NOOP("Phrases", "between the brows"),
    Zone.BROW: QT_TRANSLATE_NOOP("Phrases", "brows"),
    Zone.UPPER_LID: QT_TRANSLATE_NOOP("Phrases", "upper lids"),
    Zone.EYE: QT_TRANSLATE_NOOP("Phrases", "eyes"),
    Zone.UNDER_EYE: QT_TRANSLATE_NOOP("Phrases", "under the eyes"),
    Zone.CROWS_FEET: QT_TRANSLATE_NOOP("Phrases", "outer corners of the eyes"),
    Zone.TEMPLE: QT_TRANSLATE_NOOP("Phrases", "temples"),
    Zone.NOSE: QT_TRANSLATE_NOOP("Phrases", "nose"),
    Zone.CHEEK_UPPER: QT_TRANSLATE_NOOP("Phrases", "upper cheeks"),
    Zone.CHEEK_LOWER: QT_TRANSLATE_NOOP("Phrases", "lower cheeks"),
    Zone.NASOLABIAL: QT_TRANSLATE_NOOP("Phrases", "smile lines"),
    Zone.UPPER_LIP: QT_TRANSLATE_NOOP("Phrases", "upper lip"),
    Zone.LIPS: QT_TRANSLATE_NOOP("Phrases", "lips"),
    Zone.CHIN: QT_TRANSLATE_NOOP("Phrases", "chin"),
    Zone.JAWLINE: QT_TRANSLATE_NOOP("Phrases", "jawline"),
    Zone.MASSETER: QT_TRANSLATE_NOOP("Phrases", "chewing muscles"),
    Zone.PREAURICULAR: QT_TRANSLATE_NOOP("Phrases", "in front of the ears"),
    Zone.EAR: QT_TRANSLATE_NOOP("Phrases", "ears"),
    Zone.UNDER_CHIN: QT_TRANSLATE_NOOP("Phrases", "under the chin"),
    Zone.NECK_SIDE: QT_TRANSLATE_NOOP("Phrases", "sides of the neck"),
    Zone.NECK_FRONT: QT_TRANSLATE_NOOP("Phrases", "front of the neck"),
    Zone.CLAVICLE: QT_TRANSLATE_NOOP("Phrases", "collarbones"),
}
"""Each zone as it is said aloud; no two sound alike."""

#: The code of your language, such as de or pt_BR; it chooses the voice that says these phrases.
LANGUAGE = QT_TRANSLATE_NOOP("Phrases", "en")
"""To be translated by the code of the language, such as `de`: the voice that says these words is chosen by it."""

HALFWAY = QT_TRANSLATE_NOOP("Phrases", "Halfway.")
ALL_DONE = QT_TRANSLATE_NOOP("Phrases", "All done.")
REST = QT_TRANSLATE_NOOP("Phrases", "Rest.")
LAST_ONE = QT_TRANSLATE_NOOP("Phrases", "Last one.")
NEXT = QT_TRANSLATE_NOOP("Phrases", "Next: {exercise}.")
TWO_ZONES = QT_TRANSLATE_NOOP("Phrases", "{zone} and {other}")
TIMES = QT_TRANSLATE_NOOP("Phrases", "{number} times.")
PLACE = QT_TRANSLATE_NOOP("Phrases", "{number} of {count}.")
SET = QT_TRANSLATE_NOOP("Phrases", "Set {number} of {count}.")
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

Say = Callable[[str], str]
"""Puts a phrase or a sentence with places in braces into the person's language."""


def of_segment(segment: Segment, exercise: Exercise, say: Say = str) -> str:
    """Return the cue of `segment`; what the session itself says rather than the library is put by `say`."""
    if segment.kind is SegmentKind.CLOSE:
        return say(ALL_DONE)
    if segment.kind is SegmentKind.REST:
        return say(REST)
    if segment.kind is SegmentKind.SIDE_SWITCH and segment.side is not None:
        return say(SWITCHES[segment.side])
    if segment.kind is SegmentKind.GAP and segment.block is None:
        return _filled(say, NEXT, exercise=exercise.name)
    return segment.cue


def spelled(value: int, say: Say = str) -> str:
    """Return a number in words as far as they go, in digits beyond."""
    return say(number(value))


def counted(seconds: int, say: Say = str) -> str:
    """Return a second of a hold as it is counted."""
    return _sentence(spelled(seconds, say))


def identity(exercise: Exercise, *, is_next: bool, say: Say = str) -> tuple[str, ...]:
    """Return which exercise comes and where on the face it works; two zones at most, the first always."""
    zones = [say(SPOKEN_ZONES[zone]) for zone in exercise.zones[:2]]
    short = f"{exercise.name}."
    name = _filled(say, NEXT, exercise=exercise.name) if is_next else short
    if not zones:
        return (name,)
    both = _filled(say, TWO_ZONES, zone=zones[0], other=zones[1]) if len(zones) > 1 else zones[0]
    first = _sentence(zones[0])
    return _unique([f"{name} {_sentence(both)}", f"{name} {first}", f"{short} {first}"])


def as_written(cue: str) -> tuple[str, ...]:
    """Return a cue of the library: whole, or its first sentence alone."""
    head, dot, rest = cue.partition(". ")
    return _unique([cue, head + dot.strip()]) if rest else (cue,)


def first_side(side: Side, say: Say = str) -> tuple[str, ...]:
    """Return which side begins."""
    return (say(FIRST_SIDES[side]), say(SIDES[side]))


def switch(side: Side, say: Say = str) -> tuple[str, ...]:
    """Return that the sides change and which one comes."""
    return (say(SWITCHES[side]), say(SIDES[side]))


def times(reps: int, say: Say = str) -> tuple[str, ...]:
    """Return how many repetitions follow."""
    return (_capital(_filled(say, TIMES, number=spelled(reps, say))),)


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
