# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The softer variant of an exercise, for a day on which less is better.

Pure. Owns what "softer" means: holds by a third shorter, half the repetitions, pressure one step lighter. Sets
stay as they are, so that a softer session counts for its quota as any other. It must not know who asks for it.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from facetimer.library.health.applying_rules import Review
from facetimer.library.model.movement import Phase, StrokeType
from facetimer.library.model.practice import Block, Cues, Exercise, RoutineStep
from facetimer.library.model.vocabulary import Pressure, Source, Sourced
from facetimer.library.number_words import recounted

LEAST_HOLD_MS = 3_000
"""A shorter hold is not softened: there would be nothing left to feel."""
_MADE_LIGHTER = {
    Pressure.MEDIUM: Pressure.LIGHT_MEDIUM,
    Pressure.LIGHT_MEDIUM: Pressure.LIGHT,
    Pressure.LIGHT: Pressure.FEATHER,
}
_UNMOVING = {StrokeType.REST, StrokeType.PRESS}


def softer_review(seen: Review) -> Review:
    """Return what is left of a routine with each exercise in its softer variant."""
    return replace(
        seen,
        routine=replace(
            seen.routine, steps=tuple(_softer_step(step, seen.exercises) for step in seen.routine.steps)
        ),
        exercises={name: softer(exercise) for name, exercise in seen.exercises.items()},
    )


def softer(exercise: Exercise) -> Exercise:
    """Return the softer variant of an exercise, under the same id; its new figures are the app's own."""
    return replace(
        exercise,
        pressure=_MADE_LIGHTER.get(exercise.pressure, exercise.pressure),
        blocks=tuple(_softer_block(block, exercise.cues) for block in exercise.blocks),
    )


def _softer_step(step: RoutineStep, exercises: Mapping[str, Exercise]) -> RoutineStep:
    holds_still = all(_is_still(block) for block in exercises[step.exercise].blocks)
    hold_ms = _shorter(step.hold_ms) if step.hold_ms is not None and holds_still else step.hold_ms
    return replace(step, reps=_fewer(step.reps) if step.reps else None, hold_ms=hold_ms)


def _softer_block(block: Block, general: Cues) -> Block:
    """Return the block with softer figures, and with the cues of the exercise that it counts by, recounted."""
    reps, hold_ms = _fewer(block.reps.value), block.hold_ms.value
    if _is_still(block):
        hold_ms = _shorter(hold_ms)
    cues = replace(block.cues.before(general), setup=block.cues.setup)
    said = (recounted(getattr(cues, name), hold_ms, reps) for name in Cues.__struct_fields__)
    return replace(
        block, reps=_changed(block.reps, reps), hold_ms=_changed(block.hold_ms, hold_ms), cues=Cues(*said)
    )


def _changed(figure: Sourced[int], value: int) -> Sourced[int]:
    return figure if value == figure.value else Sourced(value, Source.APP)


def _is_still(block: Block) -> bool:
    """Whether nothing in the hold would go faster if the hold were shorter."""
    moves = any(move.during is Phase.HOLD for move in block.poses)
    strokes = any(
        stroke.during is Phase.HOLD and not stroke.period_ms and stroke.type not in _UNMOVING
        for stroke in block.strokes
    )
    return not moves and not strokes


def _shorter(hold_ms: int) -> int:
    """Return two thirds of a hold in whole seconds, never below `LEAST_HOLD_MS`."""
    return min(hold_ms, max(LEAST_HOLD_MS, round(hold_ms * 2 / 3_000) * 1_000))


def _fewer(reps: int) -> int:
    return (reps + 1) // 2
