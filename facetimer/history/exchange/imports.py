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

import msgspec
from msgspec import Struct, field

from facetimer.history.exchange.json_and_csv import FORMAT, FORMAT_VERSION
from facetimer.history.file.backups import copy_database
from facetimer.history.file.machine_id import carry_over
from facetimer.history.file.merging import MergeReport, get_history, merge_into, tried_out
from facetimer.history.file.opening import HistoryFault, check_header, open_database, open_in_memory
from facetimer.history.file.transactions import connect_read_only, reason_of, transaction
from facetimer.history.records import Freeze, SessionRecord
from facetimer.history.store import Store
from facetimer.history.validation import believed, believed_freeze, believed_removal, one_line
from facetimer.history.versions import History, later
from facetimer.notices import Notice, said_by
from facetimer.outside import WHOLE_FILE, Unreadable, json_from, read_bytes, shown
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_DOCUMENT_BYTES = 1 << 30
MAX_SAID = 200
"""Characters of what is said about one fault."""


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


def would_merge(store: Store, path: Path) -> MergeReport:
    """Return what merging the history in `path` would do; nothing is changed.

    Raises:
        UnreadableHistory: `path` is neither a database nor a JSON document, or cannot be read.
        HistoryUnavailable: this history cannot be used at the moment.
    """
    other = read_history(path)

    def merge(connection: sqlite3.Connection) -> MergeReport:
        return merge_into(connection, other.sessions.values(), other.removed, other.freezes.values())

    return store.read(lambda connection: tried_out(connection, merge))


def restore_file(store: Store, path: Path) -> int:
    """Put the history in `path`, a database or a JSON document, in the place of this one.

    A backup of the present history is made before. The machine keeps its name in a sync folder, and the files of
    other machines there are read anew: `SyncFolder.would_bring` says what they bring back.

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
            store.read(lambda present: carry_over(present, connection))
        store.restore_from(connection)
    return store.session_count()


def read_history(path: Path) -> History:
    """Return the history in `path`, a database or a JSON document.

    Raises:
        UnreadableHistory: it is neither, or cannot be read.
    """
    try:
        what = Notice(QT_TRANSLATE_NOOP("Notices", "backup or a JSON export"))
        content = read_bytes(path, MAX_DOCUMENT_BYTES, what=what)
    except Unreadable as fault:
        raise _unreadable(path, fault.place, fault.message) from None
    if content.startswith(b"SQLite format 3"):
        return _read_database(path)
    return history_from_json(content, str(path))


def history_from_json(text: bytes, name: str) -> History:
    """Return the history in a document, or in the bare list of sessions that `facetimer history --json` prints.

    Raises:
        UnreadableHistory: it is not one; `name` and the place in the document are in the message.
    """
    try:
        raw = json_from(text)
    except Unreadable as fault:
        neither = QT_TRANSLATE_NOOP("Notices", "is neither a backup nor a JSON export, it {fault}")
        raise _unreadable(name, fault.place, Notice(neither, fault=fault.message)) from None
    try:
        if isinstance(raw, list):
            raw = {"format": FORMAT, "version": FORMAT_VERSION, "sessions": raw}
        if isinstance(raw, dict) and raw.get("format") == FORMAT and raw.get("version", 0) != FORMAT_VERSION:
            other = QT_TRANSLATE_NOOP("Notices", "is {version}; this facetimer reads {readable}")
            version = Notice(other, version=shown(raw.get("version")), readable=FORMAT_VERSION)
            raise _unreadable(name, "version", version)
        document = msgspec.convert(raw, _Document)
    except msgspec.ValidationError as error:
        raise _unreadable(name, *_mismatch(raw, error)) from error
    if document.format != FORMAT:
        other = QT_TRANSLATE_NOOP("Notices", 'is {format}; it must be "{right}"')
        raise _unreadable(name, "format", Notice(other, format=shown(document.format), right=FORMAT))
    return _gathered(document, name)


def _mismatch(raw: object, error: Exception) -> tuple[str, str]:
    """Return where a document first is not what it should be, and what would be right there."""
    from facetimer.library.files.explain import explain

    found = explain(raw, _Document)
    if found:
        place, said = found[0]
        return place or WHOLE_FILE, said
    message, _, place = str(error).partition(" - at `")
    return place.rstrip("`") or WHOLE_FILE, one_line(message)[:MAX_SAID]  # it quotes the document


def _unreadable(file: Path | str, place: str, fault: str) -> UnreadableHistory:
    sentence = QT_TRANSLATE_NOOP("Notices", "{file}: {place}: {fault}")
    return UnreadableHistory(Notice(sentence, file=file, place=place, fault=fault))


def record_from_plain(plain: object) -> SessionRecord:
    """Return the record that plain data describes.

    Raises:
        ValueError: it does not; the message says where.
    """
    return believed(msgspec.convert(plain, SessionRecord))


def _gathered(document: _Document, name: str) -> History:
    history = History()
    for number, given in enumerate(document.sessions):
        try:
            record = believed(given)
        except ValueError as fault:
            raise _unreadable(name, f"sessions[{number + 1}]", said_by(fault)) from fault
        known = history.sessions.get(record.id)
        history.sessions[record.id] = later(record, known) if known else record
    try:
        history.removed |= {item.id: believed_removal(item.id, item.removed_utc) for item in document.removed}
    except ValueError as fault:
        raise _unreadable(name, "removed", said_by(fault)) from fault
    try:
        history.freezes |= {freeze.id: believed_freeze(freeze) for freeze in document.freezes}
    except ValueError as fault:
        raise _unreadable(name, "freezes", said_by(fault)) from fault
    return history


def _read_database(path: Path) -> History:
    """Read a copy, so that neither a migration nor a rollback is ever done to somebody's file."""
    try:
        with TemporaryDirectory(prefix="facetimer-", ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / "copy.sqlite3"
            check_header(path)
            with closing(connect_read_only(path, wait_s=5)) as source:
                copy_database(source, copy)
            with closing(open_database(copy, _no_backup)) as connection:
                history = get_history(connection)
    except HistoryFault as fault:
        raise _unreadable(path, WHOLE_FILE, said_by(fault)) from fault
    except (OSError, sqlite3.Error) as error:
        sentence = QT_TRANSLATE_NOOP("Notices", "cannot be read as a database ({reason})")
        raise _unreadable(path, WHOLE_FILE, Notice(sentence, reason=reason_of(error))) from error
    except (ValueError, RecursionError) as error:  # a cell of the right type that is no list of zones
        strange = Notice(QT_TRANSLATE_NOOP("Notices", "holds what facetimer does not write"))
        raise _unreadable(path, WHOLE_FILE, strange) from error
    document = _Document(
        FORMAT,
        FORMAT_VERSION,
        list(history.sessions.values()),
        [Removed(*item) for item in history.removed.items()],
        list(history.freezes.values()),
    )
    return _gathered(document, str(path))


def _no_backup(_connection: sqlite3.Connection) -> None:
    """A copy that is thrown away needs none."""
