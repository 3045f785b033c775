# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine as it stands on paper: what to prepare, its steps in words, and when to stop.

Of the person's health it says only which steps are left out. A page hangs where others read it.
"""

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.exercise_page import what_to_do
from facetimer.choices.figures import hold_of, reps_of
from facetimer.choices.planner import Planner, RoutinePlan
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Sides, Source, Sourced
from facetimer.notices import Notice
from facetimer.session.in_step import InStep
from facetimer.translating import QT_TRANSLATE_NOOP


class PaperStep(Struct, frozen=True):
    """One step.

    Attributes:
        exercise: which one, with the counts and holds that it has in the routine.
        duration_ms: how long it takes.
        lines: what to do, sentence by sentence.
        mistakes: what often goes wrong.
    """

    exercise: Exercise
    duration_ms: int
    lines: tuple[str, ...]
    mistakes: tuple[str, ...]


class RoutinePaper(Struct, frozen=True):
    """A whole routine.

    Attributes:
        routine: its name, note and tools.
        total_ms: how long it takes, its end included.
        prepare_heading, prepare: what to do before it.
        steps: those that are left of it for this person.
        left_out: the sentence that names the others; empty where there are none.
        stop_heading, stop: when to stop at once.
        limits: what the app is not.
    """

    routine: Routine
    total_ms: int
    prepare_heading: str
    prepare: tuple[str, ...]
    steps: tuple[PaperStep, ...]
    left_out: str
    stop_heading: str
    stop: tuple[str, ...]
    limits: str


def routine_paper(planner: Planner, routine: Routine, plan: RoutinePlan) -> RoutinePaper:
    """Return what stands on paper of `routine`.

    Args:
        planner: the words around it.
        routine: as its file has it.
        plan: as it will run.

    Raises:
        ValueError: nothing is left of it; the message says why.
    """
    timeline, care = plan.timeline, planner.care
    if timeline is None:
        raise ValueError(plan.review.explanation)
    prep, stop = care.prep(routine.prep), care.cards.stop_now
    kept = plan.review.routine.steps
    own_hold_ms = planner.options().own_hold_ms
    steps = zip(timeline.steps, kept, strict=True)
    return RoutinePaper(
        routine,
        timeline.total_ms,
        prep.name,
        tuple(item.text for item in prep.items),
        tuple(_step(each.exercise, step, each.duration_ms, own_hold_ms) for each, step in steps),
        left_out_words(planner, routine, {step.exercise for step in kept}),
        stop.name,
        (stop.lead, *(item.text for item in stop.items)),
        care.cards.limits.text,
    )


def _step(exercise: Exercise, step: RoutineStep, duration_ms: int, own_hold_ms: int) -> PaperStep:
    done = InStep(exercise, step)
    blocks = tuple(
        replace(
            block,
            hold_ms=hold_of(exercise, block, own_hold_ms, step, Source.APP),
            reps=reps_of(block, step, Source.APP),
            rest_ms=Sourced(done.rest_ms(block)),
            move_in_ms=Sourced(done.moved_ms(block.move_in_ms.value)),
            move_out_ms=Sourced(done.moved_ms(block.move_out_ms.value)),
        )
        for block in exercise.blocks
    )
    told = replace(exercise, blocks=blocks)
    lines = what_to_do(told)
    if step.sets > 1:
        lines += (Notice(QT_TRANSLATE_NOOP("Notices", "Sets: {count}."), count=step.sets),)
    if step.sides in _ONE_SIDE:
        lines += (_ONE_SIDE[step.sides],)
    if step.note:
        lines += (step.note,)
    return PaperStep(told, duration_ms, lines, exercise.mistakes)


_ONE_SIDE = {
    Sides.LEFT: Notice(QT_TRANSLATE_NOOP("Notices", "Here the left side alone.")),
    Sides.RIGHT: Notice(QT_TRANSLATE_NOOP("Notices", "Here the right side alone.")),
}


def left_out_words(planner: Planner, routine: Routine, kept: set[str]) -> str:
    """Return the sentence that names the steps of `routine` other than `kept`, by id; often empty."""
    exercises = planner.catalogue.routine_exercises(routine)
    names = dict.fromkeys(each.name for each in exercises if each.id not in kept)
    if not names:
        return ""
    return Notice(QT_TRANSLATE_NOOP("Notices", "Left out for you: {names}."), names=", ".join(names))
