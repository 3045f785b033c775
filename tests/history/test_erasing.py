# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Deleting everything leaves nothing of the person, and touches nothing of anybody else."""

from pathlib import Path

import pytest

from facetimer.history.erasing import erase_everything
from facetimer.history.exchange import sync_folder
from facetimer.history.exchange.imports import restore_file
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.store import Store
from facetimer.settings_file import files_of
from tests.closed import nowhere
from tests.history.chronicles import WALL_START, fill_store
from tests.history.histories import FakeWall, open_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    wall = FakeWall(WALL_START)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "history.sqlite3").write_bytes(b"damaged" * 100)  # so that one is set aside
    (tmp_path / "home").mkdir()
    opened = open_store(
        tmp_path / "data" / "history.sqlite3",
        tmp_path / "data" / "backups",
        now=wall,
        emergency_folders=[tmp_path / "home"],
    )
    fill_store(opened, 5, seed=1, wall=wall)
    opened.back_up_if_due()
    opened.back_up_before("merge")
    return opened


def test_nothing_is_left(tmp_path: Path, store: Store) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    theirs = shared / "facetimer-other-machine.jsonl"
    theirs.write_text("")
    assert SyncFolder(shared, store).exchange(WALL_START).published > 0
    settings, cache = tmp_path / "config" / "settings.toml", tmp_path / "data" / "cache"
    settings.parent.mkdir()
    settings.write_text("flags = ['SKIN']")
    cache.mkdir()
    (cache / "spoken.wav").write_bytes(b"")
    (tmp_path / "home" / "facetimer-unsaved-2026-01-01T000000.json").write_text("{}")
    library = tmp_path / "data" / "library"
    library.mkdir()
    left = erase_everything(
        store,
        tmp_path / "data" / "history.sqlite3",
        tmp_path / "data" / "backups",
        sync_folder=shared,
        others=[settings, cache, tmp_path / "never-was"],
    )
    assert left == []
    assert list((tmp_path / "data").iterdir()) == [library]
    assert list((tmp_path / "config").iterdir()) == []
    assert list((tmp_path / "home").iterdir()) == []
    assert list(shared.iterdir()) == [theirs]


def test_a_file_written_under_an_earlier_name_of_the_computer_goes_too(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    SyncFolder(shared, store).exchange(WALL_START)
    monkeypatch.setattr(sync_folder, "computer_name", lambda: "renamed")
    store.file.back_up_to(tmp_path / "kept.sqlite3")
    restore_file(store, tmp_path / "kept.sqlite3")
    SyncFolder(shared, store).exchange(WALL_START)
    theirs = shared / "facetimer-other-12345678.jsonl"
    theirs.write_text("")
    assert len(list(shared.iterdir())) == 3
    database, backups = tmp_path / "data" / "history.sqlite3", tmp_path / "data" / "backups"
    assert erase_everything(store, database, backups, sync_folder=shared, others=[]) == []
    assert list(shared.iterdir()) == [theirs]


def test_a_sync_folder_that_is_not_there_is_told(tmp_path: Path, store: Store) -> None:
    away = tmp_path / "stick"
    database, backups = tmp_path / "data" / "history.sqlite3", tmp_path / "data" / "backups"
    (left,) = erase_everything(store, database, backups, sync_folder=away, others=[])
    assert left[0] == away
    assert "not there at the moment" in left[1]


def test_a_sync_folder_that_cannot_be_looked_at_is_told_and_all_else_is_deleted(
    tmp_path: Path, store: Store
) -> None:
    lost = nowhere(tmp_path)
    database, backups = tmp_path / "data" / "history.sqlite3", tmp_path / "data" / "backups"
    left = erase_everything(store, database, backups, sync_folder=lost, others=[])
    assert left == [(lost, "File name too long")]
    assert not database.exists()
    assert not backups.exists()


def test_what_is_in_a_folder_that_cannot_be_looked_at_is_named(tmp_path: Path, store: Store) -> None:
    settings, database = nowhere(tmp_path) / "settings.toml", nowhere(tmp_path) / "history.sqlite3"
    left = erase_everything(store, database, tmp_path / "backups", sync_folder=None, others=files_of(settings))
    assert {settings, database} <= {path for path, _ in left}


def test_afterwards_it_starts_anew_without_a_word(tmp_path: Path, store: Store) -> None:
    database, backups = tmp_path / "data" / "history.sqlite3", tmp_path / "data" / "backups"
    erase_everything(store, database, backups, sync_folder=None, others=[])
    store.close()  # as the app does when it ends
    assert list((tmp_path / "data").iterdir()) == []
    fresh = open_store(database, backups, now=FakeWall(WALL_START))
    assert fresh.notice is None
    assert fresh.sessions() == []


def test_what_cannot_be_deleted_is_named_with_the_reason(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("")
    unlink = Path.unlink

    def refusing(path: Path, missing_ok: bool = False) -> None:
        if path == settings:
            raise PermissionError(1, "Operation not permitted")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing)
    left = erase_everything(
        store,
        tmp_path / "data" / "history.sqlite3",
        tmp_path / "data" / "backups",
        sync_folder=None,
        others=[settings],
    )
    assert left == [(settings, "Operation not permitted")]
    assert not (tmp_path / "data" / "history.sqlite3").exists()
