# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shape all pages share: one column, at most 1100 px wide, that scrolls when it must.

What lies below the fold of a long page can wait until what lies above it has been painted, so that no page keeps a
person waiting: `build_later`.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facetimer.ui.look.theme import COLUMN_PX

A_MOMENT_MS = 20
"""Delay after painting before more is built: the painted page reaches the screen in the next turn of the loop."""


class Page(QWidget):
    """A page of the window.

    Args:
        name: what the page is, for those who do not see it.
        parent: the widget it belongs to.

    Attributes:
        column: add the page's content here, from the top down.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        outer = in_column(self, 0)
        self.scroll_area = _ScrollArea(self)
        self.scroll_area.painted.connect(self._on_scroll_area_painted)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.scroll_area, 1)
        self._below = outer
        content = QWidget()
        row = in_row(content, margins=(32, 24, 32, 32))
        middle = QWidget(content)
        middle.setMaximumWidth(COLUMN_PX)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(middle)
        self.column = in_column(middle, 16)
        self.scroll_area.setWidget(content)  # which gives it a ground of its own
        content.setAutoFillBackground(False)  # an opaque one would cover the area and its `painted` signal
        self._waiting: list[Callable[[], None]] = []
        self._next_turn = QTimer(self, singleShot=True, interval=A_MOMENT_MS)
        self._next_turn.timeout.connect(self._build_next)

    def pin(self, widget: QWidget) -> None:
        """Keep `widget` in view below what scrolls, as wide as the column."""
        foot = QFrame(self)
        foot.setObjectName("foot")
        row = in_row(foot, margins=(32, 12, 32, 12))
        widget.setMaximumWidth(COLUMN_PX)
        row.addWidget(widget)
        self._below.addWidget(foot)

    def build_later(self, *parts: Callable[[], None]) -> None:
        """Let each of `parts` build something after the page has been painted, one for each turn of the loop.

        What waited before is forgotten: there is something else to show.
        """
        self._waiting = list(parts)
        if self.isVisible():  # else its first painting begins with them
            self._next_turn.start()

    def build_rest(self) -> None:
        """Build at once what still waits."""
        while self._waiting:
            self._build_next()

    def _on_scroll_area_painted(self) -> None:
        """Begin with what waits, now that there is something to look at."""
        if self._waiting:
            self._next_turn.start()

    def _build_next(self) -> None:
        if not self._waiting:
            return
        self._waiting.pop(0)()
        if self._waiting:
            self._next_turn.start()

    def refresh(self) -> None:
        """Update the page; called each time it is opened."""


class _ScrollArea(QScrollArea):
    """A scroll area that tells when it has been painted."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


def card(parent: QWidget | None = None) -> QFrame:
    """Return a raised card with room around its content; give it a layout of your own."""
    frame = QFrame(parent)
    frame.setObjectName("card")
    return frame


Margins = tuple[int, int, int, int]
"""Left, top, right and bottom, in px."""


def in_column(widget: QWidget, spacing: int = -1, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Give `widget` a layout from the top down; a `spacing` below 0 is the style's."""
    box = QVBoxLayout(widget)
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    return box


def in_row(widget: QWidget, spacing: int = -1, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Give `widget` a layout in reading order; a `spacing` below 0 is the style's."""
    box = QHBoxLayout(widget)
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    return box


def discard(widget: QWidget) -> None:
    """Hide `widget` now, and delete it in the next turn of the loop."""
    widget.hide()
    widget.deleteLater()
