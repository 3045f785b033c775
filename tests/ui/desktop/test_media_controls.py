# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`playerctl` steers the running app, on a session bus of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facetimer.session.timeline import compile_timeline
from facetimer.settings_file import save_settings
from tests.begun import BEGUN
from tests.ui.surroundings import Surroundings

PLAYERCTL = shutil.which("playerctl")

pytestmark = pytest.mark.skipif(PLAYERCTL is None, reason="playerctl is not installed")


class RunningApp:
    """The app as a process, and playerctl beside it."""

    def __init__(self, bus: str, home: Path) -> None:
        self.environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "facetimer", "--data-dir", str(home), "--config-dir", str(home)]
        self.process = subprocess.Popen(
            [*command, "--routine", "cheek-lip-trio", "--start"], env=self.environment, stderr=subprocess.DEVNULL
        )

    def ask(self, *words: str) -> str:
        assert PLAYERCTL is not None
        command = [PLAYERCTL, "--player", "facetimer", *words]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        ).stdout.strip()


@pytest.fixture
def running(bus: str, tmp_path: Path, qtbot: QtBot) -> Iterator[RunningApp]:
    muted = BEGUN.changed("sound.output", "silent")
    save_settings(tmp_path / "settings.toml", muted)
    app = RunningApp(bus, tmp_path)
    qtbot.waitUntil(lambda: app.ask("status") == "Playing")
    yield app
    app.process.terminate()
    app.process.wait(timeout=60)


def test_playerctl_pauses_resumes_skips_and_reads(
    running: RunningApp, surroundings: Surroundings, qtbot: QtBot
) -> None:
    assert running.ask("metadata", "title") == "Fish Lips"
    assert running.ask("metadata", "album") == "Cheek and Lip Trio"
    catalogue = surroundings.catalogue
    timeline = compile_timeline(catalogue.routines["cheek-lip-trio"], catalogue.exercises)
    assert int(running.ask("metadata", "mpris:length")) == timeline.total_ms * 1000
    assert 0 <= float(running.ask("position")) < 30

    running.ask("pause")
    qtbot.waitUntil(lambda: running.ask("status") == "Paused")
    running.ask("next")
    qtbot.waitUntil(lambda: running.ask("metadata", "title") == "Kiss Face")
    assert float(running.ask("position")) == pytest.approx(timeline.steps[1].start_ms / 1000, abs=0.01)
    running.ask("previous")
    qtbot.waitUntil(lambda: running.ask("metadata", "title") == "Fish Lips")
    running.ask("play")
    qtbot.waitUntil(lambda: running.ask("status") == "Playing")
    running.ask("stop")
    qtbot.waitUntil(lambda: running.ask("status") == "Paused")  # nothing destructive is one press away
