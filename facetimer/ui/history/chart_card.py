# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A card with a picture of some figures and, one press away, the same figures as a table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.text import Text


class ChartCard(QFrame):
    """A titled chart with its table behind it.

    Args:
        title: what the figures are.
        chart: the picture.
        head: names of the table's columns.
        parent: the widget it belongs to.
    """

    def __init__(self, title: str, chart: QWidget, head: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._head = tuple(head)
        self._rows: Callable[[], Sequence[Sequence[str]]] = tuple
        self._table: QTableWidget | None = None
        box = in_column(self, 10, (20, 12, 20, 16))
        line = QHBoxLayout()
        line.addWidget(Text(title, "heading", wrap=True), 1)
        self._toggle = Button(self.tr("As a table"), "chip")
        self._toggle.setAccessibleName(self.tr("{title} as a table").format(title=title))
        self._toggle.toggled.connect(self._on_toggle_toggled)
        line.addWidget(self._toggle)
        box.addLayout(line)
        self._summary = Text(role="soft", wrap=True)
        box.addWidget(self._summary)
        chart.setAccessibleName(title)
        self._chart = chart
        self._box = box
        box.addWidget(chart)
        box.addStretch(1)

    def tell(self, summary: str, rows: Callable[[], Sequence[Sequence[str]]]) -> None:
        """Say what the chart shows now.

        Args:
            summary: the most important of the figures in a sentence; also read out for the picture.
            rows: the figures in words; asked for when the table is opened, because few people open it.
        """
        self._summary.setText(summary)
        self._chart.setAccessibleDescription(summary)
        self._rows = rows
        if self._table is not None:
            discard(self._table)
            self._table = None
        self._on_toggle_toggled(self._toggle.isChecked())

    def add_below(self, widget: QWidget) -> None:
        """Put something under the chart that belongs to it."""
        self._box.insertWidget(self._box.count() - 1, widget, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_toggle_toggled(self, checked: bool) -> None:
        if checked and self._table is None:
            self._table = self._make_table()
            self._box.insertWidget(self._box.indexOf(self._chart), self._table)
        if self._table is not None:
            self._table.setVisible(checked)
        self._chart.setVisible(not checked)

    def _make_table(self) -> QTableWidget:
        rows = self._rows()
        table = QTableWidget(len(rows), len(self._head))
        table.setHorizontalHeaderLabels(list(self._head))
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # names are longer than figures
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(self._toggle.accessibleName())
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        table.setMinimumHeight(220)
        return table
