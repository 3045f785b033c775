# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The wheel: it carries its data and runs where no checkout is."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `pip install` would put into site-packages."""
    pytest.importorskip("hatchling", reason="the build backend is installed by packaging/test.sh")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_runs_without_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    script = (
        "import sys, facetimer, facetimer.cli; assert facetimer.__file__.startswith(sys.argv[1]);"
        "sys.exit(facetimer.cli.main(['plan', 'seed-five']))"
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
    assert "4:16" in finished.stdout


def test_the_wheel_carries_all_that_is_shipped_and_nothing_else(unpacked: Path) -> None:
    shipped = {p.relative_to(CHECKOUT / "assets") for p in (CHECKOUT / "assets").rglob("*") if p.is_file()}
    carried = {
        p.relative_to(unpacked / "facetimer/assets")
        for p in (unpacked / "facetimer/assets").rglob("*")
        if p.is_file()
    }
    assert carried == {path for path in shipped if "__pycache__" not in path.parts}
    assert {path.name.partition("-")[0] for path in unpacked.iterdir()} == {"facetimer"}
    assert (unpacked / "facetimer" / "py.typed").is_file()
