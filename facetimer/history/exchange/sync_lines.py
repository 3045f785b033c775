# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The lines machines leave for each other in a sync folder: what they say, and which of them wait.

A line is one session, deletion or freeze. Nothing in it is believed before it was checked. A line of a newer
version is not understood here and not forgotten: where the first of them stands is remembered, and the file is
read from there again once this machine has a version that understands more. Reading a line twice does no harm.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from facetimer.history.exchange.imports import Removed, record_from_plain
from facetimer.history.records import Freeze, SessionRecord
from facetimer.history.validation import believed_freeze, believed_removal
from facetimer.outside import Unreadable, json_from, open_regular

LINE_VERSION = 1
BATCH_BYTES = 64 << 20
"""So much of a file is read at a time; the rest follows at the next exchange."""
_WAITING = "sync waiting "
"""Rows of `meta` whose name begins so hold the version that left lines unread, and where the first of them is."""


class Arrived(Struct):
    """What the other machines have added.

    Attributes:
        read_upto: how far each file has been read, in bytes.
        waiting_from: where the first line of a newer version begins in each file; None where there is none.
        unreadable: lines that say nothing.
        waiting: lines of a newer version.
        faults: what kept a file from being read, in words.
    """

    sessions: list[SessionRecord] = field(default_factory=list)
    removed: dict[str, datetime] = field(default_factory=dict)
    freezes: list[Freeze] = field(default_factory=list)
    read_upto: dict[str, int] = field(default_factory=dict)
    waiting_from: dict[str, int | None] = field(default_factory=dict)
    unreadable: int = 0
    waiting: int = 0
    faults: list[str] = field(default_factory=list)


class Progress(Struct):
    """How far the files of a folder have been read, by name, and where lines wait in them."""

    read: dict[str, int]
    waiting: dict[str, tuple[int, int]]
    """Version that left the lines unread, and where the first of them begins."""

    def start(self, name: str, size: int) -> int:
        """Return from where a file of `size` bytes is to be read; `size` itself where it has nothing new."""
        read = self.read.get(name, 0)
        if read > size:
            return 0  # it was put back to an older state: read it anew
        version, waits_from = self.waiting.get(name, (LINE_VERSION, read))
        return min(waits_from, read) if version < LINE_VERSION else read

    def still_waiting(self, name: str, start: int) -> int | None:
        """Return where lines wait that a reading from `start` on does not come by."""
        _, waits_from = self.waiting.get(name, (LINE_VERSION, start))
        return waits_from if waits_from < start else None


def read_progress(connection: sqlite3.Connection) -> Progress:
    """Return how far the files have been read."""
    read = dict(connection.execute("SELECT name, read_bytes FROM sync_file").fetchall())
    rows = connection.execute(
        "SELECT name, value FROM meta WHERE substr(name, 1, ?) = ?", (len(_WAITING), _WAITING)
    )
    waiting = {}
    for name, value in rows:
        version, _, waits_from = str(value).partition(" ")
        waiting[str(name).removeprefix(_WAITING)] = (int(version), int(waits_from))
    return Progress(read, waiting)


def put_progress(connection: sqlite3.Connection, arrived: Arrived) -> None:
    """Remember how far the files have been read; the caller holds the transaction."""
    connection.executemany(
        "INSERT INTO sync_file (name, read_bytes) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET read_bytes = excluded.read_bytes",
        arrived.read_upto.items(),
    )
    for name, waits_from in arrived.waiting_from.items():
        connection.execute("DELETE FROM meta WHERE name = ?", (_WAITING + name,))
        if waits_from is not None:
            value = f"{LINE_VERSION} {waits_from}"
            connection.execute("INSERT INTO meta (name, value) VALUES (?, ?)", (_WAITING + name, value))


def read_added(path: Path, progress: Progress, arrived: Arrived) -> None:
    """Sort in what a file has that was not read yet; a line that has not arrived whole is left for the next time.

    Raises:
        Unreadable, OSError: it cannot be read.
    """
    with open_regular(path) as file:
        size = file.seek(0, 2)
        start = progress.start(path.name, size)
        if start == size:
            return
        file.seek(start)
        content = file.read(BATCH_BYTES)
    whole = content[: content.rfind(b"\n") + 1]
    if not whole and len(content) == BATCH_BYTES:
        whole = content  # a line without end is no line of ours: on to what follows
    at, waits_from = start, progress.still_waiting(path.name, start)
    for line in whole.split(b"\n"):
        if is_newer := _understand(line, arrived):
            waits_from = at if waits_from is None else waits_from
        arrived.waiting += is_newer
        at += len(line) + 1
    if whole:
        arrived.read_upto[path.name] = start + len(whole)
        arrived.waiting_from[path.name] = waits_from


def _understand(line: bytes, arrived: Arrived) -> bool:
    """Sort one line in; return whether a newer version has to. An empty line says nothing and is fine."""
    if not line.strip():
        return False
    try:
        plain = json_from(line)
        version = plain.get("v") if isinstance(plain, dict) else None
        if type(version) is not int or version < 1:  # `true` is an int as well
            raise ValueError("a line says its version first")  # noqa: TRY301 - counted below with the others
        if version > LINE_VERSION:
            return True
        _sort(plain, arrived)
    except (Unreadable, ValueError):  # msgspec's errors are ValueErrors
        arrived.unreadable += 1
    return False


def _sort(plain: dict[str, Any], arrived: Arrived) -> None:
    if "session" in plain:
        arrived.sessions.append(record_from_plain(plain["session"]))
    elif "removed" in plain:
        removed = msgspec.convert(plain["removed"], Removed)
        moment = believed_removal(removed.id, removed.removed_utc)
        arrived.removed[removed.id] = max(moment, arrived.removed.get(removed.id, moment))
    elif "freeze" in plain:
        arrived.freezes.append(believed_freeze(msgspec.convert(plain["freeze"], Freeze)))


def lines_text(said: Iterable[Mapping[str, Any]]) -> bytes:
    """Return lines that say each of `said`: a session, a deletion or a freeze as plain data under its own word."""
    texts = (json.dumps({"v": LINE_VERSION, **each}, ensure_ascii=False) for each in said)
    return "".join(f"{text}\n" for text in texts).encode()
