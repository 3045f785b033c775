# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest

from facetimer.choices.programme_facts import days_of_week, programme_facts
from facetimer.library.loading import load_catalogue
from facetimer.library.model.programme import Plan, Rhythm
from facetimer.library.model.vocabulary import Source
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline

CATALOGUE = load_catalogue(assets_dir() / "library")


def length_ms(identifier: str) -> int:
    return compile_timeline(CATALOGUE.routines[identifier], CATALOGUE.exercises).total_ms


@pytest.mark.parametrize(
    ("programme", "a_week", "weeks", "routines"),
    [
        ("gentle-start", (2, 7), 4, 8),
        ("massage-3x", (3, 3), 8, 1),
        ("trio-4x", (28, 28), None, 1),
        ("jaw-4wk", (42, 42), 4, 2),
        ("desk-day", (10, 10), None, 1),
        ("ongoing", (2, 3), None, 0),
        ("workout-20wk", (3, 7), 25, 3),
    ],
)
def test_a_programme_in_figures(programme: str, a_week: tuple[int, int], weeks: int | None, routines: int) -> None:
    facts = programme_facts(CATALOGUE.programmes[programme], CATALOGUE.routines, length_ms)

    assert (facts.a_week, facts.weeks, len(facts.routines)) == (a_week, weeks, routines)


def test_its_sessions_last_from_the_shortest_to_the_longest() -> None:
    facts = programme_facts(CATALOGUE.programmes["jaw-4wk"], CATALOGUE.routines, length_ms)

    assert facts.length_ms == (length_ms("jaw-opening"), length_ms("jaw-ease"))


def test_what_nothing_is_left_of_has_no_length() -> None:
    facts = programme_facts(CATALOGUE.programmes["massage-3x"], CATALOGUE.routines, lambda _: None)

    assert facts.length_ms is None


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
