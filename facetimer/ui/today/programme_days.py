# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the day on which the followed programme began, so that its weeks are counted right.

Choosing a programme begins it on that day. The days of a pause do not exist: after one, the beginning moves on by
as many days as it lasted.
"""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject

from facetimer.ui.live_settings import Preferences


class ProgrammeDays(QObject):
    """Writes `history.programme_since` when a programme is chosen, paused or gone on with.

    Args:
        preferences: what is followed, and since when.
        today: the local day of practice.
        parent: owner of this object.
    """

    def __init__(self, preferences: Preferences, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._today = today
        preferences.changed.connect(self._on_preferences_changed)

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.programme":
            self._begin()
        elif key == "history.programme_paused":
            if self._preferences.settings.history.programme_paused:
                self._preferences.change("history.paused_since", self._today().isoformat())
            else:
                self._go_on()

    def _begin(self) -> None:
        chosen = self._preferences.settings.history
        today = self._today().isoformat()
        self._preferences.change("history.checked_in_week", 0)
        self._preferences.change("history.programme_since", today if chosen.programme else "")
        if chosen.programme_paused:
            self._preferences.change("history.paused_since", today)

    def _go_on(self) -> None:
        chosen = self._preferences.settings.history
        if chosen.programme_since and chosen.paused_since:
            paused = self._today() - date.fromisoformat(chosen.paused_since)
            # A clock put back since the pause began makes it no shorter than nothing.
            begun = date.fromisoformat(chosen.programme_since) + max(paused, timedelta(0))
            self._preferences.change("history.programme_since", begun.isoformat())
        self._preferences.change("history.paused_since", "")
