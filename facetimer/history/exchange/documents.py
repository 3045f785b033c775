# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history in words other programs understand: JSON both ways, CSV and calendar outwards.

Owns the names of the fields, which are a promise (README, `assets/schema/history.schema.json`): a field is
added, never renamed. Reading believes nothing and says where it stopped. It must not know how anything is
stored.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, TextIO

from facetimer.history.records import Freeze, Moment, Place, SessionRecord, StepRecord

FORMAT = "facetimer-history"
FORMAT_VERSION = 1
CSV_FIELDS = (
    "id,routine,started_utc,utc_offset_min,outcome,active_ms,planned_ms,steps,"
    "routine_name,local_day,steps_done,steps_planned,feeling,reactions,note"
).split(",")


def write_json(
    sessions: Iterable[SessionRecord],
    out: TextIO,
    removed: Mapping[str, datetime] = MappingProxyType({}),
    freezes: Iterable[Freeze] = (),
) -> None:
    """Write sessions, deletions and freezes as a document that `facetimer merge` reads; nothing is left out.

    One session a line and few of them in memory, so thirty years are no harder than a week.

    Raises:
        OSError: `out` cannot be written.
    """
    head = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "removed": [removed_to_plain(*item) for item in sorted(removed.items())],
        "freezes": [freeze_to_plain(freeze) for freeze in freezes],
    }
    out.write(json.dumps(head, ensure_ascii=False).removesuffix("}") + ', "sessions": [')
    for number, record in enumerate(sessions):
        line = json.dumps(session_to_plain(record), ensure_ascii=False)
        out.write(f"{',' if number else ''}\n{line}")
    out.write("\n]}\n")


def write_csv(sessions: Iterable[SessionRecord], out: TextIO) -> None:
    """Write one line per session with a header; the cell `steps` holds JSON. May raise `OSError`."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_FIELDS)
    for record in sessions:
        plain = session_to_plain(record)
        plain |= {
            "steps": json.dumps(plain["steps"], ensure_ascii=False),
            "reactions": " ".join(f"{reaction.zone}:{reaction.kind.value}" for reaction in record.reactions),
            "steps_done": record.steps_done,
            "steps_planned": len(record.steps),
        }
        writer.writerow([_cell(plain[name]) for name in CSV_FIELDS])


def write_calendar(sessions: Iterable[SessionRecord], out: TextIO) -> None:
    """Write an iCalendar file (RFC 5545) with one event per session. May raise `OSError`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//facetimer//history//EN"]
    for record in sessions:
        lines += _calendar_event(record)
    lines.append("END:VCALENDAR")
    for line in lines:
        out.writelines(f"{part}\r\n" for part in _folded(line))


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
        "reactions": [{"zone": reaction.zone, "kind": reaction.kind.value} for reaction in record.reactions],
        "place": _place_to_plain(record.place) if record.place else None,
        "steps": [_step_to_plain(step) for step in record.steps],
        "moments": [_moment_to_plain(moment) for moment in record.moments],
    }


def removed_to_plain(identifier: str, removed_utc: datetime) -> dict[str, Any]:
    """Return a deletion as what JSON can hold."""
    return {"id": identifier, "removed_utc": iso_utc(removed_utc)}


def freeze_to_plain(freeze: Freeze) -> dict[str, Any]:
    """Return a freeze as what JSON can hold."""
    return {
        "id": freeze.id,
        "kind": freeze.kind.value,
        "first_day": freeze.first_day.isoformat(),
        "last_day": freeze.last_day.isoformat(),
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
        "in_step_ms": place.in_step_ms,
        "block": place.block,
        "set": place.set,
        "side": place.side,
    }


def _cell(value: object) -> str:
    """Return a value as a CSV cell; words that a spreadsheet would run as a formula are kept from it."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _calendar_event(record: SessionRecord) -> list[str]:
    ended = record.started_utc + timedelta(milliseconds=max(record.active_ms, 1_000))
    done = f"{record.steps_done} of {len(record.steps)} steps, {record.outcome.value}"
    words = [done, *(f"{step.name}: {step.outcome.value.replace('_', ' ')}" for step in record.steps)]
    if record.note:
        words.append(record.note)
    return [
        "BEGIN:VEVENT",
        f"UID:{_calendar_text(record.id)}@facetimer",
        f"DTSTAMP:{_calendar_moment(record.changed_utc)}",
        f"DTSTART:{_calendar_moment(record.started_utc)}",
        f"DTEND:{_calendar_moment(ended)}",
        f"SUMMARY:{_calendar_text(record.routine_name)}",
        f"DESCRIPTION:{_calendar_text(chr(10).join(words))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _calendar_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _calendar_text(text: str) -> str:
    for raw, escaped in (
        ("\\", "\\\\"),
        (";", "\\;"),
        (",", "\\,"),
        ("\r\n", "\\n"),
        ("\n", "\\n"),
        ("\r", "\\n"),
    ):
        text = text.replace(raw, escaped)
    return text


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, each but the first beginning with a space."""
    part, octets = "", 0
    for char in line:
        size = len(char.encode())
        if octets + size > 75:
            yield part
            part, octets = " ", 1
        part, octets = part + char, octets + size
    yield part
