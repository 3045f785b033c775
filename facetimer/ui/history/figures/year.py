# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A year of practice: a column for each week, a small cell for each day, the months over them."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.history.practice_facts import DayCell, DayKind
from facetimer.history.statistics import HEAT_FROM_MIN
from facetimer.palette import ThemeName
from facetimer.ui.history.figures.day_grid import WEEK_DAYS, DayGrid
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import LINE_PX, NOTE_PX

CELL_SHARE = 0.82
"""How much of its place a cell takes: 17 px of 20.75."""
_HEAD_PX = 24
_WIDE_PX, _NARROW_PX, _LINE_PX = 640, 320, 1000
"""How wide a year and what explains it would be, and in what width the latter has one line."""
_FAINTEST, _STEP = 0.46, 0.18
"""How much of the colour the least practice shows, and each level more."""


def paint_day(painter: QPainter, look: Look, box: QRectF, kind: DayKind, level: int) -> None:
    """Paint a small cell: stronger where more was practised, an outline for rest."""
    colours = look.theme.palette
    painter.setPen(Qt.PenStyle.NoPen)
    radius = box.height() * 0.25
    if kind is DayKind.OFF:
        painter.setPen(QPen(QColor(colours.edge), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = box.adjusted(0.6, 0.6, -0.6, -0.6)
    elif kind is DayKind.FREE and look.theme.name is ThemeName.CONTRAST:
        painter.setBrush(QColor(colours.track))
        away = box.height() * 0.34  # there, what is sunk is no ground
        box = box.adjusted(away, away, -away, -away)
    elif kind is DayKind.FREE:
        painter.setBrush(QColor(colours.sunk))
    else:
        tone = QColor(colours.ease)
        tone.setAlphaF(_FAINTEST + _STEP * (level - 1))
        painter.setBrush(tone)
    painter.drawRoundedRect(box, radius, radius)


class Year(DayGrid):
    """Weeks beside one another."""

    def sizeHint(self) -> QSize:
        """A column makes it wider, and with that higher."""
        width = self.look.theme.grown(_WIDE_PX)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the months and of seven days."""
        return self._head + round(self._pitch(width) * WEEK_DAYS)

    def box(self, index: int) -> QRectF:
        """Return where a cell is."""
        pitch = self._pitch(self.width())
        column, row = divmod(index, WEEK_DAYS)
        side = pitch * CELL_SHARE
        left = self.width() - column * pitch - side if self.isRightToLeft() else column * pitch
        return QRectF(left, self._head + row * pitch, side, side)

    def step(self, key: Qt.Key) -> int:
        """Go up and down by days, to the side by weeks."""
        aside = -WEEK_DAYS if self.isRightToLeft() else WEEK_DAYS
        steps = {Qt.Key.Key_Left: -aside, Qt.Key.Key_Right: aside, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        return steps.get(key, 0)

    def paint_heads(self, painter: QPainter) -> None:
        """Paint the months over the weeks in which they begin."""
        locale = QLocale()
        painter.setFont(self.look.font(self.font(), NOTE_PX))
        painter.setPen(QColor(self.look.theme.palette.ink_soft))
        metrics = QFontMetricsF(painter.font())
        taken: float | None = None
        for index, each in enumerate(self.cells):
            if each.day.day == 1:
                name = locale.standaloneMonthName(each.day.month, QLocale.FormatType.ShortFormat)
                width = metrics.horizontalAdvance(name)
                box = self.box(index)
                x = box.right() - width if self.isRightToLeft() else box.left()
                apart = width + 8 * self.look.theme.size
                if 0 <= x <= self.width() - width and (taken is None or abs(x - taken) > apart):
                    painter.drawText(QRectF(x, 0, width + 2, self._head - 4), Qt.AlignmentFlag.AlignLeading, name)
                    taken = x

    def paint_cell(self, painter: QPainter, cell: DayCell, box: QRectF, *, is_today: bool) -> None:
        """Paint one day; before the first one there is nothing."""
        if cell.kind is not DayKind.OUTSIDE:
            paint_day(painter, self.look, box, cell.kind, cell.level)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.look.theme.palette.ink))
            dot = 2.2 * self.look.theme.size
            painter.drawEllipse(box.center(), dot, dot)

    def _pitch(self, width: int) -> float:
        return width / max(1, -(-len(self.cells) // WEEK_DAYS) - 1 + CELL_SHARE)

    @property
    def _head(self) -> int:
        return self.look.theme.px(_HEAD_PX)


class YearLegend(QWidget):
    """What the cells of a year mean, in a line that goes on below where it ends.

    Args:
        look: theme.
        parent: the widget it belongs to.

    Attributes:
        has_rest: whether any cell is one of rest, which is explained then.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.has_rest = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def items(self) -> list[tuple[DayKind, int, str]]:
        """Return the kinds of cells with their words."""
        locale = QLocale()
        few, many = (locale.toString(HEAT_FROM_MIN[index]) for index in (1, -1))
        found = [
            (DayKind.PRACTISED, 1, self.tr("under {minutes} min").format(minutes=few)),
            (DayKind.PRACTISED, len(HEAT_FROM_MIN), self.tr("{minutes} min or more").format(minutes=many)),
        ]
        if self.has_rest:
            found.append((DayKind.OFF, 0, self.tr("rest or illness, as you marked it")))
        return found

    def sizeHint(self) -> QSize:
        """One line, which goes on below where the column is narrow."""
        return QSize(self._look.theme.grown(_NARROW_PX), self.heightForWidth(self._look.theme.grown(_LINE_PX)))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return round(max(box.bottom() for box in self._boxes(width)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a cell before each of the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(self.font(), NOTE_PX))
        side, mirrored = self._side, self.isRightToLeft()
        for (kind, level, words), box in zip(self.items(), self._boxes(self.width()), strict=True):
            left = self.width() - box.left() - side if mirrored else box.left()
            paint_day(painter, self._look, QRectF(left, box.center().y() - side / 2, side, side), kind, level)
            painter.setPen(QColor(self._look.theme.palette.ink_soft))
            taken = side + self._look.theme.grown(8)
            room = box.width() - taken
            start = self.width() - box.right() if mirrored else box.left() + taken
            lead = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(start, box.top(), room, box.height()), lead, words)
        painter.end()

    def _boxes(self, width: int) -> list[QRectF]:
        metrics = QFontMetricsF(self._look.font(self.font(), NOTE_PX))
        line, away, apart = self._look.theme.px(LINE_PX[NOTE_PX]), *map(self._look.theme.grown, (8, 24))
        found, x, y = list[QRectF](), 0.0, 0.0
        for _, _, words in self.items():
            wide = self._side + away + metrics.horizontalAdvance(words) + 2
            if x and x + wide > width:
                x, y = 0.0, y + line
            found.append(QRectF(x, y, wide, line))
            x += wide + apart
        return found

    @property
    def _side(self) -> int:
        return self._look.theme.px(14)
