# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Tells sessions among the rows of a damaged database.

A row is taken for what its columns say it is: the number of columns, a UUID, a known outcome, a moment in a
sane range. Pages say nothing reliable about the table they belong to once the pages above them are damaged.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import zip_longest
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from facetimer.history.file.damaged_pages import Row, iter_rows
from facetimer.history.file.rows import (
    FEWEST_COLUMNS,
    FEWEST_STEP_COLUMNS,
    MOMENT_COLUMNS,
    REACTION_COLUMNS,
    SESSION_COLUMNS,
    STEP_COLUMNS,
    moment_from_row,
    reaction_from_row,
    session_from_row,
    step_from_row,
)
from facetimer.history.records import (
    Freeze,
    FreezeKind,
    Moment,
    Reaction,
    SessionRecord,
    StepRecord,
    from_utc_ms,
)
from facetimer.history.validation import MAX_NOTE, believed, believed_freeze, believed_removal, is_uuid
from facetimer.history.versions import History, later

T = TypeVar("T")


class _Found(Struct):
    """Rows by the key of the session they belong to."""

    heads: dict[int, dict[str, Any]] = field(default_factory=dict)
    steps: dict[int, dict[int, StepRecord]] = field(default_factory=lambda: defaultdict(dict))
    moments: dict[int, dict[int, Moment]] = field(default_factory=lambda: defaultdict(dict))
    reactions: dict[int, set[Reaction]] = field(default_factory=lambda: defaultdict(set))
    history: History = field(default_factory=History)


def salvage(content: bytes) -> History:
    """Return every session, deletion and freeze whose rows can be read in `content`, a database of any state."""
    found = _Found()
    for row in iter_rows(content):
        _sort(row, found)
    for seq, head in found.heads.items():
        record = _believable(head, seq, found)
        if record is not None:
            known = found.history.sessions.get(record.id)
            found.history.sessions[record.id] = later(record, known) if known else record
    return found.history


def salvaged_machines(content: bytes) -> list[str]:
    """Return the ids this machine has had in a sync folder, its present one first, as far as they can be read."""
    rows = {row.values for row in iter_rows(content) if row.rowid is None and len(row.values) == 2}
    named = {(str(name), str(value)) for name, value in rows if _names_machine(name) and is_uuid(value)}
    return [value for _, value in sorted(named)]


def _names_machine(name: object) -> bool:
    return isinstance(name, str) and (name == "machine" or name.startswith("machine "))


def _believable(head: dict[str, Any], seq: int, found: _Found) -> SessionRecord | None:
    built = _attempt(lambda: _session(head, seq, found))
    # Built from columns of any type: the detour through plain data makes sure of each of them.
    record = _attempt(lambda: msgspec.convert(msgspec.to_builtins(built), SessionRecord)) if built else None
    if record is None:
        return None
    # A note from before notes had a limit is cut rather than lost with its session.
    return _attempt(lambda: believed(replace(record, note=record.note and record.note[:MAX_NOTE])))


def _session(head: dict[str, Any], seq: int, found: _Found) -> SessionRecord:
    steps, moments = found.steps[seq], found.moments[seq]
    return session_from_row(
        head,
        tuple(steps[number] for number in sorted(steps)),
        tuple(moments[number] for number in sorted(moments)),
        tuple(sorted(found.reactions[seq])),
    )


def _sort(row: Row, found: _Found) -> None:
    values = row.values
    count = len(values)
    if row.rowid is not None:
        if FEWEST_COLUMNS < count <= len(SESSION_COLUMNS) + 1 and is_uuid(values[1]):
            found.heads[row.rowid] = dict(zip_longest(SESSION_COLUMNS, values[1:]))
        return
    first = values[0]
    if isinstance(first, int) and FEWEST_STEP_COLUMNS <= count <= len(STEP_COLUMNS):
        step = _attempt(lambda: step_from_row(values))
        if step is not None:
            found.steps[first][step.index] = step
    elif isinstance(first, int) and count == len(MOMENT_COLUMNS) and isinstance(values[1], int):
        moment = _attempt(lambda: moment_from_row(values))
        if moment is not None:
            found.moments[first][values[1]] = moment
    elif isinstance(first, int) and count == len(REACTION_COLUMNS):
        reaction = _attempt(lambda: reaction_from_row(values))
        if reaction is not None:
            found.reactions[first].add(reaction)
    elif is_uuid(first):
        _sort_identified(str(first), values[1:], found.history)


def _sort_identified(identifier: str, rest: tuple[Any, ...], history: History) -> None:
    """Sort a row of `removed` (id, moment, flag) or `freeze` (id, kind, first, last, flag)."""
    if len(rest) == 2:
        moment = _attempt(lambda: believed_removal(identifier, from_utc_ms(rest[0])))
        if moment is not None:
            history.removed[identifier] = moment
    elif len(rest) == 4:
        kind, first, last, _ = rest
        days = _attempt(lambda: (date.fromisoformat(first), date.fromisoformat(last)))
        freeze = _attempt(lambda: believed_freeze(Freeze(identifier, FreezeKind(kind), *days))) if days else None
        if freeze is not None:
            history.freezes[identifier] = freeze


def _attempt(build: Callable[[], T]) -> T | None:
    """Return what `build` makes, or None where a damaged column keeps it from being made."""
    try:
        return build()
    except (ValueError, TypeError, OverflowError, KeyError, RecursionError):
        return None
