# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One exercise: its moving picture, how to do it, when not, what is known, and the routines that hold it."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.exercise_page import (
    THREE_DOTS,
    Section,
    aim_line,
    begins_part,
    brief_lines,
    exercise_sections,
    is_left_out,
    routines_with,
    verdict_now,
    weight_of,
)
from facetimer.choices.picking import TECHNIQUE_WORDS, technique_of
from facetimer.library.model.practice import Exercise
from facetimer.ui.controls.buttons import Button, PushButton, StartButton
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import card, in_column, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.exercise.mark_choice import MarkChoice
from facetimer.ui.exercise.moments import Moments
from facetimer.ui.exercise.moving_picture import MovingPicture
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.wording import put_notice, rough_length_words
from facetimer.ui.picture.staged_page import StagedPage
from facetimer.ui.services import Services

STAGE_SHARE, LEAST_WIDTH_PX = 472 / 1192, 960
WIDEST_PX = 760
"""A line of the size that is read from a step away holds some 65 letters in it."""


class ExercisePage(StagedPage):
    """The page of `exercise`.

    Args:
        services: pictures, clocks, and what a health answer blocks.
        exercise: what it is about.
        in_session: whether a session stands still behind it: then it starts nothing and leads nowhere but back.
        parent: the widget it belongs to.

    Attributes:
        back_button: leads back to where one came from.
        more_button: shows where it all comes from, or folds it again.
        start_button: starts a session of this exercise; not shown in a session.
        exercise: what it is about.
    """

    start_chosen = Signal()
    routine_chosen = Signal(str)
    health_asked = Signal()
    """The person's answers about their health are wanted, which leave this out."""
    like_asked = Signal()
    """An exercise of the person's own is to be made like it."""
    change_asked = Signal()
    """It is the person's own, and is to be changed."""
    left = Signal()

    def __init__(
        self, services: Services, exercise: Exercise, *, in_session: bool = False, parent: QWidget | None = None
    ) -> None:
        self.exercise = exercise
        self._services = services
        self._in_session = in_session
        self._reading = services.planner.reading()
        look = PageLook(services.stills.look)
        self._picture = MovingPicture(services, exercise, look)
        super().__init__(look, exercise.name, self._picture, STAGE_SHARE, LEAST_WIDTH_PX, parent=parent)
        self.read_from_afar(look)
        self._readings: list[QWidget] = []
        blocked = is_left_out(exercise, self._reading)
        self.start_button = StartButton(look, self.tr("Not now") if blocked else self.tr("Start just this one"))
        self.start_button.set_starts(not blocked)
        self.start_button.clicked.connect(self.start_chosen)
        self.start_button.setEnabled(not blocked)
        self.back_button = self._back_button()
        self.back_button.clicked.connect(self.left)
        self._main_button = self.back_button if in_session else self.start_button
        self._main_button.setParent(self)  # it can be given the focus before it has its place
        if not in_session:
            self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._build_head()
        self._build_moments()
        sections = exercise_sections(exercise, self._reading)
        for section in sections:
            if not section.is_more:
                self.column.addWidget(self._section(section))
        lower = QWidget()
        self._lower = in_column(lower, 16)
        self.column.addWidget(lower)
        self.column.addStretch(1)
        self.grow()
        self.build_later(partial(self._build_known, [each for each in sections if each.is_more]), self._build_ways)

    def grow(self) -> None:
        """Keep a line from getting too long to read, too."""
        super().grow()
        for each in self._readings:
            each.setMaximumWidth(self._look.theme.px(WIDEST_PX))

    def arrange(self, beside: bool) -> None:
        """Let what one presses stand on the figure, or, where that is small, below what is said first.

        In a session that is the way back, and comes before all else.
        """
        if beside:
            self._picture.put_on(self._main_button)
        else:
            self._picture.put_on(None)
            above = 0 if self._in_session else self.column.indexOf(self._said_first) + 1
            self.column.insertWidget(above, self._main_button)
        self._main_button.setVisible(True)

    def _back_button(self) -> PushButton | BackButton:
        """Return the way back; in a session it is what one will press, large enough for an oily finger."""
        if self._in_session:
            return Button(self.tr("Back to the session"), "primary")
        return BackButton(self._look, self.tr("Back"), self.tr("Back"))

    def _build_head(self) -> None:
        head = self._said_first = QWidget()
        box = in_column(head, 6)
        box.addWidget(Text(self.exercise.name, self._look.theme.title_role, wrap=True))
        box.addWidget(Text(self._facts(), "lead", wrap=True))
        box.addWidget(Text(put_notice(aim_line(self.exercise)), wrap=True))
        if self.exercise.also_called:
            names = self.tr("Also called: {names}.").format(names=", ".join(self.exercise.also_called))
            box.addWidget(Text(names, "soft", wrap=True))
        self.column.addWidget(head)
        verdict = verdict_now(self.exercise, self._reading)
        if verdict:
            self._said_first = self._reason(put_notice(verdict))
            self.column.addWidget(self._said_first)

    def _reason(self, why: str) -> QWidget:
        """Say what the person's answers change; where they leave the exercise out, whom to ask too."""
        frame, words = card(), QWidget()
        row = in_row(frame, 12, (20, 16, 20, 16))
        blocked = is_left_out(self.exercise, self._reading)
        icon, tone = ("blocked", "blocked") if blocked else ("notice", "ready")
        row.addWidget(SmallIcon(self._look, icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        said = in_column(words, 8)
        said.addWidget(Text(why, wrap=True))
        if not blocked:
            return frame
        ask = self.tr("If you are not sure, ask whoever treats you: your doctor, dentist or physiotherapist.")
        said.addWidget(Text(ask, wrap=True))
        if not self._in_session:
            answers = Button(self.tr("Look at your health answers"), "link")
            answers.clicked.connect(self.health_asked)
            said.addWidget(answers, 0, Qt.AlignmentFlag.AlignLeading)
        return frame

    def _facts(self) -> str:
        total_ms = self._picture.timeline.steps[0].duration_ms
        return f"{rough_length_words(total_ms)} · {put_notice(TECHNIQUE_WORDS[technique_of(self.exercise)])}"

    def _build_moments(self) -> None:
        moments = Moments(self._services.stills, self.exercise, self._picture.timeline, self._look)
        moments.chosen.connect(self._picture.play)
        self.column.addWidget(moments)
        for before, after in pairwise((self._main_button, self.back_button, *moments.buttons)):
            QWidget.setTabOrder(before, after)

    def _build_known(self, sections: Sequence[Section]) -> None:
        """Say how much is known, and, folded, where it all comes from."""
        self._lower.addWidget(self._evidence())
        more = QWidget()
        box = in_column(more, 16)
        for section in sections:
            box.addWidget(self._section(section))
        more.hide()
        self.more_button = Button(self.tr("More"))
        self.more_button.setAccessibleDescription(
            self.tr("What is known, study by study, and where the figures come from")
        )
        self.more_button.clicked.connect(lambda: self._unfold(more))
        self._lower.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._lower.addWidget(more)
        self.grow()

    def _build_ways(self) -> None:
        """Lead on from it, unless a session goes on."""
        if not self._in_session:
            mark = MarkChoice(self._services, self.exercise.id, self._look)
            self._lower.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeading)
            self._build_routines()
            self._build_making()
            self.grow()

    def _unfold(self, more: QWidget) -> None:
        """Show what is folded, or fold it again."""
        more.setVisible(more.isHidden())
        word = self.tr("More") if more.isHidden() else self.tr("Less")
        self.more_button.setText(word)
        self.more_button.setAccessibleName(word)

    def _evidence(self) -> QWidget:
        """Say how much is known, in dots and words, before it is told study by study."""
        frame = card()
        box = in_column(frame, 8, (20, 16, 20, 16))
        weight = weight_of(self.exercise, self._reading.studies)
        head = QWidget()
        row = in_row(head, 12)
        row.addWidget(DotRow(self._look, tuple(n < weight.dots for n in range(3))))
        row.addWidget(Text(put_notice(weight.words), "name", wrap=True), 1)
        box.addWidget(head)
        for line in brief_lines(self.exercise, self._reading):
            box.addWidget(Text(put_notice(line), "soft", wrap=True))
        box.addWidget(Text(put_notice(THREE_DOTS), "note", wrap=True))
        return frame

    def _section(self, section: Section) -> QWidget:
        """Say something about it: what is read while one does it so large that it is read from a step away."""
        holder = QWidget()
        self._readings.append(holder)
        box = in_column(holder, 4 if section.is_list else 8)
        box.addWidget(Text(put_notice(section.heading), "heading", wrap=True))
        for line in section.lines:
            if begins_part(line) and line is not section.lines[0]:
                box.addSpacing(6)
            role = "heading" if begins_part(line) else "lead" if section.is_doing else "text"
            text = Text(put_notice(line), role, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(text)
        return holder

    def _build_routines(self) -> None:
        routines = routines_with(self.exercise, self._services.planner.catalogue)
        self._lower.addWidget(Text(self.tr("Routines with it"), "heading"))
        if not routines:
            self._lower.addWidget(Text(self.tr("None yet."), "soft"))
            return
        holder = QWidget()
        row = FlowRow(8, holder)
        for routine in routines:
            button = Button(routine.name)
            button.clicked.connect(lambda _=False, identifier=routine.id: self.routine_chosen.emit(identifier))
            row.addWidget(button)
        self._lower.addWidget(holder)

    def _build_making(self) -> None:
        """Lead on to one of the person's own."""
        from facetimer.choices.files.giving import own_file

        holder = QWidget()
        row = FlowRow(16, holder)
        own = self._services.context.paths.own_library
        if (
            self.exercise.id in self._services.planner.catalogue.own
            and own_file(own, self.exercise.id) is not None
        ):
            change = Button(self.tr("Change …"), "link")
            change.clicked.connect(self.change_asked)
            row.addWidget(change)
        like = Button(self.tr("Make one like this …"), "link")
        like.clicked.connect(self.like_asked)
        row.addWidget(like)
        self._lower.addWidget(holder)
