# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Nothing the history does opens a socket: an audit hook of the interpreter forbids it, in a process of its own.

Set before anything of ours is imported, the hook sees what every library does as well.
"""

import subprocess
import sys
from pathlib import Path

_EVERYTHING = """
import sys

def forbid(event, args):
    if event.startswith("socket."):  # also `gethostname`, which starts the network of Windows
        raise RuntimeError(f"{event} {args}")

sys.addaudithook(forbid)

import io, random
from datetime import date
from pathlib import Path

from tests.history.histories import open_store
from facetimer.history.erasing import erase_everything
from facetimer.history.exchange.export_file import FORMS, write_history
from facetimer.history.queries import Figures
from facetimer.history.listing import SessionQuery
from facetimer.history.exchange.imports import merge_file, restore_file
from facetimer.history.exchange.sync_folder import SyncFolder
from tests.history.chronicles import WALL_START
from tests.history.histories import FakeWall, practised

folder = Path(sys.argv[1])
database, backups, shared = folder / "h.sqlite3", folder / "backups", folder / "shared"
database.write_bytes(b"damaged" * 99)
shared.mkdir()
wall = FakeWall(WALL_START)
store = open_store(database, backups, now=wall)
practised(store, wall=wall)
figures, today = Figures(store), wall().date()
figures.weeks(today, 9, 2), figures.streak(today, 2), figures.zones_together(today, today)
store.page(SessionQuery(text="smile"))
for form in FORMS:
    write_history(store, form, io.StringIO())
with (folder / "x.json").open("w") as out:
    write_history(store, "json", out)
merge_file(store, folder / "x.json")
restore_file(store, folder / "x.json")
assert SyncFolder(shared, store).exchange(wall()).notice is None
erase_everything(store, database, backups, sync_folder=shared, others=[])
try:
    import socket
    socket.socket()
except RuntimeError as error:
    print("forbidden:", error)
"""


def test_no_socket_is_opened_by_anything_the_history_does(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _EVERYTHING, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("forbidden: socket.__new__"), "the hook did not see a socket"
