# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a rule of the history ends: exactly so long, exactly so much, and what stands beside it is left alone."""

import errno
import os
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facetimer.history.file.backups import Backups
from facetimer.history.file.connection import HistoryFile
from facetimer.history.file.opening import open_in_memory
from facetimer.history.file.practising_locks import take_lock
from facetimer.history.file.transactions import environment_reason, primary_code, reason_of, said_by_sqlite
from facetimer.history.queries import Figures
from facetimer.history.statistics import EVEN_WITHIN_PERCENT, Balance
from facetimer.notices import Notice
from tests.history.chronicles import WALL_START, fill_store
from tests.history.histories import FakeWall, Practice, die, look_at, open_store, store_in


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


# -- a session -----------------------------------------------------------------------------------------------


def interrupted_at(folder: Path, at_ms: int) -> Practice:
    practice = Practice(store_in(folder))
    practice.player.start()
    practice.run(at_ms)
    die(practice)
    return practice


# -- what is counted -----------------------------------------------------------------------------------------


def test_sides_are_even_up_to_a_difference_and_not_beyond() -> None:
    within = EVEN_WITHIN_PERCENT
    for left, even in ((50 + within, True), (51 + within, False), (50 - within, True), (49 - within, False)):
        assert Balance(left, 100 - left).even == even


def test_weeks_begin_on_monday_unless_told_otherwise(tmp_path: Path, wall: FakeWall) -> None:
    store = store_in(tmp_path, wall)
    fill_store(store, 30, seed=3, wall=wall)
    figures, today = Figures(store), wall().date()
    assert figures.weeks(today, 5, 3) == figures.weeks(today, 5, 3, first_weekday=0)
    assert figures.weeks(today, 5, 3)[0].first_day.weekday() == 0
    assert figures.weeks(today, 5, 3)[-2:] == figures.weeks(today, 2, 3)
    assert figures.streak(today, 1) == figures.streak(today, 1, first_weekday=0)


# -- the file and its copies ---------------------------------------------------------------------------------


def test_a_copy_as_new_as_the_history_is_not_made_again(tmp_path: Path, wall: FakeWall) -> None:
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=wall)
    fill_store(store, 2, seed=1, wall=wall)
    store.back_up_if_due()
    (copy,) = (tmp_path / "backups").iterdir()
    made = copy.read_bytes()
    fill_store(store, 1, seed=2, wall=FakeWall(wall()))
    changed_ns = (tmp_path / "history.sqlite3").stat().st_mtime_ns
    os.utime(copy, ns=(changed_ns, changed_ns))
    store.back_up_if_due()
    assert copy.read_bytes() == made
    os.utime(copy, ns=(changed_ns, changed_ns - 1))
    store.back_up_if_due()
    assert copy.read_bytes() != made


def test_folders_are_made_however_deep_and_may_be_there_already(tmp_path: Path, wall: FakeWall) -> None:
    deep = tmp_path / "a" / "b"
    for _ in range(2):
        store = open_store(deep / "data" / "history.sqlite3", deep / "kept" / "backups", now=wall)
        fill_store(store, 1, seed=1, wall=wall)
        store.back_up_before("merge")
        store.file.back_up_to(deep / "stick" / "copies" / "mine.sqlite3")
        lock = store.lock_session("00000000-0000-4000-8000-000000000000")
        assert lock is not None
        lock.release()
        store.close()
    for folder in (deep / "data", deep / "data" / "running", deep / "kept" / "backups"):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert (deep / "data" / "history.sqlite3").stat().st_mode & 0o777 == 0o600


def test_half_a_place_is_no_place(tmp_path: Path, wall: FakeWall) -> None:
    for column in ("at_step", "position_ms"):
        folder = tmp_path / column
        practice = interrupted_at(folder, 3_000)
        look_at(folder).execute(f"UPDATE session SET {column} = NULL")
        record = store_in(folder, wall).session(practice.id)
        assert record is not None
        assert record.place is None


def test_half_a_copy_is_someone_elses_work_for_an_hour(tmp_path: Path, wall: FakeWall) -> None:
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=wall)
    fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    half = tmp_path / "backups" / "history-x.sqlite3.unfinished"
    for seconds, stays in ((1_800, True), (7_200, False)):
        half.write_bytes(b"half")
        began = datetime.now(UTC).timestamp() - seconds
        os.utime(half, (began, began))
        store.back_up_before("merge")
        assert half.exists() == stays


def test_a_backup_of_a_newer_version_is_passed_over_for_an_older_one(tmp_path: Path, wall: FakeWall) -> None:
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=wall)
    kept = fill_store(store, 3, seed=1, wall=wall)
    store.back_up_if_due()
    newer = tmp_path / "backups" / "history-2031-01-01.sqlite3"
    store.file.back_up_to(newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 999")
    store.forget()
    (tmp_path / "history.sqlite3").unlink()
    again = open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=wall)
    assert {record.id for record in again.sessions()} == set(kept)
    assert again.notice is not None
    assert newer.name not in again.notice


def test_the_last_try_waits_as_long_as_it_is_told(tmp_path: Path, wall: FakeWall) -> None:
    file = HistoryFile(tmp_path / "history.sqlite3", tmp_path / "backups", wall)
    file.open()
    file.wait_longer(1_234)
    assert file.connection.execute("PRAGMA busy_timeout").fetchone() == (1_234,)
    file.forget()


def test_an_error_that_is_not_sqlites_has_no_code() -> None:
    assert primary_code(sqlite3.ProgrammingError("Cannot operate on a closed database.")) == 0
    assert environment_reason(sqlite3.ProgrammingError("Cannot operate on a closed database.")) is None
    assert said_by_sqlite("*** in database main ***\nPage 3:\tbad\x1b") == "*** in database main *** Page 3: bad"
    assert said_by_sqlite("x" * 200) == "x" * 200
    assert said_by_sqlite("x" * 201) == "x" * 199 + "…"


def test_why_something_could_not_be_done_is_said_in_our_own_words_where_there_are_some() -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    assert reason_of(full) == "the disk is full"
    assert reason_of(sqlite3.DatabaseError(Notice("the copy is damaged"))) == "the copy is damaged"
    assert reason_of(sqlite3.DatabaseError("something else")) == "something else"
    assert reason_of(PermissionError(errno.EACCES, "Permission denied", "somewhere")) == "Permission denied"
    assert reason_of(OSError("without a number")) == "without a number"


def test_a_lock_that_is_let_go_holds_no_file_open(tmp_path: Path) -> None:
    opened = Path("/proc/self/fd")
    if not opened.is_dir():
        pytest.skip("this system does not show which files are open")
    before = len(list(opened.iterdir()))
    lock = take_lock(tmp_path / "one.lock")
    assert lock is not None
    lock.release()
    assert len(list(opened.iterdir())) == before


def test_the_copy_of_a_day_is_kept_with_the_others(tmp_path: Path) -> None:
    copies = Backups(tmp_path / "backups")
    with closing(open_in_memory()) as connection:
        for day in range(1, 10):
            copies.make_daily(connection, date(2026, 1, day))
    assert len(copies.newest_first()) == copies.daily_kept
