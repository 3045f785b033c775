# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The programme that is followed: which week it is in, what comes next, and the days that were practised."""

from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.due_today import TodayFacts, today_facts
from facetimer.choices.programmes.practitioner_plans import all_aside
from facetimer.choices.today_offers import next_due, rests_until
from facetimer.library.model.programme import Programme
from facetimer.library.programme_progress import week_start
from facetimer.ui.cards.hero import Hero
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.dates import short_day_words
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.wording import first_weekday, weekday_letters
from facetimer.ui.picture.stage import Ground
from facetimer.ui.programmes.following import show_programme
from facetimer.ui.programmes.proposal_hero import HEIGHT_PX
from facetimer.ui.programmes.words import next_words, progress_words
from facetimer.ui.services import Services, what_counts_now


class PresentHero(Hero):
    """What stands first among the programmes.

    Args:
        services: the history, and how far the programme has come.
        programme: the one that is followed.
        parent: the widget it belongs to.

    Attributes:
        pause_button: pauses it, or lets it go on.
    """

    programme_chosen = Signal(str)
    """Its page is wanted."""

    def __init__(self, services: Services, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(services.stills, Ground.EASE, HEIGHT_PX, parent)
        self._services = services
        show_programme(self, services, programme)
        aside = all_aside(services.planner.catalogue)  # a plan is no part of the programme
        self._history = replace(services.preferences.settings.history, plans_aside=aside)
        from facetimer.history.file.opening import HistoryFault

        try:
            self._sessions, self._freezes = what_counts_now(services), services.store().freezes()
            practised = self._practised_words()
        except HistoryFault:  # told where the sessions are asked for; without a past, all is still to come
            self._sessions, self._freezes, practised = [], [], ""
        facts = self._facts()
        progress = progress_words(facts, paused=self._history.programme_paused)
        for said in filter(None, (self.tr("You are following"), progress)):
            self.above.addWidget(Text(said, "tinted"))
        self.words.addWidget(Text(programme.name, services.stills.look.theme.title_role, wrap=True))
        if following := self._following(facts):
            self.words.addWidget(Text(following, "lead", wrap=True))
        self.words.addSpacerItem(Gap(8))
        self.words.addWidget(self._week(facts), 0, Qt.AlignmentFlag.AlignLeading)
        if practised:
            self.words.addWidget(Text(practised, "tinted", wrap=True))
        self.words.addSpacerItem(Gap(8))
        self._add_buttons(programme)
        self.words.addStretch(1)

    def _facts(self) -> TodayFacts:
        planner = self._services.planner
        return today_facts(planner.catalogue, self._history, self._sessions, planner.today(), first_weekday())

    def _following(self, facts: TodayFacts) -> str:
        """Return what comes next; empty in a pause and after the last week."""
        planner, chosen = self._services.planner, self._history
        if chosen.programme_paused or facts.is_over:
            return ""
        rests = rests_until(self._freezes, planner.today())
        if facts.due is not None and rests is None:
            return next_words(planner, planner.today(), facts.due)
        after = rests or planner.today()
        found = next_due(planner.catalogue, chosen, self._sessions, after, first_weekday(), self._freezes)
        return "" if found is None else next_words(planner, *found)

    def _week(self, facts: TodayFacts) -> QWidget:
        """Return the days of this week, those with practice filled."""
        today = self._services.planner.today()
        said = self.tr("Days with practice this week: {count}").format(count=sum(facts.days))
        index = (today - week_start(today, first_weekday())).days
        return DotRow(self._services.stills.look, facts.days, said, index, dot_px=18, letters=weekday_letters())

    def _practised_words(self) -> str:
        """Return on how many days one has practised since the programme began; empty for none."""
        from facetimer.history.queries import Figures

        if not self._history.programme_since:
            return ""
        since = date.fromisoformat(self._history.programme_since)
        days = Figures(self._services.store()).days(since, self._services.planner.today())
        count = sum(total.sessions > 0 for total in days.values())
        if not count:
            return ""
        words = self.tr("You have practised on %n days since {day}.", "", count)
        return words.format(day=short_day_words(since))

    def _add_buttons(self, programme: Programme) -> None:
        weeks = Button(self.tr("Look at its weeks"), "large")
        weeks.clicked.connect(partial(self.programme_chosen.emit, programme.id))
        paused = self._history.programme_paused
        self.pause_button = Button(self.tr("Go on with it") if paused else self.tr("Pause it"), "link")
        self.pause_button.clicked.connect(
            partial(self._services.preferences.change, "history.programme_paused", not paused)
        )
        self.add_buttons(weeks, self.pause_button)
