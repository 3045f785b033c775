# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Tells when what the window shows is out of date: another day has begun, or the history has changed.

It looks each minute and when the window comes forward. The window decides what to show anew.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LOOK_EVERY_MS = 60_000
"""A timer until the day's end would not count the time that the computer sleeps."""


class Freshness(QObject):
    """Watches a window.

    Args:
        window: its coming forward is watched.
        today: the local day of practice.
        revision: returns a token that changes whenever the history does.
    """

    came_forward = Signal()
    """The window is in front again; other programs may have written meanwhile."""
    day_changed = Signal()
    history_changed = Signal()
    """Something else, such as a session in a terminal, wrote to the history while the window was behind."""

    def __init__(self, window: QWidget, today: Callable[[], date], revision: Callable[[], object]) -> None:
        super().__init__(window)
        self._today = today
        self._revision = revision
        self._day = today()
        self._left_at: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.installEventFilter(self)

    def look(self) -> None:
        """Tell whether another day has begun since the last look."""
        before, self._day = self._day, self._today()
        if self._day != before:
            self.day_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window comes forward."""
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.Show}:
            self.came_forward.emit()
            self.look()
            left_at, self._left_at = self._left_at, None
            if left_at is not None and left_at != self._revision():
                self.history_changed.emit()
        elif event.type() in {QEvent.Type.WindowDeactivate, QEvent.Type.Hide}:
            self._left_at = self._revision()
        return super().eventFilter(watched, event)
