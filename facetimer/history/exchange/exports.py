# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts an export into a file: whole, or what was there before stays."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from facetimer.files import replacing
from facetimer.history.exchange.documents import CSV_FIELDS, FORMAT, write_calendar, write_csv, write_json
from facetimer.history.file.opening import HistoryFault, NewerHistory, check_header
from facetimer.history.store import Store
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

_BYTE_ORDER_MARK = "\ufeff"
_BEGINNINGS = (
    f'{{"format": "{FORMAT}"',
    ",".join(CSV_FIELDS[:4]),
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//facetimer",
)


def write_spreadsheet(store: Store, out: TextIO) -> None:
    """Write what `write_csv` writes, with the mark that tells a spreadsheet the encoding of its letters.

    Excel takes a CSV file for the encoding of the country it runs in, unless it begins with this mark.

    Raises:
        HistoryUnavailable: the file cannot be read at the moment.
        OSError: `out` cannot be written.
    """
    out.write(_BYTE_ORDER_MARK)
    write_csv(store, out)


FORMS: Mapping[str, Callable[[Store, TextIO], None]] = {
    "json": write_json,
    "csv": write_csv,
    "spreadsheet": write_spreadsheet,
    "ics": write_calendar,
}
"""What can be written: for programs, for spreadsheets (also a .csv), for calendars."""


class ExportFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The file could not be written; what was there before is untouched."""


def export_to(store: Store, form: str, target: Path) -> None:
    """Write the history to `target` in one of the `FORMS`, for this account only; in place when it is whole.

    Raises:
        ExportFailed: it could not be written.
        HistoryUnavailable: the history cannot be read at the moment.
        KeyError: there is no such form.
    """
    write = FORMS[form]
    if store.is_kept_in(target):
        raise ExportFailed(
            Notice(QT_TRANSLATE_NOOP("Notices", "{file} is the history itself; choose another file."), file=target)
        )
    try:
        with replacing(target) as draft, draft.open("w", encoding="utf-8", newline="") as out:
            write(store, out)
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
