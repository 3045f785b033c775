# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Cards in groups, each below its heading; while something is searched for, in one row after the other."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from facetimer.ui.controls.flows import FlowingLayout, Least, columns_in, length_of
from facetimer.ui.controls.page import discard, in_row
from facetimer.ui.controls.text import Text

HEADING_AWAY_PX = 8


class Heading(QWidget):
    """The name of a group, and a few words more.

    Args:
        name: what it holds.
        note: what is needed, say.
        parent: the widget it belongs to.
    """

    def __init__(self, name: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = in_row(self, 12)
        row.addWidget(Text(name, "heading"))
        row.addWidget(Text(note, "soft", wrap=True), 1)


class GroupedGrid(FlowingLayout):
    """A layout of cards as wide as one another and headings as wide as all.

    Args:
        least_width: no card gets narrower, except where the column itself is.
        gap: between cards.
        parent: the widget it lays out.
    """

    def __init__(self, least_width: Least, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._least = least_width
        self._groups: list[tuple[Heading, list[QWidget]]] = []

    @property
    def _least_width(self) -> int:
        return length_of(self._least)

    def add_group(self, heading: Heading, cards: Sequence[QWidget]) -> None:
        """Append a group; cards that it holds already move there."""
        self._groups.append((heading, list(cards)))
        for each in (heading, *cards):
            if self.indexOf(each) < 0:
                self.addWidget(each)

    def clear_groups(self) -> None:
        """Take the headings away; the cards wait for other groups."""
        for heading, _ in self._groups:
            self.removeWidget(heading)
            discard(heading)
        self._groups.clear()

    def show_grouped(self) -> None:
        """Show the cards that are not hidden below the headings of their groups; one without cards has none."""
        order: list[QWidget] = []
        for heading, cards in self._groups:
            heading.setVisible(any(not each.isHidden() for each in cards))
            order += [heading, *cards]
        self.put_in_order(order)

    def show_in_order(self, cards: Sequence[QWidget]) -> None:
        """Show `cards`, those of all groups, in this order and without headings."""
        headings = [heading for heading, _ in self._groups]
        for each in headings:
            each.hide()
        self.put_in_order([*cards, *headings])

    def sizeHint(self) -> QSize:
        """Two cards wide."""
        width = 2 * self._least_width + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One card."""
        return QSize(self._least_width, 0)

    def places(self, width: int) -> list[QRect]:
        """Return where headings and cards go, row by row."""
        found: list[QRect] = []
        top, away = 0, round(HEADING_AWAY_PX * self.size)
        for is_heading, items in groupby(self.shown, lambda item: isinstance(item.widget(), Heading)):
            if is_heading:
                for item in items:
                    height = max(item.sizeHint().height(), item.heightForWidth(width))
                    found.append(QRect(0, top, width, height))
                    top += height + away
            else:
                found += self._rows(list(items), width, top)
                top = found[-1].bottom() + 1
        return found

    def _rows(self, cards: list[QLayoutItem], width: int, top: int) -> list[QRect]:
        """Return where the cards of a group go, each row as high as its highest."""
        columns = columns_in(len(cards), width, self._least_width, self._gap)
        wide = (width - self._gap * (columns - 1)) // columns
        found: list[QRect] = []
        for first in range(0, len(cards), columns):
            row = cards[first : first + columns]
            height = max(item.heightForWidth(wide) for item in row)
            found += [QRect(n * (wide + self._gap), top, wide, height) for n in range(len(row))]
            top += height
        return found
