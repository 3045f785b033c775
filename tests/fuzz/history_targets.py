# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Ways into the history: a merged document or database, the lines of a sync folder, a rescue file."""

import io
import random
import re
import uuid
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from facetimer.history.emergency_file import bring_in
from facetimer.history.exchange.export_file import FORMS, write_history
from facetimer.history.exchange.imports import UnreadableHistory, history_from_json, merge_file
from facetimer.history.exchange.json_and_csv import freeze_to_plain, removed_to_plain, session_to_plain
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.exchange.sync_lines import LINE_VERSION
from facetimer.history.listing import SessionQuery
from facetimer.history.queries import Figures
from facetimer.history.records import Freeze, FreezeKind, Outcome, Place
from facetimer.history.resume import resume_at
from facetimer.history.store import Store, open_store
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from tests.fuzz import spoiling
from tests.fuzz.target import assert_is_a_sentence
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall

CATALOGUE = load_catalogue(assets_dir() / "library")
ANEW_AFTER = 150
"""Inputs after which the history is closed and begun anew, so that it stays small."""


class OneHistory:
    """A history that things from outside are let into."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._wall = FakeWall()
        self._inputs = 0
        self._open: Store | None = None

    def store(self) -> Store:
        """Return the history that is open now."""
        self._inputs += 1
        if self._inputs % ANEW_AFTER == 0 or (self._open is not None and self._open.session_count() > 40):
            self.close()
        if self._open is None:
            folder = self._folder / f"history-{self._inputs}"
            self._open = open_store(
                folder / "history.sqlite3", folder / "backups", now=self._wall, emergency_folders=[folder]
            )
            assert self._open.persistent
            lock = self._open.lock_session("00000000-0000-4000-8000-000000000000")  # makes the folder of locks
            assert lock is not None
            lock.release()
        return self._open

    def close(self) -> None:
        """Close it; it must have stayed whole."""
        if self._open is not None:
            self._open.close()
            assert self._open.notice is None, self._open.notice
            self._open = None

    def assert_usable(self) -> None:
        """Count, list, search, offer to continue and write out what the history holds now."""
        store = self.store()
        found = store.resumable()
        if found is not None:
            routine = CATALOGUE.routines.get(found.record.routine)
            if routine is not None:
                resume_at(compile_timeline(routine, CATALOGUE.exercises), found)
        for record in store.sessions(limit=-1):
            assert not store.is_practised(record.id)  # asked before a session is continued
        day = self._wall().date()
        figures = Figures(store)
        figures.weeks(day, 60, 3)
        figures.streak(day, 3)
        figures.zones_together(day - timedelta(days=400), day)
        figures.balance(date.min, date.max)
        figures.after_effects(("lips",))
        store.page(SessionQuery(text="übung %_"))
        _assert_can_be_given_out(store)


def _assert_can_be_given_out(store: Store) -> None:
    texts = {form: io.StringIO() for form in FORMS}
    for form, out in texts.items():
        write_history(store, form, out)
        out.getvalue().encode()
    history_from_json(texts["json"].getvalue().encode(), "own export")
    calendar = texts["ics"].getvalue()
    assert calendar.endswith("\r\n")
    lines = calendar[:-2].split("\r\n")
    assert not re.search("[\r\n]", "".join(lines)), "a line end inside a calendar line"
    unfolded = [line for line in lines if not line.startswith(" ")]
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in unfolded), unfolded
    assert calendar.count("\r\nUID:") == len(store.sessions(limit=-1))


class MergeTarget:
    """`facetimer merge FILE` with a JSON document."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "given.json"
        self._history = OneHistory(folder)

    def make(self, dice: random.Random) -> bytes:
        """Return a document, mostly with a change or two somewhere inside."""
        return _document(dice)

    def feed(self, content: bytes) -> bool:
        """Merge it and use the history."""
        self._file.write_bytes(content)
        try:
            report = merge_file(self._history.store(), self._file)
        except UnreadableHistory as fault:
            assert_is_a_sentence(str(fault), self._file)
            return False
        assert_is_a_sentence(report.sentence)
        assert self._file.read_bytes() == content
        self._history.assert_usable()
        return True

    def close(self) -> None:
        """Close the history."""
        self._history.close()


class MergeDatabaseTarget(MergeTarget):
    """`facetimer merge FILE` with another history's database, damaged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        store = open_store(folder / "whole" / "history.sqlite3", folder / "whole" / "backups", now=FakeWall())
        fill_store(store, 6, seed=1, wall=FakeWall())
        store.file.back_up_to(folder / "whole.sqlite3")
        store.close()
        self._whole = (folder / "whole.sqlite3").read_bytes()

    def make(self, dice: random.Random) -> bytes:
        """Return a database with some bits turned, or a part of one."""
        content = self._whole
        if dice.random() < 0.5:  # cells near the end of a page hold what a reader believes
            spoilt = bytearray(content)
            for _ in range(dice.randint(1, 4)):
                at = content.find(
                    dice.choice((b"-4", b"complete", b"done", b"exercise-", b"20", b"lips")),
                    dice.randrange(len(content)),
                )
                spoilt[max(at, 100)] = dice.randrange(256)
            return bytes(spoilt)
        return dice.choice((spoiling.flipped_bits, spoiling.truncated, spoiling.bytes_put_in))(content, dice)


class SyncTarget:
    """The file of another machine in the sync folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "shared"
        self._folder.mkdir(parents=True)
        self._history = OneHistory(folder)

    def make(self, dice: random.Random) -> bytes:
        """Return some lines, of which at least one may be changed."""
        document = _plain_document(dice)
        plain = [{"v": LINE_VERSION, "session": session} for session in document["sessions"]]
        plain += [{"v": LINE_VERSION, "removed": removed} for removed in document["removed"]]
        plain += [{"v": LINE_VERSION, "freeze": freeze} for freeze in document["freezes"]]
        lines = []
        for line in plain:
            spoilt = spoiling.spoilt(line, dice) if dice.random() < 0.5 else line
            lines.append(spoiling.as_json(spoilt, dice) + b"\n")
        return spoiling.damaged(b"".join(lines), dice)

    def feed(self, content: bytes) -> bool:
        """Exchange with it and use the history."""
        store = self._history.store()
        theirs = self._folder / "facetimer-theirs-0a1b2c3d.jsonl"
        theirs.write_bytes(content)
        report = SyncFolder(self._folder, store).exchange(store.utc_now())
        assert theirs.read_bytes() == content
        if report.notice is not None:
            assert_is_a_sentence(report.notice)
            assert "cannot" not in report.notice, report.notice
        self._history.assert_usable()
        for path in self._folder.iterdir():
            path.unlink()
        return not report.unreadable

    def close(self) -> None:
        """Close the history."""
        self._history.close()


class RescueTarget:
    """A file in the home folder that the app finds at its start."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._history = OneHistory(folder)

    def make(self, dice: random.Random) -> bytes:
        """Return what could not be saved, mostly changed."""
        return _document(dice)

    def feed(self, content: bytes) -> bool:
        """Bring it in; it stays where it is unless all of it was taken."""
        store = self._history.store()
        file = self._folder / "facetimer-unsaved-2026-11-20T203000.json"
        file.write_bytes(content)
        try:
            bring_in(store, file)
        except UnreadableHistory as fault:
            assert_is_a_sentence(str(fault), file)
            assert file.read_bytes() == content
            return False
        assert not file.exists()
        self._history.assert_usable()
        return True

    def close(self) -> None:
        """Close the history."""
        self._history.close()


def _document(dice: random.Random) -> bytes:
    plain: Any = _plain_document(dice)
    if dice.random() < 0.1:
        plain = plain["sessions"]
    for _ in range(dice.choice((0, 1, 1, 1, 2, 3))):
        plain = spoiling.spoilt(plain, dice)
    return spoiling.damaged(spoiling.as_json(plain, dice), dice)


def _plain_document(dice: random.Random) -> dict[str, Any]:
    sessions = []
    for _ in range(dice.randint(1, 2)):
        record = made_up(dice, WALL_START + timedelta(hours=dice.randrange(8000)), dice.randint(1, 3))
        record = replace(record, note=dice.choice((None, "jaw felt loose", "Übung im Zug")))
        if dice.random() < 0.3:
            place = Place(1500, 0, 1500, 1, 1, "right")
            routine = dice.choice(("five-basics", "no-such-routine"))
            record = replace(
                record, place=place, routine=routine, outcome=Outcome.INTERRUPTED, started_utc=FakeWall()()
            )
        sessions.append(session_to_plain(record))
        if dice.random() < 0.1:
            sessions[-1]["id"] = dice.choice((spoiling.WAY_OUT, dice.choice(spoiling.IDENTIFIERS)))
    first_day = WALL_START.date() + timedelta(days=dice.randrange(300))
    freeze = Freeze(_identifier(dice), FreezeKind.REST, first_day, first_day + timedelta(days=3))
    return {
        "format": "facetimer-history",
        "version": 1,
        "sessions": sessions,
        "removed": [removed_to_plain(_identifier(dice), WALL_START)],
        "freezes": [freeze_to_plain(freeze)],
    }


def _identifier(dice: random.Random) -> str:
    return str(uuid.UUID(int=dice.getrandbits(128), version=4))
