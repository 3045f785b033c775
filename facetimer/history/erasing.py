# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Deletes everything, and says what it could not delete.

The caller asks the person first. Deleted are the history, its backups,
damaged files that were set aside, files with what could not be written, every file this machine has written in the
sync folder, and whatever else is named (settings, health flags). The files of other machines in the sync folder
are theirs and stay.
"""

from collections.abc import Iterable
from pathlib import Path

from facetimer.files import files_in, remove, remove_folder
from facetimer.history.emergency_file import waiting
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.file.transactions import reason_of
from facetimer.history.store import Store
from facetimer.notices import Notice, said_by
from facetimer.translating import QT_TRANSLATE_NOOP

_AWAY = QT_TRANSLATE_NOOP("Notices", "it is not there at the moment, and this computer's file may be in it")


def erase_everything(
    store: Store, database: Path, backups: Path, *, sync_folder: Path | None, others: Iterable[Path]
) -> list[tuple[Path, str]]:
    """Delete all that the app has ever kept about the person; the store is closed by it.

    Args:
        store: the open history.
        database: its file.
        backups: the folder of its copies.
        sync_folder: the shared folder, where one is set.
        others: files and folders beside the history: settings, health flags, cache.

    Returns:
        What is still there, and why.
    """
    targets = [database, *_beside(database), backups, database.parent / "running", *waiting(store), *others]
    left: list[tuple[Path, str]] = []
    if sync_folder is not None:
        try:
            if sync_folder.is_dir():
                targets += SyncFolder(sync_folder, store).all_own_files()
            else:
                left.append((sync_folder, Notice(_AWAY)))
        except HistoryUnavailable as fault:
            left.append((sync_folder, said_by(fault)))
        except OSError as error:
            left.append((sync_folder, reason_of(error)))
    store.forget()
    for target in targets:
        try:
            _erase(target)
        except OSError as error:
            left.append((target, reason_of(error)))
    return left


def _beside(database: Path) -> list[Path]:
    """Return everything that was ever made beside the database: its journal, stamp, and damaged ones."""
    patterns = (f"{database.name}-*", f"{database.name}.*", f"{database.stem}-damaged-*")
    return sorted({path for pattern in patterns for path in files_in(database.parent, pattern)})


def _erase(target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        remove_folder(target)
    else:
        remove(target)
