# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A history is looked at and told of, and nothing is changed by it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facetimer.history.file.inspecting import GOOD, Inspection, inspect_history
from facetimer.history.file.migrations import LATEST
from tests.history.chronicles import WALL_START, fill_store
from tests.history.file.test_migrations import SCHEMAS, load
from tests.history.histories import FakeWall, open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    wall = FakeWall(WALL_START)
    path = tmp_path / "data" / "history.sqlite3"
    store = open_store(path, tmp_path / "backups", now=wall)
    fill_store(store, 3, seed=1, wall=wall)
    store.forget()
    return path


def looked_at(database: Path) -> Inspection:
    """Inspect it, and see that everything is as it was."""
    root = database.parents[1]

    def everything() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    before = everything()
    found = inspect_history(database, root / "backups")
    assert everything() == before
    assert found.health.isprintable()
    return found


def test_a_whole_history_is_good(database: Path) -> None:
    assert looked_at(database) == Inspection(True, GOOD, database.stat().st_size, 3)


def test_one_that_has_not_begun_is_told_from_one_that_is_gone(database: Path, tmp_path: Path) -> None:
    whole = database.read_bytes()
    database.unlink()
    assert looked_at(database) == Inspection(False, "there is none yet; the first session makes it")
    database.touch()
    assert looked_at(database) == Inspection(True, "there is none yet; the first session makes it")
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "history-2026-01-05.sqlite3").write_bytes(whole)
    for exists in (True, False):
        found = looked_at(database)
        assert found.health.startswith("The history is gone. When it is next opened, it is restored; there is 1 ")
        assert (found.exists, found.bytes, found.sessions) == (exists, 0, None)
        database.unlink(missing_ok=True)


def change(pragma: str) -> Callable[[Path], None]:
    def work(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(pragma)

    return work


def noise(path: Path) -> None:
    path.write_bytes(b"no history" * 500)


def no_text(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"sqlite_autoindex_session_1", b"sqlite_autoindex_\xff\n\x1b_nnn1", 1))


def no_words(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE step", b"CREATE \xff\xffBLE step", 1))


def torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(4096) + content[8192:])


@pytest.mark.parametrize("damage", [noise, no_text, no_words, torn])
def test_a_damaged_one_is_told_with_what_will_come_of_it(damage: Callable[[Path], None], database: Path) -> None:
    damage(database)
    found = looked_at(database)
    assert found.health.startswith((f"The history {database} is ", f"{database} is not a database."))
    assert found.health.endswith("When it is next opened, it is set aside and restored.")
    assert (found.exists, found.bytes, found.sessions) == (True, database.stat().st_size, None)


def test_one_of_a_newer_version_is_told_and_will_not_be_touched(database: Path) -> None:
    change("PRAGMA user_version = 999")(database)
    found = looked_at(database)
    assert "written by a newer version of facetimer" in found.health
    assert "set aside" not in found.health
    assert (found.exists, found.bytes, found.sessions) == (True, database.stat().st_size, None)


def test_one_in_an_older_form_says_what_it_will_become(tmp_path: Path) -> None:
    database = tmp_path / "data" / "old.sqlite3"
    database.parent.mkdir()
    load(SCHEMAS[-2], database)
    found = looked_at(database)
    assert found.health == f"{GOOD}; when it is next opened, its form {LATEST - 1} becomes {LATEST}"
    assert found.sessions == 4


def test_what_cannot_be_looked_at_is_told_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = looked_at(tmp_path / "file" / "history.sqlite3")
    assert not found.exists
    assert found.health.endswith("cannot be used: Not a directory.")
