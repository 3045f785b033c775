# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Copies of the history: one a day on change, so many kept; and one before whatever could go wrong.

A copy is made by SQLite itself, never by copying the file; it is checked before it gets its name, so that a backup
is whole or not there.
"""

import contextlib
import errno
import os
import re
import sqlite3
import stat
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct

from facetimer.files import DRAFT_PREFIX, DRAFT_SUFFIX, remove, replacing
from facetimer.history.file.transactions import connect_read_only, reason_of, said_by_sqlite
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

DAILY_KEPT = 7
BEFORE_KEPT = 3
"""Of the copies made before a migration, restore or merge, so many of each kind are kept."""
_UNFINISHED = (f"{DRAFT_PREFIX}*{DRAFT_SUFFIX}*", "history-*.unfinished*")
"""Names of copies that were not finished; the second is that of earlier versions."""
_ABANDONED_AFTER_S = 3600
_DAILY = "history-????-??-??.sqlite3"
_BEFORE = r"history-before-([a-z]+)-"


class BackupFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The copy could not be made; nothing else was touched."""


class KeptBackup(Struct, frozen=True):
    """A copy that is there.

    Attributes:
        made: when, aware, UTC.
        sessions: how many ended sessions are in it; None where it cannot be read.
        before: what it was made before ("migration", "restore", "merge"); None for the copy of a day.
    """

    path: Path
    made: datetime
    sessions: int | None
    before: str | None = None


class Backups:
    """The copies in one folder, which is made when the first is.

    Attributes:
        daily_kept: how many of the daily copies stay when the next one is made, at least 1.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.daily_kept = DAILY_KEPT

    def newest_first(self) -> list[Path]:
        """Return every copy there is, the last made first."""
        return list(_newest_first(self._folder.glob("history-*.sqlite3")))

    def kept(self) -> list[KeptBackup]:
        """Return every copy there is with what is in it, the last made first."""
        found = []
        for path, changed_s in _newest_first(self._folder.glob("history-*.sqlite3")).items():
            made = datetime.fromtimestamp(changed_s, UTC)
            before = re.match(_BEFORE, path.name)
            found.append(KeptBackup(path, made, count_sessions(path), before.group(1) if before else None))
        return found

    def make_daily(self, connection: sqlite3.Connection, day: date) -> None:
        """Copy the history as the copy of `day`, in place of an earlier one of that day.

        Raises:
            BackupFailed: it could not be made.
        """
        self.copy(connection, f"history-{day.isoformat()}.sqlite3")
        self._thin_out(_DAILY, self.daily_kept)

    def make_before(self, connection: sqlite3.Connection, what: str, now: datetime) -> Path:
        """Copy the history before `what` (a migration, restore or merge) is done to it.

        Raises:
            BackupFailed: it could not be made.
        """
        stem = f"history-before-{what}-{now:%Y-%m-%dT%H%M%S}"
        number = sum(1 for _ in self._folder.glob(f"{stem}*.sqlite3"))  # two within a second are two
        made = self.copy(connection, f"{stem}-{number + 1}.sqlite3" if number else f"{stem}.sqlite3")
        self._thin_out(f"history-before-{what}-*.sqlite3", BEFORE_KEPT)
        return made

    def copy(self, connection: sqlite3.Connection, name: str) -> Path:
        """Copy the history under `name`; a file of that name is replaced once the copy is whole.

        Raises:
            BackupFailed: it could not be made.
        """
        target = self._folder / name
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_copy(connection, target)
            self._drop_abandoned(target)
        except (OSError, sqlite3.Error) as error:
            failed = QT_TRANSLATE_NOOP("Notices", "No backup could be made in {folder}: {reason}.")
            raise BackupFailed(Notice(failed, folder=self._folder, reason=reason_of(error))) from error
        return target

    def _drop_abandoned(self, made: Path) -> None:
        """Delete what earlier copies have left that were killed; one that is being made is younger."""
        latest_s = made.stat().st_mtime - _ABANDONED_AFTER_S
        for pattern in _UNFINISHED:
            for path in self._folder.glob(pattern):
                with contextlib.suppress(OSError):
                    if path.stat().st_mtime < latest_s:
                        path.unlink()

    def _thin_out(self, pattern: str, kept: int) -> None:
        for path in list(_newest_first(self._folder.glob(pattern)))[kept:]:
            try:
                path.unlink()
            except OSError:
                return  # one copy too many harms nobody


def put_copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy a database to `target`, in place of what is there once the copy is whole.

    Raises:
        OSError, sqlite3.Error: there is no copy; what was there is untouched. Beside a journal of what was there,
            none is made: it would be rolled into the copy.
    """
    at = Path(os.path.realpath(target))
    journal = at.with_name(f"{at.name}-journal")
    if journal.exists() and journal.stat().st_size:
        foreign = QT_TRANSLATE_NOOP("Notices", "{file} beside it belongs to another database")
        raise FileExistsError(errno.EEXIST, Notice(foreign, file=journal.name), str(target))
    with replacing(target) as draft:
        copy_database(connection, draft)


def _newest_first(copies: Iterable[Path]) -> dict[Path, float]:
    """Return each copy and when it was changed, in seconds of Unix time; what goes meanwhile is left out."""
    found = []
    for path in copies:
        with contextlib.suppress(OSError):  # another facetimer thins them out as well
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                found.append((status.st_mtime_ns, path.name, path, status.st_mtime))
    return {path: changed_s for _ns, _name, path, changed_s in sorted(found, reverse=True)}


def count_sessions(path: Path) -> int | None:
    """Return how many ended sessions a database holds, without changing it; None where that cannot be said."""
    running = "SELECT count(*) FROM session WHERE outcome = 'running'"
    try:
        with closing(connect_read_only(path)) as copy:
            found = copy.execute(f"SELECT (SELECT count(*) FROM session) - ({running})").fetchone()  # noqa: S608
    except sqlite3.Error:
        return None
    return int(found[0])


def stop_if_busy(status: int, _remaining: int, _total: int) -> None:
    """Give up on a backup whose source is locked; left to itself, Python waits for it without end."""
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        busy = QT_TRANSLATE_NOOP("Notices", "another program is using the history")
        error = sqlite3.OperationalError(Notice(busy))
        error.sqlite_errorcode = status  # as if SQLite itself had raised it
        raise error


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Copy a database as it is at this moment, for this account only, check the copy and put it on the disk.

    Raises:
        OSError, sqlite3.Error: there is no whole copy.
    """
    remove(target)
    os.close(os.open(target, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        connection.backup(copy, progress=stop_if_busy)
        copy.text_factory = lambda raw: raw.decode("utf-8", "replace")  # it names what it found damaged
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        damaged = QT_TRANSLATE_NOOP("Notices", "the copy is damaged ({reason})")
        raise sqlite3.DatabaseError(Notice(damaged, reason=said_by_sqlite(found)))
    with target.open("rb+") as file:
        os.fsync(file.fileno())
