# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is in the person's folders and cannot be looked at is told, and nothing else is lost by it.

So it is after one start with `sudo`, and on a share or a disk that is lost: nobody says "nothing there" then.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.closed import closed
from tests.e2e.conftest import TIMEOUT_S, Facetimer, surroundings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")

LIBRARY = "cannot be looked into (Permission denied)"
SETTINGS = "settings.toml: file: cannot be read (Permission denied)"
HISTORY = "history.sqlite3 cannot be used: Permission denied."


def run_closed(tmp_path: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a command whose data and settings are in a folder that is closed to it."""
    home = tmp_path / "home"
    home.mkdir()
    command = Facetimer(home / "data", home / "config").command(*words)
    with closed(home) as binding:
        return subprocess.run(
            [*binding, *command],
            env=surroundings({"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["routines"], 0, [LIBRARY]),
        (["marks"], 0, [LIBRARY, SETTINGS]),
        (["history"], 3, [HISTORY]),
        (["make", "--minutes", "5"], 3, [LIBRARY, SETTINGS, HISTORY]),
        (["plan", "five-basics", "--said", "learning"], 0, [LIBRARY]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_says_what_it_could_not_look_at(
    tmp_path: Path, words: list[str], code: int, told: list[str]
) -> None:
    finished = run_closed(tmp_path, *words)

    assert finished.returncode == code, finished.stderr
    assert [each for each in told if each not in finished.stderr] == []
    assert "Traceback" not in finished.stderr


def test_the_doctor_says_of_each_part_that_it_could_not_be_looked_at(tmp_path: Path) -> None:
    finished = run_closed(tmp_path, "doctor")

    assert finished.returncode == 0, finished.stderr
    assert [each for each in (LIBRARY, SETTINGS, HISTORY) if each not in finished.stdout] == []


def test_every_page_of_the_window_is_there(tmp_path: Path) -> None:
    finished = run_closed(tmp_path, "--smoke")

    assert (finished.returncode, finished.stderr.splitlines()[-1]) == (0, "READY")
