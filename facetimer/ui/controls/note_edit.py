# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A line for a note that keeps what was typed, however one leaves it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST_NOTE = 2000
PAUSE_MS = 1500
"""After so long without a key, what stands there is kept: a crash costs a few words at most."""


class NoteEdit(QLineEdit):
    """Tells what was written after Enter, a pause, a change of focus or of page, and when the window goes.

    Args:
        kept: the note so far.
        parent: the widget it belongs to.
    """

    written = Signal(str)
    """The note, without blanks around it; only where it is another one than before."""

    def __init__(self, kept: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(max(LONGEST_NOTE, len(kept)))  # a longer one from elsewhere is not cut by being shown
        self.setText(kept)
        self._kept = self.text()
        self.setPlaceholderText(self.tr("A note for yourself"))
        self.setAccessibleName(self.tr("Note"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.keep)

    def keep(self) -> None:
        """Tell what stands there, unless that was told before."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.written.emit(self._kept.strip())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what stands there: the page is left, or the window goes."""
        self.keep()
        super().hideEvent(event)
