# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays items of different widths out one after the other, wrapping where the line ends, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.flowing import FlowingLayout


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
        """Return where the items go: each beside the one before, or under the line if it does not fit there.

        Those of a line that are lower than others stand in its middle.
        """
        lines: list[list[QSize]] = []
        right = 0
        for item in self.shown:
            hint = item.sizeHint()
            size = QSize(min(hint.width(), width), hint.height())
            if not lines or right + size.width() > width:
                lines.append([])
                right = 0
            lines[-1].append(size)
            right += size.width() + self._gap
        return self._placed(lines)

    def _placed(self, lines: list[list[QSize]]) -> list[QRect]:
        found: list[QRect] = []
        top = 0
        for line in lines:
            height = max(size.height() for size in line)
            left = 0
            for size in line:
                found.append(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap
        return found
