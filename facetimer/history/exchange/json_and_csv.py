# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history in words other programs understand: JSON both ways, CSV and calendar outwards.

Owns the names of the fields, which are a promise (`docs/command-line.md`, `assets/schema/history.schema.json`): a
field is added, never renamed. Reading believes nothing and says where it stopped. It must not know how anything is
stored.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, TextIO

import msgspec

from facetimer.history.exchange.outcome_words import OUTCOME_WORDS, RESULT_WORDS
from facetimer.history.records import MEASURES, Freeze, SessionRecord

FORMAT = "facetimer-history"
FORMAT_VERSION = 1
CSV_FIELDS = (
    "id,routine,started_utc,utc_offset_min,outcome,active_ms,planned_ms,steps,"
    "routine_name,local_day,steps_done,steps_planned,feeling,reactions,note"
).split(",") + list(MEASURES)


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
        writer.writerow([_cell(plain.get(name)) for name in CSV_FIELDS])


def write_calendar(sessions: Iterable[SessionRecord], out: TextIO) -> None:
    """Write an iCalendar file (RFC 5545) with one event per session. May raise `OSError`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//facetimer//history//EN"]
    for record in sessions:
        lines += _calendar_event(record)
    lines.append("END:VCALENDAR")
    for line in lines:
        out.writelines(f"{part}\r\n" for part in _folded(line))


def session_to_plain(record: SessionRecord) -> dict[str, Any]:
    """Return a record as what JSON can hold, under the names of its fields; nothing that it says is left out."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    for name in MEASURES:
        if plain[name] is None:
            del plain[name]
    for step in plain["steps"]:
        if not step["taught"]:
            del step["taught"]
    plain |= {"started_utc": iso_utc(record.started_utc), "changed_utc": iso_utc(record.changed_utc)}
    for moment, recorded in zip(plain["moments"], record.moments, strict=True):
        moment["recorded_utc"] = iso_utc(recorded.recorded_utc)
    return plain


def removed_to_plain(identifier: str, removed_utc: datetime) -> dict[str, Any]:
    """Return a deletion as what JSON can hold."""
    return {"id": identifier, "removed_utc": iso_utc(removed_utc)}


def freeze_to_plain(freeze: Freeze) -> dict[str, Any]:
    """Return a freeze as what JSON can hold, under the names of its fields."""
    plain: dict[str, Any] = msgspec.to_builtins(freeze)
    return plain


def iso_utc(moment: datetime) -> str:
    """Return an aware UTC moment as ISO 8601 with milliseconds and Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _cell(value: object) -> str:
    """Return a value as a CSV cell; words that a spreadsheet would run as a formula are kept from it."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _calendar_event(record: SessionRecord) -> list[str]:
    ended = max(record.ended_utc, record.started_utc + timedelta(seconds=1))
    done = f"{record.steps_done} of {len(record.steps)} steps, {OUTCOME_WORDS[record.outcome]}"
    words = [done, *(f"{step.name}: {RESULT_WORDS[step.outcome]}" for step in record.steps)]
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
