# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The keys that work anywhere in the window, wherever the focus is, and the mouse's button for the way back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from facetimer.ui.keyboard.meant_key import meant_key
from facetimer.ui.keyboard.table import ANYWHERE, Does


class WindowKeys(QObject):
    """Listens to the keys of `ANYWHERE`; a field of text keeps those it writes or undoes with.

    Args:
        window: whose keys they are. Its dialogs keep theirs.
    """

    pressed = Signal(object)
    """What a key, or the mouse's button for the way back, does: a `Does`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        for line in (each for each in ANYWHERE.lines if not each.last):
            for key in (*line.keys, *line.also):
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(lambda does=line.does: self.pressed.emit(does))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key that nobody wanted: Escape, or what another script sends, as an Arabic question mark.

        The mouse's button is taken before any widget has it: many keep a press to themselves.
        """
        if event.type() is QEvent.Type.Show and watched is self._window:
            handle = self._window.windowHandle()
            handle.installEventFilter(self)  # a second time replaces the first
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.BackButton:
            if event.type() is QEvent.Type.MouseButtonPress and watched is self._window.windowHandle():
                self.pressed.emit(Does.GO_BACK)
                return True
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
            does = ANYWHERE.meaning(meant_key(event)) if plain else None
            if does in {Does.SHORTCUTS, Does.GO_BACK}:
                self.pressed.emit(does)
                return True
        return super().eventFilter(watched, event)
