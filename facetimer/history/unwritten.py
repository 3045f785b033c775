# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is to be written and could not be yet: sessions as they are now, and deletions."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct, field

from facetimer.history.merging import put_removed
from facetimer.history.records import SessionRecord
from facetimer.history.rows import drop_session, put_session
from facetimer.history.transactions import transaction


class Unwritten(Struct):
    """Kept in memory until the file takes it; of one session only the last word counts.

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
        """Forget all of it: it is written, or is not to be any more."""
        self.sessions.clear()
        self.removed.clear()

    @property
    def oldest_first(self) -> tuple[SessionRecord, ...]:
        """The sessions in the order of their beginning."""
        return tuple(sorted(self.sessions.values(), key=lambda record: record.started_utc))

    @property
    def words(self) -> str:
        """What there is and its verb, as the beginning of a sentence: "One session and two deletions are"."""
        counted = ((len(self.sessions), "session"), (len(self.removed), "deletion"))
        parts = [f"one {what}" if count == 1 else f"{count} {what}s" for count, what in counted if count]
        said = " and ".join(parts)
        return f"{said[:1].upper()}{said[1:]} {'is' if parts[0][:3] == 'one' and len(parts) == 1 else 'are'}"


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
