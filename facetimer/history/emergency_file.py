# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What no database would take, as the history is closed: a document in some other place, and the way back."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from facetimer.files import files_in, remove, replacing
from facetimer.history.exchange.imports import merge_file
from facetimer.history.exchange.json_and_csv import write_json
from facetimer.history.file.merging import MergeReport
from facetimer.history.store import Store
from facetimer.history.unwritten import Unwritten
from facetimer.notices import Notice, joined
from facetimer.translating import QT_TRANSLATE_NOOP

RESCUED = QT_TRANSLATE_NOOP("Notices", "What could not be written is in {file}; `facetimer merge` adds it.")
_STEM = "facetimer-unsaved-"


class Leftover(Struct, frozen=True):
    """What could not be written when a history was closed.

    Attributes:
        sentence: what there is, why, and where it is now.
        file: where it is, for `bring_in`; None where no folder took it, and it is lost.
    """

    sentence: str
    file: Path | None


def close(store: Store) -> Leftover | None:
    """Close a history; what cannot be written goes into a file elsewhere, and is returned."""
    unwritten = store.close()
    if not unwritten:
        return None
    file = _put_elsewhere(unwritten, _folders_of(store), store.now())
    become = unwritten.told(lost=True) if file is None else Notice(RESCUED, file=file)
    return Leftover(joined(store.notice or "", become), file)


def _folders_of(store: Store) -> tuple[Path, ...]:
    """Return where such files are put: where a person would look, else where there is most likely room."""
    if store.emergency_folders is not None:
        return tuple(store.emergency_folders)
    return Path.home(), Path(tempfile.gettempdir())


def _put_elsewhere(unwritten: Unwritten, folders: Iterable[Path], now: datetime) -> Path | None:
    """Write a document that `facetimer merge` reads into the first of `folders` that takes it."""
    for folder in folders:
        try:
            target = _free_name(folder, now)
            with replacing(target) as draft, draft.open("w", encoding="utf-8") as out:
                write_json(unwritten.oldest_first, out, unwritten.removed)
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


def waiting(store: Store) -> list[Path]:
    """Return the files that `close` has left on this account, this time or earlier, the oldest first."""
    found = []
    for folder in _folders_of(store):
        for path in files_in(folder, f"{_STEM}*.json"):
            try:
                state = path.lstat()
            except OSError:
                continue  # somebody has just taken it away
            # In a shared temporary folder anybody may leave a file of that name.
            if stat.S_ISREG(state.st_mode) and (os.name != "posix" or state.st_uid == os.getuid()):
                found.append(path)
    return sorted(found, key=lambda path: path.name)


def bring_in(store: Store, path: Path) -> MergeReport:
    """Merge what is in `path` and delete it: all of it is in the history then.

    Raises:
        UnreadableHistory, HistoryUnavailable, BackupFailed: nothing was changed, and the file is still there.
    """
    report = merge_file(store, path)
    with contextlib.suppress(OSError):  # offered again at the next start, and merged again without harm
        remove(path)
    return report
