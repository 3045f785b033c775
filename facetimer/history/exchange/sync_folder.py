# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two machines, one folder that something else keeps in step (Syncthing, Nextcloud, a stick), no server.

Each machine appends to one file of its own and never writes to another's, so there is nothing to lock and nothing
that could conflict. What counts when several say something about the same session is decided by
`facetimer.history.versions`, on every machine alike. This machine's own file is read only where it has more than
this machine remembers having written: after its history was damaged and restored from an older copy.
"""

import os
import re
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from facetimer.computer import computer_name
from facetimer.history.exchange.json_and_csv import freeze_to_plain, removed_to_plain, session_to_plain
from facetimer.history.exchange.sync_lines import Arrived, lines_text, put_progress, read_added, read_progress
from facetimer.history.file.backups import BackupFailed
from facetimer.history.file.machine_id import known_machines, machine_id, new_machine_id
from facetimer.history.file.merging import MergeReport, get_freezes, merge_into, tried_out
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.file.rows import get_sessions
from facetimer.history.records import from_utc_ms, utc_ms
from facetimer.history.store import UNDO_FOR, Store
from facetimer.notices import Notice, joined, said_by
from facetimer.outside import Unreadable
from facetimer.translating import QT_TRANSLATE_NOOP

NEWER = QT_TRANSLATE_NOOP(
    "Notices",
    "A newer facetimer has put {count} of its changes into the sync folder; they are read once this one "
    "is updated.",
)
_SUFFIX = ".jsonl"


class SyncReport(Struct, frozen=True):
    """What an exchange did.

    Attributes:
        merged: what came from the other machines.
        published: lines this machine has added to its own file.
        unreadable: lines of others that could not be understood, counted once.
        waiting: lines a newer facetimer has written, counted once; they are read again after an update.
        notice: what went wrong, in words; None if nothing did.
    """

    merged: MergeReport = MergeReport()
    published: int = 0
    unreadable: int = 0
    waiting: int = 0
    notice: str | None = None


class SyncFolder:
    """This machine's part in a shared folder.

    Args:
        folder: any folder that is kept in step; it is not made here, because a missing one is most likely a
            stick or a share that is not there at the moment.
        store: this machine's history.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store

    def own_file(self) -> Path:
        """Return this machine's file. May raise `HistoryUnavailable`."""
        identifier = self._store.read(machine_id) or self._store.write(new_machine_id)
        host = re.sub(r"[^A-Za-z0-9]+", "-", computer_name()).strip("-").lower() or "machine"
        # The host's name as well: a data folder copied to another machine must not make two write to one file.
        return self._folder / f"facetimer-{host}-{identifier[:8]}{_SUFFIX}"

    def all_own_files(self) -> list[Path]:
        """Return every file this machine has ever written here, under whatever name it had, and copies of them.

        May raise `HistoryUnavailable`.
        """
        identifiers = self._store.read(known_machines)
        found = {path for each in identifiers for path in self._folder.glob(f"facetimer-*{each[:8]}*{_SUFFIX}")}
        return sorted(path for path in found if path.is_symlink() or path.is_file())

    def exchange(self, now: datetime) -> SyncReport:
        """Read what others have added and add what happened here. Environment faults are told in the report."""
        try:
            if not self._folder.is_dir():
                away = QT_TRANSLATE_NOOP("Notices", "The sync folder {folder} is not there.")
                return SyncReport(notice=Notice(away, folder=self._folder))
            own = self.own_file()
            arrived = Arrived()
            published = self._publish(own, now, arrived)  # first, so that a new file holds no more than was here
            self._read_all(arrived)
            merged = MergeReport()
            if arrived.read_upto:
                merged = self._store.write(lambda connection: _merge(connection, arrived))
        except OSError as error:
            unusable = QT_TRANSLATE_NOOP("Notices", "The sync folder {folder} cannot be used: {reason}.")
            return SyncReport(notice=Notice(unusable, folder=self._folder, reason=error.strerror))
        except (HistoryUnavailable, BackupFailed) as error:
            return SyncReport(notice=said_by(error))
        notices = [*arrived.faults, *([Notice(NEWER, count=arrived.waiting)] if arrived.waiting else [])]
        notice = joined(*notices) if notices else None
        return SyncReport(merged, published, arrived.unreadable, arrived.waiting, notice)

    def would_bring(self) -> MergeReport:
        """Return what the next exchange will bring from the other machines; nothing is changed.

        After a restore this is what the sync folder brings back. A folder that cannot be read brings nothing.

        Raises:
            HistoryUnavailable: this history cannot be used at the moment.
        """
        arrived = Arrived()
        try:
            self._read_all(arrived)
        except OSError:
            return MergeReport()

        return self._store.read(lambda connection: tried_out(connection, lambda c: _merge(c, arrived)))

    # -- inside ----------------------------------------------------------------------------------------------

    def _read_all(self, arrived: Arrived) -> None:
        progress = self._store.read(read_progress)
        for path in sorted(self._folder.glob(f"facetimer-*{_SUFFIX}")):
            if path.name in arrived.read_upto:
                continue  # this machine's own, which has just been written
            try:
                read_added(path, progress, arrived)
            except Unreadable as fault:  # the others are read all the same
                unread = QT_TRANSLATE_NOOP("Notices", "{file} in the sync folder {fault}.")
                arrived.faults.append(Notice(unread, file=path.name, fault=fault.message))

    def _publish(self, own: Path, now: datetime, arrived: Arrived) -> int:
        everything = not own.exists()
        lines, mark = self._store.read(lambda connection: _unpublished(connection, now, everything=everything))
        known = self._store.read(read_progress).read.get(own.name, 0)
        before = 0 if everything else own.stat().st_size
        if lines or everything:  # an empty file says that there was nothing to say yet
            _append(own, lines_text(lines))
        if lines:
            self._store.write(mark)
        if everything or (lines and known == before):
            arrived.read_upto[own.name] = own.stat().st_size
        return len(lines)


def _merge(connection: sqlite3.Connection, arrived: Arrived) -> MergeReport:
    report = merge_into(connection, arrived.sessions, arrived.removed, arrived.freezes, published=True)
    put_progress(connection, arrived)
    return report


def _unpublished(
    connection: sqlite3.Connection, now: datetime, *, everything: bool
) -> tuple[list[dict[str, Any]], "_Mark"]:
    """Return what the lines to add say, and what marks it as said."""
    only = "" if everything else "AND unpublished = 1"
    sessions = get_sessions(
        connection, f"WHERE outcome IN ('complete', 'partial') {only} ORDER BY started_utc, id"
    )
    now_ms, settled_ms = utc_ms(now), utc_ms(now - UNDO_FOR)  # a deletion may be undone for so long
    removed = connection.execute(
        # One that is dated ahead was made before this clock was put back.
        "SELECT id, removed_utc FROM removed "  # noqa: S608 - constants
        f"WHERE NOT (removed_utc > ? AND removed_utc <= ?) {only} ORDER BY removed_utc, id",
        (settled_ms, now_ms),
    ).fetchall()
    freezes = get_freezes(connection, "" if everything else "WHERE unpublished = 1")
    lines = [
        *({"session": session_to_plain(record)} for record in sessions),
        *({"removed": removed_to_plain(identifier, from_utc_ms(ms))} for identifier, ms in removed),
        *({"freeze": freeze_to_plain(freeze)} for freeze in freezes),
    ]
    versions = [(record.id, utc_ms(record.changed_utc)) for record in sessions]
    return lines, _Mark(versions, [row[0] for row in removed], [freeze.id for freeze in freezes])


class _Mark(Struct, frozen=True):
    """Marks as published what was written, unless it has changed since."""

    sessions: list[tuple[str, int]]
    removed: list[str]
    freezes: list[str]

    def __call__(self, connection: sqlite3.Connection) -> None:
        connection.executemany(
            "UPDATE session SET unpublished = 0 WHERE id = ? AND changed_utc = ?", self.sessions
        )
        connection.executemany("UPDATE removed SET unpublished = 0 WHERE id = ?", ((i,) for i in self.removed))
        connection.executemany("UPDATE freeze SET unpublished = 0 WHERE id = ?", ((i,) for i in self.freezes))


def _append(path: Path, text: bytes) -> None:
    """Add whole lines at the end and put them on the disk; a line a crash has cut is closed first."""
    # Others who write to the folder must not redirect this to another place.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(descriptor, "rb+") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                text = b"\n" + text
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
