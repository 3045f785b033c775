# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An exercise of one's own while it is built: its words, times, places and picture, and what will be heard."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.document import Place, Value
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.choices.building.heard_words import Heard, heard_words
from facetimer.choices.building.parts import BLOCKS, parts_of, words_of
from facetimer.choices.exercise_page import routines_with
from facetimer.choices.picking import Technique
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.ui.building.built_page import BuiltPage, Remarks
from facetimer.ui.building.cue_lines import CueLines
from facetimer.ui.building.exercise_facts import ExerciseFacts
from facetimer.ui.building.figure_choice import FigureChoice
from facetimer.ui.building.part_card import PartCard
from facetimer.ui.building.read_lines import ReadLines
from facetimer.ui.building.remarks import NAME, remark_beside
from facetimer.ui.building.step_row import Remark
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.keyboard.table import OWN_EXERCISE, Does
from facetimer.ui.look.wording import clock_words, length_words, put_phrase
from facetimer.ui.services import Services

_BESIDE_PX, _MOST_HEARD = 320, 60
_ORDER = {"zones": tuple(Zone), "flags": tuple(Flag)}


class OwnExercisePage(BuiltPage):
    """The page.

    Args:
        services: exercises, pictures, questions about health.
        builder: what is built.
        back: where its way back leads, in a word or two.
        adds: whether saving it makes it a step of the routine from which one came.
        parent: the widget it belongs to.
    """

    keys = OWN_EXERCISE
    start_chosen = Signal()
    deletion_asked = Signal()
    picture_chosen = Signal(str)
    """It is to be drawn like the exercise of that id."""

    def __init__(
        self,
        services: Services,
        builder: ExerciseBuilder,
        back: str,
        *,
        adds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._services, self._builder, self._adds = services, builder, adds
        self._figure = FigureChoice(services)
        page = QCoreApplication.translate("OwnExercisePage", "An exercise of my own")
        line = QCoreApplication.translate("OwnExercisePage", "Name of the exercise")
        super().__init__(services.stills, builder, self._figure, (page, line), back, parent)
        self._slots: dict[Place, Remarks] = {}
        self._parts: list[PartCard] = []
        self._showing: list[Callable[[dict[str, Any]], None]] = []
        self._figure.chosen.connect(self.picture_chosen)
        self._build_words()
        self._build_bar()
        self.take_keys(
            {
                Does.SEARCH: self._figure.shelf.ask,
                Does.UNDO: self.undo,
                Does.REDO: self.redo,
                Does.SAVE: self.save_button.click,
            }
        )
        self.await_second(awaits=True)
        self.refresh()
        self.build_later(self._build_parts, self._build_facts, self._build_rest, self._figure.shelf.fill)

    @property
    def exercise(self) -> ExerciseBuilder:
        """What is built."""
        return self._builder

    def begin(self) -> None:
        """Let keys go to the name, to be typed where there is no file yet."""
        if self._builder.file is None:
            self.name.change()
        else:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Judge and show it anew: answers and settings may have changed."""
        self._builder.take_over(self._services.planner.catalogue)
        super().refresh()
        builder, values = self._builder, self._builder.document.values()
        self._words.show_words(words_of(values), {})
        self._figure.shelf.show_library()
        exercise, timeline = builder.exercise, builder.judged.timeline
        if exercise is not None and timeline is not None:
            self._figure.show_exercise(exercise)
            self._total.setText(length_words(timeline.total_ms))
        for show in self._showing:
            show(values)
        is_sound = not builder.judged.faults
        self.mend_button.setVisible(not is_sound)
        self.save_button.setEnabled(is_sound and not builder.is_saved)
        self.start_button.setEnabled(builder.is_saved)
        self.start_button.setVisible(is_sound and not self._adds)

    # -- changes ---------------------------------------------------------------------------------------------

    def change(self, place: Place, value: Value | None) -> None:
        """Put another value at a place, and show what comes of it."""
        self._builder.change(place, value)
        self.changed()

    def _change_part(self, part: int, keys: tuple[str, ...], value: Value | None) -> None:
        self._builder.change_part(part, keys, value)
        self.changed()

    def _act(self, part: int, action: str) -> None:
        if action == "remove":
            self._builder.remove_part(part)
            self.changed(self.tr("Part {number} was removed.").format(number=part + 1))
        else:
            self._builder.duplicate_part(part)
            self.changed(self.tr("There is one more part, number {number}.").format(number=part + 2))

    def _choose_technique(self, technique: str) -> None:
        self._builder.choose_technique(Technique(technique))
        self.changed()

    def _change_mistake(self, index: int, text: str) -> None:
        self._builder.change_line("mistakes", index, text)
        self.changed()

    def _drop_empty_mistakes(self) -> None:
        before = self._builder.document
        self._builder.drop_empty_lines("mistakes")
        if self._builder.document is not before:
            self.changed()

    def _switch(self, key: str, name: str) -> None:
        self._builder.switch(key, name, _ORDER[key])
        self.changed()

    # -- showing ---------------------------------------------------------------------------------------------

    def _shows(self, show: Callable[[dict[str, Any]], None]) -> None:
        """Let `show`, which is given what the file says, show one thing now and whenever anything changes."""
        self._showing.append(show)
        show(self._builder.document.values())

    def _show_facts(self, values: dict[str, Any]) -> None:
        self._facts.show_values(values, self._builder.technique)

    def _show_heard(self, _values: dict[str, Any]) -> None:
        timeline = self._builder.judged.timeline
        if timeline is not None:
            self._heard.setText(_as_lines(heard_words(timeline)))

    def _show_parts(self, values: dict[str, Any]) -> None:
        parts, shared = parts_of(values), words_of(values)
        if len(parts) != len(self._parts):
            for card in self._parts:
                self._column_of_parts.removeWidget(card)
                discard(card)
            self._slots = {place: slot for place, slot in self._slots.items() if place[:1] != (BLOCKS,)}
            self._parts = []
            for index, part in enumerate(parts):
                card = PartCard(self._services.stills, part, index + 1, len(parts))
                card.changed.connect(partial(self._change_part, index))
                card.acted.connect(partial(self._act, index))
                self._column_of_parts.addWidget(card)
                self._parts.append(card)
                self._slots |= {(BLOCKS, index, *keys): slot for keys, slot in card.remarks.items()}
                for key in ("poses", "strokes"):
                    self._slots[BLOCKS, index, key] = self._figure.remarks
            self._order_tabs()
        for card, part in zip(self._parts, parts, strict=True):
            card.show_part(part, shared)

    def _order_tabs(self) -> None:
        first = self.first.parentWidget()
        assert first is not None
        self.order_tabs(self.head, first, self._figure, self._bar)

    def _show_remarks(self, _values: dict[str, Any]) -> None:
        """Let each fault stand beside what it is about, and the rest at the end."""
        found: dict[int, tuple[Remarks, list[Remark]]] = {id(slot): (slot, []) for slot in self._slots.values()}
        for told in self._builder.judged.told:
            if told.place == NAME:
                continue
            slot = next(self._slots[place] for place in _ways_up(told.place) if place in self._slots)
            found[id(slot)][1].append(remark_beside(told))
        for slot, remarks in found.values():
            slot.show_remarks(remarks)

    def _show_fault(self) -> None:
        """Bring the first thing that is wrong into sight."""
        if self.needs_name:
            self.name.change()
            return
        slots = (slot for slot in self._slots.values() if slot.isVisibleTo(self))
        first = min(slots, key=lambda slot: slot.mapTo(self, QPoint()).y(), default=None)
        if first is not None:
            self.show_part_of(first)

    def _show_use(self, values: dict[str, Any]) -> None:
        """Say which routines hold it, before it is changed or deleted."""
        identifier = str(values.get("id"))
        catalogue = self._services.planner.catalogue
        there = catalogue.exercises.get(identifier) if self._builder.file is not None else None
        names = [routine.name for routine in routines_with(there, catalogue)] if there is not None else []
        within, without = self.tr("In none of your routines yet."), ""
        if names:
            together = self.tr(", ").join(names)
            within = self.tr("In {names}. What you change is changed there, too.").format(names=together)
            without = self.tr("{names} cannot be practised without it.").format(names=together)
        self._use.setText(within)
        self.delete_button.setAccessibleDescription(without)
        self._without.setText(without)
        self._without.setVisible(bool(without))
        self._used.setVisible(self._builder.file is not None)

    # -- building --------------------------------------------------------------------------------------------

    def _build_words(self) -> None:
        self._total = Text("", "lead")
        title = Text(self.tr("What is said"), "heading", wrap=True)
        heading = SideBySide(title, self._total, self._services.stills.look.theme.px(_BESIDE_PX), (1, 0))
        self._words = CueLines(self._services.stills)
        self._words.changed.connect(lambda key, text: self.change(("cues", key), text))
        self._slots |= {("cues", key): slot for key, slot in self._words.remarks.items()}
        note = Text(self.tr("At most twelve words each. An empty line says nothing."), "soft", wrap=True)
        holder = QWidget()
        self._column_of_parts = in_column(holder, 24)
        often = Text(self.tr("How often, how long"), "heading", wrap=True)
        for each in (heading, note, self._words, often, holder):
            self.first.addWidget(each)

    def _build_parts(self) -> None:
        self._shows(self._show_parts)

    def _build_facts(self) -> None:
        stills = self._services.stills
        self._facts = ExerciseFacts(stills, self._services.planner.care.flags)
        self._facts.changed.connect(lambda key, value: self.change((key,), value))
        self._facts.technique_chosen.connect(self._choose_technique)
        self._facts.switched.connect(self._switch)
        self._slots |= {(key,): slot for key, slot in self._facts.remarks.items()}
        self._slots[()] = Remarks(stills)
        for each in (Text(self.tr("What it is"), "heading", wrap=True), self._facts, self._slots[()]):
            self.first.addWidget(each)
        self._shows(self._show_facts)

    def _build_heard(self) -> None:
        self._heard = Text("", wrap=True)
        for each in (Text(self.tr("What you will hear"), "heading", wrap=True), self._heard):
            self.first.addWidget(each)
        self._shows(self._show_heard)

    def _build_read(self) -> None:
        self._read = ReadLines(self._services.stills)
        self._read.changed.connect(lambda key, text: self.change((key,), text))
        self._read.mistake_changed.connect(self._change_mistake)
        self._read.mistakes_done.connect(self._drop_empty_mistakes)
        self._slots |= {(key,): slot for key, slot in self._read.remarks.items()}
        for each in (Text(self.tr("What one reads of it"), "heading", wrap=True), self._read):
            self.first.addWidget(each)
        self._shows(self._read.show_values)

    def _build_use(self) -> None:
        self._used, self._use, self._without = QWidget(), Text("", wrap=True), Text("", "soft", wrap=True)
        self.delete_button = Button(self.tr("Delete this exercise"), "link")
        self.delete_button.clicked.connect(self.deletion_asked)
        box = in_column(self._used, 8)
        for each in (Text(self.tr("Where it is"), "heading", wrap=True), self._use, self._without):
            box.addWidget(each)
        box.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.first.addWidget(self._used)
        self._shows(self._show_use)

    def _build_rest(self) -> None:
        """Build what is left, and say what is wrong, now that there is a place beside each thing."""
        self._build_heard()
        self._build_read()
        self._build_use()
        self._shows(self._show_remarks)
        self.await_second(awaits=False)
        self._order_tabs()

    def _build_bar(self) -> None:
        self._bar = bar = QWidget()
        row = FlowRow(16, bar)
        self.save_button = Button(self.tr("Save and add it") if self._adds else self.tr("Save"), "primary")
        self.save_button.clicked.connect(self.save_asked)
        self.start_button = Button(self.tr("Start just this one"))
        self.start_button.clicked.connect(self.start_chosen)
        self.mend_button = Button(self.tr("Show what needs mending"), "link")
        self.mend_button.clicked.connect(self._show_fault)
        for each in (self.save_button, self.start_button, self.mend_button):
            row.addWidget(each)
        self.pin(bar)


def _ways_up(place: Place) -> Iterator[Place]:
    """Yield a place and all that it lies in, down to the whole file."""
    yield place
    for length in range(len(place) - 1, -1, -1):
        yield place[:length]


def _as_lines(heard: tuple[Heard, ...]) -> str:
    """Return words to be heard, a line each after its time."""
    lines = [f"{clock_words(each.at_ms)}  {put_phrase(each.words)}" for each in heard[:_MOST_HEARD]]
    return "\n".join([*lines, "…"] if len(heard) > _MOST_HEARD else lines)
