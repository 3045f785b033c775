# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figure that stands beside each value a person changed in a step: the article's, or ours.

To go back to it is to leave the value out, or to take the figure of the routine that was copied. Pure.
"""

from collections.abc import Callable, Mapping

from facetimer.choices.exercise_words import SOURCE_WORDS
from facetimer.library.model.practice import Block, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Sourced
from facetimer.notices import Notice, joined
from facetimer.translating import QT_TRANSLATE_NOOP

_OF_BLOCK: Mapping[str, Callable[[Block], Sourced[int]]] = {
    "reps": lambda block: block.reps,
    "hold_s": lambda block: block.hold_ms,
    "rest_s": lambda block: block.rest_ms,
}
_OF_STEP: Mapping[str, Callable[[RoutineStep], float | None]] = {
    "reps": lambda step: step.reps,
    "hold_s": lambda step: _seconds(step.hold_ms),
    "rest_s": lambda step: _seconds(step.rest_ms),
    "sets": lambda step: step.sets,
    "pace_percent": lambda step: step.pace_percent,
}
_ALWAYS = {"sets": 1.0, "pace_percent": 100.0}

Figures = tuple[Sourced[float], ...]


def figures_of(exercise: Exercise, key: str, like: Routine | None = None) -> Figures:
    """Return whose figure a step has under a key without the person's own, in the unit of the file.

    Args:
        exercise: of the step.
        key: a figure of a step.
        like: the routine of which it is a copy; what that one changes in the exercise goes before.

    Raises:
        KeyError: a step has no such figure.
    """
    wanted = [_OF_STEP[key](step) for step in like.steps if step.exercise == exercise.id] if like else []
    if like is not None and wanted and wanted[0] is not None:
        return (Sourced(float(wanted[0]), like.source),)
    if key in _ALWAYS:
        return (Sourced(_ALWAYS[key]),)
    share = 1000 if key.endswith("_s") else 1
    found = (_OF_BLOCK[key](block) for block in exercise.blocks)
    return tuple(dict.fromkeys(Sourced(figure.value / share, figure.source) for figure in found))


def figure_words(key: str, figures: Figures) -> Notice:
    """Return what stands beside a figure: "10 s, set by the article"."""
    return joined(*(_words(key, each) for each in figures), by="; ")


def _seconds(length_ms: int | None) -> float | None:
    return None if length_ms is None else length_ms / 1000


def _words(key: str, figure: Sourced[float]) -> Notice:
    templates = {
        "hold_s": QT_TRANSLATE_NOOP("Notices", "{figure} s, {source}"),
        "rest_s": QT_TRANSLATE_NOOP("Notices", "{figure} s, {source}"),
        "pace_percent": QT_TRANSLATE_NOOP("Notices", "{figure} %, {source}"),
    }
    plain = QT_TRANSLATE_NOOP("Notices", "{figure}, {source}")
    return Notice(templates.get(key, plain), figure=f"{figure.value:g}", source=SOURCE_WORDS[figure.source])
