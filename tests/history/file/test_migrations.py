# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every schema version there ever was still opens, with its contents, and a step is done whole or not at all.

`schemas/vN.sql` is a dump of a database at version N with some sessions, `schemas/vN.json` what was in it. A new
version gets a new pair (`make_schema_dump.py`), and an old pair never changes.
"""

import json
import random
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from facetimer.history.exchange.json_and_csv import session_to_plain
from facetimer.history.file import migrations
from facetimer.history.file.merging import get_history
from facetimer.history.file.migrations import LATEST, MIGRATIONS, Migration, migrate, schema_is_whole, version_of
from facetimer.history.file.opening import connect, open_in_memory
from facetimer.history.queries import Figures
from tests.history.chronicles import WALL_START
from tests.history.histories import FakeWall, open_store
from tests.history.test_queries import assert_figures_are_right

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("v*.sql"))


def load(dump: Path, target: Path) -> None:
    with closing(sqlite3.connect(target)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))


def test_there_is_a_dump_of_every_version() -> None:
    assert [path.stem for path in SCHEMAS] == [f"v{step.version}" for step in MIGRATIONS]
    assert [step.version for step in MIGRATIONS] == list(range(1, LATEST + 1))


@pytest.mark.parametrize("dump", SCHEMAS, ids=lambda path: path.stem)
def test_a_history_of_every_version_opens_with_its_contents(dump: Path, tmp_path: Path) -> None:
    load(dump, tmp_path / "history.sqlite3")
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=FakeWall(WALL_START))
    assert store.notice is None
    found = store.read(get_history).sessions.values()
    plain = [session_to_plain(record) for record in sorted(found, key=lambda record: record.id)]
    assert plain == json.loads(dump.with_suffix(".json").read_text(encoding="utf-8"))
    assert store.read(version_of) == LATEST
    assert_figures_are_right(store, date(2026, 1, 5), date(2026, 1, 8))
    assert Figures(store).active_ever_ms() > 0


@pytest.mark.parametrize("dump", SCHEMAS, ids=lambda path: path.stem)
def test_of_every_version_comes_the_schema_of_a_new_history(dump: Path, tmp_path: Path) -> None:
    load(dump, tmp_path / "history.sqlite3")
    query = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    with closing(connect(tmp_path / "history.sqlite3")) as old, closing(open_in_memory()) as new:
        migrate(old)
        assert old.execute(query).fetchall() == new.execute(query).fetchall()


@pytest.mark.parametrize("dump", SCHEMAS[:-1], ids=lambda path: path.stem)
def test_a_backup_is_made_before_a_migration(dump: Path, tmp_path: Path) -> None:
    load(dump, tmp_path / "history.sqlite3")
    store = open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=FakeWall(WALL_START))
    store.close()
    (copy,) = (tmp_path / "backups").glob("history-before-migration-*.sqlite3")
    with closing(sqlite3.connect(copy)) as connection:
        assert f"v{version_of(connection)}" == dump.stem
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (4,)


def test_no_backup_is_made_where_no_migration_is_due(tmp_path: Path) -> None:
    load(SCHEMAS[-1], tmp_path / "history.sqlite3")
    open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=FakeWall(WALL_START))
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("version", [step.version for step in MIGRATIONS])
def test_a_failing_step_leaves_the_version_before_it(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [
        Migration(step.version, (*step.statements, "CREATE TABLE nonsense (")) if step.version == version else step
        for step in MIGRATIONS
    ]
    monkeypatch.setattr(migrations, "MIGRATIONS", tuple(steps))
    with closing(connect(":memory:")) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection)
        assert version_of(connection) == version - 1
        assert not connection.in_transaction
        monkeypatch.undo()
        assert version_of(connection) == 0 or schema_is_whole(connection)
        migrate(connection)
        assert version_of(connection) == LATEST


def test_migrating_twice_does_nothing() -> None:
    with closing(open_in_memory()) as connection:
        before = list(connection.iterdump())
        migrate(connection)
        assert list(connection.iterdump()) == before


def test_two_processes_may_open_a_new_history_at_once(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from facetimer.history.store import open_store\n"
        "sys.stdin.readline(); f = Path(sys.argv[1]); s = open_store(f / 'h.sqlite3', f / 'b')\n"
        "print([s.retry() for _ in range(30)][-1], s.notice)"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    assert [racer.communicate(timeout=30)[0] for racer in racers] == ["True None\n"] * 4


def test_a_migration_in_another_process_while_the_schema_is_read_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "h.sqlite3"
    with (
        closing(connect(path)) as connection,
        closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other,
    ):
        migrate(connection, 2)

        def meanwhile(statement: str) -> None:
            if statement.startswith("SELECT sql"):
                with suppress(sqlite3.OperationalError):  # it has to wait until the schema is read
                    migrate(other)

        connection.set_trace_callback(meanwhile)
        assert schema_is_whole(connection)


@pytest.mark.parametrize("seed", range(20))
def test_a_changed_letter_in_the_schema_is_noticed(seed: int) -> None:
    dice = random.Random(seed)
    with closing(open_in_memory()) as connection:
        assert schema_is_whole(connection)
        name, text = dice.choice(
            connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name").fetchall()
        )
        letters = [at for at, letter in enumerate(text) if letter.isalnum()]
        at = dice.choice(letters)
        connection.execute("PRAGMA writable_schema = ON")
        changed = text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (changed, name))
        assert not schema_is_whole(connection)


def test_the_latest_schema_is_known_without_making_a_database_for_comparison(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(open_in_memory()) as connection:
        monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(1, ("CREATE TABLE nonsense (",)),))
        assert schema_is_whole(connection)


def test_somebody_elses_index_is_no_damage() -> None:
    with closing(open_in_memory()) as connection:
        connection.execute("CREATE INDEX of_theirs ON session (routine)")
        assert schema_is_whole(connection)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE session SET local_day = '2026-02-30'",
        "UPDATE session SET outcome = 'finished'",
        "UPDATE session SET active_ms = -1",
        "UPDATE session SET id = 'short'",
        "UPDATE session SET started_utc = 'today'",
        "UPDATE step SET zones = 'lips'",
        "UPDATE step SET zones = '\"lips\"'",
        "UPDATE step SET sets = 0",
        "UPDATE moment SET kind = 'blinked'",
        "INSERT INTO reaction SELECT seq, 'lips', 'envy' FROM session",
        "INSERT INTO step SELECT 999, number, exercise, name, outcome, planned_ms, active_ms, sets, zones, tool, "
        "left_ms, right_ms, taught FROM step LIMIT 1",
    ],
)
def test_the_database_refuses_what_code_could_not_read(change: str, tmp_path: Path) -> None:
    load(SCHEMAS[-1], tmp_path / "history.sqlite3")
    with (
        closing(connect(tmp_path / "history.sqlite3")) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"CHECK|cannot store|FOREIGN KEY"),
    ):
        connection.execute(change)


def test_a_history_that_another_process_is_just_making_is_not_damaged(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    path.touch()
    with closing(sqlite3.connect(path, isolation_level=None)) as maker:
        maker.execute("BEGIN EXCLUSIVE")
        maker.execute("CREATE TABLE half_made (x)")
        assert path.stat().st_size == 0, "nothing is in the file before the commit"

        store = open_store(path, tmp_path / "backups")

        assert "damaged" not in (store.notice or "")
        assert not list(tmp_path.glob("*damaged*"))
        maker.execute("ROLLBACK")
    assert store.retry()
    store.close()
