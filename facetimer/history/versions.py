# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Uniting histories: which version of a session counts, and what makes a record believable.

The union is commutative, associative and idempotent because it is a maximum: of two versions of a session the
greater counts in an order that only looks at the versions themselves, and an id that was deleted anywhere is
deleted. Pure: no file, no database.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from msgspec import Struct, field
from msgspec.structs import replace

from facetimer.history.records import Freeze, Outcome, SessionRecord

_LATEST = datetime(9999, 12, 31, tzinfo=UTC)
EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
MAX_SETS = 1_000
MAX_MS = 1_000 * 3_600_000
"""A thousand hours: no session is longer, and no sum of sessions leaves 64 bits."""


class History(Struct):
    """All that is kept of what was done, by id."""

    sessions: dict[str, SessionRecord] = field(default_factory=dict)
    removed: dict[str, datetime] = field(default_factory=dict)
    freezes: dict[str, Freeze] = field(default_factory=dict)


def later(one: SessionRecord, other: SessionRecord) -> SessionRecord:
    """Return the version that counts; equal ones are the same."""
    if one == other:
        return one
    first, second = _rank(one), _rank(other)
    if first == second:  # nothing says which is better, so anything both machines agree on will do
        return one if _text(one) > _text(other) else other
    return one if first > second else other


def _rank(record: SessionRecord) -> tuple[bool, datetime, int, int]:
    """Return what versions of one session are compared by: ended, changed later, more in it."""
    ended = record.outcome is not Outcome.RUNNING
    return ended, record.changed_utc, len(record.steps), len(record.moments)


def _text(record: SessionRecord) -> str:
    return repr((record, record.moments))


def united(one: History, other: History) -> History:
    """Return the union; neither argument is changed."""
    removed = {
        identifier: max(one.removed.get(identifier, EARLIEST), other.removed.get(identifier, EARLIEST))
        for identifier in one.removed.keys() | other.removed.keys()
    }
    sessions = dict(one.sessions)
    for identifier, record in other.sessions.items():
        known = sessions.get(identifier)
        sessions[identifier] = later(known, record) if known else record
    freezes = dict(one.freezes)
    for identifier, freeze in other.freezes.items():
        known_freeze = freezes.get(identifier, freeze)
        freezes[identifier] = max(known_freeze, freeze, key=repr)
    return History(
        {i: record for i, record in sessions.items() if i not in removed},
        removed,
        {i: freeze for i, freeze in freezes.items() if i not in removed},
    )


def completed(read: SessionRecord, backup: SessionRecord) -> SessionRecord:
    """Return the version that counts, with the steps and moments that only the other one still has.

    For a record read from a damaged file, some of whose rows may be gone.
    """
    best = later(read, backup)
    other = backup if best is read else read
    present = {step.index for step in best.steps}
    steps = sorted((*best.steps, *(s for s in other.steps if s.index not in present)), key=lambda s: s.index)
    moments = best.moments if len(best.moments) >= len(other.moments) else other.moments
    return replace(best, steps=tuple(steps), moments=moments)


def fault_in(record: SessionRecord) -> str | None:
    """Return what is not believable about a record from outside, or None.

    These are the limits the database checks as well; a record that passes can be written.
    """
    for name, moment in _moments_in(record):
        if moment.tzinfo is None or not EARLIEST <= moment <= _LATEST:
            return f"{name} is out of range or says no zone"
    for name, value in _figures_in(record):
        if not 0 <= value <= MAX_MS:
            return f"{name} is {value}; it goes from 0 to {MAX_MS}"
    indices = [step.index for step in record.steps]
    sides = {record.first_side, (record.place and record.place.side) or "left"}
    checks = (
        (len(record.id) == 36, "id is not a UUID of 36 characters"),
        (-1439 <= record.utc_offset_min <= 1439, "utc_offset_min goes from -1439 to 1439"),
        (1 <= record.pace_percent <= 1000, "pace_percent goes from 1 to 1000"),
        (sides <= {"left", "right"}, 'a side is "left" or "right"'),
        (indices == sorted(set(indices)), "steps are not in order, or one is there twice"),
        (all(1 <= step.sets <= MAX_SETS for step in record.steps), f"sets goes from 1 to {MAX_SETS}"),
    )
    return next((message for good, message in checks if not good), None)


def _moments_in(record: SessionRecord) -> Iterator[tuple[str, datetime]]:
    yield "started_utc", record.started_utc
    yield "changed_utc", record.changed_utc
    for number, moment in enumerate(record.moments):
        yield f"moments[{number}].recorded_utc", moment.recorded_utc


def _figures_in(record: SessionRecord) -> Iterator[tuple[str, int]]:
    yield "active_ms", record.active_ms
    yield "planned_ms", record.planned_ms
    yield "own_hold_ms", record.own_hold_ms
    if record.place is not None:
        yield "place.position_ms", record.place.position_ms
    for number, step in enumerate(record.steps):
        for name in ("index", "planned_ms", "active_ms", "left_ms", "right_ms"):
            yield f"steps[{number}].{name}", getattr(step, name)
    for number, moment in enumerate(record.moments):
        yield f"moments[{number}].at_ms", moment.at_ms
