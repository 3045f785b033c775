# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The rule which day a session belongs to, and moments as milliseconds."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.history.records import (
    Outcome,
    Place,
    SessionRecord,
    StepRecord,
    StepResult,
    from_utc_ms,
    local_day,
    utc_ms,
)

MOMENTS = st.integers(86_400_000, 4_102_444_800_000).map(from_utc_ms)


@pytest.mark.parametrize(
    ("zone", "wall", "day"),
    [
        ("Europe/Berlin", "2026-11-20 23:59", "2026-11-20"),
        ("Europe/Berlin", "2026-11-21 00:01", "2026-11-20"),
        ("Europe/Berlin", "2026-11-21 03:59", "2026-11-20"),
        ("Europe/Berlin", "2026-11-21 04:00", "2026-11-21"),
        # the night the clock goes forward: 02:00 becomes 03:00
        ("Europe/Berlin", "2026-03-29 01:59", "2026-03-28"),
        ("Europe/Berlin", "2026-03-29 03:01", "2026-03-28"),
        ("Europe/Berlin", "2026-03-29 04:00", "2026-03-29"),
        # the night it goes back
        ("Europe/Berlin", "2026-10-25 02:30", "2026-10-24"),
        ("Europe/Berlin", "2026-10-25 04:00", "2026-10-25"),
        ("Pacific/Kiritimati", "2026-06-01 05:00", "2026-06-01"),  # +14 h
        ("Etc/GMT+12", "2026-06-01 05:00", "2026-06-01"),  # -12 h
        ("Asia/Kathmandu", "2026-06-01 03:59", "2026-05-31"),  # +5:45
        ("Europe/London", "2028-02-29 12:00", "2028-02-29"),
        ("Europe/London", "2028-03-01 02:00", "2028-02-29"),
        ("Europe/London", "2027-03-01 02:00", "2027-02-28"),
        ("Europe/London", "2027-01-01 01:00", "2026-12-31"),
    ],
)
def test_the_wall_clock_decides_the_day(zone: str, wall: str, day: str) -> None:
    moment = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))
    offset = moment.utcoffset()
    assert offset is not None
    assert local_day(moment.astimezone(UTC), int(offset.total_seconds() // 60)) == date.fromisoformat(day)


def test_both_passes_of_a_repeated_hour_belong_to_the_same_day() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    second = first.replace(fold=1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)
    assert local_day(first.astimezone(UTC), 120) == local_day(second.astimezone(UTC), 60) == date(2026, 10, 24)


@given(MOMENTS, st.integers(-14 * 60, 14 * 60), st.integers(0, 12 * 60))
def test_a_day_is_what_the_wall_shows_less_the_day_start(
    moment: datetime, offset_min: int, day_start_min: int
) -> None:
    shown = moment.replace(tzinfo=None) + timedelta(minutes=offset_min)
    minute = shown.hour * 60 + shown.minute
    expected = shown.date() if minute >= day_start_min else shown.date() - timedelta(days=1)
    assert local_day(moment, offset_min, day_start_min) == expected


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
    assert record.steps_done == 1
    place = Place(1_000, 2)
    assert (place.in_step_ms, place.block, place.set, place.side) == (0, None, None, None)
