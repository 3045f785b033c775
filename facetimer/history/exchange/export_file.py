# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts an export into a file: whole, or what was there before stays."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TextIO

from facetimer.files import replacing
from facetimer.history.exchange.json_and_csv import CSV_FIELDS, FORMAT, write_calendar, write_csv, write_json
from facetimer.history.file.merging import get_freezes, get_removed
from facetimer.history.file.opening import HistoryFault, NewerHistory, check_header
from facetimer.history.file.rows import iter_sessions
from facetimer.history.records import SessionRecord
from facetimer.history.store import Store
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

_BYTE_ORDER_MARK = "\ufeff"
_BEGINNINGS = (
    f'{{"format": "{FORMAT}"',
    ",".join(CSV_FIELDS[:4]),
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//facetimer",
)


def _write_spreadsheet(sessions: Iterable[SessionRecord], out: TextIO) -> None:
    """Write what `write_csv` writes, after the mark without which Excel takes it for its country's encoding."""
    out.write(_BYTE_ORDER_MARK)
    write_csv(sessions, out)


_WRITERS: Mapping[str, Callable[[Iterable[SessionRecord], TextIO], None]] = {
    "csv": write_csv,
    "spreadsheet": _write_spreadsheet,
    "ics": write_calendar,
}
FORMS = ("json", *_WRITERS)
"""What can be written: for programs, for spreadsheets (also a .csv), for calendars."""


class ExportFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The file could not be written; what was there before is untouched."""


def write_history(store: Store, form: str, out: TextIO) -> None:
    """Write the history in one of the `FORMS`, the newest session first; JSON has also what was deleted.

    Raises:
        HistoryUnavailable: the history cannot be read at the moment.
        OSError: `out` cannot be written.
        KeyError: there is no such form.
    """
    if form != "json":
        _WRITERS[form](store.sessions(limit=-1), out)
        return

    def write(connection: sqlite3.Connection) -> None:
        write_json(iter_sessions(connection), out, get_removed(connection), get_freezes(connection))

    store.read(write)


def export_to(store: Store, form: str, target: Path) -> None:
    """Write the history to `target` in one of the `FORMS`, for this account only; in place when it is whole.

    Raises:
        ExportFailed: it could not be written.
        HistoryUnavailable: the history cannot be read at the moment.
        KeyError: there is no such form.
    """
    if store.file.is_at(target):
        raise ExportFailed(
            Notice(QT_TRANSLATE_NOOP("Notices", "{file} is the history itself; choose another file."), file=target)
        )
    try:
        with replacing(target) as draft, draft.open("w", encoding="utf-8", newline="") as out:
            write_history(store, form, out)
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("Notices", "{file} could not be written: {reason}.")
        raise ExportFailed(Notice(sentence, file=target, reason=error.strerror or error)) from error


def holds_export(path: Path) -> bool:
    """Whether a file begins as an export of a history does, in any form. May raise `OSError`."""
    with path.open("rb") as file:
        begins = file.read(200).decode("utf-8", "replace").removeprefix(_BYTE_ORDER_MARK)
    return begins.startswith(_BEGINNINGS)


def holds_history(path: Path) -> bool:
    """Whether a file is a database of a history, of this version or another. May raise `OSError`."""
    try:
        check_header(path)
    except HistoryFault as fault:
        return isinstance(fault, NewerHistory)
    return True
