# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much of a processor a session takes while it runs, is paused, and while its window is minimised.

Run by hand: `.venv/bin/python -m tests.bench.bench_running [ROUTINE ...]`. The real window on a private X server
with a window manager, software raster throughout; processor time and frames (the window's flushes, as Qt's own
log tells them) are counted from outside. The folders are new, so words are prepared while it is watched, as in a
person's first session: the window's own thread is told apart. The exit code is 1 where a share is over its target.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.screen import AppWindow, Screen, open_screen
from tests.packaging.waiting import wait_until

ROUTINES = ("five-basics", "lymph-massage", "desk-break")
WATCHED_S = 12.0
SETTLED_S = 3.0
RUNNING_TARGET, PAUSED_TARGET = 0.20, 0.01
"""Shares of one core."""
PAINTING = "qt.widgets.painting.debug=true"


@dataclass(frozen=True)
class Watched:
    """What a state took, as shares of one core, and how many frames a second reached the screen."""

    state: str
    share: float
    of_window: float
    frames_per_s: float


def processor_s(stat: Path) -> float:
    """Return the seconds of processor time a process or thread has had; fields 14 and 15 of its stat (proc(5))."""
    fields = stat.read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def frames(log: Path) -> int:
    return log.read_bytes().count(b"Flushing")


def watch(state: str, window: AppWindow, log: Path) -> Watched:
    wait_until_over(SETTLED_S)
    process = Path(f"/proc/{window.process.pid}")
    stats = (process / "stat", process / "task" / process.name / "stat")
    frames_before, before, began = frames(log), [processor_s(stat) for stat in stats], time.monotonic()
    wait_until_over(WATCHED_S)
    took = time.monotonic() - began
    share, of_window = ((processor_s(stat) - used) / took for stat, used in zip(stats, before, strict=True))
    return Watched(state, share, of_window, (frames(log) - frames_before) / took)


def wait_until_over(seconds: float) -> None:
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() >= end, seconds + 1)


@contextmanager
def session(screen: Screen, routine: str, folder: Path, log: Path) -> Iterator[AppWindow]:
    os.environ["QT_LOGGING_RULES"], os.environ["QT_LOGGING_TO_CONSOLE"] = PAINTING, "1"
    with screen.facetimer(folder, folder, "--routine", routine, "--start", still=False, log=log) as window:
        yield window


def measure(screen: Screen, routine: str) -> list[Watched]:
    with tempfile.TemporaryDirectory(prefix="facetimer-bench-") as name:
        folder = Path(name)
        log = folder / "log"
        with session(screen, routine, folder, log) as window:
            found = [watch("running", window, log)]
            screen.xdotool("windowminimize", window.identifier)
            found.append(watch("minimised", window, log))
            screen.xdotool("windowmap", window.identifier, "windowactivate", "--sync", window.identifier)
            window.press("space")
            found.append(watch("paused", window, log))
            return found


def main() -> int:
    missed = False
    print(f"{'routine':14} {'state':10} {'of one core':>11} {'window':>7} {'frames/s':>9}")
    with open_screen() as screen:
        for routine in sys.argv[1:] or ROUTINES:
            for one in measure(screen, routine):
                shares = f"{one.share:>10.1%} {one.of_window:>7.1%}"
                print(f"{routine:14} {one.state:10} {shares} {one.frames_per_s:>9.1f}")
                missed |= one.state == "running" and (one.share > RUNNING_TARGET or one.frames_per_s < 20)
                missed |= one.state == "paused" and one.share > PAUSED_TARGET
                missed |= one.state == "minimised" and one.frames_per_s > 0
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
