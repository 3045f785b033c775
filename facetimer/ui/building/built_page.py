# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the pages share on which something is built: its name, undo, redo, keys, what is told of its file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.building.builder import Builder
from facetimer.ui.building.frame import TwoColumns
from facetimer.ui.building.name_line import NameLine, NameRow
from facetimer.ui.building.remarks import NAME, remark_beside
from facetimer.ui.building.step_row import Remark, RemarkLine
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.keyboard.table import Does
from facetimer.ui.look.wording import put_notice
from facetimer.ui.picture.stills import Stills

_OF_THE_WINDOW = Does.UNDO
"""A key that the window has too, so that no shortcut of the page can take it."""
_GOES_ON = frozenset({Does.MOVE_UP, Does.MOVE_DOWN, Does.REDO})
"""What goes on while its key is held down: it goes a step at a time, and back as well."""


class BuiltPage(TwoColumns):
    """The page.

    Args:
        stills: theme and pictures.
        builder: what is built.
        second: the other column.
        name: what the page is, and what the line of its name is, for those who do not see them.
        back: where its way back leads.
        parent: the widget it belongs to.
    """

    left = Signal()
    save_asked = Signal()
    notice_raised = Signal(str)
    """What is built cannot be kept, or its file was changed by other means; once each."""

    def __init__(
        self,
        stills: Stills,
        builder: Builder,
        second: QWidget,
        name: tuple[str, str],
        back: str,
        parent: QWidget | None = None,
    ) -> None:
        self._built = builder
        self._told_of: Path | None = None
        self._is_failing = False
        page, line = name
        super().__init__(stills.look, page, QWidget(), second, parent)
        column = in_column(self.head, 4)
        self._way = BackButton(stills.look, back)
        self._way.clicked.connect(self.left)
        column.addWidget(self._way, 0, Qt.AlignmentFlag.AlignLeading)
        self._title = NameRow(stills.look, line)
        self._title.line.textEdited.connect(self._rename)
        self._title.undo.clicked.connect(self.undo)
        self._title.redo.clicked.connect(self.redo)
        self._of_name = Remarks(stills)
        column.addWidget(self._title)
        column.addWidget(self._of_name)

    def lead_back_to(self, place: str) -> None:
        """Name another place, in a word or two, that the way back leads to."""
        self._way.lead_to(place)

    @property
    def builder(self) -> Builder:
        """What is built."""
        return self._built

    @property
    def name(self) -> NameLine:
        """The line of the name."""
        return self._title.line

    @property
    def needs_name(self) -> bool:
        """Whether something is told of the name, below it."""
        return self._of_name.isVisibleTo(self)

    def refresh(self) -> None:
        """Judge and show it anew: answers and settings may have changed."""
        self._title.line.show_text(self._built.name)
        self._title.undo.setEnabled(self._built.can_undo)
        self._title.redo.setEnabled(self._built.can_redo)
        self._title.show_state(is_saved=self._built.is_saved)
        self._of_name.show_remarks([remark_beside(each) for each in self._built.judged.told if each.place == NAME])

    def undo(self) -> None:
        """Go one change back, and say so."""
        if self._built.can_undo:
            self._built.undo()
            self.changed(self.tr("Undone."))

    def redo(self) -> None:
        """Do again what was undone last, and say so."""
        if self._built.can_redo:
            self._built.redo()
            self.changed(self.tr("Done again."))

    def changed(self, said: str = "") -> None:
        """Show what came of a change, and say it to who does not see it."""
        self.refresh()
        if said:
            announce(self, said)
        notice = self._built.notice
        if notice is not None and not self._is_failing:
            self.notice_raised.emit(put_notice(notice))
        self._is_failing = notice is not None

    def take_keys(self, does: Mapping[Does, Callable[[], object]]) -> None:
        """Let each key of `keys` do what `does` says; held down it does so once, but for `_GOES_ON`."""
        assert self.keys is not None
        for line in self.keys.lines:
            for key in () if line.does is _OF_THE_WINDOW else (*line.keys, *line.also):
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(line.does in _GOES_ON)
                shortcut.activated.connect(does[line.does])

    def event(self, event: QEvent) -> bool:
        """Keep the key that undoes, which the window has too, while there is something to undo here."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and self._built.can_undo and _undoes(event):
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
        changed = self._built.changed_meanwhile()
        if changed is not None and changed != self._told_of:
            words = self.tr("{file} was changed by something else. Saving keeps both.")
            self.notice_raised.emit(words.format(file=changed))
        self._told_of = changed

    def _rename(self, name: str) -> None:
        self._built.change(("name",), name)
        self.changed()


class Remarks(QWidget):
    """What is told of something, a line each; not there while there is nothing.

    Args:
        stills: theme and icons.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._lines: QVBoxLayout = in_column(self, 8)
        self._shown: list[Remark] = []
        self.hide()

    def show_remarks(self, remarks: list[Remark]) -> None:
        """Show `remarks`, unless it does so already."""
        if remarks != self._shown:
            self._shown = remarks
            while (item := self._lines.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    discard(old)
            for remark in remarks:
                self._lines.addWidget(RemarkLine(self._stills, remark))
        self.setVisible(bool(remarks))


def _undoes(event: QEvent) -> bool:
    undo = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z)
    return isinstance(event, QKeyEvent) and event.keyCombination() == undo
