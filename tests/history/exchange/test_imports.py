# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Histories from outside are merged or restored whole, or refused with the place of the fault."""

import io
import json
import os
import random
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from facetimer.history.exchange.export_file import write_history
from facetimer.history.exchange.imports import (
    UnreadableHistory,
    history_from_json,
    merge_file,
    read_history,
    restore_file,
)
from facetimer.history.exchange.json_and_csv import session_to_plain
from facetimer.history.file.merging import MergeReport, get_history
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.records import Outcome
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, Practice, open_store, store_in
from tests.system_words import refusal


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


def machine(folder: Path, name: str, wall: FakeWall, count: int, seed: int) -> Store:
    store = open_store(folder / name / "history.sqlite3", folder / name / "backups", now=wall)
    fill_store(store, count, seed, wall)
    return store


def document(store: Store, path: Path) -> Path:
    with path.open("w", encoding="utf-8") as out:
        write_history(store, "json", out)
    return path


def test_a_database_and_a_document_of_it_merge_alike(tmp_path: Path, wall: FakeWall) -> None:
    theirs = machine(tmp_path, "theirs", wall, 8, seed=1)
    gone = theirs.sessions(1)[0]
    theirs.delete(gone.id)
    results = []
    for name, other in (
        ("a", tmp_path / "theirs" / "history.sqlite3"),
        ("b", document(theirs, tmp_path / "theirs.json")),
    ):
        mine = machine(tmp_path, name, FakeWall(WALL_START), 5, seed=2)
        before = (tmp_path / "theirs" / "history.sqlite3").read_bytes()
        assert merge_file(mine, other) == MergeReport(added=7)
        assert merge_file(mine, other) == MergeReport(unchanged=7)
        assert (tmp_path / "theirs" / "history.sqlite3").read_bytes() == before
        assert list((tmp_path / name / "backups").glob("history-before-merge-*"))
        results.append(mine.read(get_history))
    assert results[0] == results[1]
    assert len(results[0].sessions) == 12
    assert gone.id in results[0].removed


def test_the_list_that_the_command_line_prints_can_be_merged(tmp_path: Path, wall: FakeWall) -> None:
    theirs = machine(tmp_path, "theirs", wall, 3, seed=1)
    (tmp_path / "list.json").write_text(
        json.dumps([session_to_plain(record) for record in theirs.sessions()]), encoding="utf-8"
    )
    mine = machine(tmp_path, "mine", wall, 0, seed=2)
    assert merge_file(mine, tmp_path / "list.json") == MergeReport(added=3)


def test_a_session_that_is_going_on_there_is_left_out(tmp_path: Path, wall: FakeWall) -> None:
    theirs = store_in(tmp_path / "theirs", wall)
    practice = Practice(theirs, wall=wall)
    practice.player.start()
    mine = machine(tmp_path, "mine", wall, 1, seed=1)
    merge_file(mine, tmp_path / "theirs" / "data" / "history.sqlite3")
    assert mine.session_count() == 1
    assert all(record.outcome is not Outcome.RUNNING for record in mine.sessions())


def test_restoring_puts_the_file_in_the_place_of_the_history(tmp_path: Path, wall: FakeWall) -> None:
    mine = machine(tmp_path, "mine", wall, 4, seed=1)
    mine.file.back_up_to(tmp_path / "kept.sqlite3")
    then = mine.read(get_history)
    fill_store(mine, 2, seed=2, wall=wall)
    for source in (tmp_path / "kept.sqlite3", document(mine, tmp_path / "later.json")):
        count = restore_file(mine, source)
        assert count == (4 if source.suffix == ".sqlite3" else 6)
        if count == 4:
            assert mine.read(get_history) == then
    assert mine.persistent
    copies = (tmp_path / "mine" / "backups").glob("history-before-restore-*")
    assert sorted(len(read_history(copy).sessions) for copy in copies) == [4, 6]
    mine.close()
    assert open_store(tmp_path / "mine" / "history.sqlite3", tmp_path / "b", now=wall).session_count() == 6


def test_nothing_is_restored_under_a_running_session(tmp_path: Path, wall: FakeWall) -> None:
    mine = machine(tmp_path, "mine", wall, 2, seed=1)
    mine.file.back_up_to(tmp_path / "kept.sqlite3")
    practice = Practice(mine, wall=wall)
    practice.player.start()
    with pytest.raises(HistoryUnavailable, match="being practised"):
        restore_file(mine, tmp_path / "kept.sqlite3")
    practice.player.abort()
    assert mine.session_count() == 3


ID = "0b5f3c1e-7a63-4a55-9f0e-3f6f1f8f9c11"
Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            lambda d: d["sessions"][0].update(outcome="finished"),
            r"sessions\[1\]\.outcome: \"finished\" is not known, ",
        ),
        (lambda d: d["sessions"][0].pop("id"), r"sessions\[1\]\.id: is missing, "),
        (lambda d: d["sessions"][0].update(id="7"), r"sessions\[1\]: id is not a UUID"),
        (lambda d: d["sessions"][0].update(active_ms=-1), r"sessions\[1\]: active_ms is -1"),
        (
            lambda d: d["sessions"][0].update(active_ms="long"),
            r"sessions\[1\]\.active_ms: is \"long\", it should be a whole",
        ),
        (
            lambda d: d["sessions"][0].update(started_utc="noon"),
            r"sessions\[1\]\.started_utc: is \"noon\", .*moment",
        ),
        (lambda d: d["sessions"][0].update(outcome=3, newer=1), r"sessions\[1\]\.outcome: 3 is not known, "),
        (lambda d: d["sessions"][0].update(started_utc="2026-01-01T00:00:00"), "started_utc .* says no zone"),
        (lambda d: d["sessions"][0]["steps"][0].update(zones=[1]), r"steps\[1\]\.zones\[1\]"),
        (lambda d: d["sessions"][0]["steps"].append(d["sessions"][0]["steps"][0]), "twice"),
        (lambda d: d.update(format="something"), 'format: is "something"'),
        (lambda d: d.update(version=2), "version: is 2; this facetimer reads 1"),
        (lambda d: d.update(removed=[{"id": "7", "removed_utc": "2026-01-01T00:00:00Z"}]), "'7' is no UUID"),
        (
            lambda d: d.update(
                freezes=[{"id": ID, "kind": "rest", "first_day": "2026-01-02", "last_day": "2026-01-01"}]
            ),
            r"freezes: .* ends before it begins",
        ),
        (lambda d: d.pop("sessions"), "sessions: is missing, it should be a list"),
    ],
)
def test_a_fault_in_a_document_is_named_with_its_place(
    tmp_path: Path, wall: FakeWall, change: Change, told: str
) -> None:
    mine = machine(tmp_path, "mine", wall, 2, seed=1)
    out = io.StringIO()
    write_history(mine, "json", out)
    plain = json.loads(out.getvalue())
    change(plain)
    (tmp_path / "bad.json").write_text(json.dumps(plain), encoding="utf-8")
    before = mine.read(get_history)
    with pytest.raises(UnreadableHistory, match=told) as raised:
        merge_file(mine, tmp_path / "bad.json")
    assert str(raised.value).startswith(str(tmp_path / "bad.json"))
    assert mine.read(get_history) == before


@pytest.mark.parametrize(
    "content", [b"", b"{", b"hello", b"\xff\xfe", b"SQLite format 3\x00" + bytes(100), b"null", b"3"]
)
def test_what_is_no_history_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(UnreadableHistory):
        read_history(tmp_path / "x")


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableHistory, match=refusal((tmp_path / "nothing").stat)):
        read_history(tmp_path / "nothing")
    with pytest.raises(UnreadableHistory, match="is a folder"):
        read_history(tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"format": "facetimer-history",\n "note": "\xfc"}', r"line 2: .* is not UTF-8 text"),
        (b"[" * 5_000_000, "file: .* nested too deeply"),
        (b"[" + b"1" * 6_000 + b"]", "file: .* a number that is too large"),
        (b'[{"id": ' + b'{"a": ' * 100_000, "file: .* nested too deeply"),
    ],
)
def test_other_encodings_and_endless_nesting_are_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(UnreadableHistory, match=told):
        read_history(tmp_path / "x.json")


def test_a_document_with_a_byte_order_mark_is_read(tmp_path: Path, wall: FakeWall) -> None:
    theirs = machine(tmp_path, "theirs", wall, 2, seed=1)
    path = document(theirs, tmp_path / "theirs.json")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_history(path) == theirs.read(get_history)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_device_or_a_pipe_is_refused_at_once(tmp_path: Path, wall: FakeWall) -> None:
    mine = machine(tmp_path, "mine", wall, 1, seed=1)
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        for bring in (merge_file, restore_file):
            with pytest.raises(UnreadableHistory, match="is a device or pipe"):
                bring(mine, path)


def test_a_file_whose_id_leads_elsewhere_deletes_nothing(tmp_path: Path, wall: FakeWall) -> None:
    mine = machine(tmp_path, "mine", wall, 1, seed=1)
    victim = tmp_path / "victim" / "precious.lock"
    victim.parent.mkdir()
    victim.touch()
    (tmp_path / "mine" / "running").mkdir()
    evil = "../../victim/./././././././/precious"
    assert len(evil) == 36
    record = replace(made_up(random.Random(2), WALL_START), id=evil, outcome=Outcome.INTERRUPTED)
    (tmp_path / "evil.json").write_text(json.dumps([session_to_plain(record)]), encoding="utf-8")
    with pytest.raises(UnreadableHistory, match="id is not a UUID"):
        merge_file(mine, tmp_path / "evil.json")
    assert not mine.is_practised(evil)  # an older version may have let it in
    assert victim.exists()


def test_a_database_is_believed_no_more_than_a_document(tmp_path: Path, wall: FakeWall) -> None:
    for number, change in enumerate(
        (
            "UPDATE session SET id = '../../victim/./././././././/precious' WHERE seq = 1",
            "INSERT INTO removed VALUES ('../../victim/./././././././/precious', 1, 0)",
            f"INSERT INTO freeze VALUES ('{'0' * 36}', 'rest', '2026-01-01', '2026-01-01', 0)",
            f"INSERT INTO freeze VALUES ('{ID}', 'rest', '2026-01-01', '9999-01-01', 0)",
            f"INSERT INTO removed VALUES ('{ID}', 253402300799999, 0)",
            "UPDATE step SET zones = '" + "[" * 900 + "]" * 900 + "'",
        )
    ):
        machine(tmp_path, str(number), wall, 2, seed=1).close()
        with closing(sqlite3.connect(tmp_path / str(number) / "history.sqlite3")) as raw, raw:
            raw.execute(change)
        mine = machine(tmp_path, "mine", wall, 0, seed=1)
        if change.startswith("UPDATE step"):
            assert merge_file(mine, tmp_path / str(number) / "history.sqlite3").added == 2
        else:
            with pytest.raises(UnreadableHistory, match=r"is no UUID|is not a UUID|out of range"):
                merge_file(mine, tmp_path / str(number) / "history.sqlite3")


def test_what_a_fault_quotes_from_a_document_is_short_and_on_one_line(tmp_path: Path) -> None:
    text = json.dumps([{"id": ID, "outcome": "a\nb\x1b[2J" + "x" * 100_000}])
    with pytest.raises(UnreadableHistory) as raised:
        history_from_json(text.encode(), "x")
    assert len(str(raised.value)) < 400
    assert str(raised.value).isprintable()


def test_a_full_temporary_folder_is_told(tmp_path: Path, wall: FakeWall, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(tmp_path, "theirs", wall, 2, seed=1).close()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(UnreadableHistory, match=refusal((tmp_path / "nowhere" / "below").mkdir)):
        read_history(tmp_path / "theirs" / "history.sqlite3")


def test_what_sqlite_says_about_damage_stays_on_one_line(tmp_path: Path, wall: FakeWall) -> None:
    """Its report has several lines, and quotes names in the file, which may be no text at all."""
    machine(tmp_path, "theirs", wall, 5, seed=1).close()
    other = tmp_path / "theirs" / "history.sqlite3"
    whole = other.read_bytes()
    for old, new in (
        (whole[8192:8200], b"\xff" * 8),
        (b"sqlite_autoindex_session_1", b"sqlite_autoindex_\xff\n\x1b_nnn1"),
    ):
        other.write_bytes(whole.replace(old, new, 1))
        with pytest.raises(UnreadableHistory) as raised:
            read_history(other)
        assert str(raised.value).isprintable()


def test_a_damaged_database_is_refused_and_not_touched(tmp_path: Path, wall: FakeWall) -> None:
    machine(tmp_path, "theirs", wall, 5, seed=1).close()
    other = tmp_path / "theirs" / "history.sqlite3"
    content = bytearray(other.read_bytes())
    content[4096:12288] = bytes(8192)
    other.write_bytes(content)
    with pytest.raises(UnreadableHistory, match=r"damaged|malformed"):
        read_history(other)
    assert other.read_bytes() == bytes(content)


def test_of_a_session_named_twice_the_later_counts() -> None:
    record = made_up(random.Random(1), WALL_START)
    later = replace(record, note="later", changed_utc=record.changed_utc.replace(year=2027))
    text = json.dumps([session_to_plain(later), session_to_plain(record)])
    assert history_from_json(text.encode(), "x").sessions == {record.id: later}
