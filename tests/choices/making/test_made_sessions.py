# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every made session is lawful, comes to its minutes where anything does, and follows from its seed."""

from collections.abc import Mapping, Sequence
from itertools import combinations, permutations, product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Level, Made, Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import Goal, PrepCard, Source, Zone
from facetimer.session.timeline import compile_timeline
from tests.choices.making.legal import breaches
from tests.choices.making.wishes import (
    BOTH_TOOLS,
    EXERCISES,
    RULES,
    allowed_to,
    conditions,
    marks,
    names,
    of,
    pasts,
    wishes,
)

TOLERANCE_MS = 10_000
FEW = 4
"""Exercises of which every selection, order and count is looked at."""


def _check(wish: Wish, past: Past, marked: Mapping[str, Mark], said: Sequence[Condition]) -> None:
    allowed = allowed_to(said)
    try:
        made = Maker(allowed, RULES, past, marked).make(wish)
    except ValueError:
        assert wish.kept, "only what is to be kept can be refused"
        return
    if made is None:
        return
    assert breaches(made.routine, wish, {**EXERCISES, **allowed}, past, marked, said) == []
    assert len(made.reasons) == len(made.routine.steps)
    assert all(made.reasons)
    assert made.total_ms == compile_timeline(made.routine, allowed).total_ms
    off = abs(made.total_ms - wish.minutes * 60_000)
    assert off <= TOLERANCE_MS or any("nearest" in told for told in made.told)


lawful = given(wish=wishes, past=pasts, marked=marks, said=conditions)
slow = [HealthCheck.too_slow]


@settings(max_examples=100, deadline=None, suppress_health_check=slow)
@lawful
def test_every_session_is_lawful(wish: Wish, past: Past, marked: dict[str, Mark], said: list[Condition]) -> None:
    _check(wish, past, marked, said)


@pytest.mark.thorough
@settings(max_examples=20_000, deadline=None, suppress_health_check=slow)
@lawful
def test_twenty_thousand_sessions_are_lawful(
    wish: Wish, past: Past, marked: dict[str, Mark], said: list[Condition]
) -> None:
    _check(wish, past, marked, said)


few_wishes = wishes.map(lambda wish: replace(wish, kept=(), minutes=2 + wish.minutes % 4))
few_names = st.lists(names, min_size=1, max_size=FEW, unique=True)


def _check_few(wish: Wish, chosen: Sequence[str]) -> None:
    made = Maker(of(*chosen), RULES).make(wish)
    target_ms = wish.minutes * 60_000

    assume(made is None or abs(made.total_ms - target_ms) > TOLERANCE_MS)
    assert not _anything_comes_to(target_ms, wish, of(*chosen))


@settings(max_examples=25, deadline=None, suppress_health_check=slow)
@given(wish=few_wishes, chosen=few_names)
def test_a_few_exercises_give_the_minutes_whenever_anything_of_them_does(wish: Wish, chosen: list[str]) -> None:
    _check_few(wish, chosen)


@pytest.mark.thorough
@settings(max_examples=2_000, deadline=None, suppress_health_check=slow)
@given(wish=few_wishes, chosen=few_names)
def test_a_few_exercises_give_the_minutes_two_thousand_times(wish: Wish, chosen: list[str]) -> None:
    _check_few(wish, chosen)


def _anything_comes_to(target_ms: int, wish: Wish, allowed: Mapping[str, Exercise]) -> bool:
    """Look at every selection, order and count."""
    for size in range(1, len(allowed) + 1):
        for some in combinations(allowed, size):
            for order in permutations(some):
                if breaches(_routine(order), wish, allowed, Past(), {}):
                    continue
                for counts in product(*(_counts(allowed[name], wish) for name in order)):
                    total = compile_timeline(_routine(order, counts), allowed).total_ms
                    if abs(total - target_ms) <= TOLERANCE_MS:
                        return True
                break  # another order of the same is as long, but for a second or two of words
    return False


def _counts(exercise: Exercise, wish: Wish) -> list[int | None]:
    own = {block.reps.value for block in exercise.blocks}
    if len(own) > 1 or any(block.reps.source is Source.ARTICLE for block in exercise.blocks):
        return [None]
    most = 1.0 if wish.level is Level.NEW else 1.5
    return [n for n in range(1, 40) if 0.6 * max(own) <= n <= most * max(own)] or [1]


def _routine(order: Sequence[str], counts: Sequence[int | None] = ()) -> Routine:
    padded = (*counts, *[None] * (len(order) - len(counts)))
    steps = tuple(RoutineStep(name, reps=count) for name, count in zip(order, padded, strict=True))
    return Routine("made", "made", steps, (), PrepCard.EXERCISE, Source.MINE)


@settings(max_examples=20, deadline=None)
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


def test_every_shipped_exercise_comes_sooner_or_later() -> None:
    come = {name for seed in range(150) for name in ids(made(Wish(12, tools=BOTH_TOOLS, seed=seed)))}
    come |= {name for seed in range(150) for name in ids(made(Wish(20, seed=seed)))}

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
        assert session.told == ()


def test_nothing_is_made_of_nothing() -> None:
    assert Maker({}, RULES).make(Wish(5)) is None
    assert Maker(of("fish-lips"), RULES).make(Wish(5, goal=Goal.EASE)) is None


def test_what_is_marked_more_comes_more_often_and_less_less_often() -> None:
    def times(marked: Mapping[str, Mark]) -> int:
        return sum("lip-press" in ids(made(Wish(8, seed=seed), marked=marked)) for seed in range(40))

    assert times({"lip-press": Mark.LESS}) < times({}) < times({"lip-press": Mark.MORE})


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
        (Wish(5, kept=(RoutineStep("fish-lips", sets=2),)), "it has sets or a hold of its own"),
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
    with pytest.raises(ValueError, match="you never want it"):
        Maker(EXERCISES, RULES, marks={"fish-lips": Mark.NEVER}).make(wish)
    with pytest.raises(ValueError, match="your skin has had today’s session with a tool"):
        Maker(EXERCISES, RULES, Past(tool_sessions_today=1)).make(replace(wish, kept=(RoutineStep("roller-jaw"),)))
