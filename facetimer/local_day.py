# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which day of practice a moment belongs to: by the wall clock, less the hours before a person's day begins."""

from datetime import date, datetime, timedelta

DAY_START = "04:00"
"""Where the person chose nothing else: who practises after midnight still belongs to the evening."""


def minutes_of(time: str) -> int:
    """Return the minutes since midnight of a time such as `04:00`."""
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes)


DAY_START_MIN = minutes_of(DAY_START)


def local_day(moment: datetime, day_start_min: int = DAY_START_MIN) -> date:
    """Return the day of practice of `moment`, by the wall clock of its own time zone.

    A day on which the clocks change is simply an hour shorter or longer.

    Args:
        moment: in the zone of the person.
        day_start_min: minutes after midnight at which a day begins.
    """
    return (moment.replace(tzinfo=None) - timedelta(minutes=day_start_min)).date()
