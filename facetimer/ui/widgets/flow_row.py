# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays items of different widths out one after the other, wrapping where the line ends, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from facetimer.ui.widgets.flowing import FlowingLayout


class FlowRow(FlowingLayout):
    """A layout of chips and buttons.

    Args:
        gap: between items and between lines.
        parent: the widget it lays out.
    """

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)

    def sizeHint(self) -> QSize:
        """Return everything on one line."""
        hints = [item.sizeHint() for item in self.shown]
        width = sum(hint.width() + self._gap for hint in hints) - self._gap if hints else 0
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return room for the widest item."""
        size = QSize()
        for item in self.shown:
            size = size.expandedTo(item.minimumSize())
        return size

    def places(self, width: int) -> list[QRect]:
        """Return where the items go: each beside the one before, or under the line if it does not fit there."""
        found: list[QRect] = []
        at, line_height = QPoint(0, 0), 0
        for item in self.shown:
            hint = item.sizeHint()
            size = QSize(min(hint.width(), width), hint.height())
            if at.x() and at.x() + size.width() > width:
                at, line_height = QPoint(0, at.y() + line_height + self._gap), 0
            found.append(QRect(at, size))
            at.setX(at.x() + size.width() + self._gap)
            line_height = max(line_height, size.height())
        return found
