# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks at a history and changes nothing: no file is made, restored, migrated or rolled back."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from facetimer.history.file.backups import Backups, count_sessions
from facetimer.history.file.migrations import LATEST, version_of
from facetimer.history.file.opening import (
    BUSY_TIMEOUT_MS,
    DamagedHistory,
    HistoryFault,
    check_content,
    check_header,
    damaged,
    fault_of,
)
from facetimer.history.file.transactions import connect_read_only

GOOD = "good"


class Inspection(Struct, frozen=True):
    """How a history is.

    Attributes:
        exists: whether there is a file.
        health: `good`, or a sentence on what is wrong and what will come of it.
        bytes: the size of the file; 0 where there is none.
        sessions: how many ended sessions are in it; None where that cannot be said.
    """

    exists: bool
    health: str
    bytes: int = 0
    sessions: int | None = None


def inspect_history(database: Path, backups: Path) -> Inspection:
    """Return how the history at `database` is, whatever is there.

    Args:
        database: the file; read only.
        backups: the folder of its copies, which tell a history that is gone from one that has not begun.
    """
    try:
        size = database.stat().st_size
    except FileNotFoundError:
        there = next(each for each in database.absolute().parents if each.exists())
        if not there.is_dir():  # which Windows does not tell from nothing
            return Inspection(False, f"The history {database} cannot be used: {os.strerror(errno.ENOTDIR)}.")
        return Inspection(exists=False, health=_health_of_nothing(backups))
    except OSError as error:
        return Inspection(exists=False, health=f"The history {database} cannot be used: {error.strerror}.")
    try:
        check_header(database)
        if not size:
            return Inspection(exists=True, health=_health_of_nothing(backups))
        return _looked_at(database, size)
    except DamagedHistory as fault:
        return Inspection(True, f"{fault} When it is next opened, it is set aside and restored.", size)
    except HistoryFault as fault:
        return Inspection(True, str(fault), size)
    except OSError as error:
        return Inspection(True, f"The history {database} cannot be used: {error.strerror}.", size)


def _health_of_nothing(backups: Path) -> str:
    copies = len(Backups(backups).newest_first())
    if copies:
        found = "is 1 backup" if copies == 1 else f"are {copies} backups"
        return f"The history is gone. When it is next opened, it is restored; there {found}."
    return "there is none yet; the first session makes it"


def _looked_at(database: Path, size: int) -> Inspection:
    try:
        return _examined(database, size)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        journal = database.with_name(f"{database.name}-journal")
        if journal.is_file() and journal.stat().st_size:
            return _examined_copy(database, journal, size)
        raise _fault(error, database) from error


def _examined_copy(database: Path, journal: Path, size: int) -> Inspection:
    """Look at a copy of a history whose last change was cut off: reading takes that change back first."""
    with TemporaryDirectory(prefix="facetimer-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / database.name
        shutil.copyfile(database, copy)
        shutil.copyfile(journal, copy.with_name(journal.name))
        try:
            with closing(sqlite3.connect(copy)) as connection:
                connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
            return _examined(copy, size)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise _fault(error, database) from error


def _examined(path: Path, size: int) -> Inspection:
    with closing(connect_read_only(path, BUSY_TIMEOUT_MS / 1000)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        check_content(connection, path)
        version = version_of(connection)
    health = GOOD if version == LATEST else f"{GOOD}; when it is next opened, its form {version} becomes {LATEST}"
    return Inspection(True, health, size, count_sessions(path))


def _fault(error: sqlite3.Error | UnicodeDecodeError, database: Path) -> HistoryFault:
    if isinstance(error, UnicodeDecodeError):
        return damaged(database, error)
    return fault_of(error, database)
