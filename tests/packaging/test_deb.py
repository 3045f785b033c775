# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The .deb around a frozen folder: what it holds and asks for, and the same bytes each time."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from facetimer.launch.desktop_entry import PLACES

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "deb.sh"

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the frozen one, but small."""
    folder = tmp_path_factory.mktemp("frozen") / "facetimer"
    (folder / "_internal").mkdir(parents=True)
    (folder / "facetimer").write_text("the program", encoding="utf-8")
    (folder / "facetimer-window").symlink_to("facetimer")
    return folder


def make(frozen: Path, out: Path) -> Path:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1796083200"}
    subprocess.run(["sh", str(SCRIPT), str(frozen), "1.2.0", str(out)], env=environment, check=True)
    return out


def told(*words: str | Path) -> str:
    return subprocess.run(["dpkg-deb", *words], capture_output=True, text=True, check=True).stdout


def test_two_builds_are_the_same(frozen: Path, tmp_path: Path) -> None:
    first = make(frozen, tmp_path / "first.deb").read_bytes()
    os.utime(frozen / "facetimer", (time.time() + 100,) * 2)
    assert make(frozen, tmp_path / "second.deb").read_bytes() == first


def test_it_installs_what_a_person_gets_by_install_desktop_too(frozen: Path, tmp_path: Path) -> None:
    listed = told("--contents", make(frozen, tmp_path / "it.deb"))
    for target in PLACES.values():
        assert f" ./usr/share/{target}\n" in listed
    assert " ./usr/bin/facetimer -> ../lib/facetimer/facetimer\n" in listed
    assert " ./usr/share/man/man1/facetimer.1.gz\n" in listed
    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}


def test_it_says_its_version_and_runs_nothing_at_installation(frozen: Path, tmp_path: Path) -> None:
    package = make(frozen, tmp_path / "it.deb")
    assert told("--field", package, "Version") == "1.2.0\n"
    told("--control", package, tmp_path / "control")
    assert {each.name for each in (tmp_path / "control").iterdir()} == {"control", "md5sums"}
