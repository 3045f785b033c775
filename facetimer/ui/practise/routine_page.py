# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine before it starts: its steps, how long it takes, what to have ready, where its figures come from."""

from itertools import chain, pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.figures import step_figures
from facetimer.choices.todays_plan import TodaysPlan
from facetimer.library.health.applying_rules import Verdict
from facetimer.library.health.rule_format import Effect
from facetimer.library.health.told_once import concerned, told_once
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.library.model.vocabulary import Source
from facetimer.session.hands_on import hands_on_ms
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Switch
from facetimer.ui.controls.page import card, discard, in_column
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.wording import clock_words, length_words, put_notice
from facetimer.ui.picture.staged_page import StagedPage
from facetimer.ui.practise.routine_hero import RoutineHead, RoutineHero
from facetimer.ui.practise.score import Score, ScoreStep
from facetimer.ui.practise.today_choices import LeftOutToday
from facetimer.ui.programmes.plan_panel import PlanPanel
from facetimer.ui.programmes.plan_words import blocked_words
from facetimer.ui.services import Services, for_page

STAGE_SHARE, LEAST_WIDTH_PX = 472 / 1192, 960
ROWS_AT_ONCE = 10
"""As many steps as a window of 1280 × 800 shows, and two more; the others follow its first painting."""


class RoutinePage(StagedPage):
    """One routine.

    Args:
        services: pictures and settings.
        todays: what the routine comes to today; the person may change it here.
        back: where the way back leads, in a word or two; to all routines if empty.
        parent: the widget it belongs to.
    """

    start_chosen = Signal()
    soundtrack_asked = Signal()
    """The whole session is wanted as a sound file."""
    change_asked = Signal()
    """It, or a copy of it, is to be changed."""
    exercise_chosen = Signal(str)
    """The page of a step's exercise is wanted, by its id."""
    swap_asked = Signal(int)
    """Another exercise is wanted in the place of the step of that index, or its own again."""
    report_asked = Signal()
    """What was done of it is wanted on a page, for the practitioner who asks for it."""
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    left = Signal()

    def __init__(
        self, services: Services, todays: TodaysPlan, back: str = "", parent: QWidget | None = None
    ) -> None:
        look = PageLook(services.stills.look)
        services = self._services = for_page(services, look)
        self._planner = services.planner
        self._stills = services.stills
        self._routine = todays.routine
        self.todays = todays
        self._paper_buttons: list[Button] = []
        shown = services.planner.catalogue.exercises[todays.routine.pictured]
        described = QCoreApplication.translate("RoutinePage", "{exercise}, on a face").format(exercise=shown.name)
        self._hero = RoutineHero(services.stills, shown, described)
        super().__init__(look, todays.routine.name, self._hero, STAGE_SHARE, LEAST_WIDTH_PX, parent=parent)
        self.read_from_afar(look)
        place, name = (back, back) if back else (self.tr("Practise"), self.tr("Back to all routines"))
        self._head = RoutineHead(services.stills, todays.routine, place, name)
        self.back_button = self._head.back_button
        self.back_button.clicked.connect(self.left)
        self._zones = LeftOutToday(services, todays)
        self._zones.changed.connect(lambda: self._plan_anew(softer=self.todays.softer))
        self._zones.setVisible(self._zones.is_used)
        self._build_bar()
        self._plan_buttons: list[Button] = []
        if todays.routine.asked is not None:
            self._build_plan()
        self.column.addWidget(self._zones)
        self._verdicts: QWidget | None = None
        self._score = Score(self._stills, self._steps(), ROWS_AT_ONCE)
        self._score.exercise_chosen.connect(self.exercise_chosen)
        self._score.left_out.connect(self._on_score_left_out)
        self._score.swap_asked.connect(self.swap_asked)
        self.column.addWidget(self._score)
        self._tell_plan()
        self._end = QVBoxLayout()
        self._end.setSpacing(self.column.spacing())
        self.column.addLayout(self._end)
        self.column.addStretch(1)
        self.build_later(self._build_steps_below, self._build_papers, self._build_prep, self._build_sources)

    def grow(self) -> None:
        """Let what stands above the figure be as large, too."""
        super().grow()
        inside = self._hero.layout()
        if self._page_look is not None and inside is not None:
            self._page_look.grow(inside)
        if self.stands_beside:
            self._hero.make_room(self._head)

    def has_room_beside(self, width: int) -> bool:
        """Whether all that is said above the figure fits: a note may be long."""
        return self._hero.height_above(self._head, width) <= self.height()

    def arrange(self, beside: bool) -> None:
        """Put the name above the figure, or, where that stands on top, below it."""
        if beside:
            self._hero.put_above(self._head)
        else:
            self._head.setContentsMargins(0, 0, 0, 0)
            self.column.insertWidget(0, self._head)
        self._head.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come to what starts it first."""
        super().showEvent(event)
        self._order_focus()

    def _order_focus(self) -> None:
        rows = chain.from_iterable(
            zip(self._score.rows, self._score.swap_buttons, self._score.leave_buttons, strict=True)
        )
        for before, after in pairwise((*self._bar, self.back_button, *self._plan_buttons, *rows)):
            QWidget.setTabOrder(before, after)

    def _build_steps_below(self) -> None:
        self._score.build_rest()
        self._order_focus()

    def _build_bar(self) -> None:
        """Keep what starts it in sight, and what makes it lighter today."""
        bar = QWidget()
        row = FlowRow(12, bar)
        self.start_button = StartButton(self._stills.look, self.tr("Start"))
        self.start_button.clicked.connect(self.start_chosen)
        softer = Switch(self._stills.look, self.tr("Softer today"))
        means = self.tr("Softer: holds a third shorter, half the repetitions, lighter pressure.")
        softer.setAccessibleDescription(means)
        softer.setToolTip(plain_tip(means))
        softer.setChecked(self.todays.softer)
        softer.toggled.connect(lambda on: self._plan_anew(softer=on))
        leave_out = Button(self.tr("Leave out …"), "link")
        leave_out.setAccessibleName(self.tr("Leave a zone out today"))
        leave_out.setToolTip(plain_tip(leave_out.accessibleName()))
        leave_out.setCheckable(True)
        leave_out.setChecked(self._zones.is_used)
        leave_out.toggled.connect(self._zones.open)
        leave_out.toggled.connect(self._on_zones_opened)
        self._bar = (self.start_button, softer, leave_out)
        for each in self._bar:
            row.addWidget(each)
        self.pin(bar)

    def _build_plan(self) -> None:
        """Say whose plan it is."""
        panel = PlanPanel(self._services, self._routine)
        panel.report_asked.connect(self.report_asked)
        panel.undo_offered.connect(self.undo_offered)
        self._plan_buttons = panel.buttons
        self.column.addWidget(panel)

    def _on_zones_opened(self, opened: bool) -> None:
        if opened:
            self.scroll_area.ensureWidgetVisible(self._zones)

    def _plan_anew(self, *, softer: bool) -> None:
        self.todays.renew(softer=softer)
        self._show_plan()

    def _show_plan(self) -> None:
        """Show what will run as things are; the page around it stays, and so does the focus."""
        self._score.show_steps(self._steps())
        self._tell_plan()

    def _tell_plan(self) -> None:
        """Say what the steps come to, and what the person's answers change."""
        self._head.facts.setText(self._facts())
        self.take_shape()
        for button in self._wants_a_plan():
            button.setEnabled(self.todays.plan.timeline is not None)
        if self._verdicts is not None:
            discard(self._verdicts)
        self._verdicts = QWidget()
        self._build_verdicts(in_column(self._verdicts, 16))
        self.column.insertWidget(self.column.indexOf(self._score) + 1, self._verdicts)
        self.grow()

    def _wants_a_plan(self) -> tuple[Button, ...]:
        return (self.start_button, *self._paper_buttons)

    def _facts(self) -> str:
        timeline = self.todays.plan.timeline
        if timeline is None:
            return self._why_nothing()
        steps = self.tr("%n steps", "", len(timeline.steps))
        hands_on = self.tr("{length} hands-on").format(length=length_words(hands_on_ms(timeline)))
        return f"{length_words(timeline.total_ms)} · {steps} · {hands_on}"

    def _why_nothing(self) -> str:
        """Return why nothing is left, in one sentence: each step says more of its own reasons."""
        review = self.todays.plan.review
        blocked = {verdict.exercise for verdict in review.verdicts if verdict.effect is Effect.BLOCK}
        if blocked.issuperset(step.exercise for step in self._routine.steps):
            answers = self.tr(", ").join(put_notice(each) for each in self._planner.causes(review))
            words = self.tr("Every step is left out for you at present: {answers}. Choose another routine.")
            return words.format(answers=answers)
        return put_notice(review.explanation)

    def _steps(self) -> list[ScoreStep]:
        """Return every step as it is planned now, with those left out."""
        plan = self.todays.plan
        answers = {verdict.exercise: self._answers(verdict) for verdict in plan.review.verdicts}
        laid_out = iter(plan.timeline.steps if plan.timeline else ())
        kept = [step.exercise for step in plan.review.routine.steps]
        steps = []
        for step, own in zip(self._routine.steps, self.todays.original.steps, strict=True):
            exercise = self._planner.catalogue.exercises[step.exercise]
            swapped = self._planner.catalogue.exercises[own.exercise].name if step is not own else ""
            sides = self._sides(exercise)
            if exercise.id in kept:
                here = next(laid_out)
                length = length_words(here.duration_ms)
                at = clock_words(here.start_ms)
                note = self._note_words(step)
                steps.append(ScoreStep(here.exercise, at, length, "", sides, note=note, instead_of=swapped))
            else:
                by_choice = exercise.id in self.todays.without
                why = self.tr("Left out this time") if by_choice else answers[exercise.id]
                length = "" if by_choice else self.tr("left out")
                steps.append(ScoreStep(exercise, "", length, why, sides, by_choice, instead_of=swapped))
        return steps

    def _answers(self, verdict: Verdict) -> str:
        """Return the names of the answers for which a step is left out; below all steps is why, once."""
        return self.tr(", ").join(put_notice(self._planner.cause(each)) for each in verdict.flags)

    def _note_words(self, step: RoutineStep) -> str:
        """Return what is asked for in a step, and who asks for it."""
        asked = self.todays.routine.asked
        return self.tr("{by}: {note}").format(by=asked.by, note=step.note) if step.note and asked else step.note

    def _on_score_left_out(self, exercise: str, out: bool) -> None:
        """Leave the steps of an exercise out of the next start, or put them back; say what that comes to."""
        self.todays.leave_out(exercise, out=out)
        self._show_plan()
        announce(self, self._head.facts.text())

    def _sides(self, exercise: Exercise) -> str:
        if any(block.per_side for block in exercise.blocks):
            return self.tr("one side after the other")
        return self.tr("both sides")

    def _build_papers(self) -> None:
        """Offer the routine to be changed, as a sound file and on paper."""
        holder = QWidget()
        row = FlowRow(12, holder)
        is_own = self._routine.id in self._planner.catalogue.own
        change = Button(self.tr("Change …") if is_own else self.tr("Change a copy …"))
        change.clicked.connect(self.change_asked)
        row.addWidget(change)
        for words, asked in (
            (self.tr("Save as a sound file …"), self.soundtrack_asked),
            (self.tr("Print …"), self.print_asked),
        ):
            button = Button(words)
            button.clicked.connect(asked)
            button.setEnabled(self.todays.plan.timeline is not None)
            self._paper_buttons.append(button)
            row.addWidget(button)
        self._end.addWidget(holder)

    def _build_verdicts(self, box: QVBoxLayout) -> None:
        """Say what the person's answers change, and why; nothing disappears silently."""
        verdicts = self.todays.plan.review.verdicts
        if not verdicts:
            return
        box.addWidget(Text(self.tr("Because of what you told us"), "heading"))
        frame = card()
        lines = in_column(frame, 8, (20, 16, 20, 16))
        exercises = self._planner.catalogue.exercises
        for reason in told_once(verdicts):
            if lines.count():
                lines.addSpacing(8)
            lines.addWidget(Text(" ".join(map(put_notice, reason.sentences)), wrap=True))
            lines.addWidget(Text(put_notice(concerned(reason, exercises)), "soft", wrap=True))
        changed = any(verdict.effect in {Effect.BLOCK, Effect.SOFTEN} for verdict in verdicts)
        if self._routine.asked is not None and changed:
            lines.addWidget(Text(blocked_words(self._routine.asked), wrap=True))
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
