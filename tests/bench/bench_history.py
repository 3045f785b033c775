# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the history costs after thirty years: `python -m pytest tests/bench/bench_history.py -m bench -s`.

Ten sessions a day for thirty years are 110 000 sessions with a million steps. Each question is asked of 1 000
and of 110 000 sessions; the figures, and by how much they grow, go into `docs/reliability.md` with
`FACETIMER_BENCH_WRITE=1`.
"""

import gc
import os
import platform
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from facetimer.history.file.migrations import migrate
from facetimer.history.file.opening import connect
from facetimer.history.file.transactions import transaction
from facetimer.history.listing import SessionQuery
from facetimer.history.queries import Figures
from facetimer.history.records import StepResult, utc_ms
from facetimer.history.statistics import year_upto
from facetimer.history.store import Store, open_store
from facetimer.ui.every_page import paint_front
from facetimer.ui.main_window import MainWindow
from tests.begun import BEGUN
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import FakeWall
from tests.ui.surroundings import Surroundings

pytestmark = pytest.mark.bench
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SESSIONS_A_DAY = 10
SMALL, MIDDLE, LARGE = 1_000, 11_000, 110_000
PAGE_LIMIT_MS = 100
SWITCH_LIMIT_MS = 50
STARTUP_LIMIT = 1.05
ROUNDS = 9
DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
MARKS = ("<!-- bench: begin -->", "<!-- bench: end -->")

_HEAD = (
    "INSERT INTO session (seq, id, routine, routine_name, started_utc, utc_offset_min, local_day, outcome, "
    "active_ms, planned_ms, steps_done, changed_utc, first_side, pace_percent, own_hold_ms, note, feeling, "
    "unpublished) VALUES (?, ?, ?, ?, ?, 60, ?, 'complete', ?, ?, ?, ?, 'right', 100, 0, ?, ?, 0)"
)
_STEP = "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_START = """
import sys
from pathlib import Path
from facetimer.history.store import open_store
folder = Path(sys.argv[1])
open_store(folder / "history.sqlite3", folder / "backups").sessions(1)
"""


@dataclass(frozen=True)
class Filled:
    folder: Path
    sessions: int
    steps: int
    today: date
    migrated_s: float

    @property
    def megabytes(self) -> float:
        return (self.folder / "history.sqlite3").stat().st_size / 1e6

    @property
    def at(self) -> datetime:
        """The evening of its last day."""
        return datetime.combine(self.today, datetime.min.time(), WALL_START.tzinfo) + timedelta(hours=20)

    def open(self) -> Store:
        return open_store(self.folder / "history.sqlite3", self.folder / "backups", now=FakeWall(self.at))


def fill(folder: Path, sessions: int) -> Filled:
    """Make a history at schema version 1 and let it be migrated, as one of many years would be."""
    folder.mkdir()
    templates = [made_up(random.Random(seed), WALL_START) for seed in range(400)]
    steps = 0
    with closing(connect(folder / "history.sqlite3")) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # only the filling
        migrate(connection, 1)
        with transaction(connection):
            for number in range(sessions):
                record = templates[number * 7919 % len(templates)]
                day = WALL_START.date() + timedelta(days=number // SESSIONS_A_DAY)
                started_ms = utc_ms(record.started_utc) + number * 86_400_000 // SESSIONS_A_DAY
                note = record.note if record.note and len(record.note) < 300 else None
                head = (
                    *(number + 1, f"{number:08x}-0000-4000-8000-000000000000", record.routine),
                    *(record.routine_name, started_ms, day.isoformat(), record.active_ms, record.planned_ms),
                    *(record.steps_done, started_ms, note, record.feeling and record.feeling.value),
                )
                connection.execute(_HEAD, head)
                rows = [
                    (
                        *(number + 1, step.index, step.exercise, step.name, step.outcome.value, step.planned_ms),
                        *(step.active_ms, step.sets, f'["{step.zones[0]}"]', step.tool, step.left_ms),
                        step.right_ms,
                    )
                    for step in record.steps
                ]
                connection.executemany(_STEP, rows)
                steps += len(rows)
        began = time.perf_counter()
        migrate(connection)
        migrated_s = time.perf_counter() - began
    last = WALL_START.date() + timedelta(days=(sessions - 1) // SESSIONS_A_DAY)
    filled = Filled(folder, sessions, steps, last, migrated_s)
    filled.open().close()  # the stamp and the day's backup
    return filled


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return fill(tmp_path_factory.mktemp("small") / "data", SMALL)


@pytest.fixture(scope="module")
def middle(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return fill(tmp_path_factory.mktemp("middle") / "data", MIDDLE)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return fill(tmp_path_factory.mktemp("large") / "data", LARGE)


def least_ms(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the processor time of the shortest of some rounds: what it costs, whatever else the machine does."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        action()
        times.append((time.process_time() - began) * 1000)
    return min(times)


def page_of(store: Store, today: date) -> None:
    """Ask everything the History page shows, and the zones and sides of a year instead of four weeks."""
    figures, year = Figures(store), year_upto(today)
    figures.days(year[0], year[-1])
    figures.weeks(today, 26, 3)
    figures.streak(today, 3)
    figures.zones_together(year[0], year[-1])
    figures.balance(year[0], year[-1])
    figures.active_ever_ms()
    figures.first_day()
    store.page(SessionQuery(), limit=50)


def visits_ms(filled: Filled, copy: Path, qtbot: QtBot) -> dict[str, float]:
    """Return what visits to the page cost, from the click until it is painted, on a copy of a history."""
    settings = BEGUN
    surroundings = Surroundings(copy, settings, now=filled.at)
    shutil.copytree(filled.folder, surroundings.context().paths.database.parent)
    window = MainWindow(surroundings.context())
    window.show()
    QCoreApplication.processEvents()
    store = window.services.store()
    costs: dict[str, float] = {}

    def visit(name: str, before: Callable[[], object] = lambda: None) -> None:
        window.go_to("today")
        paint_front(window)
        before()
        gc.collect()
        began = time.process_time()
        window.go_to("history")
        QCoreApplication.sendPostedEvents()
        window.repaint()
        cost = (time.process_time() - began) * 1000
        costs[name] = min(cost, costs.get(name, cost))
        paint_front(window)

    visit("first visit")
    for _ in range(ROUNDS):
        visit("nothing new since the last visit")
        visit("a session more or less", lambda: store.delete(store.sessions(1)[0].id))
    window.close()
    window.deleteLater()
    return costs


def questions(filled: Filled) -> Iterator[tuple[str, float]]:
    """Yield each question with what its answer costs in milliseconds, in a store just opened."""
    with closing(filled.open()) as store:
        figures = Figures(store)
        today = filled.today
        yield "History page, first time after the start", least_ms(lambda: page_of(store, today), 1)
        yield "History page", least_ms(lambda: page_of(store, today))
        yield "time of all years", least_ms(figures.active_ever_ms)
        yield "streak of weeks", least_ms(lambda: figures.streak(today, 3))
        first = store.page(SessionQuery(), limit=50)
        yield "next page of the list", least_ms(lambda: store.page(SessionQuery(), first.next, 50))
        yield "search that finds", least_ms(lambda: store.page(SessionQuery(text="jaw")))
        yield "search that finds nothing", least_ms(lambda: store.page(SessionQuery(text="zzz")), 3)
        record = store.sessions(1)[0]
        yield "writing a step", least_ms(lambda: _write(store, record.id))


def _write(store: Store, identifier: str) -> None:
    record = store.session(identifier)
    assert record is not None
    step = record.steps[0]
    flipped = StepResult.PARTIAL if step.outcome is StepResult.DONE else StepResult.DONE
    store.save(replace(record, steps=(replace(step, outcome=flipped), *record.steps[1:])))


def startup_ms(folders: list[Path]) -> list[float]:
    """Return what a whole start costs: interpreter, imports, opening, the newest session; measured in turn."""
    for folder in folders:
        open_store(folder / "history.sqlite3", folder / "backups").close()  # as this machine's clock left it
    times: list[list[float]] = [[] for _ in folders]
    for _ in range(2 * ROUNDS + 1):
        for taken, folder in zip(times, folders, strict=True):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-c", _START, str(folder)], check=True, capture_output=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            taken.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return [min(taken) for taken in times]


def test_thirty_years_cost_what_one_month_does(
    small: Filled, middle: Filled, large: Filled, tmp_path: Path
) -> None:
    assert large.steps > 1_000_000 * 0.9
    few, some, many = (dict(questions(filled)) for filled in (small, middle, large))
    empty_ms, large_ms = startup_ms([tmp_path / "empty", large.folder])
    lines = [
        f"Ten sessions a day for thirty years: {large.sessions:,} sessions, {large.steps:,} steps, "
        f"{large.megabytes:.0f} MB ({small.sessions:,} sessions: {small.megabytes:.1f} MB). "
        f"{platform.machine()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; processor "
        f"time, the least of {ROUNDS} rounds, files in the system's cache.",
        "",
        f"| Question | {small.sessions:,} sessions | {middle.sessions:,} | {large.sessions:,} | Growth |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {few[name]:.2f} ms | {some[name]:.2f} ms | {many[name]:.2f} ms "
            f"| × {many[name] / few[name]:.1f} |"
            for name in few
        ),
        "",
        f"Start of a process that opens the history and shows its newest session: {empty_ms:.0f} ms with an empty "
        f"history, {large_ms:.0f} ms with {large.sessions:,} sessions (× {large_ms / empty_ms:.3f}). "
        f"Migrating all of it from version 1 once: {large.migrated_s:.1f} s.",
    ]
    sys.stdout.write("\n".join(["", *lines, ""]))
    if os.environ.get("FACETIMER_BENCH_WRITE"):
        text = DOCUMENT.read_text(encoding="utf-8")
        head, _, rest = text.partition(MARKS[0])
        tail = rest.partition(MARKS[1])[2]
        DOCUMENT.write_text("\n".join((f"{head}{MARKS[0]}", *lines, f"{MARKS[1]}{tail}")), encoding="utf-8")
    assert many["History page, first time after the start"] <= PAGE_LIMIT_MS
    assert many["History page"] <= PAGE_LIMIT_MS
    assert large_ms <= empty_ms * STARTUP_LIMIT


def test_the_page_is_there_at_once(small: Filled, large: Filled, tmp_path: Path, qtbot: QtBot) -> None:
    many = visits_ms(large, tmp_path / "many", qtbot)  # first, so that it pays for loading what the page needs
    few = visits_ms(small, tmp_path / "few", qtbot)
    sys.stdout.write(f"\n| processor ms | {small.sessions:,} sessions | {large.sessions:,} |\n|---|---|---|\n")
    for name in few:
        sys.stdout.write(f"| {name} | {few[name]:.0f} | {many[name]:.0f} |\n")
    assert many["first visit"] <= PAGE_LIMIT_MS
    assert many["nothing new since the last visit"] <= SWITCH_LIMIT_MS
    assert many["a session more or less"] <= SWITCH_LIMIT_MS
