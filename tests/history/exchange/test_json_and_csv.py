# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""JSON, CSV and calendar keep what they promise; what is read back is what was written."""

import csv
import io
import json
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from facetimer.history import validation as believing
from facetimer.history.days_off import add_freeze
from facetimer.history.exchange.export_file import write_history
from facetimer.history.exchange.imports import history_from_json
from facetimer.history.exchange.json_and_csv import (
    session_to_plain,
    write_calendar,
    write_csv,
    write_json,
)
from facetimer.history.file.merging import get_history, merge_into
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.records import MEASURES, FreezeKind
from facetimer.history.store import Store
from facetimer.history.validation import plain_note
from facetimer.library.taught_mark import taught_mark
from facetimer.resources import assets_dir
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import Practice, practised, store_in, two_sided

SCHEMA: dict[str, Any] = json.loads((assets_dir() / "schema" / "history.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(store_in(tmp_path)) as opened:
        yield opened


def faults(value: object, definition: str = "") -> list[str]:
    """Judge a document, or a part of one that is in the schema's `$defs`."""
    schema = {**SCHEMA, **SCHEMA["$defs"][definition]} if definition else SCHEMA
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


def exported(store: Store) -> str:
    out = io.StringIO()
    write_history(store, "json", out)
    return out.getvalue()


NOTES = st.one_of(st.none(), st.text(min_size=1, max_size=40))


@settings(max_examples=20)
@given(
    seeds=st.lists(st.integers(0, 10_000), max_size=4, unique=True), notes=st.lists(NOTES, min_size=4, max_size=4)
)
def test_json_gives_back_what_was_written(seeds: list[int], notes: list[str | None]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(store_in(Path(folder))) as store:
        for seed, note in zip(seeds, notes, strict=False):
            store.save(replace(made_up(random.Random(seed), WALL_START), note=note and plain_note(note)))
        add_freeze(store, FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 2))
        if seeds:
            store.delete(store.sessions(1)[0].id)
        before, text = store.read(get_history), exported(store)
        assert history_from_json(text.encode(), "x") == before
        assert faults(json.loads(text)) == []
        with closing(store_in(Path(folder) / "other")) as other:
            read = history_from_json(text.encode(), "x")
            other.write(lambda c: merge_into(c, read.sessions.values(), read.removed, read.freezes.values()))
            assert other.read(get_history) == before


def test_an_interrupted_session_is_exported_with_its_place(store: Store) -> None:
    identifier = practised(store)
    record = store.session(identifier)
    assert record is not None
    assert faults(session_to_plain(record), "session") == []
    taught, *others = (step.keys() for step in session_to_plain(record)["steps"])
    assert taught == SCHEMA["$defs"]["step"]["properties"].keys()
    assert all(other == taught for other in others)
    measured = replace(record, tension_before=4, opening_before_mm=38, tension_after=0, opening_after_mm=40)
    assert faults(session_to_plain(measured), "session") == []
    assert session_to_plain(measured).keys() == SCHEMA["$defs"]["session"]["properties"].keys()
    assert session_to_plain(record).keys() == session_to_plain(measured).keys() - set(MEASURES)


def test_a_step_from_before_there_was_a_mark_is_exported_without_one(store: Store) -> None:
    record = store.session(practised(store))
    assert record is not None
    old = replace(record, steps=tuple(replace(step, taught="") for step in record.steps))
    assert all("taught" not in step for step in session_to_plain(old)["steps"])
    assert faults(session_to_plain(old), "session") == []


def test_what_was_measured_is_exported_and_read_back(store: Store) -> None:
    record = store.session(practised(store))
    assert record is not None
    measured = replace(record, tension_before=4, opening_after_mm=40)
    text, table = io.StringIO(), io.StringIO()
    write_json([measured], text)
    write_csv([measured], table)

    assert history_from_json(text.getvalue().encode(), "x").sessions == {measured.id: measured}
    (line,) = csv.DictReader(io.StringIO(table.getvalue()))
    assert [line[name] for name in MEASURES] == ["4", "", "", "40"]


def test_the_schema_sees_a_fault(store: Store) -> None:
    practised(store)
    document = json.loads(exported(store))
    document["sessions"][0]["outcome"] = "finished"
    document["sessions"][0]["steps"][0]["extra"] = 1
    del document["sessions"][0]["id"]
    assert len(faults(document)) == 3


def test_the_schema_has_the_limits_that_are_checked() -> None:
    assert SCHEMA["$defs"]["ms"]["maximum"] == believing.MAX_MS
    assert SCHEMA["$defs"]["line"]["maxLength"] == believing.MAX_LINE
    session, step = SCHEMA["$defs"]["session"]["properties"], SCHEMA["$defs"]["step"]["properties"]
    assert session["note"]["maxLength"] == believing.MAX_NOTE
    assert session["steps"]["maxItems"] == step["index"]["maximum"] == believing.MAX_STEPS
    assert session["moments"]["maxItems"] == believing.MAX_MOMENTS
    assert session["place"]["properties"]["in_step_ms"]["minimum"] == -believing.MAX_MS
    assert step["zones"]["maxItems"] == believing.MAX_NAMES
    assert step["sets"]["maximum"] == session["place"]["properties"]["set"]["maximum"] == believing.MAX_SETS


def test_a_locked_history_is_said_and_not_half_exported(store: Store, tmp_path: Path) -> None:
    practised(store)
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HistoryUnavailable, match="another program is using it"):
            exported(store)


def test_what_could_not_be_saved_makes_a_document_that_can_be_merged() -> None:
    record = made_up(random.Random(1), WALL_START)
    out = io.StringIO()
    write_json([record], out)
    assert history_from_json(out.getvalue().encode(), "x").sessions == {record.id: record}


def test_the_list_has_the_promised_keys(store: Store) -> None:
    identifier = practised(store)
    (plain,) = json.loads(json.dumps([session_to_plain(record) for record in store.sessions()]))
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
        "taught": taught_mark(two_sided().steps[0].exercise),
    }


def test_csv_has_one_line_per_session(store: Store) -> None:
    identifier = practised(store)
    store.set_note(identifier, 'said "fine",\nthen slept')
    out = io.StringIO()
    write_csv(store.sessions(), out)
    (line,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert line["id"] == identifier
    assert line["local_day"] == "2026-11-20"
    assert line["steps_done"] == line["steps_planned"] == "3"
    assert [step["outcome"] for step in json.loads(line["steps"])] == ["done", "done", "done"]
    assert line["note"] == 'said "fine",\nthen slept'


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_note_is_never_run_as_a_formula(store: Store, note: str) -> None:
    store.set_note(practised(store), note)
    out = io.StringIO()
    write_csv(store.sessions(), out)
    assert next(csv.DictReader(io.StringIO(out.getvalue())))["note"] == f"'{note}"


def calendar(store: Store) -> str:
    out = io.StringIO(newline="")
    write_calendar(store.sessions(), out)
    return out.getvalue()


def the_event(text: str) -> Event:
    """The only event, as a calendar reads it."""
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert isinstance(event, Event)
    assert not event.errors
    return event


def test_a_calendar_has_one_event_per_session(store: Store) -> None:
    identifier = practised(store)
    event = the_event(calendar(store))
    assert event["UID"] == f"{identifier}@facetimer"
    assert event["SUMMARY"] == "Test Routine"
    assert event.start == datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
    assert event.end == datetime(2026, 11, 20, 18, 31, 33, tzinfo=UTC)


def test_an_event_of_a_calendar_ends_when_the_session_did(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(2_000)
    practice.player.pause()
    practice.clock.advance(600_000)
    practice.wall.advance(minutes=10)
    practice.player.resume()
    practice.finish()
    event = the_event(calendar(store))
    assert event.end - event.start >= timedelta(milliseconds=practice.player.active_ms, minutes=10)


def test_a_calendar_escapes_and_folds(store: Store) -> None:
    note = "a; b, c \\ d\nnext line " + "ü" * 200
    store.set_note(practised(store), note)
    text = calendar(store)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert note in str(the_event(text)["DESCRIPTION"])


def test_an_id_an_older_version_let_in_adds_no_line_to_a_calendar(store: Store) -> None:
    evil = "0b5f3c1e-7a63-4a55-9f0e\r\nX-EVIL:1234"
    store.save(replace(made_up(random.Random(1), WALL_START), id=evil))
    assert not any(line.startswith("X-EVIL") for line in calendar(store).splitlines())
