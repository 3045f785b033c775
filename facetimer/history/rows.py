# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Records to rows and back.

Owns the SQL of single sessions. It must not know when a session is written or what happens when that fails;
the caller holds the transaction.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from facetimer.history.records import (
    Feeling,
    Moment,
    MomentKind,
    Outcome,
    Place,
    SessionRecord,
    StepRecord,
    StepResult,
    from_utc_ms,
    utc_ms,
)

_SESSION = (
    "id routine routine_name started_utc utc_offset_min local_day outcome active_ms planned_ms steps_done "
    "changed_utc first_side pace_percent own_hold_ms position_ms at_step at_block at_set at_side note feeling"
).split()
_STEP = ("session number exercise name outcome planned_ms active_ms sets zones tool left_ms right_ms").split()
_MOMENT = "session number kind at_ms recorded_utc detail".split()


def _upsert(table: str, columns: Sequence[str], key: str) -> str:
    """Return an upsert that leaves a row alone, triggers included, when nothing in it would change."""
    marks = ", ".join(f":{name}" for name in columns)
    free = [name for name in columns if name not in key.split(", ")]
    change = ", ".join(f"{name} = excluded.{name}" for name in free)
    differs = " OR ".join(f"{table}.{name} IS NOT excluded.{name}" for name in free)
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) "  # noqa: S608 - names from this file
        f"ON CONFLICT ({key}) DO UPDATE SET {change} WHERE {differs}"
    )


_PUT_SESSION = _upsert("session", _SESSION, "id")
_PUT_STEP = _upsert("step", _STEP, "session, number")
_PUT_MOMENT = _upsert("moment", _MOMENT, "session, number")
_GET_SESSION = f"SELECT seq, {', '.join(_SESSION)} FROM session"  # noqa: S608 - names from this file
_GET_STEPS = f"SELECT {', '.join(_STEP)} FROM step"  # noqa: S608 - names from this file
_GET_MOMENTS = f"SELECT {', '.join(_MOMENT)} FROM moment"  # noqa: S608 - names from this file
_BATCH = 400  # rows asked for at a time; well under SQLite's limit of 999 parameters in old builds


def put_session(connection: sqlite3.Connection, record: SessionRecord) -> None:
    """Write `record` whole; writing the same record again changes nothing."""
    connection.execute(_PUT_SESSION, _session_row(record))
    seq = connection.execute("SELECT seq FROM session WHERE id = ?", (record.id,)).fetchone()[0]
    connection.executemany(_PUT_STEP, [_step_row(seq, step) for step in record.steps])
    connection.executemany(
        _PUT_MOMENT, [_moment_row(seq, number, moment) for number, moment in enumerate(record.moments)]
    )
    # A version that wins a merge may be the shorter one.
    connection.execute("DELETE FROM step WHERE session = ? AND number >= ?", (seq, len(record.steps)))
    connection.execute("DELETE FROM moment WHERE session = ? AND number >= ?", (seq, len(record.moments)))


def drop_session(connection: sqlite3.Connection, identifier: str) -> bool:
    """Remove a session with its steps and moments; return whether it was there."""
    return connection.execute("DELETE FROM session WHERE id = ?", (identifier,)).rowcount > 0


def get_session(connection: sqlite3.Connection, identifier: str) -> SessionRecord | None:
    """Return one session, or None."""
    found = get_sessions(connection, "WHERE id = ?", (identifier,))
    return found[0] if found else None


def get_sessions(
    connection: sqlite3.Connection, clause: str = "", parameters: Sequence[object] = ()
) -> list[SessionRecord]:
    """Return the sessions that `clause` (WHERE, ORDER BY, LIMIT) picks, in its order, whole."""
    heads = connection.execute(f"{_GET_SESSION} {clause}", parameters).fetchall()
    steps: dict[int, tuple[StepRecord, ...]] = {}
    moments: dict[int, tuple[Moment, ...]] = {}
    for some in _batches([head[0] for head in heads]):
        marks = ", ".join("?" * len(some))
        where = f"WHERE session IN ({marks}) ORDER BY session, number"
        for seq, rows in groupby(connection.execute(f"{_GET_STEPS} {where}", some), key=lambda row: row[0]):
            steps[seq] = tuple(_step(row) for row in rows)
        for seq, rows in groupby(connection.execute(f"{_GET_MOMENTS} {where}", some), key=lambda row: row[0]):
            moments[seq] = tuple(_moment(row) for row in rows)
    return [_session(head, steps.get(head[0], ()), moments.get(head[0], ())) for head in heads]


def iter_sessions(connection: sqlite3.Connection) -> Iterator[SessionRecord]:
    """Yield every session that has ended, oldest written first, holding few of them in memory."""
    last = 0
    while True:
        heads = connection.execute(
            "SELECT seq FROM session WHERE seq > ? AND outcome <> 'running' ORDER BY seq LIMIT ?", (last, _BATCH)
        ).fetchall()
        if not heads:
            return
        first, last = heads[0][0], heads[-1][0]
        clause = "WHERE seq BETWEEN ? AND ? AND outcome <> 'running' ORDER BY seq"
        yield from get_sessions(connection, clause, (first, last))


def _batches(keys: list[int]) -> Iterable[list[int]]:
    return (keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH))


def _session_row(record: SessionRecord) -> dict[str, object]:
    place = record.place
    return {
        "id": record.id,
        "routine": record.routine,
        "routine_name": record.routine_name,
        "started_utc": utc_ms(record.started_utc),
        "utc_offset_min": record.utc_offset_min,
        "local_day": record.local_day.isoformat(),
        "outcome": record.outcome.value,
        "active_ms": record.active_ms,
        "planned_ms": record.planned_ms,
        "steps_done": record.steps_done,
        "changed_utc": utc_ms(record.changed_utc),
        "first_side": record.first_side,
        "pace_percent": record.pace_percent,
        "own_hold_ms": record.own_hold_ms,
        "position_ms": place.position_ms if place else None,
        "at_step": place.step if place else None,
        "at_block": place.block if place else None,
        "at_set": place.set if place else None,
        "at_side": place.side if place else None,
        "note": record.note,
        "feeling": record.feeling.value if record.feeling else None,
    }


def _step_row(seq: int, step: StepRecord) -> dict[str, object]:
    return {
        "session": seq,
        "number": step.index,
        "exercise": step.exercise,
        "name": step.name,
        "outcome": step.outcome.value,
        "planned_ms": step.planned_ms,
        "active_ms": step.active_ms,
        "sets": step.sets,
        "zones": json.dumps(step.zones, ensure_ascii=False),
        "tool": step.tool,
        "left_ms": step.left_ms,
        "right_ms": step.right_ms,
    }


def _moment_row(seq: int, number: int, moment: Moment) -> dict[str, object]:
    return {
        "session": seq,
        "number": number,
        "kind": moment.kind.value,
        "at_ms": moment.at_ms,
        "recorded_utc": utc_ms(moment.recorded_utc),
        "detail": moment.detail,
    }


def _session(row: tuple[Any, ...], steps: tuple[StepRecord, ...], moments: tuple[Moment, ...]) -> SessionRecord:
    head = dict(zip(_SESSION, row[1:], strict=True))
    return SessionRecord(
        id=head["id"],
        routine=head["routine"],
        routine_name=head["routine_name"],
        started_utc=from_utc_ms(head["started_utc"]),
        utc_offset_min=head["utc_offset_min"],
        local_day=date.fromisoformat(head["local_day"]),
        outcome=Outcome(head["outcome"]),
        active_ms=head["active_ms"],
        planned_ms=head["planned_ms"],
        steps=steps,
        changed_utc=from_utc_ms(head["changed_utc"]),
        note=head["note"],
        feeling=Feeling(head["feeling"]) if head["feeling"] else None,
        moments=moments,
        first_side=head["first_side"],
        pace_percent=head["pace_percent"],
        own_hold_ms=head["own_hold_ms"],
        place=_place(head),
    )


def _place(head: dict[str, object]) -> Place | None:
    position_ms, step = head["position_ms"], head["at_step"]
    if not isinstance(position_ms, int) or not isinstance(step, int):
        return None
    block, set_, side = head["at_block"], head["at_set"], head["at_side"]
    return Place(
        position_ms,
        step,
        block if isinstance(block, int) else None,
        set_ if isinstance(set_, int) else None,
        side if isinstance(side, str) else None,
    )


def _step(row: tuple[Any, ...]) -> StepRecord:
    _, number, exercise, name, outcome, planned_ms, active_ms, sets, zones, tool, left_ms, right_ms = row
    return StepRecord(
        number,
        exercise,
        name,
        StepResult(outcome),
        planned_ms,
        active_ms,
        sets,
        tuple(json.loads(zones)),
        tool,
        left_ms,
        right_ms,
    )


def _moment(row: tuple[Any, ...]) -> Moment:
    _, _, kind, at_ms, recorded_utc, detail = row
    return Moment(MomentKind(kind), at_ms, from_utc_ms(recorded_utc), detail)
