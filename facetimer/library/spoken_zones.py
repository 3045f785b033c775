# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a voice calls each zone, and whether it is worth saying after the name of an exercise.

Pure. It must not know when anything is said.
"""

import re
from collections.abc import Callable

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Goal, Tool, Zone
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

WHOLE_FACE = QT_TRANSLATE_NOOP("Phrases", "whole face")
"""Said instead of a zone where forehead and cheeks are worked as one."""
_CHEEKS = frozenset({Zone.CHEEK_UPPER, Zone.CHEEK_LOWER})

_PLACING = frozenset(
    "a and at below beside between corner front in inner lower of on outer side the under upper your".split()
)
"""Words that say where about a part of the face, and are no part themselves."""

_TELLING_LETTERS = 4
"""A shorter part may stand in any word: ear in pearl, lip in slip."""


def zone_said(exercise: Exercise, say: Callable[[str], str] = str) -> str:
    """Return the zone to be said after the name of `exercise`: its first, as a voice says it, or the whole face.

    Empty where the name has one of its parts of the face already, and for an exercise that neither works the face
    nor touches it.
    """
    if not exercise.zones or _moves_no_part(exercise):
        return ""
    name = _parts(exercise.spoken_name)
    if any(_says(name, _parts(say(SPOKEN_ZONES[zone]))) for zone in exercise.zones):
        return ""
    is_whole = Zone.FOREHEAD in exercise.zones and not _CHEEKS.isdisjoint(exercise.zones)
    return say(WHOLE_FACE if is_whole else SPOKEN_ZONES[exercise.zones[0]])


def _moves_no_part(exercise: Exercise) -> bool:
    """Whether it is breath alone, or the head that moves: a zone would make a hand go there."""
    pictured = any(block.poses or block.strokes for block in exercise.blocks)
    only_breathes = exercise.goal is Goal.EASE and not pictured
    return exercise.tool is Tool.NONE and (only_breathes or exercise.category is Category.STRETCH)


def _says(name: set[str], zone: set[str]) -> bool:
    """Whether a name has each part of a zone, alone or in a longer word (brow in eyebrow, cheek in cheekbone)."""
    return all(any(_has(word, part) for word in name) for part in zone)


def _has(word: str, part: str) -> bool:
    return word == part or (len(part) >= _TELLING_LETTERS and (word.startswith(part) or word.endswith(part)))


def _parts(words: str) -> set[str]:
    """Return the words that name a part of the face, a plural as its singular."""
    found = {word.removesuffix("s") for word in re.findall(r"\w+", words.casefold())}
    return found - _PLACING
