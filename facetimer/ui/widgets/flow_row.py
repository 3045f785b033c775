# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays items of different widths out one after the other, wrapping where the line ends, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """A layout of chips and buttons.

    Args:
        gap: between items and between lines.
        parent: the widget it lays out.
    """

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item, or return None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more height than the lines need."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._lay_out(width)[1]

    def sizeHint(self) -> QSize:
        """Return everything on one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() + self._gap for hint in hints) - self._gap if hints else 0
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return room for the widest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, box: QRect) -> None:
        """Move the items."""
        super().setGeometry(box)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        shown = [item for item in self._items if not item.isEmpty()]
        for item, place in zip(shown, self._lay_out(box.width())[0], strict=True):
            if mirrored:
                place.moveLeft(box.width() - place.right() - 1)
            item.setGeometry(place.translated(box.topLeft()))

    def _lay_out(self, width: int) -> tuple[list[QRect], int]:
        """Return where the items go, left to right, and the height of all lines."""
        places: list[QRect] = []
        at, line_height = QPoint(0, 0), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), width), hint.height())
            if at.x() and at.x() + size.width() > width:
                at, line_height = QPoint(0, at.y() + line_height + self._gap), 0
            places.append(QRect(at, size))
            at.setX(at.x() + size.width() + self._gap)
            line_height = max(line_height, size.height())
        return places, at.y() + line_height
