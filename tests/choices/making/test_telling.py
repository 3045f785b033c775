# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What to have ready for a made session, and what is told of it."""

from collections.abc import Iterable, Mapping

import pytest
from msgspec.structs import replace

from facetimer.choices.making.pool import Candidate, Given, pool
from facetimer.choices.making.telling import Nothing, as_routine, told, why_nothing
from facetimer.choices.making.wish import Mark, Past, Wish
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.library.model.vocabulary import Goal, PrepCard, Source, Zone
from tests.choices.making.wishes import BOTH_TOOLS, EXERCISES, RULES, of

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


def says(
    wish: Wish,
    *names: str,
    minutes: float = 5,
    past: Past | None = None,
    never: Iterable[str] = (),
    allowed: Mapping[str, Exercise] = EXERCISES,
) -> list[str]:
    given = Given(wish, RULES, past or Past(), dict.fromkeys(never, Mark.NEVER))
    return [*told(some(*names), given, round(minutes * 60_000), allowed.values())]


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
    assert says(Wish(5, tools=BOTH_TOOLS), "fish-lips", allowed=of("fish-lips")) == [
        "Without a tool: what you said of your health, or leave out today, leaves none of it."
    ]
    assert says(Wish(5, tools=BOTH_TOOLS, goal=Goal.WORK), "fish-lips") == [
        "Without a tool: what there is of it eases, and you asked for exercise."
    ]
    assert says(Wish(5, tools=BOTH_TOOLS), "fish-lips", past=Past(touch_ms_today=30 * 60_000)) == [
        "Without a tool: your skin has been touched for 30 minutes today."
    ]


def test_steps_for_other_places_are_told() -> None:
    lips = Wish(5, zones=frozenset({Zone.LIPS}))
    there = [name for name, each in EXERCISES.items() if Zone.LIPS in each.zones]

    assert says(lips, "fish-lips", "temple-circles") == [
        "There is not enough for that place: some steps are for others."
    ]
    assert says(lips, "jaw-rest", "temple-circles", never=there) == [
        "Nothing here is for that place, all steps are for others: your marks say never to all of it."
    ]
    assert says(replace(lips, goal=Goal.WORK), "eyebrow-lifter", never=["fish-lips"]) == [
        "Nothing here is for that place, all steps are for others: what there is of it does not go with your "
        "health answers, your marks, the rest of your wish or what you have done today."
    ]
    assert says(Wish(5, zones=frozenset({Zone.CHEEK_UPPER})), "ly-collarbones", "ly-cheek") == []


def test_a_step_that_the_person_kept_is_not_told_of_as_one_for_another_place_or_aim() -> None:
    kept = Wish(5, zones=frozenset({Zone.LIPS}), goal=Goal.WORK, kept=(RoutineStep("temple-circles"),))

    assert says(kept, "fish-lips", "temple-circles") == []


def test_work_that_was_asked_for_and_does_not_come_is_told_with_the_reason() -> None:
    work = Wish(5, goal=Goal.WORK)
    eases = {name: each for name, each in EXERCISES.items() if each.goal is Goal.EASE}
    works = EXERCISES.keys() - eases.keys()
    nothing = "Nothing here lets muscles work, all steps are for ease: "

    assert says(work, "jaw-rest", "temple-circles", never=works) == [
        f"{nothing}your marks say never to all of it."
    ]
    assert says(work, "temple-circles", allowed=eases) == [
        f"{nothing}what you said of your health, or leave out today, leaves none of it."
    ]
    done = Past(today=dict.fromkeys(works, 4))
    assert says(work, "temple-circles", past=done) == [f"{nothing}you have done enough of it today."]
    assert says(work, "fish-lips", "temple-circles") == [
        "There is not enough that lets muscles work: some steps are for ease."
    ]
    three = ("fish-lips", "kiss-face", "lip-press")
    assert says(work, *three, "temple-circles") == [], "a rest after three that work is no less work"


def test_who_asks_for_both_is_told_where_none_of_the_work_may_come() -> None:
    works = [name for name, each in EXERCISES.items() if each.goal is Goal.WORK]

    assert says(Wish(5), "temple-circles") == []
    assert says(Wish(5), "temple-circles", never=works) == [
        "Nothing here lets muscles work, all steps are for ease: your marks say never to all of it."
    ]
    assert says(Wish(5, goal=Goal.EASE), "temple-circles", never=works) == []


def test_why_no_session_can_be_made() -> None:
    def why(allowed: Mapping[str, Exercise], *never: str) -> tuple[Nothing, str]:
        marks = dict.fromkeys(never, Mark.NEVER)
        nothing = why_nothing(allowed.values(), Given(Wish(5), RULES, Past(), marks))
        return nothing, nothing.sentence

    some_of_it = of("fish-lips", "kiss-face")
    health = "What you said of your health, or leave out today, leaves nothing to make a session of."
    never = "Your marks say never to all that your health answers leave. With fewer of them there is a session."
    assert why({}) == (Nothing.HEALTH, health)
    assert why(some_of_it, "fish-lips", "kiss-face", "whistler") == (Nothing.MARKS, never)
    rest, sentence = why(some_of_it, "fish-lips")
    assert rest is Nothing.REST
    assert sentence.startswith("Nothing fits this wish today, with your health answers, your marks")
