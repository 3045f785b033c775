# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the history tells a session that is to be made."""

from datetime import datetime, timedelta

from facetimer.choices.making.lately import past_of
from facetimer.choices.making.wish import Past
from facetimer.history.records import SessionRecord, StepRecord, StepResult
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Zone
from tests.choices.making.wishes import LIBRARY
from tests.recorded import NOON, recorded

CATALOGUE = load_catalogue(LIBRARY)
TODAY = NOON.date()


def step(exercise: str, active_ms: int = 60_000, **changes: object) -> StepRecord:
    known = CATALOGUE.exercises[exercise]
    values: dict[str, object] = {"zones": tuple(map(str, known.zones)), "tool": known.tool.value, **changes}
    return StepRecord(0, exercise, known.name, StepResult.DONE, 60_000, active_ms, **values)  # type: ignore[arg-type]


def session(*steps: StepRecord, days_ago: int = 0) -> SessionRecord:
    started: datetime = NOON - timedelta(days=days_ago)
    return recorded("made", steps, started)


def past(*sessions: SessionRecord) -> Past:
    return past_of(sessions, CATALOGUE, TODAY)


def test_nothing_practised_is_no_past() -> None:
    assert past() == Past()


def test_today_counts_each_set_of_each_session() -> None:
    assert past(session(step("fish-lips", sets=2)), session(step("fish-lips"), step("whistler"))).today == {
        "fish-lips": 3,
        "whistler": 1,
    }


def test_a_clock_that_went_back_does_not_make_todays_skin_fresh() -> None:
    assert past(session(step("fish-lips"), days_ago=-1)).today == {"fish-lips": 1}


def test_yesterday_and_whatever_was_ever_done_are_known() -> None:
    found = past(session(step("fish-lips"), days_ago=1), session(step("whistler"), days_ago=40))

    assert found.today == {}
    assert found.yesterday == {"fish-lips"}
    assert found.ever == {"fish-lips", "whistler"}


def test_places_count_for_seven_days() -> None:
    found = past(
        session(step("lip-press", 30_000), days_ago=6),
        session(step("lip-press", 20_000), days_ago=0),
        session(step("temple-circles"), days_ago=7),
    )

    assert found.zone_ms == {Zone.LIPS: 50_000, Zone.UPPER_LIP: 50_000}


def test_a_place_that_is_none_any_more_is_left_out() -> None:
    assert past(session(step("fish-lips", zones=("gills", "lips")))).zone_ms == {Zone.LIPS: 60_000}


def test_touch_is_counted_by_time_and_tools_by_session() -> None:
    found = past(
        session(step("fish-lips"), step("temple-circles", 40_000)),
        session(step("gs-neck", 10_000), step("gs-jaw", 10_000)),
        session(step("roller-neck"), days_ago=1),
    )

    assert found.touch_ms_today == 60_000
    assert found.tool_sessions_today == 1


def test_a_step_that_was_never_begun_is_nothing() -> None:
    assert past(session(step("fish-lips", 0))) == Past()


def test_what_was_done_under_a_former_id_counts() -> None:
    former, present = next(pair for pair in CATALOGUE.aliases.items() if pair[1] in CATALOGUE.exercises)
    old = StepRecord(0, former, "", StepResult.DONE, 60_000, 60_000)

    assert past(session(old)).today == {present: 1}
