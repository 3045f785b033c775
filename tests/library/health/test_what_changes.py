# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What answers change is told as the rules weigh it, the strongest first, each sentence once."""

from datetime import date, timedelta

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.health.applying_rules import Condition, Health, review_exercise
from facetimer.library.health.care_cards import Care, load_care
from facetimer.library.health.rule_format import Effect
from facetimer.library.health.what_changes import Change, changes
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.resources import assets_dir

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


@pytest.fixture(scope="module")
def care() -> Care:
    return load_care(assets_dir() / "library")


def changed(catalogue: Catalogue, care: Care, *conditions: Condition) -> tuple[Change, ...]:
    return changes(conditions, catalogue.exercises.values(), TODAY, care.flags)


def test_nothing_is_changed_where_nothing_is_said(catalogue: Catalogue, care: Care) -> None:
    assert changed(catalogue, care) == ()


@pytest.mark.parametrize("flag", Flag)
def test_each_exercise_is_where_the_rules_put_it(catalogue: Catalogue, care: Care, flag: Flag) -> None:
    condition = Condition(flag, since=TODAY)
    found = {name: each.effect for each in changed(catalogue, care, condition) for name in each.exercises}
    for exercise in catalogue.exercises.values():
        verdict, _ = review_exercise(exercise, Health((condition,)), TODAY, care.flags)
        assert found.get(exercise.id) is (verdict.effect if verdict else None), exercise.id


def test_the_strongest_comes_first_and_each_sentence_once(catalogue: Catalogue, care: Care) -> None:
    told = changed(catalogue, care, Condition(Flag.INJ, since=TODAY), Condition(Flag.LYMPH), Condition(Flag.TMJ))
    assert [each.effect for each in told] == [each for each in Effect if each in {one.effect for one in told}]
    for each in told:
        whys = [reason.why for reason in each.reasons]
        assert len(whys) == len(set(whys))
        assert each.exercises


def test_a_reason_says_until_when_it_counts(catalogue: Catalogue, care: Care) -> None:
    filler = Condition(Flag.INJ, "filler", since=TODAY - timedelta(days=2), zones=frozenset({Zone.LIPS}))
    (left_out, _) = changed(catalogue, care, filler)
    assert left_out.effect is Effect.BLOCK
    assert [reason.until for reason in left_out.reasons] == [TODAY + timedelta(days=12)]
    assert "14 days" in left_out.reasons[0].why


def test_what_has_lapsed_changes_nothing(catalogue: Catalogue, care: Care) -> None:
    assert changed(catalogue, care, Condition(Flag.INJ, "filler", since=TODAY - timedelta(days=14))) == ()
