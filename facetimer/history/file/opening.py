# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Opens the history's file, in an order in which nothing can be lost.

1. Look at the header with plain file reads: a newer version and another program's database are refused in
   words, and nothing has been touched.
2. Quick integrity check.
3. If a migration is due, back up first.
4. Migrate, one transaction per step.

Owns the file and the connection; it must not know what a session is. Why a rollback journal and no WAL:
`docs/decisions/0003-history-store.md`.
"""

import os
import sqlite3
import stat
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from facetimer.history.file.backups import stop_if_busy
from facetimer.history.file.migrations import APPLICATION_ID, LATEST, migrate, schema_is_whole, version_of
from facetimer.history.file.transactions import connect_read_only, environment_reason, is_damage, said_by_sqlite
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

BUSY_TIMEOUT_MS = 100
"""How long a statement waits for another process. It may run on the thread that paints: keep it short."""
CHECKED_WHOLE_BYTES = 4 << 20
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = ON",  # our own CHECKs call json_valid and date
    "cell_size_check = ON",
    "journal_mode = TRUNCATE",  # with FULL, the commit itself is on the disk, not only the change before it
    "temp_store = MEMORY",  # nothing of the history is spilled into a shared temporary folder
    "synchronous = FULL",
    "secure_delete = ON",  # what is deleted is overwritten, not merely unlinked
)


class HistoryFault(Exception):  # noqa: N818 - the base of what can be said to a person as it stands
    """The history cannot be used; the message is one or two sentences for the person, as a notice."""


class NewerHistory(HistoryFault):
    """A newer version of the app has written this file."""


class DamagedHistory(HistoryFault):
    """The file is not what was written, or never was a history."""


class HistoryUnavailable(HistoryFault):
    """The file may be well, but it cannot be read or written at the moment."""


def open_database(
    path: Path, before_migration: Callable[[sqlite3.Connection], None], *, check: bool = True
) -> sqlite3.Connection:
    """Open or create the history at `path`.

    Args:
        path: the file; its folder is made, for this account only, where it is missing.
        before_migration: is given the connection when an existing history is about to change its shape.
        check: whether the whole content is checked; see `integrity_stamp.py`.

    Raises:
        NewerHistory, DamagedHistory, HistoryUnavailable: nothing was changed.
    """
    try:
        _prepare(path)
        check_header(path)
    except OSError as error:
        raise unusable(path, error.strerror) from error
    connection = _connect_checked(path, check=check)
    try:
        if 0 < version_of(connection) < LATEST:
            before_migration(connection)
        migrate(connection)
    except sqlite3.Error as error:
        connection.close()
        raise fault_of(error, path) from error
    return connection


def _connect_checked(path: Path, *, check: bool) -> sqlite3.Connection:
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(path)
        if check:
            check_content(connection, path)
    except (sqlite3.Error, UnicodeDecodeError, DamagedHistory) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, sqlite3.Error) and environment_reason(error) and not is_damage(error):
            raise fault_of(error, path) from error
        # Nothing of ours has run yet but PRAGMAs: whatever else SQLite (or Python, which cannot decode the name
        # of a damaged table) complains about here is in the file.
        raise damaged(path, error) from error
    return connection


def open_in_memory() -> sqlite3.Connection:
    """Return an empty history that lives as long as its connection."""
    connection = connect(":memory:")
    migrate(connection)
    return connection


def read_into_memory(path: Path) -> sqlite3.Connection | None:
    """Return a copy in memory of a history that may be read but not written; None where it may not be read."""
    connection = connect(":memory:")
    try:
        check_header(path)
        with closing(connect_read_only(path)) as source:
            source.backup(connection, progress=stop_if_busy)
        if version_of(connection):
            migrate(connection)
            return connection
    except (OSError, sqlite3.Error, UnicodeDecodeError, HistoryFault):
        pass  # the caller has been told already, by the attempt to open it for writing
    connection.close()
    return None


def connect(path: Path | str) -> sqlite3.Connection:
    """Return a connection in which every transaction is explicit and every commit is on the disk."""
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)
    # A damaged byte in a note must not keep the rest of the row from being read.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    connection.create_function("folded", 1, folded, deterministic=True)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def folded(text: str) -> str:
    """Return `text` as it is compared in a search: without capitals, each letter with its marks as one character.

    SQLite's own `LIKE` knows the capitals of ASCII alone.
    """
    return unicodedata.normalize("NFC", text.casefold())


def check_header(path: Path) -> None:
    """Refuse what is not ours or too new, by reading a hundred bytes.

    Raises:
        NewerHistory, DamagedHistory: see there.
        OSError: it cannot be read.
    """
    if not path.is_file():
        raise DamagedHistory(Notice(QT_TRANSLATE_NOOP("Notices", "{file} is not a file."), file=path))
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        return  # new, or created by a process that died before its first commit
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise DamagedHistory(Notice(QT_TRANSLATE_NOOP("Notices", "{file} is not a database."), file=path))
    version, application = int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big")
    if application != APPLICATION_ID:
        raise DamagedHistory(
            Notice(QT_TRANSLATE_NOOP("Notices", "{file} is not a history of facetimer."), file=path)
        )
    if version > LATEST:
        newer = QT_TRANSLATE_NOOP(
            "Notices",
            "The history {file} was written by a newer version of facetimer (format {version}; this one knows "
            "up to {latest}). It was not touched; install the newer version to use it.",
        )
        raise NewerHistory(Notice(newer, file=path, version=version, latest=LATEST))


def check_content(connection: sqlite3.Connection, path: Path) -> None:
    """Run SQLite's check of page structure, types and CHECK constraints, and look at the schema.

    Up to `CHECKED_WHOLE_BYTES` also of the indices against the tables: there a flipped byte in an id shows up.

    Raises:
        DamagedHistory: it found something.
        sqlite3.Error: it could not run to its end.
    """
    check = "integrity_check" if path.stat().st_size <= CHECKED_WHOLE_BYTES else "quick_check"
    found = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    if found != "ok":
        raise damaged(path, found)
    if not schema_is_whole(connection):
        raise damaged(path, Notice(QT_TRANSLATE_NOOP("Notices", "its schema is not ours")))


def fault_of(error: sqlite3.Error, path: Path) -> HistoryFault:
    """Return what to tell the person about `error`.

    Raises:
        sqlite3.Error: `error` itself, where it is a bug of ours and no environment fault.
    """
    reason = environment_reason(error)
    # A file that is locked while it is empty is being made by another process.
    if is_damage(error) or (reason is None and _is_emptied(path)):
        return damaged(path, error)
    if reason is None:
        raise error
    return unusable(path, reason)


def damaged(path: Path, found: object) -> DamagedHistory:
    """Return what to tell of a damaged file; `found` is what SQLite says of it, or a notice."""
    reason = found if isinstance(found, Notice) else said_by_sqlite(found)
    sentence = QT_TRANSLATE_NOOP("Notices", "The history {file} is damaged ({reason}).")
    return DamagedHistory(Notice(sentence, file=path, reason=reason))


def unusable(path: Path, reason: str | None) -> HistoryUnavailable:
    """Return the fault to tell where the system refuses the file."""
    sentence = QT_TRANSLATE_NOOP("Notices", "The history {file} cannot be used: {reason}.")
    return HistoryUnavailable(Notice(sentence, file=path, reason=reason))


def _is_emptied(path: Path) -> bool:
    """Whether somebody has emptied the open file; SQLite only misses a table then, as if the mistake were ours."""
    try:
        return path.stat().st_size == 0
    except OSError:
        return False


def _prepare(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.is_dir():
        return
    # SQLite would create the file readable for everybody; its journal takes over the mode of the file.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if os.name == "posix" and stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)
