# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The last resort: sessions that no database would take, as a file in some other place; and the way back."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facetimer.files import replacing
from facetimer.history.exchange.documents import write_sessions
from facetimer.history.unwritten import Unwritten

if TYPE_CHECKING:
    from facetimer.history.file.merging import MergeReport
    from facetimer.history.store import Store

_STEM = "facetimer-unsaved-"


def usual_folders() -> tuple[Path, ...]:
    """Return where such a file is put: where a person would look, else where there is most likely room."""
    return Path.home(), Path(tempfile.gettempdir())


def rescue(unwritten: Unwritten, folders: Iterable[Path] | None, now: datetime) -> Path | None:
    """Write what could not be written as a document that `facetimer merge` reads.

    Args:
        unwritten: what no database would take.
        folders: tried in this order; the usual ones if None.
        now: the wall clock, for the file's name.

    Returns:
        Where it is, or None if no folder takes it.
    """
    for folder in usual_folders() if folders is None else folders:
        try:
            target = _free_name(folder, now)
            with replacing(target) as draft, draft.open("w", encoding="utf-8") as out:
                write_sessions(unwritten.oldest_first, out, unwritten.removed)
        except OSError:
            continue  # full or read-only as well; the next one may not be
        return target
    return None


def _free_name(folder: Path, now: datetime) -> Path:
    """Return a name nothing has yet: two windows may end in the same second."""
    while True:
        target = folder / f"{_STEM}{now:%Y-%m-%dT%H%M%S}-{os.urandom(2).hex()}.json"
        if not target.exists():
            return target


def waiting(folders: Iterable[Path] | None) -> list[Path]:
    """Return the files of this account that `rescue` has left in `folders`, the oldest first."""
    found = []
    for folder in usual_folders() if folders is None else folders:
        for path in folder.glob(f"{_STEM}*.json"):
            try:
                state = path.lstat()
            except OSError:
                continue  # somebody has just taken it away
            # In a shared temporary folder anybody may leave a file of that name.
            if stat.S_ISREG(state.st_mode) and (os.name != "posix" or state.st_uid == os.getuid()):
                found.append(path)
    return sorted(found, key=lambda path: path.name)


def bring_in(store: "Store", path: Path) -> "MergeReport":
    """Merge what is in `path` and delete it: all of it is in the history then.

    Raises:
        UnreadableHistory, HistoryUnavailable, BackupFailed: nothing was changed, and the file is still there.
    """
    from facetimer.history.exchange.imports import merge_file

    report = merge_file(store, path)
    with contextlib.suppress(OSError):  # offered again at the next start, and merged again without harm
        path.unlink()
    return report
