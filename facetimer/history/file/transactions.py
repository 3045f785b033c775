# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Read-only connections, transactions, and SQLite's errors sorted into environment faults and our own bugs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from facetimer.notices import Notice, said_by
from facetimer.translating import QT_TRANSLATE_NOOP

_ENVIRONMENT = {
    sqlite3.SQLITE_BUSY: QT_TRANSLATE_NOOP("Notices", "another program is using it"),
    sqlite3.SQLITE_LOCKED: QT_TRANSLATE_NOOP("Notices", "another program is using it"),
    sqlite3.SQLITE_FULL: QT_TRANSLATE_NOOP("Notices", "the disk is full"),
    sqlite3.SQLITE_READONLY: QT_TRANSLATE_NOOP("Notices", "it may only be read here, not written"),
    sqlite3.SQLITE_PERM: QT_TRANSLATE_NOOP("Notices", "this account may not use it"),
    sqlite3.SQLITE_AUTH: QT_TRANSLATE_NOOP("Notices", "this account may not use it"),
    sqlite3.SQLITE_CANTOPEN: QT_TRANSLATE_NOOP("Notices", "it cannot be opened here"),
    sqlite3.SQLITE_IOERR: QT_TRANSLATE_NOOP("Notices", "the disk reports an error"),
    sqlite3.SQLITE_NOMEM: QT_TRANSLATE_NOOP("Notices", "there is not enough memory"),
    sqlite3.SQLITE_CORRUPT: QT_TRANSLATE_NOOP("Notices", "the file is damaged"),
    sqlite3.SQLITE_NOTADB: QT_TRANSLATE_NOOP("Notices", "the file is damaged"),
    sqlite3.SQLITE_PROTOCOL: QT_TRANSLATE_NOOP("Notices", "another program is using it"),
    sqlite3.SQLITE_NOLFS: QT_TRANSLATE_NOOP("Notices", "the disk cannot hold so large a file"),
}

_LONGEST_REPORT = 200


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; 0 where the error came from the Python side."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def environment_reason(error: sqlite3.Error) -> Notice | None:
    """Return an environment fault in words; None for a bug of ours, which must be loud."""
    template = _ENVIRONMENT.get(primary_code(error))
    return Notice(template) if template else None


def is_damage(error: sqlite3.Error) -> bool:
    """Whether `error` says that the file's content is not what was written."""
    return primary_code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def said_by_sqlite(found: object) -> str:
    """Return what SQLite says on one short line; it reports damage on several and quotes the file at length.

    What was said here, as a notice, stays one.
    """
    if isinstance(found, Exception) and isinstance(said := said_by(found), Notice):
        return said
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in str(found)).split())
    return line if len(line) <= _LONGEST_REPORT else f"{line[: _LONGEST_REPORT - 1]}…"


def reason_of(error: OSError | sqlite3.Error) -> str:
    """Return why something could not be done, as it stands after a colon: ours, the system's or SQLite's words."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    said = said_by_sqlite(error)
    return said if isinstance(said, Notice) else environment_reason(error) or said


def connect_read_only(path: Path, wait_s: float = 0) -> sqlite3.Connection:
    """Return a connection that changes nothing and waits so long for a busy file. May raise `sqlite3.Error`."""
    return sqlite3.connect(f"{uri_of(path.absolute())}?mode=ro", uri=True, timeout=wait_s)


def uri_of(path: PurePath) -> str:
    """Return an absolute path as SQLite reads it.

    A share of Windows belongs into the path: SQLite refuses the name of a machine where a URI has it
    (https://www.sqlite.org/uri.html).
    """
    uri = path.as_uri()
    return uri.replace("file://", "file:////", 1) if path.drive.startswith("\\\\") else uri


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run the body as one transaction that holds the write lock from its first moment.

    Raises:
        sqlite3.Error: nothing of the body was kept.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled back by itself
            connection.execute("ROLLBACK")
        raise
