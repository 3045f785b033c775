# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Writes down what a person says about a session that is over: how it felt, what the skin showed, a note.

The history is written at once; where it cannot be, it keeps the words in memory for later and the person is told.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facetimer.ui.look.wording import put_notice

if TYPE_CHECKING:
    from facetimer.history.records import Measured, SessionRecord
    from facetimer.history.store import Store


class Afterwards(QObject):
    """Writes down what is said about one session.

    Args:
        store: the history.
        record: the session, as it is known here.
        parent: owner of this object.
    """

    changed = Signal(object)
    """The `SessionRecord` as it is now."""
    notice_raised = Signal(str)

    def __init__(
        self, store: "Callable[[], Store]", record: "SessionRecord", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._record = record

    def feel(self, feeling: str) -> None:
        """Write down how it felt, as the history spells it; empty removes it."""
        from facetimer.history.records import Feeling

        felt = Feeling(feeling) if feeling else None
        self._on_written(self._store().set_feeling(self._record.id, felt, self._record))

    def react(self, shown_by_skin: tuple[tuple[str, str], ...]) -> None:
        """Write down what the skin shows: zones and kinds, as the history spells them."""
        from facetimer.history.records import Reaction, ReactionKind

        reactions = [Reaction(zone, ReactionKind(kind)) for zone, kind in shown_by_skin]
        self._on_written(self._store().set_reactions(self._record.id, reactions, self._record))

    def note(self, note: str) -> None:
        """Write down a note; empty removes it."""
        self._on_written(self._store().set_note(self._record.id, note, self._record))

    def measure(self, measured: "Measured") -> None:
        """Write down what was measured after it."""
        self._on_written(self._store().set_measured_after(self._record.id, measured, self._record))

    def keep_as_partial(self) -> None:
        """End a session that was cut off, and keep the part that was done."""
        self._on_written(self._store().keep_as_partial(self._record.id, self._record))

    def _on_written(self, record: "SessionRecord | None") -> None:
        if record is None:  # it was deleted meanwhile
            return
        self._record = record
        store = self._store()
        if store.is_behind and store.notice:
            self.notice_raised.emit(put_notice(store.notice))
        self.changed.emit(record)
