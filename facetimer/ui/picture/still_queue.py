# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Renders pictures one for each turn of the event loop, so that many of them never hold up the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class StillQueue(QObject):
    """Pictures that wait to be rendered, the latest request of each widget."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[QWidget, Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.render_one)

    @property
    def empty(self) -> bool:
        """Whether every picture that was asked for is there."""
        return not self._waiting

    def ask(self, widget: QWidget, render: Callable[[], None]) -> None:
        """Let `render` be called soon, unless `widget` is gone or out of sight by then."""
        self._waiting[widget] = render
        self._timer.start()

    def render_one(self) -> None:
        """Render the picture that has waited longest."""
        while self._waiting:
            widget = next(iter(self._waiting))
            render = self._waiting.pop(widget)
            if isValid(widget) and widget.isVisible():
                render()
                break
        if not self._waiting:
            self._timer.stop()
