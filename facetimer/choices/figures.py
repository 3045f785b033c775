# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whose figure each hold and each count is, as a session has it: the article's, ours, or the person's own.

Pure. It must not know where the figures are shown.
"""

from collections.abc import Iterator

from facetimer.choices.exercise_words import SOURCE_WORDS
from facetimer.library.model.practice import Block, Exercise, RoutineStep
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.notices import Notice, joined
from facetimer.session.in_step import OWN_HOLD_CATEGORIES
from facetimer.translating import QT_TRANSLATE_NOOP


def hold_of(
    exercise: Exercise,
    block: Block,
    own_hold_ms: int = 0,
    step: RoutineStep | None = None,
    whose: Source = Source.APP,
) -> Sourced[int]:
    """Return how long `block` is held, in ms, and whose figure that is.

    Args:
        exercise: whose block it is.
        block: of which.
        own_hold_ms: the person's own length of holds; 0 for none.
        step: of the routine it is practised in; None for the exercise by itself.
        whose: who wrote the routine.
    """
    planned = _changed(block.hold_ms, step.hold_ms if step else None, whose)
    if own_hold_ms and planned.value and exercise.category in OWN_HOLD_CATEGORIES:
        return _changed(planned, own_hold_ms, Source.MINE)
    return planned


def reps_of(block: Block, step: RoutineStep | None = None, whose: Source = Source.APP) -> Sourced[int]:
    """Return how many times `block` is done, and whose figure that is; see `hold_of`."""
    return _changed(block.reps, step.reps if step else None, whose)


def step_figures(exercise: Exercise, step: RoutineStep, whose: Source, own_hold_ms: int = 0) -> Notice:
    """Return the sentences with the figures of a routine's step, whose they are, and the exercise's source."""
    sentences = (joined(*_counts(exercise, step, whose, own_hold_ms), by=", "), *_rest(exercise))
    return Notice("{figures}.", figures=joined(*filter(None, sentences), by=". "))


def _counts(exercise: Exercise, step: RoutineStep, whose: Source, own_hold_ms: int) -> Iterator[Notice]:
    for block in exercise.blocks:
        hold, reps = hold_of(exercise, block, own_hold_ms, step, whose), reps_of(block, step, whose)
        if hold.value:
            held = Sourced(f"{hold.value / 1000:g}", hold.source)
            yield figure(QT_TRANSLATE_NOOP("Notices", "hold {figure} s ({source})"), held)
        if reps.value > 1:
            yield figure(QT_TRANSLATE_NOOP("Notices", "{figure} times ({source})"), reps)
    if step.sets > 1:
        yield figure(QT_TRANSLATE_NOOP("Notices", "{figure} sets ({source})"), Sourced(step.sets, whose))


def _rest(exercise: Exercise) -> Iterator[str]:
    if exercise.per_day:
        once = QT_TRANSLATE_NOOP("Notices", "Once a day ({source})")
        several = QT_TRANSLATE_NOOP("Notices", "{figure} times a day ({source})")
        yield figure(once if exercise.per_day.value == 1 else several, exercise.per_day)
    yield exercise.reference.removesuffix(".")


def figure(words: str, value: Sourced[int] | Sourced[str]) -> Notice:
    """Return `words` with a figure and whose it is."""
    return Notice(words, figure=value.value, source=SOURCE_WORDS[value.source])


def _changed(figure: Sourced[int], value: int | None, whose: Source) -> Sourced[int]:
    return figure if value in {None, figure.value} else Sourced(value or 0, whose)
