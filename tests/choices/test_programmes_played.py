# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every shipped programme followed to its end by somebody who does all that Today offers, day by day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count, pairwise, product, takewhile

import pytest
from msgspec import Struct

from facetimer.choices.due_today import today_facts
from facetimer.history.records import SessionRecord, StepRecord, StepResult
from facetimer.library.loading import load_catalogue
from facetimer.library.model.programme import Programme
from facetimer.library.model.vocabulary import Pressure, Tool
from facetimer.resources import assets_dir
from facetimer.session.hands_on import PRACTICE
from facetimer.session.timeline import compile_timeline
from facetimer.settings import HistorySettings
from tests.recorded import recorded

CATALOGUE = load_catalogue(assets_dir() / "library")
MONDAY = date(2026, 11, 16)
PLAYED_DAYS_OF_AN_ENDLESS_ONE = 28
MORE_THAN_A_DAY_HOLDS = 12
LAID_OUT = {each.id: compile_timeline(each, CATALOGUE.exercises) for each in CATALOGUE.routines.values()}


class Day(Struct, frozen=True):
    """What somebody did on one day of a programme."""

    routines: tuple[str, ...]

    @property
    def minutes(self) -> float:
        return sum(LAID_OUT[each].total_ms / 60_000 for each in self.routines)

    def rounds(self) -> Counter[str]:
        """How often each exercise is done from its beginning to its end."""
        steps = (step for each in self.routines for step in CATALOGUE.routines[each].steps)
        return sum((Counter({step.exercise: step.sets}) for step in steps), Counter())

    def sessions_with(self, exercise: str) -> int:
        held = ({step.exercise for step in CATALOGUE.routines[each].steps} for each in self.routines)
        return sum(exercise in steps for steps in held)

    def touched_min(self) -> float:
        """How long hands or a tool move on the skin."""
        segments = (segment for each in self.routines for segment in LAID_OUT[each].segments)
        return sum(
            segment.duration_ms / 60_000
            for segment in segments
            if segment.kind in PRACTICE and CATALOGUE.exercises[segment.exercise].tool is not Tool.NONE
        )


def done(routine: str, day: date, number: int) -> SessionRecord:
    started = datetime(day.year, day.month, day.day, 8 + number, tzinfo=UTC)
    steps = tuple(
        StepRecord(index, step.exercise, step.exercise, StepResult.DONE, 1000, 1000, step.sets)
        for index, step in enumerate(CATALOGUE.routines[routine].steps)
    )
    return recorded(routine, steps, started)


def length_days(programme: Programme) -> int:
    if any(stage.weeks is None for stage in programme.stages):
        return PLAYED_DAYS_OF_AN_ENDLESS_ONE
    return 7 * sum(stage.weeks or 0 for stage in programme.stages)


def played(programme: Programme, choices: Mapping[int, int]) -> Sequence[Day]:
    lines = tuple(f"{stage}={plan}" for stage, plan in choices.items())
    following = HistorySettings(programme=programme.id, programme_since=MONDAY.isoformat(), plans_chosen=lines)
    sessions: list[SessionRecord] = []
    days = []
    for number in range(length_days(programme)):
        today = MONDAY + timedelta(days=number)

        def due(_: int, today: date = today) -> str | None:
            facts = today_facts(CATALOGUE, following, sessions[:60], today)
            if facts.due is not None:
                sessions.insert(0, done(facts.due, today, len(sessions) % MORE_THAN_A_DAY_HOLDS))
            return facts.due

        offered = takewhile(bool, map(due, count()))
        routines = tuple(each for each, _ in zip(offered, range(MORE_THAN_A_DAY_HOLDS), strict=False) if each)
        assert len(routines) < MORE_THAN_A_DAY_HOLDS, "a day has an end"
        days.append(Day(routines))
    return days


def ways(programme: Programme) -> Iterator[Mapping[int, int]]:
    """Yield every way to choose where a stage offers several plans."""
    for chosen in product(*(range(len(stage.plans)) for stage in programme.stages)):
        yield {stage: plan for stage, plan in enumerate(chosen) if plan}


EVERY_WAY = {
    f"{programme.id}{''.join(f', plan {plan + 1}' for plan in choices.values())}": played(programme, choices)
    for programme in CATALOGUE.programmes.values()
    for choices in ways(programme)
}
every_way = pytest.mark.parametrize("way", EVERY_WAY)


def minutes_by_week(way: str) -> list[float]:
    days = EVERY_WAY[way]
    return [sum(day.minutes for day in days[first : first + 7]) for first in range(0, len(days), 7)]


@every_way
def test_every_week_asks_for_something_and_none_for_more_than_four_hours(way: str) -> None:
    assert all(0 < minutes <= 240 for minutes in minutes_by_week(way))


@every_way
def test_no_week_asks_for_twice_as_much_as_the_one_before(way: str) -> None:
    assert all(after < 2 * before for before, after in pairwise(minutes_by_week(way)))


def test_the_weeks_of_the_long_programme_grow_step_by_step() -> None:
    weeks = minutes_by_week("workout-20wk")
    assert [round(minutes) for minutes in weeks[:7]] == sorted(round(minutes) for minutes in weeks[:7])
    assert len(weeks) == 26
    assert len({round(minutes) for minutes in weeks[6:14]}) == 1
    assert max(weeks[14:]) < weeks[13]


@every_way
def test_no_day_does_an_exercise_more_often_than_its_source_says(way: str) -> None:
    for day in EVERY_WAY[way]:
        for name, rounds in day.rounds().items():
            most = CATALOGUE.exercises[name].per_day
            assert most is None or rounds <= most.value, (name, rounds)


@every_way
def test_without_a_daily_figure_two_sessions_a_day_hold_it_and_six_the_slow_opening(
    way: str,
) -> None:
    for day in EVERY_WAY[way]:
        for name in day.rounds():
            if CATALOGUE.exercises[name].per_day is None:
                assert day.sessions_with(name) <= (6 if name == "slow-jaw-opening" else 2), name


@every_way
def test_a_day_has_one_session_with_a_tool_and_presses_the_muscles_once(way: str) -> None:
    for day in EVERY_WAY[way]:
        with_tool = [
            each
            for each in day.routines
            if any(
                CATALOGUE.exercises[step.exercise].tool in {Tool.GUA_SHA, Tool.ROLLER}
                for step in CATALOGUE.routines[each].steps
            )
        ]
        assert len(with_tool) <= 1
        pressed = [name for name in day.rounds() if CATALOGUE.exercises[name].pressure is Pressure.MEDIUM]
        assert all(day.sessions_with(name) == 1 for name in pressed)


@every_way
def test_hands_and_tools_are_on_the_skin_for_half_an_hour_a_day_at_most(way: str) -> None:
    assert all(day.touched_min() <= 30 for day in EVERY_WAY[way])


def test_the_jaw_has_one_long_session_a_day_and_five_sets_of_a_minute() -> None:
    for day in EVERY_WAY["jaw-4wk"]:
        assert Counter(day.routines) == {"jaw-ease": 1, "jaw-opening": 5}
        assert day.rounds()["slow-jaw-opening"] == 6
        assert day.minutes < 15


def test_both_plans_of_the_fourth_week_can_be_reached() -> None:
    assert {day.routines for day in EVERY_WAY["gentle-start"][21:]} == {("classic-massage",), ()}
    daily = [day.routines for day in EVERY_WAY["gentle-start, plan 2"][21:]]
    assert all(len(each) == 1 for each in daily)
    assert len(set(daily)) == 5
