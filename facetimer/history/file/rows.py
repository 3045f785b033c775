# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Records to rows and back.

Owns the SQL of single sessions. It must not know when a session is written or what happens when that fails;
the caller holds the transaction.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from msgspec import json
from msgspec.structs import asdict

from facetimer.history.records import (
    Feeling,
    Moment,
    MomentKind,
    Outcome,
    Place,
    Reaction,
    ReactionKind,
    SessionRecord,
    StepRecord,
    StepResult,
    from_utc_ms,
    utc_ms,
)

T = TypeVar("T")

SESSION_COLUMNS = (
    "id routine routine_name started_utc utc_offset_min local_day outcome active_ms planned_ms steps_done "
    "changed_utc first_side pace_percent own_hold_ms position_ms at_step in_step_ms at_block at_set at_side "
    "note feeling unpublished tension_before opening_before_mm tension_after opening_after_mm"
).split()
"""In the order of the table, without its key `seq`: a column is only ever added at the end."""
FEWEST_COLUMNS = SESSION_COLUMNS.index("unpublished") + 1
"""How many of them a row has that was written before the others were added."""
STEP_COLUMNS = (
    "session number exercise name outcome planned_ms active_ms sets zones tool left_ms right_ms taught"
).split()
"""A column is only ever added at the end here, too."""
FEWEST_STEP_COLUMNS = STEP_COLUMNS.index("right_ms") + 1
MOMENT_COLUMNS = "session number kind at_ms recorded_utc detail".split()
REACTION_COLUMNS = "session zone kind".split()

_BATCH = 400  # parameters at a time; old builds of SQLite take no more than 999


def _upsert(table: str, columns: Sequence[str], *key: str) -> str:
    """Return an upsert that leaves a row alone when nothing in it would change."""
    marks = ", ".join(f":{name}" for name in columns)
    free = [name for name in columns if name not in key]
    change = ", ".join(f"{name} = excluded.{name}" for name in free)
    differs = " OR ".join(f"{table}.{name} IS NOT excluded.{name}" for name in free)
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) "  # noqa: S608 - names from this file
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {change} WHERE {differs}"
    )


def _select(table: str, columns: Sequence[str]) -> str:
    return f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 - names from this file


_PUT_SESSION = _upsert("session", SESSION_COLUMNS, "id")
_PUT_STEP = _upsert("step", STEP_COLUMNS, "session", "number")
_PUT_MOMENT = _upsert("moment", MOMENT_COLUMNS, "session", "number")
_ADD_REACTION = "INSERT OR IGNORE INTO reaction (session, zone, kind) VALUES (?, ?, ?)"
_GET_SESSIONS = _select("session", ["seq", *SESSION_COLUMNS])
_GET_STEPS = _select("step", STEP_COLUMNS)
_GET_MOMENTS = _select("moment", MOMENT_COLUMNS)
_GET_REACTIONS = _select("reaction", REACTION_COLUMNS)


def put_session(connection: sqlite3.Connection, record: SessionRecord, *, published: bool = False) -> None:
    """Write `record` whole; writing the same record again changes nothing.

    Args:
        connection: inside a transaction.
        record: the version that counts from now on.
        published: whether the sync folder has this version already.
    """
    connection.execute(_PUT_SESSION, _session_row(record) | {"unpublished": int(not published)})
    seq = connection.execute("SELECT seq FROM session WHERE id = ?", (record.id,)).fetchone()[0]
    _delete_stale_children(connection, seq, record)
    connection.executemany(_PUT_STEP, [_step_row(seq, step) for step in record.steps])
    connection.executemany(
        _PUT_MOMENT, [_moment_row(seq, number, moment) for number, moment in enumerate(record.moments)]
    )
    reactions = [(seq, reaction.zone, reaction.kind.value) for reaction in record.reactions]
    connection.executemany(_ADD_REACTION, reactions)


def _delete_stale_children(connection: sqlite3.Connection, seq: int, record: SessionRecord) -> None:
    """Delete what an earlier version of a session has and `record` has not."""
    kept = json.encode([step.index for step in record.steps]).decode("utf-8")
    numbers = "number NOT IN (SELECT value FROM json_each(?))"
    connection.execute(f"DELETE FROM step WHERE session = ? AND {numbers}", (seq, kept))  # noqa: S608
    connection.execute("DELETE FROM moment WHERE session = ? AND number >= ?", (seq, len(record.moments)))
    connection.execute("DELETE FROM reaction WHERE session = ?", (seq,))


def drop_session(connection: sqlite3.Connection, identifier: str) -> bool:
    """Remove a session with all that belongs to it; return whether it was there."""
    return connection.execute("DELETE FROM session WHERE id = ?", (identifier,)).rowcount > 0


def get_session(connection: sqlite3.Connection, identifier: str) -> SessionRecord | None:
    """Return one session, or None."""
    found = get_sessions(connection, "WHERE id = ?", (identifier,))
    return found[0] if found else None


def get_sessions(
    connection: sqlite3.Connection, clause: str = "", parameters: Sequence[object] | Mapping[str, object] = ()
) -> list[SessionRecord]:
    """Return the sessions that `clause` (WHERE, ORDER BY, LIMIT) picks, in its order, whole."""
    heads = connection.execute(f"{_GET_SESSIONS} {clause}", parameters).fetchall()
    seqs = [head[0] for head in heads]
    steps = _belonging(connection, _GET_STEPS, "number", seqs, step_from_row)
    moments = _belonging(connection, _GET_MOMENTS, "number", seqs, moment_from_row)
    reactions = _belonging(connection, _GET_REACTIONS, "zone, kind", seqs, reaction_from_row)
    return [
        session_from_row(
            dict(zip(SESSION_COLUMNS, head[1:], strict=True)),
            steps.get(head[0], ()),
            moments.get(head[0], ()),
            reactions.get(head[0], ()),
        )
        for head in heads
    ]


def iter_sessions(connection: sqlite3.Connection) -> Iterator[SessionRecord]:
    """Yield every session that has ended, oldest written first, holding few of them in memory."""
    last = 0
    while True:
        seqs = connection.execute(
            "SELECT seq FROM session WHERE seq > ? AND outcome <> 'running' ORDER BY seq LIMIT ?", (last, _BATCH)
        ).fetchall()
        if not seqs:
            return
        first, last = seqs[0][0], seqs[-1][0]
        clause = "WHERE seq BETWEEN ? AND ? AND outcome <> 'running' ORDER BY seq"
        yield from get_sessions(connection, clause, (first, last))


def _belonging(
    connection: sqlite3.Connection,
    query: str,
    order: str,
    seqs: Sequence[int],
    build: Callable[[tuple[Any, ...]], T],
) -> dict[int, tuple[T, ...]]:
    """Return what belongs to each of the sessions `seqs`, in its own order."""
    found: dict[int, tuple[T, ...]] = {}
    for at in range(0, len(seqs), _BATCH):
        some = seqs[at : at + _BATCH]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"{query} WHERE session IN ({marks}) ORDER BY session, {order}", some)
        for seq, group in groupby(rows, key=lambda row: int(row[0])):
            found[seq] = tuple(build(row) for row in group)
    return found


def _session_row(record: SessionRecord) -> dict[str, object]:
    """Return a record under the names of its columns, which are those of its fields where nothing else is said."""
    place = record.place
    return asdict(record) | {
        "started_utc": utc_ms(record.started_utc),
        "local_day": record.local_day.isoformat(),
        "steps_done": record.steps_done,
        "changed_utc": utc_ms(record.changed_utc),
        "position_ms": place.position_ms if place else None,
        "at_step": place.step if place else None,
        "in_step_ms": place.in_step_ms if place else None,
        "at_block": place.block if place else None,
        "at_set": place.set if place else None,
        "at_side": place.side if place else None,
    }


def _step_row(seq: int, step: StepRecord) -> dict[str, object]:
    zones = json.encode(step.zones).decode("utf-8")
    return asdict(step) | {"session": seq, "number": step.index, "zones": zones}


def _moment_row(seq: int, number: int, moment: Moment) -> dict[str, object]:
    return asdict(moment) | {"session": seq, "number": number, "recorded_utc": utc_ms(moment.recorded_utc)}


def session_from_row(
    head: Mapping[str, Any],
    steps: tuple[StepRecord, ...],
    moments: tuple[Moment, ...],
    reactions: tuple[Reaction, ...],
) -> SessionRecord:
    """Build a record from the columns of its row and from what belongs to it.

    Raises:
        ValueError, TypeError, OverflowError: a column does not hold what it should.
    """
    same = {name: head[name] for name in SessionRecord.__struct_fields__ if name in head}
    return SessionRecord(
        **same
        | {
            "started_utc": from_utc_ms(head["started_utc"]),
            "local_day": date.fromisoformat(head["local_day"]),
            "outcome": Outcome(head["outcome"]),
            "changed_utc": from_utc_ms(head["changed_utc"]),
            "feeling": Feeling(head["feeling"]) if head["feeling"] else None,
            "place": _place_from_row(head),
            "steps": steps,
            "moments": moments,
            "reactions": reactions,
        }
    )


def _place_from_row(head: Mapping[str, Any]) -> Place | None:
    if head["position_ms"] is None or head["at_step"] is None:
        return None
    return Place(
        position_ms=head["position_ms"],
        step=head["at_step"],
        in_step_ms=head["in_step_ms"] or 0,
        block=head["at_block"],
        set=head["at_set"],
        side=head["at_side"],
    )


def step_from_row(row: tuple[Any, ...]) -> StepRecord:
    """Build a step from its row, also one from before its last column; raises as `session_from_row` does."""
    _, number, exercise, name, outcome, planned_ms, active_ms, sets, zones, tool, left_ms, right_ms, *later = row
    return StepRecord(
        index=number,
        exercise=exercise,
        name=name,
        outcome=StepResult(outcome),
        planned_ms=planned_ms,
        active_ms=active_ms,
        sets=sets,
        zones=tuple(str(zone) for zone in json.decode(zones)),
        tool=tool,
        left_ms=left_ms,
        right_ms=right_ms,
        taught=later[0] if later else "",
    )


def moment_from_row(row: tuple[Any, ...]) -> Moment:
    """Build a moment from its row; raises as `session_from_row` does."""
    _, _, kind, at_ms, recorded_utc, detail = row
    return Moment(MomentKind(kind), at_ms, from_utc_ms(recorded_utc), detail)


def reaction_from_row(row: tuple[Any, ...]) -> Reaction:
    """Build a reaction from its row; raises as `session_from_row` does."""
    _, zone, kind = row
    return Reaction(zone, ReactionKind(kind))
