# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a killed writer leaves beside a database."""

import random
from contextlib import closing
from pathlib import Path

from facetimer.history.file.merging import merge_into
from facetimer.history.file.opening import connect
from tests.history.chronicles import WALL_START, made_up


def hot_journal(folder: Path) -> bytes:
    """Return the journal of a transaction that is cut off: it takes the history back to this moment."""
    dice = random.Random(1)
    with closing(connect(folder / "history.sqlite3")) as connection:
        connection.execute("PRAGMA cache_size = 1")  # the journal must be on the disk before a page is
        connection.execute("BEGIN IMMEDIATE")
        merge_into(connection, [made_up(dice, WALL_START) for _ in range(30)], {}, ())
        journal = (folder / "history.sqlite3-journal").read_bytes()
        connection.execute("ROLLBACK")
    assert any(journal[:8])
    return journal
