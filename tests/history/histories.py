# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Clocks, stores and sessions for the tests of the history."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from facetimer.clocks import local_now
from facetimer.history.extensions import Extensions
from facetimer.history.journal import SqliteJournal
from facetimer.history.records import Measured
from facetimer.history.store import Store
from facetimer.history.store import open_store as open_as_the_app
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import Timeline
from tests.examples import block, exercise, timeline
from tests.fakes import FakeClock, RecordingSoundtrack

BERLIN_WINTER = timezone(timedelta(hours=1))


@dataclass
class FakeWall:
    """A wall clock that stands where it is put."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 20, 19, 30, tzinfo=BERLIN_WINTER))

    def __call__(self) -> datetime:
        return self.at

    def advance(self, **of_timedelta: float) -> None:
        # Through UTC: with a zone, `+` would move the hands of the clock and not time.
        self.at = (self.at.astimezone(UTC) + timedelta(**of_timedelta)).astimezone(self.at.tzinfo)


_opened: list[Store] = []
_looked_at: list[sqlite3.Connection] = []


def open_store(
    database: Path,
    backups: Path,
    *,
    now: Callable[[], datetime] = local_now,
    emergency_folders: Sequence[Path] | None = None,
) -> Store:
    """Open the history as the app does; `let_go()` closes it when the test is over."""
    store = open_as_the_app(database, backups, now=now, emergency_folders=emergency_folders)
    _opened.append(store)
    return store


def store_in(folder: Path, wall: FakeWall | None = None) -> Store:
    """Open the history in `folder`."""
    return open_store(
        folder / "data" / "history.sqlite3",
        folder / "data" / "backups",
        now=wall or FakeWall(),
        emergency_folders=[folder / "not there", folder],
    )


def look_at(folder: Path) -> sqlite3.Connection:
    """Return a connection of somebody else to the history in `folder`; `let_go()` closes it.

    It leaves the journal where it is, as ours do: on Windows nobody can delete what another one has open.
    """
    _looked_at.append(sqlite3.connect(folder / "data" / "history.sqlite3", isolation_level=None))
    _looked_at[-1].execute("PRAGMA journal_mode = TRUNCATE")
    return _looked_at[-1]


def let_go() -> None:
    """Close what was opened, as the end of a process would: without a word and without a backup."""
    while _opened:
        _opened.pop().forget()
    while _looked_at:
        _looked_at.pop().close()


def two_sided() -> Timeline:
    """Two exercises; the second works each side: right first, then left."""
    return timeline(
        exercise("press", block(1, 10, 1)),
        exercise("stretch", block(1, 5, 1, 1, 2, per_side=True)),
        exercise("smile", block(1, 3, 1)),
    )


class Practice:
    """A session that writes to a store and whose clock and wall the test moves."""

    def __init__(
        self,
        store: Store,
        plan: Timeline | None = None,
        wall: FakeWall | None = None,
        *,
        continues: str | None = None,
        done_steps: frozenset[int] = frozenset(),
        begun_steps: frozenset[int] = frozenset(),
        before: Measured | None = None,
        extensions: Extensions | None = None,
        day_start_min: int = 240,
    ) -> None:
        self.wall = wall or FakeWall()
        self.clock = FakeClock()
        self.journal = SqliteJournal(
            store,
            now=self.wall,
            mono=self.clock.now_ms,
            continues=continues,
            day_start_min=day_start_min,
            before=before,
            extensions=extensions,
        )
        self.player = SessionPlayer(
            plan or two_sided(),
            self.clock,
            RecordingSoundtrack(),
            self.journal,
            done_steps=done_steps,
            begun_steps=begun_steps,
        )

    def run(self, ms: int, tick_ms: int = 500) -> None:
        """Let `ms` pass, on both clocks."""
        for passed in range(0, ms, tick_ms):
            tick = min(tick_ms, ms - passed)
            self.clock.advance(tick)
            self.wall.advance(milliseconds=tick)
            self.player.poll()

    def finish(self) -> None:
        while self.player.status is SessionStatus.RUNNING:
            self.run(1000)

    @property
    def id(self) -> str:
        assert self.journal.kept is not None
        return self.journal.kept.id


def practised(store: Store, plan: Timeline | None = None, wall: FakeWall | None = None) -> str:
    """Practise a whole session and return its id."""
    practice = Practice(store, plan, wall)
    practice.player.start()
    practice.finish()
    return practice.id


def die(practice: Practice) -> None:
    """Let the process that practises be gone: the system releases its lock, nothing else happens."""
    lock = practice.journal._lock
    assert lock is not None
    lock.release()


def notice_of(store: Store) -> str | None:
    """What the store says now; a call, because a type checker remembers what a property said before."""
    return store.notice
