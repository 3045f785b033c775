# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How facetimer starts itself again: by its interpreter, or as the bundle that it is."""

import importlib.util
import os
import re
import sys
from pathlib import Path

import pytest

from facetimer.sound.outputs import installed_outputs
from facetimer.sound.track_file import SUFFIXES, TrackFailed, check_suffix, offered_suffixes
from facetimer.sound.voices import list_voices
from facetimer.starting import EAR_OPTION, found_program, not_installed, own_command, own_environment, own_pip


def test_an_interpreter_is_told_what_to_run_and_takes_nothing_from_the_current_folder() -> None:
    assert own_command(EAR_OPTION, "silent") == [sys.executable, "-P", "-m", "facetimer", "--ear", "silent"]


def test_a_frozen_bundle_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/facetimer/facetimer")
    assert own_command("--tray") == ["/opt/facetimer/facetimer", "--tray"]


def test_what_brings_a_library_is_said_for_how_this_copy_was_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "facetimer"))
    assert own_pip() == "pip"
    assert not_installed("tones", "facetimer[tones]") == (
        "tones is not installed; `pip install facetimer[tones]` brings it."
    )
    (tmp_path / "facetimer").mkdir()
    (tmp_path / "facetimer" / "pipx_metadata.json").touch()
    assert "`pipx runpip facetimer install facetimer[tones]`" in not_installed("tones", "facetimer[tones]")


def test_a_frozen_bundle_offers_nothing_that_it_cannot_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr("facetimer.sound.voices.hibari.find_spec", lambda _name: None)
    monkeypatch.setattr("facetimer.sound.track_file.find_spec", lambda _name: None)
    monkeypatch.setitem(sys.modules, "soundfile", None)
    assert "hibari" in {each.name for each in list_voices()}
    assert offered_suffixes() == SUFFIXES

    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert "hibari" not in {each.name for each in list_voices()}
    assert offered_suffixes() == (".wav",)
    told = [each.why_not for each in list_voices("hibari")] + [each.why_not for each in installed_outputs()]
    with pytest.raises(TrackFailed) as failed:
        check_suffix(Path("session.flac"))
    told.append(str(failed.value))
    assert sum("is no part of this copy of facetimer" in each for each in told) == 4
    assert not [each for each in told if "pip" in each.split()]


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
