# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays text and pictures on pages, from the top down; what belongs together is never torn apart.

All lengths are points, 1/72 inch: a page is laid out once, whatever it is printed on. Lines are broken here and
drawn one by one, so that no printer breaks them anew.
"""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from facetimer.palette import PALETTES, ThemeName
from facetimer.ui.controls.text import in_lines

MARGIN_PT = 40.0
"""14 mm, which every printer can leave and a hole punch needs."""
FOOT_PT = 22.0
INDENT_PT = 12.0
"""From the dot before an item to its words."""
LINE_SHARE = 1.32
"""From one line to the next, as a share of the size of the type."""
INK = QColor(PALETTES[ThemeName.LIGHT].ink)
SOFT = QColor(PALETTES[ThemeName.LIGHT].ink_soft)
RULE = QColor(PALETTES[ThemeName.LIGHT].line)

Paint = Callable[[QPainter], None]
Page = list[Paint]


class Size(IntEnum):
    """Sizes of type."""

    FOOT = 8
    NOTE = 9
    TEXT = 10
    NAME = 12
    HEADING = 15
    TITLE = 26


def type_of(size: int, *, bold: bool = False) -> QFont:
    """Return the font of a size; without hints, it is as wide on a screen as on a printer."""
    font = QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class Lines:
    """Words broken to a width.

    Args:
        words: a paragraph.
        width: that they have.
        size: of the type.
        bold: whether it is heavy.
        soft: whether it has less weight in colour.
    """

    def __init__(self, words: str, width: float, size: int, *, bold: bool = False, soft: bool = False) -> None:
        self._font = type_of(size, bold=bold)
        self._colour = SOFT if soft else INK
        self._lines = in_lines(words, self._font, width).split("\n")
        self._step = size * LINE_SHARE
        self._width = width

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self._lines) * self._step

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        metrics = QFontMetricsF(self._font)
        return max(metrics.horizontalAdvance(line) for line in self._lines)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines from the corner at `x`, `y`, along the painter's direction of reading."""
        painter.setFont(self._font)
        painter.setPen(self._colour)
        mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        how = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        for number, line in enumerate(self._lines):
            painter.drawText(QRectF(x, y + number * self._step, self._width, self._step), how, line)


class Flow:
    """Fills pages.

    Args:
        paper: the whole size of a page.
        mirrored: whether one reads from right to left.
        foot: stands at the foot of each page, before its number.
    """

    def __init__(self, paper: QSizeF, *, mirrored: bool, foot: str) -> None:
        self.paper = paper
        self.width = paper.width() - 2 * MARGIN_PT
        self._mirrored = mirrored
        self._foot = foot
        self._bottom = paper.height() - MARGIN_PT - FOOT_PT
        self._pages: list[Page] = [[]]
        self._y = MARGIN_PT

    @property
    def room(self) -> float:
        """The height that is left on the page."""
        return self._bottom - self._y

    def space(self, height: float) -> None:
        """Leave room, unless a page begins here."""
        if self._pages[-1]:
            self._y += height

    def text(self, words: str, size: int = Size.TEXT, *, bold: bool = False, soft: bool = False) -> None:
        """Add a paragraph over the whole width."""
        lines = Lines(words, self.width, size, bold=bold, soft=soft)
        self.block(lines.height, lambda painter, y: lines.paint(painter, MARGIN_PT, y))

    def items(self, lines: list[str], columns: int = 1) -> None:
        """Add a list with a dot before each line, in so many columns, filled row by row."""
        gap, indent = 18.0, INDENT_PT
        width = (self.width - (columns - 1) * gap) / columns
        for start in range(0, len(lines), columns):
            row = [Lines(line, width - indent, Size.TEXT) for line in lines[start : start + columns]]

            def paint(painter: QPainter, y: float, row: list[Lines] = row) -> None:
                for number, each in enumerate(row):
                    x = MARGIN_PT + number * (width + gap)
                    Lines("•", indent, Size.TEXT).paint(painter, self.at(x, indent), y)
                    each.paint(painter, self.at(x + indent, width - indent), y)

            self.block(max(each.height for each in row) + 1, paint)

    def item_height(self, line: str) -> float:
        """Return how high a line of a list is in one column."""
        return Lines(line, self.width - INDENT_PT, Size.TEXT).height + 1

    def block(self, height: float, paint: Callable[[QPainter, float], None]) -> None:
        """Add something of a height that stays whole; `paint` is given its top. It begins a page if it must."""
        if height > self.room and self._pages[-1]:
            self._pages.append([])
            self._y = MARGIN_PT
        top = self._y
        self._pages[-1].append(lambda painter: paint(painter, top))
        self._y += height

    def at(self, x: float, width: float) -> float:
        """Return where something of a width stands that would be at `x` if one read from the left."""
        return self.paper.width() - x - width if self._mirrored else x

    def pages(self, number_words: Callable[[int, int], str]) -> list[Page]:
        """Return the pages with their feet; `number_words` says "2 of 3"."""
        count = len(self._pages)
        for number, page in enumerate(self._pages, start=1):
            page.append(self._foot_of(number_words(number, count)))
            if self._mirrored:
                page.insert(0, lambda painter: painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft))
        return self._pages

    def _foot_of(self, number: str) -> Paint:
        y = self.paper.height() - MARGIN_PT - Size.FOOT * LINE_SHARE
        width = Lines(number, self.width, Size.FOOT).widest + 1
        left = Lines(self._foot, self.width - width, Size.FOOT, soft=True)
        right = Lines(number, width, Size.FOOT, soft=True)

        def paint(painter: QPainter) -> None:
            left.paint(painter, self.at(MARGIN_PT, self.width - width), y)
            right.paint(painter, self.at(MARGIN_PT + self.width - width, width), y)

        return paint
