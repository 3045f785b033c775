# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which cues of a file a listener would not get: the law of `cue_law.py`, with the places in the file."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from facetimer.library.files import convert
from facetimer.library.files.file_faults import Fault, item
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.reading import Content, read_file
from facetimer.library.files.routine_sense import with_inside
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.notices import Notice
from facetimer.outside import shown, under
from facetimer.session.timeline import Timeline, compile_timeline
from facetimer.sound.plan.cue_law import Broken, Unheard, unheard
from facetimer.translating import QT_TRANSLATE_NOOP

_WORDS = {
    Broken.UNSAID: QT_TRANSLATE_NOOP(
        "Notices", "{cue} finds no time to be said, shorten it or give its part of the repetition longer"
    ),
    Broken.EARLY: QT_TRANSLATE_NOOP(
        "Notices", "{cue} would be said before its part of the repetition begins, shorten it or give that longer"
    ),
    Broken.LATE: QT_TRANSLATE_NOOP(
        "Notices", "{cue} would be said when its part of the repetition is over, shorten it or give that longer"
    ),
}


def cue_faults(path: Path, known: Mapping[str, Exercise]) -> list[Fault]:
    """Return a fault for each cue that would not be said whole and at its moment; the file has no other fault.

    Args:
        path: an exercise or a routine; any other file has no cues.
        known: the exercises that a routine names.
    """
    content = read_file(path).content
    return [] if content is None else unheard_cues(path, content, known)


def unheard_cues(
    path: Path, content: Content, known: Mapping[str, Exercise], laid_out: Timeline | None = None
) -> list[Fault]:
    """Return a fault for each cue of what a file holds, or would hold; see `cue_faults`.

    Args:
        path: of the file.
        content: what it holds.
        known: the exercises that a routine names.
        laid_out: the routine laid out with no options, where that is known already.
    """
    if isinstance(content, ExerciseFile):
        exercise = convert.exercise(content)
        alone = Routine(exercise.id, exercise.name, (RoutineStep(exercise.id),), (), PrepCard.EXERCISE, Source.APP)
        return list(_faults(path, alone, {exercise.id: exercise}, is_routine=False))
    if isinstance(content, RoutineFile):
        named = with_inside(content, known)
        return list(_faults(path, convert.routine(content), named, laid_out, is_routine=True))
    return []


def _faults(
    path: Path,
    routine: Routine,
    exercises: Mapping[str, Exercise],
    laid_out: Timeline | None = None,
    *,
    is_routine: bool,
) -> Iterator[Fault]:
    told = set()
    for found in unheard(laid_out or compile_timeline(routine, exercises)):
        place = _place(found, exercises[found.segment.exercise])
        if is_routine:
            place = _place_in_routine(found, routine)
        if (place, found.text) not in told:  # a cue is said on each side and in each set
            told.add((place, found.text))
            yield Fault(path, place, Notice(_WORDS[found.broken], cue=shown(found.text)))


def _place(found: Unheard, exercise: Exercise) -> str:
    """Return where the cue stands: in the block that has its own, else in the exercise."""
    block = found.segment.block or 1
    own = getattr(exercise.blocks[block - 1].cues, found.key)
    return under(under(item("blocks", block - 1), "cues"), found.key) if own == found.text else f"cues.{found.key}"


def _place_in_routine(found: Unheard, routine: Routine) -> str:
    """Return the step, and the cue where it is the step's own."""
    place = item("steps", found.segment.step)
    own = getattr(routine.steps[found.segment.step].cues, found.key)
    return under(under(place, "cues"), found.key) if own == found.text else place
