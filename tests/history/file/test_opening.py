# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The order in which a history's file is opened, and what is said when it cannot be."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from facetimer.history.file.integrity_stamp import CHECK_EVERY, SMALL_BYTES, Stamp
from facetimer.history.file.migrations import LATEST
from facetimer.history.file.opening import (
    DamagedHistory,
    HistoryUnavailable,
    NewerHistory,
    check_header,
    connect,
    fault_of,
    open_database,
    read_into_memory,
)
from facetimer.history.file.transactions import environment_reason, transaction
from tests.history.chronicles import WALL_START, fill_store
from tests.history.histories import FakeWall, open_store, practised, store_in


def no_backup(_connection: sqlite3.Connection) -> None:
    raise AssertionError("no migration was due")


def error_with(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


def test_every_transaction_is_on_the_disk_and_in_one_file(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "h.sqlite3", no_backup)) as connection:
        read = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "journal_mode", "foreign_keys", "secure_delete")
        }
    assert read == {"synchronous": 2, "journal_mode": "truncate", "foreign_keys": 1, "secure_delete": 1}


def test_what_was_deleted_is_not_in_the_file_any_more(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.set_note(identifier, "a secret that is to be forgotten")
    database = tmp_path / "data" / "history.sqlite3"
    assert b"secret" in database.read_bytes()
    store.delete(identifier)
    assert b"secret" not in database.read_bytes()


@pytest.mark.parametrize("version", [LATEST + 1, 999])
def test_a_newer_version_is_refused_before_anything_is_touched(tmp_path: Path, version: int) -> None:
    database = tmp_path / "h.sqlite3"
    with closing(open_database(database, no_backup)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    before = (database.read_bytes(), database.stat().st_mtime_ns)
    with pytest.raises(NewerHistory, match=f"format {version}; this one knows up to {LATEST}"):
        open_database(database, no_backup)
    assert (database.read_bytes(), database.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not a database at all, but long enough to have a header" * 3, "is not a database"),
        (b"SQLite format 3\x00", "is not a database"),
        (b"SQLite format 3\x00" + bytes(200), "is not a history of facetimer"),
    ],
)
def test_what_is_no_history_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "h.sqlite3").write_bytes(content)
    with pytest.raises(DamagedHistory, match=told):
        check_header(tmp_path / "h.sqlite3")


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "h.sqlite3").mkdir()
    with pytest.raises(DamagedHistory, match="is not a file"):
        open_database(tmp_path / "h.sqlite3", no_backup)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_BUSY, "another program is using it"),
        (sqlite3.SQLITE_READONLY, "only be read"),
        (sqlite3.SQLITE_IOERR | 10 << 8, "the disk reports an error"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
    ],
)
def test_what_the_world_does_is_said_in_words(tmp_path: Path, code: int, words: str) -> None:
    fault = fault_of(error_with(code), tmp_path)
    assert isinstance(fault, HistoryUnavailable)
    assert words in str(fault)


def test_damage_is_told_from_trouble_and_mistakes_are_loud(tmp_path: Path) -> None:
    assert isinstance(fault_of(error_with(sqlite3.SQLITE_CORRUPT), tmp_path), DamagedHistory)
    mistake = error_with(sqlite3.SQLITE_ERROR)
    assert environment_reason(mistake) is None
    with pytest.raises(sqlite3.OperationalError) as raised:
        fault_of(mistake, tmp_path)
    assert raised.value is mistake


def _insert_and_be_interrupted(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO t VALUES (1)")
    raise KeyboardInterrupt


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "x.sqlite3")) as connection:
        with transaction(connection):
            connection.execute("CREATE TABLE t (a)")
        with pytest.raises(KeyboardInterrupt), transaction(connection):
            _insert_and_be_interrupted(connection)
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)


def test_a_file_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.close()
    copy = read_into_memory(tmp_path / "data" / "history.sqlite3")
    assert copy is not None
    with closing(copy):
        assert copy.execute("SELECT id FROM session").fetchall() == [(identifier,)]
    assert read_into_memory(tmp_path / "nothing") is None
    assert read_into_memory(tmp_path) is None


def big(tmp_path: Path) -> Path:
    """Make a history large enough that its check may be spared, close it, and return its file."""
    wall = FakeWall(WALL_START)
    store = open_store(tmp_path / "h.sqlite3", tmp_path / "backups", now=wall)
    records = 0
    while (tmp_path / "h.sqlite3").stat().st_size <= SMALL_BYTES:
        fill_store(store, 25, seed=records, wall=wall)
        records += 1
    store.close()
    return tmp_path / "h.sqlite3"


def test_a_large_history_left_in_order_is_not_read_through_again(tmp_path: Path) -> None:
    database = big(tmp_path)
    stamp, now = Stamp(database), WALL_START + timedelta(days=400)
    checked = stamp.last_checked()
    assert checked is not None
    assert stamp.spares_check(checked + CHECK_EVERY / 2)
    assert not stamp.spares_check(checked + CHECK_EVERY)
    assert not stamp.spares_check(checked - timedelta(days=1))  # the clock was put back: in doubt, check
    with database.open("rb+") as file:
        file.seek(-1, 2)
        file.write(b"!")
    assert not stamp.spares_check(checked)
    stamp.leave(now)
    assert stamp.spares_check(now)
    stamp.path.write_text("nonsense")
    assert not stamp.spares_check(now)
    stamp.forget()
    assert stamp.last_checked() is None


def test_a_spared_check_becomes_due_when_a_stranger_has_written(tmp_path: Path) -> None:
    database = big(tmp_path)
    content = bytearray(database.read_bytes())
    content[40_960:45_056] = bytes(4_096)
    database.write_bytes(content)
    store = open_store(database, tmp_path / "backups", now=FakeWall(WALL_START + timedelta(days=1)))
    assert store.notice is not None
    assert "damaged" in store.notice


@pytest.mark.parametrize("content", [b"[" * 900, b"\xff\xfe", b"{" * 100_000, b'{"checked_s": 1e999}', b"7"])
def test_a_stamp_that_says_nothing_only_costs_a_check(tmp_path: Path, content: bytes) -> None:
    stamp = Stamp(tmp_path / "history.sqlite3")
    (tmp_path / "history.sqlite3").write_bytes(b"x")
    stamp.path.write_bytes(content)
    assert stamp.last_checked() is None
    assert not stamp.spares_check(WALL_START)
