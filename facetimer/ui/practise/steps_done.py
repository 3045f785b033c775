# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What became of each step of a session: a tick and its time, today's rounds as dots, or what was begun."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facetimer.choices.due_today import Round
from facetimer.choices.session_summary import SessionSummary, StepDone
from facetimer.session.events import StepOutcome
from facetimer.ui.cards.crop_button import cropped
from facetimer.ui.controls.done_mark import DoneMark
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.look.theme import CONTROL_RADIUS_PX
from facetimer.ui.look.wording import length_words
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

ROW_PX, CROP_PX, DOT_PX, MARK_PX = 48, 56, 22, 28
NAMES_PX = 192
MOST_IN_A_COLUMN = 5
"""More steps than these stand two abreast where there is room."""
_LEAST_WIDTH_PX = 264


def steps_done(stills: Stills, summary: SessionSummary, rounds: Mapping[str, Round]) -> QWidget:
    """Return the steps of a session; those of one that was stopped have a picture.

    Args:
        stills: theme, and where the pictures come from.
        summary: what became of them.
        rounds: how often today's exercises were done with this session, by exercise.
    """
    if summary.stopped:
        return _kept(stills, summary, rounds)
    if any(step.exercise in rounds for step in summary.steps):
        return _rounds(stills, summary, rounds)
    return _ticked(stills, summary)


def done_words(step: StepDone) -> str:
    """Return what was done of a step that has not come to its end, or how long one took that has."""
    if step.outcome is StepOutcome.SKIPPED:
        return QCoreApplication.translate("StepsDone", "skipped")
    if step.outcome is None:
        return QCoreApplication.translate("StepsDone", "for another time")
    if step.outcome is StepOutcome.PARTIAL and step.of_holds > 1 and step.holds:
        held = QCoreApplication.translate("StepsDone", "%n hold(s) of {wanted}", "", step.holds)
        return held.format(wanted=QLocale().toString(step.of_holds))
    return length_words(step.active_ms)


def _kept(stills: Stills, summary: SessionSummary, rounds: Mapping[str, Round]) -> QWidget:
    holder = QWidget()
    grid = _grid(holder, 12)
    for line, step in enumerate(summary.steps):
        done = step.outcome is StepOutcome.DONE
        picture = _Crop(stills, step.exercise)
        words = done_words(step)
        if done and step.exercise in rounds:
            words = QCoreApplication.translate("StepsDone", "{length}: counts today").format(length=words)
        grid.addWidget(picture, line, 0)
        grid.addWidget(Text(step.name, "lead", wrap=True), line, 1)
        grid.addWidget(Text(words, "soft"), line, 2, Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(DoneMark(stills.look, done), line, 3)
        grid.setRowMinimumHeight(line, CROP_PX)
    grid.setColumnStretch(1, 1)
    return holder


def _rounds(stills: Stills, summary: SessionSummary, rounds: Mapping[str, Round]) -> QWidget:
    holder = QWidget()
    grid = _grid(holder, 0)
    locale = QLocale()
    for line, step in enumerate(summary.steps):
        grid.addWidget(Text(step.name, "lead", wrap=True), line, 0)
        found = rounds.get(step.exercise)
        if found is None or step.outcome is not StepOutcome.DONE:
            grid.addWidget(_mark(stills, step), line, 1)
            grid.addWidget(Text(done_words(step), "soft"), line, 2)
        else:
            filled = tuple(number < found.done for number in range(found.wanted))
            new = found.done - 1 if found.done > found.before else None
            grid.addWidget(DotRow(stills.look, filled, new=new, dot_px=DOT_PX), line, 1)
            words = QCoreApplication.translate("StepsDone", "{done} of {wanted} today")
            told = words.format(done=locale.toString(found.done), wanted=locale.toString(found.wanted))
            grid.addWidget(Text(told, "soft"), line, 2)
        grid.setRowMinimumHeight(line, ROW_PX)
    grid.setColumnMinimumWidth(0, NAMES_PX)
    grid.setColumnStretch(2, 1)
    return holder


def _ticked(stills: Stills, summary: SessionSummary) -> QWidget:
    holder = QWidget()
    many = len(summary.steps) > MOST_IN_A_COLUMN
    flow = GridFlow(stills.look.theme.px(_LEAST_WIDTH_PX), 16, holder) if many else in_column(holder, 8)
    for step in summary.steps:
        line = QWidget()
        row = in_row(line, 12)
        row.addWidget(DoneMark(stills.look, step.outcome is StepOutcome.DONE, MARK_PX))
        said = QWidget()
        words = in_column(said, 0)
        words.addWidget(Text(step.name, "text" if many else "lead", wrap=True))
        words.addWidget(Text(done_words(step), "note", wrap=True))
        row.addWidget(said, 1)
        line.setMinimumHeight(ROW_PX - 8)
        flow.addWidget(line)
    return holder


class _Crop(QWidget):
    """A small picture of an exercise, as close as it is seen best."""

    def __init__(self, stills: Stills, exercise: str) -> None:
        super().__init__()
        self._look = stills.look
        self._pixels = StillPixels(stills, lambda: cropped(stills.exercise(exercise), CROP_PX, CROP_PX), self)
        self.setFixedSize(CROP_PX, CROP_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure on its ground, with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CONTROL_RADIUS_PX, CONTROL_RADIUS_PX)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), QColor(self._look.theme.palette.tint_work))
        self._pixels.paint(painter, QRectF(self.rect()))
        painter.end()


def _mark(stills: Stills, step: StepDone) -> QWidget:
    return DoneMark(stills.look, step.outcome is StepOutcome.DONE, DOT_PX)


def _grid(holder: QWidget, gap_px: int) -> QGridLayout:
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(gap_px)
    return grid
