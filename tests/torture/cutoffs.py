# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A crash or a refusal between any two steps of recovery, restore, migration and backup.

A step is a call into the operating system that changes files, or a statement given to SQLite. A forked victim
does the work and dies, or is refused, just before its n-th step; then the history is opened as the next start
would, and everything must be there. Python's profiler counts the steps, so the product knows nothing of it.
"""

import errno
import os
import random
import shutil
import signal
import sqlite3
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from facetimer.history.exchange.imports import UnreadableHistory, restore_file
from facetimer.history.file.backups import BackupFailed
from facetimer.history.file.opening import HistoryFault
from facetimer.history.store import Store, open_store
from tests.history.chronicles import WALL_START, fill_store
from tests.history.file.damage import hot_journal
from tests.history.histories import FakeWall

PAGE = 4096
_FILE_CALLS = {"open", "rename", "replace", "unlink", "remove", "mkdir", "fsync", "truncate", "chmod", "fchmod"}
_DATABASE_CALLS = {"execute", "executemany", "backup", "close"}
_DONE, _REFUSED = 0, 7
_SCHEMA_V1 = Path(__file__).parents[1] / "history" / "file" / "schemas" / "v1.sql"


@dataclass
class CutTally:
    """What was seen, by the work that was cut off."""

    steps: Counter[str] = field(default_factory=Counter)
    killed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Work:
    """Something that moves files about.

    Attributes:
        prepare: makes the state before, and returns which sessions are there in each allowed outcome.
        do: the work itself, in a process of its own.
        kept: a file whose content must still be there afterwards under some name; None if there is none.
    """

    prepare: Callable[[Path], list[set[str]]]
    do: Callable[[Path], None]
    kept: str | None = None


def opened(folder: Path) -> Store:
    wall = FakeWall(WALL_START + timedelta(days=400))
    return open_store(folder / "history.sqlite3", folder / "backups", now=wall, emergency_folders=[])


def ids(store: Store) -> set[str]:
    return {record.id for record in store.sessions(limit=-1)}


def _filled(folder: Path) -> tuple[set[str], set[str]]:
    """Make a history of eight sessions, five of them in a backup, and the journal of a moment before any."""
    wall = FakeWall(WALL_START)
    store = open_store(folder / "history.sqlite3", folder / "backups", now=wall, emergency_folders=[])
    journal = hot_journal(folder)
    backed_up = set(fill_store(store, 5, seed=1, wall=wall))
    store.back_up_if_due()
    late = set(fill_store(store, 3, seed=2, wall=wall))
    store.forget()
    (folder / "journal").write_bytes(journal)
    return backed_up, late


def _damaged(folder: Path) -> list[set[str]]:
    """A first page of noise, and a stale journal beside it."""
    backed_up, late = _filled(folder)
    content = (folder / "history.sqlite3").read_bytes()
    (folder / "history.sqlite3").write_bytes(b"\xa5" * PAGE + content[PAGE:])
    shutil.copy(folder / "history.sqlite3", folder / "kept")
    (folder / "journal").rename(folder / "history.sqlite3-journal")
    return [backed_up | late]


def _gone(folder: Path) -> list[set[str]]:
    backed_up, _ = _filled(folder)
    (folder / "history.sqlite3").unlink()
    (folder / "journal").rename(folder / "history.sqlite3-journal")
    return [backed_up]


def _old(folder: Path) -> list[set[str]]:
    with closing(sqlite3.connect(folder / "history.sqlite3")) as connection:
        connection.executescript(_SCHEMA_V1.read_text(encoding="utf-8"))
        return [{row[0] for row in connection.execute("SELECT id FROM session")}]


def _to_restore(folder: Path) -> list[set[str]]:
    backed_up, late = _filled(folder)
    (copy,) = (folder / "backups").iterdir()
    shutil.copy(copy, folder / "chosen")
    return [backed_up | late, backed_up]


def _to_back_up(folder: Path) -> list[set[str]]:
    backed_up, late = _filled(folder)
    return [backed_up | late]


def _open(folder: Path) -> None:
    opened(folder).close()


def _restore(folder: Path) -> None:
    store = opened(folder)
    restore_file(store, folder / "chosen")
    store.close()


def _back_up(folder: Path) -> None:
    store = opened(folder)
    store.back_up_before("merge")
    store.file.back_up_to(folder / "backups" / "history-by-hand.sqlite3")
    store.back_up_if_due()
    store.close()


WORKS = {
    "recovery": Work(_damaged, _open, kept="kept"),
    "recovery of a file that is gone": Work(_gone, _open),
    "restore": Work(_to_restore, _restore),
    "migration": Work(_old, _open),
    "backups": Work(_to_back_up, _back_up),
}


def run(folder: Path, seed: int, *, share: float = 1) -> CutTally:
    """Cut each work off before its steps, a `share` of them at random, by a kill and by a refusal.

    Raises:
        AssertionError: something was lost, or a fault of the world was not told; the message names the step.
    """
    dice, tally = random.Random(seed), CutTally()
    for name, work in WORKS.items():
        original = folder / "original"
        original.mkdir(parents=True)
        outcomes = work.prepare(original)
        steps = _count(original, work, folder / "counted")
        tally.steps[name] = steps
        for kill in (True, False):
            for step in range(1, steps + 1):
                if dice.random() >= share:
                    continue
                place = folder / "cut"
                shutil.copytree(original, place)
                where = f"{name}, {'killed' if kill else 'refused'} before step {step} of {steps}"
                _cut(place, work, step, where, kill=kill)
                _examine(place, work, outcomes, where)
                (tally.killed if kill else tally.refused)[name] += 1
                shutil.rmtree(place)
        shutil.rmtree(original)
    return tally


def _count(original: Path, work: Work, place: Path) -> int:
    """Return how many steps the work has when nothing comes between."""
    shutil.copytree(original, place)
    read_end, write_end = os.pipe()
    victim = os.fork()
    if victim == 0:
        counter = _Steps(0, kill=False)
        code = _do(work, place, counter)
        os.write(write_end, counter.seen.to_bytes(4, "big"))
        os._exit(code)
    _, status = os.waitpid(victim, 0)
    seen = int.from_bytes(os.read(read_end, 4), "big")
    os.close(read_end)
    os.close(write_end)
    assert os.waitstatus_to_exitcode(status) == _DONE
    shutil.rmtree(place)
    return seen


def _cut(place: Path, work: Work, step: int, where: str, *, kill: bool) -> None:
    victim = os.fork()
    if victim == 0:
        os._exit(_do(work, place, _Steps(step, kill=kill)))
    _, status = os.waitpid(victim, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code == -signal.SIGKILL if kill else code in {_DONE, _REFUSED}, f"{where}: ended with {code}"


def _do(work: Work, place: Path, steps: "_Steps") -> int:
    sys.setprofile(steps)
    try:
        work.do(place)
    except (HistoryFault, BackupFailed, UnreadableHistory):
        return _REFUSED
    except BaseException:  # noqa: BLE001 - a forked victim must not go on as if it were the tests
        sys.setprofile(None)
        traceback.print_exc()
        return 1
    finally:
        sys.setprofile(None)
    return _DONE


class _Steps:
    """Counts steps, and kills its own process or refuses just before one of them."""

    def __init__(self, cut_at: int, *, kill: bool) -> None:
        self.seen = 0
        self._cut_at = cut_at
        self._kill = kill

    def __call__(self, _frame: object, event: str, what: Any) -> None:
        if event != "c_call":
            return
        of_database = isinstance(getattr(what, "__self__", None), sqlite3.Connection | sqlite3.Cursor)
        if of_database:
            counts = what.__name__ in _DATABASE_CALLS
        else:
            counts = getattr(what, "__module__", None) == "posix" and what.__name__ in _FILE_CALLS
        if not counts:
            return
        self.seen += 1
        if self.seen != self._cut_at:
            return
        if self._kill:
            os.kill(os.getpid(), signal.SIGKILL)
        if not of_database:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        if what.__name__ != "close" and _is_a_file(what.__self__):
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error


def _is_a_file(of: sqlite3.Connection | sqlite3.Cursor) -> bool:
    connection = of.connection if isinstance(of, sqlite3.Cursor) else of
    return bool(connection.execute("PRAGMA database_list").fetchone()[2])


def _examine(place: Path, work: Work, outcomes: Iterable[set[str]], where: str) -> None:
    kept = (place / work.kept).read_bytes() if work.kept else None
    store = opened(place)
    assert store.persistent, f"{where}: {store.notice}"
    found = ids(store)
    assert found in outcomes, f"{where}: {len(found)} sessions"
    store.close()
    with closing(sqlite3.connect(place / "history.sqlite3")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok", where
    asides = [path for path in place.iterdir() if path.name.startswith("history-damaged") and path.is_file()]
    if kept is not None:
        assert kept in [path.read_bytes() for path in asides], f"{where}: the damaged file was not kept"
    for copy in (place / "backups").glob("history-*.sqlite3"):
        with closing(sqlite3.connect(copy)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok", f"{where}: {copy.name}"
            assert raw.execute("SELECT count(*) FROM session").fetchone()[0] > 0, f"{where}: {copy.name} is empty"
    assert not list(place.glob("*.building*")), where
    assert not list(place.glob("*.recovered*")), where
