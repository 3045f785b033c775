# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One programme: what it is for, how much it asks, why, what is known, its weeks and its routines."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facetimer.choices.exercise_words import SOURCE_WORDS
from facetimer.choices.programmes.facts import days_of_week
from facetimer.library.model.programme import Plan, Programme, Rhythm
from facetimer.ui.cards.routine_card import LEAST_WIDTH_PX, RoutineCard
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, card, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import put_notice, tools_words
from facetimer.ui.programmes.following import facts_of, follow, following_words, is_followed
from facetimer.ui.programmes.words import facts_words, rhythm_words
from facetimer.ui.services import Services


class ProgrammePage(Page):
    """A programme by itself.

    Args:
        services: its routines and their pictures, and which programme is followed.
        programme: of which.
        parent: the widget it belongs to.
    """

    left = Signal()
    routine_chosen = Signal(str)

    def __init__(self, services: Services, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(programme.name, parent)
        self._services = services
        self._programme = programme
        self._facts = facts_of(services, programme)
        back = BackButton(services.stills.look, self.tr("Programmes"), self.tr("Back to all programmes"))
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.follow_button = Button(self.tr("Follow it"), "primary")
        self.stop_button = Button(self.tr("Stop following"))
        self._following = Text("", "soft", wrap=True)
        self._build_head()
        self._build_reason()
        self._build_weeks()
        self._build_quotas()
        self._place = self.column.count()
        self.column.addStretch(1)
        self.build_later(self._build_routines)
        services.preferences.changed.connect(self._on_preferences_changed)

    def _build_head(self) -> None:
        frame = card()
        box = in_column(frame, 8, (24, 20, 24, 20))
        box.addWidget(Text(self._programme.name, "head", wrap=True))
        if self._programme.purpose:
            box.addWidget(Text(self._programme.purpose, "lead", wrap=True))
        box.addWidget(Text(facts_words(self._programme.level, self._facts), wrap=True))
        if self._programme.note:
            box.addWidget(Text(self._programme.note, "soft", wrap=True))
        box.addSpacing(8)
        self.follow_button.clicked.connect(lambda: follow(self._services, self._programme.id))
        self.stop_button.clicked.connect(self._on_stop_clicked)
        for button in (self.follow_button, self.stop_button):
            button.setMinimumHeight(56)
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        box.addWidget(self._following)
        on_paper = Button(self.tr("Print …"))
        on_paper.clicked.connect(self.print_asked)
        box.addWidget(on_paper, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_followed()
        self.column.addWidget(frame)

    @property
    def main_button(self) -> Button:
        """What one came to press: to follow the programme, or to stop that."""
        return self.stop_button if is_followed(self._services, self._programme.id) else self.follow_button

    def _show_followed(self) -> None:
        self._following.setText(following_words(self._services, self._programme.id))
        had_focus = self.follow_button.hasFocus() or self.stop_button.hasFocus()
        for button in (self.follow_button, self.stop_button):
            button.setVisible(button is self.main_button)
        if had_focus:
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop_clicked(self) -> None:
        self._services.preferences.change("history.programme", "")

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.programme":
            self._show_followed()

    def _build_reason(self) -> None:
        if not self._programme.why and not self._programme.reference:
            return
        self.column.addWidget(Text(self.tr("Why, and what is known"), "heading"))
        frame = card()
        box = in_column(frame, 8, (24, 16, 24, 16))
        if self._programme.why:
            box.addWidget(Text(self._programme.why, wrap=True))
        if self._programme.reference:
            words = self.tr("Where the times come from: {reference}")
            box.addWidget(Text(words.format(reference=self._programme.reference), "note", wrap=True))
        self.column.addWidget(frame)

    def _build_weeks(self) -> None:
        """Draw one week of each stage, with the days on which something may be done."""
        if not self._programme.stages:
            return
        self.column.addWidget(Text(self.tr("Week by week"), "heading"))
        frame = card()
        box = in_column(frame, 14, (24, 16, 24, 16))
        for stage in self._programme.stages:
            part = QWidget()
            grid = QGridLayout(part)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(1, 1)
            grid.addWidget(Text(stage.label, wrap=True), 0, 0, 1, 2)
            for line, plan in enumerate(stage.plans, start=1):
                said = self._plan_words(plan)
                words = self.tr("or: {plan}").format(plan=said) if line > 1 else said
                dots = DotRow(self._services.stills.look, days_of_week(plan))
                grid.addWidget(dots, line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Text(words, "soft", wrap=True), line, 1)
            box.addWidget(part)
        if any(len(stage.plans) > 1 for stage in self._programme.stages):
            box.addWidget(Text(self.tr("You choose on Today when that week comes."), "note", wrap=True))
        if any(plan.rhythm is Rhythm.WEEKLY for stage in self._programme.stages for plan in stage.plans):
            free = self.tr(
                "A square is a day, only as an example: take any days you like. It is fine to miss one."
            )
            box.addWidget(Text(free, "note", wrap=True))
        self.column.addWidget(frame)

    def _plan_words(self, plan: Plan) -> str:
        routines = self._services.planner.catalogue.routines
        names = [routines[each].name for each in plan.routines if each in routines]
        what = self.tr(", ").join(names) if names else self.tr("whatever you like")
        source = put_notice(SOURCE_WORDS[plan.source])
        words = self.tr("{how_often} ({source}): {what}")
        return words.format(how_often=rhythm_words(plan), source=source, what=what)

    def _build_quotas(self) -> None:
        if not self._programme.quotas:
            return
        self.column.addWidget(Text(self.tr("Each day"), "heading"))
        frame = card()
        box = in_column(frame, 6, (24, 16, 24, 16))
        locale = QLocale()
        for quota in self._programme.quotas:
            exercise = self._services.planner.catalogue.exercises.get(quota.exercise)
            words = self.tr("{exercise}: {count} × a day ({source})")
            if quota.optional:
                words = self.tr("{exercise}: {count} × a day, if you like ({source})")
            name = exercise.name if exercise else quota.exercise
            source = put_notice(SOURCE_WORDS[quota.per_day.source])
            said = words.format(exercise=name, count=locale.toString(quota.per_day.value), source=source)
            box.addWidget(Text(said, wrap=True))
        expires = self.tr("Missed rounds don't carry over.")
        box.addWidget(Text(expires, "note", wrap=True))
        self.column.addWidget(frame)

    def _build_routines(self) -> None:
        if not self._facts.routines:
            return
        planner = self._services.planner
        reasons = planner.reasons()
        holder = QWidget()
        flow = GridFlow(LEAST_WIDTH_PX, 16, holder)
        for identifier in self._facts.routines:
            routine = planner.catalogue.routines[identifier]
            length_ms = planner.length_ms(identifier)
            shown, needs = planner.catalogue.exercises[routine.pictured], tools_words(routine.tools)
            each = RoutineCard(self._services.stills, shown, routine.name, needs, length_ms)
            each.show_reason(put_notice(reasons.get(identifier, "")))
            each.clicked.connect(lambda _=False, chosen=identifier: self.routine_chosen.emit(chosen))
            flow.addWidget(each)
        self.column.insertWidget(self._place, Text(self.tr("What you will do"), "heading"))
        self.column.insertWidget(self._place + 1, holder)
