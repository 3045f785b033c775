# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Weeks of practice as columns of squares, a square for each session, against a dotted line for the aim."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.history.statistics import Week
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import short_day_words
from facetimer.ui.look.theme import LINE_PX, NOTE_PX

PITCH_PX = 26
"""From one square to the next, where there is room."""
LEAST_PITCH_PX = 9
"""Below that, squares could not be counted: a column is one bar."""
_HIGH_PX, _SHARE, _BEYOND = 132, 0.76, 0.55


class WeekSquares(QWidget):
    """Columns of squares; those beyond the aim are paler, and a week with rest or illness has its sign."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._weeks: tuple[Week, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show weeks, the oldest first."""
        self._weeks = tuple(weeks)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the highest column over a line of words."""
        most = max((week.total.sessions for week in self._weeks), default=0)
        target = self._weeks[-1].target if self._weeks else 0
        high = min(_HIGH_PX, round((max(most, target) + 0.5) * PITCH_PX) + 8)
        return QSize(self._look.theme.grown(320), self._look.theme.grown(high) + self._foot)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be; narrower if need be."""
        return QSize(self._look.theme.grown(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint columns, aim, and the days on which the first and the last week begin."""
        if not self._weeks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        floor = self.height() - self._foot
        for index in range(len(self._weeks)):
            self._paint_week(painter, index, floor)
        target = self._weeks[-1].target
        pen = QPen(QColor(self._look.theme.palette.ink), self._look.theme.grown(2))
        pen.setDashPattern([0.01, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        level = round(floor - target * self._high + (1 - _SHARE) * self._high / 2) - 0.5
        wide = round(self._wide * len(self._weeks))
        left = self.width() - wide if self.isRightToLeft() else 0
        painter.drawLine(left + 1, round(level), left + wide, round(level))
        self._paint_names(painter)
        painter.end()

    def _paint_week(self, painter: QPainter, index: int, floor: float) -> None:
        colours, week = self._look.theme.palette, self._weeks[index]
        column = self._column(index)
        side = min(self._high, self._wide) * _SHARE
        left = column + (0 if not self.isRightToLeft() else self._wide - side)
        done = week.total.sessions
        painter.setPen(Qt.PenStyle.NoPen)
        tone = QColor(colours.ease)
        painter.setBrush(tone)
        away, corner, sign = (self._look.theme.grown(each) for each in (2, 4, 18))
        if self._high < self._look.theme.grown(LEAST_PITCH_PX):
            radius = self._look.theme.grown(3)
            painter.drawRoundedRect(
                QRectF(left, floor - done * self._high, side, done * self._high), radius, radius
            )
        else:
            for number in range(done):
                tone.setAlphaF(1.0 if number < week.target else _BEYOND)
                painter.setBrush(tone)
                square = QRectF(left, floor - (number + 1) * self._high + away, side, side)
                painter.drawRoundedRect(square, corner, corner)
        if week.frozen:
            top = floor - done * self._high - sign - away
            self._look.icons.paint(painter, "rest", QRectF(left, top, side, sign), colours.ink_soft)

    def _paint_names(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(self.font(), NOTE_PX))
        painter.setPen(QColor(self._look.theme.palette.ink_soft))
        metrics = QFontMetricsF(painter.font())
        mirrored, ends = self.isRightToLeft(), (0, len(self._weeks) - 1)
        names = [short_day_words(self._weeks[index].first_day) for index in ends]
        wide = [metrics.horizontalAdvance(name) + 2 for name in names]
        last = (
            min(max(self._wide * len(self._weeks), sum(wide) + self._look.theme.grown(16)), self.width()) - wide[1]
        )
        for name, room, start in zip(names, wide, (0.0, last), strict=True):
            if start and start < wide[0] + self._look.theme.grown(8):
                break  # too narrow for both
            x = self.width() - start - room if mirrored else start
            away = self._look.theme.grown(6)
            box = QRectF(x, self.height() - self._foot + away, room, self._foot - away)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, name)

    def _column(self, index: int) -> float:
        return self.width() - (index + 1) * self._wide if self.isRightToLeft() else index * self._wide

    @property
    def _wide(self) -> float:
        return min(PITCH_PX * self._look.theme.size, self.width() / len(self._weeks))

    @property
    def _high(self) -> float:
        most = max(self._weeks[-1].target, *(week.total.sessions for week in self._weeks))
        room = self.height() - self._foot - self._look.theme.grown(8)
        return min(PITCH_PX * self._look.theme.size, self._wide, room / (most + 0.5))

    @property
    def _foot(self) -> int:
        return self._look.theme.px(LINE_PX[NOTE_PX]) + self._look.theme.grown(6)
