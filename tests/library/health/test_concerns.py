# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""In which situations an exercise is not for somebody, told to everybody who looks at it."""

from datetime import date

import pytest
from msgspec.structs import replace

from facetimer.library.health.concerns import concerns
from facetimer.library.health.rule_format import Effect, FlagRules, Rule, Situation
from facetimer.library.model.vocabulary import Flag, Tool, Zone
from tests.examples import exercise

TODAY = date(2026, 11, 20)
PRESS = replace(exercise("press"), tool=Tool.FINGERTIPS)
"""Works the lips, with the fingers."""


def flag(which: Flag, *situations: tuple[str, Rule]) -> dict[Flag, FlagRules]:
    made = tuple(Situation(name.lower(), name, (rule,)) for name, rule in situations)
    return {which: FlagRules(which, which.value, "Is it so?", made)}


def rule(effect: Effect, **what_it_meets: object) -> Rule:
    return Rule(effect, "It might hurt.", **what_it_meets)  # type: ignore[arg-type]


TOUCHED = rule(Effect.BLOCK, touching=True)


def test_every_situation_that_meets_it_is_named_under_what_follows() -> None:
    rules = flag(
        Flag.SKIN,
        ("Sunburn", TOUCHED),
        ("Acne", rule(Effect.SOFTEN, zones=(Zone.LIPS,))),
        ("A cold sore", rule(Effect.BLOCK, zones=(Zone.LIPS,))),
    ) | flag(Flag.PREG, ("Pregnancy", rule(Effect.ASK, exercises=("press",))))

    assert concerns(PRESS, rules, TODAY) == {
        Effect.BLOCK: ("Sunburn", "A cold sore"),
        Effect.ASK: ("Pregnancy",),
        Effect.SOFTEN: ("Acne",),
    }


def test_the_strongest_comes_first() -> None:
    rules = flag(Flag.SKIN, ("Mild", rule(Effect.NOTE)), ("Bad", rule(Effect.ASK)), ("Worst", rule(Effect.BLOCK)))

    assert list(concerns(PRESS, rules, TODAY)) == [Effect.BLOCK, Effect.ASK, Effect.NOTE]


@pytest.mark.parametrize(
    "elsewhere", [rule(Effect.BLOCK, zones=(Zone.NECK_FRONT,)), rule(Effect.BLOCK, exercises=("lift",))]
)
def test_a_situation_that_concerns_other_exercises_is_not_named(elsewhere: Rule) -> None:
    assert concerns(PRESS, flag(Flag.CAROTID, ("A narrowed artery", elsewhere)), TODAY) == {}
    assert concerns(exercise("hands-off"), flag(Flag.SKIN, ("Sunburn", TOUCHED)), TODAY) == {}


def test_a_situation_counts_as_if_it_had_just_begun_everywhere_in_the_face() -> None:
    filler = rule(Effect.BLOCK, touching=True, in_zones=True, within_days=1)

    assert concerns(PRESS, flag(Flag.INJ, ("Filler", filler)), TODAY) == {Effect.BLOCK: ("Filler",)}
