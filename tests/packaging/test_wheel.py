# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The wheel: it carries its data and runs where no checkout is."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def build(target: str, source: Path, folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="the build backend is installed by packaging/test.sh")
    return build("wheel", CHECKOUT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `pip install` would put into site-packages."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_the_wheel_carries_an_index_that_is_used(unpacked: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from facetimer.library.loading import load_catalogue;"
        "from facetimer.resources import assets_dir;"
        "assert len(load_catalogue(assets_dir() / 'library').exercises) == 77; print(*sys.modules)"
    )
    finished = subprocess.run(
        [sys.executable, "-P", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "facetimer.library.files.reading" not in finished.stdout.split(), "the TOML was read"


def test_the_source_distribution_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build("sdist", CHECKOUT, tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert not (source / "assets/library/index.json").exists()
    again = build("wheel", source, tmp_path / "again")
    assert (again.name, again.read_bytes()) == (wheel.name, wheel.read_bytes())


def test_the_wheel_runs_without_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    script = (
        "import sys, facetimer, facetimer.cli; assert facetimer.__file__.startswith(sys.argv[1]);"
        "sys.exit(facetimer.cli.main(['plan', 'five-basics']))"
    )
    finished = subprocess.run(
        [sys.executable, "-P", "-c", script, str(unpacked)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert "The Five Basics: 4:53" in finished.stdout


def test_the_wheel_carries_all_that_is_shipped_and_nothing_else(unpacked: Path) -> None:
    shipped = {p.relative_to(CHECKOUT / "assets") for p in (CHECKOUT / "assets").rglob("*") if p.is_file()}
    carried = {
        p.relative_to(unpacked / "facetimer/assets")
        for p in (unpacked / "facetimer/assets").rglob("*")
        if p.is_file()
    }
    expected = {path for path in shipped if "__pycache__" not in path.parts}
    assert carried == {*expected, Path("CHANGELOG.md")}, "the window tells what is new in it"
    assert {path.name.partition("-")[0] for path in unpacked.iterdir()} == {"facetimer"}
    assert (unpacked / "facetimer" / "py.typed").is_file()
