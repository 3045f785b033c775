# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Numbers as words, and the numbers inside a cue. Pure; it must not know who speaks.

A cue may count ("Hold ten.", "Five times."). Where a person practises with another figure than the file has, the
cue must not go on saying the old one.
"""

import re

from facetimer.translating import QT_TRANSLATE_NOOP

NUMBERS = (
    QT_TRANSLATE_NOOP("Phrases", "zero"),
    QT_TRANSLATE_NOOP("Phrases", "one"),
    QT_TRANSLATE_NOOP("Phrases", "two"),
    QT_TRANSLATE_NOOP("Phrases", "three"),
    QT_TRANSLATE_NOOP("Phrases", "four"),
    QT_TRANSLATE_NOOP("Phrases", "five"),
    QT_TRANSLATE_NOOP("Phrases", "six"),
    QT_TRANSLATE_NOOP("Phrases", "seven"),
    QT_TRANSLATE_NOOP("Phrases", "eight"),
    QT_TRANSLATE_NOOP("Phrases", "nine"),
    QT_TRANSLATE_NOOP("Phrases", "ten"),
    QT_TRANSLATE_NOOP("Phrases", "eleven"),
    QT_TRANSLATE_NOOP("Phrases", "twelve"),
    QT_TRANSLATE_NOOP("Phrases", "thirteen"),
    QT_TRANSLATE_NOOP("Phrases", "fourteen"),
    QT_TRANSLATE_NOOP("Phrases", "fifteen"),
    QT_TRANSLATE_NOOP("Phrases", "sixteen"),
    QT_TRANSLATE_NOOP("Phrases", "seventeen"),
    QT_TRANSLATE_NOOP("Phrases", "eighteen"),
    QT_TRANSLATE_NOOP("Phrases", "nineteen"),
    QT_TRANSLATE_NOOP("Phrases", "twenty"),
)
"""Marked so that a count can be said in another language."""
_NUMBER = "|".join(NUMBERS)
_HELD = rf"(?i)(?<=\bhold )(?:{_NUMBER})\b"
_REPEATED = rf"(?i)\b(?:{_NUMBER})(?= (?:times|more)\b)"


def number(value: int) -> str:
    """Return `value` in words up to twenty, in digits beyond."""
    return NUMBERS[value] if 0 <= value < len(NUMBERS) else str(value)


def recounted(cue: str, hold_ms: int, reps: int) -> str:
    """Return `cue` with the hold and the repetitions it names as they really are."""
    said = re.sub(_HELD, lambda _: number(round(hold_ms / 1000)), cue)
    return re.sub(_REPEATED, lambda found: _like(found[0], number(reps)), said)


def names_number(cue: str, spelled: str) -> bool:
    """Whether `cue` names a number, given as it is said, of anything but fingers."""
    return re.search(rf"\b{re.escape(spelled)}\b(?! finger)", cue, re.IGNORECASE) is not None


def _like(before: str, after: str) -> str:
    return after.capitalize() if before[0].isupper() else after
