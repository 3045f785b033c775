# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person's answers change in a routine, each reason once, with the exercises that it concerns.

Several answers may say the same of many exercises: told exercise by exercise, one sentence came a dozen times.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from facetimer.library.health.applying_rules import Verdict
from facetimer.library.health.rule_format import Effect
from facetimer.library.model.practice import Exercise
from facetimer.notices import Notice, joined, parted
from facetimer.translating import QT_TRANSLATE_NOOP

BETWEEN = " · "
"""Between names of exercises: some have a comma in them."""

_EFFECTS = {
    Effect.BLOCK: QT_TRANSLATE_NOOP("Notices", "Left out for you: {names}"),
    Effect.ASK: QT_TRANSLATE_NOOP("Notices", "You are asked first: {names}"),
    Effect.SOFTEN: QT_TRANSLATE_NOOP("Notices", "Milder for you: {names}"),
    Effect.NOTE: QT_TRANSLATE_NOOP("Notices", "Take care: {names}"),
}


class Reason(Struct, frozen=True):
    """Why something happens to some exercises.

    Attributes:
        sentences: that say so; all of them concern the same exercises.
        concerns: what happens, the strongest first, and to which exercises, by id, in the order of the routine.
    """

    sentences: tuple[str, ...]
    concerns: tuple[tuple[Effect, tuple[str, ...]], ...]


def told_once(verdicts: Iterable[Verdict]) -> tuple[Reason, ...]:
    """Return every sentence of `verdicts` once, in the order in which they are first said.

    Of each exercise every sentence is there that its verdict has, under what happens to it.
    """
    concerned: dict[str, dict[Effect, list[str]]] = {}
    for verdict in verdicts:
        for sentence in parted(verdict.why):
            concerned.setdefault(sentence, {}).setdefault(verdict.effect, []).append(verdict.exercise)
    together: dict[tuple[tuple[Effect, tuple[str, ...]], ...], list[str]] = {}
    for sentence, by_effect in concerned.items():
        concerns = tuple((effect, tuple(by_effect[effect])) for effect in Effect if effect in by_effect)
        together.setdefault(concerns, []).append(sentence)
    return tuple(Reason(tuple(sentences), concerns) for concerns, sentences in together.items())


def concerned(reason: Reason, exercises: Mapping[str, Exercise]) -> Notice:
    """Return what happens for a reason, and to which of `exercises`, by name."""
    told = [
        Notice(_EFFECTS[effect], names=BETWEEN.join(exercises[each].name for each in those))
        for effect, those in reason.concerns
    ]
    return joined(*told, by="; ")


def health_told(verdicts: Iterable[Verdict], exercises: Mapping[str, Exercise]) -> Iterator[Notice]:
    """Yield what a person's answers change: each reason once, after the exercises that it concerns."""
    for reason in told_once(verdicts):
        words = QT_TRANSLATE_NOOP("Notices", "{what}. {why}")
        yield Notice(words, what=concerned(reason, exercises), why=joined(*reason.sentences))
