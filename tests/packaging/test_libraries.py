# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A frozen folder is looked through for what the systems it is for do not have."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
MODULE = importlib.util.find_spec("msgspec._core")
PART_OF_LIBC = next(Path("/lib").glob("*/libmvec.so.1"), None)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="ELF libraries"),
    pytest.mark.skipif(shutil.which("objdump") is None, reason="binutils is not installed"),
]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A copy of the script and the list of what the package depends on, which may be changed."""
    for name in ("check_libraries.py", "control"):
        shutil.copy(LINUX / name, tmp_path)
    return tmp_path / "check_libraries.py"


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder with one compiled module and a text."""
    assert MODULE is not None
    assert MODULE.origin is not None
    folder = tmp_path / "frozen" / "msgspec"
    folder.mkdir(parents=True)
    shutil.copy(MODULE.origin, folder / "module.so")
    (folder / "text").write_text("no program", encoding="utf-8")
    return folder.parent


def check(script: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, str(script), str(folder)], capture_output=True, text=True, check=False)


def test_what_every_system_has_is_well_and_the_newest_version_is_told(script: Path, frozen: Path) -> None:
    finished = check(script, frozen)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout.startswith("It asks for: GLIBC 2.")


def test_a_symbol_that_is_newer_than_the_oldest_system_is_told(script: Path, frozen: Path) -> None:
    script.write_text(script.read_text(encoding="utf-8").replace('"2.36"', '"2.2"'), encoding="utf-8")
    finished = check(script, frozen)
    assert finished.returncode == 1
    assert "msgspec/module.so: it asks for GLIBC_2." in finished.stderr


def test_a_library_that_nothing_brings_is_told(script: Path, frozen: Path) -> None:
    control = script.with_name("control")
    control.write_text(control.read_text(encoding="utf-8").replace("libc6", "libc7"), encoding="utf-8")
    finished = check(script, frozen)
    assert finished.returncode == 1
    assert "msgspec/module.so: it loads libc.so.6, which no package brings" in finished.stderr


@pytest.mark.skipif(PART_OF_LIBC is None, reason="this libc is of another build")
def test_a_part_of_the_systems_own_libc_is_told(script: Path, frozen: Path) -> None:
    assert PART_OF_LIBC is not None
    shutil.copy(PART_OF_LIBC, frozen / "libmvec.so.1")
    assert "libmvec.so.1: it is a part of one libc" in check(script, frozen).stderr


def test_a_folder_without_a_program_is_no_frozen_one(script: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert check(script, tmp_path / "empty").returncode == 1
