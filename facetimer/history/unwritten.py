# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sessions and deletions that could not be written yet."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct, field

from facetimer.history.file.merging import put_removed
from facetimer.history.file.rows import drop_session, put_session
from facetimer.history.file.transactions import transaction
from facetimer.history.records import SessionRecord
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

CANNOT_BE_WRITTEN = QT_TRANSLATE_NOOP("Notices", "The history cannot be written.")


class Unwritten(Struct):
    """Kept in memory until the file takes it; of each session only the newest version.

    Attributes:
        sessions: by id.
        removed: ids of what is to be deleted, and since when.
    """

    sessions: dict[str, SessionRecord] = field(default_factory=dict)
    removed: dict[str, datetime] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sessions or self.removed)

    def keep(self, record: SessionRecord) -> None:
        """Write `record` when it can be done."""
        self.sessions[record.id] = record
        self.removed.pop(record.id, None)

    def discard(self, identifier: str, at: datetime) -> None:
        """Delete a session when it can be done."""
        self.sessions.pop(identifier, None)
        self.removed[identifier] = at

    def clear(self) -> None:
        """Forget all of it."""
        self.sessions.clear()
        self.removed.clear()

    @property
    def oldest_first(self) -> tuple[SessionRecord, ...]:
        """The sessions in the order of their beginning."""
        return tuple(sorted(self.sessions.values(), key=lambda record: record.started_utc))

    def told(self, *, lost: bool) -> Notice:
        """Return a sentence on what there is: that it waits to be written, or is lost."""
        one = len(self.sessions) + len(self.removed) == 1
        if lost:
            are_lost = QT_TRANSLATE_NOOP("Notices", "{what} are lost: no other folder could take it.")
            is_lost = QT_TRANSLATE_NOOP("Notices", "{what} is lost: no other folder could take it.")
            return Notice(is_lost if one else are_lost, what=self._what())
        are_kept = QT_TRANSLATE_NOOP("Notices", "{what} are kept in memory and written when it can be.")
        is_kept = QT_TRANSLATE_NOOP("Notices", "{what} is kept in memory and written when it can be.")
        return Notice(is_kept if one else are_kept, what=self._what())

    def _what(self) -> Notice:
        """Return what there is, as the beginning of a sentence: "One session and 2 deletions"."""
        kept, removed = len(self.sessions), len(self.removed)
        if not kept:
            one = QT_TRANSLATE_NOOP("Notices", "One deletion")
            several = QT_TRANSLATE_NOOP("Notices", "{count} deletions")
            return Notice(one if removed == 1 else several, count=removed)
        one = QT_TRANSLATE_NOOP("Notices", "One session")
        several = QT_TRANSLATE_NOOP("Notices", "{count} sessions")
        sessions = Notice(one if kept == 1 else several, count=kept)
        if not removed:
            return sessions
        one = QT_TRANSLATE_NOOP("Notices", "{sessions} and one deletion")
        several = QT_TRANSLATE_NOOP("Notices", "{sessions} and {count} deletions")
        return Notice(one if removed == 1 else several, sessions=sessions, count=removed)


def put_changes(
    connection: sqlite3.Connection, removed: Mapping[str, datetime], kept: Iterable[SessionRecord]
) -> None:
    """Write deletions and whole sessions in one transaction; `sqlite3.Error` says that nothing was done."""
    with transaction(connection):
        for identifier in removed:
            drop_session(connection, identifier)
        put_removed(connection, removed)
        for record in kept:
            connection.execute("DELETE FROM removed WHERE id = ?", (record.id,))
            put_session(connection, record)
