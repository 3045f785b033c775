# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One exercise: its moving picture, how to do it, when not, what is known, and the routines that hold it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.exercise_page import (
    aim_line,
    begins_part,
    brief_lines,
    exercise_sections,
    is_left_out,
    routines_with,
    verdict_now,
)
from facetimer.choices.picking import TECHNIQUE_WORDS, technique_of
from facetimer.library.model.practice import Exercise
from facetimer.session.timeline import compile_exercise
from facetimer.ui.controls.buttons import Button, IconButton, PushButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import Page, card, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.exercise.moving_picture import MovingPicture
from facetimer.ui.look.wording import put_notice, rough_length_words
from facetimer.ui.services import Services


class ExercisePage(Page):
    """The page of `exercise`.

    Args:
        services: pictures, clocks, and what a health answer blocks.
        exercise: what it is about.
        in_session: whether a session stands still behind it: then it starts nothing and leads nowhere but back.
        parent: the widget it belongs to.

    Attributes:
        back_button: leads back to where one came from.
        start_button: starts a session of this exercise; not shown in a session.
        exercise: what it is about.
    """

    start_chosen = Signal()
    routine_chosen = Signal(str)
    left = Signal()

    def __init__(
        self, services: Services, exercise: Exercise, *, in_session: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(exercise.name, parent)
        self.exercise = exercise
        self._services = services
        self._in_session = in_session
        self._reading = services.planner.reading()
        self.back_button = self._back_button()
        self.back_button.clicked.connect(self.left)
        self.start_button = Button(self.tr("Start just this one"), "primary")
        self.start_button.clicked.connect(self.start_chosen)
        if not in_session:
            self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._build_head()
        for section in exercise_sections(exercise, self._reading):
            self._build_section(section.heading, section.lines, is_list=section.is_list)
        if not in_session:
            self._build_routines()
        self.column.addStretch(1)

    def _back_button(self) -> PushButton:
        """Return the way back; in a session it is what one will press, large enough for an oily finger."""
        if self._in_session:
            return Button(self.tr("Back to the session"), "primary")
        return IconButton(self._services.stills.look, "go-back", self.tr("Back"), 40)

    def _build_head(self) -> None:
        frame = QWidget()  # no card: the picture stands on the ground of the page, without an edge
        row = in_row(frame, 24)
        picture = MovingPicture(self._services, self.exercise)
        said = QWidget()
        words = in_column(said, 8)
        words.addStretch(1)
        words.addWidget(Text(self.exercise.name, "head", wrap=True))
        words.addWidget(Text(self._facts(), "lead", wrap=True))
        words.addWidget(Text(put_notice(aim_line(self.exercise)), wrap=True))
        for line in brief_lines(self.exercise, self._reading):
            words.addWidget(Text(put_notice(line), wrap=True))
        if self.exercise.also_called:
            names = self.tr("Also called: {names}.").format(names=", ".join(self.exercise.also_called))
            words.addWidget(Text(names, "soft", wrap=True))
        verdict = verdict_now(self.exercise, self._reading)
        if verdict:
            words.addWidget(Text(put_notice(verdict), "text", wrap=True))
        self.start_button.setEnabled(not is_left_out(self.exercise, self._reading))
        words.addSpacing(8)
        main_button = self.back_button if self._in_session else self.start_button
        words.addWidget(main_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        row.addWidget(SideBySide(said, picture, self._services.stills.look.theme.px(560), (1, 0), turned=True))
        self.column.addWidget(frame)

    def _facts(self) -> str:
        total_ms = compile_exercise(self.exercise, self._services.planner.options()).steps[0].duration_ms
        return f"{rough_length_words(total_ms)} · {put_notice(TECHNIQUE_WORDS[technique_of(self.exercise)])}"

    def _build_section(self, heading: str, lines: tuple[str, ...], *, is_list: bool) -> None:
        self.column.addWidget(Text(put_notice(heading), "heading"))
        frame = card()
        box = in_column(frame, 6 if is_list else 10, (20, 16, 20, 16))
        for line in lines:
            if begins_part(line) and line is not lines[0]:
                box.addSpacing(6)
            text = Text(put_notice(line), "name" if begins_part(line) else "text", wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(text)
        self.column.addWidget(frame)

    def _build_routines(self) -> None:
        routines = routines_with(self.exercise, self._services.context.catalogue)
        self.column.addWidget(Text(self.tr("Routines with it"), "heading"))
        if not routines:
            self.column.addWidget(Text(self.tr("None yet."), "soft"))
            return
        holder = QWidget()
        row = FlowRow(8, holder)
        for routine in routines:
            button = Button(routine.name)
            button.clicked.connect(lambda _=False, identifier=routine.id: self.routine_chosen.emit(identifier))
            row.addWidget(button)
        self.column.addWidget(holder)
