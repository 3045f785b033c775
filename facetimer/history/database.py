# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history as the rest of the house sees it: always there, whatever has become of its file.

Owns the policy of failure. Where the file cannot be used at all, a history in memory takes over; where a
single write fails, the record is kept and written when the file can be written again. `notice` says what is
wrong in words, and what is still unsaved can be had as records at any time.

A store belongs to one thread.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from facetimer.history.locks import SessionLock, is_held, take_lock
from facetimer.history.opening import (
    HistoryFault,
    HistoryUnavailable,
    fault_of,
    open_database,
    open_in_memory,
)
from facetimer.history.records import Feeling, Moment, MomentKind, Outcome, SessionRecord, StepResult
from facetimer.history.rows import drop_session, get_session, get_sessions, put_session
from facetimer.history.transactions import transaction

T = TypeVar("T")

LAST_TRY_MS = 3_000
"""How long closing waits for another process to let go of the file."""
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
        self._backups = backups
        self._now = now
        self._connection = open_in_memory()
        self._in_file = False
        self._unsaved: dict[str, SessionRecord] = {}
        self._removed: set[str] = set()  # asked for while the file could not be written
        self._fault: str | None = None

    # -- state -----------------------------------------------------------------------------------------------

    @property
    def notice(self) -> str | None:
        """What is wrong, in words for the person; None while all is well."""
        if self._fault is None or not self._unsaved:
            return self._fault
        count = len(self._unsaved)
        kept = "One session is" if count == 1 else f"{count} sessions are"
        return f"{self._fault} {kept} kept in memory and will be written as soon as possible."

    @property
    def persistent(self) -> bool:
        """Whether the file is in use; False while memory stands in for it."""
        return self._in_file

    @property
    def unsaved(self) -> tuple[SessionRecord, ...]:
        """Records that are in no file yet, oldest first."""
        return tuple(sorted(self._unsaved.values(), key=lambda record: record.started_utc))

    # -- reading ---------------------------------------------------------------------------------------------

    def sessions(self, limit: int = 50, offset: int = 0) -> list[SessionRecord]:
        """Return ended sessions, newest first.

        Raises:
            HistoryUnavailable: the file cannot be read at the moment.
        """
        clause = f"WHERE {_ENDED} ORDER BY started_utc DESC, seq DESC LIMIT ? OFFSET ?"
        return self._read(lambda connection: get_sessions(connection, clause, (limit, offset)))

    def session(self, identifier: str) -> SessionRecord | None:
        """Return one session, running ones included, or None.

        Raises:
            HistoryUnavailable: the file cannot be read at the moment.
        """
        if identifier in self._unsaved:
            return self._unsaved[identifier]
        return self._read(lambda connection: get_session(connection, identifier))

    def session_count(self) -> int:
        """Return how many ended sessions there are.

        Raises:
            HistoryUnavailable: the file cannot be read at the moment.
        """
        query = f"SELECT count(*) FROM session WHERE {_ENDED}"  # noqa: S608 - a constant of this file
        return self._read(lambda connection: int(connection.execute(query).fetchone()[0]))

    # -- writing ---------------------------------------------------------------------------------------------

    def save(self, record: SessionRecord) -> bool:
        """Write `record` whole, or keep it for later; return whether it is in the file now."""
        self.keep(record)
        return self.retry()

    def keep(self, record: SessionRecord) -> None:
        """Remember `record` without touching the file; `retry()` writes it."""
        self._unsaved[record.id] = record
        self._removed.discard(record.id)
        if not self._in_file:  # memory stands in for the file and answers the same questions
            self._apply((), (record,))

    def remove(self, identifier: str) -> bool:
        """Drop a session as if it had never been; return whether the file says so already."""
        self._unsaved.pop(identifier, None)
        self._removed.add(identifier)
        if not self._in_file:
            self._apply((identifier,), ())
        return self.retry()

    def retry(self) -> bool:
        """Open the file if it is not open, and write what could not be written; return whether all is there."""
        try:
            if not self._in_file:
                self._open()
            self._write_unsaved()
        except HistoryFault as fault:
            self._fault = str(fault)
            return False
        self._fault = None
        return True

    def set_note(self, identifier: str, note: str | None) -> None:
        """Replace the note of a session; an unknown id does nothing."""
        self._change(identifier, lambda record: replace(record, note=note or None))

    def set_feeling(self, identifier: str, feeling: Feeling | None) -> None:
        """Replace how a session felt; an unknown id does nothing."""
        self._change(identifier, lambda record: replace(record, feeling=feeling))

    def delete(self, identifier: str) -> None:
        """Delete a session."""
        self.remove(identifier)

    def close(self) -> None:
        """Write what is unsaved, waiting a little for a busy file, and let go of it."""
        if self._unsaved or self._removed:
            self._connection.execute(f"PRAGMA busy_timeout = {LAST_TRY_MS}")
            self.retry()
        self._connection.close()

    def lock_session(self, identifier: str) -> SessionLock | None:
        """Claim a session as being practised by this process; None where locks cannot be had here.

        Without the lock, a second process would take the session for interrupted until it ends.
        """
        try:
            return take_lock(self._lock_path(identifier))
        except OSError:
            return None

    # -- inside ----------------------------------------------------------------------------------------------

    def _lock_path(self, identifier: str) -> Path:
        return self._database.parent / "running" / f"{identifier}.lock"

    def _open(self) -> None:
        connection = open_database(self._database, self._back_up)
        try:
            self._mark_interrupted(connection)
        except sqlite3.Error as error:
            connection.close()
            raise fault_of(error, self._database) from error
        self._connection.close()
        self._connection, self._in_file = connection, True

    def _back_up(self, connection: sqlite3.Connection) -> None:
        """Copy the history before its shape changes."""

    def _mark_interrupted(self, connection: sqlite3.Connection) -> None:
        dead = [
            record
            for record in get_sessions(connection, "WHERE outcome = 'running'")
            if not is_held(self._lock_path(record.id))
        ]
        if not dead:
            return
        with transaction(connection):
            for record in dead:
                put_session(connection, interrupted(record))

    def _write_unsaved(self) -> None:
        if not self._unsaved and not self._removed:
            return
        try:
            self._apply(self._removed, self.unsaved)
        except sqlite3.Error as error:
            raise fault_of(error, self._database) from error
        self._unsaved.clear()
        self._removed.clear()

    def _apply(self, removed: Iterable[str], kept: Iterable[SessionRecord]) -> None:
        with transaction(self._connection):
            for identifier in removed:
                drop_session(self._connection, identifier)
            for record in kept:
                put_session(self._connection, record)

    def _change(self, identifier: str, change: Callable[[SessionRecord], SessionRecord]) -> None:
        record = self.session(identifier)
        if record is not None:
            self.save(replace(change(record), changed_utc=self._now().astimezone(UTC)))

    def _read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return query(self._connection)
        except sqlite3.Error as error:
            raise HistoryUnavailable(str(fault_of(error, self._database))) from error


def interrupted(record: SessionRecord) -> SessionRecord:
    """Return the record of a session whose process died, as it was last written down."""
    place = record.place
    steps = tuple(
        replace(step, outcome=StepResult.PARTIAL)
        if place and step.index == place.step and step.active_ms and step.outcome is StepResult.NOT_REACHED
        else step
        for step in record.steps
    )
    moment = Moment(MomentKind.INTERRUPTED, place.position_ms if place else 0, record.changed_utc)
    return replace(record, outcome=Outcome.INTERRUPTED, steps=steps, moments=(*record.moments, moment))
