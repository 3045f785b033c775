# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A disk that is full, a folder that is read-only, a file that somebody else holds: for a whole session.

Each trial practises a session during the trouble, lets the trouble end, and looks whether everything is there.
"""

import os
import resource
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from facetimer.history.journal import SqliteJournal
from facetimer.history.records import Outcome, SessionRecord
from facetimer.history.store import Store, open_store
from facetimer.session.events import Event
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from tests.fakes import FakeClock, RecordingSoundtrack
from tests.history.chronicles import WALL_START
from tests.history.histories import FakeWall
from tests.torture.kills import plan

DISK_KIB = 1024


@dataclass(frozen=True)
class ScarcityResult:
    """What one trial showed.

    Attributes:
        trouble: what was wrong with the world, and by which means.
        notice: what the person was told meanwhile.
        slowest_ms: the longest that taking down one event held up the session.
    """

    trouble: str
    notice: str
    slowest_ms: float


class NotPossibleHere(Exception):  # noqa: N818 - it is not an error
    """Root writes wherever it likes, and may not mount here: there is no read-only folder to be had."""


class _TimedJournal:
    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal
        self.slowest_s = 0.0

    def record(self, event: Event) -> None:
        began = time.perf_counter()
        self._journal.record(event)
        self.slowest_s = max(self.slowest_s, time.perf_counter() - began)


class _Practice:
    def __init__(self, store: Store) -> None:
        self.clock = FakeClock()
        self.journal = SqliteJournal(store, now=FakeWall(WALL_START), mono=self.clock.now_ms)
        self.timed = _TimedJournal(self.journal)
        self.player = SessionPlayer(plan(), self.clock, RecordingSoundtrack(), self.timed)
        self.player.start()

    @property
    def identifier(self) -> str | None:
        return self.journal.kept.id if self.journal.kept else None

    def run(self, ms: int | None = None) -> None:
        while self.player.status is SessionStatus.RUNNING and (ms is None or ms > 0):
            self.clock.advance(500)
            self.player.poll()
            ms = None if ms is None else ms - 500


def _open(folder: Path) -> Store:
    return open_store(folder / "data" / "history.sqlite3", folder / "data" / "backups", now=FakeWall(WALL_START))


def _assert_whole(folder: Path, identifier: str | None) -> None:
    store = _open(folder)
    found = {record.id: record for record in store.sessions(limit=-1)}
    assert identifier in found, "the session is lost"
    record: SessionRecord = found[identifier]
    assert record.outcome is Outcome.COMPLETE
    assert [step.active_ms for step in record.steps] == [step.duration_ms for step in plan().steps]
    store.close()
    with closing(sqlite3.connect(folder / "data" / "history.sqlite3")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def disk_full(folder: Path, *, at_start: bool) -> ScarcityResult:
    """Practise on a disk without room: from the first moment, or from the middle of the session on."""
    with small_disk(folder) as (disk, means):
        if not at_start:
            _open(disk).close()
        fill = fill_up(disk) if at_start else None
        store = _open(disk)
        practice = _Practice(store)
        if fill is None:
            practice.run(20_000)
            fill = fill_up(disk)
        practice.run()
        notice = store.notice
        assert notice is not None, "a full disk was not told"
        assert practice.player.status is SessionStatus.FINISHED
        assert [record.id for record in store.unsaved] == [practice.identifier]
        fill()
        assert store.retry(), store.notice
        store.close()
        _assert_whole(disk, practice.identifier)
    moment = "from the start" if at_start else "in mid-session"
    return ScarcityResult(f"disk full {moment} ({means})", notice, practice.timed.slowest_s * 1000)


def read_only(folder: Path) -> ScarcityResult:
    """Practise while the folder can only be read, with a session already in it."""
    with small_disk(folder) as (disk, means):
        store = _open(disk)
        earlier = _Practice(store)
        earlier.run()
        store.close()
        with made_read_only(disk):
            store = _open(disk)
            assert [record.id for record in store.sessions()] == [earlier.identifier], "cannot be read"
            practice = _Practice(store)
            practice.run()
            notice = store.notice
            assert notice is not None, "a read-only folder was not told"
            assert store.session_count() == 2
        assert store.retry(), store.notice
        store.close()
        _assert_whole(disk, practice.identifier)
        _assert_whole(disk, earlier.identifier)
    return ScarcityResult(f"read-only folder ({means})", notice, practice.timed.slowest_s * 1000)


def locked(folder: Path, held_s: float) -> ScarcityResult:
    """Practise while another process holds the lock on the database."""
    store = _open(folder)
    practice = _Practice(store)
    practice.run(10_000)
    ready_end, tell_end = os.pipe()
    holder = os.fork()
    if holder == 0:
        _hold(folder / "data" / "history.sqlite3", tell_end, held_s)
    os.read(ready_end, 1)
    began = time.monotonic()
    practice.run()
    notice = store.notice
    assert notice is not None, "a locked file was not told"
    assert practice.player.status is SessionStatus.FINISHED
    assert not store.retry(), "the lock was not held"
    os.waitpid(holder, 0)
    assert time.monotonic() - began >= held_s * 0.9
    assert store.retry(), store.notice
    store.close()
    _assert_whole(folder, practice.identifier)
    return ScarcityResult(f"locked for {held_s:g} s", notice, practice.timed.slowest_s * 1000)


def _hold(database: Path, tell_end: int, held_s: float) -> None:
    try:
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            os.write(tell_end, b"!")
            time.sleep(held_s)
            connection.execute("ROLLBACK")
    finally:
        os._exit(0)


@contextmanager
def small_disk(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give a folder on a disk of 1 MiB: a tmpfs where mounting is allowed, else a limit on file sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KIB}k,mode=700", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    try:
        yield folder, "a tmpfs of 1 MiB" if mounted else "a limit on the size of files"
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill_up(disk: Path) -> Callable[[], None]:
    """Use up what room there is; return what frees it again."""
    if os.path.ismount(disk):
        filler = disk / "filler"
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(1024)):
                    pass
            except OSError:
                pass
        return filler.unlink
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    earlier = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))

    def free() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, earlier)

    return free


@contextmanager
def made_read_only(disk: Path) -> Iterator[None]:
    """Let nothing be written under `disk`: by remounting it, or by its mode where that binds us."""
    if os.path.ismount(disk):
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        try:
            yield
        finally:
            subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        return
    if os.geteuid() == 0:
        raise NotPossibleHere("root may write into any folder, and nothing can be mounted here")
    places = [disk, *disk.rglob("*")]
    modes = [path.stat().st_mode for path in places]
    for path in reversed(places):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        yield
    finally:
        for path, mode in zip(places, modes, strict=True):
            path.chmod(mode)
