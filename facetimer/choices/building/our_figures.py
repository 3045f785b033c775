# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figure that stands beside each value a person changed in a step: the article's, or ours.

To go back to it is to leave the value out. Pure.
"""

from collections.abc import Callable, Mapping
from typing import Any

from facetimer.choices.exercise_words import SOURCE_WORDS
from facetimer.library.model.practice import Block, Exercise
from facetimer.library.model.vocabulary import Sourced
from facetimer.notices import Notice, joined
from facetimer.translating import QT_TRANSLATE_NOOP

_OF_BLOCK: Mapping[str, Callable[[Block], Sourced[int]]] = {
    "reps": lambda block: block.reps,
    "hold_s": lambda block: block.hold_ms,
    "rest_s": lambda block: block.rest_ms,
}
_ALWAYS = {"sets": Sourced(1), "pace_percent": Sourced(100)}


def figures_of(exercise: Exercise, key: str) -> tuple[Sourced[float], ...]:
    """Return what the exercise itself has under a key of a step, in the unit of the file; several differ by block.

    Raises:
        KeyError: a step has no such figure.
    """
    if key in _ALWAYS:
        return (Sourced(float(_ALWAYS[key].value), _ALWAYS[key].source),)
    share = 1000 if key.endswith("_s") else 1
    found = (_OF_BLOCK[key](block) for block in exercise.blocks)
    return tuple(dict.fromkeys(Sourced(figure.value / share, figure.source) for figure in found))


def beside(exercise: Exercise, step: Mapping[str, Any]) -> dict[str, Notice]:
    """Return, for each figure that a step changes, what stands beside it: "10 s, set by the article"."""
    changed = (key for key in (*_OF_BLOCK, *_ALWAYS) if key in step)
    return {key: joined(*(_words(key, each) for each in figures_of(exercise, key)), by="; ") for key in changed}


def _words(key: str, figure: Sourced[float]) -> Notice:
    templates = {
        "hold_s": QT_TRANSLATE_NOOP("Notices", "{figure} s, {source}"),
        "rest_s": QT_TRANSLATE_NOOP("Notices", "{figure} s, {source}"),
        "pace_percent": QT_TRANSLATE_NOOP("Notices", "{figure} %, {source}"),
    }
    plain = QT_TRANSLATE_NOOP("Notices", "{figure}, {source}")
    return Notice(templates.get(key, plain), figure=f"{figure.value:g}", source=SOURCE_WORDS[figure.source])
