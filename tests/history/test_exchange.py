# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""JSON and CSV keep the promised keys."""

import csv
import io
import json
from pathlib import Path

from facetimer.history.exchange import sessions_json, write_csv
from tests.history.histories import practised, store_in


def test_json_has_the_promised_keys(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    (plain,) = json.loads(json.dumps(sessions_json(store)))
    assert plain["id"] == identifier
    assert plain["routine"] == "test-routine"
    assert plain["started_utc"] == "2026-11-20T18:30:00.000Z"
    assert plain["utc_offset_min"] == 60
    assert plain["outcome"] == "complete"
    assert plain["active_ms"] == plain["planned_ms"] == 93_000
    assert plain["steps"][0] == {
        "index": 0,
        "exercise": "press",
        "name": "Press",
        "outcome": "done",
        "planned_ms": 20_000,
        "active_ms": 20_000,
        "sets": 1,
        "zones": ["lips"],
        "tool": "none",
        "left_ms": 0,
        "right_ms": 0,
    }


def test_csv_has_one_line_per_session(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    store.set_note(identifier, 'said "fine",\nthen slept')
    out = io.StringIO()
    write_csv(store, out)
    (line,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert line["id"] == identifier
    assert line["local_day"] == "2026-11-20"
    assert line["steps_done"] == line["steps_planned"] == "3"
    assert [step["outcome"] for step in json.loads(line["steps"])] == ["done", "done", "done"]
    assert line["note"] == 'said "fine",\nthen slept'


def test_a_note_is_never_run_as_a_formula(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.set_note(practised(store), "=1+1")
    out = io.StringIO()
    write_csv(store, out)
    assert next(csv.DictReader(io.StringIO(out.getvalue())))["note"] == "'=1+1"
