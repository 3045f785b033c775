# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long until the picker is on the screen, and how much memory it takes, against an empty PySide6 window.

Run by hand: `.venv/bin/python -m tests.bench.bench_startup`. Both are started in turn on a private X
server without a window manager, seen from outside through its frame buffer; time runs from the start of the
process. The exit code is 1 where a ratio is over its target. The picker is started for somebody who has not
practised yet, and for somebody who has for months; each has folders of their own.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

import numpy as np

from facetimer.clocks import local_now
from facetimer.history.file.rows import put_session
from facetimer.history.file.transactions import transaction
from facetimer.history.store import open_store
from facetimer.palette import PALETTES, ThemeName
from tests.begun import BEGUN_TOML
from tests.e2e.screen import Pixels, open_screen
from tests.history.chronicles import made_up
from tests.packaging.waiting import wait_until

RUNS = 21
TIME_TARGET = 2.0
MEMORY_TARGET = 2.0
SESSIONS = 240
"""Of somebody who has practised for five months."""
POLL_INTERVAL_S = 0.002
TIMEOUT_S = 60
SETTLED_S = 2.5
"""By then the picker has drawn its last face, and the other pages have been loaded ahead."""
EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
application.exec()
"""
INK = np.frombuffer(bytes.fromhex(PALETTES[ThemeName.LIGHT].ink.removeprefix("#")), np.uint8)


@dataclass(frozen=True)
class Start:
    """One start: ms to the first paint, how many of them went into computing, resident KiB once settled."""

    painted_ms: float
    computed_ms: float
    resident_kib: int


def is_anything_painted(pixels: Pixels) -> bool:
    """Whether the middle of the screen is no longer black."""
    return bool(pixels[300:500:4, 300:900:4].any())


def is_picker_painted(pixels: Pixels) -> bool:
    """Whether the picker's words are there: ink beside the rail."""
    return int((pixels[::2, 100:700:2] == INK).all(axis=2).sum()) > 100


def start(command: list[str], *, picker: bool) -> Start:
    """Start a window on an X server of its own, wait for its first paint, let it settle, measure, end it."""
    # A person's Python keeps its bytecode; one that may not would compile the whole app anew at every start.
    unlike_a_desk = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}
    environment = {k: v for k, v in os.environ.items() if k not in unlike_a_desk}
    is_painted = is_picker_painted if picker else is_anything_painted
    with open_screen(managed=False) as screen:
        began = time.perf_counter()
        with subprocess.Popen(command, env={**environment, "DISPLAY": screen.display}) as process:
            screen_now = screen.live()
            wait_until(lambda: is_painted(screen_now), TIMEOUT_S, POLL_INTERVAL_S)
            painted_ms = (time.perf_counter() - began) * 1000
            computed_ms = computed(process.pid)
            time.sleep(SETTLED_S)
            resident_kib = resident(process.pid)
            process.kill()
    return Start(painted_ms, computed_ms, resident_kib)


def computed(pid: int) -> float:
    """Return the processor time a process has used, in ms; a busy machine hardly changes it."""
    after_name = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> int:
    """Return the resident memory of a process and its children in KiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    own = int(status.partition("VmRSS:")[2].split()[0])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    return own + sum(resident(int(child)) for child in children)


def make_home(home: Path, sessions: int) -> dict[str, str]:
    """Return the environment of somebody who has begun and practised so often, two days for three sessions."""
    config, data = home / "config" / "facetimer", home / "data" / "facetimer"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text(BEGUN_TOML + '[picture]\ntheme = "light"\n')
    if sessions:
        store, dice, now = open_store(data / "history.sqlite3", data / "backups"), random.Random(0), local_now()
        with transaction(store.file.connection):
            for number in range(sessions):
                put_session(store.file.connection, made_up(dice, now - timedelta(hours=16 * number + 1), 8))
        store.close()
    return {f"XDG_{kind.upper()}_HOME": str(home / kind) for kind in ("config", "data", "cache", "state")}


def main() -> int:
    """Measure and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder, "Xauthority")  # a desk has one; without, the server is asked whether it lets us in
        key.touch()
        os.environ["XAUTHORITY"] = str(key)
        facetimer = [sys.executable, "-P", "-m", "facetimer"]
        begun, practised = (make_home(Path(folder, str(number)), number) for number in (0, SESSIONS))
        commands = {
            "an empty PySide6 window": ([sys.executable, "-c", EMPTY_WINDOW], begun),
            "facetimer's picker": (facetimer, begun),
            f"after {SESSIONS} sessions": (facetimer, practised),
        }
        starts: dict[str, list[Start]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, (command, home) in commands.items():
                os.environ.update(home)
                starts[name].append(start(command, picker=command is facetimer))
    return report(starts)


def report(starts: dict[str, list[Start]]) -> int:
    """Print medians, spread and ratios; return the exit code.

    A ratio is the median of those of each pair, not that of the medians: the machine's own pace changes from one
    minute to the next by half, and the two of a pair run one after the other.
    """
    print(f"{f'median of {RUNS}':<28}{'painted ms':>12}{'least–most':>12}{'computed ms':>14}{'resident MiB':>14}")
    for name, runs in starts.items():
        times = [run.painted_ms for run in runs]
        computing = median(run.computed_ms for run in runs)
        memory = median(run.resident_kib for run in runs) / 1024
        spread = f"{min(times):.0f}–{max(times):.0f}"
        print(f"{name:<28}{median(times):>12.0f}{spread:>12}{computing:>14.0f}{memory:>14.1f}")
    floor, *ours = starts.items()
    over = [name for name, runs in ours if not is_within(f"{name}: ratio", list(zip(runs, floor[1], strict=True)))]
    print(f"{'target, at most':<34}{TIME_TARGET:>6.2f}{'':>26}{MEMORY_TARGET:>14.2f}")
    return int(bool(over))


def is_within(name: str, pairs: list[tuple[Start, Start]]) -> bool:
    """Print the ratios of one kind of start to the empty window; return whether they are within the targets."""
    times = [mine.painted_ms / least.painted_ms for mine, least in pairs]
    computing = median(mine.computed_ms / least.computed_ms for mine, least in pairs)
    memory = median(mine.resident_kib / least.resident_kib for mine, least in pairs)
    spread = f"{min(times):.2f}–{max(times):.2f}"
    print(f"{name:<34}{median(times):>6.2f}{spread:>12}{computing:>14.2f}{memory:>14.2f}")
    return median(times) <= TIME_TARGET and memory <= MEMORY_TARGET


if __name__ == "__main__":
    sys.exit(main())
