# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Moments as milliseconds, and what a record says of itself."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.history.records import (
    Measured,
    Moment,
    MomentKind,
    Outcome,
    Place,
    SessionRecord,
    StepRecord,
    StepResult,
    from_utc_ms,
    utc_ms,
)


@given(st.integers(0, 4_102_444_800_000))
def test_milliseconds_survive_the_round_trip(ms: int) -> None:
    assert utc_ms(from_utc_ms(ms)) == ms


def test_what_a_record_says_where_nothing_is_said() -> None:
    step = StepRecord(0, "press", "Press", StepResult.DONE, 1_000, 1_000)
    assert (step.sets, step.zones, step.tool, step.left_ms, step.right_ms) == (1, (), "none", 0, 0)
    moment = from_utc_ms(0)
    record = SessionRecord("x", "r", "R", moment, 0, moment.date(), Outcome.COMPLETE, 0, 0, (step,), moment)
    assert (record.first_side, record.pace_percent, record.own_hold_ms) == ("right", 100, 0)
    assert (record.note, record.feeling, record.moments, record.place, record.reactions) == (
        None,
        None,
        (),
        None,
        (),
    )
    assert record.measured == (Measured(), Measured())
    assert record.steps_done == 1
    place = Place(1_000, 2)
    assert (place.in_step_ms, place.block, place.set, place.side) == (0, None, None, None)


@pytest.mark.parametrize(
    ("outcome", "sets", "active_ms", "done"),
    [
        (StepResult.DONE, 1, 60_000, 1),
        (StepResult.DONE, 1, 15_000, 1),
        (StepResult.DONE, 1, 14_000, 0),
        (StepResult.DONE, 1, 0, 0),
        (StepResult.DONE, 4, 60_000, 4),
        (StepResult.DONE, 4, 200_000, 4),
        (StepResult.DONE, 4, 31_000, 2),
        (StepResult.DONE, 4, 1_000, 0),
        (StepResult.PARTIAL, 4, 60_000, 0),
        (StepResult.SKIPPED, 4, 60_000, 0),
    ],
)
def test_a_step_counts_for_the_sets_there_was_time_for(
    outcome: StepResult, sets: int, active_ms: int, done: int
) -> None:
    assert StepRecord(0, "press", "Press", outcome, 60_000, active_ms, sets).sets_done == done


def test_a_step_that_was_planned_with_no_time_counts_for_what_was_done() -> None:
    assert StepRecord(0, "press", "Press", StepResult.DONE, 0, 1_000, 2).sets_done == 2


@pytest.mark.parametrize(
    ("moments", "away_s"),
    [
        ("", 0),
        ("paused 10, resumed 70", 60),
        ("paused 10, paused 30, resumed 70, skipped 80, paused 100, resumed 130", 90),
        ("interrupted 10, taken_up 3610", 3_600),
        ("resumed 5, paused 10", 0),
        ("paused 70, resumed 10", 0),
    ],
    ids=["none", "one", "two", "cut off", "left in a pause", "clock put back"],
)
def test_it_ends_after_its_practice_and_its_pauses(moments: str, away_s: int) -> None:
    begun = from_utc_ms(0)
    told = (each.split() for each in moments.split(", ") if each)
    happened = tuple(Moment(MomentKind(kind), 0, begun + timedelta(seconds=int(at))) for kind, at in told)
    record = SessionRecord("x", "r", "R", begun, 0, begun.date(), Outcome.PARTIAL, 20_000, 0, (), begun)
    assert replace(record, moments=happened).ended_utc == begun + timedelta(seconds=20 + away_s)
