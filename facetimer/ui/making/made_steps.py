# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The steps of a session made for the person: picture, count, why it is there; each can be kept or changed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.making.proposing import Proposed
from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.offer import LEAST_WIDTH_PX, Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.exercise.mark_menu import offers_marks, open_menu
from facetimer.ui.look.wording import put_notice
from facetimer.ui.picture.stills import Stills

_GAP_PX = 16


class MadeSteps(QWidget):
    """All steps of what is proposed.

    Args:
        stills: where the pictures come from.
        exercises: by id.
        proposed: with a session.
        parent: the widget it belongs to.

    Attributes:
        opens, keeps, swaps, often: the buttons of each step, by the id of its exercise.
    """

    exercise_chosen = Signal(str)
    keep_changed = Signal(str, bool)
    """An exercise, by id, and whether it stays when the others change."""
    swap_asked = Signal(str)

    def __init__(
        self,
        stills: Stills,
        exercises: Mapping[str, Exercise],
        proposed: Proposed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self._stills = stills
        self.opens: dict[str, Offer] = {}
        self.keeps: dict[str, Button] = {}
        self.swaps: dict[str, Button] = {}
        self.often: dict[str, Button] = {}
        column = in_column(self, _GAP_PX)
        if proposed.made is None:
            return
        for step, why in zip(proposed.made.routine.steps, proposed.made.reasons, strict=True):
            count = self.tr("%n time(s)", "", step.reps) if step.reps else ""
            facts = " · ".join(filter(None, (count, put_notice(why))))
            kept = step.exercise in proposed.kept
            column.addWidget(self._row(exercises[step.exercise], facts, kept=kept))

    def _row(self, exercise: Exercise, facts: str, *, kept: bool) -> QWidget:
        one, name = exercise.id, exercise.name
        shown = Offer(self._stills, exercise, name, facts)
        shown.clicked.connect(partial(self.exercise_chosen.emit, one))
        keep = Button(self._keep_word(kept), "chip")
        keep.setAccessibleName(self.tr("Keep {exercise}").format(exercise=name))
        keep.setChecked(kept)
        keep.toggled.connect(partial(self.keep_changed.emit, one))
        keep.toggled.connect(lambda on: keep.setText(self._keep_word(on)))
        swap = Button(self.tr("Change"), "link")
        swap.setAccessibleName(self.tr("Change {exercise} for another of its kind").format(exercise=name))
        swap.clicked.connect(partial(self.swap_asked.emit, one))
        often = Button(self.tr("How often …"), "link")
        often.setAccessibleName(self.tr("How often {exercise} comes").format(exercise=name))
        often.clicked.connect(partial(open_menu, often))
        self.opens[one], self.keeps[one], self.swaps[one], self.often[one] = shown, keep, swap, often
        buttons = QWidget()
        line = FlowRow(8, buttons)
        for each in (keep, swap, often):
            line.addWidget(each)
        buttons.setMinimumWidth(max(each.sizeHint().width() for each in (keep, swap, often)))
        look = self._stills.look
        row = SideBySide(shown, buttons, lambda: look.theme.px(LEAST_WIDTH_PX + 200), (1, 0))
        beside = row.layout()
        assert beside is not None
        beside.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)  # as high as its lines, which may be several
        offers_marks(row, one)
        return row

    def _keep_word(self, kept: bool) -> str:
        return self.tr("Kept") if kept else self.tr("Keep")
