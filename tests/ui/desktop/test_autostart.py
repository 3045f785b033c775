# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from facetimer.ui.desktop.autostart import AutostartFailed, autostart_file, set_autostart


def test_the_file_lies_where_the_specification_looks() -> None:
    assert autostart_file({"XDG_CONFIG_HOME": "/c"}) == Path("/c/autostart/org.facetimer.FaceTimer.desktop")
    assert autostart_file({}).parent == Path.home() / ".config" / "autostart"


def test_it_starts_this_very_facetimer_in_the_tray(tmp_path: Path) -> None:
    file = tmp_path / "autostart" / "facetimer.desktop"

    set_autostart(True, file)

    line = next(line for line in file.read_text().splitlines() if line.startswith("Exec="))
    assert shlex.split(line.removeprefix("Exec=")) == [sys.executable, "-m", "facetimer", "--tray"]
    validator = shutil.which("desktop-file-validate")
    if validator:
        subprocess.run([validator, file], check=True)


def test_turning_it_off_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "facetimer.desktop"
    set_autostart(True, file)

    set_autostart(False, file)
    set_autostart(False, file)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    with pytest.raises(AutostartFailed, match="autostart cannot be changed"):
        set_autostart(True, blocked / "autostart" / "facetimer.desktop")
