# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An exercise as one step of a routine has it: its counts, its times and its words. Pure.

Where a step gives no figure or word of its own, those of the exercise hold. It must not know when that is.
"""

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.model.practice import Block, Cues, Exercise, RoutineStep
from facetimer.library.model.vocabulary import Category
from facetimer.library.number_words import recounted

OWN_HOLD_CATEGORIES = frozenset({Category.EXERCISE, Category.EXERCISE_ASSISTED, Category.EXERCISE_ADVANCED})
"""Where a person may prefer a hold of their own."""


def in_own_words(exercise: Exercise, words: Cues) -> Exercise:
    """Return `exercise` with those cues of `words` that say something in the place of its own.

    What is said of how it begins is said once, before its first block.
    """
    if words == Cues():
        return exercise
    inside = replace(words, setup="")
    blocks = tuple(replace(block, cues=inside.before(block.cues)) for block in exercise.blocks)
    return replace(exercise, cues=words.before(exercise.cues), blocks=blocks)


class InStep(Struct, frozen=True):
    """The figures of one step.

    Attributes:
        exercise: in the words of the step, see `in_own_words`.
        step: what the routine changes.
        pace_percent: the person's own pace, for a step that has none.
        own_hold_ms: the person's own length of holds; 0 for none.
    """

    exercise: Exercise
    step: RoutineStep
    pace_percent: int = 100
    own_hold_ms: int = 0

    def reps(self, block: Block) -> int:
        """Return how many times `block` is done, on each side."""
        return self.step.reps or block.reps.value

    def hold_ms(self, block: Block) -> int:
        """Return how long `block` is held."""
        planned = block.hold_ms.value if self.step.hold_ms is None else self.step.hold_ms
        own = self.own_hold_ms
        return own if own and planned and self.exercise.category in OWN_HOLD_CATEGORIES else planned

    def rest_ms(self, block: Block) -> int:
        """Return how long the rest between two repetitions of `block` is."""
        return block.rest_ms.value if self.step.rest_ms is None else self.step.rest_ms

    def moved_ms(self, length_ms: int) -> int:
        """Return how long a move of `length_ms` takes at the pace of the step."""
        return round(length_ms * 100 / (self.step.pace_percent or self.pace_percent))

    def counted(self, cue: str, block: Block) -> str:
        """Return `cue` with the figures it names as they are in this step."""
        reps, hold_ms = self.reps(block), self.hold_ms(block)
        as_written = (reps, hold_ms) == (block.reps.value, block.hold_ms.value)
        return cue if as_written else recounted(cue, hold_ms, reps)
