# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Closing the window: keeps what was done, tells what could not be written, and closes the history, in that order.

Closing waits once for a file that the person asked for; the sync folder catches up at the next start instead.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.note_edit import NoteEdit
from facetimer.ui.history.upkeep import HistoryUpkeep
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import put_notice
from facetimer.ui.places.places import Places
from facetimer.ui.practise.session_flow import SessionFlow

if TYPE_CHECKING:
    from facetimer.history.emergency_file import Leftover

LONGEST_WAIT_MS = 1_000
"""How long closing waits for an export or a backup before it says so."""


class Leaving(QObject):
    """Lets go of the history when the window is closed.

    Args:
        window: what is closed.
        preferences: the settings, of which a change may wait to be written.
        flow: the running session.
        places: what is being written to files.
        care: the history and the sync folder.

    Attributes:
        for_good: whether the program ends, even where the settings keep it in the tray.
        at_once: whether it ends without asking or showing anything.
    """

    notice_raised = Signal(str)
    ready = Signal()
    """The window can be closed now."""

    def __init__(
        self, window: QWidget, preferences: Preferences, flow: SessionFlow, places: Places, care: HistoryUpkeep
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._flow = flow
        self._places = places
        self._care = care
        self.for_good = False
        self.at_once = False
        self._waited = False

    def keep(self) -> None:
        """Keep what was done of a running session, notes that are being written, and the settings."""
        self._preferences.write_down()
        self._keep_notes()
        self._flow.close()

    def write_down(self) -> None:
        """Write down what is not written yet and show nothing: the display is gone."""
        self._preferences.write_down()
        self._keep_notes()
        self._flow.write_down()

    def let_go(self) -> bool:
        """Close the history; False keeps the window open because there is something to tell first."""
        if not self._places.close(LONGEST_WAIT_MS) and not self._waited and not self.at_once:
            self._waited = True
            self._places.files().busy_changed.connect(self._on_busy_changed)
            words = self.tr("A file is being written. The window closes after it; close it again to go at once.")
            self.notice_raised.emit(words)
            return False
        left = self._care.let_go()
        if left and not self.at_once:
            self._tell(left)
            return False
        if left:
            sys.stderr.write(f"{left.sentence}\n")
        return True

    def _on_busy_changed(self, doing: str) -> None:
        if not doing:
            self.ready.emit()

    def _keep_notes(self) -> None:
        for note in self._window.findChildren(NoteEdit):
            note.keep()

    def _tell(self, left: "Leftover") -> None:
        from facetimer.ui.history.not_written_dialog import NotWrittenDialog

        dialog = NotWrittenDialog(put_notice(left.sentence), self._window, rescued=left.file is not None)
        dialog.finished.connect(self.ready)
        dialog.open()
