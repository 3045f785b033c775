# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What to have ready for a made session, and what is told of it."""

import pytest

from facetimer.choices.making.pool import Candidate, Given, pool
from facetimer.choices.making.telling import as_routine, told
from facetimer.choices.making.wish import Past, Wish
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source, Zone
from tests.choices.making.wishes import BOTH_TOOLS, EXERCISES, RULES

ALL = pool(EXERCISES.values(), Given(Wish(10, tools=BOTH_TOOLS), RULES, Past(), {}))


def some(*names: str) -> list[Candidate]:
    return [ALL[name] for name in names]


@pytest.mark.parametrize(
    ("names", "tools", "prep"),
    [
        (("jaw-rest", "gs-neck", "gs-drain"), ("gua sha", "oil"), PrepCard.TOOL),
        (("temple-circles", "roller-neck"), ("jade roller", "serum or oil"), PrepCard.TOOL),
        (("jaw-rest", "knuckle-sweep", "temple-circles"), ("oil",), PrepCard.OIL),
        (("ap-temple", "knuckle-sweep"), ("drop of oil",), PrepCard.OIL_LATER),
        (("ly-collarbones", "ly-neck"), (), PrepCard.LYMPH),
        (("ly-breath", "ap-jaw-corner"), (), PrepCard.JAW),
        (("jaw-rest", "ap-temple"), (), PrepCard.POINTS),
        (("slow-jaw-opening", "fish-lips"), (), PrepCard.EXERCISE),
    ],
)
def test_what_to_have_ready_follows_from_the_steps(
    names: tuple[str, ...], tools: tuple[str, ...], prep: PrepCard
) -> None:
    routine = as_routine(some(*names), tuple(map(RoutineStep, names)))

    assert (routine.tools, routine.prep) == (tools, prep)
    assert (routine.name, routine.source) == ("Made for You", Source.MINE)
    assert [step.exercise for step in routine.steps] == [*names]


def says(wish: Wish, *names: str, minutes: float = 5, past: Past | None = None) -> list[str]:
    given = Given(wish, RULES, past or Past(), {})
    return [*told(some(*names), given, round(minutes * 60_000))]


def test_a_session_as_it_was_wished_for_is_told_nothing_of() -> None:
    assert says(Wish(5), "fish-lips") == []
    assert says(Wish(5, zones=frozenset({Zone.LIPS})), "jaw-rest", "fish-lips", "warm-palms") == []
    assert says(Wish(5, tools=BOTH_TOOLS), "roller-neck") == []


def test_other_minutes_are_told() -> None:
    assert says(Wish(5), "fish-lips", minutes=5.16) == []
    assert says(Wish(5), "fish-lips", minutes=5.17) == [
        "Nothing comes to 5 min exactly: this is the nearest that may be made."
    ]


def test_a_tool_that_does_not_come_is_told_with_the_reason() -> None:
    used = Past(tool_sessions_today=1)

    assert says(Wish(5, tools=BOTH_TOOLS), "fish-lips", past=used) == [
        "Without a tool: your skin has had today’s session with one."
    ]
    assert says(Wish(5, tools=BOTH_TOOLS, oil=False), "fish-lips") == [
        "Without a tool: on dry skin it would drag."
    ]
    assert says(Wish(5, tools=BOTH_TOOLS), "fish-lips") == ["Without a tool: none fits this wish."]


def test_steps_for_other_places_are_told() -> None:
    lips = Wish(5, zones=frozenset({Zone.LIPS}))

    assert says(lips, "fish-lips", "temple-circles") == [
        "There is not enough for that place: some steps are for others."
    ]
    assert says(lips, "jaw-rest", "temple-circles") == [
        "Nothing for that place may be done now: all steps are for others."
    ]
    assert says(Wish(5, zones=frozenset({Zone.CHEEK_UPPER})), "ly-collarbones", "ly-cheek") == []
