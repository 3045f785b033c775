# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Brings another history into a database, and takes the whole of one out of it.

What counts when both sides know a session is decided in `facetimer.history.versions`; here it is carried out with
one session in memory at a time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from msgspec import Struct

from facetimer.history.file.rows import drop_session, get_session, iter_sessions, put_session
from facetimer.history.records import Freeze, FreezeKind, Outcome, SessionRecord, from_utc_ms, utc_ms
from facetimer.history.versions import History, later

_PUT_REMOVED = """
    INSERT INTO removed (id, removed_utc, unpublished) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE
    SET removed_utc = excluded.removed_utc, unpublished = max(unpublished, excluded.unpublished)
    WHERE excluded.removed_utc > removed_utc
"""
_PUT_FREEZE = """
    INSERT INTO freeze (id, kind, first_day, last_day, unpublished) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, first_day = excluded.first_day,
        last_day = excluded.last_day, unpublished = excluded.unpublished
"""


class MergeReport(Struct, frozen=True):
    """What a merge did, counted in sessions and in times of rest or illness.

    Attributes:
        added: only the other history knew them.
        updated: the other history had the later version.
        kept: both knew them, and the version here was the later one.
        unchanged: the same on both sides.
        deleted: were here and had been deleted there.
        stayed_deleted: were there and had been deleted here.
        left_out: being practised in the other history at the moment it was copied.
        off_added: times of rest or illness that were not here, or not as they are there.
        off_deleted: times of rest or illness that were here and had been deleted there.
    """

    added: int = 0
    updated: int = 0
    kept: int = 0
    unchanged: int = 0
    deleted: int = 0
    stayed_deleted: int = 0
    left_out: int = 0
    off_added: int = 0
    off_deleted: int = 0

    @property
    def changes_sessions(self) -> bool:
        """Whether it changed any session here."""
        return bool(self.added or self.updated or self.deleted)

    @property
    def changed(self) -> bool:
        """Whether it changed anything here."""
        return self.changes_sessions or bool(self.off_added or self.off_deleted)

    @property
    def sentence(self) -> str:
        """The report in a sentence on sessions, and one on days off where those have changed."""
        sessions = {
            "added": self.added,
            "updated": self.updated,
            "newer here": self.kept,
            "already here": self.unchanged,
            "deleted here because they were deleted there": self.deleted,
            "not taken because they were deleted here": self.stayed_deleted,
            "left out because they were still going on": self.left_out,
        }
        times_off = {"added": self.off_added, "deleted": self.off_deleted}
        told = {"Sessions": sessions, "Times of rest or illness": times_off}
        said = (
            f"{of_what}: {', '.join(f'{count} {what}' for what, count in counts.items() if count)}."
            for of_what, counts in told.items()
            if any(counts.values())
        )
        return " ".join(said) or "There was no session to merge."


def tried_out(connection: sqlite3.Connection, change: Callable[[sqlite3.Connection], MergeReport]) -> MergeReport:
    """Return what comes of `change`, and take it back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        return change(connection)
    finally:
        connection.execute("ROLLBACK")


def merge_into(
    connection: sqlite3.Connection,
    sessions: Iterable[SessionRecord],
    removed: Mapping[str, datetime],
    freezes: Iterable[Freeze],
    *,
    choose: Callable[[SessionRecord, SessionRecord], SessionRecord] = later,
    published: bool = False,
) -> MergeReport:
    """Unite what is given with what the database has; the caller holds the transaction.

    Args:
        connection: the history that grows.
        sessions: the other history's sessions, believable ones (`facetimer.history.validation`).
        removed: ids of deleted sessions and freezes, and when they were deleted.
        freezes: the other history's freezes.
        choose: which of two versions counts: the other's, ours.
        published: whether all of this came out of the sync folder.
    """
    counts = dict.fromkeys(MergeReport.__struct_fields__, 0)
    for identifier in removed:
        counts["deleted"] += drop_session(connection, identifier)
        counts["off_deleted"] += connection.execute("DELETE FROM freeze WHERE id = ?", (identifier,)).rowcount
    put_removed(connection, removed, published=published)
    gone = {row[0] for row in connection.execute("SELECT id FROM removed")}
    for record in sessions:
        if record.outcome is Outcome.RUNNING:
            counts["left_out"] += 1
        elif record.id in gone:
            counts["stayed_deleted"] += 1
        else:
            counts[_take(connection, record, choose, published=published)] += 1
    for freeze in freezes:
        if freeze.id not in gone:
            counts["off_added"] += put_freeze(connection, freeze, published=published)
    return MergeReport(**counts)


def _take(
    connection: sqlite3.Connection,
    record: SessionRecord,
    choose: Callable[[SessionRecord, SessionRecord], SessionRecord],
    *,
    published: bool,
) -> str:
    known = get_session(connection, record.id)
    if known is None:
        put_session(connection, record, published=published)
        return "added"
    chosen = choose(record, known)
    if chosen == known:
        return "unchanged" if record == known else "kept"
    put_session(connection, chosen, published=published and chosen == record)
    return "updated"


def is_deleted(identifier: str) -> Callable[[sqlite3.Connection], bool]:
    """Return the question whether a session was deleted."""
    query = "SELECT EXISTS (SELECT 1 FROM removed WHERE id = ?)"
    return lambda connection: bool(connection.execute(query, (identifier,)).fetchone()[0])


def put_removed(
    connection: sqlite3.Connection, removed: Mapping[str, datetime], *, published: bool = False
) -> None:
    """Remember that sessions or freezes were deleted, so that no copy brings them back."""
    connection.executemany(
        _PUT_REMOVED, [(identifier, utc_ms(at), int(not published)) for identifier, at in removed.items()]
    )


def put_freeze(connection: sqlite3.Connection, freeze: Freeze, *, published: bool = False) -> bool:
    """Write a freeze; of two versions of one the same is kept on every machine. Return whether it was written."""
    known = {known.id: known for known in get_freezes(connection, "WHERE id = ?", (freeze.id,))}
    if freeze.id in known and repr(known[freeze.id]) >= repr(freeze):
        return False
    connection.execute(
        _PUT_FREEZE,
        (
            freeze.id,
            freeze.kind.value,
            freeze.first_day.isoformat(),
            freeze.last_day.isoformat(),
            int(not published),
        ),
    )
    return True


def get_freezes(
    connection: sqlite3.Connection, clause: str = "", parameters: tuple[object, ...] = ()
) -> list[Freeze]:
    """Return the freezes `clause` picks, by their first day."""
    rows = connection.execute(
        f"SELECT id, kind, first_day, last_day FROM freeze {clause} ORDER BY first_day, id",  # noqa: S608
        parameters,
    )
    return [
        Freeze(identifier, FreezeKind(kind), date.fromisoformat(first), date.fromisoformat(last))
        for identifier, kind, first, last in rows
    ]


def get_removed(connection: sqlite3.Connection) -> dict[str, datetime]:
    """Return the ids of everything that was deleted, and when."""
    return {row[0]: from_utc_ms(row[1]) for row in connection.execute("SELECT id, removed_utc FROM removed")}


def get_history(connection: sqlite3.Connection) -> History:
    """Return all of it; for small histories and tests."""
    return History(
        {record.id: record for record in iter_sessions(connection)},
        get_removed(connection),
        {freeze.id: freeze for freeze in get_freezes(connection)},
    )
