# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Checks records from outside, field by field: merged, restored, from the sync folder, read out of a damaged file.

What cannot be true is refused with a sentence; text is made plain (no line breaks in a name, no control
characters). Everything the app itself writes passes. Pure: no file, no database.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from facetimer.history.records import (
    MEASURES,
    MOST_OPENING_MM,
    MOST_TENSION,
    Freeze,
    Moment,
    Reaction,
    SessionRecord,
    StepRecord,
    from_utc_ms,
    utc_ms,
)
from facetimer.local_day import local_day
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
"""No clock of a working computer is set further ahead."""
MAX_MS = 1_000 * 3_600_000
"""A thousand hours: no session is longer, and no sum of sessions leaves 64 bits."""
MAX_SETS = 1_000
MAX_STEPS = 1_000
MAX_MOMENTS = 20_000
MAX_NAMES = 1_000
"""How many zones a step, and how many reactions a session, may have."""
MAX_LINE = 1_000
"""Characters in a name or id; what is longer is cut."""
MAX_NOTE = 32_767
"""Characters in a note: what its field took in every version so far."""

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NO_TEXT = {"Cc", "Cs", "Zl", "Zp"}
"""Unicode's categories of control characters, halves of a pair, and breaks of lines and paragraphs."""


def is_uuid(value: object) -> bool:
    """Whether `value` is a UUID in the one form that is written here: lower case, with hyphens."""
    return isinstance(value, str) and _UUID.fullmatch(value) is not None


def one_line(text: str) -> str:
    """Return `text` on one line of at most `MAX_LINE` characters, a space in place of what is no character."""
    return _plain(text, "")[:MAX_LINE]


def plain_note(text: str) -> str:
    """Return `text` with lines and tabs, other control characters as spaces, cut to `MAX_NOTE` characters."""
    return _plain(text.replace("\r\n", "\n"), "\n\t")[:MAX_NOTE]


def _plain(text: str, kept: str) -> str:
    if text.isprintable():  # nearly always, and quicker than looking at each character
        return text
    return "".join(c if c in kept or unicodedata.category(c) not in _NO_TEXT else " " for c in text)


def believed(record: SessionRecord) -> SessionRecord:
    """Return `record` with plain text, its moments cut to milliseconds and its reactions in order.

    Raises:
        ValueError: it is not believable; the message says why.
    """
    fault = fault_in(record)
    if fault:
        raise ValueError(fault)
    return replace(
        record,
        routine=one_line(record.routine),
        routine_name=one_line(record.routine_name),
        started_utc=_to_the_ms(record.started_utc),
        changed_utc=_to_the_ms(record.changed_utc),
        note=plain_note(record.note) if record.note is not None else None,
        steps=tuple(map(_plain_step, record.steps)),
        moments=tuple(map(_plain_moment, record.moments)),
        reactions=tuple(sorted({Reaction(one_line(each.zone), each.kind) for each in record.reactions})),
    )


def believed_removal(identifier: str, removed_utc: datetime) -> datetime:
    """Return when the session or freeze `identifier` was deleted, cut to milliseconds.

    Raises:
        ValueError: it is not believable; the message says why.
    """
    if not is_uuid(identifier):
        raise ValueError(_no_uuid(identifier))
    fault = _fault_in_moment("removed_utc", removed_utc)
    if fault:
        raise ValueError(fault)
    return _to_the_ms(removed_utc)


def believed_freeze(freeze: Freeze) -> Freeze:
    """Return `freeze`.

    Raises:
        ValueError: it is not believable; the message says why.
    """
    if not is_uuid(freeze.id):
        raise ValueError(_no_uuid(freeze.id))
    if freeze.last_day < freeze.first_day:
        ends_before = QT_TRANSLATE_NOOP("Notices", "the time off from {first} to {last} ends before it begins")
        raise ValueError(Notice(ends_before, first=freeze.first_day, last=freeze.last_day))
    for day in (freeze.first_day, freeze.last_day):
        if not EARLIEST.date() <= day <= LATEST.date():
            outside = QT_TRANSLATE_NOOP("Notices", "the day {day} is out of range; it goes from {low} to {high}")
            raise ValueError(Notice(outside, day=day, low=EARLIEST.year, high=LATEST.year))
    return freeze


def _no_uuid(identifier: str) -> Notice:
    return Notice(QT_TRANSLATE_NOOP("Notices", "{id} is no UUID in lower case"), id=repr(identifier[:36]))


def fault_in(record: SessionRecord) -> Notice | None:
    """Return what is not believable about a record from outside, or None.

    The limits of the database are among these; a record that passes can be written.
    """
    return _fault_in_shape(record) or _fault_in_moments(record) or _fault_in_figures(record)


def _fault_in_shape(record: SessionRecord) -> Notice | None:
    indices = [step.index for step in record.steps]
    sides = {record.first_side, (record.place and record.place.side) or "left"}
    checks = (
        (is_uuid(record.id), 0, QT_TRANSLATE_NOOP("Notices", "id is not a UUID of 36 characters in lower case")),
        (sides <= {"left", "right"}, 0, QT_TRANSLATE_NOOP("Notices", 'a side is "left" or "right"')),
        (
            len(record.note or "") <= MAX_NOTE,
            MAX_NOTE,
            QT_TRANSLATE_NOOP("Notices", "note is longer than {most} characters"),
        ),
        (len(indices) <= MAX_STEPS, MAX_STEPS, QT_TRANSLATE_NOOP("Notices", "there are more than {most} steps")),
        (
            indices == sorted(set(indices)),
            0,
            QT_TRANSLATE_NOOP("Notices", "steps are not in order, or one is there twice"),
        ),
        (
            len(record.moments) <= MAX_MOMENTS,
            MAX_MOMENTS,
            QT_TRANSLATE_NOOP("Notices", "there are more than {most} moments"),
        ),
        (
            len(record.reactions) <= MAX_NAMES,
            MAX_NAMES,
            QT_TRANSLATE_NOOP("Notices", "there are more than {most} reactions"),
        ),
        (
            all(len(s.zones) <= MAX_NAMES for s in record.steps),
            MAX_NAMES,
            QT_TRANSLATE_NOOP("Notices", "a step has more than {most} zones"),
        ),
    )
    return next((Notice(template, most=most) for good, most, template in checks if not good), None)


def _fault_in_moments(record: SessionRecord) -> Notice | None:
    moments = (
        ("started_utc", record.started_utc),
        ("changed_utc", record.changed_utc),
        *((f"moments[{number}].recorded_utc", each.recorded_utc) for number, each in enumerate(record.moments)),
    )
    for name, moment in moments:
        fault = _fault_in_moment(name, moment)
        if fault:
            return fault
    return None


def _fault_in_moment(name: str, moment: datetime) -> Notice | None:
    if moment.tzinfo is None:
        return Notice(QT_TRANSLATE_NOOP("Notices", "{field} is out of range or says no zone"), field=name)
    if not EARLIEST <= moment <= LATEST:
        outside = QT_TRANSLATE_NOOP("Notices", "{field} is out of range; it goes from {low} to {high}")
        return Notice(outside, field=name, low=EARLIEST.year, high=LATEST.year)
    return None


def _fault_in_figures(record: SessionRecord) -> Notice | None:
    for name, value, low, high in _figures_in(record):
        if not low <= value <= high:
            outside = QT_TRANSLATE_NOOP("Notices", "{field} is {value}; it goes from {low} to {high}")
            return Notice(outside, field=name, value=value, low=low, high=high)
    started = local_day(record.started_local, 0)
    # A late start of the day and the zone's rounding to minutes move it by one day at the most.
    if abs(record.local_day - started) > timedelta(days=1):
        other = QT_TRANSLATE_NOOP("Notices", "local_day is {day}, but it started on {started}")
        return Notice(other, day=record.local_day, started=started)
    return None


def _figures_in(record: SessionRecord) -> Iterator[tuple[str, int, int, int]]:
    """Yield each number with its name, the least and the most it may be."""
    yield "utc_offset_min", record.utc_offset_min, -1439, 1439
    yield "pace_percent", record.pace_percent, 1, 1000
    for name in ("active_ms", "planned_ms", "own_hold_ms"):
        yield name, getattr(record, name), 0, MAX_MS
    for name, most in zip(MEASURES, (MOST_TENSION, MOST_OPENING_MM) * 2, strict=True):
        yield name, getattr(record, name) or 0, 0, most
    place = record.place
    if place is not None:
        yield "place.position_ms", place.position_ms, 0, MAX_MS
        yield "place.step", place.step, 0, MAX_STEPS
        yield "place.in_step_ms", place.in_step_ms, -MAX_MS, MAX_MS
        yield "place.block", place.block or 0, 0, MAX_STEPS
        yield "place.set", place.set or 0, 0, MAX_SETS
    for number, step in enumerate(record.steps):
        yield f"steps[{number}].index", step.index, 0, MAX_STEPS
        yield f"steps[{number}].sets", step.sets, 1, MAX_SETS
        for name in ("planned_ms", "active_ms", "left_ms", "right_ms"):
            yield f"steps[{number}].{name}", getattr(step, name), 0, MAX_MS
    for number, moment in enumerate(record.moments):
        yield f"moments[{number}].at_ms", moment.at_ms, 0, MAX_MS


def _plain_step(step: StepRecord) -> StepRecord:
    return replace(
        step,
        exercise=one_line(step.exercise),
        name=one_line(step.name),
        zones=tuple(map(one_line, step.zones)),
        tool=one_line(step.tool),
        taught=one_line(step.taught),
    )


def _plain_moment(moment: Moment) -> Moment:
    recorded_utc = _to_the_ms(moment.recorded_utc)
    return replace(moment, recorded_utc=recorded_utc, detail=one_line(moment.detail))


def _to_the_ms(moment: datetime) -> datetime:
    return from_utc_ms(utc_ms(moment))
