# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where nobody reads standard error, what goes wrong is shown in a box and noted; elsewhere it is only said."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facetimer.launch.unheard import OWN_FAULT, box_commands

BOX = """#!/bin/sh
printf '%s\\n' "$@" >"$BOX_TOLD"
"""
OWN_FAULT_AT_START = (
    "from facetimer.launch.unheard import told_unread\nwith told_unread():\n    raise ZeroDivisionError\n"
)


class Desktop:
    """A home, and a program that shows boxes: it keeps what it was to show."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._told = folder / "told"
        program = folder / "bin" / "kdialog"
        program.parent.mkdir()
        program.write_text(BOX, encoding="utf-8")
        program.chmod(0o755)

    def run(self, *command: str, closed: bool = False, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run Python with `command`, its standard error closed or read by this test."""
        without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        environment = {name: value for name, value in os.environ.items() if name not in without}
        environment |= {
            "PATH": f"{self._folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "BOX_TOLD": str(self._told),
        }
        environment |= {"XDG_CACHE_HOME": str(self._folder / "cache"), **variables}
        words = [sys.executable, *command]
        shell = ["sh", "-c", 'exec "$@" 2>&-', "sh", *words] if closed else words
        return subprocess.run(shell, env=environment, capture_output=True, text=True, check=False)

    def shown(self) -> str:
        """Return what the box was to say; nothing where none was shown."""
        return self._told.read_text("utf-8").splitlines()[-1] if self._told.exists() else ""

    def noted(self) -> str:
        """Return the log of faults."""
        log = self._folder / "cache" / "facetimer" / "faults.log"
        return log.read_text("utf-8") if log.exists() else ""


@pytest.fixture
def desktop(tmp_path: Path) -> Desktop:
    return Desktop(tmp_path)


def test_without_standard_error_a_box_says_why_there_is_no_window(desktop: Desktop) -> None:
    finished = desktop.run("-m", "facetimer", closed=True)
    assert finished.returncode == 3
    assert desktop.shown().startswith("There is no display here")
    assert "EnvironmentFault" in desktop.noted()


def test_started_from_a_menu_a_box_says_what_the_command_line_says_as_well(desktop: Desktop) -> None:
    finished = desktop.run("-m", "facetimer", "--tray", DESKTOP_STARTUP_ID="panel-1")
    assert finished.returncode == 3
    assert desktop.shown() == finished.stderr.strip()


def test_where_somebody_reads_it_there_is_no_box(desktop: Desktop) -> None:
    finished = desktop.run("-m", "facetimer")
    assert "There is no display here" in finished.stderr
    assert (desktop.shown(), desktop.noted()) == ("", "")


def test_a_fault_of_our_own_before_there_is_a_window_is_noted_and_shown(desktop: Desktop) -> None:
    finished = desktop.run("-c", OWN_FAULT_AT_START, closed=True)
    assert finished.returncode == 1
    assert desktop.shown() == OWN_FAULT
    assert "ZeroDivisionError" in desktop.noted()


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_box_shows_the_sentence_as_it_stands(system: str) -> None:
    for command in box_commands("<b> & 100 %", system):
        assert any(word.removeprefix("--text=") == "<b> & 100 %" for word in command)
