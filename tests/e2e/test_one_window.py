# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A second start of facetimer hands over what it was asked to the first, as processes."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from facetimer.settings import Settings
from facetimer.settings_file import save_settings
from tests.e2e.conftest import TIMEOUT_S, Facetimer
from tests.packaging.waiting import wait_until

WITHOUT_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class Starts:
    """facetimer's window, started again and again with the same folders."""

    def __init__(self, facetimer: Facetimer, runtime: Path) -> None:
        self._facetimer = facetimer
        self._variables = {**WITHOUT_SCREEN, "XDG_RUNTIME_DIR": str(runtime), "DBUS_SESSION_BUS_ADDRESS": "none:"}
        self._runtime = runtime
        self._windows: list[subprocess.Popen[str]] = []

    def doors(self) -> set[int]:
        """Return the inode numbers of the doors there are."""
        return {each.stat().st_ino for each in self._runtime.glob("facetimer-????????????????")}

    def first(self, *words: str) -> "subprocess.Popen[str]":
        """Start one that is expected to stay, and wait for its door."""
        before = self.doors()
        window = self._facetimer.start(*words, variables=self._variables)
        self._windows.append(window)
        wait_until(lambda: self.doors() - before, TIMEOUT_S)
        return window

    def later(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Start one that is expected to end by itself."""
        return self._facetimer.run(*words, variables=self._variables)

    def end(self) -> None:
        for window in self._windows:
            window.kill()
            window.communicate()


@pytest.fixture
def starts(facetimer: Facetimer, tmp_path: Path) -> Iterator[Starts]:
    facetimer.config.mkdir()
    muted = Settings().changed("sound.output", "silent").changed("general.first_start_done", True)
    save_settings(facetimer.config / "settings.toml", muted)
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    there = Starts(facetimer, runtime)
    yield there
    there.end()


def test_a_session_that_a_second_start_asks_for_is_practised_in_the_first(
    starts: Starts, facetimer: Facetimer
) -> None:
    first = starts.first()
    assert starts.later("--routine", "cheek-lip-trio", "--start").returncode == 0
    unknown = starts.later("--routine", "nope")
    assert unknown.returncode == 1
    assert unknown.stderr.startswith("no routine is called 'nope'")
    first.send_signal(signal.SIGTERM)
    assert first.wait(TIMEOUT_S) == 143
    assert starts.doors() == set()
    assert [each["routine"] for each in facetimer.json("history")] == ["cheek-lip-trio"]


def test_after_a_first_that_was_killed_the_next_start_is_the_first(starts: Starts) -> None:
    killed = starts.first()
    killed.kill()
    killed.wait()
    following = starts.first()
    assert starts.later().returncode == 0
    assert following.poll() is None
