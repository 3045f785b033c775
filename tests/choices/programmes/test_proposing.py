# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Three questions at most lead to a programme that there is; the gentle one fits everybody."""

from itertools import product

import pytest

from facetimer.choices.programmes.proposing import GENTLE, RULES, Answers, Kit, Spare, Wish, propose
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from facetimer.settings import Settings

CATALOGUE = load_catalogue(assets_dir() / "library")
EVERY_ANSWER = [Answers(*each) for each in product((None, *Wish), (None, *Spare), (None, *Kit))]


@pytest.mark.parametrize("answers", EVERY_ANSWER, ids=str)
def test_whatever_is_answered_leads_to_a_programme_and_a_reason(answers: Answers) -> None:
    proposal = propose(answers)

    assert proposal.programme in CATALOGUE.programmes
    assert str(proposal.why).endswith(".")


def test_whoever_answers_nothing_gets_the_gentle_one_which_is_also_the_default() -> None:
    assert propose(Answers()).programme == GENTLE.programme == Settings().history.programme
    level = CATALOGUE.programmes[GENTLE.programme].level
    assert level is not None
    assert level.value == "gentle"


def test_the_table_reaches_every_shipped_programme() -> None:
    assert {propose(each).programme for each in EVERY_ANSWER} == set(CATALOGUE.programmes)
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
    assert propose(answers).programme == programme


def test_a_programme_that_health_leaves_nothing_of_is_not_proposed() -> None:
    answers = Answers(Wish.RELAX, Spare.SOME, Kit.GUA_SHA)

    assert propose(answers, {"gua-sha-5x"}).programme == GENTLE.programme


@pytest.mark.parametrize("answers", EVERY_ANSWER, ids=str)
def test_nobody_is_offered_sessions_longer_than_the_time_they_have(answers: Answers) -> None:
    if answers.spare is None or answers.wish in {None, Wish.BEGIN, Wish.JAW, Wish.KEEP}:
        return
    most = {Spare.LITTLE: 8, Spare.SOME: 15, Spare.MUCH: 31}[answers.spare]
    programme = CATALOGUE.programmes[propose(answers).programme]
    if programme.id == GENTLE.programme:
        return
    names = {each for stage in programme.stages for plan in stage.plans for each in plan.routines}
    longest = max(compile_timeline(CATALOGUE.routines[each], CATALOGUE.exercises).total_ms for each in names)

    assert round(longest / 60_000) <= most, "in whole minutes, as a page shows them"
