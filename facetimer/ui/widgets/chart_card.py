# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A card with a picture of some figures and, one press away, the same figures as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facetimer.ui.widgets.buttons import Button
from facetimer.ui.widgets.text import Text


class ChartCard(QFrame):
    """A titled chart with its table behind it.

    Args:
        title: what the figures are.
        summary: the most important of them in a sentence; also read out for the picture.
        chart: the picture.
        head: names of the table's columns.
        rows: the figures.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        title: str,
        summary: str,
        chart: QWidget,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._head = tuple(head)
        self._rows = rows
        self._table: QTableWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 16)
        box.setSpacing(10)
        line = QHBoxLayout()
        line.addWidget(Text(title, "heading", wrap=True), 1)
        self._toggle = Button(self.tr("As a table"), "chip")
        self._toggle.setAccessibleName(self.tr("{title} as a table").format(title=title))
        self._toggle.toggled.connect(self._on_toggle_toggled)
        line.addWidget(self._toggle)
        box.addLayout(line)
        box.addWidget(Text(summary, "soft", wrap=True))
        chart.setAccessibleName(title)
        chart.setAccessibleDescription(summary)
        self._chart = chart
        self._stack = QStackedLayout()
        self._holder = box
        box.addWidget(chart)
        box.addStretch(1)

    def _on_toggle_toggled(self, checked: bool) -> None:
        if self._table is None:
            self._table = self._make_table()
            self._holder.insertWidget(self._holder.count() - 1, self._table)
        self._table.setVisible(checked)
        self._chart.setVisible(not checked)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), len(self._head))
        table.setHorizontalHeaderLabels(list(self._head))
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(self._toggle.accessibleName())
        for row, cells in enumerate(self._rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        table.setMinimumHeight(220)
        return table
