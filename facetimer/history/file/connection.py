# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The connection behind a store: the file while it can be used, memory while it cannot.

Owns opening, recovery, backups and the stamp at the end. It must not know what a session is, beyond telling
one whose process died from one that is being practised.
"""

import sqlite3
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from facetimer.history.file.backups import BackupFailed, Backups, KeptBackup, put_copy, stop_if_busy
from facetimer.history.file.integrity_stamp import Stamp
from facetimer.history.file.opening import (
    DamagedHistory,
    HistoryUnavailable,
    fault_of,
    open_database,
    open_in_memory,
    read_into_memory,
    unusable,
)
from facetimer.history.file.practising_locks import is_held
from facetimer.history.file.rows import get_sessions, put_session
from facetimer.history.file.transactions import reason_of, transaction
from facetimer.history.records import Outcome, from_utc_ms, utc_ms
from facetimer.history.resume import interrupted, is_too_old, kept_as_partial
from facetimer.history.validation import is_uuid
from facetimer.history.versions import changed
from facetimer.notices import Notice, said_by
from facetimer.translating import QT_TRANSLATE_NOOP

BACKED_UP_EACH_TIME_BYTES = 16 << 20
"""Up to this size the day's backup is renewed after every session; a larger history is copied once a day."""
_RESTORED = QT_TRANSLATE_NOOP(
    "Notices", "The history was damaged and is restored; the damaged file is kept beside it."
)


class HistoryFile:
    """One history, in its file or in memory.

    Args:
        path: the file; made if missing.
        backups: folder for copies of it.
        now: the wall clock, aware.
    """

    def __init__(self, path: Path, backups: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self._running = path.parent / "running"
        self._backups = Backups(backups)
        self._backup_folder = backups
        self._now = now
        self._stamp = Stamp(path)
        self._checked: datetime | None = None
        self._identity: tuple[int, int] | None = None
        self._connection: sqlite3.Connection | None = None
        self._copied = False
        self.generation = 0
        """Counts up whenever another content takes the place of what was read before."""
        self.in_use = False
        """Whether the file is open; False while memory stands in for it."""
        self.news: str | None = None
        """What happened to the file that the person should know."""

    @property
    def was_replaced(self) -> bool:
        """Whether the open file is no longer the one at its path: another process restored, moved or deleted it.

        Whatever would be written to it would be lost to everybody else.
        """
        return self.in_use and _identity(self.path) != self._identity

    @property
    def connection(self) -> sqlite3.Connection:
        """The file, or memory in its place with whatever of the file can be read."""
        if self._connection is None:
            copy = read_into_memory(self.path)
            self._connection, self._copied = copy or open_in_memory(), copy is not None
            try:
                self._settle(self._connection)
            except sqlite3.Error as error:
                fault_of(error, self.path)  # a bug of ours is loud; damage is told where something is read
        return self._connection

    @property
    def is_only_read(self) -> bool:
        """Whether memory holds all that is in the file, which may be read but not written."""
        return self.connection is not None and self._copied and not self.in_use

    def lock_path(self, identifier: str) -> Path:
        """Return where the lock of a running session is.

        Only a UUID becomes the name of a file as it is: any other text, from a file somebody has made, could
        lead out of the folder.
        """
        name = identifier if is_uuid(identifier) else str(uuid.uuid5(uuid.NAMESPACE_URL, identifier))
        return self._running / f"{name}.lock"

    def open(self) -> None:
        """Open the file if it is not open, restoring what can be where it is damaged.

        Raises:
            HistoryFault: it cannot be used; what was in use before still is, unless it is gone.
        """
        if self.was_replaced:
            self._drop_connection()
        if self.in_use:
            return
        now = self._now()
        spared = self._stamp.spares_check(now)
        checked = self._stamp.last_checked() if spared else now
        connection = self._open_or_recover(check=not spared)
        try:
            self._settle(connection)
        except sqlite3.Error as error:
            connection.close()
            raise fault_of(error, self.path) from error
        self._drop_connection()
        self._connection, self.in_use, self._checked = connection, True, checked
        self._identity = _identity(self.path)
        self.generation += 1

    def twin(self) -> "HistoryFile":
        """Return the same file, not opened yet."""
        other = HistoryFile(self.path, self._backup_folder, self._now)
        other.keep_backups(self._backups.daily_kept)
        return other

    def leave(self) -> None:
        """Stop using a file that turned out to be damaged; opening it anew restores what can be."""
        self._stamp.forget()
        self._drop_connection()

    def wait_longer(self, busy_timeout_ms: int) -> None:
        """Let the next statement wait so long for another process."""
        self.connection.execute(f"PRAGMA busy_timeout = {busy_timeout_ms}")

    def close(self) -> None:
        """Close the file and note how it was left."""
        in_use, checked = self.in_use, self._checked
        self._drop_connection()
        if in_use and checked is not None:
            self._stamp.leave(checked)

    def forget(self) -> None:
        """Close the file without a note, because it is about to be deleted."""
        self._drop_connection()

    # -- copies ----------------------------------------------------------------------------------------------

    def keep_backups(self, count: int) -> None:
        """Keep so many of the daily copies from the next one on, at least 1."""
        self._backups.daily_kept = count

    def back_up_if_due(self) -> None:
        """Make or renew the day's backup; without one the history is as good as before."""
        if not self.in_use:
            return
        try:
            copies, day = self._backups.newest_first(), self._now().date()
            state, newest_ns = self.path.stat(), copies[0].stat().st_mtime_ns if copies else 0
            made_today = any(path.name == f"history-{day.isoformat()}.sqlite3" for path in copies)
            large = state.st_size > BACKED_UP_EACH_TIME_BYTES
            if state.st_mtime_ns > newest_ns and not (large and made_today):
                self._backups.make_daily(self.connection, day)
        except OSError as error:
            unread = QT_TRANSLATE_NOOP("Notices", "No backup could be made in {folder}: {reason}.")
            self.news = self.news or Notice(unread, folder=self._backup_folder, reason=reason_of(error))
        except BackupFailed as error:
            self.news = self.news or said_by(error)

    def back_up_before(self, what: str) -> Path:
        """Copy the history before `what` is done to it.

        Raises:
            BackupFailed: the copy could not be made.
        """
        return self._backups.make_before(self.connection, what, self._now())

    def back_up_to(self, target: Path) -> None:
        """Copy the history to `target`, replacing what is there only once the copy is whole.

        Raises:
            BackupFailed: the copy could not be made, or `target` is the history itself.
        """
        if self.is_at(target):
            itself = QT_TRANSLATE_NOOP("Notices", "{file} is the history itself; choose another file.")
            raise BackupFailed(Notice(itself, file=target))
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_copy(self.connection, target)
        except (OSError, sqlite3.Error) as error:
            failed = QT_TRANSLATE_NOOP("Notices", "No backup could be made as {file}: {reason}.")
            raise BackupFailed(Notice(failed, file=target, reason=reason_of(error))) from error

    def is_at(self, path: Path) -> bool:
        """Whether `path` is this file, whatever way leads there."""
        identity = _identity(path)
        return identity is not None and identity == _identity(self.path)

    def backups(self) -> list[KeptBackup]:
        """Return the copies there are, the last made first. May raise `OSError`."""
        return self._backups.kept()

    def replace_by(self, source: sqlite3.Connection) -> None:
        """Let the history in `source` take the place of this one, whole or not at all.

        SQLite writes it over the old one in a single transaction, so that another window that has the file open
        goes on with the new content; a file put in its place by a rename would leave that window with the old.

        Raises:
            HistoryUnavailable: a session is being practised, or the file cannot be written; nothing was changed.
        """
        if any(is_held(path) for path in self._running.glob("*.lock")):
            practised = QT_TRANSLATE_NOOP(
                "Notices", "A session is being practised; the history can be restored after it."
            )
            raise HistoryUnavailable(Notice(practised))
        self.generation += 1
        try:
            source.backup(self.connection, progress=stop_if_busy)
        except sqlite3.Error as error:
            raise fault_of(error, self.path) from error

    # -- inside ----------------------------------------------------------------------------------------------

    def _drop_connection(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection, self.in_use = None, False

    def _open_or_recover(self, *, check: bool) -> sqlite3.Connection:
        try:
            self._refuse_if_emptied()
            return open_database(self.path, self._back_up_before_migration, check=check)
        except DamagedHistory:
            # Only a history that is in trouble pays for loading what gets it out.
            from facetimer.history.file.damaged_file import recover

            self.news = recover(self.path, self._backup_folder, self._running, self._now()).sentences
            return open_database(self.path, self._back_up_before_migration)

    def _refuse_if_emptied(self) -> None:
        """Tell a history that has vanished from one that has not begun: the latter has no copies."""
        try:
            if not self.path.exists() and self.path.parent.exists():
                from facetimer.history.file.damaged_file import finish_interrupted

                if finish_interrupted(self.path, self._running, self._now()):
                    self.news = Notice(_RESTORED)
            gone = not self.path.exists() or (self.path.is_file() and not self.path.stat().st_size)
            if gone and self._backups.newest_first():
                vanished = QT_TRANSLATE_NOOP("Notices", "The history {file} is gone.")
                raise DamagedHistory(Notice(vanished, file=self.path))
        except OSError as error:
            raise unusable(self.path, error.strerror) from error

    def _back_up_before_migration(self, connection: sqlite3.Connection) -> None:
        try:
            self._backups.make_before(connection, "migration", self._now())
        except BackupFailed as error:
            # Each step is one transaction and can be rolled back; a full disk must not keep a person out.
            self.news = said_by(error)

    def _settle(self, connection: sqlite3.Connection) -> None:
        """Mark sessions whose process died as interrupted, and keep old interrupted ones as partial."""
        now = from_utc_ms(utc_ms(self._now()))
        settled = []
        for record in get_sessions(connection, "WHERE outcome IN ('running', 'interrupted')"):
            after = record
            if record.outcome is Outcome.RUNNING and not is_held(self.lock_path(record.id)):
                after = interrupted(record)
            if after.outcome is Outcome.INTERRUPTED and is_too_old(after, now):
                after = changed(kept_as_partial(after), now)
            if after != record:
                settled.append(after)
        if settled:
            with transaction(connection):
                for record in settled:
                    put_session(connection, record)


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another that took its name; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino
