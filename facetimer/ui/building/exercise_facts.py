# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What an exercise of one's own is: its technique and aim, where it works, with what, and who must take care."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.building.parts import figure_of, names_in
from facetimer.choices.exercise_words import PRESSURE_WORDS, TOOL_WORDS
from facetimer.choices.picking import TECHNIQUE_WORDS, Technique
from facetimer.library.health.rule_format import FlagRules
from facetimer.library.model.vocabulary import ZONE_WORDS, Flag, Goal, Pressure, Tool, Zone
from facetimer.ui.building.built_page import Remarks
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.wording import put_notice
from facetimer.ui.picture.stills import Stills

MOST_A_DAY = 24
"""As in `library/files/formats.py`."""
_WITH_A_TOOL = frozenset({Technique.GUA_SHA, Technique.ROLLER})
_TOOLS = frozenset({Tool.GUA_SHA, Tool.ROLLER})


class ExerciseFacts(QWidget):
    """All of it.

    Args:
        stills: theme and icons.
        flags: the questions about health.
        parent: the widget it belongs to.

    Attributes:
        remarks: where what is told of each value goes, by its key.
    """

    changed = Signal(str, object)
    """The key of a value, and what it is from now on."""
    technique_chosen = Signal(str)
    """It is another technique from now on."""
    switched = Signal(str, str)
    """In the list of that key, that name is to be there from now on, or no longer."""

    def __init__(self, stills: Stills, flags: Mapping[Flag, FlagRules], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._box = in_column(self, 24)
        self.remarks: dict[str, Remarks] = {}
        self._chips: dict[str, dict[str, Button]] = {}
        self._add_kind()
        self._add_zones()
        self._add_touch()
        self._add_dose()
        self._add_flags(flags)

    def show_values(self, values: Mapping[str, Any], technique: Technique) -> None:
        """Show what the exercise's file says now."""
        self._technique.setCurrentIndex(self._technique.findData(technique.value))
        if values.get("goal") in set(Goal):
            self._goal.choose(str(values["goal"]))
        self._tool.setCurrentIndex(self._tool.findData(values.get("tool")))
        pressure = values.get("pressure")
        self._pressure.setCurrentIndex(self._pressure.findData(pressure))
        self._felt.setText(put_notice(PRESSURE_WORDS[Pressure(pressure)]) if pressure in set(Pressure) else "")
        self._by_hand.setVisible(technique not in _WITH_A_TOOL)
        self._dose.show_value(round(figure_of(values.get("per_day"), 0)))
        for key, chips in self._chips.items():
            there = names_in(values, key)
            for name, chip in chips.items():
                chip.setChecked(name in there)

    def _add_kind(self) -> None:
        look = self._stills.look
        words = {technique.value: put_notice(word) for technique, word in TECHNIQUE_WORDS.items()}
        self._technique = self._chooser(words)
        self._technique.activated.connect(lambda _index: self.technique_chosen.emit(self._technique.currentData()))
        aims = {Goal.EASE.value: self.tr("Ease"), Goal.WORK.value: self.tr("Exercise")}
        self._goal = Segments(look, self.tr("What is it for?"), aims, Goal.WORK.value)
        self._goal.picked.connect(partial(self.changed.emit, "goal"))
        self._add(self.tr("What kind of practice is it?"), self._technique, "category")
        self._add(self.tr("What is it for?"), self._goal, "goal")

    def _add_zones(self) -> None:
        words = {zone.value: _capital(put_notice(ZONE_WORDS[zone])) for zone in Zone}
        self._add(self.tr("Where does it work?"), self._chips_for("zones", words), "zones")

    def _add_touch(self) -> None:
        words = {tool.value: put_notice(TOOL_WORDS[tool]).removesuffix(".") for tool in Tool if tool not in _TOOLS}
        self._tool = self._chooser(words)
        self._tool.activated.connect(lambda _index: self.changed.emit("tool", self._tool.currentData()))
        self._by_hand = self._add(self.tr("With what?"), self._tool, "tool")
        short = {each.value: put_notice(word).partition(":")[0] for each, word in PRESSURE_WORDS.items()}
        self._pressure = self._chooser({each: word.removesuffix(".") for each, word in short.items()})
        self._pressure.activated.connect(
            lambda _index: self.changed.emit("pressure", self._pressure.currentData())
        )
        self._felt = Text("", "soft", wrap=True)
        self._add(self.tr("How hard?"), self._pressure, "pressure", below=self._felt)

    def _add_dose(self) -> None:
        name = self.tr("How often a day?")
        self._dose = Stepper(self._stills.look, name, (0, MOST_A_DAY), 0, 1, self._dose_words)
        self._dose.stepped.connect(lambda count: self.changed.emit("per_day", count or None))
        self._add(name, self._dose, "per_day")

    def _dose_words(self, count: int) -> str:
        return self.tr("%n × a day", "", count) if count else self.tr("as you like")

    def _add_flags(self, flags: Mapping[Flag, FlagRules]) -> None:
        words = {flag.value: rules.name for flag, rules in flags.items()}
        chips = self._chips_for("flags", words)
        for flag, rules in flags.items():
            self._chips["flags"][flag.value].setAccessibleDescription(rules.question)
            self._chips["flags"][flag.value].setToolTip(plain_tip(rules.question))
        note = self.tr(
            "Whoever says yes to these is asked first, or does it mildly, or not at all. In doubt, choose."
        )
        self._add(self.tr("Who must take care?"), chips, "flags", note)

    def _chooser(self, words: Mapping[str, str]) -> Chooser:
        chooser = Chooser(self._stills.look)
        for each, word in words.items():
            chooser.addItem(_capital(word), each)
        return chooser

    def _chips_for(self, key: str, words: Mapping[str, str]) -> QWidget:
        holder = QWidget()
        row = FlowRow(8, holder)
        self._chips[key] = {}
        for name, word in words.items():
            chip = Button(word, "chip")
            chip.clicked.connect(partial(self.switched.emit, key, name))
            self._chips[key][name] = chip
            row.addWidget(chip)
        return holder

    def _add(
        self, asked: str, control: QWidget, key: str, note: str = "", below: QWidget | None = None
    ) -> QWidget:
        holder = QWidget()
        control.setAccessibleName(asked)
        lines: QVBoxLayout = in_column(holder, 8)
        question = Text(asked, "name", wrap=True)
        question.setBuddy(control)
        lines.addWidget(question)
        if note:
            lines.addWidget(Text(note, "soft", wrap=True))
        snug = isinstance(control, Segments | Stepper)
        lines.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading if snug else Qt.AlignmentFlag(0))
        if below is not None:
            lines.addWidget(below)
        self.remarks[key] = Remarks(self._stills)
        lines.addWidget(self.remarks[key])
        self._box.addWidget(holder)
        return holder


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
