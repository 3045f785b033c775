# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays cards out in as many equal columns as fit, row by row, in reading direction."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.flowing import FlowingLayout


def grid_rectangles(count: int, width: int, least_width: int, item_height: int, gap: int) -> list[QRect]:
    """Return where `count` items go in a column `width` wide; empty for none."""
    columns = max(1, (width + gap) // (least_width + gap))
    item_width = (width - gap * (columns - 1)) // columns
    places = []
    for number in range(count):
        row, column = divmod(number, columns)
        places.append(QRect(column * (item_width + gap), row * (item_height + gap), item_width, item_height))
    return places


class GridFlow(FlowingLayout):
    """A layout of equal cards.

    Args:
        least_width: no card gets narrower, except where the column itself is.
        gap: between cards, both ways.
        parent: the widget it lays out.
    """

    def __init__(self, least_width: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._least_width = least_width

    def sizeHint(self) -> QSize:
        """Two cards wide."""
        width = 2 * self._least_width + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One card."""
        return QSize(self._least_width, self._item_height())

    def places(self, width: int) -> list[QRect]:
        """Return where the cards go, row by row."""
        return grid_rectangles(len(self.shown), width, self._least_width, self._item_height(), self._gap)

    def _item_height(self) -> int:
        return max((item.sizeHint().height() for item in self.shown), default=0)
