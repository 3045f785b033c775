# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The upper part of the history: a year of days, the weeks, the zones, the sides.

Made once and updated with new figures, so that the page keeps its scroll position.
"""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.history.queries import Figures
from facetimer.history.statistics import Week, ZoneTime, heat_level, year_upto
from facetimer.library.model.vocabulary import Zone
from facetimer.session.timeline import Side
from facetimer.settings import HistorySettings
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.history.chart_card import ChartCard
from facetimer.ui.history.charts import (
    Bar,
    HeatDay,
    Heatmap,
    NameBars,
    WeekBars,
)
from facetimer.ui.look.dates import day_words, short_day_words, year_day_words
from facetimer.ui.look.wording import first_weekday, length_words, side_word, zone_word
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.picture.stills import Stills

WEEKS_SHOWN = 12
ZONES_SHOWN = 8
RECENT = timedelta(days=28)


class FigureCards(QWidget):
    """All charts, for one moment.

    Args:
        stills: the face, and the look.
        parent: the widget it belongs to.
    """

    time_off_asked = Signal()

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._look = stills.look
        self._practised: dict[Zone, float] = {}
        box = in_column(self, 16)
        self._build_year()
        self._build_weeks()
        self._build_zones()
        self._build_sides()
        right = QWidget()
        column = in_column(right, 16)
        column.addWidget(self._weeks)
        column.addWidget(self._sides)
        column.addStretch(1)
        box.addWidget(self._year)
        box.addWidget(SideBySide(self._zones, right, 820))

    def show_figures(self, figures: Figures, chosen: HistorySettings, today: date) -> None:
        """Show what the record says now. May raise `HistoryUnavailable`.

        Args:
            figures: the record's figures.
            chosen: weekly target, and whether weeks in a row are counted.
            today: the local day of practice.
        """
        self._show_year(figures, today)
        self._show_weeks(figures, chosen, today)
        self._show_zones(figures, today)
        self._show_sides(figures, today)

    # -- the year --------------------------------------------------------------------------------------------

    def _build_year(self) -> None:
        self._heatmap = Heatmap(self._look)
        head = (self.tr("Day"), self.tr("Sessions"), self.tr("Time"))
        self._year = ChartCard(self.tr("A year, day by day"), self._heatmap, head)

    def _show_year(self, figures: Figures, today: date) -> None:
        days = year_upto(today, first_weekday())
        totals = figures.days(days[0], days[-1])
        worked = {day: total.active_ms for day, total in totals.items() if total.active_ms}
        self._heatmap.show_days([HeatDay(d, heat_level(worked.get(d, 0)), worked.get(d, 0)) for d in days])
        summary = self.tr("Days with practice in the last year: {days}. Time altogether: {time}.").format(
            days=QLocale().toString(sum(total.sessions > 0 for total in totals.values())),
            time=length_words(figures.active_ever_ms()),
        )

        def rows() -> list[tuple[str, ...]]:
            return [
                (day_words(day), QLocale().toString(totals[day].sessions), length_words(worked[day]))
                for day in sorted(worked, reverse=True)
            ]

        self._year.tell(summary, rows)

    # -- the weeks -------------------------------------------------------------------------------------------

    def _build_weeks(self) -> None:
        self._bars = WeekBars(self._look)
        head = (self.tr("Week from"), self.tr("Sessions"), self.tr("Time"))
        self._weeks = ChartCard(self.tr("Weeks"), self._bars, head)
        off = Button(self.tr("Rest or illness …"), "chip")
        off.setCheckable(False)
        off.clicked.connect(self.time_off_asked)
        self._weeks.add_below(off)

    def _show_weeks(self, figures: Figures, chosen: HistorySettings, today: date) -> None:
        target = chosen.sessions_per_week
        weeks = figures.weeks(today, WEEKS_SHOWN, target, first_weekday())
        locale = QLocale()
        done = locale.toString(weeks[-1].total.sessions)
        if weeks[-1].frozen:
            summary = self.tr("This week {done}; a week with rest or illness has no target.")
        else:
            summary = self.tr("This week {done} of {target}.")
        summary = summary.format(done=done, target=locale.toString(target))
        if chosen.show_streaks:
            row = figures.streak(today, target, first_weekday())
            if row > 1:
                summary += " " + self.tr("{weeks} weeks in a row.").format(weeks=locale.toString(row))
        bars = [
            Bar(
                short_day_words(week.first_day),
                week.total.sessions,
                locale.toString(week.total.sessions),
                week.met,
                week.frozen,
            )
            for week in weeks
        ]
        self._bars.show_bars(bars, target)
        self._weeks.tell(summary, lambda: [self._week_row(week) for week in reversed(weeks)])

    def _week_row(self, week: Week) -> tuple[str, ...]:
        name = year_day_words(week.first_day)
        if week.frozen:
            name = self.tr("{day} (rest or illness)").format(day=name)
        return name, QLocale().toString(week.total.sessions), length_words(week.total.active_ms)

    # -- the zones -------------------------------------------------------------------------------------------

    def _build_zones(self) -> None:
        holder = QWidget()
        row = in_row(holder, 16)
        said = self.tr(
            "The zones practised in the last four weeks, on a face: the deeper the colour, the more practice"
        )
        self._face = StillView(self._stills, lambda: self._stills.practised(self._practised), said)
        self._face.setFixedSize(160, 200)
        row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        self._zone_bars = NameBars(self._look)
        row.addWidget(self._zone_bars, 1, Qt.AlignmentFlag.AlignTop)
        self._zones = ChartCard(self.tr("Zones, last four weeks"), holder, (self.tr("Zone"), self.tr("Time")))

    def _show_zones(self, figures: Figures, today: date) -> None:
        known = {zone.value for zone in Zone}
        totals = [t for t in figures.zone_times(today - RECENT, today) if t.zone in known]
        most_ms = max((total.active_ms for total in totals), default=1)
        # In tenths: the picture is drawn anew only where one would see it.
        shares = {Zone(total.zone): round(10 * total.active_ms / most_ms) / 10 for total in totals}
        if shares != self._practised:
            self._practised = shares
            self._face.renew()
        self._zone_bars.show_bars([_zone_bar(total) for total in totals[:ZONES_SHOWN]])
        summary = self.tr("Nothing in the last four weeks.")
        if totals:
            summary = self.tr("Most in the last four weeks: {zone}.").format(zone=zone_word(Zone(totals[0].zone)))
        self._zones.tell(summary, lambda: [(zone_word(Zone(t.zone)), length_words(t.active_ms)) for t in totals])

    # -- the sides -------------------------------------------------------------------------------------------

    def _build_sides(self) -> None:
        self._side_bars = NameBars(self._look)
        self._sides = ChartCard(self.tr("Left and right"), self._side_bars, (self.tr("Side"), self.tr("Time")))

    def _show_sides(self, figures: Figures, today: date) -> None:
        balance = figures.balance(today - RECENT, today)
        times = ((Side.LEFT, balance.left_ms), (Side.RIGHT, balance.right_ms))
        if balance.left_percent is None:
            summary = self.tr("Nothing was done on one side only in the last four weeks.")
        elif balance.even:
            summary = self.tr("Both sides about the same.")
        else:
            more = side_word(Side.LEFT if balance.left_ms > balance.right_ms else Side.RIGHT)
            summary = self.tr("More on {side}.").format(side=more)
        bars = [Bar(side_word(side), ms, length_words(ms)) for side, ms in times]
        self._side_bars.show_bars(bars)
        self._sides.tell(summary, lambda: [(bar.name, bar.written) for bar in bars])


def _zone_bar(total: ZoneTime) -> Bar:
    return Bar(zone_word(Zone(total.zone)), total.active_ms, length_words(total.active_ms))
