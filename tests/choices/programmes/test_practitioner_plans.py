# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Plans from a practitioner: in force until their last day or until put aside, and what they ask for today."""

from datetime import date, timedelta

from msgspec.structs import replace

from facetimer.choices.programmes.practitioner_plans import (
    all_aside,
    due_plan,
    ended_plans,
    is_aside,
    is_over,
    plans_today,
    with_aside,
)
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Asked, Routine
from facetimer.resources import assets_dir
from tests.choices.test_due_today import FRIDAY, session

SHIPPED = load_catalogue(assets_dir() / "library")
UNTIL = date(2026, 12, 12)


def plan(asked: Asked, identifier: str = "jaw-plan") -> Routine:
    return replace(SHIPPED.routines["jaw-ease"], id=identifier, asked=asked)


def with_routines(*routines: Routine) -> Catalogue:
    return replace(SHIPPED, routines={**SHIPPED.routines, **{each.id: each for each in routines}})


def test_it_is_in_force_up_to_its_last_day_and_without_one_for_good() -> None:
    known = with_routines(plan(Asked("Jana", until=UNTIL)), plan(Asked("Jana"), "for-good"))

    def in_force(day: date) -> list[str]:
        return [each.routine for each in plans_today(known, (), (), day)]

    assert in_force(UNTIL) == ["jaw-plan", "for-good"]
    assert in_force(UNTIL + timedelta(days=1)) == ["for-good"]
    assert not is_over(Asked("Jana", until=UNTIL), UNTIL)


def test_each_session_of_it_today_is_one_of_its_times() -> None:
    known = with_routines(plan(Asked("Jana", times_a_day=3)))
    done = [session("jaw-plan", FRIDAY), session("jaw-ease", FRIDAY), session("jaw-plan", FRIDAY)]

    (two,) = plans_today(known, (), done, FRIDAY)
    (three,) = plans_today(known, (), [*done, done[0]], FRIDAY)

    assert (two.done, two.wanted, two.is_due) == (2, 3, True)
    assert not three.is_due


def test_a_week_asks_for_no_more_days_than_the_plan_does() -> None:
    known = with_routines(plan(Asked("Jana", days_a_week=2)))
    two_days = [session("jaw-plan", FRIDAY - timedelta(days=ago)) for ago in (1, 1, 3)]

    assert plans_today(known, (), two_days, FRIDAY)[0].wanted == 0
    assert plans_today(known, (), two_days[:2], FRIDAY)[0].wanted == 1


def test_one_that_is_put_aside_asks_for_nothing_until_it_is_taken_up_or_given_anew() -> None:
    given = plan(Asked("Jana", until=UNTIL))
    lines = with_aside(("another=",), given, aside=True)

    assert plans_today(with_routines(given), lines, (), FRIDAY) == ()
    assert is_aside(given, lines)
    assert with_aside(lines, given, aside=True) == lines
    assert with_aside(lines, given, aside=False) == ("another=",)
    longer = plan(Asked("Jana", until=UNTIL + timedelta(weeks=4)))
    assert plans_today(with_routines(longer), lines, (), FRIDAY)
    assert is_aside(plan(Asked("Jana")), ("jaw-plan=",))


def test_all_of_them_can_be_looked_past() -> None:
    known = with_routines(plan(Asked("Jana", until=UNTIL)), plan(Asked("Kim"), "for-good"))

    assert plans_today(known, all_aside(known), (), FRIDAY) == ()
    assert len(all_aside(known)) == 2


def test_of_several_the_one_comes_of_which_least_is_done() -> None:
    known = with_routines(plan(Asked("Jana", times_a_day=2)), plan(Asked("Kim", times_a_day=3), "neck-plan"))

    def due(*routines: str) -> str | None:
        found = due_plan(plans_today(known, (), [session(each, FRIDAY) for each in routines], FRIDAY))
        return found.routine if found else None

    assert due() == "jaw-plan"
    assert due("jaw-plan") == "neck-plan"
    assert due("jaw-plan", "neck-plan", "neck-plan") == "jaw-plan"
    assert due(*["jaw-plan"] * 2, *["neck-plan"] * 3) is None


def test_its_end_is_told_until_the_person_says_that_they_know() -> None:
    given = plan(Asked("Jana", until=UNTIL))
    known, after = with_routines(given, plan(Asked("Kim"), "for-good")), UNTIL + timedelta(days=1)

    assert ended_plans(known, (), UNTIL) == ()
    assert ended_plans(known, (), after) == (given,)
    assert ended_plans(known, with_aside((), given, aside=True), after) == ()
