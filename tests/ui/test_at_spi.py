# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a screen reader finds: over AT-SPI, on a session bus and an X server of our own.

The tree of each page is kept in `trees/`. A page that was changed on purpose: delete its file and run the test,
which writes it anew and fails once; read what it wrote.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facetimer import __version__
from tests.packaging.waiting import wait_until
from tests.ui.accessible_bus import PATIENCE_S, AccessibleBus, Node

TREES = Path(__file__).with_name("trees")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
LAUNCHER = next((path for path in LAUNCHERS if Path(path).exists()), None)
PAGES = (
    "first-start-1",
    "first-start-2",
    "first-start-3",
    "today",
    "practise",
    "building",
    "own-exercise",
    "programmes",
    "questions",
    "making",
    "proposal",
    "programme",
    "routine",
    "exercise",
    "prepare",
    "player",
    "paused",
    "finish",
    "history",
    "learn",
    "settings",
    *(f"settings-{group}" for group in ("sound", "session", "programme", "made", "health", "reminders", "data")),
    "health",
    "about",
    "news",
)
ENDS = {"about": "What it is made of", "news": "Everything in version"}
"""After which line the tree of a page is not kept: the rest changes with what is installed, and each release."""
NOW_AND_THEN_S = 0.2

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="needs an X server"),
    pytest.mark.skipif(LAUNCHER is None or not shutil.which("dbus-daemon"), reason="needs at-spi2-core and dbus"),
]


class Reader:
    """A session bus with accessibility, and the app on it."""

    def __init__(self) -> None:
        daemon = shutil.which("dbus-daemon")
        assert daemon is not None
        assert LAUNCHER is not None
        self.bus: AccessibleBus
        self.processes: list[subprocess.Popen[str]] = []
        self._leafed: subprocess.Popen[str] | None = None
        bus = self._start([daemon, "--session", "--nofork", "--print-address"], os.environ.copy())
        assert bus.stdout is not None
        self.address = bus.stdout.readline().strip()
        self.environment = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
        }
        self._start([LAUNCHER, "--launch-immediately"], self.environment)
        wait_until(self._is_there, 15)

    def open(self, page: str) -> "subprocess.Popen[str]":
        """Start the app on `page` and wait until it is shown."""
        app = self.start("accessible_app", page)
        _wait_for_page(app)
        return app

    def turn_to(self, page: str) -> None:
        """Show `page` in a new window and wait until it is there; the app is started once for many."""
        if self._leafed is None:
            self._leafed = self.open(page)
            return
        assert self._leafed.stdin is not None
        self._leafed.stdin.write(f"{page}\n")
        self._leafed.stdin.flush()
        _wait_for_page(self._leafed)

    def start(self, program: str, *words: str) -> "subprocess.Popen[str]":
        """Start one of the programs beside this file; only one of them is read at a time."""
        if self._leafed is not None:
            self.stop(self._leafed)
            self._leafed = None
        return self._start([sys.executable, "-m", f"tests.ui.{program}", *words], self.environment)

    def hears(self, name: str) -> None:
        """Wait until something of that name is shown."""
        try:
            wait_until(lambda: any(node.name == name for node in self.nodes()), PATIENCE_S, NOW_AND_THEN_S)
        except AssertionError:
            pytest.fail(f"{name} is not among {[node.name for node in self.nodes() if node.name]}")

    def presses(self, name: str) -> None:
        """Press what is called so, once it is shown."""
        try:
            wait_until(lambda: self.bus.press(name), PATIENCE_S, NOW_AND_THEN_S)
        except AssertionError:
            pytest.fail(f"{name} is no button among {[node.name for node in self.nodes() if node.name]}")

    def nodes(self) -> list[Node]:
        """Read the app."""
        return [node for app in self.bus.applications() for node in self.bus.tree(app)]

    def stop(self, app: "subprocess.Popen[str]") -> None:
        self.processes.remove(app)
        _end(app)

    def close(self) -> None:
        self.bus.close()
        for process in reversed(self.processes):
            _end(process)

    def _start(self, command: list[str], environment: dict[str, str]) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.processes.append(process)
        return process

    def _is_there(self) -> bool:
        try:
            self.bus = AccessibleBus(self.address)
        except LookupError:
            return False
        return True


def _wait_for_page(app: "subprocess.Popen[str]") -> None:
    assert app.stdout is not None
    assert app.stdout.readline().strip() == "READY"


def _end(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=60)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    there = Reader()
    yield there
    there.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_reads_as_it_should(page: str, reader: Reader) -> None:
    reader.turn_to(page)
    nodes = reader.nodes()

    nameless = [node for node in nodes if node.focusable and not node.name]
    assert nameless == []
    assert all(node.role not in {"", "unknown", "invalid"} for node in nodes if node.focusable)
    tree = "".join(f"{'  ' * node.depth}{node.role}: {_lasting(node.name)}\n" for node in nodes if node.name)
    head, end, _rest = tree.partition(ENDS.get(page, "\0"))
    tree = f"{head}{end}\n" if end else head
    kept = TREES / f"{page}.txt"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(tree, encoding="utf-8")
        pytest.fail(f"wrote {kept}; read it and run again")
    assert tree == kept.read_text(encoding="utf-8")


def _lasting(name: str) -> str:
    """Return what is read with what is another each time in words: folders, and the version of facetimer."""
    return re.sub(r"^/.*", "(its path)", name.replace(__version__, "(version)"))


def test_each_phase_is_announced_once(reader: Reader) -> None:
    with reader.bus.announcements() as next_one:
        app = reader.open("session")
        assert app.stdin is not None
        assert app.stdout is not None
        app.stdin.write("go\n")
        app.stdin.flush()
        phases: list[str] = []
        while (line := app.stdout.readline().strip()) != "DONE":
            phases.append(line)
        said = [next_one() for _ in phases]
        rest = next_one()
        reader.stop(app)

    assert len(phases) == 48
    assert rest is None
    for phase, announcement in zip(phases, said, strict=True):
        assert announcement is not None
        assert announcement.startswith(phase), (phase, announcement)


@pytest.fixture
def newcomer(reader: Reader, tmp_path: Path) -> Iterator[Reader]:
    """The app as somebody meets it who has never used it, with a clock that goes by itself."""
    app = reader.start("driven_app", str(tmp_path))
    yield reader
    reader.stop(app)


def test_the_whole_path_by_a_screen_reader_alone(newcomer: Reader) -> None:
    for page, pressed in (
        ("Who shows you?", ("Skin tone 3", "Next")),
        ("Lift your left hand.", ("Next",)),
        ("Does any of this apply?", ("None of these", "Skip")),
        ("Today", ("Start",)),
        ("Get ready", ("Wash your hands.", "Nothing new: begin")),
        ("Player", ("Pause",)),
        ("Paused", ("Go on",)),
        ("Next: Fish Lips", ("Stop",)),  # the first of ten exercises is done
        ("Stop here?", ("Finish and keep",)),
        ("Finished", ("Easier", "Done")),
        ("Today", ("History",)),
        ("History", ()),
    ):
        newcomer.hears(page)
        for name in pressed:
            newcomer.presses(name)
    newcomer.hears("Sessions")
