# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Each reason of a person's answers is told once, with all that it concerns, and none is lost."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from facetimer.choices.planner import Planner
from facetimer.library.health.applying_rules import Verdict
from facetimer.library.health.rule_format import Effect
from facetimer.library.health.told_once import health_told, told_once
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Flag
from facetimer.notices import joined, parted
from facetimer.resources import assets_dir
from facetimer.settings import Settings

LIBRARY = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)


def verdicts(*flags: Flag) -> tuple[Verdict, ...]:
    settings = Settings().changed("safety.conditions", tuple(flags))
    planner = Planner(CATALOGUE, lambda: settings, LIBRARY, lambda: datetime(2026, 11, 20, 12, tzinfo=UTC))
    return planner.plan("full-workout").review.verdicts


@pytest.mark.parametrize(
    "several", [tuple(Flag), (Flag.DENT, Flag.TMJ, Flag.PALSY, Flag.EYE), (Flag.NEURO, Flag.BREATH)]
)
def test_each_sentence_comes_once_and_each_exercise_keeps_all_of_its_own(several: tuple[Flag, ...]) -> None:
    found = verdicts(*several)
    reasons = told_once(found)
    assert set(Counter(each for reason in reasons for each in reason.sentences).values()) == {1}
    for verdict in found:
        told = {
            sentence
            for reason in reasons
            for effect, exercises in reason.concerns
            if effect is verdict.effect and verdict.exercise in exercises
            for sentence in reason.sentences
        }
        assert told == set(parted(verdict.why))


def test_what_is_said_of_the_same_exercises_stands_together() -> None:
    both = joined("Rest.", "Ask.")
    found = [
        Verdict("whistler", Effect.BLOCK, Flag.DENT, both),
        Verdict("fish-lips", Effect.BLOCK, Flag.DENT, both),
        Verdict("chin-tuck", Effect.ASK, Flag.DENT, "Rest."),
    ]
    assert list(health_told(found[:2], CATALOGUE.exercises)) == [
        "Left out for you: The Whistler · Fish Lips. Rest. Ask."
    ]
    assert list(health_told(found, CATALOGUE.exercises)) == [
        "Left out for you: The Whistler · Fish Lips; You are asked first: Chin Tuck. Rest.",
        "Left out for you: The Whistler · Fish Lips. Ask.",
    ]


def test_a_verdict_names_every_answer_that_says_so() -> None:
    (trill,) = (each for each in verdicts(Flag.DENT, Flag.PALSY, Flag.EYE) if each.exercise == "lip-trill")
    assert trill.flags == (Flag.DENT, Flag.PALSY, Flag.EYE)
