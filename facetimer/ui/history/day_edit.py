# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A day: typed, stepped with the arrow keys, or chosen from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QWidget

from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import year_day_format
from facetimer.ui.look.theme import CHOOSER_ARROW_PX


class DayEdit(QDateEdit):
    """A field for a day.

    Args:
        look: theme and icons.
        day: shown at first.
        name: what the day is, read out.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, day: date, name: str, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self._look = look
        self.setDisplayFormat(year_day_format())
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())  # Qt paints them red

    @property
    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then an arrow of our own."""
        super().paintEvent(event)
        mirrored = self.isRightToLeft()
        painter = QPainter(self)
        away, side = self._look.theme.grown(10), self._look.theme.px(CHOOSER_ARROW_PX)
        left = away if mirrored else self.width() - away - side
        place = QRectF(left, (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, "down", place, self._look.theme.palette.ink_soft)
        painter.end()
