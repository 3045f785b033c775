# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The doctor only looks: whatever state the files are in, they stay the same, and their state is told."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from facetimer.cli import main
from facetimer.history.file.migrations import LATEST
from facetimer.history.store import open_store
from facetimer.sound.voices.phrase_names import phrase_file_name
from tests.history.histories import practised

SCHEMAS = Path(__file__).parents[1] / "history" / "file" / "schemas"
State = Callable[[Path], object]


def healthy(data: Path) -> None:
    with closing(open_store(data / "history.sqlite3", data / "backups")) as store:
        practised(store)
        practised(store)


def damaged(data: Path) -> None:
    healthy(data)
    history = data / "history.sqlite3"
    content = bytearray(history.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    history.write_bytes(content)


def not_a_database(data: Path) -> None:
    data.mkdir()
    (data / "history.sqlite3").write_text("milk, eggs, bread " * 100)


def another_database(data: Path) -> None:
    data.mkdir()
    with closing(sqlite3.connect(data / "history.sqlite3")) as connection:
        connection.execute("CREATE TABLE session (id)")


def older(data: Path) -> None:
    data.mkdir()
    with closing(sqlite3.connect(data / "history.sqlite3")) as connection:
        connection.executescript((SCHEMAS / "v1.sql").read_text(encoding="utf-8"))


def newer(data: Path) -> None:
    healthy(data)
    with closing(sqlite3.connect(data / "history.sqlite3")) as connection:
        connection.execute(f"PRAGMA user_version = {LATEST + 1}")


def gone(data: Path) -> None:
    healthy(data)
    (data / "history.sqlite3").unlink()


def emptied(data: Path) -> None:
    healthy(data)
    (data / "history.sqlite3").write_bytes(b"")


def a_folder_in_its_place(data: Path) -> None:
    (data / "history.sqlite3").mkdir(parents=True)


def a_pipe_in_its_place(data: Path) -> None:
    data.mkdir()
    os.mkfifo(data / "history.sqlite3")


def unreadable(data: Path) -> None:
    healthy(data)
    (data / "history.sqlite3").chmod(0)


def cut_off_in_a_change(data: Path) -> None:
    """A process died while pages of its change were in the file already, and their old content in the journal."""
    healthy(data)
    history = data / "history.sqlite3"
    copies = [history, history.with_name("history.sqlite3-journal")]
    with closing(sqlite3.connect(history, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE filler (text)")
        connection.executemany("INSERT INTO filler VALUES (?)", [("x" * 3_000,)] * 200)
        connection.execute("UPDATE session SET note = 'half'")
        for path in copies:
            shutil.copyfile(path, path.with_name(f"{path.name}.kept"))
        connection.execute("ROLLBACK")
    for path in copies:
        path.with_name(f"{path.name}.kept").replace(path)
    assert copies[1].stat().st_size


def nothing_at_all(_data: Path) -> None:
    """The state before the first session."""


STATES: dict[State, tuple[str, int | None]] = {
    healthy: ("good", 2),
    damaged: ("is damaged", None),
    not_a_database: ("is not a database", None),
    another_database: ("is not a history of facetimer", None),
    older: ("good; when it is next opened, its form 1 becomes", 4),
    newer: ("newer version of facetimer", None),
    gone: ("The history is gone", None),
    emptied: ("The history is gone", None),
    a_folder_in_its_place: ("is not a file", None),
    **({a_pipe_in_its_place: ("is not a file", None)} if os.name == "posix" else {}),
    cut_off_in_a_change: ("good", 2),
    nothing_at_all: ("there is none yet", None),
}


def everything_in(folder: Path) -> dict[str, tuple[int, int, str]]:
    """Every path below with its mode, its time of change and what it holds."""
    found = {}
    for path in sorted(folder.rglob("*")):
        state = path.lstat()
        content = sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path.relative_to(folder))] = (state.st_mode, state.st_mtime_ns, content)
    return found


def examined(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    folders = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]
    assert main(["doctor", "--json", *folders]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_the_doctor_tells_how_a_history_is_and_leaves_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], state: State
) -> None:
    state(tmp_path / "data")
    before = everything_in(tmp_path)
    report = examined(tmp_path, capsys)
    words, sessions = STATES[state]
    assert words in report["database"]["health"]
    assert report["database"]["sessions"] == sessions
    assert everything_in(tmp_path) == before


def test_the_doctor_tells_of_copies_that_a_sync_program_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    healthy(data)
    (data / "history-damaged-2026-11-20T101010.sqlite3").touch()
    assert examined(tmp_path, capsys)["database"]["beside"] == "nothing"
    for name in ("history (Anna's conflicted copy 2026-11-28)", "history.sync-conflict-20261128-101010-ABCDEFG"):
        (data / f"{name}.sqlite3").touch()
    told = examined(tmp_path, capsys)["database"]["beside"]
    assert told.startswith(f"2 files in {data} with a name like the history's")
    assert "facetimer merge" in told
    assert "Anna" not in told, "it stands in fault reports"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_the_doctor_tells_of_a_history_that_may_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unreadable(tmp_path / "data")
    assert "cannot be used: Permission denied" in examined(tmp_path, capsys)["database"]["health"]


def test_the_doctor_tells_what_is_wrong_with_settings_library_and_health_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "data" / "library").mkdir(parents=True)
    (tmp_path / "data" / "library" / "mine.toml").write_text("id = ")
    (tmp_path / "config" / "settings.toml").write_text(
        '[session]\npace_percent = 900\n[safety]\nconditions = ["DENT since=2026-13-01", "NONSENSE"]\n'
    )
    before = everything_in(tmp_path)
    report = examined(tmp_path, capsys)
    pace, month, unknown = report["settings"]["faults"]
    assert "pace_percent" in pace
    assert "since=2026-13-01" in month
    assert "NONSENSE" in unknown
    assert len(report["library"]["faults"]) == 1
    assert everything_in(tmp_path) == before


def test_a_person_reads_each_fault_on_its_own_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('[safety]\nconditions = ["NONSENSE"]\n')
    assert main(["doctor", "--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]) == 0
    shown = capsys.readouterr().out.replace(os.linesep, "\n")
    assert "\nsettings:\n  faults:\n    Health answer" in shown
    assert "  sessions: unknown\n" in shown


def test_each_voice_is_told_by_a_name_and_one_colon(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    (data / "voices" / "Aunt Ottilie").mkdir(parents=True)
    (data / "voice").mkdir()
    (data / "voice" / phrase_file_name("Hold.")).write_bytes(b"")
    (voice,) = (each for each in examined(tmp_path, capsys)["voices"] if each["name"] == "own:")
    assert voice == {"name": "own:", "usable": True, "note": "what you recorded with facetimer 0.1"}

    assert main(["doctor", "--data-dir", str(data), "--config-dir", str(tmp_path / "config")]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert '  "own:": usable; what you recorded with facetimer 0.1' in shown
    assert any(each.startswith('  "own:Aunt Ottilie": not usable; ') for each in shown)
    assert not any("::" in each or each.lstrip().startswith(":") or each.endswith(": ") for each in shown)


def test_every_line_has_a_place_a_colon_and_plain_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / ("of two\nlines" if os.name == "posix" else "of one line")
    assert main(["doctor", "--data-dir", str(data), "--config-dir", str(tmp_path / "config")]) == 0
    shown = capsys.readouterr().out.splitlines()

    titles = [each for each in shown if not each.startswith(" ")]
    assert all(each.isalpha() for each in (title.removesuffix(":") for title in titles)), titles
    assert all(": " in each or each.endswith(":") for each in shown if each.startswith("  ")), shown
    assert "  exists: no" in shown
    assert not any(each.endswith((": True", ": False", ": None")) for each in shown)
