# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person's answers change: which exercises are left out, asked about or softened, and in which words why.

Pure: answers + exercises + today → the changes, the strongest first. How rules are weighed is `applying_rules`'s.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from facetimer.library.health.applying_rules import Condition, Health, each_verdict, review_exercise
from facetimer.library.health.rule_format import Effect, FlagRules
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Flag


class Reason(Struct, frozen=True):
    """A sentence of the rules; `until` is the day on which it stops counting by itself, None where it does not."""

    why: str
    until: date | None = None


class Change(Struct, frozen=True):
    """What happens to some exercises.

    Attributes:
        effect: the same for all of them.
        exercises: their ids, in the order in which they were given.
        reasons: each once.
    """

    effect: Effect
    exercises: tuple[str, ...]
    reasons: tuple[Reason, ...]


def changes(
    conditions: Iterable[Condition],
    exercises: Iterable[Exercise],
    today: date,
    rules: Mapping[Flag, FlagRules],
) -> tuple[Change, ...]:
    """Return what `conditions` change, together and without any other answer; nothing where they touch none.

    Args:
        conditions: what the person said.
        exercises: all that can be practised.
        today: the person's local day.
        rules: of all flags.
    """
    health = Health(tuple(conditions))
    touched: dict[Effect, list[str]] = {}
    reasons: dict[Effect, dict[Reason, None]] = {}
    for exercise in exercises:
        verdict, _ = review_exercise(exercise, health, today, rules)
        if verdict is None:
            continue
        touched.setdefault(verdict.effect, []).append(exercise.id)
        said = [each for each, _ in each_verdict(exercise, health.conditions, today, rules)]
        strongest = min((each.effect for each in said), key=list(Effect).index)
        telling = (Reason(each.why, each.until) for each in said if each.effect is strongest)
        reasons.setdefault(verdict.effect, {}).update(dict.fromkeys(telling))
    return tuple(Change(each, tuple(touched[each]), tuple(reasons[each])) for each in Effect if each in touched)
