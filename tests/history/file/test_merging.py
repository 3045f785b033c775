# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a merge leaves to be told to the other machines."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from facetimer.history.file.merging import merge_into, put_removed
from facetimer.history.file.opening import open_in_memory
from facetimer.history.versions import completed
from tests.history.chronicles import WALL_START, made_up

RECORD = made_up(random.Random(1), WALL_START, steps=3)
LATER = replace(RECORD, note="later", changed_utc=RECORD.changed_utc + timedelta(days=1))
MOMENT = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(open_in_memory()) as opened:
        yield opened


def unpublished(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT unpublished FROM {table}").fetchone()[0])


@pytest.mark.parametrize("from_folder", [True, False])
def test_what_came_from_a_file_is_still_to_be_told(connection: sqlite3.Connection, from_folder: bool) -> None:
    for version in (RECORD, LATER):  # one that was not known, and one that is newer
        merge_into(connection, [version], {}, [], published=from_folder)
        assert unpublished(connection, "session") == (not from_folder)


def test_a_version_made_of_two_is_to_be_told(connection: sqlite3.Connection) -> None:
    merge_into(connection, [RECORD], {}, [], published=True)
    poorer = replace(LATER, steps=LATER.steps[:1])
    merge_into(connection, [poorer], {}, [], choose=completed, published=True)
    assert unpublished(connection, "session") == 1


def test_of_two_deletions_the_later_date_counts_and_what_was_not_told_stays_so(
    connection: sqlite3.Connection,
) -> None:
    def row() -> tuple[int, int]:
        ((ms, flag),) = connection.execute("SELECT removed_utc, unpublished FROM removed")
        return int(ms), int(flag)

    first, second = int(MOMENT.timestamp() * 1000), int(MOMENT.timestamp() * 1000) + 86_400_000
    put_removed(connection, {RECORD.id: MOMENT})
    assert row() == (first, 1)
    put_removed(connection, {RECORD.id: MOMENT + timedelta(days=1)}, published=True)
    assert row() == (second, 1)
    put_removed(connection, {RECORD.id: MOMENT}, published=True)
    assert row() == (second, 1)


def test_a_deletion_that_was_told_and_is_dated_anew_is_told_anew(connection: sqlite3.Connection) -> None:
    put_removed(connection, {RECORD.id: MOMENT}, published=True)
    assert unpublished(connection, "removed") == 0
    put_removed(connection, {RECORD.id: MOMENT + timedelta(days=1)})
    assert unpublished(connection, "removed") == 1
