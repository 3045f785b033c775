# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A history that cannot be read or written: what it keeps, what it says, and how it goes on."""

import random
import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from facetimer.history.days_off import add_freeze
from facetimer.history.file.connection import HistoryFile
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.records import Feeling, FreezeKind
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, look_at, notice_of, open_store, practised, store_in
from tests.system_words import refusal


def nowhere(folder: Path) -> Store:
    """Return a history whose folder cannot be made, because a file stands there."""
    (folder / "data").write_text("a file")
    return store_in(folder / "data")


def why_nowhere(folder: Path) -> str:
    """Return why `nowhere` cannot make it, in the words of the system."""
    return refusal(lambda: (folder / "data" / "data").mkdir(parents=True, exist_ok=True))


def test_a_session_that_only_waits_to_be_written_is_no_trouble(tmp_path: Path) -> None:
    store = store_in(tmp_path)

    store.keep(made_up(random.Random(1), WALL_START))

    assert store.is_behind
    assert store.notice is None


def test_a_fault_that_has_cost_nothing_yet_is_told_as_it_is(tmp_path: Path) -> None:
    store = nowhere(tmp_path)

    assert store.notice is not None
    assert store.notice.endswith(f"cannot be used: {why_nowhere(tmp_path)}.")


def test_what_cannot_be_written_says_why(tmp_path: Path) -> None:
    store = nowhere(tmp_path)

    with pytest.raises(HistoryUnavailable, match=rf"cannot be used: {re.escape(why_nowhere(tmp_path))}\."):
        store.write(lambda _connection: None)


def test_a_history_that_was_let_go_of_says_that_it_cannot_be_written(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.close()

    with pytest.raises(HistoryUnavailable, match="The history cannot be written"):
        store.write(lambda _connection: None)


def test_a_busy_file_keeps_the_session_in_memory_and_is_written_later(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    other = look_at(tmp_path)
    other.execute("BEGIN EXCLUSIVE")
    identifier = practised(store)
    assert [record.id for record in store.unsaved] == [identifier]
    assert store.notice is not None
    assert "another program is using it" in store.notice
    assert "One session is kept in memory" in store.notice
    with pytest.raises(HistoryUnavailable, match="another program is using it"):
        store.sessions()
    other.execute("ROLLBACK")
    assert store.retry()
    assert notice_of(store) is None
    assert [record.id for record in store.sessions()] == [identifier]


def test_a_file_that_cannot_be_opened_is_replaced_by_memory_until_it_can(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder belongs")
    store = store_in(tmp_path)
    assert store.notice is not None
    assert not store.persistent
    identifier = practised(store)
    assert [record.id for record in store.sessions()] == [identifier]
    (tmp_path / "data").unlink()
    assert store.retry()
    assert notice_of(store) is None
    store.close()
    assert [record.id for record in store_in(tmp_path).sessions()] == [identifier]


def test_a_newer_history_is_refused_in_words_and_not_touched(tmp_path: Path) -> None:
    store_in(tmp_path).close()
    database = tmp_path / "data" / "history.sqlite3"
    raw = sqlite3.connect(database)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    before = database.read_bytes()
    store = store_in(tmp_path)
    assert store.notice is not None
    assert "newer version of facetimer (format 999" in store.notice
    practised(store)
    store.close()
    assert database.read_bytes() == before


def test_closing_writes_what_is_left(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    other = look_at(tmp_path)
    other.execute("BEGIN EXCLUSIVE")
    identifier = practised(store)
    other.execute("ROLLBACK")
    store.close()
    assert [record.id for record in store_in(tmp_path).sessions()] == [identifier]


def test_a_deletion_asked_for_while_the_file_is_busy_is_done_later(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    other = look_at(tmp_path)
    other.execute("BEGIN IMMEDIATE")  # others may read, nobody may write
    store.delete(identifier)
    assert store.notice is not None
    assert len(store.sessions()) == 1
    other.execute("ROLLBACK")
    assert store.retry()
    assert store.sessions() == []


def test_a_note_that_cannot_be_written_is_kept_and_shown(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    other = look_at(tmp_path)
    other.execute("BEGIN IMMEDIATE")
    store.set_note(identifier, "said in vain?")
    record = store.session(identifier)
    assert record is not None
    assert record.note == "said in vain?"
    other.execute("ROLLBACK")
    store.close()
    assert store_in(tmp_path).sessions()[0].note == "said in vain?"


def test_all_or_nothing_needs_the_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder belongs")
    store = store_in(tmp_path)
    with pytest.raises(HistoryUnavailable):
        add_freeze(store, FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 2))
    with pytest.raises(HistoryUnavailable):
        store.back_up_before("merge")


def test_a_mistake_of_ours_is_loud(tmp_path: Path) -> None:
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups")
    store.read(lambda connection: connection.execute("DROP TABLE moment"))
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        practised(store)


def test_a_deletion_that_waits_is_no_session_any_more(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    look_at(tmp_path).execute("BEGIN IMMEDIATE")
    store.delete(identifier)
    assert store.session(identifier) is None
    assert store.set_note(identifier, "too late") is None


def test_what_is_deleted_while_memory_stands_in_stays_deleted(tmp_path: Path) -> None:
    store = nowhere(tmp_path)
    identifier = practised(store)
    store.delete(identifier)
    assert store.sessions() == []
    (tmp_path / "data").unlink()
    assert store.retry()
    assert store.sessions() == []


def test_a_change_of_what_cannot_be_read_is_kept_if_it_is_known(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    known = store.session(identifier)
    other = look_at(tmp_path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(HistoryUnavailable, match="another program is using it"):
        store.set_feeling(identifier, Feeling.EASIER)
    assert not store.is_behind
    after = store.set_feeling(identifier, Feeling.EASIER, known)
    other.execute("ROLLBACK")
    assert store.retry()
    assert after is not None
    assert store.session(identifier) == after
    assert after.feeling is Feeling.EASIER


def test_a_change_of_several_things_is_refused_while_another_program_writes(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    other = look_at(tmp_path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryUnavailable, match="another program is using it"):
        add_freeze(store, FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 2))
    other.execute("ROLLBACK")
    assert store.freezes() == []


def spoil(database: Path) -> None:
    """Overwrite the first page of the sessions."""
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'session'").fetchone()
    content = bytearray(database.read_bytes())
    content[(page - 1) * 4_096 : page * 4_096] = bytes(4_096)
    database.write_bytes(content)


def spoiled(folder: Path) -> Store:
    """Return a history of several pages that somebody has spoiled since it was opened."""
    store = store_in(folder)
    fill_store(store, 60, seed=1, wall=FakeWall(WALL_START))
    spoil(folder / "data" / "history.sqlite3")
    store.read(lambda connection: connection.execute("PRAGMA cache_size = 1"))  # nothing is remembered
    return store


def test_damage_that_is_found_while_reading_is_told_and_repaired_at_the_next_try(tmp_path: Path) -> None:
    store = spoiled(tmp_path)
    with pytest.raises(HistoryUnavailable, match="is damaged"):
        store.sessions(limit=-1)
    assert store.retry()
    assert store.session_count() == 60
    assert "60 sessions were saved" in str(notice_of(store))
    store.dismiss_news()
    assert notice_of(store) is None


def test_damage_that_is_found_while_writing_is_repaired_at_once(tmp_path: Path) -> None:
    store, record = spoiled(tmp_path), made_up(random.Random(9), WALL_START + timedelta(days=400))
    assert store.save(record)
    assert store.session(record.id) == record
    assert store.session_count() == 61


class FailingDisk(HistoryFile):
    """A file that is spoiled whenever it is opened."""

    fails = False

    def open(self) -> None:
        super().open()
        if self.fails:
            self.connection.execute("PRAGMA cache_size = 1")
            spoil(self.path)


def test_where_every_repair_is_spoiled_again_the_session_is_kept(tmp_path: Path) -> None:
    wall = FakeWall(WALL_START)
    disk = FailingDisk(tmp_path / "history.sqlite3", tmp_path / "backups", wall)
    store = Store(disk, wall)
    store.retry()
    fill_store(store, 60, seed=1, wall=wall)
    record = made_up(random.Random(9), wall() + timedelta(days=1))
    disk.fails = True
    assert not store.save(record)
    assert store.unsaved == (record,)
    assert "is damaged" in str(notice_of(store))
    disk.fails = False
    assert store.retry()
    assert store.session(record.id) == record
    store.close()


def test_a_history_that_is_about_to_be_deleted_forgets_what_it_could_not_write(tmp_path: Path) -> None:
    store = nowhere(tmp_path)
    store.save(made_up(random.Random(1), WALL_START))
    store.forget()
    assert not store.close()
