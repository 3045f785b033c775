# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Walk a person's way with the installer, under Wine, and stop at the first thing that is not as it should be.

Install, a session by window and by command line with what is heard of it, the doctor, an upgrade, and taking it
away with and without the history. Run by walk.sh; a picture of each screen is left in a folder to be looked at.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(CHECKOUT), *map(str, Path(__file__).resolve().parents[:2])]  # none is installed

import numpy as np  # noqa: E402 - after the path
from heard_words import THERE, likeness  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from wine import Wine  # noqa: E402

from tests.e2e.screen import Screen, open_screen  # noqa: E402
from tests.e2e.sound_recordings.sound_server import PrivatePulse, Recording  # noqa: E402
from tests.packaging.waiting import wait_until  # noqa: E402
from tests.quick_session import put_quick_session  # noqa: E402

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\facetimer"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
ROUTINE = r"HKCU\Software\Classes\facetimer.routine\shell\open\command"
SESSION_S = 240
"""The session takes 21 s; Wine on a busy machine takes its time to begin."""
BUSY_S = 900
"""For what paints every page, where many others share the machine."""
REFUSED = 3
"""With which the installer ends where it installs nothing."""
AUDIBLE = 500
"""Of 32767."""
FIRST_FORM = CHECKOUT / "tests/history/file/schemas/v1.sql"
EARLIER = 4
"""Sessions in that history, which is as the first version wrote it."""
SAID = "Face the mirror, shoulders down."
"""Early in the Cheek and Lip Trio."""
INTO_THE_HOLD_S = 13
"""From these words to the middle of what follows them."""


class Walk:
    """The steps, in the order of a person's way."""

    def __init__(self, wine: Wine, screen: Screen, pulse: PrivatePulse, setup: Path, pictures: Path) -> None:
        self.wine, self.screen, self.pulse, self.setup, self.pictures = wine, screen, pulse, setup, pictures
        self.program = wine.local / "Programs" / "facetimer"
        self.data = wine.local / "facetimer"
        self.menu = wine.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/facetimer.lnk"

    def step(self, carry_out: Callable[[], None]) -> None:
        """Carry out one step and say how long it took."""
        begun = time.monotonic()
        carry_out()
        print(f"{carry_out.__name__.replace('_', ' ')}: {time.monotonic() - begun:.0f} s", flush=True)

    def command(self, *words: str) -> str:
        """Return what a command of facetimer's prints, which must end well."""
        finished = self.wine.run(self.program / "facetimer-cli.exe", *words)
        assert finished.returncode == 0, finished.stdout
        return finished.stdout

    def sessions(self) -> int:
        """Return how many sessions the history holds."""
        told = self.command("history", "--json")
        return len(json.loads(told[told.index("[") :]))

    def picture(self, name: str, *, still: bool = True) -> None:
        """Keep what is on the screen, if `still` once nothing moves there."""
        if still:
            wait_until(self.is_still, SESSION_S)
        pixels = self.screen.pixels()
        height, width, _ = pixels.shape
        image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        assert image.save(str(self.pictures / f"{name}.png"))

    def window(self) -> "subprocess.Popen[str]":
        """Open facetimer's window and wait until it is there."""
        running = self.wine.begin(self.program / "facetimer.exe")
        wait_until(self.screen.windows, 120)
        return running

    def the_pages_of_the_installer(self) -> None:
        """Show each page of the installer, by the key that goes on, and give up at the last moment."""
        running = self.wine.begin(self.setup)
        for name, title in (("1-welcome", "facetimer Setup"), ("2-folder", "facetimer Setup")):
            wait_until(lambda title=title: self.screen.tries("search", "--onlyvisible", "--name", title), 120)
            self.picture(f"installer-{name}")
            self.screen.xdotool("key", "Return")
        wait_until((self.program / "uninstall.exe").exists, 240)
        wait_until(lambda: self.wine.registered(UNINSTALL, "EstimatedSize"), 60)
        self.picture("installer-3-done")
        running.kill()
        self.wine.end()
        self.remove()

    def leave_another_program_alone(self) -> None:
        """A folder with somebody else's `lib` is refused: taking facetimer away would take that too."""
        theirs = self.wine.drive / "tools" / "lib" / "theirs.dll"
        theirs.parent.mkdir(parents=True)
        theirs.touch()
        finished = self.wine.run(self.setup, "/S", r"/D=C:\tools", limit_s=400)
        assert finished.returncode == REFUSED, finished.stdout
        assert [each for each in (self.wine.drive / "tools").rglob("*") if each.is_file()] == [theirs]

    def install_silently(self) -> None:
        """Nothing is asked; all is there afterwards."""
        finished = self.wine.run(self.setup, "/S", limit_s=400)
        assert finished.returncode == 0, finished.stdout
        assert (self.program / "facetimer.exe").is_file()
        assert self.menu.is_file()
        assert "--open" in self.wine.registered(ROUTINE)
        assert "uninstall.exe" in self.wine.registered(UNINSTALL, "UninstallString")

    def find_an_earlier_history(self) -> None:
        """What the first version has written is read, and gone on with from here on."""
        self.data.mkdir(exist_ok=True)
        with closing(sqlite3.connect(self.data / "history.sqlite3")) as history:
            history.executescript(FIRST_FORM.read_text(encoding="utf-8"))
        assert self.sessions() == EARLIER

    def smoke(self) -> None:
        """Both programs paint every page."""
        for name in ("facetimer.exe", "facetimer-cli.exe"):
            finished = self.wine.run(self.program / name, "--smoke", limit_s=BUSY_S)
            assert "READY" in finished.stdout.split(), finished.stdout

    def practise_in_the_terminal(self) -> None:
        """A session by the command line is in the history and was heard."""
        put_quick_session(self.data / "library")
        with Recording(self.pulse) as recording:
            self.command("practise", "quick", "--yes")
            assert np.abs(recording.samples()).max() > AUDIBLE, "nothing was heard"
        assert self.sessions() == EARLIER + 1

    def hear_the_voice(self) -> None:
        """A shipped routine is spoken in the window by the voice that comes with facetimer; Wine has no other."""
        words = ("--data-dir", r"C:\heard", "--routine", "cheek-lip-trio", "--start")
        with Recording(self.pulse) as recording:
            running = self.wine.begin(self.program / "facetimer.exe", *words)
            wait_until(self.screen.windows, 120)
            wait_until(lambda: self.goes_on() and likeness(recording.samples()[:, 0], SAID) >= THERE, SESSION_S)
            time.sleep(INTO_THE_HOLD_S)
            self.picture("shipped-session", still=False)
        running.kill()
        self.wine.end()

    def practise_in_the_window(self) -> None:
        """A session in the window is in the history; the process that plays is there and was heard."""
        with Recording(self.pulse) as recording:
            running = self.wine.begin(self.program / "facetimer.exe", "--routine", "quick", "--start")
            wait_until(self.screen.windows, 120)
            wait_until(lambda: self.goes_on() and np.abs(recording.samples()).max() > AUDIBLE, SESSION_S)
            self.picture("session", still=False)
            wait_until(lambda: self.goes_on() and self.sessions() == EARLIER + 2, SESSION_S, 3)
        self.picture("after-the-session")
        running.kill()
        self.wine.end()

    def ask_the_doctor(self) -> None:
        """It finds the history, and an output that plays; on a busy machine that does not answer at once."""
        assert "health: good" in self.command("doctor")
        wait_until(lambda: "miniaudio: usable" in self.command("doctor"), SESSION_S, 1)

    def is_still(self) -> bool:
        """Whether nothing moves on the screen for three seconds."""
        before = self.screen.pixels()
        time.sleep(3)
        return np.array_equal(before, self.screen.pixels())

    def goes_on(self) -> bool:
        """Let a session go on that was paused: a machine that is busy for seconds looks as if it had slept."""
        if self.is_still():
            self.screen.xdotool("key", "space")
        return True

    def start_a_second_time(self) -> None:
        """The second start hands over what it was asked, and ends; there is one window."""
        running = self.window()
        finished = self.wine.run(self.program / "facetimer.exe", "--page", "history")
        assert finished.returncode == 0, finished.stdout
        assert running.poll() is None
        assert len(self.screen.windows()) == 1
        self.picture("second-start")
        running.kill()
        self.wine.end()

    def upgrade(self) -> None:
        """Install over an older version that is open: it is closed and gone, and the history stays."""
        stale = self.program / "packages" / "facetimer" / "of_an_older_version.py"
        stale.write_text("")
        self.wine.register(UNINSTALL, "DisplayVersion", "0.0.1")
        running = self.window()
        self.picture("window")
        self.install_silently()
        running.wait(60)
        assert not stale.exists()
        assert "0.0.1" not in self.wine.registered(UNINSTALL, "DisplayVersion")
        assert self.sessions() == EARLIER + 2

    def take_away_and_keep_the_history(self) -> None:
        """Uninstall while the window is open: program, menu entry and registry are gone, the history is not."""
        self.wine.register(RUN, "facetimer", "as the settings write it")
        running = self.window()
        self.remove()
        running.wait(60)
        assert not self.program.exists()
        assert not self.menu.exists()
        assert not self.wine.registered(UNINSTALL, "DisplayName")
        assert not self.wine.registered(ROUTINE)
        assert not self.wine.registered(RUN, "facetimer")
        self.install_silently()
        assert self.sessions() == EARLIER + 2

    def take_away_with_the_history(self) -> None:
        """Uninstall with everything."""
        assert (self.data / "history.sqlite3").is_file()
        self.remove("/REMOVEDATA")
        wait_until(lambda: not self.data.exists(), 60)

    def remove(self, *words: str) -> None:
        """Uninstall silently; the uninstaller goes on as a copy of itself, so that it can delete itself."""
        self.wine.run(self.program / "uninstall.exe", "/S", *words)
        wait_until(lambda: not self.program.exists(), 120)


def main() -> None:
    """Read the command line and walk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("setup", type=Path, help="the installer")
    parser.add_argument("pictures", type=Path, help="a folder for what was on the screen")
    args = parser.parse_args()
    args.pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        (folder / "sound").mkdir(mode=0o700)
        pulse = PrivatePulse(folder / "sound")
        pulse.start()
        stack.callback(pulse.stop)
        screen = stack.enter_context(open_screen())
        wine = Wine(folder / "wine", {**pulse.environment, "DISPLAY": screen.display, "HOME": str(folder)})
        stack.callback(wine.end)
        walk = Walk(wine, screen, pulse, args.setup.resolve(), args.pictures)
        for carry_out in (
            walk.leave_another_program_alone,
            walk.install_silently,
            walk.find_an_earlier_history,
            walk.smoke,
            walk.practise_in_the_terminal,
            walk.hear_the_voice,
            walk.practise_in_the_window,
            walk.ask_the_doctor,
            walk.start_a_second_time,
            walk.upgrade,
            walk.take_away_and_keep_the_history,
            walk.take_away_with_the_history,
            walk.the_pages_of_the_installer,
        ):
            walk.step(carry_out)
    print("every step went as it should")


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main()
