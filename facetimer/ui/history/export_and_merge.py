# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Exports, backs up, restores and merges the history, from and to files that the person chooses.

Owns which file is chosen and the message afterwards. The work is done by the history on another thread, on a store
of its own, so that a record of many years does not block the window.
"""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from facetimer.history.exchange.export_file import ExportFailed, export_to
from facetimer.history.exchange.imports import UnreadableHistory, merge_file, restore_file
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.file.backups import BackupFailed, count_sessions
from facetimer.history.file.merging import MergeReport
from facetimer.history.file.opening import HistoryFault
from facetimer.history.store import Store
from facetimer.notices import said_by
from facetimer.ui.background_work import Errands, on_its_own
from facetimer.ui.history.merged_dialog import MergedDialog
from facetimer.ui.history.restore_dialog import RestoreDialog
from facetimer.ui.look.wording import put_notice

T = TypeVar("T")
FAULTS = BackupFailed, ExportFailed, HistoryFault, UnreadableHistory
"""Environment faults and unreadable files: told, not raised."""


class HistoryFiles(QObject):
    """Export, backup, restore and merge.

    Args:
        store: the window's history.
        today: the local day, for the name of a backup.
        window: what dialogs belong to.
        sync_folder: where other machines' sessions come from; empty where none is set.
        when_free: does something once no session runs, in whose way a dialog would stand.
    """

    answered = Signal(str)
    """What came of something the person asked for, in words."""
    refused = Signal(str)
    """Why something the person has just asked for was not done."""
    busy_changed = Signal(str)
    """What is being done; empty when all of it is over."""
    record_changed = Signal()
    """Other sessions are in the history now."""

    def __init__(
        self,
        store: Callable[[], Store],
        today: Callable[[], date],
        window: QWidget,
        sync_folder: Callable[[], str] = str,
        when_free: Callable[[Callable[[], object]], object] = lambda do: do(),
    ) -> None:
        super().__init__(window)
        self._when_free = when_free
        self._going_on = 0
        self._sync_folder = sync_folder
        self._store = store
        self._today = today
        self._window = window
        self._errands = Errands(self)

    def close(self, at_most_ms: int | None = None) -> bool:
        """Wait until the work is done, and return whether it is; None waits without limit."""
        return self._errands.wait(at_most_ms)

    # -- asking ----------------------------------------------------------------------------------------------

    def ask_export(self, form: str) -> None:
        """Ask where an export goes: `json`, `csv` or `ics`."""
        self._ask_target(
            self.tr("Export the history"), f"facetimer-history.{form}", lambda target: self.export(form, target)
        )

    def ask_back_up(self) -> None:
        """Ask where a backup goes."""
        self._ask_target(
            self.tr("Back up the history"), f"facetimer-{self._today().isoformat()}.sqlite3", self.back_up
        )

    def ask_merge(self) -> None:
        """Ask which record is merged into this one."""
        self._ask_source(self._window, self.tr("Merge another history"), self.merge)

    def ask_restore(self) -> None:
        """Show the kept backups and what restoring one of them does."""
        try:
            dialog = RestoreDialog(self._store().file.backups(), self._store().session_count(), self._window)
        except HistoryFault as fault:
            self.refused.emit(put_notice(said_by(fault)))
            return
        except OSError as error:
            sentence = self.tr("The backups cannot be listed: {reason}.")
            self.refused.emit(sentence.format(reason=error.strerror or error))
            return
        dialog.file_asked.connect(
            lambda: self._ask_source(dialog, self.tr("Restore from a file"), partial(self._look_into, dialog))
        )
        dialog.chosen.connect(self.restore)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _look_into(self, dialog: RestoreDialog, path: Path) -> None:
        """Offer a file with its number of sessions; it may be on a stick or a share that answers late or never."""

        def offer(ended: Future[int | None]) -> None:
            if isValid(dialog) and dialog.isVisible():
                dialog.offer_file(path, ended.result())

        self._errands.begin(lambda: count_sessions(path), offer)

    def _ask_target(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, title, str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        self._open(dialog, then)

    def _ask_source(self, parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
        kinds = self.tr("Backups and exports ({patterns})").format(patterns="*.sqlite3 *.json")
        dialog = QFileDialog(parent, title, str(Path.home()), f"{kinds};;{self.tr('All files')} (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- doing -----------------------------------------------------------------------------------------------

    def export(self, form: str, target: Path) -> None:
        """Write the history to `target` as `json`, `csv` (for a spreadsheet) or `ics`."""
        said = self.tr("The history was written to {file}.").format(file=target)
        self._begin(
            self.tr("Exporting …"),
            lambda store: export_to(store, "spreadsheet" if form == "csv" else form, target),
            lambda _: self.answered.emit(said),
        )

    def back_up(self, target: Path) -> None:
        """Copy the history to `target`."""
        said = self.tr("The history was backed up to {file}.").format(file=target)
        self._begin(
            self.tr("Backing up …"),
            lambda store: store.file.back_up_to(target),
            lambda _: self.answered.emit(said),
        )

    def restore(self, source: Path) -> None:
        """Replace the history with that in `source`, after a backup."""
        folder = self._sync_folder()

        def restore(store: Store) -> tuple[int, MergeReport | None]:
            count = restore_file(store, source)
            return count, SyncFolder(Path(folder), store).would_bring() if folder else None

        def tell(restored: tuple[int, MergeReport | None]) -> None:
            count, coming = restored
            said = self.tr("%n sessions are now in the history. The one before is among the backups.", "", count)
            if coming and coming.changes_sessions:
                back = self.tr(
                    "The sync folder will add {added} of other computers, change {updated} and delete {deleted}."
                )
                figures = (QLocale().toString(n) for n in (coming.added, coming.updated, coming.deleted))
                said += " " + back.format(**dict(zip(("added", "updated", "deleted"), figures, strict=True)))
            self.answered.emit(said)
            self.record_changed.emit()

        self._begin(self.tr("Restoring …"), restore, tell)

    def merge(self, source: Path) -> None:
        """Unite the history with the one in `source`, after a backup, and show what came of it."""

        def show(report: MergeReport) -> None:
            dialog = MergedDialog(source.name, report, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        def tell(report: MergeReport) -> None:
            self.record_changed.emit()
            self._when_free(partial(show, report))

        self._begin(self.tr("Merging …"), lambda store: merge_file(store, source), tell)

    def _begin(self, said: str, work: Callable[[Store], T], then: Callable[[T], None]) -> None:
        """Do `work` on the history, beside the window where its file holds all there is."""
        store = self._store()
        if store.retry():
            self._going_on += 1
            self.busy_changed.emit(said)
            self._errands.begin(lambda: on_its_own(store, work), lambda ended: self._on_ended(ended, then))
            return
        ended: Future[T] = Future()  # a store in memory alone belongs to this thread
        try:
            ended.set_result(work(store))
        except FAULTS as fault:
            ended.set_exception(fault)
        self._told(ended, then)

    def _on_ended(self, ended: Future[T], then: Callable[[T], None]) -> None:
        """Say that it is over, unless more was asked for, as where two histories are dropped at once."""
        self._going_on -= 1
        if not self._going_on:
            self.busy_changed.emit("")
        self._told(ended, then)

    def _told(self, ended: Future[T], then: Callable[[T], None]) -> None:
        try:
            result = ended.result()
        except FAULTS as fault:
            self.refused.emit(put_notice(said_by(fault)))
        else:
            then(result)
