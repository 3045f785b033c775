# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts an export into a file: whole, or what was there before stays."""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from facetimer.history.database import Store
from facetimer.history.exchange import write_calendar, write_csv, write_json

FORMS: Mapping[str, Callable[[Store, TextIO], None]] = {
    "json": write_json,
    "csv": write_csv,
    "ics": write_calendar,
}
"""What can be written, by the ending of its file."""


class ExportFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The file could not be written; what was there before is untouched."""


def export_to(store: Store, form: str, target: Path) -> None:
    """Write the history to `target` in one of the `FORMS`, beside it first and in place when it is whole.

    Raises:
        ExportFailed: it could not be written.
        HistoryUnavailable: the history cannot be read at the moment.
        KeyError: there is no such form.
    """
    write = FORMS[form]
    if store.is_kept_in(target):
        raise ExportFailed(f"{target} is the history itself; choose another file.")
    beside = target.with_name(f"{target.name}.part")
    try:
        try:
            with beside.open("w", encoding="utf-8", newline="") as out:
                write(store, out)
            beside.replace(target)
        finally:
            with contextlib.suppress(FileNotFoundError):
                beside.unlink()
    except OSError as error:
        raise ExportFailed(f"{target} could not be written: {error.strerror or error}.") from error
