# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the values of a routine's file must mean together: yields (place, message) for what does not.

Owns the rules about steps and about the exercises that come along. It must not know how a file is read.
"""

from collections.abc import Mapping

from facetimer.library.files import convert
from facetimer.library.files.consistency import judge_exercise
from facetimer.library.files.file_faults import item
from facetimer.library.files.formats import RoutineFile, StepFile
from facetimer.library.files.plain_text import Faults, no_twice, plain_text, short_cues, unknown, unknown_id
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Sides
from facetimer.notices import Notice
from facetimer.outside import shown, under
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_TURNS = 3_000
"""Repetitions in one routine, each side counted: hours of practice, and few enough to lay out at once."""


def with_inside(content: RoutineFile, known: Mapping[str, Exercise]) -> Mapping[str, Exercise]:
    """Return what a routine may name: the exercises that are known, and those that come along in its file."""
    inside = {each.id: convert.exercise(each) for each in content.exercises}
    return {**known, **inside} if inside else known


def judge_routine(content: RoutineFile, known: Mapping[str, Exercise]) -> Faults:
    """Judge the steps of a routine against the exercises there are, and the exercises that come along."""
    yield from plain_text(content, ("id", "name", "reference", "note"), "")
    if content.asked is not None:
        yield from plain_text(content.asked, ("by",), "asked")
    yield from _inside(content, known)
    known = with_inside(content, known)
    steps = {step.exercise for step in content.steps}
    if content.picture and content.picture not in steps:
        template = QT_TRANSLATE_NOOP("Notices", "{given} is not one of the steps, {hint}")
        yield "picture", unknown(template, content.picture, steps)
    turns = 0
    for index, step in enumerate(content.steps):
        place = item("steps", index)
        yield from short_cues(step.cues, under(place, "cues"))
        yield from plain_text(step, ("note",), place)
        exercise = known.get(step.exercise)
        if exercise is None:
            template = QT_TRANSLATE_NOOP("Notices", "{given} is not an exercise, {hint}")
            yield under(place, "exercise"), unknown_id(template, step.exercise, known)
            continue
        yield from _fitting(step, exercise, place)
        turns += _turns(step, exercise)
    if turns > MAX_TURNS:
        words = QT_TRANSLATE_NOOP("Notices", "come to {turns} repetitions, at most {most} fit into one routine")
        yield "steps", Notice(words, turns=turns, most=MAX_TURNS)


def _inside(content: RoutineFile, known: Mapping[str, Exercise]) -> Faults:
    for index, exercise in enumerate(content.exercises):
        place = item("exercises", index)
        for where, message in judge_exercise(exercise):
            yield f"{place}.{where}", message
        there = known.get(exercise.id)
        if there is not None and there != convert.exercise(exercise):
            taken = QT_TRANSLATE_NOOP("Notices", "{given} is taken by {name}, choose another id")
            yield under(place, "id"), Notice(taken, given=shown(exercise.id), name=there.name)
    yield from no_twice([exercise.id for exercise in content.exercises], "exercises")


def _fitting(step: StepFile, exercise: Exercise, place: str) -> Faults:
    """A step changes nothing that its exercise does not have."""
    if step.hold_s is not None and not any(block.hold_ms.value for block in exercise.blocks):
        words = QT_TRANSLATE_NOOP("Notices", "{name} has nothing to hold, leave hold_s out")
        yield under(place, "hold_s"), Notice(words, name=exercise.name)
    if step.sides is not Sides.BOTH and not any(block.per_side for block in exercise.blocks):
        words = QT_TRANSLATE_NOOP("Notices", "{name} works both sides at once, leave sides out")
        yield under(place, "sides"), Notice(words, name=exercise.name)


def _turns(step: StepFile, exercise: Exercise) -> int:
    sides = 2 if step.sides is Sides.BOTH else 1
    return step.sets * sum(
        (step.reps or block.reps.value) * (sides if block.per_side else 1) for block in exercise.blocks
    )
