# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a killed writer leaves beside a database."""

import sqlite3
from contextlib import closing
from pathlib import Path


def hot_journal(folder: Path) -> bytes:
    """Return the journal of a transaction that is cut off: it takes the history there back to this moment."""
    database = folder / "history.sqlite3"
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # the journal must be on the disk before a page is
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO meta (name, value) VALUES (?, ?)", ((f"filler {n}", "x" * 500) for n in range(200))
        )
        journal = (folder / "history.sqlite3-journal").read_bytes()
        connection.execute("ROLLBACK")
    assert any(journal[:8])
    return journal
