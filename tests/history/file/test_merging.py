# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a merge does, what it reports, and what it leaves to be told to the other machines."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from facetimer.history.file.merging import (
    MergeReport,
    get_history,
    is_deleted,
    merge_into,
    put_freeze,
    put_removed,
    tried_out,
)
from facetimer.history.file.opening import open_in_memory
from facetimer.history.records import Freeze, FreezeKind, Outcome
from facetimer.history.versions import History, completed
from tests.history.chronicles import WALL_START, made_up

RECORD = made_up(random.Random(1), WALL_START, steps=3)
LATER = replace(RECORD, note="later", changed_utc=RECORD.changed_utc + timedelta(days=1))
OTHER = made_up(random.Random(2), WALL_START)
FREEZE = Freeze("00000000-0000-4000-8000-000000000000", FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 3))
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


def test_a_freeze_that_is_known_is_not_told_again(connection: sqlite3.Connection) -> None:
    put_freeze(connection, FREEZE, published=True)
    put_freeze(connection, FREEZE)
    assert unpublished(connection, "freeze") == 0
    longer = replace(FREEZE, last_day=date(2026, 1, 5))
    put_freeze(connection, longer)
    assert get_history(connection).freezes == {FREEZE.id: longer}
    assert unpublished(connection, "freeze") == 1


def test_each_session_is_counted_once(connection: sqlite3.Connection) -> None:
    running = replace(OTHER, id=FREEZE.id, outcome=Outcome.RUNNING)
    assert merge_into(connection, [RECORD, OTHER, running], {}, []) == MergeReport(added=2, left_out=1)
    assert merge_into(connection, [RECORD, OTHER], {}, []) == MergeReport(unchanged=2)
    assert merge_into(connection, [LATER], {OTHER.id: MOMENT}, []) == MergeReport(updated=1, deleted=1)
    assert merge_into(connection, [RECORD], {}, []) == MergeReport(kept=1)
    assert merge_into(connection, [OTHER], {}, []) == MergeReport(stayed_deleted=1)
    assert get_history(connection) == History({RECORD.id: LATER}, {OTHER.id: MOMENT})


def test_each_time_off_is_counted_where_it_changes(connection: sqlite3.Connection) -> None:
    longer = replace(FREEZE, last_day=date(2026, 1, 5))
    counts = [merge_into(connection, [], {}, [each]).off_added for each in (FREEZE, FREEZE, longer, FREEZE)]
    assert counts == [1, 0, 1, 0]
    assert merge_into(connection, [], {FREEZE.id: MOMENT}, [FREEZE]) == MergeReport(off_deleted=1)
    assert merge_into(connection, [], {FREEZE.id: MOMENT}, []) == MergeReport()


def test_a_change_that_is_tried_out_is_told_and_leaves_all_as_it_was(connection: sqlite3.Connection) -> None:
    merge_into(connection, [RECORD], {}, [FREEZE])
    before = get_history(connection)

    report = tried_out(connection, lambda tried: merge_into(tried, [LATER, OTHER], {FREEZE.id: MOMENT}, []))

    assert report == MergeReport(added=1, updated=1, off_deleted=1)
    assert get_history(connection) == before
    assert not connection.in_transaction


def test_a_change_that_breaks_off_while_it_is_tried_out_leaves_all_as_it_was(
    connection: sqlite3.Connection,
) -> None:
    merge_into(connection, [RECORD], {}, [])
    before = get_history(connection)

    def broken_off(tried: sqlite3.Connection) -> MergeReport:
        merge_into(tried, [LATER, OTHER], {}, [])
        raise ValueError("the file ends here")

    with pytest.raises(ValueError, match="the file ends here"):
        tried_out(connection, broken_off)

    assert get_history(connection) == before
    assert not connection.in_transaction


@pytest.mark.parametrize(
    ("count", "changed"),
    [
        *(("added", True), ("updated", True), ("deleted", True), ("kept", False)),
        *(("off_added", True), ("off_deleted", True)),
    ],
)
def test_what_was_already_here_changes_nothing(count: str, changed: bool) -> None:
    assert MergeReport(**{count: 1}).changed == changed


def test_the_report_is_a_sentence() -> None:
    report = MergeReport(added=2, left_out=1)
    assert report.sentence == "Sessions: 2 added, 1 left out because they were still going on."
    assert MergeReport(unchanged=2, off_added=1).sentence == (
        "Sessions: 2 already here. Times of rest or illness: 1 added."
    )
    assert MergeReport().sentence == "There was no session to merge."


def test_days_off_that_were_deleted_anywhere_are_gone(connection: sqlite3.Connection) -> None:
    merge_into(connection, [], {}, [FREEZE])
    assert get_history(connection).freezes == {FREEZE.id: FREEZE}
    merge_into(connection, [], {FREEZE.id: MOMENT}, [])
    merge_into(connection, [], {}, [FREEZE])
    assert get_history(connection) == History(removed={FREEZE.id: MOMENT})


def test_it_can_be_asked_what_was_deleted(connection: sqlite3.Connection) -> None:
    merge_into(connection, [RECORD, OTHER], {}, [])
    merge_into(connection, [], {RECORD.id: MOMENT}, [])
    assert [is_deleted(each)(connection) for each in (RECORD.id, OTHER.id)] == [True, False]


def test_what_is_not_said_to_come_out_of_the_folder_is_to_be_told(
    connection: sqlite3.Connection,
) -> None:
    merge_into(connection, [RECORD], {OTHER.id: MOMENT}, [FREEZE])
    assert [unpublished(connection, table) for table in ("session", "removed", "freeze")] == [1, 1, 1]
