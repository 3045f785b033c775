# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first weeks of practice: a row for each, a large cell for each day, with its minutes and a dot."""

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from facetimer.history.practice_facts import DayCell, DayKind
from facetimer.history.statistics import HEAT_FROM_MIN
from facetimer.palette import ThemeName
from facetimer.ui.history.figures.day_grid import WEEK_DAYS, DayGrid
from facetimer.ui.look.theme import GAP_PX, NOTE_PX, TEXT_PX

CELL_PX = QSize(72, 64)
"""At 100 % text size."""
_EDGE_PX, _DOT_PX, _HEAD_PX = 10, 10, 28
_UNIT_AWAY_PX, _MINUTES_EDGE_PX = 4, 5


class LargeWeeks(DayGrid):
    """Weeks one below the other."""

    def sizeHint(self) -> QSize:
        """Seven cells abreast."""
        width = WEEK_DAYS * self.look.theme.px(CELL_PX.width()) + (WEEK_DAYS - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Cells in which a number still has room."""
        least = self.look.theme.px(26) + self.look.theme.grown(_EDGE_PX)
        return QSize(WEEK_DAYS * least + (WEEK_DAYS - 1) * self._gap, self.heightForWidth(self.width()))

    def heightForWidth(self, _width: int) -> int:
        """Return the height of the names of the days and of all weeks."""
        rows = -(-len(self.cells) // WEEK_DAYS)
        return self._head + rows * (self.look.theme.px(CELL_PX.height()) + self._gap)

    def box(self, index: int) -> QRectF:
        """Return where a cell is."""
        row, column = divmod(index, WEEK_DAYS)
        high = self.look.theme.px(CELL_PX.height())
        gap = self._gap
        pitch = min(self.look.theme.px(CELL_PX.width()) + gap, (self.width() + gap) / WEEK_DAYS)
        left = self.width() + gap - (column + 1) * pitch if self.isRightToLeft() else column * pitch
        return QRectF(round(left), self._head + row * (high + gap), round(pitch - gap), high)

    def step(self, key: Qt.Key) -> int:
        """Go to the side by days, up and down by weeks."""
        aside = -1 if self.isRightToLeft() else 1
        return {
            Qt.Key.Key_Left: -aside,
            Qt.Key.Key_Right: aside,
            Qt.Key.Key_Up: -WEEK_DAYS,
            Qt.Key.Key_Down: WEEK_DAYS,
        }.get(key, 0)

    def paint_heads(self, painter: QPainter) -> None:
        """Paint the names of the days above their numbers, the shortest where the short ones have no room."""
        locale = QLocale()
        painter.setFont(self.look.font(self.font(), NOTE_PX))
        painter.setPen(QColor(self.look.theme.palette.ink_soft))
        metrics = QFontMetricsF(painter.font())
        days = [cell.day.isoweekday() for cell in self.cells[:WEEK_DAYS]]
        names = [locale.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in days]
        if any(metrics.horizontalAdvance(name) > self.box(0).width() for name in names):
            names = [locale.standaloneDayName(day, QLocale.FormatType.NarrowFormat) for day in days]
        inner = self.look.theme.grown(_EDGE_PX)
        for column, name in enumerate(names):
            cell = self.box(column)
            edge = inner if metrics.horizontalAdvance(name) + 2 * inner <= cell.width() else 0
            place = QRectF(cell.left(), 0, cell.width(), self._head).adjusted(edge, 0, -edge, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, name)

    def paint_cell(self, painter: QPainter, cell: DayCell, box: QRectF, *, is_today: bool) -> None:
        """Paint the number of the day, and what was on it."""
        colours = self.look.theme.palette
        radius = self.radius(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.kind is DayKind.PRACTISED:
            painter.setBrush(_between(colours.tint_ease, colours.heat, cell.level / len(HEAT_FROM_MIN)))
        elif cell.kind is DayKind.FREE:
            painter.setBrush(QColor(colours.sunk))
        if cell.kind is DayKind.OFF or (
            cell.kind is not DayKind.OUTSIDE and self.look.theme.name is ThemeName.CONTRAST
        ):
            painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        outside = cell.kind is DayKind.OUTSIDE
        grown = self.look.theme.grown
        edge = grown(_EDGE_PX)
        inner = box.adjusted(edge, edge - grown(2), -edge, -edge + grown(4))
        painter.setFont(self.look.font(self.font(), NOTE_PX, heavy=is_today))
        painter.setPen(QColor(colours.ink_soft if outside else colours.ink_on_tint))
        lead = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, lead, QLocale().toString(cell.day.day))
        if cell.kind is DayKind.OFF:
            sign = self.look.theme.px(20)
            middle = QRectF(box.center().x() - sign / 2, box.bottom() - sign - grown(8), sign, sign)
            self.look.icons.paint(painter, "rest", middle, colours.ink_soft)
        if cell.kind is DayKind.PRACTISED:
            self._paint_dot(painter, inner)
            self._paint_minutes(painter, cell, inner.adjusted(grown(_MINUTES_EDGE_PX) - edge, 0, 0, 0))

    def _paint_dot(self, painter: QPainter, inner: QRectF) -> None:
        """Paint a dot in the corner, unless it came upon the number of the day."""
        side = self.look.theme.grown(_DOT_PX)
        left = inner.left() if self.isRightToLeft() else inner.right() - side
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.palette.ease))
        if inner.width() >= 3 * side:
            painter.drawEllipse(QRectF(left, inner.top() + self.look.theme.grown(3), side, side))

    def _paint_minutes(self, painter: QPainter, cell: DayCell, inner: QRectF) -> None:
        """Paint the minutes, whose unit is left out where it has no room."""
        colours, mirrored = self.look.theme.palette, self.isRightToLeft()
        minutes = QLocale().toString(max(1, round(cell.active_ms / 60_000)))
        bold = self.look.font(self.font(), TEXT_PX, heavy=True)
        plain = self.look.font(self.font(), NOTE_PX)
        unit = self.tr("min")
        wide = QFontMetricsF(bold).horizontalAdvance(minutes)
        away = self.look.theme.grown(_UNIT_AWAY_PX)
        more = QFontMetricsF(plain).horizontalAdvance(unit) + away
        if wide + more > inner.width():
            unit, more = "", 0.0
        baseline = inner.bottom() - QFontMetricsF(bold).descent()
        painter.setPen(QColor(colours.ink))
        painter.setFont(bold)
        left = inner.left() + more if mirrored else inner.right() - more - wide
        painter.drawText(QPointF(left, baseline), minutes)
        painter.setFont(plain)
        painter.drawText(QPointF(inner.left() if mirrored else left + wide + away, baseline), unit)

    @property
    def _gap(self) -> int:
        return self.look.theme.grown(GAP_PX)

    @property
    def _head(self) -> int:
        return self.look.theme.px(_HEAD_PX)


def _between(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + share * (y - x)) for x, y in pairs))
