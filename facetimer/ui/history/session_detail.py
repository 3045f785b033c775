# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One session of the history: its steps, planned and done; how it felt; its note; and a way to delete it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.choices.present_names import present_record
from facetimer.history.records import SessionRecord, StepRecord, StepResult
from facetimer.history.store import Store
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.afterwards import Afterwards
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.measures import measured_words
from facetimer.ui.controls.note_edit import NoteEdit
from facetimer.ui.controls.page import discard, in_column, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.history.session_list import session_line
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.theme import Theme
from facetimer.ui.look.wording import length_words, reaction_word, step_outcome_word, zone_word
from facetimer.ui.programmes.plan_words import whose_words


class _OncePressed(Button):
    """Takes a double click for one: once a session is deleted, the next one's button lies under the pointer."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave the second press alone."""
        event.accept()


class SessionDetail(QFrame):
    """Shows a session and lets a person say something about it.

    Args:
        look: theme and icons.
        store: where what is said goes.
        catalogue: what routines and exercises are called now.
        parent: the widget it belongs to.
    """

    delete_asked = Signal()
    changed = Signal(object)
    """Something was said about the session shown: its `SessionRecord` as it is now."""
    notice_raised = Signal(str)

    def __init__(self, look: Look, store: Store, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._look = look
        self._store = store
        self._catalogue = catalogue
        self._content: QWidget | None = None
        self._shown: tuple[SessionRecord | None, Theme] | None = None
        self._box = in_column(self, -1, (20, 16, 20, 16))
        self._box.addStretch(1)

    def show_session(self, record: SessionRecord | None) -> None:
        """Show a session, or nothing."""
        shown = (record, self._look.theme)
        if shown == self._shown:
            return
        self._shown = shown
        if self._content is not None:  # its note, if one is being typed, is kept when it is hidden
            discard(self._content)
            self._content = None
        self.setVisible(record is not None)
        if record is None:
            return
        self._content = QWidget()
        said = Afterwards(lambda: self._store, record, self._content)
        said.notice_raised.connect(self.notice_raised)
        said.changed.connect(self._on_said_changed)
        box = in_column(self._content, 6)
        named = present_record(record, self._catalogue)
        box.addWidget(Text(named.routine_name, "name", wrap=True))
        known = self._catalogue.routines.get(named.routine)
        if known is not None and known.asked is not None:
            box.addWidget(Text(whose_words(known.asked), wrap=True))
        box.addWidget(Text(session_line(record), "note", wrap=True))
        planned = self.tr("{done} of {planned} planned").format(
            done=length_words(record.active_ms), planned=length_words(record.planned_ms)
        )
        box.addWidget(Text(planned, "note", wrap=True))
        for step in named.steps:
            box.addWidget(self._step(step))
        box.addSpacerItem(Gap(6))
        box.addWidget(self._feeling(record, said))
        for words in (*measured_words(*record.measured), *self._skin(record)):
            box.addWidget(Text(words, wrap=True))
        note = NoteEdit(record.note or "")
        note.written.connect(said.note)
        box.addWidget(note)
        delete = _OncePressed(self.tr("Delete this session"), "quiet")
        delete.clicked.connect(self.delete_asked)
        box.addWidget(delete)
        self._box.insertWidget(0, self._content)

    def _step(self, step: StepRecord) -> QWidget:
        line = QWidget()
        row = in_row(line, 10, (0, 2, 0, 2))
        done, begun = step.outcome is StepResult.DONE, step.active_ms > 0
        icon, tone = ("done", "ease") if done else ("partial" if begun else "open", "ink_soft")
        row.addWidget(SmallIcon(self._look, icon, tone, 22))
        row.addWidget(Text(step.name, wrap=True), 1)
        spent = f" · {length_words(step.active_ms)}" if step.active_ms else ""
        row.addWidget(Text(step_outcome_word(done=done, begun=begun) + spent, "note"))
        return line

    def _feeling(self, record: SessionRecord, said: Afterwards) -> QWidget:
        words = {"easier": self.tr("easier"), "same": self.tr("the same"), "sore": self.tr("sore")}
        chips = {value: Button(word, "chip") for value, word in words.items()}
        for chip in chips.values():
            chip.setAccessibleName(self.tr("It felt {feeling}").format(feeling=chip.text()))
        return one_of(chips, record.feeling.value if record.feeling else None, said.feel)

    def _skin(self, record: SessionRecord) -> list[str]:
        """Return what the skin showed, in a line; none where it showed nothing."""
        if not record.reactions:
            return []
        known = {zone.value: zone_word(zone) for zone in Zone}  # another version may know other zones
        shown = (f"{reaction_word(r.kind.value)} ({known.get(r.zone, r.zone)})" for r in record.reactions)
        return [self.tr("Your skin showed: {reactions}.").format(reactions=", ".join(shown))]

    def _on_said_changed(self, record: SessionRecord) -> None:
        if self._shown and self._shown[0] is not None and self._shown[0].id == record.id:
            self._shown = (record, self._shown[1])  # the widgets show the change already
        self.changed.emit(record)
