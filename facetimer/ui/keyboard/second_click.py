# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the second half of a double click from what the first half has brought under the pointer.

A hand with oil on it, or a worn button of a mouse, clicks twice. Once the first click has closed a dialog or led
to another page, the second would press whatever lies there, which nobody has seen yet.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class SecondClicks(QObject):
    """Takes such a press away in every window, and its release; two presses of one and the same thing both count.

    Args:
        application: whose windows; each from when it has the keys for the first time.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._pressed_ms: int | None = None
        self._place = QPoint()
        self._target: QWidget | None = None
        self._taken = False
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the press, what comes of it, and its release."""
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            self._taken = self._meets_another(event)
            return self._taken
        taken = self._taken
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._taken = False
        return taken

    def _meets_another(self, event: QMouseEvent) -> bool:
        """Note a press; return whether it is the second half of a double click, and meets another thing."""
        before_ms, now_ms = self._pressed_ms, event.timestamp()
        place = event.globalPosition().toPoint()
        target = QApplication.widgetAt(place)
        is_second = (
            before_ms is not None
            and now_ms - before_ms < QApplication.doubleClickInterval()
            and (place - self._place).manhattanLength() < QApplication.startDragDistance()
        )
        another = is_second and target is not self._target
        if not another:
            self._pressed_ms, self._place, self._target = now_ms, place, target
        return another

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time replaces the first
