# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""When an exercise is not for somebody: every situation in which a rule meets it, whoever reads it.

Pure. What is true of one person is in `applying_rules.py`; this is the list for all.
"""

from collections.abc import Mapping
from datetime import date

from facetimer.library.health.applying_rules import Condition, Health, review_exercise
from facetimer.library.health.rule_format import Effect, FlagRules
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Flag


def concerns(exercise: Exercise, rules: Mapping[Flag, FlagRules], today: date) -> Mapping[Effect, tuple[str, ...]]:
    """Return the names of the situations that meet `exercise`, by the strongest thing that follows.

    Args:
        exercise: any.
        rules: of all flags, as `load_care` gives them.
        today: any day; each situation is taken as if it had just begun, everywhere in the face.
    """
    found: dict[Effect, list[str]] = {effect: [] for effect in Effect}
    for flag in rules.values():
        for situation in flag.situations:
            said = Health((Condition(flag.id, situation.id),))
            verdict, _ = review_exercise(exercise, said, today, rules)
            if verdict is not None:
                found[verdict.effect].append(situation.name)
    return {effect: tuple(names) for effect, names in found.items() if names}
