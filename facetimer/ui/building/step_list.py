# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The steps of what is built, from the top down; each can be drawn to another place by its handle."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from facetimer.ui.building.step_row import ShownStep, StepRow
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.picture.stills import Stills

_LINE_PX, _GAP_PX = 3, 4


class StepList(QWidget):
    """All steps.

    Args:
        stills: where the pictures come from.
        parent: the widget it belongs to.
    """

    chosen = Signal(int)
    changed = Signal(int, tuple, object)
    """Of which step, the key of a value, and what it says from now on; None to leave it to the exercise."""
    back_asked = Signal(int, str)
    """Of which step the figure of that key is to be what it is without the person's own."""
    acted = Signal(int, str)
    """What is to be done with which step: one of `up`, `down`, `duplicate`, `remove`, `like`, `open`."""
    drawn = Signal(int, int)
    """A step was drawn from one place to another."""

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Your steps"))
        self._stills = stills
        self._column = in_column(self, _GAP_PX)
        self._rows: list[StepRow] = []
        self._drawn_to: tuple[int, int] | None = None

    @property
    def rows(self) -> Sequence[StepRow]:
        """The rows, from the top down."""
        return tuple(self._rows)

    def show_steps(self, steps: Sequence[ShownStep], chosen: int | None, up_to: int | None = None) -> None:
        """Show `steps`, one of them framed; a row stays with its exercise wherever that goes.

        Args:
            steps: all there are.
            chosen: the index of the one that is framed.
            up_to: so many from the top have a row; None for all.
        """
        part = next((name for row in self._rows if (name := row.focused_part())), "")
        left, self._rows = self._rows, []
        for number, step in enumerate(steps[:up_to], start=1):
            row = next(
                (row for row in left if row.step.name == step.name and row.step.exercise is step.exercise), None
            )
            if row is None:
                row = self._made(step)
            else:
                left.remove(row)
            row.show_step(step, self.tr("Step {number} of {all}:").format(number=number, all=len(steps)))
            self._rows.append(row)
        for row in left:
            self._column.removeWidget(row)
            discard(row)
        self._put_in_order()
        self.choose(chosen)
        if part and chosen is not None:
            self.focus(chosen, part)

    def choose(self, chosen: int | None) -> None:
        """Frame that step, and no other."""
        for index, row in enumerate(self._rows):
            row.choose(on=index == chosen)

    def focus(self, index: int, part: str = "step") -> None:
        """Let a part of a step have the focus, or the step where it has no such part now."""
        parts = self._rows[index].parts
        wanted = parts.get(part, parts["step"])
        (wanted if wanted.isVisibleTo(self) else parts["step"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show where a step would go that is being drawn."""
        if self._drawn_to is None:
            return
        source, to = self._drawn_to
        row = self._rows[to]
        edge = row.geometry().bottom() + _GAP_PX // 2 if to > source else row.geometry().top() - _GAP_PX // 2
        y = min(max(edge, _LINE_PX), self.height() - _LINE_PX)
        painter = QPainter(self)
        ink = QColor(self._stills.look.theme.palette.ink)
        painter.fillRect(QRectF(0, y - _LINE_PX / 2, self.width(), _LINE_PX), ink)
        painter.end()

    def _made(self, step: ShownStep) -> StepRow:
        row = StepRow(self._stills, step, self)
        row.chosen.connect(lambda: self.chosen.emit(self._rows.index(row)))
        row.changed.connect(lambda key, value: self.changed.emit(self._rows.index(row), key, value))
        row.back_asked.connect(lambda key: self.back_asked.emit(self._rows.index(row), key))
        row.acted.connect(lambda action: self.acted.emit(self._rows.index(row), action))
        row.handle.drawn.connect(partial(self._on_drawn, row))
        row.handle.let_go.connect(self._on_let_go)
        return row

    def _put_in_order(self) -> None:
        self._column.setEnabled(False)  # or each row that is shown lays out the whole page
        for row in self._rows:
            self._column.removeWidget(row)
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
            row.raise_()  # a screen reader reads children in the order in which they lie on one another
        self._column.setEnabled(True)
        self._column.invalidate()
        for before, after in pairwise(part for row in self._rows for part in row.parts.values()):
            QWidget.setTabOrder(before, after)

    def _on_drawn(self, row: StepRow, down_px: int) -> None:
        y = self.mapFromGlobal(QPoint(0, down_px)).y()
        passed = sum(each.geometry().center().y() < y for each in self._rows if each is not row)
        self._drawn_to = (self._rows.index(row), min(passed, len(self._rows) - 1))
        area = self._scrolling()
        if area is not None:
            inner = area.widget()
            if inner is not None:
                area.ensureVisible(0, self.mapTo(inner, QPoint(0, y)).y(), 0, row.height() // 2)
        self.update()

    def _on_let_go(self) -> None:
        drawn, self._drawn_to = self._drawn_to, None
        self.update()
        if drawn is not None and drawn[0] != drawn[1]:
            self.drawn.emit(*drawn)

    def _scrolling(self) -> QScrollArea | None:
        each = self.parentWidget()
        while each is not None and not isinstance(each, QScrollArea):
            each = each.parentWidget()
        return each
