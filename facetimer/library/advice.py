# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is allowed in a routine but unwise: dry moves after glide moves, and former names.

Oil makes fingers slip, so whatever has to hold the skin, or is done without oil, comes before the first glide
(gua sha, roller, sliding massage). Owns these rules; they warn and never refuse.
"""

from collections.abc import Iterator, Mapping

from facetimer.library.files.file_faults import item
from facetimer.library.files.named_ids import named_ids
from facetimer.library.files.reading import Content
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.vocabulary import Category
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

_DRY = frozenset(
    {
        Category.EXERCISE,
        Category.EXERCISE_ASSISTED,
        Category.EXERCISE_ADVANCED,
        Category.STRETCH,
        Category.ACUPRESSURE,
    }
)
"""Done without oil. Letting go, lymph strokes and kneading go either way; a routine may end with them."""


def order_advice(routine: Routine, exercises: Mapping[str, Exercise]) -> Iterator[tuple[str, Notice]]:
    """Yield (place, message) for each step that stands on the wrong side of the oil.

    Args:
        routine: its steps name exercises by id.
        exercises: every exercise the routine names.
    """
    steps = [exercises[step.exercise] for step in routine.steps]
    first_glide = next((index for index, exercise in enumerate(steps) if exercise.needs_slip), None)
    if first_glide is None:
        return
    glide = steps[first_glide].name
    began_dry = any(exercise.category is not Category.RELAX for exercise in steps[:first_glide])
    for index in range(first_glide + 1, len(steps)):
        step = steps[index]
        if _needs_grip(step):
            yield (
                item("steps", index),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "{step} needs dry skin, put it before {glide}, which needs oil"),
                    step=step.name,
                    glide=glide,
                ),
            )
        elif step.category in _DRY and not began_dry:
            yield (
                item("steps", index),
                Notice(
                    QT_TRANSLATE_NOOP("Notices", "{step} is a dry move, put it before {glide}, which needs oil"),
                    step=step.name,
                    glide=glide,
                ),
            )


def former_names(content: Content, aliases: Mapping[str, str]) -> Iterator[tuple[str, Notice]]:
    """Yield (place, message) for every exercise or routine that a file calls by a former id, which still works."""
    words = QT_TRANSLATE_NOOP("Notices", '"{former}" is called "{present}" now; the former name goes on working')
    for place, identifier in named_ids(content):
        if identifier in aliases:
            yield place, Notice(words, former=identifier, present=aliases[identifier])


def _needs_grip(exercise: Exercise) -> bool:
    """Whether the skin must move with the finger, which oil prevents."""
    return any(s.type is StrokeType.STRETCH_RELEASE for block in exercise.blocks for s in block.strokes)
