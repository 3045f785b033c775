# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from facetimer.choices.today_offers import OtherWays, PartOfDay, next_due, other_ways, part_of_day, rests_until
from facetimer.history.records import Freeze, FreezeKind
from facetimer.session.timeline import compile_timeline
from tests.choices.test_due_today import CATALOGUE, FRIDAY, following, session

LENGTHS = {each.id: compile_timeline(each, CATALOGUE.exercises).total_ms for each in CATALOGUE.routines.values()}


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (3, PartOfDay.EVENING),
        (4, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
        (0, PartOfDay.EVENING),
    ],
)
def test_one_is_greeted_by_the_hour(hour: int, part: PartOfDay) -> None:
    assert part_of_day(hour) is part


def test_a_shorter_and_a_longer_way_hold_what_is_due() -> None:
    assert other_ways(CATALOGUE, "five-basics", LENGTHS) == OtherWays("cheek-lip-trio", "first-session")
    assert other_ways(CATALOGUE, "classic-massage", LENGTHS).shorter == "jaw-ease"


def test_a_way_that_has_too_little_in_common_is_none() -> None:
    assert other_ways(CATALOGUE, "gua-sha-face", LENGTHS) == OtherWays(None, None)


def test_no_other_way_asks_for_a_tool_that_what_is_due_does_not_need() -> None:
    assert other_ways(CATALOGUE, "forehead-frown", LENGTHS).longer != "face-roller-long"
    assert other_ways(CATALOGUE, "face-roller", LENGTHS).longer == "face-roller-long"


def test_what_cannot_be_practised_is_no_way_and_has_none() -> None:
    without = {each: length for each, length in LENGTHS.items() if each != "cheek-lip-trio"}

    assert other_ways(CATALOGUE, "five-basics", without).shorter is None
    assert other_ways(CATALOGUE, "cheek-lip-trio", without) == OtherWays(None, None)


def test_when_this_weeks_sessions_are_done_the_next_one_is_due_on_monday() -> None:
    monday = date(2026, 11, 16)
    done = [session("first-session", FRIDAY), session("first-session", monday)]
    chosen = following("gentle-start", monday)

    assert next_due(CATALOGUE, chosen, done, FRIDAY) == (FRIDAY + timedelta(days=3), "first-session")


def test_rounds_begin_anew_tomorrow() -> None:
    assert next_due(CATALOGUE, following("trio-4x"), [], FRIDAY) == (FRIDAY + timedelta(days=1), "five-basics")


def test_where_there_is_no_routine_nothing_is_ever_due() -> None:
    without = replace(CATALOGUE, routines={})

    assert next_due(without, following(""), [], FRIDAY) is None


def test_a_day_off_lasts_until_the_last_of_those_it_is_among() -> None:
    def off(first: int, last: int) -> Freeze:
        return Freeze(f"{first}", FreezeKind.REST, date(2026, 11, first), date(2026, 11, last))

    assert rests_until([off(19, 20), off(20, 24), off(26, 30)], FRIDAY) == date(2026, 11, 24)
    assert rests_until([off(19, 24), off(20, 21), off(22, 26), off(27, 28)], FRIDAY) == date(2026, 11, 28)
    assert rests_until([off(17, 19), off(21, 24)], FRIDAY) is None


def test_nothing_comes_next_on_a_day_off() -> None:
    off = [Freeze("a", FreezeKind.REST, FRIDAY + timedelta(days=1), FRIDAY + timedelta(days=30))]

    found = next_due(CATALOGUE, following("trio-4x"), [], FRIDAY, freezes=off)

    assert found == (FRIDAY + timedelta(days=31), "five-basics")
