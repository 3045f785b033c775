# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sums the database keeps by itself, so that asking for them costs the same after thirty years.

Part of schema version 2: released, and therefore never changed. `tally` holds, for every local day and for
ever, how often and how long each exercise, zone, tool and side was practised, and for every day, week and for
ever how many sessions there were. Triggers keep it, so no way of writing a step (journal, merge, undo, another
program) can forget to.

A step that works two zones counts in full for both: the zones answer "how long was this zone worked", and do
not add up to the time practised.
"""

_TABLE = """
CREATE TABLE tally (
    kind       TEXT NOT NULL,
    span       TEXT NOT NULL,
    name       TEXT NOT NULL,
    count      INTEGER NOT NULL,
    active_ms  INTEGER NOT NULL,
    planned_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, span, name)
) STRICT, WITHOUT ROWID
"""


_ADD = """
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
"""


def _step_parts(row: str, day: str, joined: str = "") -> str:
    """Return a query for what a step counts for, one line per kind and name.

    Args:
        row: NEW or OLD in a trigger, else the alias of `step`.
        day: an expression for the local day.
        joined: FROM with its joins; empty in a trigger.
    """
    done = f"{row}.outcome = 'done'"
    where = f"WHERE {row}.active_ms > 0 OR {done}"
    zones = f"{joined}, json_each({row}.zones)" if joined else f"FROM json_each({row}.zones)"
    return f"""
        SELECT {day} AS day, 'exercise' AS kind, {row}.exercise AS name,
               ({done}) * {row}.sets AS count, {row}.active_ms AS active_ms {joined} {where}
        UNION ALL SELECT {day}, 'zone', value, {done}, {row}.active_ms {zones} {where}
        UNION ALL SELECT {day}, 'tool', {row}.tool, {done}, {row}.active_ms {joined} {where}
        UNION ALL SELECT {day}, 'side', 'left', 0, {row}.left_ms {joined} WHERE {row}.left_ms > 0
        UNION ALL SELECT {day}, 'side', 'right', 0, {row}.right_ms {joined} WHERE {row}.right_ms > 0
    """


def _session_parts(row: str, joined: str = "") -> str:
    """Return a query for what a session counts for, on its day and in its week (named by its Monday)."""
    practised = f"{row}.steps_done > 0"
    monday = f"date({row}.local_day, 'weekday 0', '-6 days')"
    figures = f"{practised} AS count, {row}.active_ms AS active_ms, {row}.planned_ms AS planned_ms"
    return f"""
        SELECT {row}.local_day AS day, 'day' AS kind, {figures} {joined}
        UNION ALL SELECT {monday}, 'week', {figures} {joined}
    """


def _step_change(row: str, sign: str) -> str:
    parts = _step_parts(row, f"(SELECT local_day FROM session WHERE seq = {row}.session)")  # noqa: S608
    return "".join(
        f"INSERT INTO tally SELECT kind, {span}, name, {sign}count, {sign}active_ms, 0 "  # noqa: S608
        f"FROM ({parts}) WHERE true {_ADD}"
        for span in ("day", "'ever'")
    )


def _session_change(row: str, sign: str) -> str:
    figures = f"'', {sign}count, {sign}active_ms, {sign}planned_ms"
    parts = _session_parts(row)
    ever = f"SELECT 'day', 'ever', {figures} FROM ({parts}) WHERE kind = 'day'"  # noqa: S608
    return (
        f"INSERT INTO tally SELECT kind, day, {figures} FROM ({parts}) WHERE true {_ADD}"  # noqa: S608
        f"INSERT INTO tally {ever} {_ADD}"
    )


def _trigger(name: str, table: str, moment: str, body: str) -> str:
    return f"CREATE TRIGGER {name} AFTER {moment} ON {table} BEGIN {body} END"


def _fill(parts: str, figures: str) -> tuple[str, str]:
    """Return what counts the sessions of a database that has kept no sums so far."""
    return (
        f"INSERT INTO tally SELECT kind, day, {figures} FROM ({parts}) GROUP BY 1, 2, 3",  # noqa: S608
        "INSERT INTO tally SELECT kind, 'ever', name, sum(count), sum(active_ms), sum(planned_ms) FROM tally "
        "WHERE span <> 'ever' AND kind <> 'week' GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING",
    )


TALLY_STATEMENTS = (
    _TABLE,
    *_fill(
        _step_parts("s", "h.local_day", "FROM step AS s JOIN session AS h ON h.seq = s.session"),
        "name, sum(count), sum(active_ms), 0",
    ),
    *_fill(_session_parts("h", "FROM session AS h"), "'', sum(count), sum(active_ms), sum(planned_ms)"),
    _trigger("step_added", "step", "INSERT", _step_change("NEW", "")),
    _trigger("step_dropped", "step", "DELETE", _step_change("OLD", "-")),
    _trigger("step_changed", "step", "UPDATE", _step_change("OLD", "-") + _step_change("NEW", "")),
    _trigger("session_added", "session", "INSERT", _session_change("NEW", "")),
    _trigger("session_dropped", "session", "DELETE", _session_change("OLD", "-")),
    _trigger(
        "session_changed",
        "session",
        "UPDATE OF local_day, steps_done, active_ms, planned_ms",
        _session_change("OLD", "-") + _session_change("NEW", ""),
    ),
)
"""In order: the table, the sums of what is there already, and the triggers that keep them from then on."""
