# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Machines that share a folder, for the tests of what goes between them."""

import random
from dataclasses import dataclass
from pathlib import Path

from facetimer.history.exchange.sync_folder import SyncFolder, SyncReport
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import FakeWall, open_store


@dataclass
class Machine:
    store: Store
    sync: SyncFolder
    wall: FakeWall

    def exchange(self) -> SyncReport:
        return self.sync.exchange(self.wall())

    def practise(self, seed: int) -> str:
        record = made_up(random.Random(seed), self.wall(), steps=2)
        assert self.store.save(record)
        return record.id


def machine(folder: Path, name: str) -> Machine:
    (folder / "shared").mkdir(exist_ok=True)
    wall = FakeWall(WALL_START)
    store = open_store(folder / name / "history.sqlite3", folder / name / "backups", now=wall)
    return Machine(store, SyncFolder(folder / "shared", store), wall)
