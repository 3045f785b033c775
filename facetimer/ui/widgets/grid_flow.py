# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays cards out in as many equal columns as fit, row by row, in reading direction."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


def grid_rectangles(
    count: int, width: int, least_width: int, item_height: int, gap: int, *, right_to_left: bool = False
) -> list[QRect]:
    """Return where `count` items go in a column `width` wide; empty for none."""
    columns = max(1, (width + gap) // (least_width + gap))
    item_width = (width - gap * (columns - 1)) // columns
    places = []
    for number in range(count):
        row, column = divmod(number, columns)
        if right_to_left:
            column = columns - 1 - column
        places.append(QRect(column * (item_width + gap), row * (item_height + gap), item_width, item_height))
    return places


class GridFlow(QLayout):
    """A layout of equal cards.

    Args:
        least_width: no card gets narrower, except where the column itself is.
        gap: between cards, both ways.
        parent: the widget it lays out.
    """

    def __init__(self, least_width: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least_width = least_width
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append a card."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many cards there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a card, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove a card, or return None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more height than the cards need."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """Two cards wide."""
        width = 2 * self._least_width + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One card."""
        return QSize(self._least_width, self._item_height())

    def setGeometry(self, box: QRect) -> None:
        """Move the cards."""
        super().setGeometry(box)
        for item, place in zip(self._shown(), self._places(box.width()), strict=True):
            item.setGeometry(place.translated(box.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _item_height(self) -> int:
        return max((item.sizeHint().height() for item in self._shown()), default=0)

    def _places(self, width: int) -> list[QRect]:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return grid_rectangles(
            len(self._shown()),
            width,
            self._least_width,
            self._item_height(),
            self._gap,
            right_to_left=mirrored,
        )
