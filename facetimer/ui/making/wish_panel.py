# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person wishes of a session: minutes, aim, places, tools, oil, how used they are to it."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.making.wish import Level, Wish
from facetimer.library.making_rules import Area, MakingRules
from facetimer.library.model.vocabulary import Category, Goal
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Switch
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look

_BOTH = "both"


class WishPanel(QWidget):
    """The questions, all answered from the start; each change is a wish anew.

    Args:
        look: theme and icons.
        rules: the minutes and places there are.
        wish: what is asked for at first.
        parent: the widget it belongs to.
    """

    wished = Signal(object)
    """A `Wish`, as it is now."""

    def __init__(self, look: Look, rules: MakingRules, wish: Wish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._wish = look, wish
        self.setAccessibleName(self.tr("What you wish"))
        box = in_column(self, 24)
        self._add_minutes(box, (rules.minutes.least, rules.minutes.most))
        self._add_goal(box)
        self._add_places(box, rules.areas)
        self._add_tools(box)
        self._add_switches(box)
        box.addStretch(1)

    @property
    def wish(self) -> Wish:
        """What is wished for now."""
        return self._wish

    def _add_minutes(self, box: QVBoxLayout, limits: tuple[int, int]) -> None:
        asked = self.tr("How long?")
        name, words = self.tr("Minutes"), lambda count: self.tr("%n min", "", count)
        minutes = Stepper(self._look, name, limits, self._wish.minutes, words=words)
        minutes.stepped.connect(lambda count: self._change(minutes=count))
        self._add(box, asked, minutes, snug=True)

    def _add_goal(self, box: QVBoxLayout) -> None:
        asked = self.tr("To do what?")
        words = {Goal.EASE.value: self.tr("Ease"), Goal.WORK.value: self.tr("Exercise"), _BOTH: self.tr("Both")}
        chosen = self._wish.goal.value if self._wish.goal else _BOTH
        goals = Segments(self._look, asked, words, chosen)
        goals.picked.connect(lambda key: self._change(goal=None if key == _BOTH else Goal(key)))
        self._add(box, asked, goals, snug=True)

    def _add_places(self, box: QVBoxLayout, areas: Sequence[Area]) -> None:
        names = {
            "jaw": self.tr("Jaw"),
            "cheeks": self.tr("Cheeks"),
            "mouth": self.tr("Mouth"),
            "eyes": self.tr("Eyes"),
            "brows": self.tr("Brows, forehead"),
            "temples": self.tr("Temples"),
            "neck": self.tr("Neck"),
        }
        chips: list[tuple[Button, Area]] = []

        def change() -> None:
            self._change(zones=frozenset(zone for chip, area in chips if chip.isChecked() for zone in area.zones))

        holder = QWidget()
        row = FlowRow(8, holder)
        for area in areas:
            chip = Button(names.get(area.id, area.id), "chip")
            chip.setChecked(self._wish.zones >= set(area.zones))
            chip.toggled.connect(change)
            chips.append((chip, area))
            row.addWidget(chip)
        self._add(box, self.tr("Where? All of the face, unless you choose."), holder)

    def _add_tools(self, box: QVBoxLayout) -> None:
        holder = QWidget()
        row = FlowRow(8, holder)
        for tool, name in (
            (Category.GUA_SHA, self.tr("Gua sha stone")),
            (Category.ROLLER, self.tr("Roller")),
        ):
            chip = Button(name, "chip")
            chip.setChecked(tool in self._wish.tools)
            chip.toggled.connect(lambda _on, tool=tool: self._change(tools=self._wish.tools ^ {tool}))
            row.addWidget(chip)
        self._add(box, self.tr("What have you at hand?"), holder)

    def _add_switches(self, box: QVBoxLayout) -> None:
        oil = Switch(self._look, self.tr("Oil or cream"))
        oil.setChecked(self._wish.oil)
        oil.toggled.connect(lambda on: self._change(oil=on))
        new = Switch(self._look, self.tr("I am new to this"))
        new.setChecked(self._wish.level is Level.NEW)
        new.toggled.connect(lambda on: self._change(level=Level.NEW if on else Level.USED))
        for each in (oil, new):
            box.addWidget(each)

    def _add(self, box: QVBoxLayout, asked: str, control: QWidget, *, snug: bool = False) -> None:
        holder = QWidget()
        lines = in_column(holder, 8)
        lines.addWidget(Text(asked, "name", wrap=True))
        lines.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading if snug else Qt.AlignmentFlag(0))
        box.addWidget(holder)

    def _change(self, **values: object) -> None:
        self._wish = replace(self._wish, **values)
        self.wished.emit(self._wish)
