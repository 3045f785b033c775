# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine of one's own while it is built: its name and steps, what is told of them, and exercises to add."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.builder import STEPS, Builder
from facetimer.choices.building.document import Value
from facetimer.ui.building.frame import TwoColumns
from facetimer.ui.building.name_line import NameLine, NameRow
from facetimer.ui.building.remarks import remarks_on_all, shown_steps
from facetimer.ui.building.shelf import Shelf
from facetimer.ui.building.step_list import StepList
from facetimer.ui.building.step_row import RemarkLine, StepRow
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.keyboard.table import BUILDING, Does
from facetimer.ui.look.wording import length_words, put_notice
from facetimer.ui.services import Services

_BESIDE_PX = 320
_OF_THE_WINDOW = Does.UNDO
"""A key that the window has too, so that no shortcut of the page can take it."""


class BuilderPage(TwoColumns):
    """The page.

    Args:
        services: exercises, pictures, and how sessions are laid out.
        builder: what is built.
        parent: the widget it belongs to.
    """

    keys = BUILDING
    left = Signal()
    start_chosen = Signal()
    save_asked = Signal()
    notice_raised = Signal(str)
    """What is built cannot be kept, or its file was changed by other means; once each."""

    def __init__(self, services: Services, builder: Builder, parent: QWidget | None = None) -> None:
        self._services, self._builder = services, builder
        self._chosen: int | None = None
        self._is_failing = False
        name = QCoreApplication.translate("BuilderPage", "Build My Own")
        self._shelf = Shelf(services)
        super().__init__(services.stills.look, name, QWidget(), self._shelf, parent)
        self._build_head()
        self._shelf.exercise_chosen.connect(self.add)
        self._build_steps()
        self._build_bar()
        does = {
            Does.SEARCH: self.ask,
            Does.MOVE_UP: partial(self._act_on_chosen, "up"),
            Does.MOVE_DOWN: partial(self._act_on_chosen, "down"),
            Does.DUPLICATE: partial(self._act_on_chosen, "duplicate"),
            Does.REMOVE: partial(self._act_on_chosen, "remove"),
            Does.UNDO: self.undo,
            Does.REDO: self.redo,
            Does.SAVE: self.save_button.click,
        }
        for line in BUILDING.lines:
            for key in () if line.does is _OF_THE_WINDOW else (*line.keys, *line.also):
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(does[line.does])
        self.show_builder(builder)

    @property
    def builder(self) -> Builder:
        """What is built."""
        return self._builder

    @property
    def name(self) -> NameLine:
        """The line of the name."""
        return self._title.line

    @property
    def rows(self) -> Sequence[StepRow]:
        """The rows of the steps, from the top down."""
        return self._list.rows

    @property
    def chosen(self) -> int | None:
        """The index of the framed step."""
        return self._chosen

    def show_builder(self, builder: Builder) -> None:
        """Show something else that is built."""
        self._builder, self._chosen = builder, None
        self._told_of: Path | None = None
        self.refresh()

    def begin(self) -> None:
        """Let keys go to the first step, or to what finds one to add."""
        if self._builder.steps:
            self._list.focus(0)
        else:
            self.ask()

    def ask(self) -> None:
        """Let the person type what they look for."""
        self._shelf.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Judge and show it anew: answers and settings may have changed."""
        builder, judged = self._builder, self._builder.judged
        self._title.line.show_text(builder.name)
        steps = shown_steps(builder, self._services.planner)
        if self._chosen is not None and self._chosen >= len(steps):
            self._chosen = len(steps) - 1 if steps else None
        self._list.show_steps(steps, self._chosen)
        self._shelf.show_steps(str(step.get("exercise")) for step in builder.steps)
        self._empty.setVisible(not steps)
        self._show_lengths()
        self._show_remarks(are_steps=bool(steps))
        ready = bool(steps) and not judged.faults and judged.timeline is not None
        self.start_button.setEnabled(ready)
        self.save_button.setEnabled(ready)
        self._title.undo.setEnabled(builder.can_undo)
        self._title.redo.setEnabled(builder.can_redo)
        self._title.show_state(is_saved=builder.is_saved)

    def event(self, event: QEvent) -> bool:
        """Keep the key that undoes, which the window has too, while there is something to undo here."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and self._builder.can_undo and _undoes(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.WindowActivate:  # somebody may come from an editor
            self._tell_of_file()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo by the key that was kept."""
        if _undoes(event):
            self.undo()
        else:
            super().keyPressEvent(event)

    def _tell_of_file(self) -> None:
        """Say once that its file was changed by other means."""
        changed = self._builder.changed_meanwhile()
        if changed is not None and changed != self._told_of:
            words = self.tr("{file} was changed by something else. Saving keeps both.")
            self.notice_raised.emit(words.format(file=changed))
        self._told_of = changed

    # -- changes ---------------------------------------------------------------------------------------------

    def add(self, exercise: str) -> None:
        """Put a step of `exercise` after the chosen one, or after the last."""
        count = len(self._builder.steps)
        self._chosen = count if self._chosen is None else self._chosen + 1
        self._builder.add(exercise, self._chosen)
        self._changed(self.tr("{step} is step {number} now."))
        self._bring_into_sight()

    def undo(self) -> None:
        """Go one change back, and say so."""
        if self._builder.can_undo:
            self._builder.undo()
            self._changed(self.tr("Undone."))

    def redo(self) -> None:
        """Do again what was undone last, and say so."""
        if self._builder.can_redo:
            self._builder.redo()
            self._changed(self.tr("Done again."))

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
        if action == "open":
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

    def _rename(self, name: str) -> None:
        self._builder.change(("name",), name)
        self._changed("")

    def _changed(self, said: str) -> None:
        """Show what came of a change, and say it to who does not see it."""
        self.refresh()
        if said and self._chosen is not None and "{step}" in said:
            name = self._list.rows[self._chosen].step.name
            said = said.format(step=name, number=self._chosen + 1)
        if said:
            announce(self, said)
        notice = self._builder.notice
        if notice is not None and not self._is_failing:
            self.notice_raised.emit(put_notice(notice))
        self._is_failing = notice is not None

    def _bring_into_sight(self) -> None:
        """Scroll to the chosen step, where that does not move the exercises to add away."""
        if self._chosen is None or not self.stands_beside:
            return
        QCoreApplication.sendPostedEvents()  # so that the row is where it belongs
        self.scroll_area.ensureWidgetVisible(self._list.rows[self._chosen], 0, 24)

    # -- building --------------------------------------------------------------------------------------------

    def _build_head(self) -> None:
        look = self._services.stills.look
        column = in_column(self.head, 4)
        back = BackButton(look, self.tr("Practise"))
        back.clicked.connect(self.left)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self._title = NameRow(look)
        self._title.line.textEdited.connect(self._rename)
        self._title.undo.clicked.connect(self.undo)
        self._title.redo.clicked.connect(self.redo)
        column.addWidget(self._title)

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
        self._remarks = QWidget()
        self._told = in_column(self._remarks, 8)
        for widget in (heading, self._hands_on, self._empty, self._list, self._remarks):
            self.first.addWidget(widget)

    def _build_bar(self) -> None:
        bar = QWidget()
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

    def _show_remarks(self, *, are_steps: bool) -> None:
        while (item := self._told.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                discard(old)
        found = remarks_on_all(self._builder.judged) if are_steps else []  # else the empty list says it
        for remark in found:
            self._told.addWidget(RemarkLine(self._services.stills, remark))
        self._remarks.setVisible(bool(found))


def _undoes(event: QEvent) -> bool:
    undo = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z)
    return isinstance(event, QKeyEvent) and event.keyCombination() == undo
