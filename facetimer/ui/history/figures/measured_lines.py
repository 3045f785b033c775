# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person measured of themselves, session by session: points over their dates, told and judged by nobody."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.history.queries import MeasuredOn
from facetimer.history.records import MOST_TENSION
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import day_words, short_day_words
from facetimer.ui.look.theme import LINE_PX, NOTE_PX

LEAST_DATES = 3
"""Fewer are no line."""
WIDEST_PX = 640
_HIGH_PX, _DOT_PX, _AWAY_PX, _ROUNDED_TO_MM = 96, 4.5, 12, 10


class MeasuredLine(QWidget):
    """One measure: a dot for what was measured before a session, joined by a line, and a circle for after it.

    Args:
        look: theme.
        name: what it is.
        points: the oldest first.
        span: the least and the most of the scale.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        points: Sequence[MeasuredOn],
        span: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._points, self._span = look, tuple(points), span
        look.theme_changed.connect(self._grow)
        self._grow()
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(map(measured_on_words, points)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the scale over a line of dates."""
        return QSize(self._look.theme.px(WIDEST_PX), self._look.theme.px(_HIGH_PX) + self._foot)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be; narrower if need be."""
        return QSize(self._look.theme.grown(200), self.sizeHint().height())

    def _grow(self) -> None:
        """Be no wider than is read at a glance, at the size of the page."""
        self.setMaximumWidth(self._look.theme.px(WIDEST_PX))

    def place_of(self, point: MeasuredOn, value: int) -> QPointF:
        """Return where a value of a session stands."""
        area = self._area()
        first, last = self._points[0].day, self._points[-1].day
        along = (point.day - first).days / max(1, (last - first).days)
        low, high = self._span
        left = area.right() - along * area.width() if self.isRightToLeft() else area.left() + along * area.width()
        return QPointF(left, area.bottom() - (value - low) / (high - low) * area.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ends of the scale, the dates of the first and the last, the line, the dots and the circles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        colours = self._look.theme.palette
        before = [self.place_of(each, each.before) for each in self._points if each.before is not None]
        after = [self.place_of(each, each.after) for each in self._points if each.after is not None]
        dot, line = _DOT_PX * self._look.theme.size, 2 * self._look.theme.size
        painter.setPen(QPen(QColor(colours.ease), line))
        painter.drawPolyline(QPolygonF(before or after))
        painter.setBrush(QColor(colours.ease))
        for each in before:
            painter.drawEllipse(each, dot, dot)
        painter.setBrush(QColor(colours.ground))
        for each in after:
            painter.drawEllipse(each, dot, dot)
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        colours, area = self._look.theme.palette, self._area()
        painter.setFont(self._look.font(self.font(), NOTE_PX))
        away = self._look.theme.grown(_AWAY_PX)
        beside = area.left() - away if not self.isRightToLeft() else self.width() - area.right() - away
        for value, height in ((self._span[0], area.bottom()), (self._span[1], area.top())):
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
            painter.setPen(QColor(colours.ink_soft))
            left = area.right() + away if self.isRightToLeft() else 0.0
            place = QRectF(left, height - self._line / 2, beside, self._line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, QLocale().toString(value))
        foot = QRectF(area.left(), self.height() - self._line, area.width(), self._line)
        days = [short_day_words(each.day) for each in (self._points[0], self._points[-1])]
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeading, days[0])
        painter.drawText(foot, Qt.AlignmentFlag.AlignTrailing, days[1])

    def _area(self) -> QRectF:
        """Return where values stand: beside the figures of the scale, above the dates."""
        metrics = QFontMetricsF(self._look.font(self.font(), NOTE_PX))
        wide = max(metrics.horizontalAdvance(QLocale().toString(value)) for value in self._span)
        wide += self._look.theme.grown(_AWAY_PX)
        top, bottom = self._line / 2, self.height() - self._foot
        room = (_DOT_PX + 2) * self._look.theme.size  # for half a dot and its pen
        left, right = (room, wide) if self.isRightToLeft() else (wide, room)
        return QRectF(left, top, self.width() - left - right, bottom - top)

    @property
    def _line(self) -> int:
        return self._look.theme.px(LINE_PX[NOTE_PX])

    @property
    def _foot(self) -> int:
        return round(1.6 * self._line)


class MeasuredLines(QWidget):
    """Both measures, each from three dates on, as lines or in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._as_table = False
        self._shown: tuple[Sequence[MeasuredOn], Sequence[MeasuredOn]] = ((), ())
        self._body = QWidget()
        self._box = in_column(self, 0)
        self._box.addWidget(self._body)

    def show_measured(self, tension: Sequence[MeasuredOn], opening_mm: Sequence[MeasuredOn]) -> None:
        """Show what was measured, the oldest first."""
        self._shown = (tuple(tension), tuple(opening_mm))
        self._fill()

    def show_as_table(self, as_table: bool) -> None:
        """Show each in words, or as a line."""
        if as_table is not self._as_table:
            self._as_table = as_table
            self._fill()

    def _fill(self) -> None:
        discard(self._body)
        self._body = QWidget()
        column = in_column(self._body, 8)
        tension, opening = self._shown
        for name, points, span in (
            (self.tr("How tense your jaw is, from 0 to 10"), tension, (0, MOST_TENSION)),
            (self.tr("How far your jaw opens, in millimetres"), opening, _span_of(opening)),
        ):
            if len({each.day for each in points}) < LEAST_DATES:
                continue
            column.addWidget(Text(name, "name", wrap=True))
            if self._as_table:
                for point in reversed(points):
                    column.addWidget(Text(measured_on_words(point), wrap=True))
            else:
                line = MeasuredLine(self._look, name, points, span)
                column.addWidget(line)
        is_told = column.count() > 0
        if is_told and not self._as_table:
            column.addWidget(Text(self.tr("Dots: before a session. Circles: after it."), "note", wrap=True))
        self._box.addWidget(self._body)
        self._body.show()
        self.setVisible(is_told)


def measured_on_words(point: MeasuredOn) -> str:
    """Return what was measured in a session, in words."""
    locale = QLocale()
    before, after = (None if each is None else locale.toString(each) for each in (point.before, point.after))
    if before is None:
        words = QCoreApplication.translate("MeasuredLines", "{day}: {after} after.")
    elif after is None:
        words = QCoreApplication.translate("MeasuredLines", "{day}: {before} before.")
    else:
        words = QCoreApplication.translate("MeasuredLines", "{day}: {before} before, {after} after.")
    return words.format(day=day_words(point.day), before=before, after=after)


def _span_of(points: Sequence[MeasuredOn]) -> tuple[int, int]:
    """Return whole tens around all values."""
    values = [value for each in points for value in (each.before, each.after) if value is not None] or [0]
    low, high = min(values) // _ROUNDED_TO_MM, -(-max(values) // _ROUNDED_TO_MM)
    return low * _ROUNDED_TO_MM, max(high, low + 1) * _ROUNDED_TO_MM
