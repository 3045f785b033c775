# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The keys that work anywhere in the window, wherever the focus is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facetimer.ui.keyboard.meant_key import meant_key
from facetimer.ui.keyboard.table import ANYWHERE, Does


class WindowKeys(QObject):
    """Listens to the keys of `ANYWHERE`; a field of text keeps those it writes or undoes with.

    Args:
        window: whose keys they are. Its dialogs keep theirs.
    """

    pressed = Signal(object)
    """What a key does: a `Does`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for line in (each for each in ANYWHERE.lines if not each.last):
            for key in (*line.keys, *line.also):
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(lambda does=line.does: self.pressed.emit(does))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key that nobody wanted: Escape, or what another script sends, as an Arabic question mark."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
            does = ANYWHERE.meaning(meant_key(event)) if plain else None
            if does in {Does.SHORTCUTS, Does.GO_BACK}:
                self.pressed.emit(does)
                return True
        return super().eventFilter(watched, event)
