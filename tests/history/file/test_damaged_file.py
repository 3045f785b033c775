# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A damaged history is set aside and what is left of it restored; `tests/torture` does this by the hundred."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.history.days_off import add_freeze
from facetimer.history.exchange.imports import read_history
from facetimer.history.file.backups import BackupFailed
from facetimer.history.file.damaged_file import Recovery, finish_interrupted, recover
from facetimer.history.file.damaged_rows import salvage
from facetimer.history.file.merging import get_history
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.file.practising_locks import take_lock
from facetimer.history.records import FreezeKind, Outcome
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.file.damage import hot_journal
from tests.history.histories import FakeWall, Practice, die, notice_of, open_store
from tests.system_words import refusal

PAGE = 4096


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


def opened(folder: Path, wall: FakeWall) -> Store:
    return open_store(folder / "history.sqlite3", folder / "backups", now=wall)


def spoil(folder: Path, *, page: int = 1) -> bytes:
    """Overwrite one page, the first unless told otherwise, and return the file as it is then."""
    database = folder / "history.sqlite3"
    content = bytearray(database.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    database.write_bytes(content)
    return bytes(content)


def test_everything_in_a_whole_file_can_be_read_without_sqlite(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 30, seed=1, wall=wall)
    add_freeze(store, FreezeKind.REST, WALL_START.date(), WALL_START.date())
    store.delete(made[3])
    expected = store.read(get_history)
    store.close()
    assert salvage((tmp_path / "history.sqlite3").read_bytes()) == expected


def test_without_a_backup_all_that_can_be_read_is_saved_and_told(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 12, seed=1, wall=wall)
    deleted = made.pop()
    store.delete(deleted)
    freeze = add_freeze(store, FreezeKind.ILLNESS, WALL_START.date(), WALL_START.date())
    store.forget()
    damaged = spoil(tmp_path)
    store = opened(tmp_path, wall)
    (aside,) = tmp_path.glob("history-damaged-*.sqlite3")
    assert aside.read_bytes() == damaged
    assert store.notice == (
        f"The history was damaged; the damaged file is kept as {aside.name}. "
        "11 sessions were saved: 11 read from the damaged file."
    )
    assert store.persistent
    assert {record.id for record in store.sessions()} == set(made)
    assert store.freezes() == [freeze]
    store.dismiss_news()
    assert notice_of(store) is None
    store.close()
    assert notice_of(opened(tmp_path, wall)) is None


def test_what_the_damage_has_taken_comes_from_the_newest_whole_backup(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    before = fill_store(store, 10, seed=1, wall=wall)
    store.back_up_if_due()
    wall.advance(days=1)
    store.file.back_up_to(tmp_path / "backups" / "history-2026-02-01.sqlite3")
    (tmp_path / "backups" / "history-2026-02-01.sqlite3").write_bytes(b"a backup that is itself damaged")
    after = fill_store(store, 3, seed=2, wall=wall)
    store.forget()
    database = tmp_path / "history.sqlite3"
    database.write_bytes(database.read_bytes()[: 3 * PAGE])
    store = opened(tmp_path, wall)
    assert set(before) <= {record.id for record in store.sessions()} <= {*before, *after}
    assert store.notice is not None
    assert "from the backup history-2026-" in store.notice


def test_a_history_that_is_gone_is_restored_from_its_backup(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 4, seed=1, wall=wall)
    store.close()
    (tmp_path / "history.sqlite3").unlink()
    store = opened(tmp_path, wall)
    assert {record.id for record in store.sessions()} == set(made)
    assert store.notice is not None
    assert store.notice.startswith("The history was gone. 4 sessions were saved: 4 from the backup history-")


def test_where_nothing_is_left_it_starts_anew_and_says_so(tmp_path: Path, wall: FakeWall) -> None:
    (tmp_path / "history.sqlite3").write_bytes(b"nothing of ours" * 1000)
    store = opened(tmp_path, wall)
    assert store.sessions() == []
    assert store.notice is not None
    assert store.notice.endswith("there was no backup, so the history starts anew.")


def test_a_session_that_was_running_is_interrupted(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    practice = Practice(store, wall=wall)
    practice.player.start()
    practice.run(30_000)
    die(practice)
    store.forget()
    spoil(tmp_path)
    store = opened(tmp_path, wall)
    (record,) = store.sessions()
    assert record.outcome is Outcome.INTERRUPTED
    offered = store.resumable()
    assert offered is not None
    assert offered.step == 1


def test_while_somebody_practises_nothing_is_replaced(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    practice = Practice(store, wall=wall)
    practice.player.start()
    damaged = spoil(tmp_path)
    other = opened(tmp_path, wall)
    assert not other.persistent
    assert other.notice is not None
    assert "it is restored after the session" in other.notice
    assert (tmp_path / "history.sqlite3").read_bytes() == damaged


def test_two_recoveries_at_once_are_one(tmp_path: Path, wall: FakeWall) -> None:
    (tmp_path / "history.sqlite3").write_bytes(b"damaged")
    lock = take_lock(tmp_path / "running" / "recovery.lock")
    assert lock is not None
    with lock, pytest.raises(HistoryUnavailable, match="another process is restoring it"):
        recover(tmp_path / "history.sqlite3", tmp_path / "backups", tmp_path / "running", wall())
    assert (tmp_path / "history.sqlite3").read_bytes() == b"damaged"


def test_a_recovery_that_was_cut_short_is_done_again(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 3, seed=1, wall=wall)
    store.forget()
    spoil(tmp_path)
    (tmp_path / "history.sqlite3.recovered").write_bytes(b"half of a history")
    (tmp_path / "history.sqlite3.recovered-journal").write_bytes(b"half of a journal")
    store = opened(tmp_path, wall)
    assert {record.id for record in store.sessions()} == set(made)
    assert not list(tmp_path.glob("*.recovered*"))


ASIDE, BACKUP = Path("aside.sqlite3"), Path("backup.sqlite3")


@pytest.mark.parametrize(
    ("recovery", "told"),
    [
        (
            Recovery(None, 2, 0, BACKUP),
            "The history was gone. 2 sessions were saved: 2 from the backup backup.sqlite3.",
        ),
        (Recovery(ASIDE, 1, 1, None), "One session was saved: 1 read from the damaged file."),
        (Recovery(ASIDE, 2, 2, BACKUP), "2 sessions were saved: 2 read from the damaged file."),
        (Recovery(ASIDE, 3, 1, None), "3 sessions were saved: 1 read from the damaged file."),
        (
            Recovery(ASIDE, 3, 1, BACKUP),
            "3 sessions were saved: 1 read from the damaged file, 2 from the backup backup.sqlite3.",
        ),
        (Recovery(ASIDE, 0, 0, None), "there was no backup, so the history starts anew."),
    ],
)
def test_what_was_saved_is_told_with_where_it_comes_from(recovery: Recovery, told: str) -> None:
    assert recovery.sentences.endswith(told)
    assert ("the damaged file is kept as aside.sqlite3" in recovery.sentences) == (recovery.set_aside is not None)


def restored_and_set_aside(folder: Path) -> Path:
    """Leave what a process leaves that dies as it has set the damaged file aside, and return its place."""
    (folder / "history.sqlite3.recovered").write_bytes(b"restored")
    (folder / "history.sqlite3-journal").write_bytes(b"of the damaged one")
    return folder / "history.sqlite3"


def test_a_recovery_that_was_all_but_done_is_finished(tmp_path: Path, wall: FakeWall) -> None:
    database = restored_and_set_aside(tmp_path)
    assert finish_interrupted(database, tmp_path / "running", wall())
    assert database.read_bytes() == b"restored"
    assert not list(tmp_path.glob("history.sqlite3?*"))  # the journal would have been rolled into it
    assert not finish_interrupted(database, tmp_path / "running", wall())


def test_where_there_is_a_history_nothing_is_put_into_its_place(tmp_path: Path, wall: FakeWall) -> None:
    database = restored_and_set_aside(tmp_path)
    database.write_bytes(b"in use")
    assert not finish_interrupted(database, tmp_path / "running", wall())
    assert database.read_bytes() == b"in use"
    assert not finish_interrupted(tmp_path / "new" / "history.sqlite3", tmp_path / "running", wall())
    assert not (tmp_path / "running").exists()


@pytest.mark.parametrize("put_there", [Path.replace, shutil.copyfile])
def test_a_history_that_another_process_puts_there_meanwhile_stays(
    tmp_path: Path, wall: FakeWall, monkeypatch: pytest.MonkeyPatch, put_there: Callable[[Path, Path], object]
) -> None:
    fcntl = pytest.importorskip("fcntl")
    database = restored_and_set_aside(tmp_path)
    lock = fcntl.flock

    def locked_a_moment_too_late(descriptor: int, operation: int) -> None:
        put_there(tmp_path / "history.sqlite3.recovered", database)
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", locked_a_moment_too_late)
    assert not finish_interrupted(database, tmp_path / "running", wall())
    assert database.read_bytes() == b"restored"
    assert not list(tmp_path.glob("history-damaged-*"))


def test_a_folder_that_nothing_can_be_written_into_is_told(tmp_path: Path, wall: FakeWall) -> None:
    (tmp_path / "history.sqlite3").write_bytes(b"damaged")
    (tmp_path / "running").write_bytes(b"no folder")
    told = f"is damaged and cannot be replaced: {refusal((tmp_path / 'running').mkdir)}"
    with pytest.raises(HistoryUnavailable, match=told):
        recover(tmp_path / "history.sqlite3", tmp_path / "backups", tmp_path / "running", wall())
    assert (tmp_path / "history.sqlite3").read_bytes() == b"damaged"


def test_a_copy_in_which_sqlite_stumbles_is_passed_over_for_an_older_one(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 4, seed=1, wall=wall)
    store.file.back_up_to(tmp_path / "backups" / "history-2026-01-01.sqlite3")
    store.file.back_up_to(tmp_path / "backups" / "history-2026-01-02.sqlite3")
    store.forget()
    newest = bytearray((tmp_path / "backups" / "history-2026-01-02.sqlite3").read_bytes())
    newest[100:PAGE] = b"\xa5" * (PAGE - 100)  # its header is well, its schema is not
    (tmp_path / "backups" / "history-2026-01-02.sqlite3").write_bytes(newest)
    (tmp_path / "history.sqlite3").unlink()
    store = opened(tmp_path, wall)
    assert {record.id for record in store.sessions()} == set(made)
    assert "from the backup history-2026-01-01.sqlite3" in str(store.notice)


def test_several_damages_in_one_second_keep_as_many_files(tmp_path: Path, wall: FakeWall) -> None:
    for _ in range(3):
        (tmp_path / "history.sqlite3").write_bytes(b"damaged" * 100)
        opened(tmp_path, wall).forget()
    assert len(list(tmp_path.glob("history-damaged-*.sqlite3"))) == 3


def test_a_journal_goes_with_the_file_it_belongs_to(tmp_path: Path, wall: FakeWall) -> None:
    (tmp_path / "history.sqlite3").write_bytes(b"damaged" * 100)
    (tmp_path / "history.sqlite3-journal").write_bytes(b"of the damaged one")
    opened(tmp_path, wall)
    (aside,) = tmp_path.glob("history-damaged-*.sqlite3-journal")
    assert aside.read_bytes() == b"of the damaged one"


def test_a_journal_without_its_database_is_rolled_into_no_other(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    journal = hot_journal(tmp_path)
    made = fill_store(store, 30, seed=1, wall=wall)
    store.back_up_if_due()
    store.close()
    (tmp_path / "history.sqlite3").unlink()
    (tmp_path / "history.sqlite3-journal").write_bytes(journal)
    assert {record.id for record in opened(tmp_path, wall).sessions()} == set(made)
    assert [path.read_bytes() for path in tmp_path.glob("history-damaged-*-journal")] == [journal]


def test_backups_that_cannot_be_read_now_make_no_history_start_anew(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 5, seed=1, wall=wall)
    store.close()
    (tmp_path / "history.sqlite3").unlink()
    (copy,) = (tmp_path / "backups").iterdir()
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store = opened(tmp_path, wall)
        assert not store.persistent
        assert "another program is using it" in str(notice_of(store))
        other.execute("ROLLBACK")
    assert store.retry()
    assert {record.id for record in store.sessions()} == set(made)


def test_a_backup_beside_a_strange_journal_is_refused(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    fill_store(store, 30, seed=1, wall=wall)
    (tmp_path / "kept.sqlite3-journal").write_bytes(b"of another database")
    with pytest.raises(BackupFailed, match="belongs to another database"):
        store.file.back_up_to(tmp_path / "kept.sqlite3")
    assert not (tmp_path / "kept.sqlite3").exists()
    (tmp_path / "kept.sqlite3-journal").unlink()
    store.file.back_up_to(tmp_path / "kept.sqlite3")
    assert len(read_history(tmp_path / "kept.sqlite3").sessions) == 30


def test_damage_found_while_reading_is_repaired_at_the_next_try(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 60, seed=1, wall=wall)
    with closing(sqlite3.connect(tmp_path / "history.sqlite3")) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'session'").fetchone()[0]
    spoil(tmp_path, page=root)
    store.read(lambda connection: connection.execute("PRAGMA cache_size = 1"))  # nothing is remembered
    with pytest.raises(HistoryUnavailable, match="damaged"):
        store.sessions(limit=-1)
    assert store.retry()
    assert store.notice is not None
    assert "sessions were saved" in store.notice
    assert {record.id for record in store.sessions(limit=-1)} == set(made)


def test_damage_found_while_writing_costs_no_session(tmp_path: Path, wall: FakeWall) -> None:
    store = opened(tmp_path, wall)
    fill_store(store, 60, seed=1, wall=wall)
    with closing(sqlite3.connect(tmp_path / "history.sqlite3")) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'session'").fetchone()[0]
    spoil(tmp_path, page=root)
    store.read(lambda connection: connection.execute("PRAGMA cache_size = 1"))
    record = replace(made_up(random.Random(9), wall() + timedelta(hours=1)), note="the new one")
    assert store.save(record)
    assert store.session(record.id) == record
    assert store.session_count() == 61


NONSENSE = (
    "UPDATE freeze SET last_day = '2001-01-01'",
    "UPDATE freeze SET kind = 'envy'",
    "UPDATE freeze SET first_day = 'soon'",
    "UPDATE removed SET removed_utc = -5",
    "UPDATE removed SET removed_utc = 999999999999999999",
    "UPDATE session SET local_day = '2026-13-01'",
    "UPDATE session SET started_utc = -1",
    "UPDATE session SET first_side = 'top'",
    "UPDATE session SET utc_offset_min = 99999",
    "UPDATE step SET sets = 0",
    "UPDATE step SET zones = '[1]'",
    "UPDATE step SET zones = 'lips'",
    "UPDATE step SET outcome = 'blinked'",
    "UPDATE moment SET kind = 'blinked'",
    "UPDATE moment SET recorded_utc = 999999999999999999",
    "UPDATE OR IGNORE reaction SET kind = 'envy'",
)


@pytest.mark.parametrize("change", NONSENSE)
def test_what_makes_no_sense_is_left_out_and_never_stops_a_recovery(
    tmp_path: Path, wall: FakeWall, change: str
) -> None:
    store = opened(tmp_path, wall)
    made = fill_store(store, 12, seed=1, wall=wall)
    add_freeze(store, FreezeKind.REST, WALL_START.date(), WALL_START.date())
    store.delete(made.pop())
    store.forget()
    with closing(sqlite3.connect(tmp_path / "history.sqlite3", isolation_level=None)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(change)
        raw.execute("DROP INDEX session_open")  # damage that is always found, whatever becomes of the change
    store = opened(tmp_path, wall)
    assert store.notice is not None
    assert store.notice.startswith("The history was damaged")
    assert {record.id for record in store.sessions()} <= set(made)
    if not change.startswith("UPDATE session"):
        assert store.session_count() >= 1 or change.startswith("UPDATE step SET sets")
