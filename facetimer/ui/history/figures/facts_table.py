# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All that the pictures of the History page show, as one table: days, weeks, zones, sides."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from facetimer.history.practice_facts import PracticeFacts
from facetimer.history.statistics import Week
from facetimer.library.model.vocabulary import Zone
from facetimer.session.timeline import Side
from facetimer.ui.look.dates import day_words, year_day_words
from facetimer.ui.look.page_look import size_of
from facetimer.ui.look.wording import length_words, side_word, zone_word

Row = tuple[str, str, str]
"""What, in how many sessions (empty where that is not counted), and how long; a heading has only the first."""
_BEGIN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_HIGH_PX, _WIDE_PX = 480, 800


class FactsTable(QTableWidget):
    """The table; made when it is first asked for, because few people open it.

    Args:
        facts: what there is to tell.
        parent: the widget it belongs to.
    """

    def __init__(self, facts: PracticeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = list(self._all(facts))
        self.setRowCount(len(rows))
        self.setColumnCount(3)
        for column, word in enumerate((self.tr("What"), self.tr("Sessions"), self.tr("Time"))):
            item = QTableWidgetItem(word)
            item.setTextAlignment(_END if column else _BEGIN)
            self.setHorizontalHeaderItem(column, item)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # names are longer than figures
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("The record as a table"))
        self._grow()
        for number, (what, *figures) in enumerate(rows):
            self.setItem(number, 0, self._item(what, is_heading=not any(figures)))
            for column, figure in enumerate(figures, 1):
                item = QTableWidgetItem(figure)
                item.setTextAlignment(_END)
                self.setItem(number, column, item)

    def changeEvent(self, event: QEvent) -> None:
        """Be as large as the page."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._grow()

    def _grow(self) -> None:
        size = size_of(self)
        self.setMinimumHeight(round(_HIGH_PX * size))
        self.setMaximumWidth(round(_WIDE_PX * size))

    def rows(self) -> list[Row]:
        """Return what stands in it."""
        texts = [
            [item.text() if (item := self.item(row, column)) else "" for column in range(3)]
            for row in range(self.rowCount())
        ]
        return [(what, sessions, time) for what, sessions, time in texts]

    def _item(self, what: str, *, is_heading: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(what)
        if is_heading:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(font)
        return item

    def _all(self, facts: PracticeFacts) -> Iterator[Row]:
        locale = QLocale()
        yield self.tr("Weeks, each from its first day"), "", ""
        yield from (self._week(week) for week in reversed(facts.weeks or (facts.this_week,)))
        yield self.tr("Zones, last four weeks"), "", ""
        yield from ((zone_word(Zone(time.zone)), "", length_words(time.active_ms)) for time in facts.zones)
        yield self.tr("Left and right, last four weeks"), "", ""
        for side, active_ms in ((Side.LEFT, facts.balance.left_ms), (Side.RIGHT, facts.balance.right_ms)):
            yield side_word(side), "", length_words(active_ms)
        yield self.tr("Days of the last year"), "", ""
        for day in sorted(facts.totals, reverse=True):
            total = facts.totals[day]
            yield day_words(day), locale.toString(total.sessions), length_words(total.active_ms)

    def _week(self, week: Week) -> Row:
        name = year_day_words(week.first_day)
        if week.frozen:
            name = self.tr("{day} (rest, illness or a pause)").format(day=name)
        return name, QLocale().toString(week.total.sessions), length_words(week.total.active_ms)
