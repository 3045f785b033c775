# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Layouts whose items go on in the next line where one ends: chips as words do, cards as a grid."""

import math
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TypeGuard, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayout, QLayoutItem, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.look.page_look import size_of

T = TypeVar("T")
Least = int | Callable[[], int]
"""A length in px, or what returns it: on a page that is read from a distance it changes."""
FEW = 3
"""Columns: a row of so many with one item in it looks nearly empty."""


class FlowingLayout(QLayout):
    """Keeps items and puts them where `places` says.

    Args:
        gap: between items and between lines.
        parent: the widget it lays out.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._kept: dict[int, list[QRect]] = {}
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @abstractmethod
    def places(self, width: int) -> list[QRect]:
        """Return where the items that are shown go in `width`, from the left for either reading direction."""

    @property
    def size(self) -> float:
        """How many times as large as at a desk all is where it stands."""
        parent = self.parentWidget()
        return 1.0 if parent is None else size_of(parent)

    @property
    def shown(self) -> list[QLayoutItem]:
        """The items that take room."""
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)
        self._kept = {}

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item, or return None."""
        self._kept = {}
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def put_in_order(self, widgets: Sequence[QWidget]) -> None:
        """Let `widgets`, all of those it holds, come in this order, for Tab and a screen reader too."""
        held = {item.widget(): item for item in self._items}
        self._items = [held[widget] for widget in widgets]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)
        for widget in widgets:
            widget.raise_()  # a screen reader reads children in the order in which they lie on one another
        self.invalidate()

    def spacing(self) -> int:
        """Return the gap between items and between lines."""
        return self._gap

    def setSpacing(self, gap: int) -> None:
        """Leave another gap between items and between lines."""
        self._gap = gap
        self.invalidate()

    def invalidate(self) -> None:
        """Ask the items anew, because one of them is of another size, or is shown or hidden."""
        self._kept = {}
        super().invalidate()

    def _places(self, width: int) -> list[QRect]:
        """Return where the items go; a page that is laid out asks for a few widths, a dozen times in all."""
        if width not in self._kept:
            self._kept[width] = self.places(width)
        return self._kept[width]

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more height than the lines need."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def setGeometry(self, box: QRect) -> None:
        """Move the items, mirrored where one reads from the right."""
        super().setGeometry(box)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item, kept in zip(self.shown, self._places(box.width()), strict=True):
            place = QRect(kept)
            if mirrored:
                place.moveLeft(box.width() - place.right() - 1)
            place.translate(box.topLeft())
            if _breaks(widget := item.widget()):
                widget.setGeometry(place)  # an item would keep it as low as a single line
            else:
                item.setGeometry(place)


def _breaks(widget: QWidget | None) -> TypeGuard[Button]:
    """Return whether the words of `widget` may go on in a second line."""
    return isinstance(widget, Button)


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
            least, widget = item.minimumSize(), item.widget()
            size = size.expandedTo(QSize(widget.least_width, least.height()) if _breaks(widget) else least)
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
            if size.width() < hint.width() and _breaks(widget := item.widget()):
                size.setHeight(widget.height_in(size.width()))
            elif size.width() < hint.width() and item.hasHeightForWidth():  # a row of its own, which goes on below
                size.setHeight(item.heightForWidth(size.width()))
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


def length_of(least: Least) -> int:
    """Return a least length as it is now, in px: one that grows may be rounded up, and fits as it did before."""
    return least() - 1 if callable(least) else least


def columns_in(count: int, width: int, least_width: int, gap: int) -> int:
    """Return in how many columns `count` items stand so that none is alone in a row of three or more.

    A group that fills no row of three keeps the width of three.
    """
    most = max(1, (width + gap) // (least_width + gap))
    few = min(most, FEW)
    if count <= few:
        return few
    even = math.ceil(count / math.ceil(count / most))
    return even - 1 if even >= FEW and count % even == 1 and count % (even - 1) != 1 else even


def grid_rectangles(count: int, width: int, least_width: int, item_height: int, gap: int) -> list[QRect]:
    """Return where `count` items go in a column `width` wide; empty for none."""
    columns = columns_in(count, width, least_width, gap)
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

    def __init__(self, least_width: Least, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._least = least_width

    @property
    def _least_width(self) -> int:
        return length_of(self._least)

    def set_least_width(self, least_width: int) -> None:
        """Let no card get narrower than this from now on."""
        self._least = least_width
        self.invalidate()

    def sizeHint(self) -> QSize:
        """Two cards wide."""
        width = 2 * self._least_width + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One card."""
        return QSize(self._least_width, self._item_height(self._least_width))

    def places(self, width: int) -> list[QRect]:
        """Return where the cards go, row by row."""
        count, least = len(self.shown), self._least_width
        columns = columns_in(count, width, least, self._gap)
        height = self._item_height((width - self._gap * (columns - 1)) // columns)
        return grid_rectangles(count, width, least, height, self._gap)

    def _item_height(self, width: int) -> int:
        heights = (
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in self.shown
        )
        return max(heights, default=0)


class TileGrid(GridFlow):
    """A grid of tiles, each as high as the one that needs most; what opens from a tile stands below its row.

    Args:
        least_width: no tile gets narrower, except where the column itself is.
        gap: between tiles, both ways.
        parent: the widget it lays out.
    """

    def __init__(self, least_width: Least, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(least_width, gap, parent)
        self._opened: set[QWidget] = set()

    def add(self, tile: QWidget, opened: QWidget) -> None:
        """Add a tile and what stands below its row, as wide as the grid, while it is shown."""
        self._opened.add(opened)
        self.addWidget(tile)
        self.addWidget(opened)

    def minimumSize(self) -> QSize:
        """One tile, or the narrowest of what is opened."""
        widest = max((item.minimumSize().width() for item in self.shown), default=0)
        return QSize(max(self._least_width, widest), 0)

    def places(self, width: int) -> list[QRect]:
        """Return where tiles and what they open go, row by row."""
        shown = [widget for item in self.shown if (widget := item.widget()) is not None]
        tiles = [each for each in shown if each not in self._opened]
        least = self._least_width
        columns = max(1, (width + self._gap) // (least + self._gap))
        across = (width - self._gap * (columns - 1)) // columns
        height = max((each.heightForWidth(across) for each in tiles), default=0)
        found: dict[QWidget, QRect] = {}
        top = 0
        for row in range(0, len(tiles), columns):
            line = tiles[row : row + columns]
            for column, tile in enumerate(line):
                found[tile] = QRect(column * (across + self._gap), top, across, height)
            top += height + self._gap
            for below in (each for each in shown if each in self._opened and _before(each, shown) in line):
                found[below] = QRect(0, top, width, below.heightForWidth(width))
                top += found[below].height() + self._gap
        return [found[each] for each in shown]


def _before(widget: QWidget, shown: Sequence[QWidget]) -> QWidget:
    """Return what stands before `widget`: the tile that has opened it."""
    return shown[shown.index(widget) - 1]


def one_of(
    buttons: Mapping[T, QAbstractButton], chosen: T | None, act: Callable[[T], object], gap: int = 6
) -> QWidget:
    """Return `buttons` in a row that wraps, of which one at most is pressed; `act` is given its key.

    Args:
        buttons: checkable ones, by what they stand for.
        chosen: the key of the one that is pressed at first, if any.
        act: called when another is pressed.
        gap: between them.
    """
    holder = QWidget()
    row = FlowRow(gap, holder)
    group = QButtonGroup(holder)
    for key, button in buttons.items():
        button.setChecked(key == chosen)
        button.clicked.connect(lambda _=False, chosen=key: act(chosen))
        group.addButton(button)
        row.addWidget(button)
    return holder
