# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Retries what could not be written, and exchanges with the sync folder, while the window is open.

Owns when these are tried; the history does the work and words the outcome.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facetimer.notices import said_by
from facetimer.ui.background_work import Errands, on_its_own
from facetimer.ui.controls.banner import BannerAction
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import put_notice

if TYPE_CHECKING:
    from concurrent.futures import Future

    from facetimer.history.emergency_file import Leftover
    from facetimer.history.exchange.sync_folder import SyncReport
    from facetimer.history.store import Store

PATIENCE_MS = 10_000
LAST_EXCHANGE_MS = 3_000
"""How long closing waits for the sync folder."""
LOOK_EVERY_MS = 5_000
"""How often a history that cannot be written is tried again; a busy file holds the window up for 100 ms."""


def exchange_with(store: "Store", folder: Path, now: datetime) -> "SyncReport":
    """Exchange the history of `store` with `folder`; may be called on any thread, and take as long as it likes."""
    from facetimer.history.exchange.sync_folder import SyncFolder

    return on_its_own(store, lambda own: SyncFolder(folder, own).exchange(now))


class HistoryUpkeep(QObject):
    """Retries what is unsaved, and exchanges with the sync folder when asked to.

    Args:
        store: gives the history; it is not opened before `begin()`.
        preferences: says which folder is kept in step, if one is.
        now: the wall clock, aware.
        parent: owner of this object.
        look_every_ms: real time between two tries.
        patience_ms: after so much real time, a folder that does not answer is told.
        exchange: what exchanges a history with a folder, away from the window's thread.
    """

    notice_raised = Signal(str)
    notice_over = Signal(str)
    """An earlier notice is no longer true."""
    news_raised = Signal(str)
    question_raised = Signal(str, object)
    """A sentence and the tuple of `BannerAction` one can take."""
    exchanged = Signal()
    """An exchange is over, and what came of it told."""
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
        patience_ms: int = PATIENCE_MS,
        exchange: "Callable[[Store, Path, datetime], SyncReport]" = exchange_with,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._now = now
        self._exchange = exchange
        self._errands = Errands(self)
        self._exchanging = ""
        self._again = False
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._told: str | None = None
        self._waited_for = ""  # the sentence that tells of a folder which does not answer
        self._timer = QTimer(self)
        self._timer.setInterval(look_every_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        preferences.changed.connect(self._on_preferences_changed)

    def begin(self) -> None:
        """Exchange once, offer what an earlier start could not write, and look after the history from now on."""
        self.exchange()
        self._offer_rescued()
        self._timer.start()

    def let_go(self) -> "Leftover | None":
        """Exchange a last time and close the history; return what could not be written."""
        from facetimer.history.emergency_file import close

        store = self._store()
        if store.closed:
            return None
        if not self._exchanging or self._patience.isActive():  # one that did not answer is not waited for again
            self.exchange()
            if not self._errands.wait(LAST_EXCHANGE_MS):
                sys.stderr.write(
                    f"The sync folder {self._exchanging} does not answer now; the next start tries.\n"
                )
        return close(store)

    def rest(self, at_most_ms: int) -> bool:
        """Wait for an exchange that is going on, and return whether it is over; none follows it.

        Args:
            at_most_ms: real time.
        """
        self._again = False
        return self._errands.wait(at_most_ms)

    def revision(self) -> object:
        """Return a token that changes whenever the history does; None where it cannot be read."""
        from facetimer.history.file.opening import HistoryFault

        store = self._store()
        try:
            return None if store.closed else store.revision()
        except HistoryFault:  # the page that asks for more tells it
            return None

    def exchange(self) -> None:
        """Exchange with the sync folder beside the window, if one is set; what went wrong is told.

        An exchange that is asked for while another one runs follows it, once.
        """
        folder = self._preferences.settings.history.sync_folder
        if not folder or self._store().closed:
            return
        if self._exchanging:
            self._again = True
            return
        self._exchanging, self._again = folder, False
        self._patience.start()
        store, now = self._store(), self._now()
        self._errands.begin(lambda: self._exchange(store, Path(folder), now), self._on_exchanged)

    def _on_exchanged(self, ended: "Future[SyncReport]") -> None:
        self._exchanging = ""
        self._patience.stop()
        if self._waited_for:
            self.notice_over.emit(self._waited_for)
            self._waited_for = ""
        report = ended.result()
        if report.notice:
            self.notice_raised.emit(put_notice(report.notice))
        if report.merged.changed:
            self.history_changed.emit()
        self.exchanged.emit()
        if self._again:
            self.exchange()

    def _on_patience_timeout(self) -> None:
        sentence = self.tr(
            "The sync folder {folder} does not answer. What is new here goes there as soon as it does, at the "
            "latest when facetimer is next opened."
        )
        self._waited_for = sentence.format(folder=self._exchanging)
        self.notice_raised.emit(self._waited_for)

    def _offer_rescued(self) -> None:
        from facetimer.history.emergency_file import waiting

        for path in waiting(self._store()):
            sentence = self.tr("What could not be written when facetimer was closed is in {file}.").format(
                file=path
            )
            bring = BannerAction(self.tr("Add it to the history"), partial(self._bring_in, path))
            leave = BannerAction(self.tr("Leave it in the file"), lambda: None)
            self.question_raised.emit(sentence, (bring, leave))

    def _bring_in(self, path: Path) -> None:
        from facetimer.history.emergency_file import bring_in
        from facetimer.history.exchange.imports import UnreadableHistory
        from facetimer.history.file.backups import BackupFailed
        from facetimer.history.file.opening import HistoryFault

        try:
            bring_in(self._store(), path)
        except (BackupFailed, HistoryFault, UnreadableHistory) as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
            return
        self.news_raised.emit(self.tr("What could not be written before is in the history now."))
        self.history_changed.emit()

    def _on_timer_timeout(self) -> None:
        store = self._store()
        was_behind, was_away = store.is_behind, not store.persistent
        if (was_behind or was_away) and store.retry():
            if self._told:
                self.notice_over.emit(put_notice(self._told))
            if was_behind:
                self.news_raised.emit(self.tr("What could not be written before is in the history now."))
            if was_away:
                self.history_changed.emit()
            self.exchange()  # the one that was asked for when it happened had nothing to take along
        if store.notice != self._told:  # what still waits, or was restored
            self._told = store.notice
            if store.notice:
                self.notice_raised.emit(put_notice(store.notice))
            store.dismiss_news()

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.sync_folder":
            self.exchange()
