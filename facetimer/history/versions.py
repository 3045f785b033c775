# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which of two versions of a session counts, and how a new version is dated.

Uniting histories (`file/merging.py`) is commutative, associative and idempotent because it is a maximum: the
greater version counts in an order that only looks at the versions themselves, and an id that was deleted
anywhere is deleted, whatever its versions are dated. Pure: no file, no database.
"""

from datetime import datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from facetimer.history.records import Freeze, Outcome, SessionRecord
from facetimer.history.validation import LATEST


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


def dated_after(earlier: datetime, now: datetime) -> datetime:
    """Return the moment to date a change with that replaces what is dated `earlier`.

    That is now, but always later than what it replaces: another machine's clock may be hours ahead, or this one
    was put back, and whoever has seen a version and changes it has the last word.
    """
    return min(max(now, earlier + timedelta(milliseconds=1)), LATEST)


def changed(record: SessionRecord, now: datetime) -> SessionRecord:
    """Return `record` dated as a change of what it was."""
    return replace(record, changed_utc=dated_after(record.changed_utc, now))


def _rank(record: SessionRecord) -> tuple[bool, datetime, int, int]:
    """Return what versions of one session are compared by: ended, changed later, more in it."""
    ended = record.outcome is not Outcome.RUNNING
    return ended, record.changed_utc, len(record.steps), len(record.moments)


def _text(record: SessionRecord) -> str:
    return repr((record, record.moments))


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
