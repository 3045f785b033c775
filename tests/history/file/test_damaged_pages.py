# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Rows read out of pages without SQLite are the rows SQLite has, whatever their shape; nonsense yields nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetimer.history.file.damaged_pages import DEFAULT_PAGE_BYTES, iter_rows, page_bytes

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from([0, 1, 127, 128, -129, 2**15, 2**23, 2**31, 2**47]),
    st.floats(allow_nan=False),
    st.text(max_size=30),
    st.binary(max_size=30),
    st.integers(0, 9_000).map("x".__mul__),  # up to three overflow pages
)


@settings(max_examples=40)
@given(
    rows=st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=60), page_size=st.sampled_from([512, 4096, 65536])
)
def test_every_row_of_a_table_is_found(
    rows: list[tuple[object, ...]], page_size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("pages") / "x.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("CREATE TABLE t (a, b, c)")
        connection.execute("CREATE TABLE w (number INTEGER PRIMARY KEY, a) WITHOUT ROWID")
        connection.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
        connection.executemany("INSERT INTO w VALUES (?, ?)", [(n, row[0]) for n, row in enumerate(rows)])
        connection.commit()
        stored = connection.execute("SELECT rowid, * FROM t").fetchall()
        stored_without = connection.execute("SELECT * FROM w").fetchall()
    found = list(iter_rows(path.read_bytes()))
    assert sorted((r.rowid, *r.values) for r in found if len(r.values) == 3 and r.rowid) == sorted(stored)
    assert sorted(r.values for r in found if r.rowid is None and len(r.values) == 2) == sorted(stored_without)


@settings(max_examples=300)
@given(st.binary(max_size=5_000))
def test_noise_raises_nothing(content: bytes) -> None:
    list(iter_rows(content))


@settings(max_examples=200)
@given(data=st.data())
def test_a_database_with_noise_in_it_raises_nothing(data: st.DataObject, whole: bytes) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    list(iter_rows(bytes(damaged)))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path: Path = tmp_path_factory.mktemp("whole") / "x.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a, b)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(n, "y" * (n * 97 % 6000)) for n in range(100)])
        connection.commit()
    return path.read_bytes()


def test_an_overflow_chain_that_bites_its_tail_ends(whole: bytes) -> None:
    damaged = bytearray(whole)
    for page in range(1, len(damaged) // 4096):
        start = page * 4096
        if damaged[start] == 0:  # an overflow page: let it point at itself
            damaged[start : start + 4] = (page + 1).to_bytes(4, "big")
    list(iter_rows(bytes(damaged)))


@pytest.mark.parametrize(
    ("stated", "size"), [(4096, 4096), (512, 512), (1, 65536), (0, DEFAULT_PAGE_BYTES), (1000, DEFAULT_PAGE_BYTES)]
)
def test_a_page_size_that_cannot_be_is_not_believed(stated: int, size: int) -> None:
    assert page_bytes(bytes(16) + stated.to_bytes(2, "big") + bytes(82)) == size


def test_the_pages_of_a_row_are_named(whole: bytes) -> None:
    rows = {row.rowid: row for row in iter_rows(whole) if row.rowid is not None and len(row.values) == 2}
    long = max(rows.values(), key=lambda row: len(str(row.values[1])))
    assert len(long.pages) == 2
    assert rows[1].pages == (2,) or len(rows[1].pages) == 1
