# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What no database would take is put into a file elsewhere, found again and brought in."""

import os
from pathlib import Path

import pytest

from facetimer.history.emergency_file import Leftover, bring_in, close, waiting
from facetimer.history.exchange.imports import UnreadableHistory, merge_file
from facetimer.history.store import Store
from tests.history.histories import FakeWall, look_at, open_store, practised, store_in


def store_nowhere(folder: Path) -> Store:
    """Return a history whose folder cannot be made, because a file stands there."""
    (folder / "data").write_text("a file where the folder belongs")
    return store_in(folder)


def test_what_no_file_would_take_is_put_elsewhere_and_can_be_merged(tmp_path: Path) -> None:
    store = store_nowhere(tmp_path)
    identifier = practised(store)
    left = close(store)
    assert left is not None
    assert left.file is not None
    assert left.file.parent == tmp_path
    assert left.sentence.startswith(f"The history {tmp_path / 'data' / 'history.sqlite3'} cannot be used: ")
    assert left.sentence.endswith(f"What could not be written is in {left.file}; `facetimer merge` adds it.")
    (tmp_path / "data").unlink()
    later = store_in(tmp_path)
    assert merge_file(later, left.file).added == 1
    assert [record.id for record in later.sessions()] == [identifier]


def test_what_was_put_elsewhere_is_found_and_brought_in(tmp_path: Path) -> None:
    store = store_nowhere(tmp_path)
    identifier = practised(store)
    left = close(store)
    assert left is not None
    assert left.file is not None
    (tmp_path / "data").unlink()
    (tmp_path / "facetimer-unsaved-folder.json").mkdir()
    (tmp_path / "facetimer-unsaved-link.json").symlink_to(tmp_path / "elsewhere")
    later = store_in(tmp_path)
    assert waiting(later) == [left.file]
    assert bring_in(later, left.file).added == 1
    assert waiting(later) == []
    assert [record.id for record in later.sessions()] == [identifier]


def test_a_file_that_goes_while_it_is_looked_for_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    (tmp_path / "facetimer-unsaved-2026-01-01T000000.json").write_text("{}")

    def gone(_path: Path) -> os.stat_result:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "lstat", gone)
    assert waiting(store) == []


def test_what_cannot_be_written_goes_where_a_person_would_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    (tmp_path / "data").write_text("a file where the folder belongs")
    store = open_store(tmp_path / "data" / "h.sqlite3", tmp_path / "b", now=FakeWall())
    practised(store)
    left = close(store)
    assert left is not None
    assert left.file is not None
    assert left.file.parent == home


@pytest.mark.skipif(os.name != "posix", reason="files of other accounts are told by their owner")
def test_what_another_account_left_is_not_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path)
    (tmp_path / "facetimer-unsaved-2026-01-01T000000.json").write_text("{}")
    assert len(waiting(store)) == 1
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert waiting(store) == []


def test_a_deletion_that_could_not_be_written_is_put_elsewhere_too(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    gone, kept = practised(store), practised(store)
    other = look_at(tmp_path)
    other.execute("BEGIN IMMEDIATE")
    store.delete(gone)
    assert store.is_behind
    assert store.session(gone) is None
    assert "One deletion is kept in memory" in str(store.notice)
    left = close(store)
    other.execute("ROLLBACK")
    assert left is not None
    assert left.file is not None
    later = store_in(tmp_path)
    assert bring_in(later, left.file).deleted == 1
    assert [record.id for record in later.sessions()] == [kept]


def test_what_cannot_be_brought_in_stays(tmp_path: Path) -> None:
    path = tmp_path / "facetimer-unsaved-2026-01-01T000000.json"
    path.write_text("half a docu")
    store = store_in(tmp_path)
    with pytest.raises(UnreadableHistory):
        bring_in(store, path)
    assert waiting(store) == [path]


def test_nothing_is_put_elsewhere_while_all_is_well(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practised(store)
    assert close(store) is None
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_where_no_place_takes_it_closing_still_ends(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder belongs")
    store = open_store(
        tmp_path / "data" / "h.sqlite3", tmp_path / "b", now=FakeWall(), emergency_folders=[tmp_path / "not there"]
    )
    practised(store)
    left = close(store)
    assert isinstance(left, Leftover)
    assert left.file is None
    assert left.sentence.endswith("One session is lost: no other folder could take it.")
    assert close(store) is None
