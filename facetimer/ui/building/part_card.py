# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One part of an exercise that is built: how often, how long, which sides, and words that are its own."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.building.fields import Field
from facetimer.choices.building.parts import Part
from facetimer.library.model.vocabulary import SideHand
from facetimer.ui.building.built_page import Remarks
from facetimer.ui.building.cue_lines import CueLines
from facetimer.ui.building.name_line import BuiltLine
from facetimer.ui.building.step_details import FieldStepper
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Switch
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.picture.stills import Stills

LONGEST_LABEL = 80
_BESIDE_PX = 340
_EITHER = ""


class PartCard(QWidget):
    """The part.

    Args:
        stills: theme and icons.
        part: what it is at first.
        number: its place among `count` parts, from 1; the only one has no words of its own.
        count: how many there are.
        parent: the widget it belongs to.

    Attributes:
        remarks: where what is told of each value goes, by its keys; of the whole part under none.
    """

    changed = Signal(tuple, object)
    """The keys of a value, and what it is from now on; None for none."""
    acted = Signal(str)
    """One of `duplicate`, `remove`."""

    def __init__(self, stills: Stills, part: Part, number: int, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self.remarks: dict[tuple[str, ...], Remarks] = {}
        self._said = self.tr("Part {number}").format(number=number)
        self._several = count > 1
        box = in_column(self, 12)
        self._label = BuiltLine(self.tr("What {part} is called").format(part=self._said), LONGEST_LABEL)
        self._words: CueLines | None = None
        if self._several:
            self.setAccessibleName(self._said)
        self._add_label(box)
        self._figures = {field.key: self._add_figure(box, field) for field in part.fields}
        self._add_sides(box, part)
        if self._several:
            self._add_words(box)
        self._add_remarks(box, ())
        box.addWidget(self._build_actions())

    def show_part(self, part: Part, shared: Mapping[str, str]) -> None:
        """Show what the part is now; `shared` is said where it has no words of its own."""
        for field in part.fields:
            self._figures[field.key].show_field(field)
        self._label.show_text(part.label)
        if self._words is not None:
            self._words.show_words(part.cues, shared)
        self._sides.setChecked(part.per_side)
        self._hands.choose(part.side_hand.value if part.side_hand else _EITHER)
        self._hands.setVisible(part.per_side)

    def _add_label(self, box: QVBoxLayout) -> None:
        self._label.textEdited.connect(lambda text: self.changed.emit(("label",), text))
        box.addWidget(Text(self._said if self._several else self.tr("In a few words"), "name", wrap=True))
        box.addWidget(self._label)
        self._add_remarks(box, ("label",))

    def _add_figure(self, box: QVBoxLayout, field: Field) -> FieldStepper:
        names = {
            "reps": self.tr("Repetitions"),
            "move_in_s": self.tr("The move"),
            "hold_s": self.tr("The hold"),
            "move_out_s": self.tr("Letting go"),
            "rest_s": self.tr("Rest after it"),
        }
        name = names[field.key]
        look = self._stills.look
        stepper = FieldStepper(look, field, f"{self._said}: {name}" if self._several else name)
        stepper.changed.connect(partial(self.changed.emit, (field.key,)))
        box.addWidget(SideBySide(Text(name, "name", wrap=True), stepper, look.theme.px(_BESIDE_PX), (1, 0)))
        self._add_remarks(box, (field.key,))
        return stepper

    def _add_sides(self, box: QVBoxLayout, part: Part) -> None:
        self._sides = Switch(self._stills.look, self.tr("One side after the other"))
        self._sides.clicked.connect(lambda on: self.changed.emit(("per_side",), True if on else None))
        words = {
            _EITHER: self.tr("Either hand"),
            SideHand.SAME.value: self.tr("Same side"),
            SideHand.OPPOSITE.value: self.tr("Other side"),
        }
        chosen = part.side_hand.value if part.side_hand else _EITHER
        self._hands = Segments(self._stills.look, self.tr("Which hand works"), words, chosen)
        self._hands.picked.connect(lambda key: self.changed.emit(("side_hand",), key or None))
        for each in (self._sides, self._hands):
            box.addWidget(each, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_words(self, box: QVBoxLayout) -> None:
        self._words = CueLines(self._stills, self._said)
        self._words.changed.connect(lambda key, text: self.changed.emit(("cues", key), text))
        for key, remarks in self._words.remarks.items():
            self.remarks["cues", key] = remarks
        box.addWidget(self._words)

    def _add_remarks(self, box: QVBoxLayout, keys: tuple[str, ...]) -> None:
        self.remarks[keys] = Remarks(self._stills)
        box.addWidget(self.remarks[keys])

    def _build_actions(self) -> QWidget:
        holder = QWidget()
        row = FlowRow(16, holder)
        words = {"duplicate": (self.tr("Add a part like it"), self.tr("Add a part like {part}"))}
        if self._several:
            words["remove"] = (self.tr("Remove this part"), self.tr("Remove {part}"))
        for action, (word, said) in words.items():
            button = Button(word, "link")
            button.setAccessibleName(said.format(part=self._said))
            button.clicked.connect(partial(self.acted.emit, action))
            row.addWidget(button)
        return holder
