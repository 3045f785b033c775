# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import datetime, time, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.choices.reminding import ever_reminds, is_within, reminds_now
from facetimer.settings import ReminderSettings

CHOSEN = replace(ReminderSettings(), enabled=True)
TEN = datetime.fromisoformat("2026-11-20T10:00+01:00")


def at(
    now: datetime,
    chosen: ReminderSettings = CHOSEN,
    *,
    is_due: bool = True,
    session: datetime | None = None,
    reminder: datetime | None = None,
) -> bool:
    return reminds_now(now, chosen, is_due=is_due, last_session=session, last_reminder=reminder)


def test_it_reminds_of_what_is_due_in_the_hours_one_chose() -> None:
    assert at(TEN)


def test_nobody_is_reminded_who_did_not_ask() -> None:
    assert not at(TEN, ReminderSettings())


def test_nothing_due_is_no_reminder() -> None:
    assert not at(TEN, is_due=False)


@pytest.mark.parametrize("hour", [0, 7, 8, 21, 23])
def test_outside_the_hours_it_keeps_quiet(hour: int) -> None:
    assert not at(TEN.replace(hour=hour))


@pytest.mark.parametrize(
    ("clock", "reminds"), [("09:44", False), ("09:45", True), ("17:30", True), ("17:31", False)]
)
def test_it_reminds_from_the_first_minute_to_the_last(clock: str, reminds: bool) -> None:
    moment = datetime.fromisoformat(f"2026-11-20T{clock}+01:00")

    assert at(moment, replace(CHOSEN, first="09:45", last="17:30")) is reminds


def test_quiet_hours_win() -> None:
    assert not at(TEN, replace(CHOSEN, quiet_from="09:30", quiet_until="11:00"))


def test_quiet_hours_that_end_when_they_begin_are_none() -> None:
    assert at(TEN, replace(CHOSEN, quiet_from="09:30", quiet_until="09:30"))


@pytest.mark.parametrize("past", ["session", "reminder"])
def test_sessions_and_reminders_keep_their_distance(past: str) -> None:
    recently = {past: TEN - timedelta(minutes=119)}
    long_ago = {past: TEN - timedelta(minutes=120)}

    assert not at(TEN, **recently)  # type: ignore[arg-type]
    assert at(TEN, **long_ago)  # type: ignore[arg-type]
    assert not at(TEN, **{past: TEN})  # type: ignore[arg-type]


@pytest.mark.parametrize("past", ["session", "reminder"])
@pytest.mark.parametrize("ahead", [timedelta(minutes=1), timedelta(days=365)])
def test_what_is_dated_after_now_holds_nothing_up(past: str, ahead: timedelta) -> None:
    assert at(TEN, **{past: TEN + ahead})  # type: ignore[arg-type]


def test_after_a_flight_west_the_time_that_has_passed_counts() -> None:
    west = timezone(timedelta(hours=-8))
    landed = TEN.astimezone(west).replace(hour=9)  # 18:00 where one came from

    assert at(landed, session=TEN)
    assert not at(landed, session=landed.astimezone(TEN.tzinfo) - timedelta(minutes=119))


@given(st.lists(st.integers(1, 600), max_size=40))
def test_missed_ones_never_pile_up(gaps: list[int]) -> None:
    """Looked at at any moments, two reminders are never closer than the gap."""
    now, last, shown = datetime.fromisoformat("2026-11-20T06:00+01:00"), None, []
    for gap in gaps:
        now += timedelta(minutes=gap)
        if at(now, reminder=last):
            last = now
            shown.append(now)

    assert all(b - a >= timedelta(minutes=120) for a, b in pairwise(shown))


@pytest.mark.parametrize(
    ("moment", "inside"), [(time(21), True), (time(3), True), (time(8), False), (time(20, 59), False)]
)
def test_a_span_may_run_over_midnight(moment: time, inside: bool) -> None:
    assert is_within(moment, time(21), time(8)) is inside


@pytest.mark.parametrize(
    ("moment", "inside"), [(time(8, 59), False), (time(9), True), (time(11, 59), True), (time(12), False)]
)
def test_a_span_holds_its_beginning_and_not_its_end(moment: time, inside: bool) -> None:
    assert is_within(moment, time(9), time(12)) is inside


def test_times_that_quiet_hours_cover_never_remind() -> None:
    assert ever_reminds(CHOSEN)
    assert not ever_reminds(replace(CHOSEN, quiet_from="08:00", quiet_until="21:00"))
