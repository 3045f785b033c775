# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Today: what is due, and one big button that starts it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from facetimer.choices.due_today import (
    ENOUGH_SESSIONS,
    QuotaToday,
    TodayFacts,
    plans_chosen,
    today_facts,
    with_plan,
)
from facetimer.choices.short_intros import known_exercises
from facetimer.library.model.practice import Routine
from facetimer.library.programme_progress import week_start
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import Page, card, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.look.dates import weekday_words
from facetimer.ui.look.wording import first_weekday, length_words, put_notice, rounded_length_words, tools_words
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord

OFFERED = 4
"""Routines that are offered once nothing is due: a row of the full width."""


class TodayPage(Page):
    """The first page.

    Args:
        services: programme, weekly target and pictures.
        newest_sessions: given a number, returns that many of the newest sessions.
        parent: the widget it belongs to.
    """

    start_chosen = Signal(str)
    routine_chosen = Signal(str)
    softer_chosen = Signal(str)
    place_chosen = Signal(str)
    programme_chosen = Signal(str)
    """The page of the programme that is followed is wanted."""

    def __init__(
        self,
        services: Services,
        newest_sessions: "Callable[[int], list[SessionRecord]]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Today"), parent)
        self._planner = services.planner
        self._stills = services.stills
        self._look = services.stills.look
        self._preferences = services.preferences
        self._today = services.planner.today
        self._newest_sessions = newest_sessions
        self._content: QWidget | None = None
        self.start_button: Button | None = None

    def refresh(self) -> None:
        """Work out anew what is due."""
        had_focus = self._start_has_focus()
        if self._content is not None:
            self.column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        box = in_column(self._content, 16)
        facts = self.facts()
        box.addWidget(self._head(facts))
        self.start_button = None
        due = self._due_card(facts)
        if facts.quotas:
            box.addWidget(SideBySide(due, self._quota_card(facts.quotas), self._look.theme.px(800), (3, 2)))
        else:
            box.addWidget(due)
        if facts.check_in is not None and facts.check_in > self._preferences.settings.history.checked_in_week:
            box.addWidget(self._check_in(facts.check_in, facts.due))
        if facts.choice is not None:
            box.addWidget(self._plan_choice(facts.choice))
        asks = self._preferences.settings.session.short_intros == "ask"
        if asks and known_exercises(self._newest_sessions(ENOUGH_SESSIONS), self._planner.catalogue.aliases):
            box.addWidget(self._short_intros())
        below = QVBoxLayout()
        below.setSpacing(16)
        box.addLayout(below)
        box.addStretch(1)
        self.column.addWidget(self._content)
        if had_focus:
            (self.start_button or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self.column.setStretchFactor(self._content, 1)
        self.build_later(partial(self._build_below, below, facts))

    def _start_has_focus(self) -> bool:
        return self.start_button is not None and self.start_button.hasFocus()

    def facts(self) -> TodayFacts:
        """Return what is due now."""
        newest = self._newest_sessions(ENOUGH_SESSIONS)
        history = self._preferences.settings.history
        return today_facts(self._planner.catalogue, history, newest, self._today(), first_weekday())

    def _head(self, facts: TodayFacts) -> QWidget:
        today = self._today()
        locale = QLocale()
        day = weekday_words(today)
        said_first = QWidget()
        title = in_column(said_first, 2)
        title.addWidget(Text(day, "head", wrap=True))
        chosen = self._preferences.settings.history.programme
        if followed := self._followed(facts):
            title.addWidget(Text(followed, "soft", wrap=True))
            about = Button(self.tr("About this programme"), "quiet")
            about.clicked.connect(lambda: self.programme_chosen.emit(chosen))
        else:
            about = Button(self.tr("Choose a programme"), "quiet")
            about.clicked.connect(lambda: self.place_chosen.emit("programmes"))
        title.addWidget(about, 0, Qt.AlignmentFlag.AlignLeading)
        week = QWidget()
        row = in_row(week, 12)
        target = self._preferences.settings.history.sessions_per_week
        words = self.tr("{done} of {target} this week").format(
            done=locale.toString(facts.sessions_this_week), target=locale.toString(target)
        )
        index = (today - week_start(today, first_weekday())).days
        said = self.tr("Days with practice this week: {count}").format(count=sum(facts.days))
        row.addWidget(DotRow(self._look, facts.days, said, index))
        row.addWidget(Text(words, "soft", wrap=True), 1)
        return SideBySide(said_first, week, self._look.theme.px(640), (1, 0))

    def _followed(self, facts: TodayFacts) -> str:
        """Return which programme is followed and which of its weeks this is; empty for none."""
        chosen = self._preferences.settings.history
        programme = self._planner.catalogue.programmes.get(chosen.programme)
        if programme is None:
            return ""
        if chosen.programme_paused:
            return self.tr("{programme} · paused").format(programme=programme.name)
        if facts.weeks is None:
            return programme.name
        if facts.week is None:
            return self.tr("{programme} · its weeks are over").format(programme=programme.name)
        if not facts.week:
            return self.tr("{programme} · getting ready").format(programme=programme.name)
        words = self.tr("{programme} · week {week} of {weeks}")
        locale = QLocale()
        return words.format(
            programme=programme.name, week=locale.toString(facts.week), weeks=locale.toString(facts.weeks)
        )

    def _check_in(self, week: int, due: str | None) -> QWidget:
        """Ask how the weeks felt; whatever is pressed answers, and the question does not come back."""
        from facetimer.ui.today.check_in import CheckIn

        asked = CheckIn(week, offers_softer=due is not None and self._planner.length_ms(due) is not None)

        def answer() -> None:
            self._preferences.change("history.checked_in_week", week)
            self.refresh()

        def stop() -> None:
            self._preferences.change("history.programme", "")
            self.refresh()

        def be_softer() -> None:
            answer()
            self.softer_chosen.emit(due)

        asked.kept_going.connect(answer)
        asked.softer_chosen.connect(be_softer)
        asked.stopped.connect(stop)
        return asked

    def _plan_choice(self, stage: int) -> QWidget:
        """Let the person choose how this part of the programme goes, where it has several ways."""
        from facetimer.ui.today.plan_choice import PlanChoice

        history = self._preferences.settings.history
        plans = self._planner.catalogue.programmes[history.programme].stages[stage].plans
        asked = PlanChoice(plans, plans_chosen(history.plans_chosen).get(stage, 0), self._planner)

        def choose(plan: int) -> None:
            self._preferences.change("history.plans_chosen", with_plan(history.plans_chosen, stage, plan))
            self.refresh()

        asked.plan_chosen.connect(choose)
        return asked

    def _short_intros(self) -> QWidget:
        """Offer short introductions, once; either answer is kept and can be changed in the settings."""
        frame = card()
        box = in_column(frame, 8, (28, 16, 28, 16))
        asked = self.tr("You know some exercises by now. Shorter introductions for those?")
        box.addWidget(Text(asked, "name", wrap=True))
        buttons = QWidget()
        row = FlowRow(8, buttons)
        for answer, word in (("yes", self.tr("Yes, shorter")), ("no", self.tr("No, whole ones"))):
            each = Button(word)
            each.clicked.connect(partial(self._answer_short_intros, answer))
            row.addWidget(each)
        box.addWidget(buttons)
        means = self.tr("The name and what to be careful with are still said. Settings can change it back.")
        box.addWidget(Text(means, "note", wrap=True))
        return frame

    def _answer_short_intros(self, answer: str) -> None:
        self._preferences.change("session.short_intros", answer)
        self.refresh()

    def _build_below(self, box: QVBoxLayout, facts: TodayFacts) -> None:
        """Show what is due step by step, or, where nothing is, what could be done all the same."""
        if facts.due is None:
            box.addWidget(Text(self.tr("If you like"), "heading"))
            box.addWidget(self._short_ones())
            return
        from facetimer.ui.picture.step_strip import StepFacts, StepStrip

        plan = self._planner.plan(facts.due)
        if plan.timeline is not None:
            box.addWidget(Text(self.tr("Step by step"), "heading"))
            steps = [
                StepFacts(step.exercise.id, step.exercise.name, length_words(step.duration_ms))
                for step in plan.timeline.steps
            ]
            strip = StepStrip(self._stills, steps)
            strip.exercise_chosen.connect(self.routine_chosen)  # an exercise's page is found by its id too
            box.addWidget(strip)

    def _short_ones(self) -> QWidget:
        from facetimer.ui.controls.flows import GridFlow
        from facetimer.ui.picture.routine_card import LEAST_WIDTH_PX, RoutineCard

        lengths = {each: self._planner.length_ms(each) for each in self._planner.catalogue.routines}
        shortest = sorted((length, each) for each, length in lengths.items() if length is not None)
        holder = QWidget()
        flow = GridFlow(LEAST_WIDTH_PX, 16, holder)
        for length, identifier in shortest[:OFFERED]:
            routine = self._planner.catalogue.routines[identifier]
            words = f"{rounded_length_words(length)} · {tools_words(routine.tools)}"
            each = RoutineCard(self._stills, routine, words)
            each.clicked.connect(lambda _=False, chosen=identifier: self.routine_chosen.emit(chosen))
            flow.addWidget(each)
        return holder

    def _due_card(self, facts: TodayFacts) -> QFrame:
        frame = card()
        row = in_row(frame, 24, (20, 20, 28, 20))
        said = QWidget()
        words = in_column(said, 8, (8, 0, 0, 0))
        if facts.due is None:
            self._say_all_is_done(words)
            row.addWidget(said)
            return frame
        routine = self._planner.catalogue.routines[facts.due]
        words.addStretch(1)
        self._offer(words, routine)
        words.addStretch(1)
        described = self.tr("The zones of {routine} on a face").format(routine=routine.name)
        picture = StillView(self._stills, lambda: self._stills.routine(routine), described)
        picture.setFixedSize(208, 260)
        row.addWidget(SideBySide(picture, said, self._look.theme.px(420), (0, 1)))
        return frame

    def _say_all_is_done(self, words: QVBoxLayout) -> None:
        words.addWidget(Text(self.tr("Nothing more for today"), "head", wrap=True))
        done = self.tr("What the programme asks for is done. More is welcome and never needed.")
        words.addWidget(Text(done, "soft", wrap=True))
        more = Button(self.tr("Choose something"), "plain")
        more.clicked.connect(lambda: self.place_chosen.emit("practise"))
        words.addSpacing(8)
        words.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

    def _offer(self, words: QVBoxLayout, routine: Routine) -> None:
        """Name the routine, and let it begin; or say why the person's answers leave nothing of it."""
        words.addWidget(Text(routine.name, "head", wrap=True))
        length_ms = self._planner.length_ms(routine.id)
        if length_ms is None:
            words.addWidget(Text(put_notice(self._planner.plan(routine.id).review.explanation), "soft", wrap=True))
        else:
            words.addWidget(
                Text(f"{rounded_length_words(length_ms)} · {tools_words(routine.tools)}", "lead", wrap=True)
            )
            self.start_button = Button(self.tr("Start"), "primary")
            self.start_button.setMinimumWidth(200)
            self.start_button.setMinimumHeight(72)
            self.start_button.clicked.connect(lambda: self.start_chosen.emit(routine.id))
            words.addSpacing(12)
            words.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeading)
        look = Button(self.tr("Look at the steps"), "quiet")
        look.clicked.connect(lambda: self.routine_chosen.emit(routine.id))
        words.addWidget(look, 0, Qt.AlignmentFlag.AlignLeading)

    def _quota_card(self, quotas: tuple[QuotaToday, ...]) -> QFrame:
        frame = card()
        grid = QGridLayout(frame)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.addWidget(Text(self.tr("Done today"), "heading"), 0, 0, 1, 3)
        locale = QLocale()
        for line, quota in enumerate(quotas, start=1):
            exercise = self._planner.catalogue.exercises.get(quota.exercise)
            name = exercise.name if exercise else quota.exercise
            figure = self.tr("{done} of {wanted}").format(
                done=locale.toString(quota.done), wanted=locale.toString(quota.wanted)
            )
            dots = tuple(n < quota.done for n in range(quota.wanted))
            shown = self.tr("{exercise} (optional)").format(exercise=name) if quota.optional else name
            grid.addWidget(Text(shown, "soft" if quota.optional else "text", wrap=True), line, 0)
            grid.addWidget(DotRow(self._look, dots, f"{name}: {figure}"), line, 1)
            grid.addWidget(Text(figure, "note"), line, 2)
        grid.setRowStretch(len(quotas) + 1, 1)
        grid.setColumnStretch(0, 1)
        return frame
