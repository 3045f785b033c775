# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the keys of the whole window do."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from facetimer.ui.controls.heads import leads_back
from facetimer.ui.controls.page import Page
from facetimer.ui.keyboard.table import PLAYER, Does
from facetimer.ui.keyboard.window_keys import WindowKeys
from facetimer.ui.live_settings import Preferences
from facetimer.ui.practise.session_flow import SessionFlow

_STEP_PERCENT, _LEAST_PERCENT, _MOST_PERCENT = 10, 80, 200
"""By how much a key changes the text size, and between which limits, as in Settings."""
_NOT_IN_A_SESSION = frozenset({Does.OPEN, Does.LARGER, Does.SMALLER, Does.USUAL_SIZE})
_PLACES = (Does.TODAY, Does.PRACTISE, Does.HISTORY, Does.LEARN, Does.SETTINGS)


def text_size_commands(preferences: Preferences) -> dict[Does, Callable[[], object]]:
    """Return what the keys for larger and smaller text do."""

    def change(by_percent: int) -> None:
        preferences.update(
            "picture.text_percent",
            lambda before: min(_MOST_PERCENT, max(_LEAST_PERCENT, before + by_percent)),
        )

    return {
        Does.LARGER: partial(change, _STEP_PERCENT),
        Does.SMALLER: partial(change, -_STEP_PERCENT),
        Does.USUAL_SIZE: partial(preferences.change, "picture.text_percent", 100),
    }


class WindowCommands(QObject):
    """Listens to the keys, and carries them out.

    Args:
        window: whose keys they are.
        flow: the session that may be running.
        go_to: shows a place.
        others: what keys do that lead to no place.
    """

    def __init__(
        self,
        window: QWidget,
        flow: SessionFlow,
        go_to: Callable[[str], None],
        others: Mapping[Does, Callable[[], object]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._flow = flow
        self._go_to = go_to
        places = {place: partial(self.go_by_key, place.name.lower()) for place in _PLACES}
        self._commands: dict[Does, Callable[[], object]] = {
            Does.SHORTCUTS: self.show_shortcuts,
            Does.GO_BACK: self.go_back,
            **places,
            **others,
        }
        WindowKeys(window).pressed.connect(self.do)

    @property
    def _front(self) -> list[Page]:
        """The page that is shown, if any."""
        return [page for page in self._window.findChildren(Page) if page.isVisible()]

    def do(self, does: Does) -> None:
        """Carry out what a key does; what the page in front has changed is undone before all else.

        While a session runs no file is asked for, as none can be dropped: its window would lie over the session.
        Nor is all dressed in another text size, which takes longer than a frame; a session has one for a distance.
        """
        if does is Does.UNDO and any(page.undo_last() for page in self._front):
            return
        if does in _NOT_IN_A_SESSION and self._flow.driver is not None:
            return
        self._commands[does]()

    def go_by_key(self, place: str) -> None:
        """Go to a place, unless a session runs: the rail is not there either."""
        if self._flow.driver is None:
            self._go_to(place)

    def go_back(self) -> None:
        """Press the way back of the page in front, if it has one; a session that runs asks whether to leave."""
        from facetimer.ui.player.page import PlayerPage

        players = self._window.findChildren(PlayerPage) if self._flow.driver is not None else []
        for player in players:
            player.step_back()
        buttons = [each for page in self._front for each in page.findChildren(QAbstractButton)]
        ways = [each for each in buttons if each.isVisible() and leads_back(each)]
        if ways and not players:
            ways[0].click()

    def show_shortcuts(self) -> None:
        """Show what every key does; a session that runs is paused."""
        from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog

        driver = self._flow.driver
        here = self._front[0].keys if self._front else None
        dialog = ShortcutsDialog(here if driver is None else PLAYER, self._window)
        if driver is not None:
            driver.pause()
        else:
            dialog.add_about().clicked.connect(lambda: self._go_to("about"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
