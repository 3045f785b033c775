# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the second half of a double click from what the first half has brought under the pointer.

A hand with oil on it, or a worn button of a mouse, clicks twice. Once the first click has closed a dialog or led
to another page, the second would press whatever lies there, which nobody has seen yet.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

COUNTS_ONCE = "countsOnce"
"""The property of a control that a double click presses once: what it does twice is nothing, or goes too far."""


class SecondClicks(QObject):
    """Takes such a press away in every window, and its release.

    Two presses of one and the same thing both count, unless it has the property `COUNTS_ONCE`.

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
            self._taken = self._is_too_many(event)
            return self._taken
        taken = self._taken
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._taken = False
        return taken

    def _is_too_many(self, event: QMouseEvent) -> bool:
        """Note a press; return whether it is the second half of a double click on what has had its press."""
        before_ms, now_ms = self._pressed_ms, event.timestamp()
        place = event.globalPosition().toPoint()
        target = QApplication.widgetAt(place)
        is_second = (
            before_ms is not None
            and now_ms > 0  # what programs send instead of a mouse may have no time at all
            and 0 <= now_ms - before_ms < QApplication.doubleClickInterval()
            and (place - self._place).manhattanLength() < QApplication.startDragDistance()
        )
        if is_second and (target is not self._target or (target is not None and target.property(COUNTS_ONCE))):
            return True
        self._pressed_ms, self._place, self._target = now_ms, place, target
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time replaces the first
