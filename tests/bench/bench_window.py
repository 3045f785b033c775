# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long the window takes to go to a page, and the player to answer a key.

Run by hand: `.venv/bin/python -m tests.bench.bench_window`. Each run is a process of its own on a private X
server. *Switches* are measured inside: processor time from the click's slot until the page has been painted,
against the same for an empty page. *Keys* are measured from outside, through the server's frame buffer: from the
start of `xdotool key` until the first pixel changes, against an empty PySide6 window that repaints at a key.
The exit code is 1 where something takes longer than `TARGET_MS`, keys counted beyond the empty window's.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import numpy as np

from tests.begun import BEGUN_TOML
from tests.e2e.screen import Screen, open_screen
from tests.packaging.waiting import wait_until
from tests.ui.finding import page_shown

RUNS = 3
KEYS = ("space", "m", "l", "space", "m", "l")
"""Pressed while the session stands, so that whatever moves is the answer."""
TARGET_MS = 50
EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def keyPressEvent(self, event):
        self.dark = not getattr(self, "dark", False)
        self.setStyleSheet("background: black" if self.dark else "background: white")
application = QApplication([])
window = Window()
window.setWindowTitle("facetimer")
window.resize(1280, 800)
window.show()
application.exec()
"""


def environment(screen: Screen) -> dict[str, str]:
    """Return what a person's desk has: a screen, and Python's bytecode kept."""
    unlike_a_desk = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}
    return {**{k: v for k, v in os.environ.items() if k not in unlike_a_desk}, "DISPLAY": screen.display}


# -- inside ------------------------------------------------------------------------------------------------------


def switches(home: Path) -> Iterator[tuple[str, float]]:
    """Yield page and ms, for first visits and later ones, in a window of our own."""
    import gc

    from PySide6.QtCore import QCoreApplication, QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from facetimer.ui.controls.page import Page
    from facetimer.ui.main_window import MainWindow
    from tests.begun import BEGUN
    from tests.ui.past import fill
    from tests.ui.surroundings import NOON, Surroundings

    application = QApplication(sys.argv[:1])
    settings = BEGUN.changed("picture.theme", "light")
    surroundings = Surroundings(home, settings)
    window = MainWindow(surroundings.context())
    fill(window.services.store(), surroundings.catalogue, NOON)
    window.show()

    painted: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                painted.append(watched)
            return False

    watch = Watch()
    window._stack.installEventFilter(watch)

    def settle() -> None:
        until = time.monotonic() + 1.0  # what waits for a quiet moment gets one
        while time.monotonic() < until:
            application.processEvents()
        page = page_shown(window)
        if isinstance(page, Page):
            page.build_rest()
        while not window.services.stills.queue.empty:
            window.services.stills.queue.go_on()

    def took(go: Callable[[], None]) -> float:
        settle()
        gc.collect()
        painted.clear()
        began = time.process_time()
        go()
        QCoreApplication.sendPostedEvents()  # as the event loop would: layouts, then one painting
        if not painted:
            window.repaint()
        return (time.process_time() - began) * 1000

    timeline = window.services.planner.plan("five-basics").timeline
    assert timeline is not None
    for visit in ("first", "later"):
        empty = Page("empty")
        yield f"{visit} an empty page", took(lambda empty=empty: window._show_passing(empty))  # type: ignore[misc]
        for place in ("practise", "history", "learn", "settings", "health", "today"):
            yield f"{visit} {place}", took(lambda place=place: window.go_to(place))  # type: ignore[misc]
        yield f"{visit} routine", took(lambda: window.flow.open_routine("five-basics"))
        yield f"{visit} longest routine", took(lambda: window.flow.open_routine("full-workout"))
        yield f"{visit} exercise", took(lambda: window.flow.open_exercise("fish-lips"))
        yield f"{visit} own exercise", took(lambda: window.flow.like_wanted.emit("fish-lips", lambda: None))
        yield f"{visit} builder", took(lambda: window.flow.change_wanted.emit("five-basics", None))
        yield f"{visit} longest builder", took(lambda: window.flow.change_wanted.emit("full-workout", None))
        yield f"{visit} prepare", took(lambda: window.flow.prepare("five-basics"))
        yield f"{visit} player", took(lambda: window.flow.begin(timeline))
        window.flow.close()
        window.go_to("today")
        yield f"{visit} player, at once", took(lambda: window.flow.start("five-basics"))
        window.flow.close()
    window.close()


# -- outside -----------------------------------------------------------------------------------------------------


@contextmanager
def running(screen: Screen, command: list[str]) -> Iterator[None]:
    """Run a window on `screen` until it has been painted and stands still; end it afterwards."""
    with subprocess.Popen(command, env=environment(screen), stderr=subprocess.DEVNULL) as process:
        try:
            wait_until(lambda: bool(screen.windows()) and bool(screen.live().any()), 60)
            stand_still(screen)
            yield
        finally:
            process.kill()


def stand_still(screen: Screen) -> None:
    """Wait until nothing on the screen has changed for 1.2 s: longer than a count takes."""
    since, before = time.monotonic(), screen.pixels()
    while time.monotonic() - since < 1.2:
        now = screen.pixels()
        if not np.array_equal(now, before):
            since, before = time.monotonic(), now


def answered_ms(screen: Screen, key: str) -> float:
    """Press `key` and return the ms until the first pixel changes."""
    before, live = screen.pixels(), screen.live()
    began = time.perf_counter()
    with subprocess.Popen(["xdotool", "key", key], env=environment(screen)):
        wait_until(lambda: not np.array_equal(live, before), 10, 0.001)
        return (time.perf_counter() - began) * 1000


def key_answers(screen: Screen, folder: Path) -> tuple[float, dict[str, float]]:
    """Return the median answer of an empty window, and that of the player for each key."""
    with running(screen, [sys.executable, "-c", EMPTY_WINDOW]):
        floor = median(answered_ms(screen, "space") for _ in KEYS)
    config = folder / "config"
    config.mkdir()
    (config / "settings.toml").write_text(BEGUN_TOML + '[picture]\nmotion = "reduced"\n')
    command = [sys.executable, "-P", "-m", "facetimer", "--data-dir", str(folder / "data")]
    found: dict[str, list[float]] = {}
    with subprocess.Popen(
        [*command, "--config-dir", str(config), "--routine", "five-basics", "--start"],
        env=environment(screen),
        stderr=subprocess.DEVNULL,
    ) as process:
        wait_until(lambda: bool(screen.windows()), 60)
        time.sleep(3)
        screen.xdotool("key", "space")  # stands now
        for key in KEYS:
            stand_still(screen)
            found.setdefault(key, []).append(answered_ms(screen, key))
            if key == "space":  # it goes on now; two presses within a moment would count as one
                screen.xdotool("sleep", 1, "key", "space")
        process.kill()
    return floor, {key: median(times) for key, times in found.items()}


def main() -> int:
    """Measure and print."""
    if sys.argv[1:2] == ["--inside"]:
        sys.stdout.write(json.dumps(list(switches(Path(sys.argv[2])))) + "\n")
        return 0
    with tempfile.TemporaryDirectory() as folder, open_screen() as screen:
        found: dict[str, list[float]] = {}
        for run in range(RUNS + 1):
            command = [sys.executable, "-m", "tests.bench.bench_window", "--inside", f"{folder}/{run}"]
            done = subprocess.run(command, env=environment(screen), check=True, capture_output=True, text=True)
            for name, ms in json.loads(done.stdout.splitlines()[-1]):
                if run:  # the first one writes the bytecode
                    found.setdefault(name, []).append(ms)
        floor, answers = key_answers(screen, Path(folder))
    return report({name: median(times) for name, times in found.items()}, floor, answers)


def report(pages: dict[str, float], floor: float, answers: dict[str, float]) -> int:
    """Print both tables; return the exit code."""
    names = [name.removeprefix("first ") for name in pages if name.startswith("first ")]
    print(f"{f'median of {RUNS}, processor ms':<28}{'first visit':>12}{'ratio':>7}{'later':>8}{'ratio':>7}")
    for name in names:
        line = f"{name:<28}"
        for visit, width in (("first", 12), ("later", 8)):
            ms = pages[f"{visit} {name}"]
            line += f"{ms:>{width}.0f}{ms / pages[f'{visit} an empty page']:>7.1f}"
        print(line)
    print(
        f"\n{'key, ms until the first pixel':<32}{'wall ms':>8}{'ratio':>7}\n{'an empty window':<32}{floor:>8.0f}"
    )
    for key, ms in answers.items():
        print(f"{key:<32}{ms:>8.0f}{ms / floor:>7.1f}")
    slow = [name for name, ms in pages.items() if ms > TARGET_MS]
    slow += [key for key, ms in answers.items() if ms - floor > TARGET_MS]
    print(f"over {TARGET_MS} ms: {', '.join(slow) or 'nothing'}")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
