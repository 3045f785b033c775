# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A line for a note that saves what was typed, however the person leaves it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST_NOTE = 2000
PAUSE_MS = 1500
"""Pause in typing after which the note is saved: a crash costs a few words at most."""


class NoteEdit(QLineEdit):
    """Emits the note after Enter, a pause, a change of focus or page, and when the window closes.

    Args:
        kept: the note so far.
        parent: the widget it belongs to.
    """

    written = Signal(str)
    """The note, without blanks around it; only where it is another one than before."""

    def __init__(self, kept: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(max(LONGEST_NOTE, len(kept)))  # showing a longer one must not shorten it
        self.setText(kept)
        self._kept = self.text()
        self.setPlaceholderText(self.tr("A note for yourself"))
        self.setAccessibleName(self.tr("Note"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.keep)

    def keep(self) -> None:
        """Emit the note if it has changed."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.written.emit(self._kept.strip())

    def hideEvent(self, event: QHideEvent) -> None:
        """Emit the note: the page or the window is being left."""
        self.keep()
        super().hideEvent(event)
