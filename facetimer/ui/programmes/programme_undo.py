# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lets the choice of another programme, or of none, be undone with the weeks it had, wherever it was made."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from facetimer.library.model.programme import Programme
from facetimer.settings import HistorySettings
from facetimer.ui.live_settings import Preferences

_RESTORED = (
    *("programme", "programme_paused", "programme_since", "paused_since", "pauses"),
    *("checked_in_week", "plans_chosen"),
)
"""In this order: the first two set others anew when they change."""


class ProgrammeUndo(QObject):
    """Watches which programme is followed.

    Args:
        preferences: what is in force.
        programmes: returns those there are, by id, for their names.
        parent: owner of this object.
    """

    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""

    def __init__(
        self,
        preferences: Preferences,
        programmes: Callable[[], Mapping[str, Programme]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._programmes = programmes
        self._before = preferences.settings.history
        self._undoing = False
        preferences.changed.connect(self._on_preferences_changed)

    def _on_preferences_changed(self, key: str) -> None:
        before, now = self._before, self._preferences.settings.history
        if key == "history.programme":
            self._before = now
            if before.programme and before.programme_since and not self._undoing:  # its weeks would be lost
                self.undo_offered.emit(self._words(before, now), partial(self._undo, before, now.programme))
        elif now.programme == before.programme:  # what follows from another programme says nothing of this one
            self._before = now

    def _words(self, before: HistorySettings, now: HistorySettings) -> str:
        chosen = self._programmes().get(now.programme)
        if chosen is None:
            return self.tr("The programme has ended; Today no longer follows one.")
        left = self._programmes().get(before.programme)
        name = left.name if left else before.programme
        return self.tr("Today now follows {programme}, and no longer {before}.").format(
            programme=chosen.name, before=name
        )

    def _undo(self, before: HistorySettings, chosen_since: str) -> None:
        if self._preferences.settings.history.programme != chosen_since:  # something else was chosen meanwhile
            return
        self._undoing = True
        for name in _RESTORED:
            self._preferences.change(f"history.{name}", getattr(before, name))
        self._undoing = False
