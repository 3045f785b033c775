# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is read out of a database in any state without SQLite."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from facetimer.history.file.damaged_rows import salvage, salvaged_machines
from facetimer.history.file.migrations import migrate
from facetimer.history.file.opening import connect, open_in_memory
from facetimer.history.file.rows import FEWEST_COLUMNS, FEWEST_STEP_COLUMNS, SESSION_COLUMNS, put_session
from facetimer.history.file.transactions import transaction
from facetimer.history.validation import MAX_NOTE
from tests.history.chronicles import WALL_START, made_up

NOW, BEFORE, NO_MACHINE = (f"0000000{n}-0000-4000-8000-000000000000" for n in "123")


def written(path: Path, *statements: tuple[str, tuple[object, ...]]) -> bytes:
    with closing(connect(path)) as connection:
        migrate(connection)
        with transaction(connection):
            for statement, values in statements:
                connection.execute(statement, values)
    return path.read_bytes()


def test_the_names_of_this_machine_are_found_and_nothing_else_is_taken_for_one(tmp_path: Path) -> None:
    put = "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"
    content = written(
        tmp_path / "history.sqlite3",
        (put, ("machine", NOW)),
        (put, (f"machine {BEFORE}", BEFORE)),
        (put, ("machine of no use", "no UUID")),
        (put, ("machinery", NO_MACHINE)),
        (put, ("something", NO_MACHINE)),
    )
    assert salvaged_machines(content) == [NOW, BEFORE]
    assert salvaged_machines(b"no database") == []


def test_a_note_from_before_notes_had_a_limit_is_cut_and_not_lost(tmp_path: Path) -> None:
    record = replace(made_up(random.Random(1), WALL_START, steps=1), note="x" * (MAX_NOTE + 5))
    path = tmp_path / "history.sqlite3"
    with closing(connect(path)) as connection:
        migrate(connection)
        with transaction(connection):
            put_session(connection, record)
    assert salvage(path.read_bytes()).sessions == {record.id: replace(record, note="x" * MAX_NOTE)}


def test_of_two_versions_of_a_session_the_later_one_is_kept(tmp_path: Path) -> None:
    record = made_up(random.Random(1), WALL_START, steps=1)
    path = tmp_path / "history.sqlite3"
    with closing(connect(path)) as connection:
        migrate(connection)
        with transaction(connection):
            put_session(connection, record)
    twice = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE session SET note = 'later', changed_utc = changed_utc + 1000")
        connection.commit()
    found = salvage(twice + path.read_bytes()).sessions  # as if two states of the file had been mixed
    assert [each.note for each in found.values()] == ["later"]


def test_a_row_from_before_anything_was_measured_is_read_beside_one_of_today(tmp_path: Path) -> None:
    old, new = (made_up(random.Random(seed), WALL_START, steps=1) for seed in (1, 2))
    old = replace(old, tension_before=None, opening_after_mm=None)
    new = replace(new, tension_before=7, opening_before_mm=38, tension_after=0, opening_after_mm=41)
    path = tmp_path / "history.sqlite3"
    with closing(connect(path)) as connection:
        migrate(connection, 3)
        marks = ", ".join("?" * FEWEST_COLUMNS)
        names = SESSION_COLUMNS[:FEWEST_COLUMNS]
        with closing(open_in_memory()) as made:
            with transaction(made):
                put_session(made, old)
            row = made.execute(f"SELECT {', '.join(names)} FROM session").fetchone()
            step = made.execute("SELECT * FROM step").fetchone()[:FEWEST_STEP_COLUMNS]
            moments = made.execute("SELECT * FROM moment").fetchall()
            reactions = made.execute("SELECT * FROM reaction").fetchall()
        with transaction(connection):
            connection.execute(f"INSERT INTO session ({', '.join(names)}) VALUES ({marks})", row)
            connection.execute(f"INSERT INTO step VALUES ({', '.join('?' * len(step))})", step)
            connection.executemany("INSERT INTO moment VALUES (?, ?, ?, ?, ?, ?)", moments)
            connection.executemany("INSERT INTO reaction VALUES (?, ?, ?)", reactions)
        migrate(connection)
        with transaction(connection):
            put_session(connection, new)

    assert salvage(path.read_bytes()).sessions == {old.id: old, new.id: new}
