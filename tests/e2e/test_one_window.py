# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A second start of facetimer hands over what it was asked to the first, as processes."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from facetimer.settings_file import save_settings
from facetimer.starting import own_command
from facetimer.ui.desktop.application_bus import SERVICE
from tests.begun import BEGUN
from tests.e2e.conftest import TIMEOUT_S, Facetimer, surroundings
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
    muted = BEGUN.changed("sound.output", "silent")
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


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed")
def test_the_desktops_bus_starts_it_and_says_what_is_wanted(tmp_path: Path) -> None:
    for folder in ("data", "config", "cache", "runtime"):
        (tmp_path / folder).mkdir(mode=0o700)
    home = {f"XDG_{kind.upper()}_HOME": str(tmp_path / kind) for kind in ("data", "config", "cache")}
    variables = surroundings({**WITHOUT_SCREEN, **home, "XDG_RUNTIME_DIR": str(tmp_path / "runtime")})
    subprocess.run(own_command("install-desktop"), env=variables, check=True, capture_output=True)
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=variables,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        with open_dbus_connection(daemon.stdout.readline().strip()) as bus:
            application = DBusAddress("/org/facetimer/FaceTimer", SERVICE, "org.freedesktop.Application")
            asked = new_method_call(application, "ActivateAction", "sava{sv}", ("history", [], {}))
            assert (
                bus.send_and_get_reply(asked, timeout=TIMEOUT_S).header.message_type is MessageType.method_return
            )
            told = bus.send_and_get_reply(message_bus.GetConnectionUnixProcessID(SERVICE), timeout=TIMEOUT_S)
            assert list((tmp_path / "runtime").glob("facetimer-*")), "a later start finds it"
            os.kill(told.body[0], signal.SIGTERM)
            wait_until(lambda: not list((tmp_path / "runtime").glob("facetimer-*")), TIMEOUT_S)
    finally:
        daemon.terminate()
        daemon.communicate()
