# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the History page tells: few days large, no day missed, places counted once."""

import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from facetimer.history.practice_facts import (
    LEAST_WEEKS,
    MOST_WEEKS,
    ZONES_OF,
    DayKind,
    Place,
    PracticeFacts,
    place_times,
    practice_facts,
)
from facetimer.history.queries import Figures
from facetimer.history.records import Freeze, FreezeKind, Outcome, SessionRecord, StepRecord, StepResult
from facetimer.history.store import Store
from facetimer.library.model.vocabulary import Zone
from tests.history.histories import store_in

TODAY = date(2026, 11, 20)
"""A Friday."""
MINUTE_MS = 60_000


def session(back: int, *zones: str, minutes: int = 4) -> SessionRecord:
    """Return a session of `minutes`, so many days before today."""
    day = TODAY - timedelta(days=back)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    active_ms = minutes * MINUTE_MS
    step = StepRecord(0, "fish-lips", "Fish Lips", StepResult.DONE, active_ms, active_ms, 3, zones or ("lips",))
    return SessionRecord(
        id=str(uuid.uuid4()),
        routine="five-basics",
        routine_name="The Five Basics",
        started_utc=at,
        utc_offset_min=0,
        local_day=day,
        outcome=Outcome.COMPLETE,
        active_ms=active_ms,
        planned_ms=active_ms,
        steps=(step,),
        changed_utc=at,
    )


def facts(folder: Path, sessions: Iterable[SessionRecord], *freezes: Freeze) -> PracticeFacts:
    store: Store = store_in(folder)
    for each in sessions:
        store.save(each)
    found = practice_facts(Figures(store), freezes, TODAY, 3, 0)
    store.close()
    return found


def test_every_zone_is_in_one_place() -> None:
    assert sorted(zone for zones in ZONES_OF.values() for zone in zones) == sorted(Zone)
    assert set(ZONES_OF) == set(Place)


@pytest.mark.parametrize(("first", "weeks"), [(0, 1), (4, 1), (5, 2), (20, 4), (27, 5), (60, 5)])
def test_few_days_are_whole_weeks_from_the_first_one_on_and_five_at_most(
    tmp_path: Path, first: int, weeks: int
) -> None:
    found = facts(tmp_path, [session(0), session(first)])

    assert found.large
    assert len(found.days) == 7 * weeks
    assert found.days[-1].day == date(2026, 11, 22)


def test_no_day_is_missed_before_the_first_one_or_after_today(tmp_path: Path) -> None:
    found = facts(tmp_path, [session(0), session(3)])

    kinds = {cell.day: cell.kind for cell in found.days}
    assert kinds[date(2026, 11, 16)] is DayKind.OUTSIDE, "before the first day"
    assert kinds[date(2026, 11, 17)] is DayKind.PRACTISED
    assert kinds[date(2026, 11, 18)] is DayKind.FREE
    assert kinds[date(2026, 11, 21)] is DayKind.OUTSIDE, "tomorrow"
    assert found.first_day == date(2026, 11, 17)


@pytest.mark.parametrize(("days", "large"), [(range(13), True), (range(14), False), (range(60, 64), False)])
def test_many_days_are_a_year_and_so_are_days_long_ago(tmp_path: Path, days: range, large: bool) -> None:
    found = facts(tmp_path, [session(back) for back in days])
    assert found.large is large
    assert found.days[-1].day >= TODAY
    assert len(found.days) > 300 or large


def test_a_day_that_was_marked_is_rest_unless_it_was_practised_on(tmp_path: Path) -> None:
    rest = Freeze("r", FreezeKind.REST, TODAY - timedelta(days=2), TODAY)
    found = facts(tmp_path, [session(0), session(6)], rest)
    assert [cell.kind for cell in found.days if TODAY - timedelta(days=2) <= cell.day <= TODAY] == [
        DayKind.OFF,
        DayKind.OFF,
        DayKind.PRACTISED,
    ]


@pytest.mark.parametrize(("back", "shown"), [(0, 0), (9, 0), (14, LEAST_WEEKS), (300, MOST_WEEKS)])
def test_weeks_are_compared_from_three_on(tmp_path: Path, back: int, shown: int) -> None:
    found = facts(tmp_path, [session(0), session(back)])
    assert len(found.weeks) == shown
    assert found.this_week.total.sessions == (2 if back == 0 else 1)


def test_a_step_counts_once_for_a_place_and_in_full_for_each_of_its_places(tmp_path: Path) -> None:
    together = {("cheek_upper", "cheek_lower"): 5, ("cheek_upper", "lips"): 3, ("of an older version",): 9}
    assert [(time.place, time.active_ms) for time in place_times(together)] == [(Place.CHEEKS, 8), (Place.LIPS, 3)]

    found = facts(tmp_path, [session(0, "cheek_upper", "cheek_lower"), session(29, "forehead", minutes=9)])
    assert [time.place for time in found.places] == [Place.CHEEKS], "four weeks, no more"
    assert found.recent_ms == 4 * MINUTE_MS
    assert found.year_ms == found.ever_ms == 13 * MINUTE_MS
    assert found.practised_days == 2


def test_nothing_done_is_no_day_of_practice(tmp_path: Path) -> None:
    found = facts(tmp_path, [session(0, minutes=0)])
    assert (found.practised_days, found.places, found.zones) == (0, (), ())
    assert found.days[-1].kind is DayKind.FREE
