# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two machines, one folder that something else keeps in step (Syncthing, Nextcloud, a stick), no server.

Each machine appends to one file of its own and only reads the others', so there is nothing to lock and nothing
that could conflict. A line is one session, deletion or freeze as it became on that machine; what counts when
several say something about the same session is decided by `versions.py`, on every machine alike. A line that
has not arrived whole is left for the next time.
"""

import json
import os
import platform
import re
import sqlite3
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from facetimer.history.backups import BackupFailed
from facetimer.history.believing import believed_freeze, believed_removal
from facetimer.history.database import UNDO_FOR, Store
from facetimer.history.exchange import freeze_to_plain, removed_to_plain, session_to_plain
from facetimer.history.merging import MergeReport, get_freezes, merge_into
from facetimer.history.opening import HistoryUnavailable
from facetimer.history.reading import Removed, record_from_plain
from facetimer.history.records import Freeze, SessionRecord, from_utc_ms, utc_ms
from facetimer.history.rows import get_sessions
from facetimer.outside import Unreadable, json_from

LINE_VERSION = 1
_SUFFIX = ".jsonl"
_BATCH_BYTES = 64 << 20
"""So much of a file is read at a time; the rest follows at the next exchange."""


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
        identifier = self._store.read(_machine_id) or self._store.write(_new_machine_id)
        host = re.sub(r"[^A-Za-z0-9]+", "-", platform.node()).strip("-").lower() or "machine"
        # The host's name as well: a data folder copied to another machine must not make two write to one file.
        return self._folder / f"facetimer-{host}-{identifier[:8]}{_SUFFIX}"

    def exchange(self, now: datetime) -> SyncReport:
        """Read what others have added and add what happened here. Never raises for what the world does."""
        if not self._folder.is_dir():
            return SyncReport(notice=f"The sync folder {self._folder} is not there.")
        try:
            own = self.own_file()
            published = self._publish(own, now)  # first, so that a new file holds no more than was here
            arrived = self._arrived(own)
            merged = MergeReport()
            if arrived.read_upto:
                merged = self._store.write(lambda connection: _merge(connection, arrived))
        except OSError as error:
            return SyncReport(notice=f"The sync folder {self._folder} cannot be used: {error.strerror}.")
        except (HistoryUnavailable, BackupFailed) as error:
            return SyncReport(notice=str(error))
        return SyncReport(merged, published, arrived.unreadable)

    # -- reading ---------------------------------------------------------------------------------------------

    def _arrived(self, own: Path) -> _Arrived:
        known = dict(self._store.read(lambda c: c.execute("SELECT name, read_bytes FROM sync_file").fetchall()))
        arrived = _Arrived()
        for path in sorted(self._folder.glob(f"facetimer-*{_SUFFIX}")):
            if path.name == own.name:
                continue
            size, start = path.stat().st_size, known.get(path.name, 0)
            if size == start:
                continue
            start = start if size > start else 0  # it was put back to an older state: read it anew
            with path.open("rb") as file:
                file.seek(start)
                content = file.read(_BATCH_BYTES)
            whole = content[: content.rfind(b"\n") + 1]
            for line in whole.splitlines():
                arrived.unreadable += not _understand(line, arrived)
            if whole:
                arrived.read_upto[path.name] = start + len(whole)
        return arrived

    # -- publishing ------------------------------------------------------------------------------------------

    def _publish(self, own: Path, now: datetime) -> int:
        everything = not own.exists()
        lines, mark = self._store.read(lambda connection: _unpublished(connection, now, everything=everything))
        if lines or everything:  # an empty file says that there was nothing to say yet
            _append(own, lines)
        if lines:
            self._store.write(mark)
        return len(lines)


def _understand(line: bytes, arrived: _Arrived) -> bool:
    """Sort one line in; return whether it was understood. An empty line says nothing and is fine."""
    if not line.strip():
        return True
    try:
        plain = json_from(line)
        if not isinstance(plain, dict) or plain.get("v") != LINE_VERSION:
            return False
        if "session" in plain:
            arrived.sessions.append(record_from_plain(plain["session"]))
        elif "removed" in plain:
            removed = msgspec.convert(plain["removed"], Removed)
            moment = believed_removal(removed.id, removed.removed_utc)
            arrived.removed[removed.id] = max(moment, arrived.removed.get(removed.id, moment))
        elif "freeze" in plain:
            arrived.freezes.append(believed_freeze(msgspec.convert(plain["freeze"], Freeze)))
    except (Unreadable, ValueError):  # msgspec's errors are ValueErrors
        return False
    return True


def _merge(connection: sqlite3.Connection, arrived: _Arrived) -> MergeReport:
    report = merge_into(connection, arrived.sessions, arrived.removed, arrived.freezes, published=True)
    connection.executemany(
        "INSERT INTO sync_file (name, read_bytes) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET read_bytes = excluded.read_bytes",
        arrived.read_upto.items(),
    )
    return report


def _unpublished(
    connection: sqlite3.Connection, now: datetime, *, everything: bool
) -> tuple[list[dict[str, Any]], "_Mark"]:
    """Return the lines to add, and what marks them as added."""
    only = "" if everything else "AND unpublished = 1"
    sessions = get_sessions(
        connection, f"WHERE outcome IN ('complete', 'partial') {only} ORDER BY started_utc, id"
    )
    now_ms, settled_ms = utc_ms(now), utc_ms(now - UNDO_FOR)  # a deletion may be taken back for so long
    removed = connection.execute(
        # One that is dated ahead was made before this clock was put back.
        "SELECT id, removed_utc FROM removed "  # noqa: S608 - constants
        f"WHERE NOT (removed_utc > ? AND removed_utc <= ?) {only} ORDER BY removed_utc, id",
        (settled_ms, now_ms),
    ).fetchall()
    freezes = get_freezes(connection, "" if everything else "WHERE unpublished = 1")
    lines = [
        *({"v": LINE_VERSION, "session": session_to_plain(record)} for record in sessions),
        *({"v": LINE_VERSION, "removed": removed_to_plain(i, from_utc_ms(ms))} for i, ms in removed),
        *({"v": LINE_VERSION, "freeze": freeze_to_plain(freeze)} for freeze in freezes),
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


def _append(path: Path, lines: list[dict[str, Any]]) -> None:
    """Add whole lines at the end and put them on the disk; a line a crash has cut is closed first."""
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "rb+") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                text = b"\n" + text
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _machine_id(connection: sqlite3.Connection) -> str | None:
    found = connection.execute("SELECT value FROM meta WHERE name = 'machine'").fetchone()
    return str(found[0]) if found else None


def _new_machine_id(connection: sqlite3.Connection) -> str:
    connection.execute("INSERT OR IGNORE INTO meta VALUES ('machine', ?)", (str(uuid.uuid4()),))
    return str(_machine_id(connection))
