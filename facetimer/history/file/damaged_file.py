# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What happens when the file is damaged: it is set aside, and a new one is made of everything that can be read.

The damaged file is renamed and never deleted or written to. The new history is the newest backup that is
whole, united with every row that can still be read in the damaged file. Whatever interrupts this leaves it to be
done again, or finished:

1. The new history is built under one name and given another once it is whole.
2. The damaged file's journal is set aside first, then the file: a journal left behind would be rolled into
   whatever database has its name next.
3. The new history is put into its place.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from facetimer.files import remove, rename_over
from facetimer.history.file.backups import Backups, copy_database
from facetimer.history.file.damaged_rows import salvage, salvaged_machines
from facetimer.history.file.machine_id import remember_machines
from facetimer.history.file.merging import merge_into
from facetimer.history.file.migrations import migrate
from facetimer.history.file.opening import (
    HistoryFault,
    HistoryUnavailable,
    check_content,
    check_header,
    connect,
    fault_of,
)
from facetimer.history.file.practising_locks import is_held, take_lock
from facetimer.history.file.transactions import connect_read_only, environment_reason, is_damage, transaction
from facetimer.history.records import Outcome, SessionRecord
from facetimer.history.resume import interrupted
from facetimer.history.versions import completed
from facetimer.notices import Notice, joined, said_by
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_READ_BYTES = 2 << 30
"""Larger than any history; such a file is set aside unread."""


class Recovery(Struct, frozen=True):
    """What was saved.

    Attributes:
        set_aside: where the damaged file is now; None where there was none left.
        sessions: how many sessions the history has afterwards.
        read: how many of them were read from the damaged file.
        backup: the copy the rest comes from, or None.
    """

    set_aside: Path | None
    sessions: int
    read: int
    backup: Path | None

    @property
    def sentences(self) -> Notice:
        """Two sentences for the person: what happened, and what was saved."""
        kept = Notice(QT_TRANSLATE_NOOP("Notices", "The history was gone."))
        if self.set_aside is not None:
            damaged = QT_TRANSLATE_NOOP("Notices", "The history was damaged; the damaged file is kept as {file}.")
            kept = Notice(damaged, file=self.set_aside.name)
        return joined(kept, self._saved())

    def _saved(self) -> Notice:
        if not self.sessions:
            nothing = QT_TRANSLATE_NOOP(
                "Notices",
                "No session could be read from it and there was no backup, so the history starts anew.",
            )
            return Notice(nothing)
        if self.sessions == 1:
            one = QT_TRANSLATE_NOOP("Notices", "One session was saved: {sources}.")
            return Notice(one, sources=self._sources())
        several = QT_TRANSLATE_NOOP("Notices", "{count} sessions were saved: {sources}.")
        return Notice(several, count=self.sessions, sources=self._sources())

    def _sources(self) -> str:
        file = Notice(QT_TRANSLATE_NOOP("Notices", "{count} read from the damaged file"), count=self.read)
        if self.backup is None or self.sessions <= self.read:
            return file if self.read else ""
        from_backup = QT_TRANSLATE_NOOP("Notices", "{count} from the backup {file}")
        backup = Notice(from_backup, count=self.sessions - self.read, file=self.backup.name)
        both = QT_TRANSLATE_NOOP("Notices", "{first}, {second}")
        return Notice(both, first=file, second=backup) if self.read else backup


def recover(database: Path, backups: Path, running: Path, now: datetime) -> Recovery:
    """Replace a damaged history by what is left of it.

    Args:
        database: the damaged file, or whatever stands in its place.
        backups: folder of the copies.
        running: folder of the locks of running sessions.
        now: the wall clock, for the name of the set-aside file.

    Raises:
        HistoryUnavailable: another process uses it, or the folder cannot be written; nothing was changed.
    """
    try:
        with _alone(database, running):
            if any(is_held(path) for path in running.glob("*.lock") if path.stem != "recovery"):
                later = QT_TRANSLATE_NOOP(
                    "Notices", "The history {file} is damaged; it is restored after the session."
                )
                raise HistoryUnavailable(Notice(later, file=database))
            return _recover(database, Backups(backups), now)
    except OSError as error:
        kept = QT_TRANSLATE_NOOP("Notices", "The history {file} is damaged and cannot be replaced: {reason}.")
        raise HistoryUnavailable(Notice(kept, file=database, reason=error.strerror)) from error
    except sqlite3.Error as error:
        raise HistoryUnavailable(said_by(fault_of(error, database))) from error


def _recover(database: Path, backups: Backups, now: datetime) -> Recovery:
    content = _content_of(database)
    read, machines = salvage(content), salvaged_machines(content)
    unfinished, whole = database.with_name(f"{database.name}.building"), _restored(database)
    for leftover in (unfinished, whole):
        _remove_with_journal(leftover)
    backup = _start_from_backup(backups.newest_first(), unfinished)
    with closing(connect(unfinished)) as connection:
        migrate(connection)
        with transaction(connection):
            freezes = read.freezes.values()
            merge_into(connection, map(_ended, read.sessions.values()), read.removed, freezes, choose=completed)
            remember_machines(connection, machines)
        identifiers = {row[0] for row in connection.execute("SELECT id FROM session")}
    rename_over(unfinished, whole)
    _remove_with_journal(unfinished)
    aside = _set_aside(database, now)
    rename_over(whole, database)
    return Recovery(aside, len(identifiers), len(identifiers & read.sessions.keys()), backup)


def finish_interrupted(database: Path, running: Path, now: datetime) -> bool:
    """Put a restored history into its place, if a crash came between setting the damaged file aside and that.

    The restored one is whole: only then it has its name, and only after that the damaged file is set aside.

    Args:
        database: where the history belongs; nothing is done if there is a file.
        running: folder of the locks of running sessions.
        now: the wall clock, for the name of a journal that was left behind.

    Returns:
        Whether that was done.

    Raises:
        OSError: it cannot be renamed.
        HistoryUnavailable: another process is restoring it at this moment.
    """
    if database.exists() or not _restored(database).exists():
        return False
    with _alone(database, running):
        if database.exists() or not _restored(database).exists():
            return False
        _set_aside(database, now)
        rename_over(_restored(database), database)
    return True


def _restored(database: Path) -> Path:
    return database.with_name(f"{database.name}.recovered")


@contextlib.contextmanager
def _alone(database: Path, running: Path) -> Iterator[None]:
    lock = take_lock(running / "recovery.lock")
    if lock is None:
        other = QT_TRANSLATE_NOOP("Notices", "The history {file} is damaged; another process is restoring it.")
        raise HistoryUnavailable(Notice(other, file=database))
    with lock:
        yield


def _ended(record: SessionRecord) -> SessionRecord:
    return interrupted(record) if record.outcome is Outcome.RUNNING else record


def _content_of(database: Path) -> bytes:
    if not database.is_file() or database.stat().st_size > MAX_READ_BYTES:
        return b""
    return database.read_bytes()


def _start_from_backup(copies: Iterable[Path], target: Path) -> Path | None:
    """Copy the newest backup that is whole to `target`; return which one, None if there is none.

    Raises:
        OSError, sqlite3.Error: a copy that may be whole cannot be read now; starting anew would hide it.
    """
    unread: OSError | sqlite3.Error | None = None
    for copy in copies:
        try:
            check_header(copy)
            with closing(connect_read_only(copy)) as source:
                check_content(source, copy)
                copy_database(source, target)
        except (HistoryFault, UnicodeDecodeError):
            continue  # this copy is damaged as well, or from a newer version; an older one may be whole
        except (OSError, sqlite3.Error) as error:
            if isinstance(error, OSError) or (environment_reason(error) and not is_damage(error)):
                unread = unread or error
            continue
        return copy
    if unread is not None:
        raise unread
    os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    return None


def _set_aside(database: Path, now: datetime) -> Path | None:
    """Rename the damaged file, and before it the journal that belongs to it, to a name with the moment in it."""
    stem = f"{database.stem}-damaged-{now:%Y-%m-%dT%H%M%S}"
    aside = database.with_name(f"{stem}{database.suffix}")
    number = 1
    while aside.exists() or _journal_of(aside).exists():
        number += 1
        aside = database.with_name(f"{stem}-{number}{database.suffix}")
    if _journal_of(database).exists():
        rename_over(_journal_of(database), _journal_of(aside))
    if not database.exists():
        return None
    rename_over(database, aside)
    return aside


def _journal_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-journal")


def _remove_with_journal(path: Path) -> None:
    for each in (path, _journal_of(path)):
        remove(each)
