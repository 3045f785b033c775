# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One step of what is built: handle, picture, name, how much of it; what is told of it; opened, all the rest."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QWidget

from facetimer.choices.building.fields import Field, repeated
from facetimer.library.model.practice import Exercise
from facetimer.ui.building.handle import Handle
from facetimer.ui.building.step_details import FieldStepper, StepDetails
from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import discard, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.look.theme import CONTROL_RADIUS_PX
from facetimer.ui.picture.stills import Stills

CROP_PX = (80, 64)
_EDGE_PX, _FRAME_PX, _GAP_PX = 8, 3, 8
_BESIDE_PX = 420


class Remark(Struct, frozen=True):
    """Something that is told of a step, or of all.

    Attributes:
        words: a sentence.
        icon: what stands before it.
        tone: the field of the palette that colours the icon.
    """

    words: str
    icon: str
    tone: str


class ShownStep(Struct, frozen=True):
    """What a row shows.

    Attributes:
        exercise: None where there is none of that id.
        name: what it is called, or its id.
        values: what its file says of it.
        fields: its figures.
        facts: a line below the name.
        remarks: what is told of it.
    """

    exercise: Exercise | None
    name: str
    values: Mapping[str, Any]
    fields: tuple[Field, ...] = ()
    facts: str = ""
    remarks: tuple[Remark, ...] = ()


class RemarkLine(QWidget):
    """A remark as a line.

    Args:
        stills: theme and icons.
        remark: what it says.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = in_row(self, 12)
        row.addWidget(SmallIcon(stills.look, remark.icon, remark.tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(remark.words, "soft", wrap=True), 1)


class StepRow(QWidget):
    """One step.

    Args:
        stills: where the picture comes from.
        step: what it shows at first.
        parent: the widget it belongs to.

    Attributes:
        handle: what it is drawn by.
        parts: what of it can have the focus, by what it does; what acts on it is made once it is framed.
    """

    chosen = Signal()
    changed = Signal(tuple, object)
    """The key of a value, and what the step says from now on; None to leave it to the exercise."""
    back_asked = Signal(str)
    """The figure of that key is to be what it is without the person's own."""
    acted = Signal(str)
    """One of `up`, `down`, `duplicate`, `remove`, `like`, `open`."""

    def __init__(self, stills: Stills, step: ShownStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills, self._step = stills, step
        self._is_chosen = False
        self.parts: dict[str, QWidget] = {}
        self._column = in_column(self, 4, (_EDGE_PX, 8, _EDGE_PX, 8))
        self.handle = Handle(stills.look, self.tr("Draw it to another place"))
        self._number: FieldStepper | None = None
        self._column.addWidget(self._build_line())
        self._remarks = QWidget()
        self._told = in_column(self._remarks, 4)
        self._actions: QWidget | None = None
        self._below = QWidget()
        inset = in_row(self._below, 0)
        self._indent = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed)
        inset.addItem(self._indent)
        lines = QWidget()
        self._lines = in_column(lines, 4)
        inset.addWidget(lines, 1)
        self._lines.addWidget(self._remarks)
        self._column.addWidget(self._below)
        self._more: Button | None = None
        self._details: StepDetails | None = None
        stills.look.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_step(step)
        self.choose(on=False)

    def _on_theme_changed(self) -> None:
        """Let what stands below the name begin where that does."""
        self._indent.changeSize(self.handle.sizeHint().width() + _GAP_PX, 0, QSizePolicy.Policy.Fixed)
        if (layout := self._below.layout()) is not None:
            layout.invalidate()
        self.update()

    @property
    def step(self) -> ShownStep:
        """What it shows."""
        return self._step

    def focused_part(self) -> str:
        """Return which of its parts has the focus; empty for none."""
        return next((name for name, part in self.parts.items() if part.hasFocus()), "")

    def show_step(self, step: ShownStep, position: str = "") -> None:
        """Show the same exercise with other values, and in which place it stands."""
        self._step = step
        self.setAccessibleName(f"{position} {step.name}".strip())
        if isinstance(self._head, Offer):
            self._head.show_facts(step.facts)
            self._tell_chosen()
        if self._number is not None and (field := _repeated_field(step)) is not None:
            self._number.show_field(field)
        while (item := self._told.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                discard(old)
        for remark in step.remarks:
            self._told.addWidget(RemarkLine(self._stills, remark))
        self._remarks.setVisible(bool(step.remarks))
        self._below.setVisible(self._is_chosen or bool(step.remarks))
        if self._details is not None:
            self._details.show_values(step.fields, step.values)

    def choose(self, *, on: bool) -> None:
        """Frame it, and show what can be done with it; else close it."""
        self._is_chosen = on
        self._tell_chosen()
        if on and self._actions is None:
            self._actions = self._build_actions()
            self._lines.insertWidget(1, self._actions)
            for before, after in pairwise(self.parts.values()):
                QWidget.setTabOrder(before, after)
        if self._actions is not None:
            self._actions.setVisible(on)
        self._below.setVisible(on or bool(self._step.remarks))
        if not on:
            self.open(on=False)
        self.update()

    def toggle(self) -> None:
        """Show all that can be changed in it, or hide that."""
        self.open(on=self._details is None)

    def open(self, *, on: bool) -> None:
        """Show all that can be changed in it, or hide that."""
        if self._more is not None:
            self._more.setChecked(on)
        if not on and self._details is not None:
            self._lines.removeWidget(self._details)
            discard(self._details)
            self._details = None
        if on and self._details is None and self._step.exercise is not None:
            step = self._step
            self._details = StepDetails(self._stills.look, self._step.exercise, step.fields, step.values)
            self._details.changed.connect(self.changed)
            self._details.back_asked.connect(self.back_asked)
            self._lines.addWidget(self._details)

    def _tell_chosen(self) -> None:
        """Say to who does not see the frame that it is there."""
        chosen = self.tr("chosen") if self._is_chosen else ""
        self._head.setAccessibleDescription(". ".join(filter(None, (self._step.facts, chosen))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame what is chosen."""
        if not self._is_chosen:
            return
        colours = self._stills.look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.ink), _FRAME_PX))
        painter.setBrush(QColor(colours.raised))
        half = _FRAME_PX / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, CONTROL_RADIUS_PX, CONTROL_RADIUS_PX)
        painter.end()

    def _build_line(self) -> QWidget:
        line, step = QWidget(), self._step
        row = in_row(line, _GAP_PX)
        row.addWidget(self.handle)
        if step.exercise is None:
            self._head: Offer | Button = Button(step.name, "link")
        else:
            self._head = Offer(self._stills, step.exercise, step.name, step.facts, CROP_PX)
        self._head.clicked.connect(self.chosen)
        self.parts["step"] = self._head
        field = _repeated_field(step)
        if field is None:
            row.addWidget(self._head)
            row.addStretch(1)
            return line
        name = self.tr("How much of {exercise}").format(exercise=step.name)
        self._number = FieldStepper(self._stills.look, field, name, says_what=True)
        self._number.changed.connect(partial(self.changed.emit, (field.key,)))
        self.parts["number"] = self._number.number
        row.addWidget(SideBySide(self._head, self._number, self._stills.look.theme.px(_BESIDE_PX), (1, 0)), 1)
        return line

    def _build_actions(self) -> QWidget:
        holder, name = QWidget(), self._step.name
        row = FlowRow(12, holder)  # with 16 the last one would stand alone in a line
        words = {
            "up": (self.tr("Up"), self.tr("Move {exercise} up")),
            "down": (self.tr("Down"), self.tr("Move {exercise} down")),
            "duplicate": (self.tr("Duplicate"), self.tr("Duplicate {exercise}")),
            "remove": (self.tr("Remove"), self.tr("Remove {exercise}")),
            "like": (self.tr("One like it …"), self.tr("Make an exercise like {exercise}")),
            "open": (self.tr("More"), self.tr("Change more of {exercise}")),
        }
        for action, (word, said) in words.items():
            button = Button(word, "link")
            button.setAccessibleName(said.format(exercise=name))
            button.clicked.connect(partial(self.acted.emit, action))
            self.parts[action] = button
            row.addWidget(button)
        self._more = button
        button.setCheckable(True)
        for action in ("like", "open"):
            self.parts[action].setVisible(self._step.exercise is not None)
        return holder


def _repeated_field(step: ShownStep) -> Field | None:
    if step.exercise is None:
        return None
    key = repeated(step.exercise)
    return next(field for field in step.fields if field.key == key)
