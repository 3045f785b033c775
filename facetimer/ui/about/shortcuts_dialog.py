# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lists what every key does, those of the page one is on first."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.keyboard.table import ANYWHERE, GROUPS, KeyGroup, KeyLine, key_words, put_key_words

BESIDE_FROM_PX = 760
"""Narrower, the groups stand below one another."""
HEADING_LINES = 2
"""A heading takes the room of so many lines."""


class ShortcutsDialog(Sheet):
    """The keys, one line for each thing they do.

    Args:
        first: the group of the page one is on, or None where it has none.
        parent: the widget it belongs to.
    """

    def __init__(self, first: KeyGroup | None = None, parent: QWidget | None = None) -> None:
        title = self.tr("Keys")
        super().__init__(title, 960, parent, title)
        here = first or ANYWHERE
        halves = QWidget(), QWidget()
        columns = [in_column(half, 24) for half in halves]
        lengths = [0, 0]
        for group in (here, *(each for each in GROUPS if each is not here)):
            shorter = lengths.index(min(lengths))
            columns[shorter].addWidget(_listed(group, mirrored=self.isRightToLeft()))
            lengths[shorter] += sum(_height(line) for line in group.lines) + HEADING_LINES
        for column in columns:
            column.addStretch(1)
        self.box.addWidget(SideBySide(*halves, BESIDE_FROM_PX))
        self.add_close().setFocus(Qt.FocusReason.OtherFocusReason)

    def add_about(self) -> Button:
        """Add the way on to what there is to know about the app; pressing it closes this list."""
        about = Button(self.tr("About facetimer"), "quiet")
        about.clicked.connect(self.accept)
        self.foot.insertWidget(0, about)
        return about


class _KeyCap(Text):
    """The name of a key, in a frame as a key has."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "name")
        self.setStyleSheet("border: 1px solid palette(dark); border-radius: 6px; padding: 2px 9px;")


def _listed(group: KeyGroup, *, mirrored: bool) -> QWidget:
    holder = QWidget()
    column = in_column(holder, 12)
    column.addWidget(Text(put_key_words(group.name), "heading", wrap=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    top = Qt.AlignmentFlag.AlignTop
    for row, line in enumerate(group.lines):
        grid.addWidget(_caps(line, mirrored=mirrored), row, 0, top)
        words = Text(put_key_words(line.words), wrap=True)
        words.setContentsMargins(0, 3, 0, 3)
        grid.addWidget(words, row, 1, top)
    column.addLayout(grid)
    column.addStretch(1)
    return holder


def _height(line: KeyLine) -> int:
    """Return how many lines the keys of a line of the list take, two beside one another."""
    return (len(line.keys) + line.click + 1) // 2


def _caps(line: KeyLine, *, mirrored: bool) -> QWidget:
    holder = QWidget()
    row = FlowRow(6, holder)
    for key in line.keys:
        row.addWidget(_KeyCap(key_words(key, mirrored=mirrored)))
    if line.click:
        row.addWidget(_KeyCap(QCoreApplication.translate("Keys", "any click")))
    return holder
