# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history as the rest of the app uses it: always there, whatever has become of its file.

Owns the policy of failure. Where the file cannot be used at all, a history in memory takes over; where a
single write fails, the record is kept and written when the file can be written again. A damaged file is set
aside and what is left of it restored. `notice` says what is wrong in words, and what is still unsaved can be
had as records at any time.

A store belongs to one thread.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from facetimer.clocks import local_now
from facetimer.history.file.connection import HistoryFile
from facetimer.history.file.merging import get_freezes, is_deleted
from facetimer.history.file.opening import DamagedHistory, HistoryFault, HistoryUnavailable, fault_of
from facetimer.history.file.practising_locks import SessionLock, is_held, take_lock
from facetimer.history.file.rows import get_session, get_sessions
from facetimer.history.file.transactions import transaction
from facetimer.history.listing import Cursor, Page, SessionQuery, find_page
from facetimer.history.records import Feeling, Freeze, Measured, Reaction, SessionRecord, from_utc_ms, utc_ms
from facetimer.history.resume import Resumable, kept_as_partial, resumable
from facetimer.history.unwritten import CANNOT_BE_WRITTEN, Unwritten, put_changes
from facetimer.history.validation import plain_note
from facetimer.history.versions import changed
from facetimer.notices import Notice, joined, said_by

T = TypeVar("T")
Known = SessionRecord | None

LAST_TRY_MS = 3_000
"""How long closing waits for another process to unlock the file."""
UNDO_FOR = timedelta(seconds=10)
"""How long a deletion can be undone; until then no other machine is told of it."""
_NEWEST_FIRST = "ORDER BY started_utc DESC, id DESC"
_LATELY = f"""
    WHERE seq IN (
        WITH newest AS (
            SELECT seq, routine, local_day, started_utc, steps_done FROM session
            WHERE outcome <> 'running' {_NEWEST_FIRST} LIMIT :among
        )
        SELECT seq FROM newest WHERE local_day >= :since
        UNION SELECT seq FROM (SELECT seq, max(started_utc) FROM newest WHERE steps_done > 0 GROUP BY routine)
    ) {_NEWEST_FIRST}
"""  # noqa: S608 - a constant
_DONE_LATELY = f"""
    SELECT DISTINCT session, exercise FROM step WHERE outcome = 'done'
    AND session IN (SELECT seq FROM session WHERE outcome <> 'running' {_NEWEST_FIRST} LIMIT ?)
"""  # noqa: S608 - a constant


def open_store(
    database: Path,
    backups: Path,
    *,
    now: Callable[[], datetime] = local_now,
    emergency_folders: Sequence[Path] | None = None,
) -> "Store":
    """Open the history at `database`; the store that is returned works even where the file does not.

    Sessions whose process died are marked interrupted; those another process is practising are left alone.

    Args:
        database: the file; made if missing.
        backups: folder for copies of it.
        now: the wall clock, aware.
        emergency_folders: where `emergency_file` may put what could not be written; the usual ones if None.
    """
    store = Store(HistoryFile(database, backups, now), now, emergency_folders)
    store.retry()
    return store


class Store:
    """Sessions kept in a file, or in memory as long as the file cannot be used."""

    def __init__(
        self,
        file: HistoryFile,
        now: Callable[[], datetime] = local_now,
        emergency_folders: Sequence[Path] | None = None,
    ) -> None:
        self.file = file
        """The file behind it: its copies, and whether a path is its own."""
        self.now = now
        self.emergency_folders = emergency_folders
        self._unwritten = Unwritten()
        self._fault: str | None = None
        self.closed = False
        """Whether it was closed; nothing is written any more then."""

    # -- state -----------------------------------------------------------------------------------------------

    @property
    def notice(self) -> str | None:
        """What the person should know, in words: a fault, or what was restored; None while all is well."""
        if self._fault is None or not self._unwritten:
            return self._fault or self.file.news
        return joined(self._fault, self._unwritten.told(lost=False))

    def dismiss_news(self) -> None:
        """Forget what was restored, once the person has been told."""
        self.file.news = None

    @property
    def persistent(self) -> bool:
        """Whether the file is in use; False while memory stands in for it."""
        return self.file.in_use

    @property
    def unsaved(self) -> tuple[SessionRecord, ...]:
        """Records that are in no file yet, oldest first."""
        return self._unwritten.oldest_first

    @property
    def is_behind(self) -> bool:
        """Whether a session or a deletion waits to be written."""
        return bool(self._unwritten)

    # -- reading: each of these may raise HistoryUnavailable -------------------------------------------------

    def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `query` finds.

        Raises:
            HistoryUnavailable: the file cannot be read at the moment.
        """
        if self.file.was_replaced:
            self.retry()
        try:
            return query(self.file.connection)
        except sqlite3.Error as error:
            raise self._unavailable(error) from error

    def revision(self) -> tuple[int, int, int]:
        """Return a token that changes whenever the history does, whoever changed it; takes about 0.1 ms."""
        query = "PRAGMA data_version"
        by_others, by_us = self.read(lambda c: (int(c.execute(query).fetchone()[0]), c.total_changes))
        return self.file.generation, by_others, by_us

    def sessions(self, limit: int = 50, offset: int = 0) -> list[SessionRecord]:
        """Return ended sessions, newest first; a negative limit means all."""
        clause = f"WHERE outcome <> 'running' {_NEWEST_FIRST} LIMIT ? OFFSET ?"
        return self.read(lambda connection: get_sessions(connection, clause, (limit, offset)))

    def lately(self, since: date, among: int) -> list[SessionRecord]:
        """Return what says what is due: of the `among` newest sessions, newest first, those from `since` on.

        And of each routine the newest that counts, however long ago: reading all of them takes ten times as long.
        """
        wanted = {"since": since.isoformat(), "among": among}
        return self.read(lambda connection: get_sessions(connection, _LATELY, wanted))

    def done_lately(self, among: int) -> list[tuple[int, str]]:
        """Return each exercise that was done to its end in the `among` newest sessions, once for each of them."""
        return self.read(lambda connection: connection.execute(_DONE_LATELY, (among,)).fetchall())

    def page(self, query: SessionQuery, after: Cursor | None = None, limit: int = 50) -> Page:
        """Return the next ended sessions that match, newest first."""
        return self.read(lambda connection: find_page(connection, query, after, limit))

    def session(self, identifier: str) -> SessionRecord | None:
        """Return one session, running ones included, or None."""
        if identifier in self._unwritten.removed:
            return None
        if identifier in self._unwritten.sessions:
            return self._unwritten.sessions[identifier]
        return self.read(lambda connection: get_session(connection, identifier))

    def session_count(self) -> int:
        """Return how many ended sessions there are."""
        # Counted by the smallest index, and by the one that holds nothing but what is open.
        running = "SELECT count(*) FROM session WHERE outcome = 'running'"
        query = f"SELECT (SELECT count(*) FROM session) - ({running})"  # noqa: S608 - a constant
        return self.read(lambda connection: int(connection.execute(query).fetchone()[0]))

    def resumable(self) -> Resumable | None:
        """Return the interrupted session that can be taken up, if there is one."""
        newest = self.read(lambda connection: get_sessions(connection, f"{_NEWEST_FIRST} LIMIT 1"))
        return resumable(newest, self.now())

    def freezes(self) -> list[Freeze]:
        """Return the days of rest and illness, by their first day."""
        return self.read(get_freezes)

    # -- writing: a session is kept if it cannot be written --------------------------------------------------

    def save(self, record: SessionRecord) -> bool:
        """Write `record` whole, or keep it for later; return whether it is in the file now."""
        self.keep(record)
        return self.retry()

    def keep(self, record: SessionRecord) -> None:
        """Remember `record` without touching the file; `retry()` writes it."""
        self._unwritten.keep(record)
        if not self.file.in_use:  # memory stands in for the file and answers the same questions
            put_changes(self.file.connection, {}, (record,))

    def discard(self, identifier: str) -> bool:
        """Delete a session, or remember to; return whether the file says so already."""
        self._unwritten.discard(identifier, self.utc_now())
        if not self.file.in_use:
            put_changes(self.file.connection, self._unwritten.removed, ())
        return self.retry()

    def retry(self) -> bool:
        """Open the file if it is not open, and write what could not be written; return whether all is there."""
        if self.closed:  # it may have been deleted on purpose
            return False
        for _ in range(2):  # damage found while writing is repaired by opening the file once more
            try:
                self.file.open()
                self._write_unsaved()
            except DamagedHistory as fault:
                self._leave_file(fault)
            except HistoryFault as fault:
                self._fault = said_by(fault)
                return False
            else:
                self._fault = None
                return True
        return False

    # These five return the session as it is now; a deleted one gives None and does nothing. Where it cannot be
    # read, `known` stands in for it until it can be written; without it, they raise HistoryUnavailable.

    def keep_as_partial(self, identifier: str, known: Known = None) -> Known:
        """Let an interrupted session be over, with the part that was done."""
        return self._change(identifier, known, kept_as_partial)

    def set_note(self, identifier: str, note: str | None, known: Known = None) -> Known:
        """Replace the note of a session, at most `MAX_NOTE` characters."""
        return self._change(identifier, known, lambda record: replace(record, note=plain_note(note or "") or None))

    def set_feeling(self, identifier: str, feeling: Feeling | None, known: Known = None) -> Known:
        """Replace how a session felt."""
        return self._change(identifier, known, lambda record: replace(record, feeling=feeling))

    def set_measured_after(self, identifier: str, measured: Measured, known: Known = None) -> Known:
        """Replace what was measured after a session."""
        after = {"tension_after": measured.tension, "opening_after_mm": measured.opening_mm}
        return self._change(identifier, known, lambda record: replace(record, **after))

    def set_reactions(self, identifier: str, reactions: Iterable[Reaction], known: Known = None) -> Known:
        """Replace what the skin showed after a session."""
        ordered = tuple(sorted(set(reactions)))
        return self._change(identifier, known, lambda record: replace(record, reactions=ordered))

    def delete(self, identifier: str) -> SessionRecord | None:
        """Delete a session and return it, so that `undelete` can undo that for `UNDO_FOR`."""
        record = self.session(identifier)
        if record is not None:
            self.discard(identifier)
        return record

    def undelete(self, record: SessionRecord) -> None:
        """Undo a deletion."""
        self.save(changed(record, self.utc_now()))

    # -- writing: all or nothing, and HistoryUnavailable if nothing ------------------------------------------

    def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Carry out `change` in one transaction, after what was still unsaved.

        Raises:
            HistoryUnavailable: nothing of it was done.
        """
        self._require_file()
        try:
            with transaction(self.file.connection):
                return change(self.file.connection)
        except sqlite3.Error as error:
            raise self._unavailable(error) from error

    def back_up_before(self, what: str) -> Path:
        """Copy the history before `what` ("merge", "restore") is done to it.

        Raises:
            HistoryUnavailable: the file is not in use, so there is nothing to copy.
            BackupFailed: the copy could not be made.
        """
        self._require_file()
        return self.file.back_up_before(what)

    def restore_from(self, source: sqlite3.Connection) -> None:
        """Let the history in `source` take the place of this one, whole or not at all.

        Raises:
            HistoryUnavailable: a session is being practised, or the file cannot be written; nothing was changed.
        """
        self._require_file()
        self.file.replace_by(source)

    def twin(self) -> "Store":
        """Return the same history to be opened once more, by the thread that will use and close it."""
        return Store(self.file.twin(), self.now, self.emergency_folders)

    # -- the end ---------------------------------------------------------------------------------------------

    def back_up_if_due(self) -> None:
        """Make or renew the day's backup, unless there is something that cannot be written anyway."""
        if not self._unwritten:
            self.file.back_up_if_due()

    def close(self) -> Unwritten:
        """Write what is unsaved, waiting a little for a busy file, make the day's backup, and let go.

        Returns:
            What still could not be written; `emergency_file.close` puts it elsewhere.
        """
        if self._unwritten and not self.closed:
            self.file.wait_longer(LAST_TRY_MS)
            self.retry()
        if not self.closed:
            self.back_up_if_due()
            self.file.close()
            self.closed = True
        unwritten, self._unwritten = self._unwritten, Unwritten()
        return unwritten

    def forget(self) -> None:
        """Let go without writing anything more, because everything is about to be deleted."""
        self._unwritten.clear()
        self.file.forget()
        self.closed = True

    def lock_session(self, identifier: str) -> SessionLock | None:
        """Claim a session as being practised by this process; None where locks cannot be had here.

        Without the lock, a second process would take the session for interrupted until it ends.
        """
        try:
            return take_lock(self.file.lock_path(identifier))
        except OSError:
            return None

    def is_practised(self, identifier: str) -> bool:
        """Whether some living process holds the lock of a session."""
        return is_held(self.file.lock_path(identifier))

    def practised_now(self) -> list[str]:
        """Return the sessions that are being practised, by their ids: in this window or by another process."""
        running = "SELECT id FROM session WHERE outcome = 'running'"
        found = self.read(lambda connection: connection.execute(running).fetchall())
        return [identifier for (identifier,) in found if self.is_practised(identifier)]

    def utc_now(self) -> datetime:
        """Return the moment as it is recorded, to the millisecond."""
        return from_utc_ms(utc_ms(self.now()))

    # -- inside ----------------------------------------------------------------------------------------------

    def _require_file(self) -> None:
        if not self.retry():
            raise HistoryUnavailable(self._fault or Notice(CANNOT_BE_WRITTEN))

    def _unavailable(self, error: sqlite3.Error) -> HistoryUnavailable:
        fault = fault_of(error, self.file.path)
        if isinstance(fault, DamagedHistory):
            self._leave_file(fault)
        return HistoryUnavailable(said_by(fault))

    def _leave_file(self, fault: DamagedHistory) -> None:
        self._fault = said_by(fault)
        self.file.leave()

    def _write_unsaved(self) -> None:
        if not self._unwritten:
            return
        try:
            put_changes(self.file.connection, self._unwritten.removed, self.unsaved)
        except sqlite3.Error as error:
            raise fault_of(error, self.file.path) from error
        self._unwritten.clear()

    def _change(self, identifier: str, known: Known, change: Callable[[SessionRecord], SessionRecord]) -> Known:
        try:
            record = self.session(identifier)
            deleted = identifier in self._unwritten.removed or self.read(is_deleted(identifier))
            if record is None and not deleted:  # the file was lost, or memory stands in for it
                record = known
        except HistoryUnavailable:
            if known is None:
                raise
            record = known
        if record is None:
            return None
        after = changed(change(record), self.utc_now())
        self.save(after)
        return after
