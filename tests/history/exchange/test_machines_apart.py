# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Machines whose clocks differ, that were restored, damaged or renamed, agree through the sync folder."""

import os
import shutil
from pathlib import Path

import pytest

from facetimer.history.exchange import sync_folder
from facetimer.history.exchange.imports import restore_file
from facetimer.history.exchange.sync_folder import SyncFolder, SyncReport
from facetimer.history.store import UNDO_FOR
from tests.history.exchange.machines import Machine
from tests.history.histories import open_store


@pytest.mark.parametrize("put_back", [True, False])
def test_machines_whose_clocks_are_hours_apart_let_the_later_edit_win(
    two: tuple[Machine, Machine], put_back: bool
) -> None:
    one, other = two
    other.wall.advance(hours=-9 if put_back else 9)
    identifier = one.practise(1)
    said = ""
    for number in range(6):
        writer, reader = (two, two[::-1])[number % 2]
        writer.exchange()
        writer.exchange()
        record = writer.store.session(identifier)
        assert record is not None
        assert (record.note or "") == said or number == 0  # it has seen what the other wrote …
        said = f"edit {number}"
        writer.store.set_note(identifier, said)
        writer.exchange()
        reader.exchange()
        seen = reader.store.session(identifier)
        assert seen is not None
        assert seen.note == said  # … so its own edit wins, whatever its clock says
    one.store.delete(identifier)
    one.wall.at += UNDO_FOR
    one.exchange()
    other.exchange()
    assert other.store.session(identifier) is None


def test_a_deletion_is_told_although_the_clock_was_put_back_since(two: tuple[Machine, Machine]) -> None:
    one, other = two
    identifier = one.practise(1)
    one.exchange()
    other.exchange()
    one.store.delete(identifier)
    one.wall.advance(hours=-8)
    one.exchange()
    assert other.exchange().merged.deleted == 1


def test_what_another_window_changes_during_an_exchange_is_published_later(
    two: tuple[Machine, Machine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    identifier = one.practise(1)
    window = open_store(tmp_path / "one" / "history.sqlite3", tmp_path / "one" / "backups", now=one.wall)
    fsync, notes = os.fsync, ["written meanwhile"]

    def slow(descriptor: int) -> None:
        while notes:
            window.set_note(identifier, notes.pop())
        fsync(descriptor)

    own = one.sync.own_file()
    monkeypatch.setattr(os, "fsync", slow)
    one.exchange()
    assert own.exists()
    assert one.exchange().published == 1
    other.exchange()
    record = other.store.session(identifier)
    assert record is not None
    assert record.note == "written meanwhile"


def test_a_restore_keeps_the_machine_and_is_not_undone_by_its_own_file(
    two: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, other = two
    early = one.practise(1)
    one.store.file.back_up_to(tmp_path / "kept.sqlite3")  # before its first exchange: it knows of no machine
    late, theirs = one.practise(2), other.practise(3)
    one.exchange()
    other.exchange()
    one.exchange()
    own = one.sync.own_file()
    assert restore_file(one.store, tmp_path / "kept.sqlite3") == 1
    assert one.sync.own_file() == own
    assert one.sync.would_bring().added == 1  # what the other machine has written, told beforehand
    assert {record.id for record in one.store.sessions()} == {early}
    report = one.exchange()
    assert (report.merged.added, report.notice) == (1, None)
    assert {record.id for record in one.store.sessions()} == {early, theirs}
    assert late in {record.id for record in other.store.sessions()}
    assert other.exchange().merged.unchanged == 1  # what was restored is told again
    assert one.exchange() == other.exchange() == SyncReport()


def test_what_damage_has_taken_comes_back_from_the_machines_own_file(
    two: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, _ = two
    made = {one.practise(seed) for seed in range(3)}
    one.exchange()
    own = one.sync.own_file()
    for with_backup in (True, False):
        one.store.close()
        database = tmp_path / "one" / "history.sqlite3"
        if not with_backup:
            shutil.rmtree(tmp_path / "one" / "backups")
        content = database.read_bytes()
        sessions = content.find(b"five-basics", 8192)  # some page of rows
        page = (sessions if sessions > 0 else 16384) // 4096
        database.write_bytes(
            b"\0" * 4096 + content[4096 : page * 4096] + b"\0" * 4096 + content[(page + 1) * 4096 :]
        )
        store = open_store(database, tmp_path / "one" / "backups", now=one.wall)
        one = Machine(store, SyncFolder(tmp_path / "shared", store), one.wall)
        made |= {one.practise(10 + with_backup)}
        assert one.sync.own_file() == own
        assert one.exchange().notice is None
        assert {record.id for record in one.store.sessions()} == made


@pytest.mark.skipif(os.name != "posix", reason="POSIX links")
def test_a_link_in_the_place_of_the_own_file_leads_nowhere(two: tuple[Machine, Machine], tmp_path: Path) -> None:
    one, _ = two
    one.practise(1)
    (tmp_path / "precious").write_text("of the person's")
    one.sync.own_file().symlink_to(tmp_path / "precious")
    assert "cannot be used" in str(one.exchange().notice)
    assert (tmp_path / "precious").read_text() == "of the person's"


def test_a_folder_named_like_an_own_file_is_not_one(two: tuple[Machine, Machine]) -> None:
    one, _ = two
    own = one.sync.own_file()
    own.with_name(f"{own.stem}-of-somebody.jsonl").mkdir()
    assert one.sync.all_own_files() == []


def test_every_file_a_machine_ever_wrote_is_its_own(
    two: tuple[Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    one.practise(1)
    one.exchange()
    other.exchange()
    first = one.sync.own_file()
    conflict = first.with_name(f"{first.stem}.sync-conflict-20260105.jsonl")
    conflict.write_bytes(first.read_bytes())
    monkeypatch.setattr(sync_folder, "computer_name", lambda: "renamed")
    one.exchange()
    assert set(one.sync.all_own_files()) == {first, conflict, one.sync.own_file()}
    assert other.sync.all_own_files() == [
        path
        for path in first.parent.iterdir()
        if path.name not in {first.name, conflict.name, one.sync.own_file().name}
    ]
