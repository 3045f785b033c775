# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Days of practice as a calendar: the last weeks large with their minutes, or a year of small cells.

Arrow keys go from day to day, a press chooses one. It paints cells and knows nothing of where they come from.
"""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facetimer.history.practice_facts import DayCell, DayKind
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import day_words
from facetimer.ui.look.wording import length_words

WEEK_DAYS = 7
_RING_PX, _RING_AWAY_PX = 2.0, 2.0


class DayGrid(QWidget):
    """Cells of days in whole weeks, the oldest first.

    Args:
        look: theme and icons.
        name: what it shows, for those who do not see it.
        parent: the widget it belongs to.
    """

    day_chosen = Signal(object)
    """A `date` with practice was pressed."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._cells: tuple[DayCell, ...] = ()
        self._current = 0
        self._over: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cells(self) -> tuple[DayCell, ...]:
        """What is shown."""
        return self._cells

    @property
    def current(self) -> DayCell:
        """The day that the arrow keys have come to."""
        return self._cells[self._current]

    def show_days(self, cells: Sequence[DayCell], today: date) -> None:
        """Show whole weeks, of which the last may have begun only; keys begin at `today`."""
        self._cells = tuple(cells)
        self._current = next(index for index, cell in enumerate(cells) if cell.day == today)
        self._over = None
        self.setAccessibleDescription(self.words(self.current))
        self.updateGeometry()
        self.update()

    def words(self, cell: DayCell) -> str:
        """Return a day and what was on it."""
        day = day_words(cell.day)
        if cell.kind is DayKind.PRACTISED:
            return f"{day}: {length_words(cell.active_ms)}"
        return self.tr("{day}: rest or illness").format(day=day) if cell.kind is DayKind.OFF else day

    @abstractmethod
    def box(self, index: int) -> QRectF:
        """Return where a cell is."""

    @abstractmethod
    def heightForWidth(self, width: int) -> int:
        """Return how high all of it is."""

    @abstractmethod
    def paint_cell(self, painter: QPainter, cell: DayCell, box: QRectF, *, is_today: bool) -> None:
        """Paint one day."""

    @abstractmethod
    def paint_heads(self, painter: QPainter) -> None:
        """Paint what stands above the cells."""

    @abstractmethod
    def step(self, key: Qt.Key) -> int:
        """Return by how many days a key goes on, 0 for another key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day, and choose one."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._current)
        elif step := self.step(key):
            self._go_to(self._current + step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day that is pressed."""
        index = self._at(event.position().toPoint())
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self._current = index
            self._choose(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the day under the pointer."""
        self._point_at(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none."""
        super().leaveEvent(event)
        self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the day that the arrow keys have come to."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark it no longer."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Name the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self._at(event.pos())
            if index is not None:
                QToolTip.showText(event.globalPos(), plain_tip(self.words(self._cells[index])), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heads and cells, and a ring round what is pointed at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_heads(painter)
        last = max(
            (index for index, cell in enumerate(self._cells) if cell.kind is not DayKind.OUTSIDE), default=0
        )
        for index, cell in enumerate(self._cells):
            self.paint_cell(painter, cell, self.box(index), is_today=index == last)
        marked = self._current if self.hasFocus() else self._over
        if marked is not None:
            line, away = (each * self.look.theme.size for each in (_RING_PX, _RING_PX / 2 + _RING_AWAY_PX))
            painter.setPen(QPen(QColor(self.look.theme.palette.ink), line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = self.box(marked).adjusted(-away, -away, away, away)
            radius = self.radius(box) + away
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def radius(self, box: QRectF) -> float:
        """Return how round a cell is."""
        return min(12.0 * self.look.theme.size, box.height() * 0.25)

    def _go_to(self, index: int) -> None:
        if 0 <= index < len(self._cells) and self._cells[index].kind is not DayKind.OUTSIDE:
            self._current = index
            said = self.words(self.current)
            self.setAccessibleDescription(said)
            announce(self, said)
            self.update()

    def _choose(self, index: int) -> None:
        if self._cells[index].kind is DayKind.PRACTISED:
            self.day_chosen.emit(self._cells[index].day)

    def _at(self, point: QPoint) -> int | None:
        for index, cell in enumerate(self._cells):
            if cell.kind is not DayKind.OUTSIDE and self.box(index).contains(point):
                return index
        return None

    def _point_at(self, index: int | None) -> None:
        if index != self._over:
            self._over = index
            pressed = index is not None and self._cells[index].kind is DayKind.PRACTISED
            self.setCursor(Qt.CursorShape.PointingHandCursor if pressed else Qt.CursorShape.ArrowCursor)
            self.update()
