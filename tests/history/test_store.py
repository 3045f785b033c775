# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The store is always there, whatever has become of its file."""

import sqlite3
import stat
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from facetimer.history.days_off import add_freeze
from facetimer.history.file.opening import HistoryUnavailable, open_in_memory
from facetimer.history.records import (
    Feeling,
    FreezeKind,
    MomentKind,
    Outcome,
    Reaction,
    ReactionKind,
    StepResult,
)
from tests.history.histories import FakeWall, Practice, die, look_at, notice_of, open_store, practised, store_in


def test_a_new_history_is_empty_and_well(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert notice_of(store) is None
    assert store.sessions() == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_file_and_folder_are_for_this_account_only(tmp_path: Path) -> None:
    practised(store_in(tmp_path))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}
    assert modes["history.sqlite3"] == 0o600
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert not any(mode & 0o077 for mode in modes.values())


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    store_in(tmp_path).close()
    database = tmp_path / "data" / "history.sqlite3"
    database.chmod(0o644)
    store_in(tmp_path)
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_sessions_come_newest_first_and_in_pages(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    made = []
    for _ in range(5):
        made.append(practised(store, wall=wall))
        wall.advance(hours=5)
    newest_first = [record.id for record in store.sessions()]
    assert newest_first == made[::-1]
    assert [record.id for record in store.sessions(2, 1)] == newest_first[1:3]
    assert store.session_count() == 5


def test_a_session_in_progress_is_not_listed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practice = Practice(store)
    practice.player.start()
    assert store.sessions() == []
    practice.player.abort()
    assert len(store.sessions()) == 1


def test_a_session_another_process_practises_is_left_alone(tmp_path: Path) -> None:
    practice = Practice(store_in(tmp_path))
    practice.player.start()
    other = store_in(tmp_path)
    assert other.sessions() == []
    practice.finish()
    assert [record.outcome for record in other.sessions()] == [Outcome.COMPLETE]


def test_a_session_whose_process_died_is_interrupted_at_the_next_start(tmp_path: Path) -> None:
    practice = Practice(store_in(tmp_path))
    practice.player.start()
    practice.run(20_000)
    practice.run(15_000)  # into the second exercise
    practice.player.pause()
    die(practice)
    (record,) = store_in(tmp_path).sessions()
    assert record.outcome is Outcome.INTERRUPTED
    assert [step.outcome for step in record.steps] == [
        StepResult.DONE,
        StepResult.PARTIAL,
        StepResult.NOT_REACHED,
    ]
    assert record.active_ms == 35_000
    assert record.moments[-1].kind is MomentKind.INTERRUPTED


def test_note_and_feeling_are_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.set_note(identifier, "jaw felt loose")
    store.set_feeling(identifier, Feeling.EASIER)
    store.set_note("no such session", "nothing happens")
    store.close()
    (record,) = store_in(tmp_path).sessions()
    assert (record.note, record.feeling) == ("jaw felt loose", Feeling.EASIER)


def test_a_deleted_session_is_gone_with_all_its_rows(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.delete(practised(store))
    assert store.sessions() == []
    raw = look_at(tmp_path)
    assert raw.execute("SELECT (SELECT count(*) FROM step), (SELECT count(*) FROM moment)").fetchone() == (0, 0)


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


def test_a_mistake_of_ours_is_loud(tmp_path: Path) -> None:
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups")
    store.read(lambda connection: connection.execute("DROP TABLE moment"))
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        practised(store)


def test_a_deletion_can_be_taken_back(tmp_path: Path) -> None:
    wall = FakeWall()
    store = store_in(tmp_path, wall)
    identifier = practised(store, wall=wall)
    store.set_note(identifier, "keep me")
    deleted = store.delete(identifier)
    assert store.sessions() == []
    assert deleted is not None
    wall.advance(seconds=9)
    store.undelete(deleted)
    (record,) = store.sessions()
    assert (record.id, record.note, record.steps) == (identifier, "keep me", deleted.steps)
    assert store.delete("no such session") is None


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


def test_reactions_are_kept_in_order_and_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    redness, soreness = Reaction("nose", ReactionKind.REDNESS), Reaction("chin", ReactionKind.TENDERNESS)
    store.set_reactions(identifier, [redness, soreness, redness])
    record = store.session(identifier)
    assert record is not None
    assert record.reactions == (soreness, redness)
    store.set_reactions(identifier, [])
    assert store.sessions()[0].reactions == ()


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


def test_a_freeze_must_not_end_before_it_begins(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        add_freeze(store_in(tmp_path), FreezeKind.REST, date(2026, 1, 2), date(2026, 1, 1))


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.close()
    store.close()


def test_the_revision_is_another_after_each_change_and_only_then(tmp_path: Path) -> None:
    store, other = store_in(tmp_path), store_in(tmp_path)

    def restore() -> None:
        with closing(open_in_memory()) as copy:
            store.read(lambda connection: connection.backup(copy))
            store.restore_from(copy)

    def replace_file() -> None:
        store.back_up_to(tmp_path / "new")
        (tmp_path / "new").replace(tmp_path / "data" / "history.sqlite3")

    seen = [store.revision()]
    for change in (
        lambda: practised(store),
        lambda: store.set_note(store.sessions(1)[0].id, "here"),
        lambda: practised(other),
        lambda: add_freeze(other, FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 2)),
        restore,
        replace_file,
    ):
        change()
        seen.append(store.revision())
        assert store.sessions(1)
        assert store.revision() == seen[-1]
    assert len(set(seen)) == len(seen)
