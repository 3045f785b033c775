# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long a session of some steps takes: quickly while many are tried, exactly for the one that is taken."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.session.timeline import CLOSE_MS, Timeline, TimelineOptions, compile_timeline

MADE_ID = "made"
_Before = tuple[str, str, int | None]
"""The exercise before (empty: none), an exercise, and its repetitions."""


class Lengths:
    """Lays sessions out in time, and remembers how long each step takes after each other.

    A step's length depends on itself and on the words with which the one before lets go; so a pair of steps, laid
    out once, says how long the second takes in any session.

    Args:
        exercises: all that may take part, by id.
        options: how a session is laid out: sides, pace.
    """

    def __init__(self, exercises: Mapping[str, Exercise], options: TimelineOptions) -> None:
        self._exercises = exercises
        self._options = options
        self._known: dict[_Before, int] = {}

    def laid_out(self, steps: Sequence[RoutineStep]) -> Timeline:
        """Return the session of `steps` in time."""
        routine = Routine(MADE_ID, MADE_ID, tuple(steps), (), PrepCard.EXERCISE, Source.MINE)
        return compile_timeline(routine, self._exercises, self._options)

    def about_ms(self, steps: Sequence[RoutineStep]) -> int:
        """Return how long a session of `steps` takes, a few seconds off at most where it waits for tools."""
        if len(steps) < 2:  # alone, a step tells how often a day it is asked for
            return self.laid_out(steps).total_ms if steps else CLOSE_MS
        first = self._after(steps[0].exercise, steps[0], opens=True)
        return CLOSE_MS + first + sum(self._after(one.exercise, other) for one, other in pairwise(steps))

    def step_ms(self, step: RoutineStep) -> int:
        """Return about how much longer `step` makes a session."""
        return self._after(step.exercise, step)

    def _after(self, before: str, step: RoutineStep, *, opens: bool = False) -> int:
        """Return how much longer `step` makes a session after `before`, or how long it takes to open one."""
        key = ("" if opens else before, step.exercise, step.reps)
        if key not in self._known:
            once = RoutineStep(before, reps=1)  # how it lets go does not hang on how often it was done
            one, other = self.laid_out((step, once) if opens else (once, step)).steps
            self._known[key] = one.end_ms if opens else other.end_ms - one.end_ms
        return self._known[key]
