# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Renders pictures a step for each turn of the event loop, so that many of them never hold up the window."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Render = Callable[[], Iterator[None]]
"""Renders a picture, and yields where something else may have its turn."""


class StillQueue(QObject):
    """Pictures that wait to be rendered, the latest request of each widget."""

    emptied = Signal()
    """Every picture that was asked for is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[QWidget, tuple[object, Render]] = {}
        self._begun: tuple[QWidget, object, Iterator[None]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.go_on)

    @property
    def empty(self) -> bool:
        """Whether every picture that was asked for is there."""
        return not self._waiting and self._begun is None

    def ask(self, widget: QWidget, key: object, render: Render) -> None:
        """Let `render` go on soon, unless `widget` is gone or out of sight by then; painted again, it asks again.

        Args:
            widget: what shows the picture.
            key: what the picture depends on; of the one that is being rendered already, nothing is asked again.
            render: called when its turn has come.
        """
        if self._begun is not None and self._begun[0] is widget:
            if self._begun[1] == key:
                return
            self._begun = None
        self._waiting[widget] = key, render
        self._timer.start()

    def go_on(self) -> None:
        """Take the next step of the picture that has waited longest."""
        while self._begun is None and self._waiting:
            widget = next(iter(self._waiting))
            key, render = self._waiting.pop(widget)
            if isValid(widget) and not widget.visibleRegion().isEmpty():
                self._begun = widget, key, render()
        if self._begun is not None:
            begun = self._begun
            rendered = not isValid(begun[0]) or next(begun[2], self) is self
            if rendered and self._begun is begun:
                self._begun = None
        if self.empty:
            self._timer.stop()
            self.emptied.emit()
