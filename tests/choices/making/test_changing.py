# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A made session is made again around what is kept, or one of its steps is swapped for its like."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.choices.making.changing import rolled_again, swapped
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Made, Past, Wish
from facetimer.library.model.vocabulary import Category, Goal
from facetimer.session.timeline import compile_timeline
from tests.choices.making.legal import breaches
from tests.choices.making.wishes import BOTH_TOOLS, EXERCISES, RULES, of, pasts, wishes

MAKER = Maker(EXERCISES, RULES)
LONGEST_SWAP_MS = 120_000
"""By how much a step may differ in length from its like at most, as the shipped ones do."""


def made(wish: Wish, maker: Maker = MAKER) -> Made:
    session = maker.make(wish)
    assert session is not None
    return session


def ids(session: Made) -> list[str]:
    return [step.exercise for step in session.routine.steps]


def test_another_roll_gives_another_session_of_the_same_minutes_that_can_be_made_again() -> None:
    first = made(Wish(8))
    other = rolled_again(MAKER, first)

    assert other is not None
    assert set(ids(other)) != set(ids(first))
    assert abs(other.total_ms - 8 * 60_000) <= 10_000
    assert MAKER.make(other.wish) == other


def test_rolling_again_and_again_gives_many_sessions() -> None:
    session, seen = made(Wish(8)), set()
    for _ in range(10):
        other = rolled_again(MAKER, session)
        assert other is not None
        session = other
        seen.add(frozenset(ids(session)))

    assert len(seen) >= 8


def test_what_is_kept_stays_with_its_count_while_the_rest_changes() -> None:
    first = made(Wish(10, goal=Goal.EASE))
    kept = [step for step in first.routine.steps if step.reps][:2]
    other = rolled_again(MAKER, first, [step.exercise for step in kept])

    assert kept
    assert other is not None
    assert set(kept) <= set(other.routine.steps)
    assert [why for step, why in zip(other.routine.steps, other.reasons, strict=True) if step in kept] == [
        "you kept it" for _ in kept
    ]
    assert set(ids(other)) != set(ids(first))


def test_where_there_is_no_other_session_none_is_given() -> None:
    only = Maker(of("fish-lips", "temple-circles"), RULES)

    assert rolled_again(only, made(Wish(2), only)) is None


def test_only_steps_of_the_session_are_kept_or_swapped() -> None:
    session = made(Wish(4))
    with pytest.raises(ValueError, match="gs-jaw is to be kept, and is none of the steps"):
        rolled_again(MAKER, session, ["gs-jaw"])
    with pytest.raises(ValueError, match="gs-jaw is to be changed, and is none of the steps"):
        swapped(MAKER, session, "gs-jaw")


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(wish=wishes.map(lambda wish: replace(wish, kept=())), past=pasts, data=st.data())
def test_every_roll_and_every_swap_is_lawful(wish: Wish, past: Past, data: st.DataObject) -> None:
    maker = Maker(EXERCISES, RULES, past)
    first = maker.make(wish)
    assume(first is not None)
    assert first is not None
    kept = data.draw(st.lists(st.sampled_from(ids(first)), max_size=3, unique=True))
    step = data.draw(st.sampled_from(ids(first)))

    other = rolled_again(maker, first, kept)
    if other:
        assert breaches(other.routine, other.wish, EXERCISES, past, {}) == []
    for session in swapped(maker, first, step):
        assert breaches(session.routine, wish, EXERCISES, past, {}) == []
        _only_one_differs(first, session, step)
        assert session.total_ms == compile_timeline(session.routine, EXERCISES).total_ms


def _only_one_differs(before: Made, after: Made, step: str) -> None:
    pairs = list(zip(before.routine.steps, after.routine.steps, strict=True))
    assert [one.exercise for one, other in pairs if one != other] == [step]
    kept: Sequence[tuple[str, str]] = [
        (one, other)
        for (old, new), one, other in zip(pairs, before.reasons, after.reasons, strict=True)
        if old == new
    ]
    assert all(one == other for one, other in kept)


def test_a_step_is_swapped_for_one_of_its_kind_and_place_with_the_reason() -> None:
    session = made(Wish(7, goal=Goal.WORK, seed=3))
    step = next(name for name in ids(session) if EXERCISES[name].goal is Goal.WORK)
    likes = swapped(MAKER, session, step)

    assert likes
    for like in likes:
        new = EXERCISES[ids(like)[ids(session).index(step)]]
        assert new.goal is Goal.WORK
        assert set(new.zones) & set(EXERCISES[step].zones)
        assert like.reasons[ids(session).index(step)].startswith(f"in place of {EXERCISES[step].name}; ")
        assert abs(like.total_ms - session.total_ms) <= LONGEST_SWAP_MS


def test_what_does_nearly_the_same_comes_first() -> None:
    session = next(each for seed in range(60) if "cheek-lifter" in ids(each := made(Wish(6, seed=seed))))
    first = swapped(MAKER, session, "cheek-lifter")[0]

    assert ids(first)[ids(session).index("cheek-lifter")] == "hidden-smile"


def test_what_comes_with_other_steps_has_no_like() -> None:
    session = made(Wish(10, tools=BOTH_TOOLS))
    (begins,) = {"gs-neck", "roller-neck"} & set(ids(session))

    assert {EXERCISES[name].category for name in ids(session)} & {Category.GUA_SHA, Category.ROLLER}
    assert swapped(MAKER, session, begins) == ()


def test_a_session_of_another_day_is_not_swapped_in() -> None:
    session = made(Wish(6))
    later = Maker(EXERCISES, RULES, Past(today=dict.fromkeys(ids(session), 9)))

    assert swapped(later, session, ids(session)[0]) == ()
