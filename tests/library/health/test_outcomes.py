# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every situation means for every exercise agrees with a table written apart from the rules."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facetimer.library.health.applying_rules import Condition, Health, review, review_exercise
from facetimer.library.health.care_cards import load_care
from facetimer.library.health.rule_format import Effect
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Flag
from facetimer.resources import assets_dir

TODAY = date(2026, 11, 20)
TABLE = tomllib.loads(Path(__file__).with_name("outcomes.toml").read_text("utf-8"))
GROUPS: dict[str, str] = TABLE.pop("groups")
EFFECTS = {"out": Effect.BLOCK, "ask": Effect.ASK, "soften": Effect.SOFTEN, "note": Effect.NOTE}
SITUATIONS = [(flag, situation) for flag, situations in TABLE.items() for situation in situations]
CATALOGUE = load_catalogue(assets_dir() / "library")
CARE = load_care(assets_dir() / "library")


def spelled_out(names: str) -> Iterator[str]:
    """Yield the exercises of a line of the table."""
    for name in names.split():
        if name.startswith("@"):
            yield from spelled_out(GROUPS[name[1:]])
        else:
            yield name


def test_the_table_names_every_exercise_and_every_situation_once() -> None:
    everything = list(spelled_out("@everything"))
    assert sorted(everything) == sorted(CATALOGUE.exercises)
    asked_about = {(flag, each.id) for flag, rules in CARE.flags.items() for each in rules.situations}
    assert asked_about == {(Flag(flag), situation) for flag, situation in SITUATIONS}


@pytest.mark.parametrize(("flag", "situation"), SITUATIONS)
def test_a_situation_means_what_the_table_says(flag: str, situation: str) -> None:
    row = TABLE[flag][situation]
    expected = {name: EFFECTS[word] for word, names in row.items() for name in spelled_out(names)}
    health = Health((Condition(Flag(flag), situation, since=TODAY),))
    found = {
        exercise.id: verdict.effect
        for exercise in CATALOGUE.exercises.values()
        if (verdict := review_exercise(exercise, health, TODAY, CARE.flags)[0]) is not None
    }
    assert found == expected


@pytest.mark.parametrize(("flag", "situation"), SITUATIONS)
def test_a_routine_keeps_the_steps_that_are_not_left_out(flag: str, situation: str) -> None:
    gone = set(spelled_out(TABLE[flag][situation].get("out", "")))
    health = Health((Condition(Flag(flag), situation, since=TODAY),))
    for routine in CATALOGUE.routines.values():
        left = review(routine, CATALOGUE.exercises, health, TODAY, CARE.flags)
        assert left.routine.steps == tuple(step for step in routine.steps if step.exercise not in gone)
        assert bool(left.explanation) == left.is_empty
        blocked = [verdict for verdict in left.verdicts if verdict.effect is Effect.BLOCK]
        assert all(verdict.why.endswith(".") for verdict in blocked)


ORDER = [None, Effect.NOTE, Effect.SOFTEN, Effect.ASK, Effect.BLOCK]


@pytest.mark.parametrize("flag", CARE.flags)
def test_a_flag_of_which_nothing_more_is_said_is_as_strict_as_the_strictest_of_its_situations(flag: Flag) -> None:
    long_ago = TODAY.replace(year=TODAY.year - 2)
    unclear = Health((Condition(flag),))
    for exercise in CATALOGUE.exercises.values():
        rows = [TABLE[flag][situation.id] for situation in CARE.flags[flag].situations]
        named = [EFFECTS[word] for row in rows for word, names in row.items() if exercise.id in spelled_out(names)]
        strictest = max(named, key=ORDER.index, default=None)
        for day in (long_ago, TODAY):
            verdict, _ = review_exercise(exercise, unclear, day, CARE.flags)
            assert (verdict.effect if verdict else None) is strictest, exercise.id
            assert verdict is None or verdict.until is None


@pytest.mark.parametrize(
    ("flag", "out"), [(Flag.INJ, "@everything"), (Flag.LYMPH, "@neck @lymph_by_hand ly-breath tongue-press")]
)
def test_an_injection_or_lymph_trouble_that_nobody_explained_leaves_most_out(flag: Flag, out: str) -> None:
    left_out = {
        exercise.id
        for exercise in CATALOGUE.exercises.values()
        if (verdict := review_exercise(exercise, Health((Condition(flag),)), TODAY, CARE.flags)[0]) is not None
        and verdict.effect is Effect.BLOCK
    }
    assert left_out == set(spelled_out(out))
