# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The upper part of the History page: a sentence, then days, places, weeks and sides as pictures or as a table.

Updated with new figures as long as the same pictures serve, so that the page keeps its scroll position.
"""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from facetimer.history.practice_facts import LEAST_WEEKS, WEEKS_LARGE, DayKind, PracticeFacts
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.history.figures.day_grid import WEEK_DAYS, DayGrid
from facetimer.ui.history.figures.facts_table import FactsTable
from facetimer.ui.history.figures.half_face import SidesBalance
from facetimer.ui.history.figures.large_weeks import LargeWeeks
from facetimer.ui.history.figures.place_map import PlaceMap
from facetimer.ui.history.figures.week_squares import WeekSquares
from facetimer.ui.history.figures.year import Year, YearLegend
from facetimer.ui.look.dates import day_words, weekday_words
from facetimer.ui.look.page_look import Gap
from facetimer.ui.picture.stills import Stills

_HOUR_MS, _MINUTE_MS = 3_600_000, 60_000
FEW_HOURS = 3
"""Below that, time is told in minutes."""


class FiguresView(QWidget):
    """All figures, for one moment.

    Args:
        stills: the face, and the look.
        parent: the widget it belongs to.
    """

    day_chosen = Signal(object)
    """A `date` with practice was pressed."""

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._facts: PracticeFacts | None = None
        self._as_table = False
        self._pictures: _Pictures | None = None
        self._table: FactsTable | None = None
        self._box = in_column(self, 0)
        self._sentence, self._lead = Text(role="head", wrap=True), Text(role="soft", wrap=True)
        self._box.addWidget(self._sentence)
        self._box.addWidget(self._lead)
        self._box.addSpacerItem(Gap(24))

    def show_facts(self, facts: PracticeFacts, weeks_in_a_row: int = 0) -> None:
        """Show what the record says now.

        Args:
            facts: what there is to tell.
            weeks_in_a_row: in how many the aim was met; 0 where that is not to be told.
        """
        self._facts = facts
        time, days = self._length(facts.year_ms), self.tr("%n days", "", facts.practised_days)
        sentence = self.tr("{time} on {days}.") if facts.large else self.tr("{time} on {days} in the last year.")
        self._sentence.setText(sentence.format(time=time, days=days))
        self._lead.setText(self._more(facts, weeks_in_a_row))
        if self._pictures is not None and self._pictures.built_for != _built_for(self._stills, facts):
            discard(self._pictures)
            self._pictures = None
        if self._table is not None:
            discard(self._table)
            self._table = None
        self._show_chosen()

    def show_as_table(self, as_table: bool) -> None:
        """Show the table, or the pictures."""
        if as_table is not self._as_table:
            self._as_table = as_table
            self._show_chosen()

    def _length(self, length_ms: int) -> str:
        """Return a length as one would say it: `41 minutes`, from three hours on `11 hours`."""
        if length_ms >= FEW_HOURS * _HOUR_MS:
            return self.tr("%n hours", "", round(length_ms / _HOUR_MS))
        return self.tr("%n minutes", "", max(1, round(length_ms / _MINUTE_MS)))

    def _more(self, facts: PracticeFacts, weeks_in_a_row: int) -> str:
        """Return when it began, what the week holds so far, and how much it is altogether."""
        locale, week = QLocale(), facts.this_week
        began = facts.first_day
        day = weekday_words(began) if began.year == facts.today.year else day_words(began)
        said = [self.tr("You began on {day}.").format(day=day)]
        done = locale.toString(week.total.sessions)
        if week.frozen:
            sentence = self.tr("This week {done}; a week with rest, illness or a pause has no target.")
        else:
            sentence = self.tr("This week {done} of {target} sessions.")
        said.append(sentence.format(done=done, target=locale.toString(week.target)))
        if weeks_in_a_row > 1:
            said.append(self.tr("{weeks} weeks in a row.").format(weeks=locale.toString(weeks_in_a_row)))
        if facts.ever_ms > facts.year_ms:
            said.append(self.tr("{time} altogether.").format(time=self._length(facts.ever_ms)))
        return " ".join(said)

    def _show_chosen(self) -> None:
        if self._facts is None:
            return
        if self._as_table and self._table is None:
            self._table = FactsTable(self._facts, self)
            self._box.addWidget(self._table)
        if self._pictures is None and not self._as_table:
            self._pictures = _Pictures(self._stills, self._facts, self)
            self._pictures.days.day_chosen.connect(self.day_chosen)
            self._box.addWidget(self._pictures)
        if self._pictures is not None:
            self._pictures.setVisible(not self._as_table)
            if not self._as_table:
                self._pictures.show_facts(self._facts)
        if self._table is not None:
            self._table.setVisible(self._as_table)


def _built_for(stills: Stills, facts: PracticeFacts) -> tuple[int, int]:
    """Return what pictures are laid out by; with another value they are made anew."""
    return (len(facts.days) // WEEK_DAYS if facts.large else 0), stills.look.theme.text_percent


class _Pictures(QWidget):
    """The days over or beside the face, and the weeks and sides."""

    def __init__(self, stills: Stills, facts: PracticeFacts, parent: QWidget) -> None:
        super().__init__(parent)
        self.built_for = _built_for(stills, facts)
        weeks, _ = self.built_for
        heading = self._heading(weeks)
        self.days: DayGrid = LargeWeeks(stills.look, self.tr("{weeks}, day by day").format(weeks=heading))
        if not facts.large:
            self.days = Year(stills.look, self.tr("A year, day by day"))
        self._legend = YearLegend(stills.look)
        self._legend.setVisible(not facts.large)
        self._map = PlaceMap(stills)
        self._weeks = _Weeks(stills)
        self._sides = SidesBalance(stills.look)
        self._look = stills.look
        column = in_column(self, 24)
        days = QWidget(self)
        below = in_column(days, 8)
        if facts.large:
            below.addWidget(Text(heading, "heading", wrap=True))
        below.addWidget(self.days)
        below.addWidget(self._legend)
        if 0 < weeks < LEAST_WEEKS:
            below.addSpacerItem(Gap(24))
            below.addWidget(self._sides)
        below.addStretch(1)
        if facts.large:
            column.addWidget(SideBySide(days, self._map, self._beside_px, (0, 1)))
        if weeks >= LEAST_WEEKS:
            column.addWidget(SideBySide(self._weeks, self._sides, self._beside_px))
        elif facts.large:
            self._weeks.setParent(self)
        if not facts.large:
            column.addWidget(days)
            right = QWidget(self)
            beside = in_column(right, 24)
            beside.addWidget(self._weeks)
            beside.addWidget(self._sides)
            beside.addStretch(1)
            column.addWidget(SideBySide(self._map, right, self._beside_px, (5, 4)))

    def _beside_px(self) -> int:
        """Return the least width in which they stand beside one another."""
        return self._look.theme.px(960)

    def _heading(self, weeks: int) -> str:
        """Return what the large weeks are called."""
        if weeks == 1:
            return self.tr("Your first week")
        return self.tr("Your first weeks") if weeks < WEEKS_LARGE else self.tr("The last five weeks")

    def show_facts(self, facts: PracticeFacts) -> None:
        """Show the figures."""
        self.days.show_days(facts.days, facts.today)
        self._legend.has_rest = any(cell.kind is DayKind.OFF for cell in facts.days)
        self._legend.updateGeometry()
        self._legend.update()
        self._map.show_facts(facts)
        self._weeks.show_facts(facts)
        self._sides.show_balance(facts.balance)


class _Weeks(QWidget):
    """The weeks, from three on."""

    def __init__(self, stills: Stills) -> None:
        super().__init__()
        column = in_column(self, 4)
        column.addWidget(Text(self.tr("Sessions a week"), "heading", wrap=True))
        self._aim = Text(role="soft", wrap=True)
        column.addWidget(self._aim)
        column.addSpacerItem(Gap(12))
        self._squares = WeekSquares(stills.look)
        column.addWidget(self._squares)

    def show_facts(self, facts: PracticeFacts) -> None:
        """Show the weeks against the aim."""
        self.setVisible(bool(facts.weeks))
        if not facts.weeks:
            return
        locale = QLocale()
        said = self.tr("Your aim: {target} a week, the dotted line.")
        aim = said.format(target=locale.toString(facts.this_week.target))
        off = (
            self.tr("A wave is a week with rest, illness or a pause.")
            if any(week.frozen for week in facts.weeks)
            else ""
        )
        self._aim.setText(" ".join(filter(None, (aim, off))))
        self._squares.show_weeks(facts.weeks)
        met = sum(week.met for week in facts.weeks)
        self._squares.setAccessibleName(self.tr("Sessions a week"))
        self._squares.setAccessibleDescription(
            self.tr("The aim was met in {met} of {weeks} weeks.").format(
                met=locale.toString(met), weeks=locale.toString(len(facts.weeks))
            )
        )
