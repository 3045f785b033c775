# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session is written down although its history cannot be written, read or locked at the moment."""

from datetime import datetime
from pathlib import Path

import pytest

from facetimer.history.journal import RETRY_AFTER_MS, SqliteJournal
from facetimer.history.records import MomentKind, Outcome
from facetimer.history.store import Store
from facetimer.session.events import SessionStarted
from tests.history.histories import Practice, die, look_at, notice_of, practised, store_in, two_sided


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_in(tmp_path)


def test_a_failing_store_is_tried_again_but_not_at_every_event(tmp_path: Path, store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    other = look_at(tmp_path)
    other.execute("BEGIN EXCLUSIVE")
    practice.player.pause()
    assert practice.journal.notice is not None
    assert "another program is using it" in practice.journal.notice
    other.execute("ROLLBACK")
    practice.player.resume()  # too soon after the failure: kept, not tried
    assert practice.journal.notice is not None
    practice.player.pause()
    practice.clock.advance(RETRY_AFTER_MS)
    practice.player.resume()
    assert notice_of(store) is None
    record = store.session(practice.id)
    assert record is not None
    assert [m.kind for m in record.moments] == [MomentKind.PAUSED, MomentKind.RESUMED] * 2


def test_a_clock_without_its_distance_from_utc_is_a_mistake_of_ours(tmp_path: Path) -> None:
    plan = two_sided()
    journal = SqliteJournal(store_in(tmp_path), now=lambda: datetime(2026, 11, 20, 7, 0))  # noqa: DTZ001
    with pytest.raises(ValueError, match="distance from UTC"):
        journal.record(SessionStarted(at_ms=0, timeline=plan))


def test_a_failed_write_is_tried_again_after_two_seconds_and_not_before(tmp_path: Path) -> None:
    assert RETRY_AFTER_MS == 2_000
    store = store_in(tmp_path)
    practice = Practice(store)
    practice.player.start()
    other = look_at(tmp_path)
    other.execute("BEGIN EXCLUSIVE")
    practice.player.pause()
    other.execute("ROLLBACK")
    practice.clock.advance(RETRY_AFTER_MS - 1)
    practice.player.resume()
    assert practice.journal.notice is not None
    practice.clock.advance(1)
    practice.player.pause()
    assert practice.journal.notice is None


def test_the_journal_holds_what_it_has_taken_down_written_or_not(tmp_path: Path, store: Store) -> None:
    assert SqliteJournal(store).kept is None
    practice = Practice(store)
    practice.player.start()
    assert practice.journal.kept == store.session(practice.id)
    look_at(tmp_path).execute("BEGIN EXCLUSIVE")
    practice.player.pause()
    kept = practice.journal.kept
    assert kept is not None
    assert [moment.kind for moment in kept.moments] == [MomentKind.PAUSED]


def test_a_session_that_cannot_be_read_goes_on_as_one_of_its_own(tmp_path: Path, store: Store) -> None:
    first = Practice(store)
    first.player.start()
    first.run(25_000)
    die(first)
    left = store.session(first.id)
    other = look_at(tmp_path)
    other.execute("BEGIN EXCLUSIVE")
    second = Practice(store, continues=first.id)
    second.player.start(at_ms=24_000)
    other.execute("ROLLBACK")
    assert second.id != first.id
    assert second.journal.kept is not None
    assert second.journal.kept.active_ms == 0
    assert store.session(first.id) == left


def test_a_session_is_written_down_where_no_lock_can_be_had(tmp_path: Path, store: Store) -> None:
    (tmp_path / "data" / "running").write_bytes(b"no folder")
    record = store.session(practised(store))
    assert record is not None
    assert record.outcome is Outcome.COMPLETE
