# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The words that are said: templates for names, zones, sides, counts. Pure; it must not know when they are said.

Every function returns forms of one message, the fullest first, so that a plan short of time can take a later one.
"""

from collections.abc import Sequence

from facetimer.library.counting import number
from facetimer.library.model import Exercise
from facetimer.library.vocabulary import Zone
from facetimer.session.timeline import Side

SPOKEN_ZONES: dict[Zone, str] = {
    Zone.FOREHEAD: "forehead",
    Zone.GLABELLA: "between the brows",
    Zone.BROW: "brows",
    Zone.UPPER_LID: "upper lids",
    Zone.EYE: "eyes",
    Zone.UNDER_EYE: "under the eyes",
    Zone.CROWS_FEET: "outer corners of the eyes",
    Zone.TEMPLE: "temples",
    Zone.NOSE: "nose",
    Zone.CHEEK_UPPER: "upper cheeks",
    Zone.CHEEK_LOWER: "lower cheeks",
    Zone.NASOLABIAL: "smile lines",
    Zone.UPPER_LIP: "upper lip",
    Zone.LIPS: "lips",
    Zone.CHIN: "chin",
    Zone.JAWLINE: "jawline",
    Zone.MASSETER: "chewing muscles",
    Zone.PREAURICULAR: "in front of the ears",
    Zone.EAR: "ears",
    Zone.UNDER_CHIN: "under the chin",
    Zone.NECK_SIDE: "sides of the neck",
    Zone.NECK_FRONT: "front of the neck",
    Zone.CLAVICLE: "collarbones",
}
"""Each zone as it is said aloud; no two sound alike."""

HALFWAY = "Halfway."


def counted(seconds: int) -> str:
    """Return a second of a hold as it is counted."""
    return f"{number(seconds).capitalize()}."


def identity(exercise: Exercise, *, is_next: bool) -> tuple[str, ...]:
    """Return which exercise comes and where on the face it works; two zones at most, the first always."""
    zones = [SPOKEN_ZONES[zone] for zone in exercise.zones]
    name = f"Next: {exercise.name}." if is_next else f"{exercise.name}."
    forms = [f"{name} {_sentence(' and '.join(zones[:2]))}", f"{name} {_sentence(zones[0])}"] if zones else [name]
    return _unique([*forms, f"{exercise.name}. {_sentence(zones[0])}" if zones else name])


def as_written(cue: str) -> tuple[str, ...]:
    """Return a cue of the library: whole, or its first sentence alone."""
    head, dot, rest = cue.partition(". ")
    return _unique([cue, head + dot.strip()]) if rest else (cue,)


def first_side(side: Side) -> tuple[str, ...]:
    """Return which side begins."""
    return (f"Your {side.value} side first.", f"{side.value.capitalize()} side.")


def switch(cue: str, side: Side) -> tuple[str, ...]:
    """Return that the sides change and which one comes."""
    return _unique([cue, f"{side.value.capitalize()} side."])


def times(reps: int) -> tuple[str, ...]:
    """Return how many repetitions follow."""
    return (f"{number(reps).capitalize()} times.",)


def place_in_row(rep: int, reps: int) -> tuple[str, ...]:
    """Return which repetition comes next."""
    if rep == reps:
        return ("Last one.",)
    return (f"{number(rep).capitalize()} of {number(reps)}.",)


def next_set(number_of_set: int, sets: int) -> tuple[str, ...]:
    """Return that a rest begins and which set comes."""
    whole = f"Set {number(number_of_set)} of {number(sets)}."
    return (f"Rest. {whole}", whole)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _unique(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))
