# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session may ask a voice to say, and the sentences of which that is made. Pure."""

from collections.abc import Iterable

from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.phrases import NEXT, Say
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS

PACES = (0.4, 1.0, 2.0)
"""A voice may be quick, usual or slow: with less time a plan asks for a shorter form."""


def texts_asked(timeline: Timeline, wishes: SoundSettings, say: Say = str) -> list[str]:
    """Return every text that a plan of `timeline` asks for, in the order in which it is first asked for."""
    asked: dict[str, None] = {}
    for pace in PACES:

        def phrase_ms(text: str, pace: float = pace) -> int:
            asked[text] = None
            return round(speaking_ms(text) * pace)

        plan_cues(timeline, LONGEST_MS, wishes, phrase_ms, say)
    return [text for text in asked if text]


def sentences(text: str, say: Say = str) -> list[str]:
    """Return the sentences of a text, said one by one; what opens the name of the next exercise is one."""
    opening = say(NEXT).partition("{")[0]
    if opening and text.startswith(opening):
        return [opening.strip(), *sentences(text.removeprefix(opening), say)]
    return text.replace(". ", ".\n").replace("! ", "!\n").replace("? ", "?\n").splitlines()


def sentences_asked(texts: Iterable[str], say: Say = str) -> list[str]:
    """Return the sentences that `texts` consist of; two that differ only in capitals are one."""
    found: dict[str, str] = {}
    for text in texts:
        for sentence in sentences(text, say):
            found.setdefault(sentence.lower(), sentence)
    return list(found.values())
