# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Pictures of the record: a year of days, weeks against the target, bars by name. Each also tells its values.

They paint values and know nothing of where these come from.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import day_words
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.look.wording import length_words

LEVELS = 5
WEEK_DAYS = 7
_AROUND_BAR_PX = 24
_LEAST_BAR_PX = 48
"""Least room for the longest bar; with less, bars get lines of their own."""


class HeatDay(Struct, frozen=True):
    """One day of the year's picture: how strong it is drawn, and how long was practised."""

    day: date
    level: int
    active_ms: int


class Heatmap(QWidget):
    """A year: a column per week, a cell per day, stronger where more was practised.

    Levels differ in lightness and in size, so that they can be told apart without colour.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: tuple[HeatDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_days(self, days: Sequence[HeatDay]) -> None:
        """Show whole weeks from a Monday, the oldest first; the last one may have begun only."""
        columns = self._columns()
        self._days = tuple(days)
        if self._columns() != columns:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Seven cells and a line of months."""
        return QSize(640, round(self._cell(self.width() or 1000) * WEEK_DAYS) + self._look.theme.px(22))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cells square."""
        super().resizeEvent(event)
        height = round(self._cell(event.size().width()) * WEEK_DAYS) + self._look.theme.px(22)
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the year."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._look.theme.px(22)
        painter.setPen(Qt.PenStyle.NoPen)
        for level in range(LEVELS):
            share, corner = (0.62 + 0.08 * level, 2.5) if level else (0.30, 2.0)
            tone = QColor(colours.ease if level else colours.line)
            tone.setAlphaF(0.40 + 0.15 * level if level else 1.0)
            painter.setBrush(tone)
            for index, each in enumerate(self._days):
                if each.level == level:
                    painter.drawRoundedRect(_shrunk(self._box(index), share), corner, corner)
        self._paint_months(painter, top)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Name the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            for index, each in enumerate(self._days):
                if self._box(index).contains(event.pos()):
                    words = f"{day_words(each.day)}: {length_words(each.active_ms)}"
                    QToolTip.showText(event.globalPos(), plain_tip(words), self)
                    break
            return True
        return super().event(event)

    def _paint_months(self, painter: QPainter, top: int) -> None:
        locale = QLocale()
        painter.setFont(self._look.font(self.font(), NOTE_PX))
        painter.setPen(QColor(self._look.theme.palette.ink_soft))
        metrics = QFontMetricsF(painter.font())
        taken = -1.0
        for index, each in enumerate(self._days):
            if each.day.day == 1:
                name = locale.standaloneMonthName(each.day.month, QLocale.FormatType.ShortFormat)
                box = self._box(index)
                width = metrics.horizontalAdvance(name)
                x = box.left()
                if self.isRightToLeft():
                    x = box.right() - width
                if 0 <= x <= self.width() - width and (taken < 0 or abs(x - taken) > width + 8):
                    painter.drawText(QRectF(x, 0, width + 2, top - 4), Qt.AlignmentFlag.AlignLeading, name)
                    taken = x

    def _cell(self, width: float) -> float:
        return width / max(1, self._columns())

    def _columns(self) -> int:
        return -(-len(self._days) // WEEK_DAYS)

    def _box(self, index: int) -> QRectF:
        cell = self._cell(self.width())
        column, row = divmod(index, WEEK_DAYS)
        if self.isRightToLeft():
            column = self._columns() - 1 - column
        return QRectF(column * cell, self._look.theme.px(22) + row * cell, cell, cell)


class Bar(Struct, frozen=True):
    """One bar.

    Attributes:
        written: its value in words.
        marked: it reached the target.
        off: it had no target.
    """

    name: str
    value: float
    written: str
    marked: bool = False
    off: bool = False


class WeekBars(QWidget):
    """Upright bars with a dashed line for the target.

    A bar that reaches it has a tick above it; a week without a target has the sign of a rest.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self._target = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_bars(self, bars: Sequence[Bar], target: float) -> None:
        """Show a bar for each week, the oldest first, and where the target is."""
        self._bars, self._target = tuple(bars), target
        self.update()

    def sizeHint(self) -> QSize:
        """Room for twelve weeks."""
        return QSize(320, 150 + self._look.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be; narrower if need be."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, target and names."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self._look.theme.px(24)
        head = 22.0
        room = self.height() - foot - head
        most = max([self._target, *(bar.value for bar in self._bars)], default=1.0) or 1.0
        step = self.width() / max(1, len(self._bars))
        painter.setFont(self._look.font(self.font(), NOTE_PX))
        metrics = QFontMetricsF(painter.font())
        widest = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        every = max(1, round(widest * 1.3 / step + 0.5))
        mirrored = self.isRightToLeft()
        for index, bar in enumerate(self._bars):
            place = len(self._bars) - 1 - index if mirrored else index
            height = room * bar.value / most
            box = QRectF(place * step + step * 0.22, head + room - height, step * 0.56, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ease if bar.marked else colours.edge))
            painter.drawRoundedRect(box, 3, 3)
            if bar.marked or bar.off:
                top = QRectF(place * step, box.top() - 20, step, 18)
                sign, tone = ("tick", colours.ease) if bar.marked else ("rest", colours.ink_soft)
                self._look.icons.paint(painter, sign, top.adjusted(0, 2, 0, -2), tone)
            if (len(self._bars) - 1 - index) % every == 0:
                painter.setPen(QColor(colours.ink_soft))
                words = QRectF(place * step - step, self.height() - foot + 4, step * 3, foot - 4)
                if index == len(self._bars) - 1:  # the newest stands at the edge: keep its name inside
                    words.moveLeft(min(words.left(), self.width() - words.width()) if not mirrored else 0)
                    painter.drawText(words, Qt.AlignmentFlag.AlignTrailing, bar.name)  # mirrored by the painter
                else:
                    painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, bar.name)
        level = head + room - room * self._target / most
        painter.setPen(QPen(QColor(colours.ink), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(0, round(level), self.width(), round(level))
        painter.end()


class NameBars(QWidget):
    """Lying bars, each with its name before it and its value after it; in narrow places on a line of its own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, from the top down."""
        self._bars = tuple(bars)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line per bar."""
        return QSize(280, self._line() * len(self._bars))

    def heightForWidth(self, width: int) -> int:
        """A line per bar, or one and a half where the bar has its own."""
        return round(self._pitch(width) * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, bars and values."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font())
        metrics = QFontMetricsF(painter.font())
        names, values = self._columns(self.width())
        stacked, pitch = self._is_stacked(self.width()), self._pitch(self.width())
        room = self.width() if stacked else self.width() - names - values - _AROUND_BAR_PX
        most = max((bar.value for bar in self._bars), default=1.0) or 1.0
        mirrored = self.isRightToLeft()

        def placed(x: float, width: float, y: float) -> QRectF:
            return QRectF(self.width() - x - width if mirrored else x, y, width, self._line())

        lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        for index, bar in enumerate(self._bars):
            y = index * pitch
            length = max(2.0, room * bar.value / most)
            if stacked:
                names = self.width() - metrics.horizontalAdvance(bar.written) - 12
            painter.setPen(QColor(colours.ink))
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, max(0.0, names))
            painter.drawText(placed(0, names + 2, y), lead, name)
            box = placed(0, length, y + self._line() * 0.62) if stacked else placed(names + 12, length, y)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.work))
            painter.drawRoundedRect(QRectF(box.x(), box.center().y() - 4, box.width(), 8), 4, 4)
            painter.setPen(QColor(colours.ink_soft))
            if stacked:
                written = metrics.elidedText(bar.written, Qt.TextElideMode.ElideRight, self.width())
                painter.drawText(placed(0, self.width(), y), end, written)
            else:
                painter.drawText(placed(names + 12 + length + 8, values + 4, y), lead, bar.written)
        painter.end()

    def _columns(self, width: int) -> tuple[float, float]:
        """Return how wide names and values are beside their bars."""
        metrics = QFontMetricsF(self._small_font())
        names = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        values = max((metrics.horizontalAdvance(bar.written) for bar in self._bars), default=0.0)
        return min(width * 0.45, names), values

    def _is_stacked(self, width: int) -> bool:
        return width - sum(self._columns(width)) - _AROUND_BAR_PX < _LEAST_BAR_PX

    def _pitch(self, width: int) -> float:
        return self._line() * (1.5 if self._is_stacked(width) else 1.0)

    def _small_font(self) -> QFont:
        return self._look.font(self.font(), NOTE_PX)

    def _line(self) -> int:
        return self._look.theme.px(28)


def _shrunk(cell: QRectF, share: float) -> QRectF:
    side = min(cell.width(), cell.height()) * min(1.0, share)
    box = QRectF(0, 0, side, side)
    box.moveCenter(cell.center())
    return box
