# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The whole path, first start to history, with real keys and then with real clicks, on a real X server."""

import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from facetimer.ui.player.debounce import DEBOUNCE_MS
from tests.e2e.screen import open_screen

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        any(shutil.which(program) is None for program in ("Xvfb", "openbox", "xdotool", "setxkbmap")),
        reason="Xvfb, openbox, xdotool or setxkbmap is not installed",
    ),
]
PATIENCE_S = 30.0
MOST_TABS = 40
L_KEY, M_KEY, S_KEY = "46", "58", "39"
"""The keys beside which a US keyboard has these letters, whatever they send."""
BETWEEN_PRESSES_S = str((DEBOUNCE_MS + 100) / 1000)


class Hand:
    """Types and clicks on a screen of its own, and reads what the app says about itself."""

    def __init__(self, home: Path, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        environment = {**self._environment, "QT_QPA_PLATFORM": "xcb"}
        self.app = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.driven_app", str(home)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def key(self, *names: str) -> None:
        # The player takes presses closer together than this for the bounce of one.
        self._xdotool("sleep", BETWEEN_PRESSES_S, "key", *names)

    def lay_out(self, layout: str) -> None:
        """Change what the keys of the keyboard send."""
        subprocess.run(["setxkbmap", layout], env=self._environment, check=True)

    def click(self, name: str) -> None:
        self.click_at(*self._where(name))

    def click_at(self, x: int, y: int) -> None:
        self._xdotool("mousemove", str(x), str(y), "sleep", BETWEEN_PRESSES_S, "click", "1")

    def waits_for(self, line: str) -> None:
        """Read on until the app says `line`."""
        heard = []
        while True:
            try:
                heard.append(self._lines.get(timeout=PATIENCE_S))
            except queue.Empty:
                pytest.fail(f"never heard {line!r} after {heard[-10:]}")
            if heard[-1] == line:
                return

    def tabs_to(self, name: str) -> None:
        """Press Tab until the focus is on `name`."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            self._xdotool("key", "Tab")
            while True:
                try:
                    line = self._lines.get(timeout=PATIENCE_S)
                except queue.Empty:
                    pytest.fail("Tab led nowhere")
                if line.startswith("focus "):
                    break
            if line == f"focus {name}":
                return
            passed.append(line)
        pytest.fail(f"{name} cannot be reached: {passed}")

    def close(self) -> None:
        self.app.terminate()
        self.app.wait(timeout=60)
        for pipe in (self.app.stdin, self.app.stdout):
            assert pipe is not None
            pipe.close()

    def practises_to_the_end(self) -> None:
        self._tell("to the end")
        self.waits_for("session over")

    def _tell(self, order: str) -> None:
        assert self.app.stdin is not None
        self.app.stdin.write(f"{order}\n")
        self.app.stdin.flush()

    def _where(self, name: str) -> tuple[int, int]:
        self._tell(f"where {name}")
        while True:
            line = self._lines.get(timeout=PATIENCE_S)
            if line.startswith("at "):
                _, x, y = line.split()
                return int(x), int(y)

    def _read(self) -> None:
        assert self.app.stdout is not None
        for line in self.app.stdout:
            self._lines.put(line.strip())

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True)


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[Hand]:
    with open_screen() as screen:  # where no other window can lie under the mouse
        there = Hand(tmp_path, screen.display)
        there.waits_for("page Who shows you?")
        yield there
        there.close()


def test_the_whole_path_by_keyboard_alone(hand: Hand) -> None:
    hand.tabs_to("Next")
    hand.key("space")
    hand.waits_for("page Lift your left hand.")
    hand.key("space")  # the large button has the focus
    hand.waits_for("focus Next: 20 seconds of Fish Lips")
    hand.tabs_to("Skip")
    hand.key("space")
    hand.waits_for("page Today")
    hand.tabs_to("Start")
    hand.key("space")
    hand.waits_for("page Get ready")
    hand.key("space")  # the large button has the focus
    hand.waits_for("session running")
    hand.key("space")
    hand.waits_for("session paused")
    hand.key("Next")  # Page Down, as a foot pedal sends it
    hand.waits_for("session running")
    hand.key("Right")
    hand.key("Escape")
    hand.waits_for("session paused")
    hand.key("space")  # Continue has the focus
    hand.waits_for("session running")
    hand.practises_to_the_end()
    hand.waits_for("page Finished")
    hand.key("space")
    hand.waits_for("page Today")
    hand.tabs_to("History")
    hand.key("space")
    hand.waits_for("page History")
    hand.tabs_to("Sessions")


def test_the_whole_path_by_clicks_and_by_letters_on_layouts_without_latin_ones(hand: Hand) -> None:
    hand.click("Decide later")
    hand.waits_for("page Today")
    hand.click("Start")
    hand.waits_for("page Get ready")
    hand.click("Nothing new: begin")
    hand.waits_for("session running")
    for x, y in ((300, 300), (700, 200), (200, 600)):  # anywhere at all
        hand.click_at(x, y)
        hand.waits_for("session paused")
        hand.click_at(x, y)
        hand.waits_for("session running")
    for layout in ("ru", "gr", "il", "ara"):
        hand.lay_out(layout)
        hand.key(L_KEY)
        hand.waits_for("changed picture.facing")
        hand.key(M_KEY)
        hand.waits_for("changed sound.muted")
        hand.key(S_KEY)
        hand.waits_for("session paused")
        hand.key("Escape")  # closes what it showed
        hand.key("space")
        hand.waits_for("session running")
    hand.practises_to_the_end()
    hand.waits_for("page Finished")
    hand.click("Done")
    hand.waits_for("page Today")
    hand.click("History")
    hand.waits_for("page History")
