# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every made session is lawful, comes to its minutes where anything does, and follows from its seed."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from facetimer.choices.making.maker import Maker
from facetimer.choices.making.telling import Nothing
from facetimer.choices.making.wish import Level, Made, Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Category, Goal, Source, Sourced, Tool, Zone
from tests.choices.making.judging import TOLERANCE_MS, a_few_exercises, any_wish, judge, judge_minutes
from tests.choices.making.legal import breaches
from tests.choices.making.wishes import (
    BOTH_TOOLS,
    EXERCISES,
    RULES,
    of,
    pasts,
    wishes,
)

slow = [HealthCheck.too_slow]


@settings(max_examples=70, suppress_health_check=slow)
@any_wish
def test_every_session_is_lawful(wish: Wish, past: Past, marked: dict[str, Mark], said: list[Condition]) -> None:
    judge(wish, past, marked, said)


@settings(max_examples=25, suppress_health_check=slow)
@a_few_exercises
def test_a_few_exercises_give_the_minutes_whenever_anything_of_them_does(wish: Wish, chosen: list[str]) -> None:
    judge_minutes(wish, chosen)


@settings(max_examples=20)
@given(wish=wishes.map(lambda wish: replace(wish, kept=())), past=pasts)
def test_the_same_seed_gives_the_same_session(wish: Wish, past: Past) -> None:
    backwards = dict(sorted(EXERCISES.items(), reverse=True))

    assert Maker(EXERCISES, RULES, past).make(wish) == Maker(backwards, RULES, past).make(wish)


def made(wish: Wish, past: Past | None = None, marked: Mapping[str, Mark] | None = None) -> Made:
    session = Maker(EXERCISES, RULES, past, marked).make(wish)
    assert session is not None
    return session


def ids(session: Made) -> list[str]:
    return [step.exercise for step in session.routine.steps]


def test_another_day_gives_another_session() -> None:
    assert len({tuple(ids(made(Wish(10, seed=seed)))) for seed in range(20)}) > 15


@pytest.mark.often
def test_every_shipped_exercise_comes_sooner_or_later() -> None:
    come = {name for seed in range(100) for name in ids(made(Wish(12, tools=BOTH_TOOLS, seed=seed)))}
    come |= {name for seed in range(100) for name in ids(made(Wish(20, seed=seed)))}

    assert EXERCISES.keys() - come == set()


@pytest.mark.parametrize("minutes", [1, 31])
def test_minutes_beyond_the_limits_are_refused_with_the_limits(minutes: int) -> None:
    with pytest.raises(ValueError, match=f"minutes is {minutes}; it goes from 2 to 30"):
        Maker(EXERCISES, RULES).make(Wish(minutes))


@pytest.mark.parametrize("minutes", range(2, 31))
def test_whoever_may_do_everything_gets_every_number_of_minutes(minutes: int) -> None:
    for goal in (None, *Goal):
        session = made(Wish(minutes, goal=goal, seed=minutes))

        assert abs(session.total_ms - minutes * 60_000) <= TOLERANCE_MS
        too_much = goal is Goal.WORK and minutes > 25  # sixteen that may stand in one session fill no more
        assert [str(each)[:22] for each in session.told] == (["There is not enough th"] if too_much else [])


def test_nothing_is_made_of_nothing() -> None:
    assert Maker({}, RULES).make(Wish(5)) is None
    assert Maker({}, RULES).why_nothing(Wish(5)) is Nothing.HEALTH
    assert Maker(of("fish-lips"), RULES).make(Wish(5, goal=Goal.EASE)) is None
    assert Maker(of("fish-lips"), RULES).why_nothing(Wish(5, goal=Goal.EASE)) is Nothing.REST


@pytest.mark.often
def test_who_asks_for_both_gets_work_and_ease() -> None:
    for seed in range(40):
        steps = [EXERCISES[name] for name in ids(made(Wish(7, seed=seed)))[1:-1]]

        assert {step.goal for step in steps} == {*Goal}


def test_skin_that_had_its_touch_for_today_is_left_alone() -> None:
    session = made(Wish(10), Past(touch_ms_today=30 * 60_000))

    assert {EXERCISES[name].tool for name in ids(session)} == {Tool.NONE}
    assert abs(session.total_ms - 10 * 60_000) <= TOLERANCE_MS


def test_where_little_touch_is_left_one_short_step_is_better_than_none() -> None:
    massage = [name for name, each in EXERCISES.items() if each.category is Category.MASSAGE]
    session = Maker(of(*massage), RULES, Past(touch_ms_today=30 * 60_000 - 40_000)).make(Wish(5))

    assert session is not None
    assert len(ids(session)) == 1
    assert breaches(session.routine, session.wish, EXERCISES, Past(touch_ms_today=30 * 60_000 - 40_000), {}) == []


def test_work_without_anything_that_eases_stops_after_three() -> None:
    works = ["fish-lips", "kiss-face", "lip-press", "vowel-sweep", "tongue-press", "puff-swap", "owl-eyes"]
    works.append("hidden-smile")
    session = Maker(of(*works), RULES).make(Wish(10))

    assert session is not None
    assert len(ids(session)) == 3
    kept = tuple(map(RoutineStep, works[:4]))
    with pytest.raises(ValueError, match="Lip Press, Vowel Shapes cannot stand in one session"):
        Maker(of(*works), RULES).make(Wish(10, kept=kept))


def test_the_neck_alone_makes_no_session() -> None:
    assert Maker(of("neck-tilt", "chin-tuck", "collar-stretch"), RULES).make(Wish(4)) is None
    assert len(ids(made(Wish(2, goal=Goal.EASE, zones=frozenset({Zone.NECK_SIDE}))))) >= 1


@pytest.mark.often
def test_what_is_marked_more_comes_more_often_and_less_less_often() -> None:
    def times(marked: Mapping[str, Mark]) -> int:
        return sum("lip-press" in ids(made(Wish(8, seed=seed), marked=marked)) for seed in range(40))

    assert times({"lip-press": Mark.LESS}) < times({}) < times({"lip-press": Mark.MORE})


@pytest.mark.often
def test_what_was_done_yesterday_and_often_this_week_comes_less_often() -> None:
    mouth = frozenset({"fish-lips", "kiss-face", "lip-press", "vowel-sweep"})
    week = Past(zone_ms={Zone.LIPS: 3_600_000, Zone.CHEEK_UPPER: 1_000_000}, yesterday=mouth)

    def times(past: Past) -> int:
        return sum(len(mouth & set(ids(made(Wish(10, seed=seed), past)))) for seed in range(40))

    assert times(week) < times(Past()) * 0.8


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_any_exercise_can_be_kept(name: str) -> None:
    session = made(Wish(10, tools=BOTH_TOOLS, kept=(RoutineStep(name),)))

    assert name in ids(session)
    assert session.reasons[ids(session).index(name)] == "you kept it"


def test_a_kept_step_keeps_its_count() -> None:
    kept = (RoutineStep("slow-jaw-opening", reps=4), RoutineStep("temple-circles"))
    session = made(Wish(15, kept=kept))

    assert set(kept) <= set(session.routine.steps)


def test_four_kept_steps_that_work_get_something_that_eases_between_them() -> None:
    kept = tuple(map(RoutineStep, ("fish-lips", "kiss-face", "lip-press", "vowel-sweep")))
    session = made(Wish(6, goal=Goal.WORK, kept=kept))

    assert {step.exercise for step in kept} <= set(ids(session))
    assert breaches(session.routine, session.wish, EXERCISES, Past(), {}) == []


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (Wish(5, kept=(RoutineStep("no-such"),)), "no-such cannot be kept: your health answers leave it out, or"),
        (Wish(5, kept=(RoutineStep("gs-jaw"),)), "Gua Sha: Jawline cannot be kept: its tool is not at hand"),
        (Wish(5, oil=False, kept=(RoutineStep("knuckle-sweep"),)), "it glides, and that needs oil"),
        (
            Wish(5, goal=Goal.EASE, kept=(RoutineStep("fish-lips"),)),
            "it lets muscles work, and you asked for ease",
        ),
        (Wish(5, level=Level.NEW, kept=(RoutineStep("whistler"),)), "for those who are used to practice"),
        (Wish(5, without=frozenset({"jaw-rest"}), kept=(RoutineStep("jaw-rest"),)), "it is to stay out"),
        (Wish(5, without=frozenset({"ly-neck"}), kept=(RoutineStep("ly-jaw"),)), "what belongs with it may not"),
        (Wish(5, kept=(RoutineStep("lip-press", reps=9),)), "its count is 9; it goes from 3 to 7"),
        (Wish(5, kept=(RoutineStep("fish-lips", reps=4),)), "its count is 4; it stays at 1"),
        (Wish(5, kept=(RoutineStep("fish-lips", sets=2),)), "it has other figures of its own than a count"),
        (
            Wish(5, kept=(RoutineStep("owl-eyes"), RoutineStep("eyebrow-lifter"))),
            "Owl Eyes, Eyebrow Lifter cannot stand in one session",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(wish: Wish, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Maker(EXERCISES, RULES).make(wish)


def test_what_was_done_or_marked_cannot_be_kept() -> None:
    wish = Wish(5, tools=BOTH_TOOLS, kept=(RoutineStep("fish-lips"),))
    with pytest.raises(ValueError, match="you have done it 4 times today, and that is enough"):
        Maker(EXERCISES, RULES, Past(today={"fish-lips": 4})).make(wish)
    once_a_day = replace(EXERCISES["fish-lips"], per_day=Sourced(1, Source.APP))
    with pytest.raises(ValueError, match="you have done it once today, and that is enough"):
        Maker({"fish-lips": once_a_day}, RULES, Past(today={"fish-lips": 1})).make(wish)
    with pytest.raises(ValueError, match="you never want it"):
        Maker(EXERCISES, RULES, marks={"fish-lips": Mark.NEVER}).make(wish)
    with pytest.raises(ValueError, match="your skin has had today’s session with a tool"):
        Maker(EXERCISES, RULES, Past(tool_sessions_today=1)).make(replace(wish, kept=(RoutineStep("roller-jaw"),)))
