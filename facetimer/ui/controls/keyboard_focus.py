# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Buttons and the keyboard: Enter presses the one that has the focus, and a frame marks a focus that Tab brought.

A click leaves no frame behind.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def enter_presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press `button`, which has the focus, if the key is Enter; return whether it was.

    Qt presses it by Space alone. It knows Enter as the key of a dialog's default button, which need not be the one
    with the focus. A key that is held down presses once.
    """
    if Qt.Key(event.key()) not in _ENTER:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class KeyboardFocusButton(QAbstractButton):
    """A button that knows whether its focus is to be marked; it paints itself."""

    _came_by_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came; a window that comes back to the front changes nothing."""
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._came_by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    @property
    def marks_focus(self) -> bool:
        """Whether to draw a frame."""
        return self.hasFocus() and self._came_by_keyboard
