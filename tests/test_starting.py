# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How facetimer starts itself again: by its interpreter, or as the bundle that it is."""

import os
import re
import sys
from pathlib import Path

import pytest

from facetimer.starting import EAR_OPTION, found_program, own_command, own_environment


def test_an_interpreter_is_told_what_to_run_and_takes_nothing_from_the_current_folder() -> None:
    assert own_command(EAR_OPTION, "silent") == [sys.executable, "-P", "-m", "facetimer", "--ear", "silent"]


def test_a_frozen_bundle_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/facetimer/facetimer")
    assert own_command("--tray") == ["/opt/facetimer/facetimer", "--tray"]


def test_another_process_finds_this_package_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = str(Path(__file__).resolve().parents[1])
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert own_environment()["PYTHONPATH"] == ours
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert own_environment()["PYTHONPATH"] == os.pathsep.join([ours, "elsewhere"])


def test_a_frozen_bundle_has_its_package_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "PYTHONPATH" not in own_environment()


def test_nothing_else_knows_what_that_command_is() -> None:
    package = Path(__file__).resolve().parents[1] / "facetimer"
    words = re.compile(r"sys\.executable|\"-m\", \"facetimer|sys\.orig_argv")
    knowing = [each.name for each in package.rglob("*.py") if words.search(each.read_text("utf-8"))]
    assert knowing == ["starting.py"]


def test_windows_takes_no_program_from_where_a_routine_was_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed, downloads = tmp_path / "installed", tmp_path / "downloads"
    for folder in (installed, downloads):
        folder.mkdir()
        (folder / "powershell.exe").write_bytes(b"MZ")
    (downloads / "espeak-ng.exe").write_bytes(b"MZ")
    monkeypatch.chdir(downloads)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", str(installed)]))
    assert found_program("powershell") == str(installed / "powershell.exe")
    assert found_program("espeak-ng") is None


def test_voices_are_looked_for_in_no_other_way() -> None:
    voices = Path(__file__).resolve().parents[1] / "facetimer" / "sound" / "voices"
    asking = [each.name for each in voices.glob("*.py") if "which(" in each.read_text("utf-8")]
    assert asking == ["mac_say.py"]
