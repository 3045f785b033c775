# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What leads out of a dialog besides Esc: the mouse's button for the way back, the Back key of a remote control.

It must not know what leaving a dialog means there; it presses Esc. An Esc that is held down leaves nothing: the
dialog that it opened would be gone again after a second, with an answer that nobody gave.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog


class WayOut(QObject):
    """Presses Esc in `dialog` where somebody presses the mouse's button for the way back, or the Back key.

    The window that the dialog lies over, which listens to both, has neither while it is covered.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the button before any widget has it: many keep a press to themselves."""
        if event.type() is QEvent.Type.Show and watched is self._dialog:
            self._dialog.windowHandle().installEventFilter(self)  # a second time replaces the first
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.BackButton:
            pressed = event.type() is QEvent.Type.MouseButtonPress and watched is self._dialog.windowHandle()
        elif isinstance(event, QKeyEvent) and watched is self._dialog:
            if _is_held_escape(event):
                return True
            pressed = _is_back(event)
        else:
            pressed = False
        if pressed:
            escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._dialog, escape)
        return pressed


def _is_back(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Back and not event.isAutoRepeat()


def _is_held_escape(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and event.isAutoRepeat()
