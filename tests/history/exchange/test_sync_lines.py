# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What one file of a sync folder says, line by line, and how far it has been read."""

import json
import random
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from facetimer.history.exchange import sync_lines
from facetimer.history.exchange.json_and_csv import freeze_to_plain, removed_to_plain, session_to_plain
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.exchange.sync_lines import (
    LINE_VERSION,
    Arrived,
    Progress,
    lines_text,
    put_progress,
    read_added,
    read_progress,
)
from facetimer.history.file.merging import MergeReport
from facetimer.history.file.opening import open_in_memory
from facetimer.history.file.transactions import transaction
from facetimer.history.records import Freeze, FreezeKind
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, store_in

RECORD = made_up(random.Random(1), WALL_START, steps=2)
GONE = "00000000-0000-4000-8000-000000000000"
FREEZE = Freeze(GONE, FreezeKind.REST, RECORD.local_day, RECORD.local_day)
SESSION = lines_text([{"session": session_to_plain(RECORD)}])
NEWER = b'{"v": 2, "dream": "of a later version"}\n'
NAME = "facetimer-theirs-0a1b2c3d.jsonl"


def read(folder: Path, content: bytes, progress: Progress | None = None) -> Arrived:
    path, arrived = folder / NAME, Arrived()
    path.write_bytes(content)
    read_added(path, progress or Progress({}, {}), arrived)
    return arrived


def test_each_kind_of_line_is_sorted_in(tmp_path: Path) -> None:
    later = RECORD.changed_utc + timedelta(days=1)
    said: list[dict[str, object]] = [
        {"session": session_to_plain(RECORD)},
        {"removed": removed_to_plain(GONE, later)},
        {"removed": removed_to_plain(GONE, RECORD.changed_utc)},
        {"freeze": freeze_to_plain(FREEZE)},
        {"anything": "else of this version says nothing"},
    ]
    content = lines_text(said)
    assert [json.loads(line)["v"] for line in content.splitlines()] == [LINE_VERSION] * 5
    arrived = read(tmp_path, content)
    assert (arrived.sessions, arrived.removed, arrived.freezes) == ([RECORD], {GONE: later}, [FREEZE])
    assert (arrived.unreadable, arrived.waiting) == (0, 0)
    assert (arrived.read_upto, arrived.waiting_from) == ({NAME: len(content)}, {NAME: None})


def test_a_line_that_has_not_arrived_whole_is_left_for_the_next_time(tmp_path: Path) -> None:
    first = read(tmp_path, SESSION + SESSION[:-20])
    assert (first.sessions, first.read_upto, first.unreadable) == ([RECORD], {NAME: len(SESSION)}, 0)
    second = read(tmp_path, SESSION * 2, Progress(first.read_upto, {}))
    assert (second.sessions, second.read_upto) == ([RECORD], {NAME: 2 * len(SESSION)})
    third = read(tmp_path, SESSION * 2, Progress(second.read_upto, {}))
    assert third == Arrived()


@pytest.mark.parametrize(
    "line",
    [b"x", b"[]", b"{}", b'{"v": true}', b'{"v": 0}', b'{"v": "1"}', b'{"v": 1, "session": 3}', b"\xff", b"[" * 9],
)
def test_a_line_that_says_nothing_is_counted_and_the_others_are_read(line: bytes, tmp_path: Path) -> None:
    arrived = read(tmp_path, line + b"\n\n  \r\n" + SESSION)
    assert (arrived.sessions, arrived.unreadable, arrived.waiting) == ([RECORD], 1, 0)


def test_lines_of_a_newer_version_wait_and_are_read_from_there_after_an_update(tmp_path: Path) -> None:
    content = SESSION + NEWER + SESSION + NEWER
    arrived = read(tmp_path, content)
    assert (len(arrived.sessions), arrived.waiting, arrived.unreadable) == (2, 2, 0)
    assert (arrived.read_upto, arrived.waiting_from) == ({NAME: len(content)}, {NAME: len(SESSION)})
    with closing(open_in_memory()) as connection:
        with transaction(connection):
            put_progress(connection, arrived)
        progress = read_progress(connection)
        assert progress == Progress({NAME: len(content)}, {NAME: (LINE_VERSION, len(SESSION))})
        with transaction(connection):
            put_progress(connection, Arrived(read_upto={NAME: 7}, waiting_from={NAME: None}))
        assert read_progress(connection) == Progress({NAME: 7}, {})


def test_where_reading_starts() -> None:
    assert Progress({}, {}).start("a", 10) == 0
    assert Progress({"a": 10}, {}).start("a", 10) == 10
    assert Progress({"a": 10}, {}).start("a", 11) == 10
    assert Progress({"a": 10}, {}).start("a", 9) == 0  # put back to an older state
    assert Progress({"a": 10}, {"a": (LINE_VERSION, 4)}).start("a", 20) == 10
    assert Progress({"a": 10}, {"a": (LINE_VERSION - 1, 4)}).start("a", 20) == 4  # left by an older version
    assert Progress({"a": 10}, {"a": (LINE_VERSION - 1, 14)}).start("a", 20) == 10


def test_what_waits_before_the_start_goes_on_waiting(tmp_path: Path) -> None:
    waiting = Progress({}, {"a": (LINE_VERSION, 4)})
    assert (waiting.still_waiting("a", 10), waiting.still_waiting("a", 4), waiting.still_waiting("b", 9)) == (
        4,
        None,
        None,
    )
    progress = Progress({NAME: len(NEWER)}, {NAME: (LINE_VERSION, 0)})
    arrived = read(tmp_path, NEWER + SESSION + NEWER, progress)
    assert (arrived.waiting, arrived.waiting_from) == (1, {NAME: 0})


def test_what_a_machine_has_just_said_itself_is_not_read_as_news(tmp_path: Path) -> None:
    wall = FakeWall(WALL_START)
    store = store_in(tmp_path, wall)
    fill_store(store, 3, seed=1, wall=wall)
    (tmp_path / "shared").mkdir()
    report = SyncFolder(tmp_path / "shared", store).exchange(wall())
    assert (report.published, report.merged, report.unreadable) == (3, MergeReport(), 0)


def test_a_long_file_is_read_in_parts_and_a_line_without_end_is_passed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_lines, "BATCH_BYTES", len(SESSION) + 10)
    content = SESSION + b"x" * (2 * len(SESSION)) + b"\n" + SESSION
    progress, arrived = Progress({}, {}), Arrived()
    for _ in range(6):
        arrived = read(tmp_path, content, progress)
        progress.read |= arrived.read_upto
        if not arrived.read_upto:
            break
    assert progress.read == {NAME: len(content)}
