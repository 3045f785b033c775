# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long until the cards of Practise show their pictures, on the first start and on a later one.

Run by hand: `.venv/bin/python -m tests.bench.bench_cards`. Each start is a process of its own on a private X
server, the second with the pictures that the first one kept. Time runs from the click until every card in sight is
drawn; beside it, the longest that one step of a picture held the window. It is told as a share of what an empty
PySide6 window takes to its first paint on the same machine. The exit code is 1 where a later start is over its
target.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.bench_startup import EMPTY_WINDOW, start
from tests.bench.bench_window import environment
from tests.e2e.screen import open_screen

ROUNDS = 5
TARGET = 2.2
"""300 ms on a machine whose empty window takes 138."""
QUIET_S = 1.5
"""By then the first page has drawn its pictures and most pages are loaded."""


def measure(home: Path) -> dict[str, float]:
    """Go to Practise in a window of our own; return ms until all is drawn and ms of the longest step."""
    from PySide6.QtWidgets import QApplication

    from facetimer.ui.main_window import MainWindow
    from tests.begun import BEGUN
    from tests.ui.surroundings import Surroundings

    application = QApplication(sys.argv[:1])
    settings = BEGUN.changed("picture.theme", "light")
    window = MainWindow(Surroundings(home, settings).context())
    queue = window.services.stills.queue
    window.show()
    quiet = time.monotonic() + QUIET_S
    while time.monotonic() < quiet or not queue.empty:
        application.processEvents()
    began = time.perf_counter()
    window.go_to("practise")
    application.processEvents()
    longest = 0.0
    for _ in iter(lambda: queue.empty, True):  # until it is
        step = time.perf_counter()
        queue.go_on()
        longest = max(longest, time.perf_counter() - step)
        application.processEvents()
    return {"drawn": (time.perf_counter() - began) * 1000, "longest": longest * 1000}


def outside() -> int:
    """Run the starts, print the table, and return the exit code."""
    empty: list[float] = []
    first: list[dict[str, float]] = []
    later: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        empty.append(start([sys.executable, "-c", EMPTY_WINDOW], picker=False).painted_ms)
        with tempfile.TemporaryDirectory() as home, open_screen(managed=False) as screen:
            for kept in (first, later):
                command = [sys.executable, "-m", "tests.bench.bench_cards", home]
                ran = subprocess.run(command, env=environment(screen), stdout=subprocess.PIPE, check=True)
                kept.append(json.loads(ran.stdout))
    floor = median(empty)
    print(f"{f'median of {ROUNDS}':<28}{'drawn, ms':>12}{'longest step, ms':>18}{'drawn, ratio':>14}")
    print(f"{'an empty window':<28}{floor:>12.0f}")
    for name, runs in (("the first start", first), ("a later start", later)):
        drawn = median(run["drawn"] for run in runs)
        longest = median(run["longest"] for run in runs)
        print(f"{name:<28}{drawn:>12.0f}{longest:>18.1f}{drawn / floor:>14.2f}")
    print(f"{'target, at most':<28}{'':>30}{TARGET:>14.2f}")
    return int(drawn / floor > TARGET)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(Path(sys.argv[1]))))
        os._exit(0)  # the window has nothing to keep
    sys.exit(outside())
