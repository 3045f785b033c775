# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Three questions at most lead to a programme that there is; the gentle one fits everybody."""

from collections.abc import Collection
from datetime import UTC, datetime
from itertools import product

import pytest

from facetimer.choices.planner import Planner
from facetimer.choices.programmes.proposing import (
    FREE,
    GENTLE,
    RULES,
    Answers,
    Kit,
    Spare,
    Wish,
    propose,
    without_any,
)
from facetimer.library.health.care_cards import load_care
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from facetimer.settings import Settings

LIBRARY = assets_dir() / "library"
CATALOGUE, CARE = load_catalogue(LIBRARY), load_care(LIBRARY)
EVERY_ANSWER = [Answers(*each) for each in product((None, *Wish), (None, *Spare), (None, *Kit))]


def proposed(answers: Answers, left_out: Collection[str] = frozenset()) -> str:
    proposal = propose(answers, left_out)
    assert proposal is not None
    return proposal.programme


@pytest.mark.parametrize("answers", EVERY_ANSWER, ids=str)
def test_whatever_is_answered_leads_to_a_programme_and_a_reason(answers: Answers) -> None:
    proposal = propose(answers)

    assert proposal is not None
    assert proposal.programme in CATALOGUE.programmes
    assert str(proposal.why).endswith(".")


def test_whoever_answers_nothing_gets_the_gentle_one_which_is_also_the_default() -> None:
    assert proposed(Answers()) == GENTLE.programme == Settings().history.programme
    level = CATALOGUE.programmes[GENTLE.programme].level
    assert level is not None
    assert level.value == "gentle"


def test_the_table_reaches_every_shipped_programme() -> None:
    assert {proposed(each) for each in EVERY_ANSWER} == set(CATALOGUE.programmes)
    assert {rule.programme for rule in RULES} == set(CATALOGUE.programmes)


@pytest.mark.parametrize(
    ("answers", "programme"),
    [
        (Answers(Wish.BEGIN, Spare.MUCH, Kit.ROLLER), "gentle-start"),
        (Answers(Wish.JAW), "jaw-4wk"),
        (Answers(Wish.EXERCISE, Spare.MUCH), "workout-20wk"),
        (Answers(Wish.EXERCISE, Spare.LITTLE, Kit.ROLLER), "trio-4x"),
        (Answers(Wish.RELAX, Spare.SOME, Kit.GUA_SHA), "gua-sha-5x"),
        (Answers(Wish.RELAX, Spare.SOME, Kit.ROLLER), "roller-5x"),
        (Answers(Wish.RELAX, Spare.SOME, Kit.HANDS), "massage-3x"),
        (Answers(Wish.RELAX, Spare.LITTLE, Kit.GUA_SHA), "gentle-start"),
    ],
)
def test_the_answers_decide(answers: Answers, programme: str) -> None:
    assert proposed(answers) == programme


def test_a_programme_that_health_leaves_nothing_of_is_not_proposed() -> None:
    answers = Answers(Wish.RELAX, Spare.SOME, Kit.GUA_SHA)

    assert proposed(answers, {"gua-sha-5x"}) == GENTLE.programme
    assert proposed(answers, {"gua-sha-5x", GENTLE.programme}) == FREE.programme
    assert propose(answers, {"gua-sha-5x", GENTLE.programme, FREE.programme}) is None


SITUATIONS = [
    [f"{flag.value}{each}"]
    for flag, rules in CARE.flags.items()
    for each in ("", *(f".{known.id}" for known in rules.situations))
]
ANY_HEALTH = [[], *SITUATIONS, ["SKIN", "PALSY", "TMJ"], ["NEURO", "DENT", "NECKROM"], ["INJ", "SURG"]]


@pytest.mark.parametrize("said", ANY_HEALTH, ids=" ".join)
def test_what_is_proposed_has_something_that_health_leaves_and_else_nothing_is(said: list[str]) -> None:
    settings = Settings().changed("safety.conditions", said)
    planner = Planner(CATALOGUE, lambda: settings, LIBRARY, lambda: datetime(2026, 11, 29, 12, tzinfo=UTC))
    left, out = planner.lengths_ms(), planner.exercises_left_out()
    left_out = without_any(CATALOGUE, planner.reasons(), out)

    for answers in EVERY_ANSWER:
        proposal = propose(answers, left_out)
        if proposal is None:
            assert not left
            continue
        programme = CATALOGUE.programmes[proposal.programme]
        named = {each for stage in programme.stages for plan in stage.plans for each in plan.routines}
        counted = {quota.exercise for quota in programme.quotas}
        assert left.keys() & (named or left.keys()) or counted - out.keys()


def test_a_programme_with_an_exercise_to_count_has_something_left_while_that_may_be_done() -> None:
    routines = CATALOGUE.routines.keys()

    assert "jaw-4wk" not in without_any(CATALOGUE, routines, set())
    assert "jaw-4wk" in without_any(CATALOGUE, routines, {"slow-jaw-opening"})
    assert without_any(CATALOGUE, (), {"slow-jaw-opening"}) == frozenset()
    assert "ongoing" in without_any(CATALOGUE, routines, set())
    assert "ongoing" not in without_any(CATALOGUE, list(routines)[1:], set()), "one of them may be chosen"


@pytest.mark.parametrize("answers", EVERY_ANSWER, ids=str)
def test_nobody_is_offered_sessions_longer_than_the_time_they_have(answers: Answers) -> None:
    if answers.spare is None or answers.wish in {None, Wish.BEGIN, Wish.JAW, Wish.KEEP}:
        return
    most = {Spare.LITTLE: 8, Spare.SOME: 15, Spare.MUCH: 31}[answers.spare]
    programme = CATALOGUE.programmes[proposed(answers)]
    if programme.id == GENTLE.programme:
        return
    names = {each for stage in programme.stages for plan in stage.plans for each in plan.routines}
    longest = max(compile_timeline(CATALOGUE.routines[each], CATALOGUE.exercises).total_ms for each in names)

    assert round(longest / 60_000) <= most, "in whole minutes, as a page shows them"
