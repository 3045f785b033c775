# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Months of programmes with pauses, lived day by day by somebody who does what Today offers."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field

from facetimer.choices.due_today import counts_since, today_facts
from facetimer.choices.programmes.days import all_pauses, kept_days
from facetimer.history.records import SessionRecord, StepRecord, StepResult
from facetimer.history.statistics import streak
from facetimer.library.loading import load_catalogue
from facetimer.library.programme_progress import week_start
from facetimer.resources import assets_dir
from facetimer.settings import HistorySettings, Settings
from tests.recorded import recorded

CATALOGUE = load_catalogue(assets_dir() / "library")
MONDAY = date(2026, 11, 16)
SUNDAY_FIRST = 6

MORNING, EVENING = "before anything is done that day", "after what is due that day"
Pauses = Mapping[int, int]
"""How many days a pause lasts, by the day on which it is begun, from 0."""

WEEKLY = {"gentle-start": (2, 3, 3, 3), "massage-3x": (3, 3, 3, 3), "gua-sha-5x": (5, 5, 5, 5)}
"""How many sessions somebody does in the first weeks who does all that is asked."""


class Life(Struct):
    """What came of it.

    Attributes:
        weeks: how many sessions were done in each week of the programme, from 0.
        asked: how many sessions were done on each day.
        in_a_row: how many weeks in a row the aim was met, day by day.
        position: the week that Today says it is, on the last day.
    """

    weeks: Counter[int] = field(default_factory=Counter)
    asked: Counter[date] = field(default_factory=Counter)
    in_a_row: list[int] = field(default_factory=list)
    position: int | None = None


def changed(chosen: HistorySettings, key: str, value: object, today: date) -> HistorySettings:
    """Change a setting as the window does, with all that follows."""
    now = Settings(history=chosen).changed(key, value)
    for following, also in kept_days(key, now.history, today).items():
        now = now.changed(following, also)
    return now.history


def paused(chosen: HistorySettings, is_paused: bool, today: date) -> HistorySettings:
    return changed(chosen, "history.programme_paused", is_paused, today)


def done(routine: str, day: date, number: int) -> SessionRecord:
    started = datetime(day.year, day.month, day.day, 8 + number, tzinfo=UTC)
    steps = tuple(
        StepRecord(index, step.exercise, step.exercise, StepResult.DONE, 1000, 1000, step.sets)
        for index, step in enumerate(CATALOGUE.routines[routine].steps)
    )
    return recorded(routine, steps, started)


def lived(
    programme: str,
    pauses: Pauses,
    *,
    pressed: str = MORNING,
    first_day: date = MONDAY,
    first_weekday: int = 0,
    days: int = 28,
    willing: Callable[[int], bool] = lambda _: True,
) -> Life:
    """Live `days` of practice, and those of the pauses; `willing` says on which day something is done at all."""
    life, sessions = Life(), [done("cheek-lip-trio", first_day - timedelta(days=1), 0)]
    chosen = changed(HistorySettings(), "history.programme", programme, first_day)
    number = practised = 0
    left = 0  # days of the pause
    while practised < days:
        today = first_day + timedelta(days=number)
        if chosen.programme_paused and left == 0:
            chosen = paused(chosen, False, today)
        begins = number in pauses and not chosen.programme_paused
        if begins and pressed == MORNING:
            chosen, begins, left = begun_pause(chosen, pauses[number], today)
        while (
            not chosen.programme_paused
            and willing(number)
            and (due := due_on(chosen, sessions, today, first_weekday))
        ):
            assert life.asked[today] < 12, "a day has an end"
            sessions.insert(0, done(due, today, life.asked[today]))
            life.asked[today] += 1
            life.weeks[practised // 7] += 1
        if begins:
            chosen, begins, left = begun_pause(chosen, pauses[number], today)
        life.in_a_row.append(weeks_in_a_row(chosen, life.asked, today, first_weekday))
        practised, left = practised + (not chosen.programme_paused), max(0, left - 1)
        number += 1
    life.position = today_facts(CATALOGUE, chosen, sessions, today, first_weekday).week
    return life


def begun_pause(chosen: HistorySettings, length: int, today: date) -> tuple[HistorySettings, bool, int]:
    """Pause; a pause of no days ends at once."""
    chosen = paused(chosen, True, today)
    return (chosen if length else paused(chosen, False, today)), False, length


def due_on(chosen: HistorySettings, sessions: Sequence[SessionRecord], today: date, weekday: int) -> str | None:
    """Return what is due, by no more of the history than the window reads."""
    read = [each for each in sessions if each.local_day >= counts_since(chosen, today)]
    return today_facts(CATALOGUE, chosen, read, today, weekday).due


def weeks_in_a_row(chosen: HistorySettings, asked: Counter[date], today: date, first_weekday: int) -> int:
    def met(week: date) -> bool:
        return sum(asked[week + timedelta(days=each)] for each in range(7)) >= 3

    return streak(today, met, (), first_weekday, all_pauses(chosen, today))


PAUSES: Mapping[str, Pauses] = {
    "none": {},
    "one that begins and ends on the same day": {2: 0},
    "one day in mid-week": {3: 1},
    "one day over nothing but the week's end": {6: 1},
    "six days over a week's end": {4: 6},
    "seven days in mid-week": {1: 7},
    "thirty days": {2: 30},
    "thirty days from the first day on": {0: 30},
    "over the end of a stage": {13: 3},
    "from the first day of a stage on": {7: 7},
    "two in one week": {1: 1, 4: 2},
    "two that touch": {2: 2, 4: 3},
    "one in every week": {2: 1, 9: 6, 20: 7, 34: 2},
}
every_pause = pytest.mark.parametrize("pauses", PAUSES.values(), ids=PAUSES)
every_moment = pytest.mark.parametrize("pressed", [MORNING, EVENING])


@every_pause
@every_moment
@pytest.mark.parametrize("programme", WEEKLY)
def test_each_week_asks_for_as_many_sessions_as_without_a_pause(
    programme: str, pressed: str, pauses: Pauses
) -> None:
    for first_day, first_weekday in ((MONDAY, 0), (MONDAY, SUNDAY_FIRST), (MONDAY + timedelta(days=3), 0)):
        life = lived(programme, pauses, pressed=pressed, first_day=first_day, first_weekday=first_weekday)

        assert tuple(life.weeks[week] for week in range(4)) == WEEKLY[programme]
        assert max(life.asked.values()) == 1


@every_pause
@every_moment
@pytest.mark.parametrize("programme", ["roller-5wk", "workout-20wk", "desk-day", "trio-4x"])
def test_a_pause_lets_no_day_ask_for_more_than_one_without_it(
    programme: str, pressed: str, pauses: Pauses
) -> None:
    most = max(lived(programme, {}, days=14).asked.values())

    assert max(lived(programme, pauses, pressed=pressed, days=14).asked.values()) <= most


@every_pause
@every_moment
def test_the_programme_is_as_many_weeks_on_as_were_practised(pressed: str, pauses: Pauses) -> None:
    for days, week in ((7, 1), (8, 2), (21, 3), (22, 4)):
        assert lived("gentle-start", pauses, pressed=pressed, days=days).position == week


@every_pause
@every_moment
@pytest.mark.parametrize("first_weekday", [0, SUNDAY_FIRST])
def test_no_week_in_a_row_is_lost_by_a_pause(first_weekday: int, pressed: str, pauses: Pauses) -> None:
    for first_day in (week_start(MONDAY, first_weekday) + timedelta(days=each) for each in (0, 3)):
        life = lived(
            "massage-3x", pauses, pressed=pressed, first_day=first_day, first_weekday=first_weekday, days=42
        )

        assert life.in_a_row == sorted(life.in_a_row)
        assert life.in_a_row[-1] >= 4


def test_a_pause_that_is_no_part_of_the_reckoning_would_break_weeks_in_a_row() -> None:
    asked = Counter({MONDAY + timedelta(days=each): 1 for each in (0, 1, 2)})

    def weeks(pauses: tuple[str, ...]) -> int:
        return weeks_in_a_row(HistorySettings(pauses=pauses), asked, MONDAY + timedelta(days=30), 0)

    assert (weeks(("2026-11-19/2026-12-15",)), weeks(())) == (1, 0)


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.integers(0, 40), st.integers(0, 9), max_size=5),
    st.sets(st.integers(0, 80)),
    st.sampled_from([MORNING, EVENING]),
    st.integers(0, 6),
)
def test_nobody_is_asked_more_often_than_the_stage_says_whatever_is_left_out(
    pauses: dict[int, int], idle: set[int], pressed: str, first_weekday: int
) -> None:
    life = lived(
        "gentle-start", pauses, pressed=pressed, first_weekday=first_weekday, willing=lambda day: day not in idle
    )

    assert all(life.weeks[week] <= most for week, most in enumerate(WEEKLY["gentle-start"]))


@pytest.mark.parametrize("back_days", [1, 3, 40])
def test_a_clock_put_back_into_a_pause_neither_ends_the_programme_nor_asks_twice(back_days: int) -> None:
    day = [MONDAY + timedelta(days=each) for each in range(12)]
    chosen = changed(HistorySettings(), "history.programme", "massage-3x", day[0])
    sessions = [done("classic-massage", each, 0) for each in (day[2], day[1], day[0])]
    chosen = paused(paused(chosen, True, day[3]), False, day[8])

    put_back = today_facts(CATALOGUE, chosen, sessions, day[8] - timedelta(days=back_days))
    assert (put_back.is_over, put_back.week) == (False, today_facts(CATALOGUE, chosen, sessions, day[8]).week)

    assert [due_on(chosen, sessions, each, 0) for each in day[8:]] == [None] * 4


@pytest.mark.parametrize("since", ["2026-11-16", "2026-11-19"])
def test_settings_of_the_version_before_go_on_where_they_were(since: str) -> None:
    """A beginning that was moved on by a pause, and a pause that goes on."""
    started = date.fromisoformat(since)
    today = started + timedelta(days=12)
    running = HistorySettings(
        programme="massage-3x",
        programme_since=since,
        programme_paused=True,
        paused_since=(started + timedelta(days=3)).isoformat(),
    )
    sessions = [done("classic-massage", started + timedelta(days=each), 0) for each in (2, 1, 0)]

    chosen = paused(running, False, today)

    assert [due_on(chosen, sessions, today + timedelta(days=each), 0) is None for each in range(5)] == [
        *[True] * 4,
        False,
    ]
