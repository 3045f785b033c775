# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest

from facetimer.choices.programmes.facts import days_of_week, programme_facts
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.programme import Plan, Programme, Quota, Rhythm, Stage
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from tests.examples import routine

CATALOGUE = load_catalogue(assets_dir() / "library")


def length_ms(identifier: str) -> int:
    return compile_timeline(CATALOGUE.routines[identifier], CATALOGUE.exercises).total_ms


@pytest.mark.parametrize(
    ("programme", "a_week", "weeks", "leading_up", "routines"),
    [
        ("gentle-start", (2, 7), 4, 0, 7),
        ("massage-3x", (3, 3), 8, 0, 1),
        ("trio-4x", (28, 28), None, 0, 1),
        ("jaw-4wk", (42, 42), 4, 0, 2),
        ("desk-day", (10, 10), None, 0, 1),
        ("ongoing", (2, 3), None, 0, 0),
        ("workout-20wk", (3, 7), 20, 6, 3),
    ],
)
def test_a_programme_in_figures(
    programme: str, a_week: tuple[int, int], weeks: int | None, leading_up: int, routines: int
) -> None:
    facts = programme_facts(CATALOGUE.programmes[programme], CATALOGUE.routines, length_ms)

    assert (facts.a_week, facts.weeks, facts.leading_up) == (a_week, weeks, leading_up)
    assert len(facts.routines) == routines


def test_its_sessions_last_from_the_shortest_to_the_longest() -> None:
    facts = programme_facts(CATALOGUE.programmes["jaw-4wk"], CATALOGUE.routines, length_ms)

    assert facts.length_ms == (length_ms("jaw-opening"), length_ms("jaw-ease"))


def test_what_nothing_is_left_of_has_no_length() -> None:
    facts = programme_facts(CATALOGUE.programmes["massage-3x"], CATALOGUE.routines, lambda _: None)

    assert facts.length_ms is None


def test_a_quota_adds_the_sets_that_no_plan_holds_and_each_stage_counts_by_itself() -> None:
    routines = {
        "both": routine(RoutineStep("press"), RoutineStep("lift"), identifier="both"),
        "press-only": routine(RoutineStep("press"), identifier="press-only"),
    }
    twice = Plan(("both",), Rhythm.DAILY, 2, 2, Source.APP)
    other = Plan((), Rhythm.DAILY, 1, 1, Source.APP)
    asked = (Quota("press", Sourced(3)), Quota("lift", Sourced(9)), Quota("smile", Sourced(2), optional=True))
    programme = Programme(
        "p", "P", (Stage("First", 1, (twice,)), Stage("Then", 2, (other,))), asked, Source.APP, "a test"
    )

    facts = programme_facts(programme, routines, lambda _: 60_000)

    # Twice a day and a set of the exercise beside it; then once a day and three sets. Nothing holds "lift" alone.
    assert facts.a_week == (7 * (2 + 1), 7 * (1 + 3))
    assert facts.routines == ("both", "press-only")
    assert facts.weeks == 3


@pytest.mark.parametrize(
    ("planned", "times", "a_week", "routines"),
    [
        ("press", 3, 21, ("plan",)),
        ("press", 2, 21, ("plan", "press-only")),
        ("lift", 3, 42, ("plan", "press-only")),
    ],
    ids=["as often as asked for", "not often enough", "another exercise"],
)
def test_a_set_comes_beside_a_plan_as_often_as_the_plan_lacks_it(
    planned: str, times: int, a_week: int, routines: tuple[str, ...]
) -> None:
    known = {
        "plan": routine(RoutineStep(planned), RoutineStep("smile"), identifier="plan"),
        "press-only": routine(RoutineStep("press"), identifier="press-only"),
    }
    stage = Stage("Always", None, (Plan(("plan",), Rhythm.DAILY, times, times, Source.APP),))
    programme = Programme("p", "P", (stage,), (Quota("press", Sourced(3)),), Source.APP, "a test")

    facts = programme_facts(programme, known, lambda _: 60_000)

    assert (facts.a_week, facts.routines) == ((a_week, a_week), routines)


def test_a_programme_whose_last_stage_goes_on_has_no_number_of_weeks() -> None:
    plan = Plan((), Rhythm.DAILY, 1, 1, Source.APP)
    stages = (Stage("First", 2, (plan,)), Stage("From then on", None, (plan,)))

    facts = programme_facts(Programme("p", "P", stages, (), Source.APP, "a test"), {}, lambda _: None)

    assert facts.weeks is None


def test_a_plan_of_which_one_routine_will_do_fills_a_quota_only_if_each_of_them_does() -> None:
    known = {
        name: routine(*map(RoutineStep, steps), identifier=name)
        for name, steps in {"with": ("press", "lift"), "without": ("lift",), "alone": ("press",)}.items()
    }
    stage = Stage("Always", None, (Plan(("with", "without"), Rhythm.DAILY, 1, 1, Source.APP),))
    programme = Programme("p", "P", (stage,), (Quota("press", Sourced(1)),), Source.APP, "a test")

    assert programme_facts(programme, known, lambda _: 60_000).a_week == (14, 14)


def test_quotas_alone_are_counted_too() -> None:
    alone = {"press-only": routine(RoutineStep("press"), identifier="press-only")}
    programme = Programme("p", "P", (), (Quota("press", Sourced(4)),), Source.APP, "a test")

    facts = programme_facts(programme, alone, lambda _: 60_000)

    assert (facts.a_week, facts.weeks, facts.routines) == ((28, 28), None, ("press-only",))


def test_a_set_that_is_optional_is_not_asked_for() -> None:
    alone = {"press-only": routine(RoutineStep("press"), identifier="press-only")}
    programme = Programme("p", "P", (), (Quota("press", Sourced(4), optional=True),), Source.APP, "a test")

    assert programme_facts(programme, alone, lambda _: 60_000).a_week == (0, 0)


@pytest.mark.parametrize(
    ("rhythm", "times", "days"),
    [
        (Rhythm.DAILY, 1, "xxxxxxx"),
        (Rhythm.ALTERNATE, 1, "x-x-x-x"),
        (Rhythm.WEEKDAYS, 2, "xxxxx--"),
        (Rhythm.WEEKLY, 2, "x--x---"),
        (Rhythm.WEEKLY, 3, "x-x-x--"),
        (Rhythm.WEEKLY, 9, "xxxxxxx"),
    ],
)
def test_a_week_as_a_picture(rhythm: Rhythm, times: int, days: str) -> None:
    plan = Plan((), rhythm, times, times, Source.APP)

    assert "".join("x" if day else "-" for day in days_of_week(plan)) == days
