# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The two names under which facetimer is started: the command line, and the window that a desktop gives files."""

import os
import subprocess
import sys
from pathlib import Path

import facetimer

START = "import sys; from facetimer.__main__ import start; start()"


def started(name: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run facetimer as if its program had that name, without a display."""
    without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in without}
    script = f"import sys; sys.argv[0] = {name!r}; {START}"
    return subprocess.run(
        [sys.executable, "-c", script, *words], env=environment, capture_output=True, text=True, check=False
    )


def test_what_a_desktop_gives_the_window_are_files() -> None:
    opened = started("/usr/bin/facetimer-window", "/home/a/practise")
    assert (opened.returncode, opened.stderr[:25]) == (3, "There is no display here ")


def test_the_window_takes_options_too() -> None:
    assert started("/usr/bin/facetimer-window", "--version").stdout.startswith("facetimer ")


def test_the_command_line_takes_no_bare_files() -> None:
    assert started("/usr/bin/facetimer", "/home/a/practise").returncode == 2


def test_what_lies_in_the_current_folder_is_not_taken_for_python_s_own(tmp_path: Path) -> None:
    """As a random.py among somebody's downloads; `python -m` puts that folder first."""
    for name in ("random", "logging", "secrets", "calendar"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(f'taken: {__name__}')")
    home = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]
    practised = subprocess.run(
        [sys.executable, "-m", "facetimer", *home, "practise", "seed-mini", "--yes", "--mute", "--speed", "1000"],
        env={**os.environ, "PYTHONPATH": str(Path(facetimer.__file__).parents[1])},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (practised.returncode, practised.stderr) == (0, "")
