# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine before it starts: its steps, how long it takes, what to have ready, where its figures come from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facetimer.library.catalogue import Catalogue
from facetimer.library.model import Exercise, Routine, Source
from facetimer.session.timeline import Timeline
from facetimer.ui.pages.page import Page, card
from facetimer.ui.stills import Stills
from facetimer.ui.widgets.buttons import Button, IconButton
from facetimer.ui.widgets.step_strip import StepFacts, StepStrip
from facetimer.ui.widgets.still_view import StillView
from facetimer.ui.widgets.text import Text
from facetimer.ui.words import length_words, prep_lines


class RoutinePage(Page):
    """One routine.

    Args:
        catalogue: where its exercises are.
        stills: the pictures.
        routine: what it shows.
        timeline: the routine laid out in time, as it will run.
        parent: the widget it belongs to.
    """

    start_chosen = Signal(str)
    left = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        stills: Stills,
        routine: Routine,
        timeline: Timeline,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(routine.name, parent)
        self._catalogue = catalogue
        self._stills = stills
        self._routine = routine
        self._timeline = timeline
        self.start_button = Button(self.tr("Start"), "primary")
        self.start_button.clicked.connect(lambda: self.start_chosen.emit(routine.id))
        self._build_head()
        self._build_steps()
        self._build_prep()
        self._build_sources()
        self.column.addStretch(1)

    def _build_head(self) -> None:
        back = IconButton(self._stills.look, "go-back", self.tr("Back to all routines"), 40)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        frame = card()
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 16, 24, 16)
        row.setSpacing(24)
        described = self.tr("The zones of {routine} on a face").format(routine=self._routine.name)
        look, queue = self._stills.look, self._stills.queue
        picture = StillView(look, queue, lambda: self._stills.routine(self._routine), described)
        picture.setFixedSize(192, 240)
        row.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        words.addWidget(Text(self._routine.name, "title", wrap=True))
        words.addWidget(Text(self._facts(), "lead", wrap=True))
        if self._routine.note:
            words.addWidget(Text(self._routine.note, "soft", wrap=True))
        words.addSpacing(8)
        words.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.column.addWidget(frame)

    def _facts(self) -> str:
        steps = self.tr("%n step(s)", "", len(self._timeline.steps))
        return " · ".join(
            [length_words(self._timeline.total_ms), steps, *(self._routine.tools or (self.tr("no tools"),))]
        )

    def _build_steps(self) -> None:
        self.column.addWidget(Text(self.tr("Steps"), "heading"))
        steps = [
            StepFacts(step.exercise.id, step.exercise.name, length_words(step.duration_ms))
            for step in self._timeline.steps
        ]
        self.column.addWidget(StepStrip(self._stills, steps))

    def _build_prep(self) -> None:
        self.column.addWidget(Text(self.tr("Have ready"), "heading"))
        frame = card()
        box = QVBoxLayout(frame)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        for line in prep_lines(self._routine.prep):
            box.addWidget(Text(line, wrap=True))
        self.column.addWidget(frame)

    def _build_sources(self) -> None:
        self.column.addWidget(Text(self.tr("Where the figures come from"), "heading"))
        frame = card()
        box = QVBoxLayout(frame)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        seen: set[str] = set()
        for exercise in self._catalogue.routine_exercises(self._routine):
            if exercise.id not in seen:
                seen.add(exercise.id)
                box.addWidget(Text(exercise.name, "heading"))
                box.addWidget(Text(self._figures(exercise), "soft", wrap=True))
        self.column.addWidget(frame)

    def _figures(self, exercise: Exercise) -> str:
        """Say which of the exercise's figures the source gives and which are ours."""
        named = {
            Source.SEED: self.tr("from the source"),
            Source.APP: self.tr("our default"),
            Source.MINE: self.tr("your own"),
        }
        parts: list[str] = []
        for block in exercise.blocks:
            hold, reps = block.hold_ms, block.reps
            if hold.value:
                held = self.tr("hold {length} ({source})")
                parts.append(held.format(length=length_words(hold.value), source=named[hold.source]))
            parts.append(self.tr("{count} × ({source})").format(count=reps.value, source=named[reps.source]))
        if exercise.per_day:
            per_day = self.tr("{count} times a day ({source})")
            parts.append(per_day.format(count=exercise.per_day.value, source=named[exercise.per_day.source]))
        return f"{', '.join(parts)}. {exercise.reference}."
