# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was done of a session, step by step, with the times that make it up, and today's rounds as dots."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, QRectF, Qt
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
from facetimer.ui.controls.small_icon import Square
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, LARGE_PERCENT
from facetimer.ui.look.wording import length_words
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

ROW_PX, CROP_PX, DOT_PX, MARK_PX = 48, 56, 22, 28
MOST_IN_A_COLUMN = 5
"""More steps than these stand two abreast where there is room."""
_LEAST_WIDTH_PX = 264
Timed = tuple[StepDone, str]
"""A step and its time in words."""


class StepsDone(QWidget):
    """The steps of which something was done, with their times, and what else made up the session.

    The times add up to the session's. A session that was stopped has pictures. What was not begun has one line.

    Args:
        stills: where the pictures come from.
        look: theme and icons.
        summary: what became of the steps.
        rounds: how often today's exercises were done with this session, by exercise.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        stills: Stills,
        look: Look,
        summary: SessionSummary,
        rounds: Mapping[str, Round],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stills, self._look, self._rounds = stills, look, rounds
        self._ticked_lines: list[QWidget] = []
        self._abreast: GridFlow | None = None
        times = summary.times_shown
        done = list(zip(summary.begun, (length_words(1000 * each) for each in times.steps), strict=True))
        box = in_column(self, 8, (0, 8, 0, 0))
        if summary.stopped:
            box.addWidget(self._kept(done))
        elif any(step.exercise in rounds for step in summary.steps):
            box.addWidget(self._with_rounds(done))
        else:
            box.addWidget(self._ticked(done))
        if times.between:
            box.addWidget(self._between(summary, length_words(1000 * times.between)))
        if left := len(summary.steps) - len(done):
            box.addWidget(Text(self.tr("%n steps left for another time.", "", left), "soft", wrap=True))

    def _words(self, step: StepDone, length: str) -> str:
        """Return how long a step took, and how many of its holds were held where it has not come to its end."""
        if step.outcome is StepOutcome.DONE or step.of_holds < 2 or not step.holds:
            return length
        held = self.tr("%n hold(s) of {wanted} · {length}", "", step.holds)
        return held.format(wanted=QLocale().toString(step.of_holds), length=length)

    def _kept(self, done: Sequence[Timed]) -> QWidget:
        holder = QWidget()
        grid = _grid(holder, 12)
        large = self._look.theme.text_percent > LARGE_PERCENT  # what is told of a step stands below its name
        for line, (step, length) in enumerate(done):
            is_done = step.outcome is StepOutcome.DONE
            words = self._words(step, length)
            if is_done and step.exercise in self._rounds:
                words = self.tr("{length}: counts today").format(length=words)
            grid.addWidget(DoneMark(self._look, is_done, MARK_PX), line, 0)
            grid.addWidget(_Crop(self._stills, self._look, step.exercise), line, 1)
            name, told = Text(step.name, "lead", wrap=True), Text(words, "soft", wrap=large)
            if large:
                grid.addWidget(_one_below_the_other(name, told), line, 2)
            else:
                grid.addWidget(name, line, 2)
                grid.addWidget(told, line, 3, Qt.AlignmentFlag.AlignTrailing)
            grid.setRowMinimumHeight(line, CROP_PX)
        grid.setColumnStretch(2, 1)
        return holder

    def _with_rounds(self, done: Sequence[Timed]) -> QWidget:
        holder = QWidget()
        grid = _grid(holder, 0)
        look, locale = self._look, QLocale()
        large = look.theme.text_percent > LARGE_PERCENT  # a name stands above its dots, which say alone how many
        for number, (step, length) in enumerate(done):
            line = 2 * number + 1 if large else number
            is_done, found = step.outcome is StepOutcome.DONE, self._rounds.get(step.exercise)
            if large:
                grid.addWidget(Text(step.name, "lead", wrap=True), line - 1, 0, 1, 4)
            else:
                grid.addWidget(Text(step.name, "lead", wrap=True), line, 0)
            if found is None or not is_done:
                grid.addWidget(DoneMark(look, is_done, DOT_PX), line, 0 if large else 1)
            else:
                filled = tuple(dot < found.done for dot in range(found.wanted))
                new = found.done - 1 if found.done > found.before else None
                told = self.tr("{done} of {wanted} today").format(
                    done=locale.toString(found.done), wanted=locale.toString(found.wanted)
                )
                dots = DotRow(look, filled, told if large else "", new=new, dot_px=DOT_PX)
                grid.addWidget(dots, line, 0 if large else 1)
                if not large:
                    grid.addWidget(Text(told, "soft"), line, 2)
            grid.addWidget(Text(self._words(step, length), "soft"), line, 3, Qt.AlignmentFlag.AlignTrailing)
            grid.setRowMinimumHeight(line, ROW_PX)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(12)
        return holder

    def _ticked(self, done: Sequence[Timed]) -> QWidget:
        holder, look = QWidget(), self._look
        large = look.theme.text_percent > LARGE_PERCENT
        many = len(done) > MOST_IN_A_COLUMN
        self._abreast = GridFlow(0, 16, holder) if many else None
        flow = self._abreast or in_column(holder, 8)
        for step, length in done:
            line = QWidget()
            row = in_row(line, 12)
            row.addWidget(DoneMark(look, step.outcome is StepOutcome.DONE, MARK_PX))
            name = Text(step.name, "text" if many else "lead", wrap=True)
            told = Text(self._words(step, length), "note" if many else "soft", wrap=large)
            for part, share in ((_one_below_the_other(name, told), 1),) if large else ((name, 1), (told, 0)):
                row.addWidget(part, share)
            flow.addWidget(line)
            self._ticked_lines.append(line)
        self._grow()
        return holder

    def changeEvent(self, event: QEvent) -> None:
        """Give the lines the room they take in another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._ticked_lines:
            self._grow()

    def _grow(self) -> None:
        theme = self._look.theme
        for line in self._ticked_lines:
            line.setMinimumHeight(theme.grown(ROW_PX - 8))
        if self._abreast is not None:
            self._abreast.set_least_width(theme.px(_LEAST_WIDTH_PX))

    def _between(self, summary: SessionSummary, length: str) -> QWidget:
        """Return the line of what belongs to no step."""
        words = self.tr("Between the steps, and at the end")
        if summary.stopped:
            words = self.tr("Between the steps")
        elif len(summary.steps) == 1:
            words = self.tr("At the end")
        line = QWidget()
        row = in_row(line, 16)
        row.addWidget(Text(words, "soft", wrap=True), 1)
        row.addWidget(Text(length, "soft"))
        return line


class _Crop(Square):
    """A small picture of an exercise, as close as it is seen best."""

    def __init__(self, stills: Stills, look: Look, exercise: str) -> None:
        super().__init__(look, CROP_PX, grows_with_text=False)
        self._pixels = StillPixels(stills, lambda: cropped(stills.exercise(exercise), CROP_PX, CROP_PX), self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure on its ground, with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        round_px = self._look.theme.grown(CONTROL_RADIUS_PX)
        path.addRoundedRect(QRectF(self.rect()), round_px, round_px)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), QColor(self._look.theme.palette.tint_work))
        self._pixels.paint(painter, QRectF(self.rect()))
        painter.end()


def _one_below_the_other(name: QWidget, told: QWidget) -> QWidget:
    both = QWidget()
    column = in_column(both, 0)
    column.addWidget(name)
    column.addWidget(told)
    return both


def _grid(holder: QWidget, gap_px: int) -> QGridLayout:
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(gap_px)
    return grid
