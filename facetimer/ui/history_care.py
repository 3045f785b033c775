# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks after the history while the window is open: what could not be written, and the sync folder.

Owns when these are tried. What happens then, and what is said about it, is the business of the history.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facetimer.ui.preferences import Preferences

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
    history_changed = Signal()
    """Sessions came from another machine."""

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
        self._timer = QTimer(self)
        self._timer.setInterval(look_every_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        preferences.changed.connect(self._on_preferences_changed)

    def begin(self) -> None:
        """Exchange once and look after the history from now on."""
        self.exchange()
        self._timer.start()

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

    def _on_timer_timeout(self) -> None:
        store = self._store()
        if store.persistent and not store.unsaved:
            return
        waiting = len(store.unsaved)
        if store.retry() and waiting:
            self.notice_raised.emit(self.tr("What could not be written before is in the history now."))

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.sync_folder":
            self.exchange()
