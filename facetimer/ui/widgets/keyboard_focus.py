# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether a focus came from the keyboard: only then is it marked, so that a click leaves no frame behind."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton

_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class KeyboardFocusButton(QAbstractButton):
    """A button that knows whether its focus is to be marked; it paints itself."""

    _came_by_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember how the focus came; a window that comes back to the front changes nothing."""
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._came_by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    @property
    def marks_focus(self) -> bool:
        """Whether to draw a frame."""
        return self.hasFocus() and self._came_by_keyboard
