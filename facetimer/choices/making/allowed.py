# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person's health leaves for a session made for them.

Stricter than for a routine that somebody chose: what asks for a yes stays out as well, and so does work that is
allowed in a milder form only.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from facetimer.library.health.applying_rules import Health, review_exercise
from facetimer.library.health.rule_format import Effect, FlagRules
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Flag, Goal


def allowed_exercises(
    exercises: Iterable[Exercise], health: Health, today: date, rules: Mapping[Flag, FlagRules]
) -> dict[str, Exercise]:
    """Return what is left, by id, in its milder form where there is one.

    Args:
        exercises: whatever there is.
        health: what the person said.
        today: the person's local day.
        rules: of all flags.
    """
    left = {}
    for exercise in exercises:
        verdict, milder = review_exercise(exercise, health, today, rules)
        if (verdict is None or _may_stay(verdict.effect, exercise)) and milder.blocks:
            left[exercise.id] = milder
    return left


def _may_stay(effect: Effect, exercise: Exercise) -> bool:
    return effect is Effect.NOTE or (effect is Effect.SOFTEN and exercise.goal is not Goal.WORK)
