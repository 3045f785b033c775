# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history as the rest of the house sees it: always there, whatever has become of its file.

Owns the policy of failure. Where the file cannot be used at all, a history in memory takes over; where a
single write fails, the record is kept and written when the file can be written again. A damaged file is set
aside and what is left of it restored. `notice` says what is wrong in words, and what is still unsaved can be
had as records at any time.

A store belongs to one thread.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from facetimer.history.backups import BackupFailed, Backups
from facetimer.history.listing import Cursor, Page, SessionQuery, find_page
from facetimer.history.locks import SessionLock, is_held, take_lock
from facetimer.history.merging import put_removed
from facetimer.history.opening import (
    DamagedHistory,
    HistoryFault,
    HistoryUnavailable,
    fault_of,
    open_database,
    open_in_memory,
    read_into_memory,
)
from facetimer.history.records import Feeling, Outcome, Reaction, SessionRecord, from_utc_ms, utc_ms
from facetimer.history.resume import Resumable, interrupted, is_too_old, kept_as_partial, resumable
from facetimer.history.rows import drop_session, get_session, get_sessions, put_session
from facetimer.history.stamp import Stamp
from facetimer.history.transactions import transaction

T = TypeVar("T")

LAST_TRY_MS = 3_000
"""How long closing waits for another process to let go of the file."""
UNDO_FOR = timedelta(seconds=10)
"""How long a deletion can be taken back; so long it is told to no other machine."""
BACKED_UP_EACH_TIME_BYTES = 16 << 20
"""Up to this size the day's backup is renewed after every session; a larger history is copied once a day."""
_ENDED = "outcome <> 'running'"


def local_now() -> datetime:
    """Return the wall clock with its distance from UTC."""
    return datetime.now().astimezone()


def open_store(database: Path, backups: Path, *, now: Callable[[], datetime] = local_now) -> "Store":
    """Open the history at `database`; whatever the world has done to it, a store that works is returned.

    Sessions whose process died are marked interrupted; those another process is practising are left alone.

    Args:
        database: the file; made if missing.
        backups: folder for copies of it.
        now: the wall clock, aware.
    """
    store = Store(database, backups, now=now)
    store.retry()
    return store


class Store:
    """Sessions kept in a file, or in memory as long as the file cannot be used."""

    def __init__(self, database: Path, backups: Path, *, now: Callable[[], datetime] = local_now) -> None:
        self._database = database
        self._running = database.parent / "running"
        self._backups = Backups(backups)
        self._backup_folder = backups
        self._now = now
        self._stamp = Stamp(database)
        self._checked: datetime | None = None
        self._connection: sqlite3.Connection | None = None
        self._in_file = False
        self._unsaved: dict[str, SessionRecord] = {}
        self._removed: dict[str, datetime] = {}  # asked for while the file could not be written
        self._fault: str | None = None
        self._news: str | None = None

    # -- state -----------------------------------------------------------------------------------------------

    @property
    def notice(self) -> str | None:
        """What the person should know, in words: a fault, or what was restored; None while all is well."""
        if self._fault is None or not self._unsaved:
            return self._fault or self._news
        count = len(self._unsaved)
        kept = "One session is" if count == 1 else f"{count} sessions are"
        return f"{self._fault} {kept} kept in memory and will be written as soon as possible."

    def dismiss_news(self) -> None:
        """Forget what was restored, once the person has been told."""
        self._news = None

    @property
    def persistent(self) -> bool:
        """Whether the file is in use; False while memory stands in for it."""
        return self._in_file

    @property
    def unsaved(self) -> tuple[SessionRecord, ...]:
        """Records that are in no file yet, oldest first; `exchange.write_sessions` makes one of them."""
        return tuple(sorted(self._unsaved.values(), key=lambda record: record.started_utc))

    # -- reading ---------------------------------------------------------------------------------------------

    def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `query` finds.

        Raises:
            HistoryUnavailable: the file cannot be read at the moment.
        """
        try:
            return query(self._open_connection)
        except sqlite3.Error as error:
            fault = fault_of(error, self._database)
            if isinstance(fault, DamagedHistory):
                self._leave_file(fault)
            raise HistoryUnavailable(str(fault)) from error

    def sessions(self, limit: int = 50, offset: int = 0) -> list[SessionRecord]:
        """Return ended sessions, newest first; a negative limit means all. May raise `HistoryUnavailable`."""
        clause = f"WHERE {_ENDED} ORDER BY started_utc DESC, id DESC LIMIT ? OFFSET ?"
        return self.read(lambda connection: get_sessions(connection, clause, (limit, offset)))

    def page(self, query: SessionQuery, after: Cursor | None = None, limit: int = 50) -> Page:
        """Return the next ended sessions that match, newest first. May raise `HistoryUnavailable`."""
        return self.read(lambda connection: find_page(connection, query, after, limit))

    def session(self, identifier: str) -> SessionRecord | None:
        """Return one session, running ones included, or None. May raise `HistoryUnavailable`."""
        if identifier in self._unsaved:
            return self._unsaved[identifier]
        return self.read(lambda connection: get_session(connection, identifier))

    def session_count(self) -> int:
        """Return how many ended sessions there are. May raise `HistoryUnavailable`."""
        query = f"SELECT count(*) FROM session WHERE {_ENDED}"  # noqa: S608 - a constant of this file
        return self.read(lambda connection: int(connection.execute(query).fetchone()[0]))

    def resumable(self) -> Resumable | None:
        """Return the interrupted session that can be taken up, if there is one. May raise `HistoryUnavailable`."""
        clause = "ORDER BY started_utc DESC, id DESC LIMIT 1"
        newest = self.read(lambda connection: get_sessions(connection, clause))
        return resumable(newest, self._now())

    # -- writing ---------------------------------------------------------------------------------------------

    def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Carry out `change` in one transaction, after what was still unsaved.

        Raises:
            HistoryUnavailable: nothing of it was done.
        """
        if not self.retry():
            raise HistoryUnavailable(self._fault or "The history cannot be written.")
        try:
            with transaction(self._open_connection):
                return change(self._open_connection)
        except sqlite3.Error as error:
            raise HistoryUnavailable(str(fault_of(error, self._database))) from error

    def save(self, record: SessionRecord) -> bool:
        """Write `record` whole, or keep it for later; return whether it is in the file now."""
        self.keep(record)
        return self.retry()

    def keep(self, record: SessionRecord) -> None:
        """Remember `record` without touching the file; `retry()` writes it."""
        self._unsaved[record.id] = record
        self._removed.pop(record.id, None)
        if not self._in_file:  # memory stands in for the file and answers the same questions
            self._apply({}, (record,))

    def discard(self, identifier: str) -> bool:
        """Delete a session, or remember to; return whether the file says so already."""
        self._unsaved.pop(identifier, None)
        self._removed[identifier] = self._now().astimezone(UTC)
        if not self._in_file:
            self._apply(self._removed, ())
        return self.retry()

    def delete(self, identifier: str) -> SessionRecord | None:
        """Delete a session and return it, so that `undelete` can take that back for `UNDO_FOR`."""
        record = self.session(identifier)
        if record is not None:
            self.discard(identifier)
        return record

    def undelete(self, record: SessionRecord) -> None:
        """Take a deletion back."""
        self._removed.pop(record.id, None)
        if self._in_file:
            self.write(lambda connection: connection.execute("DELETE FROM removed WHERE id = ?", (record.id,)))
        self.save(replace(record, changed_utc=self._utc_now()))

    def keep_as_partial(self, identifier: str) -> None:
        """Let an interrupted session be over, with the part that was done."""
        self._change(identifier, lambda record: kept_as_partial(record, self._utc_now()))

    def set_note(self, identifier: str, note: str | None) -> None:
        """Replace the note of a session; an unknown id does nothing."""
        self._change(identifier, lambda record: replace(record, note=note or None))

    def set_feeling(self, identifier: str, feeling: Feeling | None) -> None:
        """Replace how a session felt; an unknown id does nothing."""
        self._change(identifier, lambda record: replace(record, feeling=feeling))

    def set_reactions(self, identifier: str, reactions: Iterable[Reaction]) -> None:
        """Replace what the skin showed after a session; an unknown id does nothing."""
        ordered = tuple(sorted(set(reactions)))
        self._change(identifier, lambda record: replace(record, reactions=ordered))

    def retry(self) -> bool:
        """Open the file if it is not open, and write what could not be written; return whether all is there."""
        for _ in range(2):  # damage found while writing is repaired by opening the file once more
            try:
                if not self._in_file:
                    self._open()
                self._write_unsaved()
            except DamagedHistory as fault:
                self._leave_file(fault)
            except HistoryFault as fault:
                self._fault = str(fault)
                return False
            else:
                self._fault = None
                return True
        return False

    def back_up_if_due(self) -> None:
        """Make or renew the day's backup; without one the history is as good as before."""
        if not self._in_file or self._unsaved:
            return
        try:
            copies = self._backups.newest_first()
            state, newest = self._database.stat(), copies[0].stat().st_mtime_ns if copies else 0
            day = self._now().date()
            made_today = any(path.name == f"history-{day.isoformat()}.sqlite3" for path in copies)
            large = state.st_size > BACKED_UP_EACH_TIME_BYTES
            if state.st_mtime_ns > newest and not (large and made_today):
                self._backups.make_daily(self._open_connection, day)
        except (OSError, BackupFailed) as error:
            self._news = self._news or str(error)

    def close(self) -> None:
        """Write what is unsaved, waiting a little for a busy file, make the day's backup, and let go."""
        if self._connection is None:
            return
        if self._unsaved or self._removed:
            self._connection.execute(f"PRAGMA busy_timeout = {LAST_TRY_MS}")
            self.retry()
        self.back_up_if_due()
        self._connection.close()
        self._connection = None
        if self._in_file and self._checked is not None:
            self._stamp.leave(self._checked)
        self._in_file = False

    def lock_session(self, identifier: str) -> SessionLock | None:
        """Claim a session as being practised by this process; None where locks cannot be had here.

        Without the lock, a second process would take the session for interrupted until it ends.
        """
        try:
            return take_lock(self._lock_path(identifier))
        except OSError:
            return None

    # -- inside ----------------------------------------------------------------------------------------------

    @property
    def _open_connection(self) -> sqlite3.Connection:
        """The file, or memory in its place."""
        if self._connection is None:
            self._connection = read_into_memory(self._database) or open_in_memory()
        return self._connection

    def _open(self) -> None:
        now = self._now()
        spared = self._stamp.spares_check(now)
        checked = self._stamp.last_checked() if spared else now
        connection = self._open_or_recover(check=not spared)
        try:
            self._settle(connection)
        except sqlite3.Error as error:
            connection.close()
            raise fault_of(error, self._database) from error
        if self._connection is not None:
            self._connection.close()
        self._connection, self._in_file, self._checked = connection, True, checked

    def _open_or_recover(self, *, check: bool) -> sqlite3.Connection:
        try:
            return open_database(self._database, self._back_up_before_migration, check=check)
        except DamagedHistory:
            # Only a history that is in trouble pays for loading what gets it out.
            from facetimer.history.recovery import recover

            found = recover(self._database, self._backup_folder, self._running, self._now())
            self._news = found.sentences
            return open_database(self._database, self._back_up_before_migration)

    def _leave_file(self, fault: DamagedHistory) -> None:
        """Stop using a file that turned out to be damaged; opening it anew restores what can be."""
        self._fault = str(fault)
        self._stamp.forget()
        if self._connection is not None:
            self._connection.close()
        self._connection, self._in_file = None, False

    def _back_up_before_migration(self, connection: sqlite3.Connection) -> None:
        try:
            self._backups.make_before(connection, "migration", self._now())
        except BackupFailed as error:
            # The step is one transaction and can be rolled back; a full disk must not keep a person out.
            self._news = str(error)

    def _settle(self, connection: sqlite3.Connection) -> None:
        """Mark sessions whose process died as interrupted, and keep old interrupted ones as partial."""
        now = self._utc_now()
        settled = []
        for record in get_sessions(connection, "WHERE outcome IN ('running', 'interrupted')"):
            after = record
            if record.outcome is Outcome.RUNNING and not is_held(self._lock_path(record.id)):
                after = interrupted(record)
            if after.outcome is Outcome.INTERRUPTED and is_too_old(after, now):
                after = kept_as_partial(after, now)
            if after != record:
                settled.append(after)
        if settled:
            with transaction(connection):
                for record in settled:
                    put_session(connection, record)

    def _write_unsaved(self) -> None:
        if not self._unsaved and not self._removed:
            return
        try:
            self._apply(self._removed, self.unsaved)
        except sqlite3.Error as error:
            raise fault_of(error, self._database) from error
        self._unsaved.clear()
        self._removed.clear()

    def _apply(self, removed: Mapping[str, datetime], kept: Iterable[SessionRecord]) -> None:
        connection = self._open_connection
        with transaction(connection):
            for identifier in removed:
                drop_session(connection, identifier)
            put_removed(connection, removed)
            for record in kept:
                put_session(connection, record)

    def _change(self, identifier: str, change: Callable[[SessionRecord], SessionRecord]) -> None:
        record = self.session(identifier)
        if record is not None:
            self.save(replace(change(record), changed_utc=max(self._utc_now(), record.changed_utc)))

    def _lock_path(self, identifier: str) -> Path:
        return self._running / f"{identifier}.lock"

    def _utc_now(self) -> datetime:
        return from_utc_ms(utc_ms(self._now()))
