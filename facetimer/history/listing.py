# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The list of sessions, searched and filtered, a page at a time.

A page begins where the last one ended and not at a number of rows, so the thousandth costs what the first
does, and a session that is added or deleted meanwhile shifts nothing.
"""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec import Struct, field, json

from facetimer.history.file.opening import folded
from facetimer.history.file.rows import get_sessions
from facetimer.history.records import Outcome, SessionRecord, utc_ms


class SessionQuery(Struct, frozen=True):
    """Which sessions are asked for; all of them by default.

    Attributes:
        text: words, each of which is in the routine's name or id, in the note, or in the id of an exercise
            of the session; capitals do not matter.
        outcome: how they ended.
        day: the local day on which they were.
        renamed: for an id in the record, of a routine or an exercise, what that is called now; looked through too.
    """

    text: str = ""
    outcome: Outcome | None = None
    day: date | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)


class Cursor(NamedTuple):
    """Where a page ended."""

    started_utc_ms: int
    id: str


class Page(Struct, frozen=True):
    """Some sessions, newest first, and where to go on; `next` is None at the end."""

    sessions: tuple[SessionRecord, ...]
    next: Cursor | None


def find_page(connection: sqlite3.Connection, query: SessionQuery, after: Cursor | None, limit: int) -> Page:
    """Return at most `limit` ended sessions that match, newest first, from after `after` on."""
    conditions, parameters = ["outcome <> 'running'"], list[object]()
    if query.outcome is not None:
        conditions.append("outcome = ?")
        parameters.append(query.outcome.value)
    if query.day is not None:
        conditions.append("local_day = ?")
        parameters.append(query.day.isoformat())
    for word in query.text.split():
        condition, values = _word(connection, word, query.renamed)
        conditions.append(condition)
        parameters += values
    if after is not None:
        conditions.append("(started_utc, id) < (?, ?)")
        parameters += after
    clause = f"WHERE {' AND '.join(conditions)} ORDER BY started_utc DESC, id DESC LIMIT ?"
    found = get_sessions(connection, clause, (*parameters, limit + 1))
    shown = tuple(found[:limit])
    more = Cursor(utc_ms(shown[-1].started_utc), shown[-1].id) if len(found) > limit else None
    return Page(shown, more)


def _word(connection: sqlite3.Connection, word: str, renamed: Mapping[str, str]) -> tuple[str, list[object]]:
    """Return the condition that a session has `word` in it, in capitals or not."""
    sought = folded(word)
    conditions, parameters = list[str](), list[object]()
    for column in ("routine_name", "routine", "note"):
        condition, values = _holds(column, sought)
        conditions.append(condition)
        parameters += values
    meant = {identifier for identifier, name in renamed.items() if sought in folded(name)}
    if meant:
        conditions.append("routine IN (SELECT value FROM json_each(?))")
        parameters.append(json.encode(sorted(meant)).decode("utf-8"))
    known = _exercises(connection)  # ids have no capitals
    exercises = [exercise for exercise in known if sought in exercise or exercise in meant]
    if exercises:
        among = f"exercise IN ({', '.join('?' * len(exercises))})"
        conditions.append("EXISTS (SELECT 1 FROM step WHERE session = seq AND " + among + ")")  # noqa: S608 - only ?
    return f"({' OR '.join(conditions)})", [*parameters, *exercises]


def _exercises(connection: sqlite3.Connection) -> list[str]:
    """Return the id of every exercise in the history, from one to the next by the index over them."""
    rows = connection.execute(
        "WITH RECURSIVE known (exercise) AS (SELECT min(exercise) FROM step UNION ALL "
        "SELECT (SELECT min(exercise) FROM step WHERE exercise > known.exercise) FROM known "
        "WHERE known.exercise IS NOT NULL) SELECT exercise FROM known WHERE exercise IS NOT NULL"
    )
    return [row[0] for row in rows]


def _holds(column: str, sought: str) -> tuple[str, list[object]]:
    """Return the condition that a column has `sought` in it, which is folded already.

    Only texts with other than ASCII letters, which take more bytes than characters, are folded: that is slow, and
    SQLite's own `LIKE` serves for all others.
    """
    is_foreign = f"length({column}) < length(CAST({column} AS BLOB))"
    foreign = f"({is_foreign} AND instr(folded(coalesce({column}, '')), ?))"
    if not sought.isascii():
        return foreign, [sought]
    pattern = "%" + "".join(f"\\{char}" if char in "%_\\" else char for char in sought) + "%"
    return f"({column} LIKE ? ESCAPE '\\' OR {foreign})", [pattern, sought]
