# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sessions land on the right local day and stay there: midnight, both DST changes, far travel, leap days."""

import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from facetimer.history.queries import Figures
from tests.history.histories import FakeWall, Practice, practised, store_in

ZONES = st.sampled_from(
    [
        "Pacific/Kiritimati",  # +14
        "Etc/GMT+12",  # -12
        "Asia/Kathmandu",  # +5:45
        "Australia/Lord_Howe",  # a DST of half an hour
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "Africa/Casablanca",
        "UTC",
    ]
)
EVERY_HOUR_OF_FOUR_YEARS = st.integers(0, 4 * 366 * 24 * 4).map(
    lambda quarters: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarters)
)


@settings(max_examples=25)
@given(EVERY_HOUR_OF_FOUR_YEARS, ZONES, ZONES)
@example(datetime(2026, 3, 29, 0, 59, 30, tzinfo=UTC), "Europe/Berlin", "UTC")  # the clock goes forward in it
@example(datetime(2026, 10, 25, 0, 59, 30, tzinfo=UTC), "Europe/Berlin", "UTC")  # the clock goes back in it
@example(datetime(2028, 2, 29, 11, 0, tzinfo=UTC), "Pacific/Kiritimati", "Etc/GMT+12")
@example(datetime(2027, 3, 1, 1, 0, tzinfo=UTC), "Europe/Berlin", "Pacific/Kiritimati")
def test_a_session_belongs_to_the_day_its_wall_clock_shows(moment: datetime, here: str, there: str) -> None:
    wall = FakeWall(moment.astimezone(ZoneInfo(here)))
    shown = wall().replace(tzinfo=None) - timedelta(hours=4)
    with tempfile.TemporaryDirectory() as folder:
        store = store_in(Path(folder), wall)
        identifier = practised(store, wall=wall)
        store.close()
        wall.at = wall.at.astimezone(ZoneInfo(there)) + timedelta(hours=30)  # travelled on
        store = store_in(Path(folder), wall)
        record = store.session(identifier)
        assert record is not None
        assert record.local_day == shown.date()
        assert record.started_utc == moment
        assert record.started_local == shown + timedelta(hours=4)
        assert list(Figures(store).days(date(2023, 1, 1), date(2030, 1, 1))) == [shown.date()]
        store.forget()


def test_a_session_across_midnight_belongs_to_the_day_it_began(tmp_path: Path) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    wall = FakeWall(datetime(2026, 11, 20, 23, 59, 30, tzinfo=berlin))
    practice = Practice(store_in(tmp_path, wall), wall=wall, day_start_min=0)
    practice.player.start()
    practice.finish()
    record = store_in(tmp_path, wall).session(practice.id)
    assert record is not None
    assert wall().date() == date(2026, 11, 21)
    assert record.local_day == date(2026, 11, 20)


def test_a_session_in_which_the_clock_goes_back_is_as_long_as_it_was(tmp_path: Path) -> None:
    wall = FakeWall(datetime(2026, 10, 25, 0, 59, 30, tzinfo=UTC).astimezone(ZoneInfo("Europe/Berlin")))
    practice = Practice(store_in(tmp_path, wall), wall=wall)
    practice.player.start()
    practice.run(60_000)
    practice.player.pause()
    record = store_in(tmp_path, wall).session(practice.id)
    assert record is not None
    assert record.active_ms == 60_000
    assert record.changed_utc - record.started_utc == timedelta(minutes=1)
