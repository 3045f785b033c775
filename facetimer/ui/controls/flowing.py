# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Layouts whose items go on in the next line where one ends: what they share."""

from abc import abstractmethod

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowingLayout(QLayout):
    """Keeps items and puts them where `places` says.

    Args:
        gap: between items and between lines.
        parent: the widget it lays out.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @abstractmethod
    def places(self, width: int) -> list[QRect]:
        """Return where the items that are shown go in `width`, from the left for either reading direction."""

    @property
    def shown(self) -> list[QLayoutItem]:
        """The items that take room."""
        return [item for item in self._items if not item.isEmpty()]

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
        return max((place.bottom() + 1 for place in self.places(width)), default=0)

    def setGeometry(self, box: QRect) -> None:
        """Move the items, mirrored where one reads from the right."""
        super().setGeometry(box)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for item, place in zip(self.shown, self.places(box.width()), strict=True):
            if mirrored:
                place.moveLeft(box.width() - place.right() - 1)
            item.setGeometry(place.translated(box.topLeft()))
