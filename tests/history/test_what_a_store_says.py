# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a history says of itself, and what it says when it cannot do something."""

import random
from pathlib import Path

import pytest

from facetimer.history.file.opening import HistoryUnavailable, open_database
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import store_in


def nowhere(folder: Path) -> Store:
    """Return a history whose folder cannot be made, because a file stands there."""
    (folder / "data").write_text("a file")
    return store_in(folder / "data")


def test_a_session_that_only_waits_to_be_written_is_no_trouble(tmp_path: Path) -> None:
    store = store_in(tmp_path)

    store.keep(made_up(random.Random(1), WALL_START))

    assert store.is_behind
    assert store.notice is None


def test_a_fault_that_has_cost_nothing_yet_is_told_as_it_is(tmp_path: Path) -> None:
    store = nowhere(tmp_path)

    assert store.notice is not None
    assert store.notice.endswith("cannot be used: Not a directory.")


def test_what_cannot_be_written_says_why(tmp_path: Path) -> None:
    store = nowhere(tmp_path)

    with pytest.raises(HistoryUnavailable, match=r"cannot be used: Not a directory\."):
        store.write(lambda _connection: None)


def test_a_history_that_was_let_go_of_says_that_it_cannot_be_written(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.close()

    with pytest.raises(HistoryUnavailable, match="The history cannot be written"):
        store.write(lambda _connection: None)


def test_a_folder_that_cannot_be_made_is_the_reason_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    with pytest.raises(HistoryUnavailable, match=r"cannot be used: File exists\."):
        open_database(tmp_path / "data" / "history.sqlite3", lambda _connection: None)
