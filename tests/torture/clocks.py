# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Machines whose clocks are hours apart, put back and forth meanwhile, and merged in any order.

Each edit writes a note nobody else writes and remembers which note it replaced. In the end the machines must
agree on one note per session, and on one that no edit has replaced: whoever saw a version and changed it wins.
"""

import random
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from facetimer.history.exchange.export_file import export_to
from facetimer.history.exchange.imports import merge_file
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.file.merging import get_history
from facetimer.history.store import UNDO_FOR, Store, open_store
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import FakeWall

MACHINES = 3
TURNS = 40
APART_H = 14
_DEEDS = ("practise", "edit", "edit", "edit", "exchange", "exchange", "merge", "delete", "set clock")


@dataclass
class ClockTally:
    """What was done, and how often."""

    rounds: int = 0
    sessions: int = 0
    edits: int = 0
    deletions: int = 0
    merges: int = 0


@dataclass
class _Machine:
    folder: Path
    wall: FakeWall
    store: Store = field(init=False)

    def __post_init__(self) -> None:
        backups = self.folder / "backups"
        self.store = open_store(self.folder / "history.sqlite3", backups, now=self.wall, emergency_folders=[])


@dataclass
class _Story:
    """What was written, by session."""

    replaced: dict[str, set[str | None]] = field(default_factory=dict)
    """The notes that some edit has replaced; None is the session as it was practised."""
    deleted: set[str] = field(default_factory=set)


def run(folder: Path, rounds: int, seed: int) -> ClockTally:
    """Let machines with wrong clocks work and meet, `rounds` times.

    Raises:
        AssertionError: an edit lost against what it replaced, or the machines do not agree; the message names the
            seed and the round.
    """
    dice, tally = random.Random(seed), ClockTally()
    for number in range(rounds):
        _round(folder / str(number), dice, tally, f"seed {seed}, round {number}")
        tally.rounds += 1
    return tally


def _round(folder: Path, dice: random.Random, tally: ClockTally, where: str) -> None:
    shared = folder / "shared"
    shared.mkdir(parents=True)
    machines = [
        _Machine(folder / name, FakeWall(WALL_START + timedelta(hours=dice.uniform(-APART_H, APART_H))))
        for name in "abc"[:MACHINES]
    ]
    story = _Story()
    for turn in range(TURNS):
        for each in machines:
            each.wall.advance(minutes=dice.choice((0, 1, 30)))
        _deed(dice.choice(_DEEDS), dice.choice(machines), machines, shared, dice, story, tally, turn)
    _meet(machines, shared, dice, tally)
    _examine(machines, story, where)
    for each in machines:
        each.store.forget()


def _deed(
    deed: str,
    one: _Machine,
    machines: list[_Machine],
    shared: Path,
    dice: random.Random,
    story: _Story,
    tally: ClockTally,
    turn: int,
) -> None:
    known = one.store.sessions(limit=-1)
    if deed == "practise" or not known:
        record = made_up(dice, one.wall(), steps=1)
        assert one.store.save(record)
        story.replaced[record.id] = set()
        tally.sessions += 1
    elif deed == "edit":
        record = dice.choice(known)
        story.replaced[record.id].add(record.note)
        one.store.set_note(record.id, f"note {turn}")
        tally.edits += 1
    elif deed == "delete" and dice.random() < 0.3:
        record = dice.choice(known)
        one.store.delete(record.id)
        story.deleted.add(record.id)
        tally.deletions += 1
    elif deed == "set clock":
        one.wall.advance(hours=dice.uniform(-APART_H, APART_H))
    elif deed == "merge":
        _merge(one, dice.choice([each for each in machines if each is not one]), dice)
        tally.merges += 1
    elif deed == "exchange":
        assert SyncFolder(shared, one.store).exchange(one.wall()).notice is None
        tally.merges += 1


def _merge(one: _Machine, other: _Machine, dice: random.Random) -> None:
    source = other.folder / dice.choice(("out.json", "out.sqlite3"))
    if source.suffix == ".json":
        export_to(other.store, "json", source)
    else:
        other.store.file.back_up_to(source)
    merge_file(one.store, source)


def _meet(machines: list[_Machine], shared: Path, dice: random.Random, tally: ClockTally) -> None:
    """Let everybody hear of everything: through the folder, or file by file."""
    for each in machines:
        each.wall.at += UNDO_FOR
    by_folder = dice.random() < 0.5
    for _ in range(2):
        for one in dice.sample(machines, len(machines)):
            if by_folder:
                assert SyncFolder(shared, one.store).exchange(one.wall()).notice is None
                tally.merges += 1
            else:
                for other in dice.sample(machines, len(machines)):
                    if other is not one:
                        _merge(one, other, dice)
                        tally.merges += 1


def _examine(machines: list[_Machine], story: _Story, where: str) -> None:
    histories = [each.store.read(get_history) for each in machines]
    for history in histories:
        assert history == histories[0], f"{where}: the machines do not agree"
    assert histories[0].sessions.keys() == story.replaced.keys() - story.deleted, f"{where}: other sessions"
    for identifier, record in histories[0].sessions.items():
        replaced = story.replaced[identifier]
        assert record.note not in replaced, f"{where}: {record.note!r} had been replaced"
