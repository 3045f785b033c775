# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where one begins to build while something is begun: go on with that, or begin anew."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.builder import Builder
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look


class BeginPage(Page):
    """What is begun, the latest first.

    Args:
        look: theme and icons.
        begun: what is begun, the latest last.
        parent: the widget it belongs to.
    """

    chosen = Signal(Builder)
    dropped = Signal(Builder)
    """It is no longer wanted."""
    new_chosen = Signal()
    exercise_chosen = Signal()
    """An exercise is to be made."""
    left = Signal()

    def __init__(self, look: Look, begun: Sequence[Builder], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Build My Own"), parent)
        lead = self.tr("What you begin is kept here until you save it.")
        head = PageHead(look, self.tr("Build My Own"), self.tr("Practise"), lead)
        head.left.connect(self.left)
        self.column.addWidget(head)
        for builder in reversed(begun):
            self.column.addWidget(self._row(builder))
        new = Button(self.tr("Begin anew"))
        new.clicked.connect(self.new_chosen)
        exercise = Button(self.tr("An exercise of my own"))
        exercise.clicked.connect(self.exercise_chosen)
        holder = QWidget()
        row = FlowRow(16, holder)
        for each in (new, exercise):
            row.addWidget(each)
        self.column.addWidget(holder)
        hint = self.tr("To begin from a routine that there is, open it and press “Change a copy”.")
        self.column.addWidget(Text(hint, "soft", wrap=True))
        self.column.addStretch(1)

    def _row(self, builder: Builder) -> QWidget:
        holder = QWidget()
        row = FlowRow(16, holder)
        go_on = Button(self.tr("Go on with {routine}").format(routine=builder.name))
        go_on.clicked.connect(partial(self.chosen.emit, builder))
        is_exercise = isinstance(builder, ExerciseBuilder)
        what = self.tr("an exercise") if is_exercise else self.tr("%n step(s)", "", len(builder.steps))
        steps = Text(what, "soft")
        drop = Button(self.tr("Delete"), "link")
        drop.setAccessibleName(self.tr("Delete {routine}, which you began").format(routine=builder.name))
        drop.clicked.connect(partial(self.dropped.emit, builder))
        for each in (go_on, steps, drop):
            row.addWidget(each)
        return holder
