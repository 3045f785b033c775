# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine of one's own while it is built: its name and steps, what is told of them, and exercises to add."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.builder import STEPS, Builder
from facetimer.choices.building.document import Value
from facetimer.ui.building.built_page import BuiltPage, Remarks
from facetimer.ui.building.remarks import remarks_on_all, shown_steps
from facetimer.ui.building.shelf import StepShelf
from facetimer.ui.building.step_list import StepList
from facetimer.ui.building.step_row import StepRow
from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.keyboard.table import BUILDING, Does
from facetimer.ui.look.wording import length_words
from facetimer.ui.services import Services

_BESIDE_PX = 320
ROWS_AT_ONCE = 6
"""Steps that are there when the page is opened, and that come in each turn of the loop afterwards."""


class BuilderPage(BuiltPage):
    """The page.

    Args:
        services: exercises, pictures, and how sessions are laid out.
        builder: what is built.
        parent: the widget it belongs to.
    """

    keys = BUILDING
    start_chosen = Signal()
    own_asked = Signal()
    """A step is to be an exercise that the person makes."""
    like_asked = Signal(str)
    """A step is to be an exercise that the person makes of the one with that id."""

    def __init__(self, services: Services, builder: Builder, parent: QWidget | None = None) -> None:
        self._services, self._builder = services, builder
        self._chosen: int | None = None
        self._rows_wanted: int | None = ROWS_AT_ONCE
        self._shelf = StepShelf(services)
        page = QCoreApplication.translate("BuilderPage", "Build My Own")
        line = QCoreApplication.translate("BuilderPage", "Name of the routine")
        back = QCoreApplication.translate("BuilderPage", "Practise")
        super().__init__(services.stills, builder, self._shelf, (page, line), back, parent)
        self._shelf.exercise_chosen.connect(self.add)
        self._shelf.own_asked.connect(self.own_asked)
        self._build_steps()
        self._build_bar()
        self.take_keys(
            {
                Does.SEARCH: self.ask,
                Does.MOVE_UP: partial(self._act_on_chosen, "up"),
                Does.MOVE_DOWN: partial(self._act_on_chosen, "down"),
                Does.DUPLICATE: partial(self._act_on_chosen, "duplicate"),
                Does.REMOVE: partial(self._act_on_chosen, "remove"),
                Does.UNDO: self.undo,
                Does.REDO: self.redo,
                Does.SAVE: self.save_button.click,
            }
        )
        self._build_rest_later()

    @property
    def rows(self) -> Sequence[StepRow]:
        """The rows of the steps, from the top down."""
        return self._list.rows

    @property
    def chosen(self) -> int | None:
        """The index of the framed step."""
        return self._chosen

    def show_builder(self, builder: Builder) -> None:
        """Show something else that is built, from when the page is opened with it."""
        self._builder = self._built = builder
        self._chosen = self._told_of = None
        self._rows_wanted = ROWS_AT_ONCE
        self._build_rest_later()

    def _build_rest_later(self) -> None:
        turns = (len(self._builder.steps) - 1) // ROWS_AT_ONCE
        self.build_later(*[self._show_more] * turns, self._shelf.fill, self._order_tabs)

    def _show_more(self) -> None:
        if self._rows_wanted is not None:
            self._rows_wanted += ROWS_AT_ONCE
            self._show_steps()

    def _order_tabs(self) -> None:
        self._rows_wanted = None
        self.order_tabs(self.head, self._bar, self._list, self._shelf)

    def changed(self, said: str = "") -> None:
        """Show what came of a change, with a row for each step, and say it to who does not see it."""
        self._rows_wanted = None
        super().changed(said)

    def begin(self) -> None:
        """Let keys go to the first step, or to what finds one to add."""
        if self._builder.steps:
            self._list.focus(0)
        else:
            self.ask()

    def ask(self) -> None:
        """Let the person type what they look for."""
        self._shelf.ask()

    def refresh(self) -> None:
        """Judge and show it anew: answers, settings and the library may have changed."""
        self._builder.take_over(self._services.planner.catalogue)
        self._shelf.show_library()
        super().refresh()
        builder, judged = self._builder, self._builder.judged
        steps = builder.steps
        if self._chosen is not None and self._chosen >= len(steps):
            self._chosen = len(steps) - 1 if steps else None
        self._show_steps()
        self._shelf.show_steps(str(step.get("exercise")) for step in steps)
        self._empty.setVisible(not steps)
        self._show_lengths()
        self._remarks.show_remarks(remarks_on_all(judged) if steps else [])  # else the empty list says it
        ready = bool(steps) and not judged.faults and judged.timeline is not None
        self.start_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _show_steps(self) -> None:
        steps = shown_steps(self._builder, self._services.planner)
        self._list.show_steps(steps, self._chosen, self._rows_wanted)

    # -- changes ---------------------------------------------------------------------------------------------

    def add(self, exercise: str) -> None:
        """Put a step of `exercise` after the chosen one, or after the last."""
        count = len(self._builder.steps)
        self._chosen = count if self._chosen is None else self._chosen + 1
        self._builder.add(exercise, self._chosen)
        self._changed(self.tr("{step} is step {number} now."))
        self._bring_into_sight()

    def _choose(self, index: int) -> None:
        self._chosen = None if index == self._chosen else index
        self._list.choose(self._chosen)

    def _act_on_chosen(self, action: str) -> None:
        if self._chosen is not None:
            self.act(self._chosen, action)

    def act(self, index: int, action: str) -> None:
        """Do something with a step, and say what came of it."""
        last, name = len(self._builder.steps) - 1, self._list.rows[index].step.name
        self._chosen = index
        if action == "like":
            self.like_asked.emit(str(self._builder.steps[index]["exercise"]))
        elif action == "open":
            self._list.choose(index)
            self._list.rows[index].toggle()
            self._bring_into_sight()
        elif action == "remove":
            self._builder.remove(index)
            self._changed(self.tr("{step} was removed.").replace("{step}", name))
            if not self._builder.steps:
                self.ask()
        elif action == "duplicate":
            self._chosen = index + 1
            self._builder.duplicate(index)
            self._changed(self.tr("{step} is step {number}, too."))
        else:
            self._move(index, min(max(index + (1 if action == "down" else -1), 0), last))

    def _move(self, index: int, to: int) -> None:
        self._chosen = to
        self._builder.move(index, to)
        self._changed(self.tr("{step} is step {number} now."))
        self._bring_into_sight()

    def _change(self, index: int, key: tuple[str, ...], value: Value | None) -> None:
        self._builder.change((STEPS, index, *key), value)
        self._changed("")

    def _go_back(self, index: int, key: str) -> None:
        self._builder.go_back(index, key)
        self._changed("")

    def _changed(self, said: str) -> None:
        """Show what came of a change; in `said`, `{step}` is the chosen one and `{number}` its place."""
        if self._chosen is not None and "{step}" in said:
            identifier = str(self._builder.steps[self._chosen].get("exercise"))
            exercise = self._services.planner.catalogue.exercises.get(identifier)
            said = said.format(step=exercise.name if exercise else identifier, number=self._chosen + 1)
        self.changed(said)

    def _bring_into_sight(self) -> None:
        """Scroll to the chosen step, where that does not move the exercises to add away."""
        if self._chosen is None or not self.stands_beside:
            return
        QCoreApplication.sendPostedEvents()  # so that the row is where it belongs
        self.scroll_area.ensureWidgetVisible(self._list.rows[self._chosen], 0, 24)

    # -- building --------------------------------------------------------------------------------------------

    def _build_steps(self) -> None:
        self._total = Text("", "lead")
        title = Text(self.tr("Your steps"), "heading", wrap=True)
        heading = SideBySide(title, self._total, self._services.stills.look.theme.px(_BESIDE_PX), (1, 0))
        self._hands_on = Text("", "soft", wrap=True)
        self._list = StepList(self._services.stills)
        self._list.chosen.connect(self._choose)
        self._list.changed.connect(self._change)
        self._list.back_asked.connect(self._go_back)
        self._list.acted.connect(self.act)
        self._list.drawn.connect(self._move)
        self._empty = Text(self.tr("Nothing yet. Press an exercise to add it."), wrap=True)
        self._remarks = Remarks(self._services.stills)
        for widget in (heading, self._hands_on, self._empty, self._list, self._remarks):
            self.first.addWidget(widget)

    def _build_bar(self) -> None:
        self._bar = bar = QWidget()
        row = FlowRow(16, bar)
        self.start_button = StartButton(self._services.stills.look, self.tr("Start"))
        self.start_button.clicked.connect(self.start_chosen)
        self.save_button = Button(self.tr("Save"))
        self.save_button.clicked.connect(self.save_asked)
        for each in (self.start_button, self.save_button):
            row.addWidget(each)
        self.pin(bar)

    def _show_lengths(self) -> None:
        total, hands_on = self._builder.judged.total_ms, self._builder.judged.hands_on_ms
        self._total.setText("" if total is None else length_words(total))
        words = "" if hands_on is None else self.tr("{length} hands-on").format(length=length_words(hands_on))
        self._hands_on.setText(words)
        for text in (self._total, self._hands_on):
            text.setVisible(bool(text.text()))
