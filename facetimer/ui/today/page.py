# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Today: what is due, and one big button that starts it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.due_today import TodayFacts, today_facts
from facetimer.choices.programmes.practitioner_plans import PlanToday
from facetimer.choices.today_offers import PartOfDay, next_due, part_of_day, rests_until
from facetimer.library.model.vocabulary import Goal
from facetimer.library.programme_progress import week_start
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import SectionHead
from facetimer.ui.controls.page import Page, discard, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.look.dates import hour_words, weekday_words
from facetimer.ui.look.page_look import Gap, PageLook
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.look.wording import first_weekday, weekday_letters
from facetimer.ui.programmes.plan_words import from_words, turn_words
from facetimer.ui.programmes.words import progress_words
from facetimer.ui.services import Services, for_page, known_here
from facetimer.ui.today.due_hero import DueHero
from facetimer.ui.today.questions import Questions
from facetimer.ui.today.rounds import lines_apart, rounds_line

if TYPE_CHECKING:
    from facetimer.choices.taking_up import LeftOff
    from facetimer.history.records import Freeze, SessionRecord
    from facetimer.ui.cards.hero import Hero
    from facetimer.ui.today.step_crops import StepFacts

LOOK_EVERY_MS = 60_000
"""A timer until the next round would not count the time that the computer sleeps."""

_OFFERED = 3
"""So many short routines, where nothing is due."""


class TodayPage(Page):
    """The first page.

    Args:
        services: programme, weekly target and pictures.
        sessions: returns of the history what says what is due; see `what_counts_now`.
        cut_off: returns a session that was cut off and can go on; None where there is none.
        parent: the widget it belongs to.
    """

    start_chosen = Signal(str)
    routine_chosen = Signal(str)
    resume_chosen = Signal()
    """The session that was cut off is to go on."""
    keep_chosen = Signal()
    discard_chosen = Signal()
    """What was done of the session that was cut off is to be kept, or not."""
    softer_chosen = Signal(str)
    place_chosen = Signal(str)
    programme_chosen = Signal(str)
    """The page of the programme that is followed is wanted."""

    def __init__(
        self,
        services: Services,
        sessions: "Callable[[], list[SessionRecord]]",
        cut_off: "Callable[[], LeftOff | None]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Today"), parent)
        look = PageLook(services.stills.look)
        self.read_from_afar(look)
        services = for_page(services, look)
        self._planner = services.planner
        self._stills = services.stills
        self._look = look
        self._preferences = services.preferences
        self._store = services.store
        self._sessions = sessions
        self._cut_off = cut_off
        self._questions = Questions(services, self._knows_exercises, self)
        self._questions.answered.connect(self.refresh)
        self._questions.routine_chosen.connect(self.routine_chosen)
        self._questions.softer_chosen.connect(self.softer_chosen)
        self._questions.place_chosen.connect(self.place_chosen)
        self._content: QWidget | None = None
        self._facts: TodayFacts | None = None
        self._said: tuple[PartOfDay, bool] | None = None
        self._hint = QTimer(self, interval=LOOK_EVERY_MS)
        self._hint.timeout.connect(self.keep_to_time)
        self.start_button: Button | None = None

    def refresh(self) -> None:
        """Work out anew what is due."""
        had_focus = self._start_has_focus()
        if self._content is not None:
            self.column.removeWidget(self._content)
            discard(self._content)
        self._content = QWidget()
        box = in_column(self._content, 0)
        facts = self._facts = self.facts()
        self._said = self._said_at(facts)
        box.addWidget(self._head(facts))
        self.start_button = None
        cut_off = self._cut_off()
        rests = rests_until(self._freezes(), self._planner.today()) if cut_off is None else None
        due = facts.due if rests is None else None
        if cut_off is not None:
            due = cut_off.timeline.routine.id
        shown = replace(facts, due=due)
        hero = self._nothing(shown, rests) if due is None else self._due(shown, due, cut_off)
        box.addWidget(hero)
        box.addSpacerItem(Gap(GUTTER_PX))
        for asked in self._questions.today(facts):
            box.addWidget(asked)
            box.addSpacerItem(Gap(GUTTER_PX))
        below = QVBoxLayout()
        below.setSpacing(12)
        box.addLayout(below)
        box.addStretch(1)
        self.column.addWidget(self._content)
        if had_focus:
            (self.start_button or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.column.setStretchFactor(self._content, 1)
        self.grow()
        parts = [partial(self._build_below, below, shown, due, cut_off)]
        self.build_later(*([hero.show_ways] if isinstance(hero, DueHero) else []), *parts)

    def refresh_if_shown(self) -> None:
        """Work it out anew if the page is in front; it is, each time it is opened."""
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock from now on."""
        super().showEvent(event)
        self._hint.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the clock alone: it is worked out anew when the page is opened."""
        super().hideEvent(event)
        self._hint.stop()

    def keep_to_time(self) -> None:
        """Show what the hour has changed: how one is greeted, and whether the next round is due by now."""
        if self._facts is not None and self._said_at(self._facts) != self._said:
            self.refresh()

    def _said_at(self, facts: TodayFacts) -> tuple[PartOfDay, bool]:
        now = self._planner.now()
        return part_of_day(now.hour), facts.next_round is not None and facts.next_round > now

    def _start_has_focus(self) -> bool:
        return self.start_button is not None and self.start_button.hasFocus()

    def facts(self) -> TodayFacts:
        """Return what is due now."""
        history, sessions = self._preferences.settings.history, self._sessions()
        return today_facts(self._planner.catalogue, history, sessions, self._planner.today(), first_weekday())

    def _head(self, facts: TodayFacts) -> QWidget:
        greeting = QWidget()
        said = in_column(greeting, 0)
        said.addWidget(Text(self._greeting(), "heading", wrap=True))
        said.addWidget(Text(weekday_words(self._planner.today()), "soft", wrap=True))
        return SideBySide(greeting, self._week(facts), lambda: self._look.theme.px(640), (1, 0))

    def _greeting(self) -> str:
        return {
            PartOfDay.MORNING: self.tr("Good morning"),
            PartOfDay.AFTERNOON: self.tr("Good afternoon"),
            PartOfDay.EVENING: self.tr("Good evening"),
        }[part_of_day(self._planner.now().hour)]

    def _week(self, facts: TodayFacts) -> QWidget:
        week, locale, today = QWidget(), QLocale(), self._planner.today()
        row = in_row(week, 16)
        done, target = facts.sessions_this_week, self._preferences.settings.history.sessions_per_week
        if facts.plans:  # which count by the day, and only what they ask for
            words = self.tr("All practice this week: {done} of {target} sessions")
        else:
            words = self.tr("{done} of {target} sessions this week")
        if done > target:
            words = self.tr("{done} sessions this week")
        words = words.format(done=locale.toString(done), target=locale.toString(target))
        index = (today - week_start(today, first_weekday())).days
        said = self.tr("Days with practice this week: {count}").format(count=sum(facts.days))
        dots = DotRow(self._look, facts.days, said, index, dot_px=18, letters=weekday_letters())
        row.addWidget(dots, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(Text(words, "soft", in_a_line=True), 1, Qt.AlignmentFlag.AlignBottom)
        return week

    def _due(self, facts: TodayFacts, due: str, cut_off: "LeftOff | None") -> DueHero:
        """Offer what is due."""
        routine = self._planner.routine(due)
        assert routine is not None, due
        hero = DueHero(self._stills, self._planner, routine, cut_off)
        if hero.start_button is not None:
            when = self.tr("Where you left off") if cut_off is not None else self._when(facts)
            hero.above.addWidget(Text(when, "tinted"))
        self._tell_whose(hero, facts)
        hero.start_chosen.connect(self.start_chosen)
        hero.resume_chosen.connect(self.resume_chosen)
        hero.keep_chosen.connect(self.keep_chosen)
        hero.discard_chosen.connect(self.discard_chosen)
        hero.place_chosen.connect(self.place_chosen)
        self.start_button = hero.start_button
        return hero

    def _tell_whose(self, hero: "Hero", facts: TodayFacts) -> None:
        """Say above it who asks for what: a practitioner by a plan, or the programme."""
        plans = [plan for plan in facts.plans if plan.wanted and facts.due in {None, plan.routine}]
        for plan in plans:
            hero.above.addWidget(self._plan_link(plan))
        if facts.plan is None and (not plans or self._preferences.settings.history.programme):
            hero.above.addWidget(self._programme_link(facts))

    def _plan_link(self, plan: PlanToday) -> Button:
        """Lead to a plan from a practitioner."""
        about = Button(from_words(plan.asked, self._planner.today()), "link")
        about.setAccessibleDescription(self.tr("About this plan"))
        about.clicked.connect(partial(self.routine_chosen.emit, plan.routine))
        return about

    def _when(self, facts: TodayFacts) -> str:
        if facts.plan is not None:
            return turn_words(facts.plan)
        now = self._planner.now()
        if facts.next_round is not None and facts.next_round > now:
            return self.tr("Next from {time}").format(time=hour_words(facts.next_round.astimezone(now.tzinfo)))
        history = self._preferences.settings.history
        followed = history.programme in self._planner.catalogue.programmes and not history.programme_paused
        asks = followed and not facts.is_over and not facts.plans  # what a practitioner asks for is enough
        return self.tr("Due now") if asks else self.tr("If you like")

    def _freezes(self) -> "list[Freeze]":
        """Return the days of rest or illness; a history that cannot be read has none."""
        from facetimer.history.file.opening import HistoryFault

        try:
            return self._store().freezes()
        except HistoryFault:  # told where the sessions are asked for
            return []

    def _nothing(self, facts: TodayFacts, rests: date | None) -> "Hero":
        from facetimer.ui.today.nothing_hero import NothingHero

        history, last_day = self._preferences.settings.history, rests or self._planner.today()
        off = self._freezes()
        following = next_due(self._planner.catalogue, history, self._sessions(), last_day, first_weekday(), off)
        hero = NothingHero(self._stills, self._planner, facts, following, rests)
        self._tell_whose(hero, facts)
        hero.practise_chosen.connect(partial(self.place_chosen.emit, "practise"))
        return hero

    def _programme_link(self, facts: TodayFacts) -> Button:
        """Lead to the programme that is followed, or to all of them."""
        chosen = self._preferences.settings.history.programme
        if followed := self._followed(facts):
            about = Button(followed, "link")
            about.setAccessibleDescription(self.tr("About this programme"))
            about.clicked.connect(partial(self.programme_chosen.emit, chosen))
        else:
            about = Button(self.tr("Find a rhythm"), "link")
            about.clicked.connect(partial(self.place_chosen.emit, "programmes"))
        return about

    def _knows_exercises(self) -> bool:
        return bool(known_here(self._store, self._planner.catalogue.aliases))

    def _followed(self, facts: TodayFacts) -> str:
        """Return which programme is followed and which of its weeks this is; empty for none."""
        chosen = self._preferences.settings.history
        programme = self._planner.catalogue.programmes.get(chosen.programme)
        if programme is None:
            return ""
        progress = progress_words(facts, paused=chosen.programme_paused)
        if not progress:
            return programme.name
        return self.tr("{programme} · {progress}").format(programme=programme.name, progress=progress)

    def _build_below(
        self, box: QVBoxLayout, facts: TodayFacts, due: str | None, cut_off: "LeftOff | None"
    ) -> None:
        """Show step by step what is done on a press, or, where nothing is due, what could be done all the same."""
        steps = self._steps(facts, due, cut_off)
        if due is None or steps is None:
            if not (short := self._short_ones()):
                return
            box.addWidget(SectionHead(self.tr("Short and soothing"), rounds_line(self._look, facts)))
            from facetimer.ui.today.nothing_hero import Offers

            offers = Offers(self._stills, self._planner, short)
            offers.routine_chosen.connect(self.routine_chosen)
            box.addWidget(offers)
            return
        from facetimer.ui.today.step_crops import StepCrops

        heading, shown = steps
        rounds = rounds_line(self._look, facts)
        box.addWidget(SectionHead(heading, rounds or self._look_at_steps(due)))
        crops = StepCrops(self._stills, shown)
        crops.exercise_chosen.connect(self.routine_chosen)  # an exercise's page is found by its id too
        box.addWidget(crops)
        for line in lines_apart(self._look, facts, self._planner.catalogue):
            box.addWidget(line)
        if facts.quotas or facts.plan is not None:
            links = QWidget()
            row = FlowRow(24, links)
            row.addWidget(self._look_at_steps(due))
            if facts.plan is not None:
                row.addWidget(self._programme_link(facts))
            box.addWidget(links)

    def _steps(
        self, facts: TodayFacts, due: str | None, cut_off: "LeftOff | None"
    ) -> "tuple[str, list[StepFacts]] | None":
        """Return how many steps there are, in words, and each; None where there are none."""
        from facetimer.ui.today.step_crops import steps_of, steps_to_go

        if cut_off is not None:
            to_go = steps_to_go(cut_off)
            return self.tr("%n step(s) to go", "", len(to_go)), to_go
        plan = None if due is None else self._planner.plan(due)
        if due is None or plan is None or plan.timeline is None:
            return None
        listed = steps_of(self._planner, due, plan, facts.done_today)
        return self.tr("%n steps", "", len(plan.timeline.steps)), listed

    def _look_at_steps(self, routine: str) -> Button:
        look = Button(self.tr("Look at the steps"), "link")
        look.clicked.connect(partial(self.routine_chosen.emit, routine))
        return look

    def _short_ones(self) -> list[str]:
        """Return the shortest routines in which hands work."""
        exercises = self._planner.catalogue.exercises
        lengths = {
            routine.id: self._planner.length_ms(routine.id)
            for routine in self._planner.catalogue.routines.values()
            if exercises[routine.pictured].goal is Goal.EASE
        }
        shortest = sorted((length, each) for each, length in lengths.items() if length is not None)
        return [each for _, each in shortest[:_OFFERED]]
