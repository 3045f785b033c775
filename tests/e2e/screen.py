# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A screen of our own: Xvfb with a window manager, driven by xdotool, seen through its frame buffer.

It knows nothing of Qt: what it does to facetimer's window is what a person could do to it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.packaging.waiting import wait_until

NEEDED = ("Xvfb", "openbox", "xdotool")
SIZE = (1600, 1000)
XWD_WORDS = (0, 4, 5, 12, 19)
"""Where an XWD header says its own size, width, height, bytes per line and the length of the colour table."""
Pixels = NDArray[np.uint8]
"""Rows × columns × (red, green, blue)."""
ANOTHER_PAGE = 0.1
"""The share of a window's pixels that differ from one page to the next at least; a pressed button changes 0.02."""


def what_is_missing() -> list[str]:
    """Return the commands without which there is no screen."""
    return [command for command in NEEDED if not shutil.which(command)]


class Screen:
    """An X display that only the test sees."""

    def __init__(self, number: int, frame_buffer: Path, server: "subprocess.Popen[bytes]") -> None:
        self.display = f":{number}"
        self.server = server
        self._frame_buffer = frame_buffer

    def live(self) -> Pixels:
        """Return the screen itself: a view that changes as the picture does, and costs nothing to make.

        Xvfb keeps its frame buffer in an XWD file: a header of big-endian words, a colour table, then 32 bits
        for each pixel (XWDFile.h).
        """
        data = np.memmap(self._frame_buffer, np.uint8, "r")
        header_size, width, height, bytes_per_line, colours = (int(data[:100].view(">u4")[i]) for i in XWD_WORDS)
        start = header_size + 12 * colours
        rows = data[start : start + bytes_per_line * height].reshape(height, bytes_per_line)
        blue_green_red = rows[:, : 4 * width].reshape(height, width, 4)[:, :, :3]
        return blue_green_red[:, :, ::-1]

    def pixels(self) -> Pixels:
        """Return what is on the screen now."""
        return np.array(self.live())

    def xdotool(self, *words: str | int) -> str:
        """Carry out one xdotool command and return what it printed."""
        finished = subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return finished.stdout

    @contextmanager
    def facetimer(
        self, data: Path, config: Path, *arguments: str, still: bool = True, log: Path | None = None
    ) -> "Iterator[AppWindow]":
        """Start facetimer on this screen and yield its window; killed if still there after.

        Args:
            data: where its history lives.
            config: where its settings live.
            arguments: what else stands on the command line.
            still: wait until the window is painted and nothing moves; a session that starts at once does.
            log: where what it prints goes.
        """
        environment = {k: v for k, v in os.environ.items() if k not in {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}}
        folders = ["--data-dir", str(data), "--config-dir", str(config)]
        with ExitStack() as stack:
            printed = stack.enter_context(log.open("wb")) if log else subprocess.DEVNULL
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "facetimer", *folders, *arguments],
                env={**environment, "DISPLAY": self.display},
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=printed,
            )
        try:
            wait_until(lambda: self._has_window(process), 60)
            identifier = self.windows()[0]
            window = AppWindow(self, process, identifier, self._area(identifier))
            if still:
                window.wait_until_still()
            yield window
        finally:
            process.kill()
            process.wait()

    def _area(self, window: int) -> tuple[int, int, int, int]:
        size = self.xdotool("getwindowgeometry", "--shell", window)
        # getwindowgeometry counts the frame twice in X and Y (xdotool 3.2016); the pointer knows where 0, 0 is.
        place = self.xdotool(
            "mousemove", "--window", window, 0, 0, "getmouselocation", "--shell", "mousemove", 2, 2
        )
        (width, height), (x, y) = _numbers(size, "WIDTH", "HEIGHT"), _numbers(place, "X", "Y")
        return x, y, width, height

    def tries(self, *words: str) -> str:
        """Carry out one xdotool command; "" where it fails, which is how it says "none"."""
        try:
            return self.xdotool(*words)
        except subprocess.CalledProcessError:
            return ""

    def windows(self) -> list[int]:
        """Return facetimer's visible windows."""
        return [int(line) for line in self.tries("search", "--onlyvisible", "--name", "^facetimer$").split()]

    def _has_window(self, process: "subprocess.Popen[bytes]") -> bool:
        assert process.poll() is None, f"facetimer ended with {process.returncode}"
        return bool(self.windows())


@dataclass(frozen=True)
class AppWindow:
    """facetimer's window; places are counted from its upper left corner, in pixels."""

    screen: Screen
    process: "subprocess.Popen[bytes]"
    identifier: int
    area: tuple[int, int, int, int]
    """Left, top, width and height on the screen; nobody moves the window."""

    def pixels(self) -> Pixels:
        """Return what the window shows now, without its frame."""
        x, y, width, height = self.area
        return self.screen.pixels()[y : y + height, x : x + width]

    def _take_the_pointer_away(self) -> None:
        """Put it into the corner of the screen, or what lies under it stays highlighted."""
        self.screen.xdotool("mousemove", 2, 2)

    def click(self, x: int, y: int, *, times: int = 1) -> None:
        """Click there with the left button, as often as that within a moment."""
        often = ("--repeat", times, "--delay", 120) if times > 1 else ()
        self.screen.xdotool("mousemove", "--window", self.identifier, x, y, "click", *often, 1)
        self._take_the_pointer_away()

    def press(self, key: str) -> None:
        """Press a key in whatever has the focus, as a keyboard does."""
        self.screen.xdotool("key", "--clearmodifiers", key)

    def write(self, text: str) -> None:
        """Type on the keyboard."""
        self.screen.xdotool("type", text)

    def close(self) -> int:
        """Close the window as the window manager's button does, and return the program's exit code.

        The key goes to what the window manager has in front: on a busy machine that may not be the window yet.
        """
        for _ in range(3):
            self.press("alt+F4")
            with suppress(subprocess.TimeoutExpired):
                return self.process.wait(15)
        return self.process.wait(1)

    def changes(self) -> bool:
        """Whether the picture changes within a third of a second."""
        before = self.pixels()
        try:
            wait_until(lambda: not np.array_equal(before, self.pixels()), 0.3)
        except AssertionError:
            return False
        return True

    def wait_until_still(self) -> None:
        """Wait until it is painted and nothing moves any more."""
        wait_until(lambda: self.pixels().any() and not self.changes(), 30)

    def wait_for(self, colour: str) -> tuple[int, int]:
        """Return the middle of the widest patch of `colour` ("#RRGGBB"), once nothing moves any more."""
        wait_until(lambda: not self.changes() and self.find(colour), 30)
        place = self.find(colour)
        assert place, "it was there a moment ago, and nothing moved"
        return place

    def go_on_by(self, colour: str) -> None:
        """Click the button of that colour and wait for the page behind it, however long a busy machine takes.

        It is a double click, as from a hand with oil on it: the page behind it gets none of it.
        """
        place, before = self.wait_for(colour), self.pixels()
        self.click(*place, times=2)
        wait_until(lambda: (self.pixels() != before).any(axis=2).mean() > ANOTHER_PAGE, 30)

    def wait_until_moving(self) -> None:
        """Wait until something moves."""
        wait_until(self.changes, 30)

    def find(self, colour: str) -> tuple[int, int] | None:
        """Return the middle of the widest patch of exactly `colour` ("#RRGGBB"): None if there is none."""
        wanted = np.frombuffer(bytes.fromhex(colour.removeprefix("#")), np.uint8)
        same = (self.pixels() == wanted).all(axis=2)
        best = max(((run, row) for row in range(len(same)) for run in runs(same[row])), key=width, default=None)
        if best is None or width(best) < 40:
            return None
        (start, end), row = best
        column = same[:, start + 2]
        below = row + int(np.argmin(column[row:])) - 1
        return (start + end) // 2, (row + below) // 2


def _numbers(shell: str, *keys: str) -> list[int]:
    """Pick whole numbers out of KEY=VALUE lines."""
    return [int(re.findall(rf"^{key}=(-?\d+)$", shell, re.MULTILINE)[0]) for key in keys]


Run = tuple[int, int]


def runs(row: NDArray[np.bool_]) -> list[Run]:
    """Return where `row` is true, as (first, one after the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def width(found: tuple[Run, int]) -> int:
    (start, end), _ = found
    return end - start


@contextmanager
def open_screen(*, managed: bool = True, size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """Start the X server and, if `managed`, the window manager; both end with the context."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        read_end, write_end = os.pipe()
        geometry = f"{size[0]}x{size[1]}x24"
        # -displayfd takes the first free number and tells it when the server is ready; without -noreset the
        # server starts anew when its last client leaves, tells the number again and ends, for nobody listens.
        server = ["Xvfb", "-displayfd", str(write_end), "-noreset", "-screen", "0", geometry, "-nolisten", "tcp"]
        process = stack.enter_context(_running([*server, "-fbdir", str(folder)], pass_fds=(write_end,)))
        os.close(write_end)
        with os.fdopen(read_end) as told:
            screen = Screen(int(told.readline()), folder / "Xvfb_screen0", process)
        if managed:
            stack.enter_context(_running(["openbox"], display=screen.display))
            wait_until(lambda: screen.tries("get_desktop"), 30)
        yield screen


@contextmanager
def _running(
    command: list[str], *, display: str = "", pass_fds: tuple[int, ...] = ()
) -> "Iterator[subprocess.Popen[bytes]]":
    environment = {**os.environ, "DISPLAY": display} if display else None
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, pass_fds=pass_fds, stdout=quiet, stderr=quiet)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)
