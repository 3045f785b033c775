# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks at files beside the window, shows what they are, and takes in what the person wants of them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facetimer.ui.background_work import Errands, on_its_own
from facetimer.ui.look.wording import put_notice
from facetimer.ui.services import Services

if TYPE_CHECKING:  # what reads files of every kind is loaded when the first is brought
    from concurrent.futures import Future

    from facetimer.choices.files.offered import Offered


class TakingIn(QObject):
    """Routines, exercises and programmes go into the person's library, histories are united with theirs.

    Args:
        services: the catalogue, the folders and the history.
        merge: unites a history with the person's and shows what came of it.
        when_free: does something once no session runs, in whose way a dialog would stand.
        window: what dialogs belong to.
    """

    refused = Signal(str)
    """Why something of it could not be taken in."""
    library_changed = Signal(str)
    """Something of these names is in the person's library."""

    def __init__(
        self,
        services: Services,
        merge: Callable[[Path], None],
        when_free: Callable[[Callable[[], object]], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._merge, self._when_free = merge, when_free
        self._window = window
        self._errands = Errands(self)

    def ask(self) -> None:
        """Let the person choose files."""
        kinds = self.tr("Routines, backups and exports ({patterns})").format(patterns="*.toml *.sqlite3 *.json")
        every = f"{kinds};;{self.tr('All files')} (*)"
        dialog = QFileDialog(self._window, self.tr("Add a routine or a history"), str(Path.home()), every)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.offer([Path(each) for each in chosen]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def offer(self, paths: Sequence[Path]) -> None:
        """Show what `paths` hold as soon as it is known; a share that does not answer holds nothing up."""
        from facetimer.choices.files.offered import look_at

        if not paths:
            return
        catalogue, own = self._services.planner.catalogue, self._services.context.paths.own_library
        store = self._services.store()
        if store.retry():
            self._errands.begin(
                lambda: on_its_own(store, lambda its: look_at(paths, catalogue, own, its)), self._on_looked
            )
        else:  # a store in memory alone belongs to this thread
            self._show(look_at(paths, catalogue, own, store))

    def _on_looked(self, ended: "Future[list[Offered]]") -> None:
        self._when_free(partial(self._show, ended.result()))

    def _show(self, offered: "list[Offered]") -> None:
        from facetimer.choices.files.preview import previews
        from facetimer.ui.taking_in.offered_dialog import OfferedDialog, brings_something

        shown = previews(self._services.planner, offered)
        today = self._services.planner.today()
        dialog = OfferedDialog(self._services.stills.look, offered, shown, today, self._window)
        wanted = [each for each in offered if brings_something(each)]
        dialog.taken.connect(lambda replacing: self._take(wanted, replacing=replacing))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, wanted: "Sequence[Offered]", *, replacing: bool) -> None:
        from facetimer.choices.files.offered import Kind, take_in

        own, names, why = self._services.context.paths.own_library, list[str](), list[str]()
        for each in wanted:
            written, faults = take_in([each], own, replacing=replacing)
            names += [each.name] if written else []
            why += map(put_notice, faults)
            if each.kind is Kind.HISTORY:
                self._merge(each.path)
        if names:
            self.library_changed.emit(self.tr(", ").join(names))
        if why:  # last: each answer takes the place of the one before
            self.refused.emit(" ".join(why))
