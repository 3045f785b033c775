# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One copy a day on change, seven kept; a copy is whole or not there; failing to make one costs nothing else."""

import os
import sqlite3
import stat
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from facetimer.history.file import connection as history_file
from facetimer.history.file.backups import (
    BEFORE_KEPT,
    DAILY_KEPT,
    BackupFailed,
    Backups,
    KeptBackup,
    count_sessions,
    stop_if_busy,
)
from facetimer.history.file.opening import open_in_memory
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, fill_store
from tests.history.histories import FakeWall, Practice, open_store


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


@pytest.fixture
def store(tmp_path: Path, wall: FakeWall) -> Store:
    return open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=wall)


def names(tmp_path: Path) -> list[str]:
    folder = tmp_path / "backups"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def count_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM session").fetchone()[0])


def test_a_session_ends_with_the_copy_of_its_day(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    practice = Practice(store, wall=wall)
    practice.player.start()
    practice.finish()
    assert names(tmp_path) == ["history-2026-01-05.sqlite3"]
    assert count_in(tmp_path / "backups" / "history-2026-01-05.sqlite3") == 1


def test_seven_days_are_kept(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    for _ in range(DAILY_KEPT + 3):
        wall.advance(days=1)
        fill_store(store, 1, seed=int(wall.at.timestamp()), wall=FakeWall(wall.at))
        store.back_up_if_due()
    assert len(names(tmp_path)) == DAILY_KEPT
    assert names(tmp_path)[-1] == f"history-{wall.at.date()}.sqlite3"
    assert count_in(tmp_path / "backups" / names(tmp_path)[-1]) == DAILY_KEPT + 3


def test_as_many_days_are_kept_as_the_person_wants(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    store.file.keep_backups(2)
    for _ in range(4):
        wall.advance(days=1)
        fill_store(store, 1, seed=int(wall.at.timestamp()), wall=FakeWall(wall.at))
        store.back_up_if_due()
    assert len(names(tmp_path)) == 2


def test_nothing_new_is_not_copied_again(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    before = names(tmp_path)
    wall.advance(days=5)
    store.back_up_if_due()
    store.close()
    assert names(tmp_path) == before


def test_the_copy_of_the_day_is_renewed_while_the_history_is_small(
    tmp_path: Path, wall: FakeWall, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(2):
        fill_store(store, 1, seed=seed, wall=FakeWall(wall.at))
        store.back_up_if_due()
    copy = tmp_path / "backups" / names(tmp_path)[0]
    assert count_in(copy) == 2
    monkeypatch.setattr(history_file, "BACKED_UP_EACH_TIME_BYTES", 0)
    fill_store(store, 1, seed=9, wall=FakeWall(wall.at))
    store.back_up_if_due()
    assert count_in(copy) == 2  # a large one is copied once a day
    wall.advance(days=1)
    store.back_up_if_due()
    assert [count_in(tmp_path / "backups" / name) for name in names(tmp_path)] == [2, 3]


def test_of_the_copies_before_a_merge_three_are_kept(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    for _ in range(BEFORE_KEPT + 2):
        wall.advance(minutes=1)
        store.back_up_before("merge")
    kept = names(tmp_path)
    assert len([name for name in kept if "before-merge" in name]) == BEFORE_KEPT
    assert len(kept) == BEFORE_KEPT + 1  # the daily one is not thinned out by them


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_copies_are_for_this_account_only(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    folder = tmp_path / "backups"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_backup_that_cannot_be_made_is_told_and_costs_nothing(
    tmp_path: Path, wall: FakeWall, store: Store
) -> None:
    (tmp_path / "backups").write_text("a file where the folder belongs")
    made = fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    assert store.notice is not None
    assert store.notice.startswith("No backup could be made")
    assert [record.id for record in store.sessions()] == made
    with pytest.raises(BackupFailed):
        store.back_up_before("merge")


def test_a_cut_short_copy_is_no_copy(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    (tmp_path / "backups" / "history-2027-01-01.sqlite3.unfinished").write_bytes(b"half")
    assert [path.name for path in Backups(tmp_path / "backups").newest_first()] == [names(tmp_path)[0]]


def test_the_copies_there_are_say_when_why_and_how_many(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 3, seed=1, wall=wall)
    store.back_up_if_due()
    daily = tmp_path / "backups" / names(tmp_path)[0]
    os.utime(daily, (1_767_600_000, 1_767_600_000))
    before = store.back_up_before("merge")
    os.utime(before, (1_767_700_000, 1_767_700_000))
    damaged = tmp_path / "backups" / "history-2026-01-01.sqlite3"
    damaged.write_bytes(b"no database")
    os.utime(damaged, (1, 1))
    Practice(store, wall=wall).player.start()  # a session that is going on has not ended
    assert store.file.backups() == [
        KeptBackup(before, datetime.fromtimestamp(1_767_700_000, UTC), 3, "merge"),
        KeptBackup(daily, datetime.fromtimestamp(1_767_600_000, UTC), 3, None),
        KeptBackup(damaged, datetime.fromtimestamp(1, UTC), None, None),
    ]


def test_counting_a_copy_leaves_it_as_it_is(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 3, seed=1, wall=wall)
    store.file.back_up_to(tmp_path / "copy.sqlite3")
    content = (tmp_path / "copy.sqlite3").read_bytes()
    assert count_sessions(tmp_path / "copy.sqlite3") == 3
    assert count_sessions(tmp_path / "none.sqlite3") is None
    assert (tmp_path / "copy.sqlite3").read_bytes() == content
    assert not (tmp_path / "none.sqlite3").exists()


def test_what_a_killed_copy_has_left_is_cleared_away(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    store.back_up_if_due()
    abandoned, being_made = (tmp_path / "backups" / f"history-{n}.sqlite3.unfinished" for n in "12")
    for path in (abandoned, being_made):
        path.write_bytes(b"half")
    os.utime(abandoned, (1_767_600_000, 1_767_600_000))
    store.back_up_before("merge")
    assert not abandoned.exists()
    assert being_made.exists()


def test_a_person_may_put_a_copy_anywhere(tmp_path: Path, wall: FakeWall, store: Store) -> None:
    fill_store(store, 2, seed=1, wall=wall)
    target = tmp_path / "stick" / "mine.sqlite3"
    store.file.back_up_to(target)
    store.file.back_up_to(target)
    assert count_in(target) == 2
    assert [path.name for path in target.parent.iterdir()] == ["mine.sqlite3"]


def test_a_locked_history_does_not_make_a_backup_wait_for_ever(
    tmp_path: Path, wall: FakeWall, store: Store
) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    with closing(sqlite3.connect(tmp_path / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BackupFailed, match="another program is using"):
            store.back_up_before("merge")
    stop_if_busy(sqlite3.SQLITE_OK, 0, 0)
    wall.at += timedelta(seconds=1)
    assert store.back_up_before("merge").exists()


def test_a_history_that_went_before_its_daily_backup_is_told_in_a_sentence(
    tmp_path: Path, wall: FakeWall, store: Store
) -> None:
    fill_store(store, 1, seed=1, wall=wall)
    (tmp_path / "history.sqlite3").unlink()

    store.back_up_if_due()

    assert store.notice == f"No backup could be made in {tmp_path / 'backups'}: No such file or directory."


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


def test_the_copy_of_a_day_is_kept_with_the_others(tmp_path: Path) -> None:
    copies = Backups(tmp_path / "backups")
    with closing(open_in_memory()) as connection:
        for day in range(1, 10):
            copies.make_daily(connection, date(2026, 1, day))
    assert len(copies.newest_first()) == copies.daily_kept


def test_a_copy_that_another_facetimer_thins_out_meanwhile_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = Backups(tmp_path)
    with closing(open_in_memory()) as connection:
        for day in (1, 2, 3):
            copies.make_daily(connection, date(2026, 1, day))
    thinned, real = tmp_path / "history-2026-01-01.sqlite3", Path.stat
    asked: list[Path] = []

    def stat_of(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        result = real(path, follow_symlinks=follow_symlinks)
        if path == thinned:
            asked.append(path)
            path.unlink()
        return result

    monkeypatch.setattr(Path, "stat", stat_of)
    assert len(copies.newest_first()) in {2, 3}
    assert asked
    assert {each.path.name for each in copies.kept()} == {
        "history-2026-01-02.sqlite3",
        "history-2026-01-03.sqlite3",
    }
