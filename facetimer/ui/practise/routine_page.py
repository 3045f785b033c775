# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine before it starts: its steps, how long it takes, what to have ready, where its figures come from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.figures import step_figures
from facetimer.choices.todays_plan import TodaysPlan
from facetimer.library.health.rule_format import Effect
from facetimer.library.model.vocabulary import Source
from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import Page, card, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import length_words, put_notice, tools_words
from facetimer.ui.picture.step_strip import StepFacts, StepStrip
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.picture.stills import Still
from facetimer.ui.practise.today_choices import TodayChoices
from facetimer.ui.services import Services


class RoutinePage(Page):
    """One routine.

    Args:
        services: pictures and settings.
        todays: what the routine comes to today; the person may change it here.
        parent: the widget it belongs to.
    """

    start_chosen = Signal()
    soundtrack_asked = Signal()
    """The whole session is wanted as a sound file."""
    exercise_chosen = Signal(str)
    """The page of a step's exercise is wanted, by its id."""
    left = Signal()

    def __init__(self, services: Services, todays: TodaysPlan, parent: QWidget | None = None) -> None:
        super().__init__(todays.routine.name, parent)
        self.todays = todays
        self._planner = services.planner
        self._stills = services.stills
        self._routine = todays.routine
        self._said = Text("", "lead", wrap=True)
        self.start_button = Button(self.tr("Start"), "primary")
        self.start_button.clicked.connect(self.start_chosen)
        self._save_button = Button(self.tr("Save as a sound file …"))
        self._save_button.clicked.connect(self.soundtrack_asked)
        self._print_button = Button(self.tr("Print …"))
        self._print_button.clicked.connect(self.print_asked)
        self._build_head()
        choices = TodayChoices(services, todays)
        choices.plan_changed.connect(self._show_plan)
        self.column.addWidget(choices)
        self._planned: QWidget | None = None
        self._place_of_plan = self.column.count()
        self._show_plan()
        self._end = QVBoxLayout()
        self._end.setSpacing(self.column.spacing())
        self.column.addLayout(self._end)
        self.column.addStretch(1)
        self.build_later(self._build_prep, self._build_sources)

    def _build_head(self) -> None:
        self.back_button = IconButton(self._stills.look, "go-back", self.tr("Back to all routines"), 40)
        self.back_button.clicked.connect(self.left)
        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        frame = card()
        row = in_row(frame, 24, (16, 16, 24, 16))
        described = self.tr("The zones of {routine} on a face").format(routine=self._routine.name)
        self._picture = StillView(self._stills, self._still, described)
        self._picture.setFixedSize(192, 240)
        said = QWidget()
        words = in_column(said, 8)
        words.addStretch(1)
        words.addWidget(Text(self._routine.name, "head", wrap=True))
        words.addWidget(self._said)
        if self._routine.note:
            words.addWidget(Text(self._routine.note, "soft", wrap=True))
        words.addSpacing(8)
        actions = FlowRow(12)
        actions.addWidget(self.start_button)
        actions.addWidget(self._save_button)
        actions.addWidget(self._print_button)
        words.addLayout(actions)
        words.addStretch(1)
        row.addWidget(SideBySide(self._picture, said, self._stills.look.theme.px(420), (0, 1)))
        self.column.addWidget(frame)

    def _still(self) -> Still:
        """The zones of the routine; those that no step is left for are locked."""
        exercises = self._planner.catalogue.exercises
        zones = {zone for step in self._routine.steps for zone in exercises[step.exercise].zones}
        kept = self.todays.plan.review.routine.steps
        still_there = {zone for step in kept for zone in exercises[step.exercise].zones}
        return self._stills.routine(self._routine, frozenset(zones - still_there))

    def _show_plan(self) -> None:
        """Show what will run as things are; the page around it stays."""
        self._picture.renew()
        if self._planned is not None:
            self.column.removeWidget(self._planned)
            self._planned.hide()
            self._planned.deleteLater()
        self._said.setText(self._facts())
        for button in (self.start_button, self._save_button, self._print_button):
            button.setEnabled(self.todays.plan.timeline is not None)
        self._planned = QWidget()
        box = in_column(self._planned, 16)
        self._build_steps(box)
        self._build_verdicts(box)
        self.column.insertWidget(self._place_of_plan, self._planned)

    def _facts(self) -> str:
        timeline = self.todays.plan.timeline
        if timeline is None:
            return put_notice(self.todays.plan.review.explanation)
        steps = self.tr("%n step(s)", "", len(timeline.steps))
        return f"{length_words(timeline.total_ms)} · {steps} · {tools_words(self._routine.tools)}"

    def _build_steps(self, box: QVBoxLayout) -> None:
        box.addWidget(Text(self.tr("Steps"), "heading"))
        plan = self.todays.plan
        reasons = {verdict.exercise: put_notice(verdict.why) for verdict in plan.review.verdicts}
        lengths = iter([step.duration_ms for step in plan.timeline.steps] if plan.timeline else [])
        kept = [step.exercise for step in plan.review.routine.steps]
        steps = []
        for step in self._routine.steps:
            exercise = self._planner.catalogue.exercises[step.exercise]
            if exercise.id in kept:
                steps.append(StepFacts(exercise.id, exercise.name, length_words(next(lengths))))
            else:
                why = reasons[exercise.id]
                steps.append(StepFacts(exercise.id, exercise.name, self.tr("left out"), why))
        strip = StepStrip(self._stills, steps)
        strip.exercise_chosen.connect(self.exercise_chosen)
        box.addWidget(strip)

    def _build_verdicts(self, box: QVBoxLayout) -> None:
        """Say what the person's answers change, and why; nothing disappears silently."""
        verdicts = self.todays.plan.review.verdicts
        if not verdicts:
            return
        box.addWidget(Text(self.tr("Because of what you told us"), "heading"))
        frame = card()
        lines = in_column(frame, 8, (20, 16, 20, 16))
        said = {
            Effect.BLOCK: self.tr("left out"),
            Effect.ASK: self.tr("asks first"),
            Effect.SOFTEN: self.tr("milder"),
            Effect.NOTE: self.tr("note"),
        }
        for verdict in verdicts:
            name = self._planner.catalogue.exercises[verdict.exercise].name
            lines.addWidget(Text(f"{name}: {said[verdict.effect]}. {put_notice(verdict.why)}", wrap=True))
        box.addWidget(frame)

    def _build_prep(self) -> None:
        prep = self._planner.care.prep(self._routine.prep)
        self._end.addWidget(Text(prep.name, "name"))
        frame = card()
        box = in_column(frame, 6, (20, 16, 20, 16))
        for item in prep.items:
            box.addWidget(Text(item.text, wrap=True))
        self._end.addWidget(frame)

    def _build_sources(self) -> None:
        self._end.addWidget(Text(self.tr("Where the figures come from"), "heading"))
        frame = card()
        box = in_column(frame, 10, (20, 16, 20, 16))
        seen: set[str] = set()
        own_hold_ms = self._planner.options().own_hold_ms
        whose = Source.MINE if self._routine.id in self._planner.catalogue.own else Source.APP
        for step in self._routine.steps:
            if step.exercise not in seen:
                seen.add(step.exercise)
                exercise = self._planner.catalogue.exercises[step.exercise]
                box.addWidget(Text(exercise.name, "name", wrap=True))
                said = step_figures(exercise, step, whose, own_hold_ms)
                box.addWidget(Text(put_notice(said), "soft", wrap=True))
        self._end.addWidget(frame)
