# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history goes to files and comes back, by words alone."""

import csv
import io
import json
import os
import re
from contextlib import closing
from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.clocks import local_now
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.store import open_store


class Machine:
    """One person's folders, and what the command line says about them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def says(self, *words: str | Path, code: int = 0) -> str:
        folders = ["--data-dir", str(self.folder / "data"), "--config-dir", str(self.folder / "config")]
        assert main([*map(str, words), *folders]) == code
        told = self._capsys.readouterr()
        return (told.err if code else told.out).replace(os.linesep, "\n")

    def practise(self) -> None:
        self.says("practise", "cheek-lip-trio", "--speed", "1000", "--mute", "--yes")

    def sessions(self) -> list[dict[str, object]]:
        listed: list[dict[str, object]] = json.loads(self.says("history", "--json"))
        return listed


@pytest.fixture
def machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Machine:
    found = Machine(tmp_path / "here", capsys)
    found.practise()
    return found


def test_two_histories_become_one_whichever_way_they_are_merged(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Machine(tmp_path / "there", capsys)
    other.practise()
    machine.says("export", "--json", tmp_path / "here.json")
    other.says("backup", tmp_path / "there.sqlite3")
    assert machine.says("merge", tmp_path / "there.sqlite3") == "Sessions: 1 added.\n"
    assert other.says("merge", tmp_path / "here.json") == "Sessions: 1 added.\n"
    assert machine.says("merge", tmp_path / "there.sqlite3") == "Sessions: 1 already here.\n"
    assert machine.sessions() == other.sessions()
    assert len(machine.sessions()) == 2


def test_a_backup_restored_elsewhere_is_the_same_history(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.says("backup", tmp_path / "copy.sqlite3")
    other = Machine(tmp_path / "there", capsys)
    assert "1 session;" in other.says("restore", tmp_path / "copy.sqlite3")
    assert other.sessions() == machine.sessions()


def test_a_restore_says_what_the_sync_folder_brings_back(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    machine.says("backup", tmp_path / "copy.sqlite3")
    assert "sync folder" not in machine.says("restore", tmp_path / "copy.sqlite3")
    other = Machine(tmp_path / "there", capsys)
    other.practise()
    with closing(open_store(other.folder / "data" / "history.sqlite3", tmp_path / "backups")) as store:
        SyncFolder(shared, store).exchange(local_now())
    (machine.folder / "config").mkdir(exist_ok=True)
    settings = f'[history]\nsync_folder = "{shared.as_posix()}"\n'
    (machine.folder / "config" / "settings.toml").write_text(settings, encoding="utf-8")
    told = machine.says("restore", tmp_path / "copy.sqlite3")
    assert "The sync folder will add 1 of other computers, change 0 and delete 0." in told
    assert len(machine.sessions()) == 1


def test_csv_has_a_line_per_session_and_a_calendar_an_entry(machine: Machine) -> None:
    rows = list(csv.DictReader(io.StringIO(machine.says("export", "--csv"))))
    assert [row["routine"] for row in rows] == ["cheek-lip-trio"]
    assert len(re.findall(r"^BEGIN:VEVENT", machine.says("export", "--ics"), re.MULTILINE)) == 1


@pytest.mark.parametrize("word", ["merge", "restore"])
def test_what_is_no_history_is_refused_and_nothing_changes(machine: Machine, tmp_path: Path, word: str) -> None:
    before = machine.sessions()
    (tmp_path / "shopping.txt").write_text("milk")
    assert "shopping.txt" in machine.says(word, tmp_path / "shopping.txt", code=1)
    assert machine.sessions() == before


def test_an_export_that_cannot_be_written_leaves_what_was_there(machine: Machine, tmp_path: Path) -> None:
    taken = tmp_path / "folder"
    taken.mkdir()
    assert "cannot be written" in machine.says("export", "--json", taken, code=3)
    assert "cannot be written" in machine.says("export", "--json", tmp_path / "none" / "x.json", code=3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "here"]


@pytest.mark.parametrize("words", [("export", "--json"), ("export", "--csv"), ("export", "--ics"), ("backup",)])
def test_a_foreign_file_is_replaced_only_when_that_is_asked_for(
    machine: Machine, tmp_path: Path, words: tuple[str, ...]
) -> None:
    target = tmp_path / "out"
    target.write_text("my only copy")
    assert "--overwrite" in machine.says(*words, target, code=1)
    assert target.read_text() == "my only copy"
    machine.says(*words, "--overwrite", target)
    machine.says(*words, target)  # its own kind needs no asking
    assert b"my only copy" not in target.read_bytes()


def test_an_empty_file_may_be_filled(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "made").touch()
    machine.says("backup", tmp_path / "made")
    assert (tmp_path / "made").stat().st_size


@pytest.mark.parametrize("form", ["--json", "--csv", "--ics", "--spreadsheet"])
def test_a_dash_is_standard_output(
    machine: Machine, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert machine.says("export", form, "-") == machine.says("export", form)
    assert "give it a name" in machine.says("backup", "-", code=1)
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_an_export_says_in_which_form(machine: Machine) -> None:
    with pytest.raises(SystemExit) as stopped:
        machine.says("export")
    assert stopped.value.code == 2
