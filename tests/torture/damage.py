# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Databases damaged in every way we could think of; the app opens, tells, keeps the file and saves the rest.

What can still be read is worked out from the undamaged file: a session whose own page, and the pages of all its
steps, moments and reactions, were not touched must be there afterwards exactly as it was.
"""

import random
import shutil
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from facetimer.history.file.damaged_pages import Row, iter_rows
from facetimer.history.file.merging import get_history
from facetimer.history.file.rows import MOMENT_COLUMNS, STEP_COLUMNS
from facetimer.history.records import SessionRecord
from facetimer.history.store import open_store
from tests.history.chronicles import WALL_START, fill_store
from tests.history.histories import FakeWall

SESSIONS = 60
BACKED_UP = 25
PAGE = 4096


@dataclass
class DamageTally:
    """What was seen, by kind of damage."""

    databases: Counter[str] = field(default_factory=Counter)
    noticed: Counter[str] = field(default_factory=Counter)
    expected: int = 0
    saved: int = 0
    altered: int = 0
    """Sessions whose very id was altered by a flipped bit: saved, under another id."""
    beyond: int = 0
    """Sessions that came back although one of their pages was touched."""


@dataclass
class Original:
    """An undamaged history, and which pages each of its sessions lives on."""

    content: bytes
    sessions: dict[str, SessionRecord]
    pages: dict[str, set[int]]
    backed_up: set[str]


Damage = Callable[[bytes, random.Random], bytes]


def truncated(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(1, len(content))]


def flipped(content: bytes, dice: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(dice.choice((1, 1, 3, 10, 100))):
        damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    return bytes(damaged)


def zeroed(content: bytes, dice: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(dice.choice((1, 2, 5))):
        at = dice.randrange(len(content) // PAGE) * PAGE
        damaged[at : at + PAGE] = bytes(PAGE)
    return bytes(damaged)


def scrambled(content: bytes, dice: random.Random) -> bytes:
    damaged = bytearray(content)
    at, length = dice.randrange(len(content)), dice.randrange(1, 3 * PAGE)
    damaged[at : at + length] = dice.randbytes(len(damaged[at : at + length]))
    return bytes(damaged)


def first_page_gone(content: bytes, _dice: random.Random) -> bytes:
    return bytes(PAGE) + content[PAGE:]


def random_file(content: bytes, dice: random.Random) -> bytes:
    return dice.randbytes(dice.randrange(1, len(content)))


def emptied(_content: bytes, _dice: random.Random) -> bytes:
    return b""


KINDS: dict[str, Damage] = {
    "truncated": truncated,
    "bytes flipped": flipped,
    "pages zeroed": zeroed,
    "stretch of noise": scrambled,
    "first page gone": first_page_gone,
    "random file": random_file,
    "empty": emptied,
}
WHOLE_FILE = ("directory in its place", "another program's database", "gone")


def run(folder: Path, count: int, seed: int) -> DamageTally:
    """Damage `count` databases and look at what the app makes of each.

    Raises:
        AssertionError: a readable row was lost, or something was not told; the message names seed and number.
    """
    dice, tally = random.Random(seed), DamageTally()
    original = make_original(folder / "original")
    kinds = [*KINDS, *WHOLE_FILE]
    for number in range(count):
        kind = kinds[number % len(kinds)]
        place = folder / str(number)
        shutil.copytree(folder / "original", place)
        with_backup = dice.random() < 0.5 or kind in {"empty", "gone"}
        if not with_backup:
            shutil.rmtree(place / "backups")
        _one(place, kind, original, dice, tally, f"seed {seed}, database {number} ({kind})", with_backup)
        shutil.rmtree(place)
    return tally


def make_original(folder: Path) -> Original:
    """Make a history with a backup that lacks its later sessions."""
    wall = FakeWall(WALL_START)
    store = open_store(folder / "history.sqlite3", folder / "backups", now=wall)
    backed_up = set(fill_store(store, BACKED_UP, seed=1, wall=wall))
    store.back_up_if_due()
    copies = list((folder / "backups").iterdir())
    fill_store(store, SESSIONS - BACKED_UP, seed=2, wall=wall)
    sessions = store.read(get_history).sessions
    store.close()
    for path in (folder / "backups").iterdir():
        if path not in copies:
            path.unlink()
    content = (folder / "history.sqlite3").read_bytes()
    return Original(content, sessions, _pages_of(content), backed_up)


def _pages_of(content: bytes) -> dict[str, set[int]]:
    """Return on which pages each session's rows are."""
    heads: dict[int, str] = {}
    pages: dict[int, set[int]] = defaultdict(set)
    for row in iter_rows(content):
        if row.rowid is not None and len(row.values) > 20:
            heads[row.rowid] = str(row.values[1])
            pages[row.rowid].update(row.pages)
        elif row.rowid is None and isinstance(row.values[0], int) and _belongs_to_session(row):
            pages[row.values[0]].update(row.pages)
    return {identifier: pages[seq] for seq, identifier in heads.items()}


def _belongs_to_session(row: Row) -> bool:
    return len(row.values) in {len(STEP_COLUMNS), len(MOMENT_COLUMNS)} or (
        len(row.values) == 3 and isinstance(row.values[1], str)
    )


def _one(
    place: Path,
    kind: str,
    original: Original,
    dice: random.Random,
    tally: DamageTally,
    where: str,
    with_backup: bool,
) -> None:
    database = place / "history.sqlite3"
    damaged = _apply(database, kind, original, dice)
    store = open_store(database, place / "backups", now=FakeWall(WALL_START + timedelta(days=400)))
    tally.databases[kind] += 1
    assert store.persistent, f"{where}: {store.notice}"
    found = {record.id: record for record in store.sessions(limit=-1)}
    expected = _untouched(original, damaged)
    if store.notice is not None:
        tally.noticed[kind] += 1
        assert store.notice.count(". ") == 1, f"{where}: not two sentences: {store.notice}"
        _assert_kept(place, damaged, where)
    strangers = found.keys() - original.sessions.keys()
    tally.altered += len(strangers)
    # A bit that flips inside an id makes a session with another id, on a page that was touched.
    assert len(strangers) <= len(original.sessions) - len(expected), f"{where}: sessions out of nowhere"
    for identifier in expected:
        assert found.get(identifier) == original.sessions[identifier], f"{where}: lost {identifier}"
    if with_backup and store.notice is not None:
        assert original.backed_up <= found.keys(), f"{where}: the backup was not used"
    tally.expected += len(expected)
    tally.saved += len(found)
    tally.beyond += len(found.keys() - expected - (original.backed_up if with_backup else set()))
    store.close()
    with sqlite3.connect(database) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok" or store.notice is None, where
    raw.close()


def _apply(database: Path, kind: str, original: Original, dice: random.Random) -> bytes | None:
    """Do the damage; return the bytes of the damaged file, or None where there is no file."""
    if kind in KINDS:
        damaged = KINDS[kind](original.content, dice)
        database.write_bytes(damaged)
        return damaged
    database.unlink()
    if kind == "directory in its place":
        database.mkdir()
        (database / "something").write_text("of the person's")
        return None
    if kind == "gone":
        return None
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE places (id INTEGER PRIMARY KEY, url TEXT)")
        other.executemany("INSERT INTO places (url) VALUES (?)", [("about:blank",)] * 50)
    other.close()
    return database.read_bytes()


def _assert_kept(place: Path, damaged: bytes | None, where: str) -> None:
    aside = list(place.glob("history-damaged-*.sqlite3"))
    if damaged is None:
        assert all((path / "something").exists() for path in aside), where
        return
    assert [path.read_bytes() for path in aside] == [damaged], f"{where}: the damaged file was not kept as it was"


def _untouched(original: Original, damaged: bytes | None) -> set[str]:
    """Return the sessions none of whose pages differs from the original."""
    if damaged is None:
        return set()
    count = len(original.content) // PAGE
    same = {
        number
        for number in range(1, count + 1)
        if damaged[(number - 1) * PAGE : number * PAGE] == original.content[(number - 1) * PAGE : number * PAGE]
    }
    return {identifier for identifier, pages in original.pages.items() if pages <= same}
