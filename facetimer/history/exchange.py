# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history in words other programs understand: JSON and CSV.

Owns the names of the fields, which are a promise (README, `assets/schema/history.schema.json`). It must not
know how anything is stored.
"""

import csv
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TextIO

from facetimer.history.database import Store
from facetimer.history.records import Moment, Place, SessionRecord, StepRecord

CSV_FIELDS = (
    "id,routine,started_utc,utc_offset_min,outcome,active_ms,planned_ms,steps,"
    "routine_name,local_day,steps_done,steps_planned,feeling,note"
).split(",")


def sessions_json(store: Store) -> list[dict[str, Any]]:
    """Return every ended session as plain data, newest first.

    Raises:
        HistoryUnavailable: the file cannot be read at the moment.
    """
    return [session_to_plain(record) for record in store.sessions(limit=-1)]


def write_csv(store: Store, out: TextIO) -> None:
    """Write one line per ended session, newest first, with a header; the cell `steps` holds JSON.

    Raises:
        HistoryUnavailable: the file cannot be read at the moment.
        OSError: `out` cannot be written.
    """
    write_csv_of(store.sessions(limit=-1), out)


def write_csv_of(records: Iterable[SessionRecord], out: TextIO) -> None:
    """Write one line per record."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_FIELDS)
    for record in records:
        plain = session_to_plain(record)
        plain |= {
            "steps": json.dumps(plain["steps"], ensure_ascii=False),
            "steps_done": record.steps_done,
            "steps_planned": len(record.steps),
        }
        writer.writerow([_cell(plain[name]) for name in CSV_FIELDS])


def session_to_plain(record: SessionRecord) -> dict[str, Any]:
    """Return a record as what JSON can hold; nothing is left out."""
    return {
        "id": record.id,
        "routine": record.routine,
        "routine_name": record.routine_name,
        "started_utc": iso_utc(record.started_utc),
        "utc_offset_min": record.utc_offset_min,
        "local_day": record.local_day.isoformat(),
        "outcome": record.outcome.value,
        "active_ms": record.active_ms,
        "planned_ms": record.planned_ms,
        "changed_utc": iso_utc(record.changed_utc),
        "first_side": record.first_side,
        "pace_percent": record.pace_percent,
        "own_hold_ms": record.own_hold_ms,
        "note": record.note,
        "feeling": record.feeling.value if record.feeling else None,
        "place": _place_to_plain(record.place) if record.place else None,
        "steps": [_step_to_plain(step) for step in record.steps],
        "moments": [_moment_to_plain(moment) for moment in record.moments],
    }


def iso_utc(moment: datetime) -> str:
    """Return an aware UTC moment as ISO 8601 with milliseconds and Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _step_to_plain(step: StepRecord) -> dict[str, Any]:
    return {
        "index": step.index,
        "exercise": step.exercise,
        "name": step.name,
        "outcome": step.outcome.value,
        "planned_ms": step.planned_ms,
        "active_ms": step.active_ms,
        "sets": step.sets,
        "zones": list(step.zones),
        "tool": step.tool,
        "left_ms": step.left_ms,
        "right_ms": step.right_ms,
    }


def _moment_to_plain(moment: Moment) -> dict[str, Any]:
    return {
        "kind": moment.kind.value,
        "at_ms": moment.at_ms,
        "recorded_utc": iso_utc(moment.recorded_utc),
        "detail": moment.detail,
    }


def _place_to_plain(place: Place) -> dict[str, Any]:
    return {
        "position_ms": place.position_ms,
        "step": place.step,
        "block": place.block,
        "set": place.set,
        "side": place.side,
    }


def _cell(value: object) -> str:
    """Return a value as a CSV cell; one that a spreadsheet would run as a formula is shown as text."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.lstrip("-").isdecimal()
