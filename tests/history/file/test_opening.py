# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The order in which a history's file is opened, and what is said when it cannot be."""

import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from facetimer.history.file.integrity_stamp import CHECK_EVERY, SMALL_BYTES, Stamp
from facetimer.history.file.migrations import LATEST, version_of
from facetimer.history.file.opening import (
    DamagedHistory,
    HistoryUnavailable,
    NewerHistory,
    check_header,
    connect,
    fault_of,
    folded,
    open_database,
    open_in_memory,
    read_into_memory,
)
from facetimer.history.file.rows import put_session
from facetimer.history.file.transactions import environment_reason, transaction
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, open_store, practised, store_in
from tests.system_words import refusal


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
    (tmp_path / "whole").write_bytes(b"SQLite")
    with pytest.raises(sqlite3.OperationalError) as raised:
        fault_of(mistake, tmp_path / "whole")
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


def test_a_name_in_the_file_that_is_no_text_is_damage(tmp_path: Path) -> None:
    database = tmp_path / "history.sqlite3"
    open_database(database, no_backup).close()
    content = database.read_bytes()
    database.write_bytes(content.replace(b"sqlite_autoindex_session_1", b"sqlite_autoindex_\xff\n\x1b_nnn1", 1))
    with pytest.raises(DamagedHistory) as raised:
        open_database(database, no_backup)
    assert str(raised.value).isprintable()


def test_a_mistake_of_ours_stays_loud_when_the_file_is_gone(tmp_path: Path) -> None:
    mistake = sqlite3.OperationalError("no such table: nowhere")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        fault_of(mistake, tmp_path / "gone.sqlite3")
    (tmp_path / "emptied.sqlite3").touch()
    assert isinstance(fault_of(mistake, tmp_path / "emptied.sqlite3"), DamagedHistory)


def older(folder: Path) -> Path:
    """Make a history as the first version left it."""
    database = folder / "h.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript((Path(__file__).parent / "schemas" / "v1.sql").read_text("utf-8"))
    return database


def test_an_older_history_is_copied_before_it_changes_its_shape(tmp_path: Path) -> None:
    seen: list[int] = []
    with closing(open_database(older(tmp_path), lambda connection: seen.append(version_of(connection)))) as opened:
        assert seen == [1]
        assert version_of(opened) == LATEST
        assert opened.execute("SELECT count(*) FROM session").fetchone() == (4,)


def test_where_no_copy_can_be_made_an_older_history_stays_as_it_is(tmp_path: Path) -> None:
    def disk_is_full(_connection: sqlite3.Connection) -> None:
        raise error_with(sqlite3.SQLITE_FULL)

    with pytest.raises(HistoryUnavailable, match="the disk is full"):
        open_database(older(tmp_path), disk_is_full)
    with closing(sqlite3.connect(tmp_path / "h.sqlite3")) as connection:
        assert version_of(connection) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file")
    with pytest.raises(HistoryUnavailable, match=f"cannot be used: {refusal((tmp_path / 'data').mkdir)}"):
        open_database(tmp_path / "data" / "h.sqlite3", no_backup)


def test_a_file_that_another_program_holds_is_not_taken_for_damaged(tmp_path: Path) -> None:
    database = tmp_path / "h.sqlite3"
    open_database(database, no_backup).close()
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HistoryUnavailable, match="another program is using it"):
            open_database(database, no_backup)
        assert read_into_memory(database) is None


def test_an_index_that_does_not_fit_its_table_is_damage_where_the_content_is_checked(tmp_path: Path) -> None:
    database, record = tmp_path / "h.sqlite3", made_up(random.Random(1), WALL_START)
    with closing(open_database(database, no_backup)) as connection:
        put_session(connection, record)
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_session_1'"
        (page,) = connection.execute(query).fetchone()
    content = bytearray(database.read_bytes())
    at = content.index(record.id.encode(), (page - 1) * 4_096, page * 4_096)
    content[at : at + 8] = b"another1"
    database.write_bytes(content)
    with pytest.raises(DamagedHistory, match="is damaged"):
        open_database(database, no_backup)
    open_database(database, no_backup, check=False).close()


def test_a_history_that_lacks_something_of_its_shape_is_damaged(tmp_path: Path) -> None:
    database = tmp_path / "h.sqlite3"
    with closing(open_database(database, no_backup)) as connection:
        connection.execute("DROP TABLE reaction")
    with pytest.raises(DamagedHistory, match="its schema is not ours"):
        open_database(database, no_backup)


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    database = tmp_path / "h.sqlite3"
    database.touch()
    database.chmod(0o644)
    open_database(database, no_backup).close()
    assert database.stat().st_mode & 0o777 == 0o600


def test_a_history_in_memory_is_empty_and_whole() -> None:
    with closing(open_in_memory()) as connection:
        assert version_of(connection) == LATEST
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (0,)


def test_a_file_without_a_history_in_it_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "h.sqlite3").touch()
    assert read_into_memory(tmp_path / "h.sqlite3") is None


@pytest.mark.parametrize(("one", "other"), [("ÉCLAT", "éclat"), ("e\u0301clat", "Éclat"), ("STRASSE", "straße")])
def test_a_search_minds_neither_capitals_nor_how_a_letter_is_composed(one: str, other: str) -> None:
    with closing(connect(":memory:")) as connection:
        assert connection.execute("SELECT folded(?)", (one,)).fetchone() == (folded(other),)


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


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
