# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where the file format has its edges: cells that just fit, keys below zero, pages that claim too much."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from facetimer.history.file.damaged_pages import DEFAULT_PAGE_BYTES, Row, iter_rows, page_bytes

PAGE = 512


def written(folder: Path, columns: str, rows: Sequence[tuple[object, ...]], then: str = "") -> bytes:
    """Return the bytes of a database with one table, which has these rows."""
    path = folder / "x.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        connection.execute(f"CREATE TABLE t ({columns}) {then}")
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO t VALUES ({marks})", rows)
        connection.commit()
    return path.read_bytes()


def rows_in(content: bytes, columns: int) -> list[Row]:
    """Return the rows of our own table: all that are not on the first page, which has the schema."""
    return [row for row in iter_rows(content) if len(row.values) == columns and row.pages[0] != 1]


def test_a_row_is_found_whether_it_just_fits_its_page_or_just_does_not(tmp_path: Path) -> None:
    texts = [(length, "x" * length) for length in range(PAGE - 70, PAGE + 10)]
    found = rows_in(written(tmp_path, "number, words", texts), 2)
    assert sorted(row.values for row in found) == texts
    assert {len(row.pages) for row in found} == {1, 2}


def test_a_row_of_a_table_without_row_numbers_is_found_at_that_edge_too(tmp_path: Path) -> None:
    texts = [(length, "x" * length) for length in range(60, 140)]
    found = rows_in(written(tmp_path, "number INTEGER PRIMARY KEY, words", texts, "WITHOUT ROWID"), 2)
    assert sorted(row.values for row in found) == texts
    assert {len(row.pages) for row in found} == {1, 2}


def test_numbers_of_rows_may_be_below_zero(tmp_path: Path) -> None:
    keys = [-(2**63), -5, -1, 0, 5, 2**63 - 1]
    found = rows_in(written(tmp_path, "key INTEGER PRIMARY KEY, a", [(key, "x") for key in keys]), 2)
    assert sorted(row.rowid for row in found if row.rowid is not None) == keys


def test_a_table_of_one_column_is_read(tmp_path: Path) -> None:
    found = rows_in(written(tmp_path, "a", [("one",), ("two",)]), 1)
    assert [row.values for row in found] == [("one",), ("two",)]


def test_a_row_whose_last_bytes_are_cut_off_is_not_made_up(tmp_path: Path) -> None:
    content = written(tmp_path, "a", [("y" * 600,)])
    assert [row.values for row in rows_in(content, 1)] == [("y" * 600,)]
    assert rows_in(content[:-400], 1) == []


def test_a_page_that_claims_more_cells_than_it_has_room_for_is_left_alone() -> None:
    first = bytearray(PAGE)
    first[16:18] = PAGE.to_bytes(2, "big")
    claims = bytearray(PAGE)
    # A leaf whose header, read as a cell at 0, would be a row: 13 bytes of 1, 1 and a blob.
    claims[:6] = bytes([13, 1, 4, 1, 9, 28])
    assert list(iter_rows(bytes(first + claims))) == []


def test_a_cell_that_runs_out_of_its_page_is_left_out() -> None:
    first = bytearray(PAGE)
    first[16:18] = PAGE.to_bytes(2, "big")
    page = bytearray(PAGE)
    page[0], page[4], page[8:10] = 13, 1, (PAGE - 1).to_bytes(2, "big")
    for last in (0x05, 0x85):
        page[-1] = last
        assert list(iter_rows(bytes(first + page))) == []


@pytest.mark.parametrize(
    ("stated", "size"),
    [
        (1, 65536), (512, 512), (4096, 4096), (32768, 32768),
        (0, DEFAULT_PAGE_BYTES), (2, DEFAULT_PAGE_BYTES), (256, DEFAULT_PAGE_BYTES), (1000, DEFAULT_PAGE_BYTES),
    ],
)  # fmt: skip
def test_the_size_of_a_page_is_a_power_of_two_or_the_usual_one(stated: int, size: int) -> None:
    assert page_bytes(bytes(16) + stated.to_bytes(2, "big")) == size
