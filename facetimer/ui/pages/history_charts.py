# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The upper part of the history: a year of days, the weeks, the zones, the sides. Made from figures alone."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facetimer.library.vocabulary import Zone
from facetimer.settings import HistorySettings
from facetimer.ui.stills import Stills
from facetimer.ui.widgets.chart_card import ChartCard
from facetimer.ui.widgets.charts import Bar, HeatDay, Heatmap, NameBars, WeekBars, day_words, short_day_words
from facetimer.ui.widgets.side_by_side import SideBySide
from facetimer.ui.widgets.still_view import StillView
from facetimer.ui.words import length_words, side_word, zone_word

if TYPE_CHECKING:
    from facetimer.history.figures import Figures

WEEKS_SHOWN = 12
ZONES_SHOWN = 8
RECENT = timedelta(days=28)


class HistoryCharts(QWidget):
    """All charts, for one moment.

    Args:
        stills: the face, and the look.
        figures: the record's figures.
        chosen: weekly target, and whether weeks in a row are counted.
        today: the local day of practice.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        stills: Stills,
        figures: "Figures",
        chosen: HistorySettings,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stills = stills
        self._look = stills.look
        self._figures = figures
        self._chosen = chosen
        self._today = today
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self._year())
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._weeks())
        column.addWidget(self._sides())
        column.addStretch(1)
        box.addWidget(SideBySide(self._zones(), right, 820))

    def _year(self) -> ChartCard:
        from facetimer.history.statistics import heat_level, year_upto

        days = year_upto(self._today)
        totals = self._figures.days(days[0], days[-1])
        cells = []
        for day in days:
            active_ms = totals[day].active_ms if day in totals else 0
            cells.append(HeatDay(day, heat_level(active_ms), f"{day_words(day)}: {length_words(active_ms)}"))
        practised = [day for day in days if day in totals and totals[day].active_ms]
        ever = self._figures.ever()
        summary = QCoreApplication.translate(
            "HistoryCharts", "Days with practice in the last year: {days}. Time altogether: {time}."
        ).format(days=QLocale().toString(len(practised)), time=length_words(ever.active_ms))
        return ChartCard(
            QCoreApplication.translate("HistoryCharts", "A year, day by day"),
            summary,
            Heatmap(self._look, cells),
            (
                QCoreApplication.translate("HistoryCharts", "Day"),
                QCoreApplication.translate("HistoryCharts", "Sessions"),
                QCoreApplication.translate("HistoryCharts", "Time"),
            ),
            [
                (day_words(day), QLocale().toString(totals[day].sessions), length_words(totals[day].active_ms))
                for day in reversed(practised)
            ],
        )

    def _weeks(self) -> ChartCard:
        target = self._chosen.sessions_per_week
        weeks = self._figures.weeks(self._today, WEEKS_SHOWN, target)
        locale = QLocale()
        this_week = weeks[-1].total.sessions
        summary = QCoreApplication.translate("HistoryCharts", "This week {done} of {target}.").format(
            done=locale.toString(this_week), target=locale.toString(target)
        )
        if self._chosen.show_streaks:
            row = self._figures.streak(self._today, target).weeks
            if row > 1:
                summary += " " + QCoreApplication.translate("HistoryCharts", "{weeks} weeks in a row.").format(
                    weeks=locale.toString(row)
                )
        bars = [
            Bar(short_day_words(week.monday), week.total.sessions, str(week.total.sessions), week.met)
            for week in weeks
        ]
        return ChartCard(
            QCoreApplication.translate("HistoryCharts", "Weeks"),
            summary,
            WeekBars(self._look, bars, target),
            (
                QCoreApplication.translate("HistoryCharts", "Week from"),
                QCoreApplication.translate("HistoryCharts", "Sessions"),
                QCoreApplication.translate("HistoryCharts", "Time"),
            ),
            [
                (day_words(w.monday), locale.toString(w.total.sessions), length_words(w.total.active_ms))
                for w in reversed(weeks)
            ],
        )

    def _zones(self) -> ChartCard:
        from facetimer.history.figures import Kind

        first = self._today - RECENT
        known = {zone.value for zone in Zone}
        totals = [t for t in self._figures.minutes_by(Kind.ZONE, first, self._today) if t.name in known]
        zones = tuple(Zone(total.name) for total in totals)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        said = QCoreApplication.translate("HistoryCharts", "The zones practised in the last four weeks, on a face")
        face = StillView(self._look, self._stills.queue, lambda: self._stills.zones(*zones), said)
        face.setFixedSize(160, 200)
        row.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        bars = [Bar(zone_word(Zone(t.name)), t.active_ms, length_words(t.active_ms)) for t in totals[:ZONES_SHOWN]]
        row.addWidget(NameBars(self._look, bars), 1, Qt.AlignmentFlag.AlignTop)
        if totals:
            summary = QCoreApplication.translate("HistoryCharts", "Most in the last four weeks: {zone}.").format(
                zone=zone_word(zones[0])
            )
        else:
            summary = QCoreApplication.translate("HistoryCharts", "Nothing in the last four weeks.")
        return ChartCard(
            QCoreApplication.translate("HistoryCharts", "Zones, last four weeks"),
            summary,
            holder,
            (
                QCoreApplication.translate("HistoryCharts", "Zone"),
                QCoreApplication.translate("HistoryCharts", "Time"),
            ),
            [(zone_word(Zone(t.name)), length_words(t.active_ms)) for t in totals],
        )

    def _sides(self) -> ChartCard:
        from facetimer.session.timeline import Side

        balance = self._figures.balance(self._today - RECENT, self._today)
        times = ((Side.LEFT, balance.left_ms), (Side.RIGHT, balance.right_ms))
        if balance.left_percent is None:
            summary = QCoreApplication.translate(
                "HistoryCharts", "No side was worked alone in the last four weeks."
            )
        elif balance.even:
            summary = QCoreApplication.translate("HistoryCharts", "Both sides about the same.")
        else:
            more = side_word(Side.LEFT if balance.left_ms > balance.right_ms else Side.RIGHT)
            summary = QCoreApplication.translate("HistoryCharts", "More on {side}.").format(side=more)
        bars = [Bar(side_word(side), ms, length_words(ms)) for side, ms in times]
        return ChartCard(
            QCoreApplication.translate("HistoryCharts", "Left and right"),
            summary,
            NameBars(self._look, bars),
            (
                QCoreApplication.translate("HistoryCharts", "Side"),
                QCoreApplication.translate("HistoryCharts", "Time"),
            ),
            [(side_word(side), length_words(ms)) for side, ms in times],
        )
