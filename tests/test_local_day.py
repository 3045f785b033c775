# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# ruff: noqa: DTZ001 - wall time without a zone is the subject here
"""The rule which day of practice a moment belongs to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.local_day import local_day


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
    assert local_day(moment) == date.fromisoformat(day)


def test_both_passes_of_a_repeated_hour_belong_to_the_same_day() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    second = first.replace(fold=1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)
    assert local_day(first) == local_day(second) == date(2026, 10, 24)


@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1)), st.integers(0, 12 * 60))
def test_a_day_is_what_the_wall_shows_less_the_day_start(moment: datetime, day_start_min: int) -> None:
    minute = moment.hour * 60 + moment.minute
    expected = moment.date() if minute >= day_start_min else moment.date() - timedelta(days=1)
    assert local_day(moment, day_start_min) == expected
