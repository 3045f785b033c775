# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine as a score: its steps from the top down along a line of time, each with its picture."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Goal, Pressure
from facetimer.ui.cards.crop_button import CropButton, Line, measured
from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.exercise.swap_button import SwapButton
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import LEAD_PX, NOTE_PX, TARGET_PX, TEXT_PX
from facetimer.ui.look.wording import pressure_word
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills
from facetimer.ui.player.touch_signs import PRESSURE_BARS

ROW_PX, CROP_PX = 104, (120, 88)
AXIS_PX, MARK_PX, AWAY_PX = 40, 16, 20
BARS_PX = 32
"""Taken by the three bars, and what is free after them."""
LEAST_WORDS_PX = 200
"""Where less is left for the words, the length stands among them."""
_NARROW_PX = 460
"""Rows narrower than this have no times beside the line."""


class ScoreStep(Struct, frozen=True):
    """What a row shows.

    Attributes:
        at: when it begins, as `1:28`; empty where it is left out.
        length: how long it takes, in words.
        why: why it is left out; empty where it is not.
        by_choice: whether the person leaves it out, and so can put it back.
        instead_of: the name of the exercise in whose place this one comes; empty where it is the routine's own.
        sides: on which sides it is done, in words.
        note: what whoever wrote the routine asks for here.
        lengths: those of all steps: they stand at the ends of all rows, or among the words in all of them.
        is_first, is_last: whether the line of time begins or ends here.
    """

    exercise: Exercise
    at: str
    length: str
    why: str
    sides: str
    by_choice: bool = False
    note: str = ""
    instead_of: str = ""
    lengths: tuple[str, ...] = ()
    is_first: bool = False
    is_last: bool = False


class _Said(Struct):
    """What a row says in one size of type, measured.

    Attributes:
        time_px: taken by the time, and what is free after it.
        length: how long the step takes, where that stands among the words.
        longest_px: how wide the longest of such lengths is in the score.
        lines: from the top down, with the length.
        heights: of the row, by its width, as far as it was asked for.
    """

    time_px: int
    length: Line
    longest_px: float
    lines: list[Line]
    heights: dict[int, int]


class ScoreRow(CropButton):
    """One step; pressed, it asks for the page of its exercise."""

    _measured: _Said | None = None

    def __init__(self, stills: Stills, number: int, step: ScoreStep, parent: QWidget | None = None) -> None:
        one = step.exercise
        super().__init__(stills, lambda: stills.exercise(one.id), ground_of(one), one.name, CROP_PX, parent)
        self._number = number
        self.show_step(step)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_step(self, step: ScoreStep) -> None:
        """Show the step as it is planned now; it is of the same exercise."""
        self._step = step
        self.forget_measures()
        self.setAccessibleName(f"{self._number}  {step.exercise.name}")
        said = (step.length, step.why or self._asks, step.note, *self._touch)
        self.setAccessibleDescription(". ".join(filter(None, said)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row of the usual width."""
        width = self.look.theme.grown(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a page gets."""
        return QSize(self.look.theme.grown(300), self.look.theme.grown(ROW_PX))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop or of the words, and the room around them."""
        heights = self._said.heights
        if width not in heights:
            parts, grown = self._heights(width), self.look.theme.grown
            heights[width] = max(grown(ROW_PX), round(sum(parts) + grown(2) * len(parts)) + grown(16))
        return heights[width]

    def _heights(self, width: int) -> list[float]:
        """Return the height of each line in a row of that width."""
        lines, room = self._lines(width), self._words_room(width)
        bars = len(lines) - 1 if self._has_bars else None
        bars_px = self.look.theme.px(BARS_PX)
        return [line.height_in(room - bars_px * (k == bars)) for k, line in enumerate(lines)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint time, line, crop and words, from the reading edge on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        grown, middle, time = self.look.theme.grown, self.height() / 2, self._time_room(self.width())
        muted = bool(self._step.why)
        self._paint_time(painter, self._turned(QRectF(0, 0, max(0, time - grown(12)), self.height())))
        self._paint_axis(painter, self._turned(QRectF(time, 0, grown(MARK_PX), self.height())))
        wide, high = (grown(each) for each in CROP_PX)
        crop = QRectF(time + grown(AXIS_PX), middle - high / 2, wide, high)
        self.paint_crop(painter, self._turned(crop), grey=muted)
        words = QRectF(crop.right() + grown(AWAY_PX), 0, self._words_room(self.width()), self.height())
        top = self._paint_lines(painter, words)
        if self._ends_with_length(self.width()):
            painter.setFont(self._font(TEXT_PX))
            painter.setPen(QColor(self.look.theme.palette.ink_soft))
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop
            line = QRectF(0, top + grown(4), self.width(), self.height())
            painter.drawText(self._turned(line), end, self._step.length)
        painter.end()

    def _paint_time(self, painter: QPainter, box: QRectF) -> None:
        if not self._is_narrow(self.width()):
            painter.setFont(self._font(NOTE_PX))
            painter.setPen(QColor(self.look.theme.palette.ink_soft))
            painter.drawText(box, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, self._step.at)

    def _paint_axis(self, painter: QPainter, box: QRectF) -> None:
        colours, x, middle = self.look.theme.palette, box.center().x(), box.center().y()
        side, line = self.look.theme.grown(MARK_PX), self.look.theme.grown(2)
        painter.setPen(QPen(QColor(colours.line), line))
        if not self._step.is_first:
            painter.drawLine(QPointF(x, 0), QPointF(x, middle - side))
        if not self._step.is_last:
            painter.drawLine(QPointF(x, middle + side), QPointF(x, self.height()))
        works = self._step.exercise.goal is Goal.WORK
        mark = QRectF(x - side / 2, middle - side / 2, side, side)
        if self._step.why:
            painter.setPen(QPen(QColor(colours.edge), line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            mark.adjust(line / 2, line / 2, -line / 2, -line / 2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.work if works else colours.ease))
        corner = side / 2 if works else self.look.theme.grown(3)
        painter.drawRoundedRect(mark, corner, corner)

    def _paint_lines(self, painter: QPainter, box: QRectF) -> float:
        """Paint what is said; return where it begins."""
        lines, heights = self._lines(self.width()), self._heights(self.width())
        between, least, high = (self.look.theme.grown(each) for each in (2, 8, CROP_PX[1]))
        bars_px, bars_wide = self.look.theme.px(BARS_PX), self.look.theme.px(24)
        free = self.height() - sum(heights) - between * len(heights)
        top = first = max(float(least), min(free / 2, (self.height() - high) / 2 + between))
        for said, height in zip(lines, heights, strict=True):
            line, font = QRectF(box.left(), top, box.width(), height), QFont(said.font_in(box.width() - bars_px))
            font.setUnderline(said is lines[0] and self.underMouse())
            if self._has_bars and said is lines[-1]:
                self._paint_bars(painter, self._turned(QRectF(line.left(), line.top(), bars_wide, height)))
                line.adjust(bars_px, 0, 0, 0)
            colour = getattr(self.look.theme.palette, said.role)
            self.paint_words(painter, self._turned(line), said.words, font, colour)
            top += height + between
        return first

    @property
    def _has_bars(self) -> bool:
        """Whether its last line tells how hard it touches."""
        return bool(self._touch) and not self._step.why

    def _paint_bars(self, painter: QPainter, box: QRectF) -> None:
        colours, full = self.look.theme.palette, PRESSURE_BARS[self._step.exercise.pressure]
        size = self.look.theme.scale
        for number in range(3):
            height = (8 + 4 * number) * size
            left = box.left() + 8 * size * number
            bar = QRectF(left, box.center().y() + 8 * size - height, 6 * size, height)
            painter.setPen(QPen(QColor(colours.ease if number < full else colours.edge), 1.5 * size))
            painter.setBrush(QColor(colours.ease) if number < full else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar, 2 * size, 2 * size)

    def _lines(self, width: int) -> list[Line]:
        """Return what stands one below the other in a row of that width."""
        said = self._said
        return (
            [line for line in said.lines if line is not said.length]
            if self._ends_with_length(width)
            else said.lines
        )

    @property
    def _said(self) -> _Said:
        if self._measured is None:
            self._measured = self._measure()
        return self._measured

    def forget_measures(self) -> None:
        """Measure what it says anew."""
        self._measured = None

    def _measure(self) -> _Said:
        step, text = self._step, self._font(TEXT_PX)
        length = measured(text, step.length, "ink_soft")
        lines = [measured(self._font(LEAD_PX, heavy=True), self.text(), "ink")]
        if step.why:
            lines.append(measured(text, step.why, "ink"))
        elif asks := self._asks:
            lines.append(measured(text, asks, "ink_soft"))
        if step.note and not step.why:
            lines.append(measured(text, step.note, "ink"))
        lines.append(length)
        if self._touch and not step.why:
            lines.append(measured(self._font(NOTE_PX), ", ".join(self._touch), "ink_soft"))
        time_px = round(QFontMetricsF(self._font(NOTE_PX)).horizontalAdvance("00:00")) + self.look.theme.grown(12)
        metrics = QFontMetricsF(text)
        longest = max((metrics.horizontalAdvance(each) for each in self._step.lengths), default=length.width_px)
        return _Said(time_px, length, longest, lines, {})

    @property
    def _asks(self) -> str:
        """In whose place it comes, or else what it asks for, in a few words."""
        if own := self._step.instead_of:
            return self.tr("In place of {exercise} this time").format(exercise=own)
        one = self._step.exercise
        cues = [block.cues.before(one.cues) for block in one.blocks]
        said = (*(cue.action for cue in cues), *(cue.hold for cue in cues), *(cue.setup for cue in cues))
        return next(filter(None, said), "").removesuffix(".")

    @property
    def _touch(self) -> tuple[str, ...]:
        """How hard and on which sides it touches; nothing where nothing does."""
        if self._step.exercise.pressure is Pressure.NONE:
            return ()
        return tuple(filter(None, (pressure_word(self._step.exercise.pressure), self._step.sides)))

    def _is_narrow(self, width: int) -> bool:
        return width < self.look.theme.px(_NARROW_PX)

    def _time_room(self, width: int) -> int:
        return 0 if self._is_narrow(width) else self._said.time_px

    def _words_room(self, width: int) -> float:
        taken = self._length_px if self._ends_with_length(width) else 0.0
        return max(float(self.look.theme.grown(80)), self._free(width) - taken)

    def _free(self, width: int) -> float:
        """Return what time, line and crop leave of a width."""
        return width - self._time_room(width) - self.look.theme.grown(AXIS_PX + CROP_PX[0] + AWAY_PX)

    def _ends_with_length(self, width: int) -> bool:
        """Whether the length stands at the end of the line, and not among the words."""
        return self._free(width) - self._length_px >= self.look.theme.px(LEAST_WORDS_PX)

    @property
    def _length_px(self) -> float:
        return self._said.longest_px + self.look.theme.grown(12)

    def _font(self, size_px: int, *, heavy: bool = False) -> QFont:
        return self.look.font(self.font(), size_px, heavy=heavy)

    def _turned(self, box: QRectF) -> QRectF:
        """Return a box as it lies in a window that is read from the right."""
        if not self.isRightToLeft():
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())


def _in_place(steps: Sequence[ScoreStep]) -> list[ScoreStep]:
    """Return the same steps, each with what it has to know of the others."""
    lengths, last = tuple({step.length for step in steps}), len(steps) - 1
    return [replace(one, lengths=lengths, is_first=k == 0, is_last=k == last) for k, one in enumerate(steps)]


class LeaveButton(IconButton):
    """Leaves a step out of the next start, or puts it back; not there where something else leaves it out."""

    asked = Signal(bool)
    """The step is to be left out, or put back."""

    def __init__(self, look: Look, step: ScoreStep, parent: QWidget | None = None) -> None:
        super().__init__(look, "less", "", TARGET_PX, parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.show_step(step)
        self.clicked.connect(lambda: self.asked.emit(not self._step.by_choice))

    def show_step(self, step: ScoreStep) -> None:
        """Offer what can be done with the step as it is planned now."""
        self._step = step
        words = self.tr("Put {exercise} back") if step.by_choice else self.tr("Leave {exercise} out")
        self.rename(words.format(exercise=step.exercise.name))
        self.show_icon("more" if step.by_choice else "less")
        self.setVisible(step.by_choice or not step.why)


class Score(QWidget):
    """All steps of a routine.

    Args:
        stills: where the pictures come from.
        steps: in order, with those left out.
        at_once: how many have their rows from the beginning; the others, when `build_rest` is called.
        parent: the widget it belongs to.

    Attributes:
        rows: one for each step.
        leave_buttons, swap_buttons: one of each beside each row.
    """

    exercise_chosen = Signal(str)
    """The exercise of a step is wanted, by its id."""
    left_out = Signal(str, bool)
    """The steps of an exercise, by its id, are to be left out, or put back."""
    swap_asked = Signal(int)
    """Another exercise is wanted in the place of the step of that index, or its own again."""

    def __init__(
        self, stills: Stills, steps: Sequence[ScoreStep], at_once: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        steps = _in_place(steps)
        self._stills, self._waiting = stills, steps[at_once:]
        self.setAccessibleName(self.tr("Steps"))
        self._column = in_column(self, 0)
        self.rows: list[ScoreRow] = []
        self.leave_buttons: list[LeaveButton] = []
        self.swap_buttons: list[SwapButton] = []
        for step in steps[:at_once]:
            self._add(step)

    def build_rest(self) -> None:
        """Add the rows that are not there yet."""
        for step in self._waiting:
            self._add(step)
        self._waiting = []

    def _add(self, step: ScoreStep) -> None:
        look, index, line = self._stills.look, len(self.rows), QWidget(self)
        beside = in_row(line, 8)
        row, button = ScoreRow(self._stills, index + 1, step, line), LeaveButton(look, step, line)
        offers_marks(row, step.exercise.id)
        row.clicked.connect(partial(self._on_row_clicked, step.exercise.id))
        button.asked.connect(partial(self.left_out.emit, step.exercise.id))
        swap = SwapButton(look, line)
        swap.show_step(step.exercise.name, step.instead_of, is_there=not step.why)
        swap.clicked.connect(partial(self.swap_asked.emit, index))
        for each in (row, swap, button):
            beside.addWidget(each, int(each is row))
        self.rows.append(row)
        self.swap_buttons.append(swap)
        self.leave_buttons.append(button)
        self._column.addWidget(line)

    def _on_row_clicked(self, exercise: str) -> None:
        self.exercise_chosen.emit(exercise)

    def show_steps(self, steps: Sequence[ScoreStep]) -> None:
        """Show the same steps as they are planned now."""
        self.build_rest()
        placed = _in_place(steps)
        for row, button, swap, step in zip(self.rows, self.leave_buttons, self.swap_buttons, placed, strict=True):
            row.show_step(step)
            button.show_step(step)
            swap.show_step(step.exercise.name, step.instead_of, is_there=not step.why)
