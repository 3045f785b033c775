# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shape of the database, as numbered steps from nothing to today.

Owns the schema and nothing else. A step that has been released never changes; a new shape is a new step, and
`tests/history/file/schemas/` gets the dump of a database at that version. Each step is one transaction. The one
exception: version 2 also kept sums in a table of their own, by triggers; they are no longer made on the way to
version 3, which drops them.

Every table is STRICT, and every value that code later parses has a CHECK: `PRAGMA quick_check` verifies both,
so a flipped byte in a date or an id is found when the file is opened and not when a page is drawn. A day is
compared with itself plus nothing because only that makes SQLite notice a 30 February.
"""

import sqlite3
from contextlib import closing
from zlib import crc32

from msgspec import Struct

from facetimer.history.file.transactions import transaction

APPLICATION_ID = int.from_bytes(b"FTim", "big")
"""Written into the file's header: another program's database is told apart before anything is read from it."""

_LAST_MS = 253_402_300_799_999  # 9999-12-31T23:59:59.999Z, the last moment `datetime` can hold


class Migration(Struct, frozen=True):
    """The statements that lead from version `version - 1` to `version`."""

    version: int
    statements: tuple[str, ...]


_FIRST = Migration(
    1,
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        f"""
        CREATE TABLE session (
            seq            INTEGER PRIMARY KEY,
            id             TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
            routine        TEXT NOT NULL,
            routine_name   TEXT NOT NULL,
            started_utc    INTEGER NOT NULL CHECK (started_utc BETWEEN 0 AND {_LAST_MS}),
            utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
            local_day      TEXT NOT NULL CHECK (local_day IS date(local_day, '+0 days')),
            outcome        TEXT NOT NULL CHECK (outcome IN ('running', 'complete', 'partial', 'interrupted')),
            active_ms      INTEGER NOT NULL CHECK (active_ms >= 0),
            planned_ms     INTEGER NOT NULL CHECK (planned_ms >= 0),
            steps_done     INTEGER NOT NULL CHECK (steps_done >= 0),
            changed_utc    INTEGER NOT NULL CHECK (changed_utc BETWEEN 0 AND {_LAST_MS}),
            first_side     TEXT NOT NULL CHECK (first_side IN ('left', 'right')),
            pace_percent   INTEGER NOT NULL CHECK (pace_percent BETWEEN 1 AND 1000),
            own_hold_ms    INTEGER NOT NULL CHECK (own_hold_ms >= 0),
            position_ms    INTEGER CHECK (position_ms >= 0),
            at_step        INTEGER,
            in_step_ms     INTEGER,
            at_block       INTEGER,
            at_set         INTEGER,
            at_side        TEXT CHECK (at_side IN ('left', 'right')),
            note           TEXT,
            feeling        TEXT CHECK (feeling IN ('easier', 'same', 'sore')),
            unpublished    INTEGER NOT NULL CHECK (unpublished IN (0, 1))
        ) STRICT
        """,
        "CREATE INDEX session_by_start ON session (started_utc, id)",
        "CREATE INDEX session_by_day ON session (local_day)",
        "CREATE INDEX session_open ON session (outcome) WHERE outcome IN ('running', 'interrupted')",
        """
        CREATE TABLE step (
            session    INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
            number     INTEGER NOT NULL CHECK (number >= 0),
            exercise   TEXT NOT NULL,
            name       TEXT NOT NULL,
            outcome    TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'partial', 'not_reached')),
            planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
            active_ms  INTEGER NOT NULL CHECK (active_ms >= 0),
            sets       INTEGER NOT NULL CHECK (sets >= 1),
            zones      TEXT NOT NULL CHECK (json_valid(zones) AND json_type(zones) = 'array'),
            tool       TEXT NOT NULL,
            left_ms    INTEGER NOT NULL CHECK (left_ms >= 0),
            right_ms   INTEGER NOT NULL CHECK (right_ms >= 0),
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        """,
        f"""
        CREATE TABLE moment (
            session      INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
            number       INTEGER NOT NULL CHECK (number >= 0),
            kind         TEXT NOT NULL CHECK (kind IN ('paused', 'resumed', 'skipped', 'sought', 'extended',
                         'side', 'device', 'interrupted', 'taken_up')),
            at_ms        INTEGER NOT NULL CHECK (at_ms >= 0),
            recorded_utc INTEGER NOT NULL CHECK (recorded_utc BETWEEN 0 AND {_LAST_MS}),
            detail       TEXT NOT NULL,
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        """,
    ),
)

_SECOND = Migration(
    2,
    (
        """
        CREATE TABLE reaction (
            session INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
            zone    TEXT NOT NULL,
            kind    TEXT NOT NULL CHECK (kind IN ('redness', 'tenderness', 'breakout', 'other')),
            PRIMARY KEY (session, zone, kind)
        ) STRICT, WITHOUT ROWID
        """,
        # What was deleted stays deleted when a copy that still has it is merged: only the id is kept.
        f"""
        CREATE TABLE removed (
            id          TEXT PRIMARY KEY CHECK (length(id) = 36),
            removed_utc INTEGER NOT NULL CHECK (removed_utc BETWEEN 0 AND {_LAST_MS}),
            unpublished INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE freeze (
            id          TEXT PRIMARY KEY CHECK (length(id) = 36),
            kind        TEXT NOT NULL CHECK (kind IN ('rest', 'illness')),
            first_day   TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
            last_day    TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days')
                                                AND last_day >= first_day),
            unpublished INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX session_unpublished ON session (seq) WHERE unpublished = 1",
        "CREATE TABLE sync_file (name TEXT PRIMARY KEY, read_bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX session_felt ON session (local_day, feeling) WHERE feeling IS NOT NULL",
    ),
)

_THIRD = Migration(
    3,
    (
        "DROP TRIGGER IF EXISTS step_added",
        "DROP TRIGGER IF EXISTS step_dropped",
        "DROP TRIGGER IF EXISTS step_changed",
        "DROP TRIGGER IF EXISTS session_added",
        "DROP TRIGGER IF EXISTS session_dropped",
        "DROP TRIGGER IF EXISTS session_changed",
        "DROP TABLE IF EXISTS tally",
        "DROP INDEX session_felt",
        "DROP INDEX session_by_day",
        # All that the figures of the History page need of a session.
        "CREATE INDEX session_practised ON session (local_day, steps_done, active_ms)",
        # Which exercises there are: a search looks through their ids before it looks through sessions.
        "CREATE INDEX step_exercise ON step (exercise)",
    ),
)

_FOURTH = Migration(
    4,
    (
        "ALTER TABLE session ADD COLUMN tension_before INTEGER CHECK (tension_before BETWEEN 0 AND 10)",
        "ALTER TABLE session ADD COLUMN opening_before_mm INTEGER CHECK (opening_before_mm BETWEEN 0 AND 100)",
        "ALTER TABLE session ADD COLUMN tension_after INTEGER CHECK (tension_after BETWEEN 0 AND 10)",
        "ALTER TABLE session ADD COLUMN opening_after_mm INTEGER CHECK (opening_after_mm BETWEEN 0 AND 100)",
        # How often something was measured is counted without a look at all the other sessions.
        """
        CREATE INDEX session_measured
        ON session (tension_before, tension_after, opening_before_mm, opening_after_mm)
        WHERE tension_before IS NOT NULL OR tension_after IS NOT NULL
           OR opening_before_mm IS NOT NULL OR opening_after_mm IS NOT NULL
        """,
    ),
)

_FIFTH = Migration(5, ("ALTER TABLE step ADD COLUMN taught TEXT NOT NULL DEFAULT ''",))

MIGRATIONS = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH)
LATEST = MIGRATIONS[-1].version
_LATEST_SCHEMA = (
    "10756765 19ccbb52 54ea8dd5 7e8aff84 83d8d5b8 b3f6c494 c3de14b6 "
    "c4a0f14b ce93bec7 dab54227 e402ab86 eba60e67 ece8033c ef0f7452"
)
"""The CRC-32 of each statement of the latest schema: to make a database for comparison takes 2 ms of a start."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version a database is at; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_is_whole(connection: sqlite3.Connection) -> bool:
    """Whether all tables and indices are, to the letter, those of the version the database is at.

    A flipped byte in the text of the schema can leave a database that passes every check of SQLite and answers
    wrongly or not at all.
    """
    connection.execute("BEGIN")  # one reading: another process may be in the middle of a migration
    try:
        version, found = version_of(connection), _schema_of(connection)
    finally:
        connection.execute("ROLLBACK")
    if version == LATEST and {f"{crc32(each.encode()):08x}" for each in found}.issuperset(_LATEST_SCHEMA.split()):
        return True
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrate(made, version)
        return _schema_of(made) <= found


def _schema_of(connection: sqlite3.Connection) -> set[str]:
    """Return the statements of a schema without spaces and line breaks."""
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql NOT NULL")
    return {"".join(row[0].split()) for row in rows}


def migrate(connection: sqlite3.Connection, upto: int = LATEST) -> None:
    """Bring a database to version `upto`, one transaction a step.

    Two processes may come here at once: the version is read again under the lock, so each step runs once.

    Raises:
        sqlite3.Error: a step failed; the database is as it was before that step.
    """
    for step in MIGRATIONS:
        if step.version > upto or version_of(connection) >= step.version:
            continue
        with transaction(connection):
            if version_of(connection) >= step.version:
                continue
            # Never executescript(): it commits whatever is open, and a failing step would stay half done.
            for statement in step.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step.version}")
