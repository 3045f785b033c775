# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Histories from outside: an exported document, or another history's file.

Nothing in them is believed before it was checked, and a fault names its place. Nothing here writes to the
file it reads.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from facetimer.history.backups import copy_database
from facetimer.history.database import Store
from facetimer.history.exchange import FORMAT, FORMAT_VERSION
from facetimer.history.merging import MergeReport, get_history, merge_into
from facetimer.history.opening import HistoryFault, check_header, open_database, open_in_memory
from facetimer.history.records import Freeze, SessionRecord, from_utc_ms, utc_ms
from facetimer.history.transactions import transaction
from facetimer.history.versions import EARLIEST, History, fault_in, united

MAX_DOCUMENT_BYTES = 2 << 30


class UnreadableHistory(Exception):  # noqa: N818 - said to a person as it stands
    """What was given is no history; the message is "FILE: PLACE: what is wrong"."""


class Removed(Struct, frozen=True):
    """A session or freeze that was deleted."""

    id: str
    removed_utc: datetime


class _Document(Struct, frozen=True):
    format: str
    version: int
    sessions: list[SessionRecord]
    removed: list[Removed] = field(default_factory=list)
    freezes: list[Freeze] = field(default_factory=list)


def merge_file(store: Store, path: Path) -> MergeReport:
    """Unite the history in `path`, a database or a JSON document, with this one.

    A backup is made before anything is changed.

    Raises:
        UnreadableHistory: `path` is neither, or cannot be read; nothing was changed.
        HistoryUnavailable: this history cannot be written; nothing was changed.
        BackupFailed: no backup could be made; nothing was changed.
    """
    other = read_history(path)
    store.back_up_before("merge")

    def merge(connection: sqlite3.Connection) -> MergeReport:
        return merge_into(connection, other.sessions.values(), other.removed, other.freezes.values())

    return store.write(merge)


def restore_file(store: Store, path: Path) -> int:
    """Put the history in `path`, a database or a JSON document, in the place of this one.

    A backup of the present history is made before.

    Returns:
        How many sessions the history has now.

    Raises:
        UnreadableHistory: `path` is neither, or cannot be read; nothing was changed.
        HistoryUnavailable: this history cannot be replaced; nothing was changed.
        BackupFailed: no backup could be made; nothing was changed.
    """
    other = read_history(path)
    store.back_up_before("restore")
    with closing(open_in_memory()) as connection:
        with transaction(connection):
            merge_into(connection, other.sessions.values(), other.removed, other.freezes.values())
        store.restore_from(connection)
    return store.session_count()


def read_history(path: Path) -> History:
    """Return the history in `path`, a database or a JSON document.

    Raises:
        UnreadableHistory: it is neither, or cannot be read.
    """
    try:
        if path.stat().st_size > MAX_DOCUMENT_BYTES:
            raise UnreadableHistory(f"{path}: file: is larger than any history")
        with path.open("rb") as file:
            is_database = file.read(16).startswith(b"SQLite format 3")
        if is_database:
            return _read_database(path)
        return history_from_json(path.read_bytes(), str(path))
    except OSError as error:
        raise UnreadableHistory(f"{path}: file: {error.strerror}") from error


def history_from_json(text: bytes, name: str) -> History:
    """Return the history in a document, or in the bare list of sessions that `facetimer history --json` prints.

    Raises:
        UnreadableHistory: it is not one; `name` and the place in the document are in the message.
    """
    try:
        raw: Any = msgspec.json.decode(text)
        if isinstance(raw, list):
            raw = {"format": FORMAT, "version": FORMAT_VERSION, "sessions": raw}
        if isinstance(raw, dict) and raw.get("format") == FORMAT and raw.get("version", 0) != FORMAT_VERSION:
            version = raw.get("version")
            raise UnreadableHistory(f"{name}: version: is {version!r}; this facetimer reads {FORMAT_VERSION}")
        document = msgspec.convert(raw, _Document)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `")
        raise UnreadableHistory(f"{name}: {place.rstrip('`') or '$'}: {message}") from error
    except msgspec.DecodeError as error:
        raise UnreadableHistory(f"{name}: file: is neither a backup nor a JSON export ({error})") from error
    if document.format != FORMAT:
        raise UnreadableHistory(f"{name}: format: is {document.format!r}; it must be {FORMAT!r}")
    return _gathered(document, name)


def record_from_plain(plain: object) -> SessionRecord:
    """Return the record that plain data describes.

    Raises:
        ValueError: it does not; the message says where.
    """
    return checked(msgspec.convert(plain, SessionRecord))


def checked(record: SessionRecord) -> SessionRecord:
    """Return `record` with its moments cut to milliseconds, as they are stored.

    Raises:
        ValueError: it is not believable; the message says why.
    """
    fault = fault_in(record)
    if fault:
        raise ValueError(fault)
    moments = tuple(replace(m, recorded_utc=from_utc_ms(utc_ms(m.recorded_utc))) for m in record.moments)
    return replace(
        record,
        started_utc=from_utc_ms(utc_ms(record.started_utc)),
        changed_utc=from_utc_ms(utc_ms(record.changed_utc)),
        moments=moments,
        reactions=tuple(sorted(set(record.reactions))),
    )


def checked_removed(removed: Removed) -> Removed:
    """Return `removed`.

    Raises:
        ValueError: it is not believable; the message says why.
    """
    if len(removed.id) != 36 or removed.removed_utc.tzinfo is None or removed.removed_utc < EARLIEST:
        raise ValueError(f"{removed.id!r} is no UUID, or its moment is out of range or has no zone")
    return removed


def checked_freeze(freeze: Freeze) -> Freeze:
    """Return `freeze`.

    Raises:
        ValueError: it is not believable; the message says why.
    """
    if len(freeze.id) != 36 or freeze.last_day < freeze.first_day:
        raise ValueError(f"{freeze.id!r} is no UUID, or ends before it begins")
    return freeze


def _gathered(document: _Document, name: str) -> History:
    history = History()
    for number, record in enumerate(document.sessions):
        try:
            history = _with(history, checked(record))
        except ValueError as fault:
            raise UnreadableHistory(f"{name}: $.sessions[{number}]: {fault}") from fault
    try:
        history.removed |= {item.id: checked_removed(item).removed_utc for item in document.removed}
    except ValueError as fault:
        raise UnreadableHistory(f"{name}: $.removed: {fault}") from fault
    try:
        history.freezes |= {freeze.id: checked_freeze(freeze) for freeze in document.freezes}
    except ValueError as fault:
        raise UnreadableHistory(f"{name}: $.freezes: {fault}") from fault
    return history


def _with(history: History, record: SessionRecord) -> History:
    if record.id in history.sessions:
        return united(history, History({record.id: record}))
    history.sessions[record.id] = record
    return history


def _read_database(path: Path) -> History:
    """Read a copy, so that neither a migration nor a rollback is ever done to somebody's file."""
    with TemporaryDirectory(prefix="facetimer-") as folder:
        copy = Path(folder) / "copy.sqlite3"
        try:
            check_header(path)
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
                copy_database(source, copy)
            with closing(open_database(copy, _no_backup)) as connection:
                history = get_history(connection)
        except HistoryFault as fault:
            raise UnreadableHistory(f"{path}: file: {fault}") from fault
        except sqlite3.Error as error:
            raise UnreadableHistory(f"{path}: file: cannot be read as a database ({error})") from error
    for record in history.sessions.values():
        wrong = fault_in(record)
        if wrong:
            raise UnreadableHistory(f"{path}: session {record.id}: {wrong}")
    return history


def _no_backup(_connection: sqlite3.Connection) -> None:
    """A copy that is thrown away needs none."""
