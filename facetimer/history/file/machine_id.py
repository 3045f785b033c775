# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which machine a history belongs to: an id that outlives restores and damage.

It names this machine's file in a sync folder. Of ids it had before the names are kept too, so that "delete
everything" finds what was written under them.
"""

import sqlite3
import uuid
from collections.abc import Iterable

from facetimer.history.validation import is_uuid

_CURRENT = "machine"
_FORMER = "machine "
"""The name of a row that holds an earlier id begins so and ends with the id."""


def machine_id(connection: sqlite3.Connection) -> str | None:
    """Return this machine's id, or None before its first exchange."""
    found = connection.execute("SELECT value FROM meta WHERE name = ?", (_CURRENT,)).fetchone()
    return str(found[0]) if found and is_uuid(found[0]) else None


def new_machine_id(connection: sqlite3.Connection) -> str:
    """Return this machine's id, made if there is none; the caller holds the transaction."""
    made = machine_id(connection) or str(uuid.uuid4())
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (_CURRENT, made))
    return made


def known_machines(connection: sqlite3.Connection) -> list[str]:
    """Return every id this machine has or had, this machine's first."""
    query = "SELECT value FROM meta WHERE name = ? OR substr(name, 1, ?) = ? ORDER BY name"
    rows = connection.execute(query, (_CURRENT, len(_FORMER), _FORMER))
    return [str(row[0]) for row in rows if is_uuid(row[0])]


def remember_machines(connection: sqlite3.Connection, identifiers: Iterable[str]) -> None:
    """Keep ids this machine had; the first becomes its id if it has none. The caller holds the transaction."""
    for identifier in identifiers:
        if not is_uuid(identifier) or identifier in known_machines(connection):
            continue
        name = f"{_FORMER}{identifier}" if machine_id(connection) else _CURRENT
        connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, identifier))


def carry_over(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Let the history in `target` belong to the machine of `source`, before it takes the place of that one.

    How far the machine's own files in a sync folder were read goes along: what it has written there itself would
    undo a restore. Those of other machines will be read anew. The caller holds the transaction of `target`.
    """
    identifiers = known_machines(source)
    target.execute("DELETE FROM meta")
    target.execute("DELETE FROM sync_file")
    remember_machines(target, identifiers)
    for name, read_bytes in source.execute("SELECT name, read_bytes FROM sync_file"):
        if any(each[:8] in str(name) for each in identifiers):
            target.execute("INSERT INTO sync_file (name, read_bytes) VALUES (?, ?)", (name, read_bytes))
