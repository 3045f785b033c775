# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shell scripts as text: plain POSIX sh, and calling what is there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((CHECKOUT / "packaging").rglob("*.sh"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_dash_can_read_it(script: Path) -> None:
    shell = shutil.which("dash") or "sh"
    subprocess.run([shell, "-n", str(script)], check=True)


@pytest.mark.parametrize("script", [*SCRIPTS, CHECKOUT / ".ci" / "run"], ids=lambda path: path.name)
def test_shellcheck_has_nothing_to_say(script: Path) -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("there is no shellcheck here")
    finished = subprocess.run(
        ["shellcheck", "-x", str(script)], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout


def test_ci_runs_what_a_person_runs() -> None:
    script = CHECKOUT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "packaging/test.sh" in script.read_text(encoding="utf-8")


def test_the_folder_is_no_package() -> None:
    assert not (CHECKOUT / "packaging" / "__init__.py").exists(), "it would shadow PyPI's `packaging`"


def test_every_stage_runs_and_the_first_failure_is_the_exit_code(tmp_path: Path) -> None:
    """test.sh's own loop, taken out of the script and fed with stages that fail."""
    text = (CHECKOUT / "packaging" / "test.sh").read_text(encoding="utf-8")
    loop = text[text.index("first_failure=0") : text.index("# Tests find an X server")]
    stages = ["stage true", 'stage sh -c "exit 4"', 'stage sh -c "exit 5"', "stage echo last"]
    script = "\n".join(["set -eu", loop, *stages, 'exit "$first_failure"'])
    finished = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False)
    assert finished.returncode == 4
    assert finished.stdout.rstrip().endswith("last")
    assert finished.stdout.count("== failed with exit code") == 2
