# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the world can do to the file while it is opened, replaced or left, injected where it strikes."""

import errno
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from facetimer.history.erasing import erase_everything
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.file import opening
from facetimer.history.file.backups import BEFORE_KEPT, BackupFailed
from facetimer.history.file.connection import HistoryFile
from facetimer.history.file.integrity_stamp import Stamp
from facetimer.history.file.merging import merge_into
from facetimer.history.file.migrations import migrate, version_of
from facetimer.history.file.opening import (
    DamagedHistory,
    HistoryUnavailable,
    connect,
    open_database,
    open_in_memory,
)
from facetimer.history.file.practising_locks import take_lock
from facetimer.history.file.transactions import transaction
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, Practice, die, open_store, practised, store_in, two_sided

Injected = Callable[..., object]


def failing_for(path: Path, real: Injected) -> Injected:
    """Return `real` with a disk error for one path."""

    def fail(self: Path, *args: object, **kwargs: object) -> object:
        if self == path:
            raise OSError(errno.EIO, "Input/output error")
        return real(self, *args, **kwargs)

    return fail


def old_history(folder: Path) -> Path:
    """Make a history at schema version 1."""
    folder.mkdir()
    with closing(opening.connect(folder / "history.sqlite3")) as connection:
        migrate(connection, 1)
    return folder / "history.sqlite3"


def test_a_migration_without_room_for_its_backup_is_done_and_told(tmp_path: Path) -> None:
    database = old_history(tmp_path / "data")
    (tmp_path / "data" / "backups").write_text("a file where the folder belongs")
    store = store_in(tmp_path)
    assert store.notice is not None
    assert store.notice.startswith("No backup could be made")
    assert store.persistent
    with closing(sqlite3.connect(database)) as raw:
        assert version_of(raw) > 1


def test_a_migration_in_a_locked_file_waits_for_a_later_try(tmp_path: Path) -> None:
    database = old_history(tmp_path / "data")
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HistoryUnavailable, match="another program is using it"):
            open_database(database, lambda _: None)
        other.execute("ROLLBACK")
    assert store_in(tmp_path).persistent


def test_marking_a_dead_session_waits_where_nobody_may_write(tmp_path: Path) -> None:
    practice = Practice(store_in(tmp_path))
    practice.player.start()
    die(practice)
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = store_in(tmp_path)
        assert not store.persistent
        assert store.notice is not None
        other.execute("ROLLBACK")
    assert store.retry()
    assert len(store.sessions()) == 1


def test_a_schema_that_lacks_a_letter_is_damage(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    made = practised(store)
    store.read(lambda connection: connection.execute("PRAGMA writable_schema = ON"))
    store.write(
        lambda connection: connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'steps_done', 'at_set') WHERE name = 'session_practised'"
        )
    )
    store.close()
    with pytest.raises(DamagedHistory, match="schema"):
        open_database(tmp_path / "data" / "history.sqlite3", lambda _: None)
    assert [record.id for record in store_in(tmp_path).sessions()] == [made]


def test_a_disk_that_fails_while_looking_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_in(tmp_path).close()
    database = tmp_path / "data" / "history.sqlite3"
    monkeypatch.setattr(Path, "is_file", failing_for(database, Path.is_file))
    store = store_in(tmp_path)
    assert store.notice is not None
    assert "Input/output error" in store.notice


@pytest.fixture
def long_history() -> Iterator[sqlite3.Connection]:
    """A history in memory that needs more room than one with a single session."""
    with closing(open_in_memory()) as connection:
        with transaction(connection):
            merge_into(connection, [made_up(random.Random(seed), WALL_START) for seed in range(100)], {}, ())
        yield connection


def test_a_restore_without_room_leaves_the_history(tmp_path: Path, long_history: sqlite3.Connection) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    pages = store.read(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])
    store.read(lambda connection: connection.execute(f"PRAGMA max_page_count = {pages + 2}"))
    with pytest.raises(HistoryUnavailable, match="the disk is full"):
        store.restore_from(long_history)
    assert [record.id for record in store.sessions()] == [identifier]
    store.close()
    assert [record.id for record in store_in(tmp_path).sessions()] == [identifier]


def test_a_restore_does_not_wait_for_another_program(tmp_path: Path, long_history: sqlite3.Connection) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    with (
        closing(connect(tmp_path / "data" / "history.sqlite3")) as other,
        transaction(other),
        pytest.raises(HistoryUnavailable, match="another program is using it"),
    ):
        store.restore_from(long_history)
    assert [record.id for record in store.sessions()] == [identifier]


def test_a_second_window_goes_on_with_what_was_restored(tmp_path: Path, long_history: sqlite3.Connection) -> None:
    store, other = store_in(tmp_path), store_in(tmp_path)
    store.restore_from(long_history)
    assert other.session_count() == 100
    practised(other)
    assert store.session_count() == 101


def test_a_file_put_in_the_place_of_the_open_one_is_the_history_from_then_on(tmp_path: Path) -> None:
    database = tmp_path / "data" / "history.sqlite3"
    store = store_in(tmp_path)
    practised(store)
    store.file.back_up_to(tmp_path / "kept.sqlite3")
    practised(store)
    (tmp_path / "kept.sqlite3").replace(database)
    assert store.session_count() == 1
    practised(store)
    store.close()
    assert store_in(tmp_path).session_count() == 2


def test_a_file_deleted_while_it_is_open_comes_back_from_its_backup(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.back_up_if_due()
    (tmp_path / "data" / "history.sqlite3").unlink()
    later = practised(store)
    assert store.retry()  # nothing is restored under a running session
    assert {record.id for record in store.sessions()} == {identifier, later}
    assert store.notice is not None
    assert "was gone" in store.notice


def test_a_file_emptied_while_it_is_open_comes_back_from_its_backup(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    os.truncate(tmp_path / "data" / "history.sqlite3", 0)
    with pytest.raises(HistoryUnavailable, match="damaged"):
        store.sessions()
    assert store.retry()
    assert [record.id for record in store.sessions()] == [identifier]


def test_another_thread_works_on_the_same_history(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.file.keep_backups(2)
    practised(store)

    def count() -> int:
        with closing(store.twin()) as own:
            assert own.retry()
            practised(own)
            return own.session_count()

    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(count).result() == 2
    assert store.session_count() == 2


def test_the_history_is_not_overwritten_by_its_own_backup(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practised(store)
    (tmp_path / "link.sqlite3").hardlink_to(tmp_path / "data" / "history.sqlite3")
    for target in (tmp_path / "data" / "history.sqlite3", tmp_path / "link.sqlite3"):
        with pytest.raises(BackupFailed, match="is the history itself"):
            store.file.back_up_to(target)
    assert store.session_count() == 1


def test_a_damaged_file_that_cannot_be_set_aside_stays_and_sessions_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "history.sqlite3"
    database.write_bytes(b"damaged" * 100)
    monkeypatch.setattr(Path, "replace", failing_for(database, Path.replace))
    store = store_in(tmp_path)
    assert store.notice is not None
    assert "is damaged and cannot be replaced: Input/output error" in store.notice
    practised(store)
    assert database.read_bytes() == b"damaged" * 100
    monkeypatch.undo()
    assert store.retry()
    assert store.session_count() == 1


def test_a_recovery_without_room_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "history.sqlite3").write_bytes(b"damaged" * 100)

    def full(_connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("facetimer.history.file.damaged_file.migrate", full)
    store = store_in(tmp_path)
    assert store.notice is not None
    assert "the disk is full" in store.notice
    monkeypatch.undo()
    assert store.retry()


def test_a_crash_before_the_restored_history_was_in_place_is_made_good(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.forget()
    data = tmp_path / "data"
    (data / "history.sqlite3").rename(data / "history.sqlite3.recovered")
    (data / "history-damaged-2026-01-01T000000.sqlite3").write_bytes(b"what was damaged")
    (data / "history.sqlite3-journal").write_bytes(b"of what was damaged")
    store = store_in(tmp_path)
    assert store.notice == "The history was damaged and is restored; the damaged file is kept beside it."
    assert [record.id for record in store.sessions()] == [identifier]
    (journal,) = data.glob("history-damaged-*.sqlite3-journal")
    assert journal.read_bytes() == b"of what was damaged"


def test_one_backup_too_many_harms_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    first = store.back_up_before("merge")
    monkeypatch.setattr(Path, "unlink", failing_for(first, Path.unlink))
    for _ in range(BEFORE_KEPT):
        wall.advance(seconds=5)
        assert store.back_up_before("merge").exists()
    assert first.exists()


def test_a_stamp_that_cannot_be_written_or_removed_only_costs_a_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    practised(store)
    stamp = Stamp(tmp_path / "data" / "history.sqlite3")
    stamp.leave(WALL_START)
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target == stamp.path:
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(Path, "unlink", failing_for(stamp.path, Path.unlink))
    store.close()
    monkeypatch.undo()
    assert stamp.last_checked() == WALL_START
    assert store_in(tmp_path).notice is None


def test_without_locks_sessions_are_still_recorded(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    (tmp_path / "data" / "running").write_text("a file where the folder belongs")
    identifier = practised(store)
    assert [record.id for record in store.sessions()] == [identifier]


def test_a_session_that_somebody_else_has_taken_up_is_not_taken_up_twice(tmp_path: Path) -> None:
    first = Practice(store_in(tmp_path))
    first.player.start()
    first.run(25_000)
    die(first)
    store = store_in(tmp_path)
    one, two = (Practice(store, continues=first.id, done_steps=frozenset({0})) for _ in range(2))
    one.player.start(at_ms=24_000)
    two.player.start(at_ms=24_000)
    assert one.id == first.id
    assert two.id != first.id


def test_a_session_that_cannot_be_read_at_the_moment_goes_on_as_one_of_its_own(tmp_path: Path) -> None:
    first = Practice(store_in(tmp_path))
    first.player.start()
    first.run(25_000)
    die(first)
    store = store_in(tmp_path)
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        rest = Practice(store, continues=first.id, done_steps=frozenset({0}))
        rest.player.start(at_ms=24_000)
        other.execute("ROLLBACK")
    rest.clock.advance(5_000)
    rest.player.poll()
    rest.player.resume()
    rest.finish()
    assert store.retry()
    assert {record.id for record in store.sessions()} == {first.id, rest.id}


def test_a_folder_is_erased_as_far_as_is_known(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    (tmp_path / "shared").mkdir()
    database = tmp_path / "data" / "history.sqlite3"
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        report = SyncFolder(tmp_path / "shared", store).exchange(WALL_START)
        assert report.notice is not None
        left = erase_everything(
            store, database, tmp_path / "data" / "backups", sync_folder=tmp_path / "shared", others=[]
        )
    assert [path for path, _ in left] == [tmp_path / "shared"]
    assert not database.exists()


def test_the_lock_of_a_recovery_is_let_go_when_it_is_refused(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practice = Practice(store)
    practice.player.start()
    (tmp_path / "data" / "history.sqlite3").write_bytes(b"damaged")
    assert not store_in(tmp_path).persistent
    lock = take_lock(tmp_path / "data" / "running" / "recovery.lock")
    assert lock is not None
    lock.release()


def test_damage_found_by_a_change_is_said_and_repaired_later(tmp_path: Path) -> None:
    wall = FakeWall(WALL_START)
    store = open_store(tmp_path / "h.sqlite3", tmp_path / "backups", now=wall)
    made = fill_store(store, 60, seed=1, wall=wall)
    with closing(sqlite3.connect(tmp_path / "h.sqlite3")) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'session'").fetchone()[0]
    content = bytearray((tmp_path / "h.sqlite3").read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (tmp_path / "h.sqlite3").write_bytes(content)
    store.read(lambda connection: connection.execute("PRAGMA cache_size = 1"))
    with pytest.raises(HistoryUnavailable, match="damaged"):
        store.write(lambda connection: connection.execute("DELETE FROM session").rowcount)
    assert store.retry()
    assert store.session_count() == len(made)


def test_the_plan_of_a_practice_is_what_the_tests_think_it_is() -> None:
    assert two_sided().total_ms == 93_000
    assert made_up(random.Random(1), WALL_START) == made_up(random.Random(1), WALL_START)


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


def test_the_last_try_waits_as_long_as_it_is_told(tmp_path: Path, wall: FakeWall) -> None:
    file = HistoryFile(tmp_path / "history.sqlite3", tmp_path / "backups", wall)
    file.open()
    file.wait_longer(1_234)
    assert file.connection.execute("PRAGMA busy_timeout").fetchone() == (1_234,)
    file.forget()
