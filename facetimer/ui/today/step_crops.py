# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The steps of what is due, each in its own pose; what is done today has a tick, what is left out a lock."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.crop_button import CropButton, words_height
from facetimer.ui.cards.left_out import LeftOut, left_out_by
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.text import narrowed, plain_tip
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.theme import GUTTER_PX, TILE_PX
from facetimer.ui.look.wording import length_words
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills

if TYPE_CHECKING:
    from facetimer.choices.planner import Planner, RoutinePlan
    from facetimer.choices.taking_up import LeftOff

CROP_PX = (199, 144)
LEAST_WIDTH_PX = 176
TICK_PX = 28
_AWAY_PX = 8


class StepFacts(Struct, frozen=True):
    """What a crop shows.

    Attributes:
        exercise: whose telling moment it is.
        length: how long it takes, in words.
        done: whether nothing of it is left today.
        left_out: why the person's answers leave it out; None where they do not.
    """

    exercise: Exercise
    length: str
    done: bool
    left_out: LeftOut | None = None


def steps_of(
    planner: "Planner", routine: str, plan: "RoutinePlan", done_today: Collection[str]
) -> list[StepFacts]:
    """Return the steps of `routine` as they are planned, those that are left out in their places.

    Raises:
        KeyError: there is no such routine.
    """
    whole = planner.routine(routine)
    if whole is None or plan.timeline is None:
        raise KeyError(routine)
    kept = {step.exercise for step in plan.review.routine.steps}
    left_out = {each.exercise: left_out_by(planner, each) for each in plan.review.verdicts}
    laid_out, found = iter(plan.timeline.steps), []
    for step in whole.steps:
        if step.exercise in kept:
            here = next(laid_out)
            found.append(StepFacts(here.exercise, length_words(here.duration_ms), step.exercise in done_today))
        else:
            exercise = planner.catalogue.exercises[step.exercise]
            found.append(StepFacts(exercise, "", done=False, left_out=left_out[step.exercise]))
    return found


def steps_to_go(left_off: "LeftOff") -> list[StepFacts]:
    """Return the steps that are practised on going on; none is ticked, whatever was done today besides."""
    return [StepFacts(step.exercise, length_words(step.duration_ms), done=False) for step in left_off.to_go]


class StepCrop(CropButton):
    """One step; pressed, it asks for its exercise."""

    def __init__(self, stills: Stills, facts: StepFacts, parent: QWidget | None = None) -> None:
        one = facts.exercise
        super().__init__(stills, lambda: stills.exercise(one.id), ground_of(one), one.name, CROP_PX, parent)
        self._facts = facts
        told = self.tr("{length}, done today") if facts.done else "{length}"
        self._note, described = facts.length, told.format(length=facts.length)
        if facts.left_out is not None:
            self._note, described = self.left_out_words(facts.left_out.causes), facts.left_out.reason
            self.setToolTip(plain_tip(described))
        self.setAccessibleDescription(described)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The crop, and the words below it on the narrowest tile."""
        width = self.look.theme.grown(LEAST_WIDTH_PX)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop and of the lines that the words need in `width`."""
        return self.look.theme.grown(CROP_PX[1] + _AWAY_PX + 8) + round(self._words_height(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the crop, its tick, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grown = self.look.theme.grown
        crop = QRectF(0, 0, self.width(), grown(CROP_PX[1]))
        self.paint_crop(painter, crop, grey=self._facts.left_out is not None)
        if self._facts.done:
            self._paint_tick(painter, crop)
        self._paint_below(painter, QRectF(self.rect()).adjusted(0, grown(CROP_PX[1] + _AWAY_PX), 0, 0))
        painter.end()

    def _paint_tick(self, painter: QPainter, crop: QRectF) -> None:
        colours = self.look.theme.palette
        away, side, inset = self.look.theme.grown(8), self.look.theme.px(TICK_PX), self.look.theme.px(5)
        left = crop.left() + away if self.isRightToLeft() else crop.right() - away - side
        mark = QRectF(left, crop.top() + away, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ease))
        painter.drawEllipse(mark)
        self.look.icons.paint(painter, "tick", mark.adjusted(inset, inset, -inset, -inset), colours.raised)

    def _paint_below(self, painter: QPainter, box: QRectF) -> None:
        colours, font = self.look.theme.palette, narrowed(self.name_font(), self.text(), box.width())
        height = self.paint_words(painter, box, self.text(), font, colours.ink)
        below = box.adjusted(0, height + self.look.theme.grown(2), 0, 0)
        if self._facts.left_out is not None:
            below = self.paint_lock(painter, below)
        self.paint_words(painter, below, self._note, self.note_font(), colours.ink_soft)

    def _words_height(self, width: int) -> float:
        name = words_height(narrowed(self.name_font(), self.text(), width), self.text(), width)
        lock = 0 if self._facts.left_out is None else self.lock_px
        return name + self.look.theme.grown(2) + words_height(self.note_font(), self._note, width - lock)

    def name_font(self) -> QFont:
        """Return a smaller font than that of a card."""
        font = super().name_font()
        font.setPixelSize(self.look.theme.px(TILE_PX))
        return font


class StepCrops(QWidget):
    """All steps, five abreast where there is room.

    Args:
        stills: where the pictures come from.
        steps: in order.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    """The exercise of a step is wanted, by its id."""

    def __init__(self, stills: Stills, steps: Sequence[StepFacts], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        flow = GridFlow(lambda: stills.look.theme.grown(LEAST_WIDTH_PX), GUTTER_PX, self)
        for facts in steps:
            each = StepCrop(stills, facts, self)
            offers_marks(each, facts.exercise.id)
            each.clicked.connect(lambda _=False, chosen=facts.exercise.id: self.exercise_chosen.emit(chosen))
            flow.addWidget(each)
