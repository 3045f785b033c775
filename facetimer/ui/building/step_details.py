# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All that can be changed in one step: figures, each beside the exercise's own, sides, and words of one's own."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.building.fields import Field
from facetimer.choices.building.our_figures import figure_words
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Sides
from facetimer.ui.building.name_line import BuiltLine
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import put_notice

LONGEST_CUE = 120
_WORDS_PX, _SAYING_PX, _BESIDE_PX, _TENTHS = 72, 112, 340, 10
"""A stepper counts whole numbers; seconds may have a tenth."""


class FieldStepper(Stepper):
    """The stepper of one figure, in the unit of its file.

    Args:
        look: theme and icons.
        field: which one, and its value.
        name: what it is, for those who do not see it.
        says_what: whether seconds are said to be those of a hold; beside a word that says it, no.
        parent: the widget it belongs to.
    """

    changed = Signal(object)
    """The value that the step says from now on; None for the exercise's own."""

    def __init__(
        self, look: Look, field: Field, name: str, *, says_what: bool = False, parent: QWidget | None = None
    ) -> None:
        self._look: Look | None = None  # Qt reports changes before the constructor is through
        self._says_what = says_what and field.key == "hold_s"
        self._field, self._share = field, _TENTHS if field.key.endswith("_s") else 1
        low, high = (round(limit * self._share) for limit in field.limits)
        value, step = round(field.value * self._share), round(field.step * self._share)
        super().__init__(look, name, (low, high), value, step, self._words, parent)
        self._look = look
        self._grow()
        self.stepped.connect(lambda count: self.changed.emit(self._field.wanted(count / self._share)))

    def changeEvent(self, event: QEvent) -> None:
        """Take another width with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._look is not None:
            self._grow()

    def _grow(self) -> None:
        words = self._look.theme.px(_SAYING_PX if self._says_what else _WORDS_PX) if self._look else 0
        self.setFixedWidth(self.buttons_px + words)

    def show_field(self, field: Field) -> None:
        """Show another value of the same figure."""
        self._field = field
        self.show_value(round(field.value * self._share))

    def _words(self, count: int) -> str:
        locale = QLocale()
        if self._share > 1:
            seconds = count / self._share
            figure = locale.toString(seconds, "f", 0 if seconds.is_integer() else 1)
            words = self.tr("hold {seconds} s") if self._says_what else self.tr("{seconds} s")
            return words.format(seconds=figure)
        if self._field.key == "pace_percent":
            return self.tr("{percent} %").format(percent=locale.toString(count))
        return self.tr("{count} ×").format(count=locale.toString(count))


class StepDetails(QWidget):
    """The opened part of a step.

    Args:
        look: theme and icons.
        exercise: of the step.
        fields: its figures.
        values: what the step says.
        parent: the widget it belongs to.
    """

    changed = Signal(tuple, object)
    """The key of a value, and what the step says from now on; None to leave it to the exercise."""
    back_asked = Signal(str)
    """The figure of that key is to be what it is without the person's own."""

    def __init__(
        self,
        look: Look,
        exercise: Exercise,
        fields: Sequence[Field],
        values: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._exercise = look, exercise
        self.setAccessibleName(self.tr("Details of {exercise}").format(exercise=exercise.name))
        box = in_column(self, 12, (0, 8, 0, 8))
        self._figures: dict[str, tuple[FieldStepper, Text, Button]] = {}
        for field in fields:
            self._add_figure(box, field)
        self._sides: Segments | None = None
        if any(block.per_side for block in exercise.blocks):
            self._add_sides(box)
        self._cues = {key: self._add_cue(box, key) for key in self._spoken()}
        self.show_values(fields, values)

    def show_values(self, fields: Sequence[Field], values: Mapping[str, Any]) -> None:
        """Show what the step says now."""
        for field in fields:
            stepper, note, back = self._figures[field.key]
            stepper.show_field(field)
            words = put_notice(figure_words(field.key, field.ours))
            note.setText(self.tr("Yours. Otherwise {figure}.").format(figure=words) if field.is_mine else words)
            note.setVisible(field.is_mine or len(field.ours) > 1)
            back.setVisible(field.is_mine)
        if self._sides is not None and values.get("sides", Sides.BOTH) in set(Sides):
            self._sides.choose(values.get("sides", Sides.BOTH))
        said = values.get("cues", {})
        for key, line in self._cues.items():
            line.show_text(str(said.get(key, "")) if isinstance(said, dict) else "")

    def _add_figure(self, box: QVBoxLayout, field: Field) -> None:
        names = {
            "sets": self.tr("Rounds"),
            "reps": self.tr("Repetitions"),
            "hold_s": self.tr("Hold"),
            "rest_s": self.tr("Rest between repetitions"),
            "pace_percent": self.tr("Pace of its moves"),
        }
        name = names[field.key]
        words = QWidget()
        lines = in_column(words, 0)
        note = Text("", "note", wrap=True)
        stepper = FieldStepper(self._look, field, name)
        stepper.changed.connect(partial(self.changed.emit, (field.key,)))
        back = Button(self.tr("Back to that"), "link")
        back.setAccessibleName(self.tr("{figure}: back to what it is otherwise").format(figure=name))
        back.clicked.connect(partial(self.back_asked.emit, field.key))
        for each in (Text(name, "name", wrap=True), note, back):
            lines.addWidget(each, 0, Qt.AlignmentFlag.AlignLeading if each is back else Qt.AlignmentFlag(0))
        self._figures[field.key] = (stepper, note, back)
        box.addWidget(SideBySide(words, stepper, self._look.theme.px(_BESIDE_PX), (1, 0)))

    def _add_sides(self, box: QVBoxLayout) -> None:
        name = self.tr("Sides")
        words = {"both": self.tr("Both"), "left": self.tr("Left"), "right": self.tr("Right")}
        self._sides = Segments(self._look, name, words, Sides.BOTH)
        self._sides.picked.connect(
            lambda side: self.changed.emit(("sides",), None if side == Sides.BOTH else str(side))
        )
        box.addWidget(Text(name, "name"))
        box.addWidget(self._sides)

    def _spoken(self) -> list[str]:
        """Return the words that can be replaced: those it says, and those of the move."""
        said = [self._exercise.cues, *(block.cues for block in self._exercise.blocks)]
        keys = ("setup", "action", "hold", "release")
        return [key for key in keys if key == "action" or any(getattr(cues, key) for cues in said)]

    def _add_cue(self, box: QVBoxLayout, key: str) -> BuiltLine:
        names = {
            "setup": self.tr("Your words before it"),
            "action": self.tr("Your words for the move"),
            "hold": self.tr("Your words for the hold"),
            "release": self.tr("Your words for letting go"),
        }
        line = BuiltLine(names[key], LONGEST_CUE)
        line.setPlaceholderText(getattr(self._exercise.blocks[0].cues.before(self._exercise.cues), key))
        line.textEdited.connect(lambda text: self.changed.emit(("cues", key), text.strip() or None))
        box.addWidget(Text(names[key], "name", wrap=True))
        box.addWidget(line)
        return line
