# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Machines that share nothing but a folder end with the same history, whatever order things arrive in."""

import json
import os
import random
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.history.days_off import add_freeze, drop_freeze
from facetimer.history.exchange import sync_lines
from facetimer.history.exchange.json_and_csv import session_to_plain
from facetimer.history.exchange.sync_folder import NEWER, SyncFolder, SyncReport
from facetimer.history.file.merging import get_history, merge_into
from facetimer.history.records import FreezeKind
from facetimer.history.store import UNDO_FOR
from tests.closed import nowhere
from tests.history.chronicles import WALL_START, made_up
from tests.history.exchange.machines import Machine, machine
from tests.history.histories import Practice

SESSION = session_to_plain(made_up(random.Random(77), WALL_START, steps=2))


def lines_of(one: Machine) -> list[dict[str, object]]:
    return [json.loads(line) for line in one.sync.own_file().read_text(encoding="utf-8").splitlines()]


def test_each_machine_writes_its_own_file_and_reads_the_others(two: tuple[Machine, Machine]) -> None:
    one, other = two
    first, second = one.practise(1), other.practise(2)
    assert one.exchange().published == 1
    report = other.exchange()
    assert (report.merged.added, report.published, report.notice) == (1, 1, None)
    assert one.exchange().merged.added == 1
    assert one.store.read(get_history) == other.store.read(get_history)
    assert set(one.store.read(get_history).sessions) == {first, second}
    assert one.sync.own_file() != other.sync.own_file()
    assert len(lines_of(one)) == len(lines_of(other)) == 1  # what came from others is not written again


def test_an_exchange_without_news_does_nothing(two: tuple[Machine, Machine]) -> None:
    one, other = two
    one.practise(1)
    one.exchange()
    other.exchange()
    content = one.sync.own_file().read_bytes()
    for _ in range(2):
        assert one.exchange() == other.exchange() == SyncReport()
    assert one.sync.own_file().read_bytes() == content


def test_a_note_travels_and_so_does_a_deletion(two: tuple[Machine, Machine]) -> None:
    one, other = two
    identifier = one.practise(1)
    one.exchange()
    other.exchange()
    other.wall.advance(days=1)
    other.store.set_note(identifier, "from the other")
    other.exchange()
    assert one.exchange().merged.updated == 1
    record = one.store.session(identifier)
    assert record is not None
    assert record.note == "from the other"
    one.store.delete(identifier)
    one.wall.at += UNDO_FOR
    one.exchange()
    assert other.exchange().merged.deleted == 1
    assert other.store.sessions() == []


def test_a_deletion_that_may_be_taken_back_is_not_told_yet(two: tuple[Machine, Machine]) -> None:
    one, other = two
    identifier = one.practise(1)
    one.exchange()
    deleted = one.store.delete(identifier)
    assert deleted is not None
    one.wall.at += UNDO_FOR - timedelta(seconds=1)
    assert one.exchange().published == 0
    one.store.undelete(deleted)
    one.wall.at += UNDO_FOR
    one.exchange()
    other.exchange()
    assert [record.id for record in other.store.sessions()] == [identifier]


def test_freezes_travel(two: tuple[Machine, Machine]) -> None:
    one, other = two
    freeze = add_freeze(one.store, FreezeKind.REST, WALL_START.date(), WALL_START.date())
    one.exchange()
    other.exchange()
    assert other.store.freezes() == [freeze]
    drop_freeze(other.store, freeze.id)
    other.wall.at += UNDO_FOR
    other.exchange()
    one.exchange()
    assert one.store.freezes() == []


def test_a_session_in_progress_is_not_published(two: tuple[Machine, Machine]) -> None:
    one, _ = two
    practice = Practice(one.store, wall=one.wall)
    practice.player.start()
    assert one.exchange().published == 0
    practice.player.abort()
    assert one.exchange().published == 1


def test_a_line_that_has_not_arrived_whole_waits(two: tuple[Machine, Machine]) -> None:
    one, other = two
    for seed in range(3):
        one.practise(seed)
    one.exchange()
    whole = one.sync.own_file().read_bytes()
    one.sync.own_file().write_bytes(whole[:-100])
    assert other.exchange().merged.added == 2
    one.sync.own_file().write_bytes(whole)
    assert other.exchange().merged.added == 1
    assert other.store.session_count() == 3


def test_lines_nobody_understands_are_counted_and_skipped(two: tuple[Machine, Machine]) -> None:
    one, other = two
    one.practise(1)
    one.exchange()
    future = json.dumps({"v": 99, "session": {}})
    with one.sync.own_file().open("ab") as file:
        file.write(f'nonsense\n{future}\n[1]\n\n{{"v": 1, "session": {{}}}}\n\xff\n'.encode("latin-1"))
    one.practise(2)
    one.exchange()
    report = other.exchange()
    assert (report.merged.added, report.unreadable, report.waiting) == (2, 4, 1)
    assert other.exchange() == SyncReport()


def test_lines_of_a_newer_version_wait_until_they_are_understood(
    two: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    ours = sync_lines.LINE_VERSION
    one.practise(1)
    one.exchange()
    monkeypatch.setattr(sync_lines, "LINE_VERSION", ours + 1)  # the first machine is updated …
    early = one.practise(2)
    one.exchange()
    monkeypatch.setattr(sync_lines, "LINE_VERSION", ours)
    later_on = one.practise(3)
    one.exchange()
    report = other.exchange()
    assert (report.merged.added, report.waiting, report.unreadable) == (
        2,
        1,
        0,
    )  # what follows is taken all the same
    assert report.notice == NEWER.format(count=1)
    assert other.exchange() == SyncReport()  # … and the second waits, without reading it all again
    monkeypatch.setattr(sync_lines, "LINE_VERSION", ours + 1)
    also = one.practise(4)
    one.exchange()
    monkeypatch.setattr(sync_lines, "LINE_VERSION", ours)
    assert other.exchange().waiting == 1
    assert other.store.session(early) is None
    other.store.delete(later_on)
    monkeypatch.setattr(sync_lines, "LINE_VERSION", ours + 1)  # … for its own update
    report = other.exchange()
    assert (report.merged.added, report.waiting, report.unreadable, report.notice) == (2, 0, 0, None)
    assert {record.id for record in other.store.sessions()} >= {early, also}
    assert other.store.session(later_on) is None
    assert other.exchange() == SyncReport()


ID = "0b5f3c1e-7a63-4a55-9f0e-3f6f1f8f9c11"
EVIL = "../../victim/./././././././/precious"


@pytest.mark.parametrize(
    "line",
    [
        {"freeze": {"id": ID, "kind": "rest", "first_day": "2026-01-02", "last_day": "2026-01-01"}},
        {"freeze": {"id": ID, "kind": "rest", "first_day": "2026-01-02", "last_day": "9999-01-01"}},
        {"freeze": {"id": "7", "kind": "rest", "first_day": "2026-01-01", "last_day": "2026-01-01"}},
        {"freeze": {"id": EVIL, "kind": "rest", "first_day": "2026-01-01", "last_day": "2026-01-01"}},
        {"removed": {"id": "7", "removed_utc": "2026-01-01T00:00:00Z"}},
        {"removed": {"id": EVIL, "removed_utc": "2026-01-01T00:00:00Z"}},
        {"removed": {"id": ID, "removed_utc": "2026-01-01T00:00:00"}},
        {"removed": {"id": ID, "removed_utc": "1066-01-01T00:00:00Z"}},
        {"removed": {"id": ID, "removed_utc": "9999-01-01T00:00:00Z"}},
        {"session": SESSION | {"id": EVIL}},
        {"session": SESSION | {"note": "x" * 2_000_000}},
        {"session": SESSION | {"place": {"position_ms": 0, "step": 0, "in_step_ms": 2**70}}},
        {"session": SESSION | {"changed_utc": "9999-12-31T00:00:00Z"}},
        {"v": True},
        {"v": "2"},
        {"v": None},
    ],
)
def test_a_line_that_cannot_be_believed_is_counted_and_skipped(
    two: tuple[Machine, Machine], line: dict[str, object]
) -> None:
    one, other = two
    one.exchange()
    with one.sync.own_file().open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps({'v': 1, **line})}\n")
    one.practise(1)
    one.exchange()
    report = other.exchange()
    assert (report.notice, report.merged.added, report.unreadable) == (None, 1, 1)


def test_a_line_cut_by_a_crash_spoils_no_other(two: tuple[Machine, Machine]) -> None:
    one, other = two
    one.practise(1)
    one.exchange()
    with one.sync.own_file().open("ab") as file:
        file.write(b'{"v": 1, "sess')
    one.practise(2)
    one.exchange()
    report = other.exchange()
    assert (report.merged.added, report.unreadable) == (2, 1)


def test_a_copy_made_by_a_conflicting_sync_tool_is_read_like_any_other(two: tuple[Machine, Machine]) -> None:
    one, other = two
    one.practise(1)
    one.exchange()
    own = one.sync.own_file()
    (own.parent / f"{own.stem}.sync-conflict-20260105.jsonl").write_bytes(own.read_bytes())
    assert other.exchange().merged.added == 1
    assert other.store.session_count() == 1


def test_a_file_put_back_to_an_older_state_is_read_anew(two: tuple[Machine, Machine]) -> None:
    one, other = two
    one.practise(1)
    one.exchange()
    first = one.sync.own_file().read_bytes()
    one.practise(2)
    one.exchange()
    other.exchange()
    one.sync.own_file().write_bytes(first)
    assert other.exchange().merged.unchanged == 1


def test_a_new_or_emptied_folder_gets_everything(two: tuple[Machine, Machine]) -> None:
    one, other = two
    for seed in range(3):
        one.practise(seed)
    one.exchange()
    one.sync.own_file().unlink()
    assert one.exchange().published == 3
    assert other.exchange().merged.added == 3


def test_a_folder_that_is_not_there_is_told_and_nothing_is_made(
    two: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, _ = two
    missing = tmp_path / "stick"
    report = SyncFolder(missing, one.store).exchange(one.wall())
    assert report.notice == f"The sync folder {missing} is not there."
    assert not missing.exists()


def test_a_folder_that_cannot_be_looked_at_is_told_with_the_reason(
    two: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, _ = two
    lost = nowhere(tmp_path)
    report = SyncFolder(lost, one.store).exchange(one.wall())
    assert report.notice == f"The sync folder {lost} cannot be used: File name too long."


def test_a_file_that_cannot_be_read_is_told(two: tuple[Machine, Machine]) -> None:
    one, other = two
    (one.sync.own_file().parent / "facetimer-a-folder.jsonl").mkdir()
    other.practise(1)
    other.exchange()
    report = one.exchange()
    assert report.notice == "facetimer-a-folder.jsonl in the sync folder is a folder, it should be a file."
    assert report.merged.added == 1  # the others are read all the same


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_the_folder_is_not_waited_for(two: tuple[Machine, Machine]) -> None:
    one, _ = two
    os.mkfifo(one.sync.own_file().parent / "facetimer-a-pipe.jsonl")
    assert "is a device or pipe" in str(one.exchange().notice)


def test_a_line_without_end_keeps_nothing_from_what_follows(
    two: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    monkeypatch.setattr(sync_lines, "BATCH_BYTES", 50_000)
    other.sync.own_file().write_bytes(b"x" * 120_000 + b"\n")
    assert [one.exchange().unreadable for _ in range(4)] == [1, 1, 1, 0]


Turn = tuple[int, str, int]
TURNS = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(["practise", "note", "delete", "exchange"]), st.integers(0, 1000)
    ),
    max_size=12,
)


@settings(max_examples=8)
@given(turns=TURNS)
def test_three_machines_agree_in_the_end(turns: list[Turn], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("three")
    machines = [machine(folder, name) for name in "abc"]
    for number, (which, deed, seed) in enumerate(turns):
        one = machines[which]
        one.wall.at = WALL_START + timedelta(hours=number)
        known = one.store.sessions(limit=-1)
        if deed == "practise" or not known:
            one.practise(seed * 100 + number)
        elif deed == "note":
            one.store.set_note(known[seed % len(known)].id, f"note {number}")
        elif deed == "delete":
            one.store.delete(known[seed % len(known)].id)
        else:
            one.exchange()
    for one in machines:
        one.wall.at = WALL_START + timedelta(days=9)
    for one in (*machines, *machines):
        assert one.exchange().notice is None
    histories = [one.store.read(get_history) for one in machines]
    assert histories[0] == histories[1] == histories[2]
    for one in machines:
        assert one.exchange() == SyncReport()
        one.store.forget()


def test_a_merged_file_is_published_too(two: tuple[Machine, Machine]) -> None:
    one, other = two
    record = replace(made_up(random.Random(5), WALL_START), note="from a file")
    one.store.write(lambda connection: merge_into(connection, [record], {}, ()))
    assert one.exchange().published == 1
    assert other.exchange().merged.added == 1
