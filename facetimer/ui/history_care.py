# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks after the history while the window is open: what could not be written, and the sync folder.

Owns when these are tried. What happens then, and what is said about it, is the business of the history.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facetimer.ui.preferences import Preferences
from facetimer.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from facetimer.history.database import Store

LOOK_EVERY_MS = 5_000
"""How often a history that cannot be written is tried again; a busy file holds the window up for 100 ms."""


class HistoryCare(QObject):
    """Retries what is unsaved, and exchanges with the sync folder when asked to.

    Args:
        store: gives the history; it is not opened before `begin()`.
        preferences: says which folder is kept in step, if one is.
        now: the wall clock, aware.
        parent: owner of this object.
        look_every_ms: real time between two tries.
    """

    notice_raised = Signal(str)
    question_raised = Signal(str, object)
    """A sentence and the tuple of `BannerAction` one can take."""
    history_changed = Signal()
    """Sessions came from another machine, or from where they had been put when they could not be written."""

    def __init__(
        self,
        store: "Callable[[], Store]",
        preferences: Preferences,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        look_every_ms: int = LOOK_EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._now = now
        self._told: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(look_every_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        preferences.changed.connect(self._on_preferences_changed)

    def begin(self) -> None:
        """Exchange once, offer what an earlier start could not write, and look after the history from now on."""
        self.exchange()
        self._offer_rescued()
        self._timer.start()

    def let_go(self) -> str | None:
        """Exchange a last time and close the history; return what could not be written, in words."""
        store = self._store()
        if store.closed:
            return None
        self.exchange()
        store.close()
        return store.notice if store.is_behind else None

    def revision(self) -> object:
        """Return another value after each change of the history; None where it cannot be read."""
        from facetimer.history.opening import HistoryFault

        store = self._store()
        try:
            return None if store.closed else store.revision()
        except HistoryFault:  # the page that asks for more tells it
            return None

    def exchange(self) -> None:
        """Exchange with the sync folder, if one is set; what went wrong is told."""
        folder = self._preferences.settings.history.sync_folder
        if not folder or self._store().closed:
            return
        from facetimer.history.sync_folder import SyncFolder

        report = SyncFolder(Path(folder), self._store()).exchange(self._now())
        if report.notice:
            self.notice_raised.emit(report.notice)
        if report.merged.added or report.merged.updated or report.merged.deleted:
            self.history_changed.emit()

    def _offer_rescued(self) -> None:
        for path in self._store().rescue_files():
            sentence = self.tr("What could not be written when facetimer was closed is in {file}.").format(
                file=path
            )
            bring = BannerAction(self.tr("Bring it in"), partial(self._bring_in, path))
            leave = BannerAction(self.tr("Leave it there"), lambda: None)
            self.question_raised.emit(sentence, (bring, leave))

    def _bring_in(self, path: Path) -> None:
        from facetimer.history.backups import BackupFailed
        from facetimer.history.opening import HistoryFault
        from facetimer.history.reading import UnreadableHistory
        from facetimer.history.rescue import bring_in

        try:
            bring_in(self._store(), path)
        except (BackupFailed, HistoryFault, UnreadableHistory) as fault:
            self.notice_raised.emit(str(fault))
            return
        self.notice_raised.emit(self.tr("What could not be written before is in the history now."))
        self.history_changed.emit()

    def _on_timer_timeout(self) -> None:
        store = self._store()
        was_behind, was_away = store.is_behind, not store.persistent
        if (was_behind or was_away) and store.retry():
            if was_behind:
                self.notice_raised.emit(self.tr("What could not be written before is in the history now."))
            if was_away:
                self.history_changed.emit()
        if store.notice != self._told:  # what waits still, or what was restored
            self._told = store.notice
            if store.notice:
                self.notice_raised.emit(store.notice)
            store.dismiss_news()

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.sync_folder":
            self.exchange()
